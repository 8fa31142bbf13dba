"""The question what a model of all imports says of fuel: its numbers are those of the rows, and none is newer."""

import pytest

from dispute import Lesson
from dispute.words.numbers import percent


@pytest.fixture(scope="module", params=["en", "fr"])
def lesson(request):
    return Lesson("04_corridor", request.param)


@pytest.fixture(scope="module")
def item(lesson):
    return lesson.plan.items["N4-Q16"]


def test_both_shares_are_of_one_source_year_road_and_voice(lesson, item):
    cargo, fuel = (lesson.evidence["shares"][key] for key in ("SH011", "SH012"))
    for field in ("place_id", "year_lo", "year_hi", "who_says_en", "source_ids"):
        assert getattr(cargo, field) == getattr(fuel, field), field
    assert cargo.what_is_counted == "general cargo" and fuel.what_is_counted == "fuel needs"
    for row in (cargo, fuel):
        assert row.value_lo_pct == row.value_hi_pct
        assert percent(row.value_lo_pct, lesson.words) in item.stem and str(row.year_hi) in item.stem
    assert {*fuel.source_ids} <= {*item.sources}


def test_no_share_of_fuel_by_any_road_is_newer(lesson):
    rows = [row for row in lesson.evidence["shares"] if "fuel" in row.what_is_counted]
    assert [row.share_id for row in rows] == ["SH012"], "the key says: unknown for 2025"


def test_fuel_as_a_part_of_imports_is_read_from_its_row(lesson, item):
    row = lesson.evidence["trade"]["TR075"]
    assert (row.series, row.period_hi.year) == ("fuel-share-of-imports", 2025) and row.value_lo == pytest.approx(33)
    assert row.note_en == "About a third." and row.who_says_en == "An economist to RFI"
    third = next(option for option in item.options if option.id == "third")
    assert "2025" in third.reason and "RFI" in third.reason and {*row.source_ids} <= {*item.sources}


def test_the_key_is_not_the_longest(item):
    assert list(item.key) == ["own-share"] and len(item.options) == 3
    long = {option.id: len(option.text) for option in item.options}
    assert long["own-share"] < long["third"]
