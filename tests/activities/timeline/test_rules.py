"""Which events a view of the timeline holds, and which ones a start leaves out."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.activities.timeline.rules import LAYERS, Event, Scale, cut, event, in_order, in_view, slots, years
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


@given(events, a_year, a_year, st.sets(st.sampled_from(LAYERS)))
def test_a_view_holds_every_event_that_can_lie_in_its_years_and_no_other(made_up, first, last, layers):
    shown = in_view(made_up, layers, first, last)
    wanted = [
        e for e in made_up if e.layer in layers and first <= last and e.when.lo.year <= last and e.when.hi.year >= first
    ]
    assert shown == in_order(wanted)


@given(events.filter(bool))
def test_an_axis_has_each_year_with_an_event_and_no_long_run_without_any(made_up):
    known = years(made_up)
    axis = slots(made_up, known[0], known[-1])
    assert set(known) <= set(axis)
    assert axis[0] == known[0] and axis[-1] == known[-1]
    # A gap hides at least four years, and no event lies in them.
    for before, after in pairwise(axis):
        assert None not in (before, after) or before != after
        assert None in (before, after) or after == before + 1


@given(events.filter(bool), st.dates(date(1950, 1, 1), date(2030, 1, 1)), st.dates(date(1950, 1, 1), date(2030, 1, 1)))
def test_a_later_day_never_stands_further_left(made_up, one, other):
    known = years(made_up)
    scale = Scale(slots(made_up, known[0], known[-1]))
    one, other = sorted([one, other])
    hidden = [day for day in (one, other) if known[0] <= day.year <= known[-1] and day.year not in scale.slots]
    if not hidden:
        assert 2 <= scale.at(one) <= scale.at(other) <= 98


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
