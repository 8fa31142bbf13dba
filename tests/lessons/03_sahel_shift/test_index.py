"""The question on what the terrorism index counts: its numbers are those of the rows, and no other confirms it."""

import pytest

from dispute import Lesson
from dispute.activities.editor import attacks
from dispute.evidence.deaths import series
from dispute.words.numbers import number
from reading import read, text


@pytest.fixture(scope="module", params=["en", "fr"])
def lesson(request):
    return Lesson("03_sahel_shift", request.param)


@pytest.fixture(scope="module")
def counted(lesson):
    index, [whole] = lesson.evidence["deaths_compare"]["DC005"], [
        row for row in lesson.evidence["deaths"] if (row.country, row.year, row.kind) == ("Mali", 2024, "one-sided")
    ]  # fmt: skip
    return index.value, whole.best, attacks([whole], "Mali")[2024]


def test_its_numbers_are_read_from_the_rows(lesson, counted):
    index, civilians, by = counted
    item = lesson.plan.items["N3-Q23"]
    for figure in (index, civilians, by.governments, by.own, by.groups):
        assert number(figure, lesson.words) in item.stem
    [near, actors, none] = item.options
    assert number(civilians, lesson.words) in near.text and number(by.groups, lesson.words) in actors.text
    assert all(number(by.governments, lesson.words) in each.reason for each in (near, none))
    assert {"S810", "S811", *lesson.evidence["deaths_compare"]["DC005"].source_ids} <= {*item.sources}


def test_bars_of_the_same_numbers_stand_beside_it_and_beside_no_other(lesson, counted):
    index, civilians, by = counted
    [picture] = read(lesson.ask("N3-Q23").activity.beside).iter("svg")
    shown = text(picture)
    for figure in (by.governments, by.own, by.groups, civilians, index):
        assert number(figure, lesson.words) in shown
    assert "<svg" not in lesson.ask("N3-Q20").activity.beside


def test_no_number_confirms_the_index(lesson, counted):
    index, civilians, by = counted
    assert by.governments + by.groups == civilians, "each attack is put on a government or on an armed group"
    near = min((civilians, by.governments, by.groups), key=lambda each: abs(each - index))
    assert near == civilians and 0 < by.own < by.governments, "the nearest one holds what the index leaves out"
    assert by.groups < index / 2
    assert lesson.plan.items["N3-Q23"].key == ("none",)


def test_the_low_of_one_year_is_over_twice_the_high_of_the_year_before(lesson):
    whole = series(lesson.evidence["deaths"], "Mali")
    [apart] = [option for option in lesson.plan.items["N3-Q20"].options if option.key]
    assert whole[2022].low > 2 * whole[2021].high
    for figure in (whole[2021].low, whole[2021].high, whole[2022].low, whole[2022].high):
        assert number(figure, lesson.words) in apart.text
