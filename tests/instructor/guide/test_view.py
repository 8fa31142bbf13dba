"""The guide: every misreading has an answer and questions, every fact a source, every code a warning."""

import pytest

import bank
import wording
from dispute import DisputeError
from dispute.instructor import Classroom
from dispute.instructor.class_plan.rules import load as plans
from dispute.instructor.guide import rules as guide
from reading import read, rows, text

CLASSROOM = Classroom()
GUIDE = guide.load()
PARTS = ["standards", "misreadings", "card", "sizes", "preparations"]


@pytest.mark.parametrize("part", PARTS)
def test_each_part_can_be_read(part):
    read(CLASSROOM.guide(part).html)


def test_every_misreading_of_the_item_bank_has_an_answer_and_its_questions():
    shown = rows(CLASSROOM.guide("misreadings").html)
    assert [row[0].split()[0] for row in shown] == [f"M{n}" for n in range(1, 17)]
    for name, answer, asked in shown:
        wanted = [i.id for i in bank.QUESTIONS if i.misconception == name.split()[0]]
        assert answer and asked.split(", ") == wanted


def test_codes_of_standards_come_with_the_request_to_check_them():
    html = CLASSROOM.guide("standards").html
    assert text(html).count("heck") >= 3 and len(rows(html)) == len(GUIDE.standards) >= 5


def test_the_rehearsal_list_takes_ten_minutes():
    assert sum(step["minutes"] for step in GUIDE.rehearse) == 10
    assert "10 minutes" in text(CLASSROOM.guide("preparations").html)


def test_sources_of_the_card_resolve_and_are_listed(evidence):
    listed = CLASSROOM.sources().html
    assert GUIDE.sources and all(key in evidence["sources"] and f'id="{key}"' in listed for key in GUIDE.sources)


def test_outcomes_come_from_the_lesson_files():
    shown = text(CLASSROOM.objectives().html)
    for plan in bank.LESSONS.values():
        assert plan.title in shown and all(words in shown for _, words in plan.objectives)


def test_nothing_in_the_guide_or_the_plans_takes_a_side():
    said = [text(CLASSROOM.guide(part).html) for part in PARTS] + [text(CLASSROOM.plan(key).html) for key in plans()]
    assert not [problem for each in said for problem in wording.one_sided(each)]


def test_an_unknown_part_is_an_error_that_lists_the_known_ones():
    with pytest.raises(DisputeError, match="misreadings"):
        CLASSROOM.guide("weather")
