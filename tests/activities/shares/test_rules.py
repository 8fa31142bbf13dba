"""Share claims and the Fermi check, on the real rows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.activities.shares.rules import Guess, amount, ends, in_order, load_needed, percents, span, times, tonnes


@pytest.fixture
def dakar(evidence):
    return [row for row in percents(evidence["shares"]) if row.place_id == "dakar"]


def test_the_claims_for_dakar_run_from_28_to_80_per_cent_and_count_seven_things(dakar):
    assert (len(dakar), span(dakar)) == (11, (28, 80))
    assert len({row.what_is_counted for row in dakar}) == 7
    imports = [row for row in dakar if row.what_is_counted == "imports"]
    assert span(imports) == (59, 70)


def test_an_open_end_is_taken_at_the_number_that_is_stated(evidence):
    assert ends(evidence["shares"]["SH027"]) == (60, 60)
    assert amount(evidence["shares"]["SH032"]) == 2_500_000 and amount(evidence["shares"]["SH024"]) == 11_000_000


@pytest.mark.parametrize("by", ["counts", "year", "share"])
def test_sorting_keeps_every_claim(dakar, by):
    assert sorted(row.share_id for row in in_order(dakar, by)) == [row.share_id for row in dakar]


def test_an_undated_claim_comes_last_by_year(evidence):
    rows = percents(evidence["shares"])
    years = [row.year_lo for row in in_order(rows, "year")]
    known = [year for year in years if year is not None]
    assert years == sorted(known) + [None] * (len(years) - len(known))


def test_a_guess_holds_a_claim_that_it_meets(evidence):
    two_thirds = evidence["shares"]["SH030"]  # 66 to 67
    assert Guess(50, 66).holds(two_thirds) and not Guess(50, 65).holds(two_thirds)


def test_the_check_that_the_sources_invite():
    assert tonnes(1000, 30, 365) == pytest.approx(11e6, rel=0.01)
    assert load_needed(2_700_000, 400, 365) == pytest.approx(18.5, abs=0.05)
    assert load_needed(350_000, 1000, 365) < 1


@given(st.floats(1, 1e6), st.floats(0.1, 100), st.floats(1, 366))
def test_the_load_that_a_product_needs_is_the_load_it_was_made_of(trucks, load, days):
    assert load_needed(tonnes(trucks, load, days), trucks, days) == pytest.approx(load)
    assert times(tonnes(trucks, load, days), tonnes(trucks, load, days)) == 1


@given(st.floats(1, 1e7), st.floats(1, 1e7))
def test_times_does_not_mind_the_order(a, b):
    assert times(a, b) == times(b, a) >= 1
