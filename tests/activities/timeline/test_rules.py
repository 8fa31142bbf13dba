"""Where events stand in the picture, and which ones a start leaves out."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.activities.timeline.rules import EDGE, LAYERS, PAIR, Columns, Event, cut, event, in_order, stacked, years
from dispute.evidence.dates import DateRange


def made(key, lo, hi=None, layer="political", status="undisputed"):
    return Event(key, key, "What happened.", layer, DateRange(lo, hi or lo), status, ("D001",))


events = st.lists(
    st.builds(
        lambda n, start, length, layer: made(f"E{n}", start, start + timedelta(length), layer),
        st.integers(0, 999), st.dates(date(1958, 1, 1), date(2026, 12, 31)),
        st.integers(0, 500), st.sampled_from(LAYERS),
    ),
    max_size=12,
)  # fmt: skip
a_year = st.integers(1958, 2027)


@pytest.fixture(scope="module")
def real(evidence):
    return [event(row) for row in evidence["timeline"]]


@given(events, a_year)
def test_a_start_leaves_out_what_was_surely_over_and_leaves_open_what_crosses_it(made_up, year):
    left, start = cut(made_up, year), date(year, 1, 1)
    assert all(e.when.hi < start for e in left.before)
    assert all(e.when.lo < start <= e.when.hi for e in left.crossing)
    told = [e for e in made_up if e.when.lo >= start]
    assert len(left.before) + len(left.crossing) + len(told) == len(made_up)
    assert sum(left.counts().values()) == len(left.before)


@given(events, a_year)
def test_a_later_start_never_leaves_out_less(made_up, year):
    assert set(cut(made_up, year).before) <= set(cut(made_up, year + 1).before)


@given(events)
def test_each_event_stands_once_over_its_own_years_and_no_two_in_one_place(made_up):
    places = stacked(made_up)
    assert sorted(p.event.id for p in places) == sorted(e.id for e in made_up)
    for p in places:
        assert (p.first, p.last) == (p.event.when.earliest.year, p.event.when.latest.year)
    taken = [(year, p.row, p.side) for p in places for year in range(p.first, p.last + 1)]
    assert len(taken) == len(set(taken))
    # One in the middle has its row to itself.
    for p in places:
        others = [q for q in places if q is not p and q.row == p.row and q.first <= p.last and p.first <= q.last]
        assert not others if p.side == 0 else [q.side for q in others] == [-p.side], p


@given(events)
def test_columns_are_filled_from_the_ground_and_the_earliest_is_at_the_ground(made_up):
    within = [p for p in stacked(made_up) if p.first == p.last]
    for year in {p.first for p in within}:
        column = [p for p in within if p.first == year]
        assert [p.event for p in column] == list(in_order(p.event for p in column))
        assert [p.row for p in column] == [n // PAIR for n in range(len(column))]


def test_an_event_whose_range_crosses_a_new_year_stands_between_two_columns_above_what_is_sure():
    sure = [made(f"S{n}", date(2022, 5, n)) for n in range(1, 6)]
    over = made("OVER", date(2021, 12, 1), date(2022, 1, 31))
    place = next(p for p in stacked([*sure, over]) if p.event is over)
    assert (place.first, place.last, place.side) == (2021, 2022, 0)
    assert place.row == 1 + max(p.row for p in stacked(sure))
    columns = Columns([2020, 2021, 2022])
    assert columns.middle(2021, 2022) == columns.start(2022)


@given(events.filter(bool))
def test_columns_are_equally_wide_fill_the_width_and_tell_where_years_are_missing(made_up):
    known = years(made_up)
    columns = Columns(known)
    starts = [columns.start(year) for year in known]
    assert starts[0] == EDGE and starts[-1] + columns.unit == pytest.approx(100, abs=0.02)
    assert all(b - a == pytest.approx(columns.unit, abs=0.02) for a, b in pairwise(starts))
    assert all(a < columns.middle(year, year) < a + columns.unit for a, year in zip(starts, known, strict=True))
    for before, after in columns.jumps:
        assert after - before > 1 and not set(range(before + 1, after)) & set(known)
    assert len(columns.jumps) == sum(b - a > 1 for a, b in pairwise(known))


def test_the_columns_of_the_real_table_jump_once(real):
    assert Columns(years(real)).jumps == [(1960, 2012)]


def test_the_real_table_holds_1960_the_two_coups_and_no_row_without_source(real):
    assert years(real)[0] == 1960
    by_id = {e.id: e for e in real}
    assert by_id["TL003"].when == DateRange(date(1960, 9, 22), date(1960, 9, 22))
    assert by_id["TL018"].when.lo == date(2020, 8, 18) and by_id["TL019"].when.lo == date(2021, 5, 24)
    assert {e.layer for e in real} == set(LAYERS)
    assert all(e.source_ids for e in real)


def test_a_story_that_starts_in_2022_leaves_out_rows_of_all_layers_but_the_economic_one(real, evidence):
    left = cut(real, 2022)
    over = [row for row in evidence["timeline"] if row.date_hi < date(2022, 1, 1)]
    assert left.counts() == {layer: n for layer in LAYERS if (n := sum(row.layer == layer for row in over))}
    assert set(left.counts()) == set(LAYERS) - {"economic"}
    assert {e.id for e in left.before} == {row.timeline_id for row in over}
    assert "TL027" in {e.id for e in left.crossing}
    assert cut(real, 1960).before == ()


def test_the_layer_of_violence_has_an_event_in_every_year_of_the_war(real):
    assert {year for e in real if e.layer == "violence" for year in years([e])} == set(range(2012, 2027))
