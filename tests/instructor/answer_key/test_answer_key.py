"""The answer key: complete when run, absent from what is stored."""

import pytest

import bank
from dispute import DisputeError
from dispute.instructor import Classroom
from reading import read, spaced, text
from test_answers_stay_out import told
from using import Using

CLASSROOM = Classroom()
BANKS = {name: [*plan.warm_ups, *plan.items.values()] for name, plan in bank.LESSONS.items()}
BANKS |= {key: form.items for key, form in bank.FORMS.items()}


def html(name: str) -> str:
    return Using(CLASSROOM.answer_key(name)).html


def seen(name: str) -> str:
    return text(html(name))


@pytest.mark.parametrize("name", BANKS)
def test_every_question_stands_in_it_with_everything_that_its_file_says(name):
    shown = seen(name)
    for item in BANKS[name]:
        missing = [t for t in [item.stem, *bank.words_of(item), *item.hints] if spaced(t) not in shown]
        assert not missing, item.id


def test_the_key_of_each_kind_is_named_by_letters_or_number():
    shown = seen("04_corridor")
    number = bank.LESSONS["04_corridor"].items["N4-Q2"]
    assert f"Key: {number.answer:g} {number.unit} (± {number.tolerance:g})." in shown
    single = next(item for item in bank.LESSONS["02_expulsions"].items.values() if item.type == "single")
    after = seen("02_expulsions").partition(single.stem)[2]
    assert after.strip().startswith(f"Key: {bank.letter(single)}.")


def test_the_four_date_table_has_its_dates_from_the_evidence(evidence):
    shown = seen("02_expulsions")
    assert "Key of the four-date table" in shown and "14 September" in shown
    read(html("02_expulsions"))


@pytest.mark.parametrize("name", BANKS)
def test_what_a_notebook_stores_of_it_tells_nothing(name):
    stored = CLASSROOM.answer_key(name).page
    assert "appears here when you run" in stored["text/html"]
    assert not told(f"{stored['text/html']}\n{stored['text/plain']}")
    assert not [item.id for item in BANKS[name] if item.id in stored["text/html"]]


def test_an_unknown_lesson_is_an_error_that_lists_the_known_ones():
    with pytest.raises(DisputeError, match="02_expulsions"):
        CLASSROOM.answer_key("99_none")


def test_activities_that_are_no_questions_have_their_key_too(evidence):
    sorter = seen("00_start_here")
    for statement in bank.LESSONS["00_start_here"].activities["source-1"]["statements"]:
        assert spaced(statement["reasons"][statement["kind"]]) in sorter
    assert "Key of the origin tracer" in sorter and "an unnamed French diplomatic source who spoke to AFP" in sorter
    capstone = bank.LESSONS["05_capstone"].activities
    marked = seen("05_capstone")
    assert all(level in marked for row in capstone["rubric"]["rows"] for level in row["levels"])
    totals = [sum(m["mark"] for m in marks.values()) for marks in capstone["model-briefings"]["marks"].values()]
    assert all(f"{total} of 18 points" in marked for total in totals)
