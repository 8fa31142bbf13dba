"""The question that sets two counts side by side: its numbers are those of the rows."""

import pytest

from dispute import Lesson
from dispute.activities.experiments import fuel
from dispute.activities.experiments.rules import latest, month_of
from dispute.words.numbers import number


@pytest.fixture(scope="module", params=["en", "fr"])
def lesson(request):
    return Lesson("04_corridor", request.param)


def test_both_counts_and_what_they_come_to_are_read_from_the_rows(lesson):
    rows, item = lesson._tests()[2], lesson.plan.items["N4-Q15"]
    burnt = sum(row.value_lo for row in month_of(rows, fuel.BURNT, lesson._tests()[0][-1].begins))
    before = latest(rows, "tankers-arrived-a-month-before-the-ban")
    assert before.value_lo is None, "up to"
    for figure in (burnt, before.value_hi):
        assert f" {number(figure, lesson.words)} " in item.stem
        fires = [option for option in item.options if option.id.startswith("fire")]
        assert all(number(figure, lesson.words) in option.reason for option in fires)
    union = max(row.value_hi or row.value_lo for row in month_of(rows, fuel.CLAIMED, lesson._tests()[0][-1].begins))
    assert burnt / before.value_hi < 1 / 100 and union / before.value_hi < 2 / 100
    said = {"en": "the union’s {} trucks", "fr": "les {} camions du syndicat"}[lesson.words.lang].format(
        number(union, lesson.words)
    )
    assert all(said in option.reason for option in fires)
    assert {*before.source_ids, "S240"} <= {*item.sources}


def test_a_fire_is_told_from_an_attack_and_the_wrong_one_is_the_longer(lesson):
    item = lesson.plan.items["N4-Q15"]
    assert list(item.key) == ["fire-small"] and len(item.options) == 3
    long = {option.id: len(option.text) for option in item.options}
    assert long["fire-small"] < long["attacks-small"]
