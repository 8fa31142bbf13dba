"""The what-if result: sentence, bars, ledger and what each call buys come from the same inputs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute import Lesson
from dispute.activities.what_if import view, writing
from dispute.activities.what_if.rules import CALLS, Inputs, bought, called
from dispute.words.texts import Words
from reading import read, rows, text

EN = Words("en")
CLAIMS = Lesson("04_corridor")._claims()
percents = st.integers(0, 100)
ranges = st.tuples(percents, percents).map(lambda ends: tuple(map(float, sorted(ends))))
cases = st.builds(Inputs, ranges, ranges)
CASE = Inputs((50, 70), (25, 75))


def test_the_sentence_says_if_and_then_with_a_range():
    assert view.sentence(CASE, EN) == (
        "If the cut road carries 50% to 70% of imports and other roads take over 25% to 75% of that, "
        "then between 13% and 53% of imports are missing."
    )
    assert "then 25% of imports are missing" in view.sentence(Inputs((50, 50), (50, 50)), EN)


@given(cases, st.sampled_from([None, *CALLS]))
def test_bars_lie_inside_the_axis_and_say_what_the_sentence_says(case, made):
    bars = [r for r in read(view.figure(case, made, EN)).iter("rect") if r.get("class") == "amount"]
    drawn = [case]
    if made:
        drawn = [called(case, made), called(case, view.other(made)), case]
    assert len(bars) == 2 * len(drawn)
    for n, each in enumerate(drawn):
        sure, perhaps = bars[2 * n : 2 * n + 2]
        lo, hi = each.missing
        assert float(sure.get("width").rstrip("%")) == pytest.approx(lo, abs=0.01)
        left, width = float(perhaps.get("x").rstrip("%")), float(perhaps.get("width").rstrip("%"))
        assert left == pytest.approx(lo, abs=0.01) and left + width <= 100.4
        assert width == pytest.approx(max(hi - lo, 0.3), abs=0.02)
        assert sure.get("fill") != perhaps.get("fill"), "a pattern besides the colour"


@given(cases, st.sampled_from(CALLS))
def test_every_result_passes_the_strict_reader(case, made):
    assert read(view.answered(case, made, EN, keep=True)) is not None
    assert len(rows(view.folded(case, CLAIMS, EN))) == 3 + len(CLAIMS)
    shown = view.show(case, made, [("So much.", ["S063"]), ("Yours.", [])], EN)
    assert view.sentence(case, EN) in text(shown), "an imagined call changes no sentence"


def test_the_ledger_lists_each_number_beside_where_it_comes_from():
    ledger = {name: (yours, evidence) for name, yours, evidence, _ in view.ledger(CASE, CLAIMS, EN)}
    dakar = ledger["Share on the cut road; claims for Dakar"]
    assert dakar == ("50% to 70%", "yours. Sources: 11 claims, 28% to 80%; they count different things")
    assert ledger["Rerouting: the part of it that other roads take over"][1] == EN("what_if.no_source")
    assert ledger["So other roads carry, of all imports"][0] == "13% to 53%"
    html = view.folded(CASE, CLAIMS, EN)
    assert "missing = share × (1 − rerouted)" in text(html) and "[S010]" in text(html)


@pytest.mark.parametrize(("made", "said"), [
    ("rerouted", "Your call narrows the range more: by 15 points, the other by 5 (rounded ends). "
     "So ask for this number first."),
    ("share", "The other call would narrow the range more: by 15 points, yours by 5 (rounded ends). "
     "So ask for its number first."),
])  # fmt: skip
def test_what_a_call_buys_is_computed_from_the_learners_own_inputs(made, said):
    assert view.outcome(CASE, made, EN) == said and said in text(view.answered(CASE, made, EN, keep=False))
    assert view.told(CASE, made, EN) == [f"{EN(f'what_if.told_{made}')} {said}"]


def test_two_calls_that_buy_the_same_or_nothing_are_said_to():
    assert view.outcome(Inputs((40, 60), (40, 60)), "share", EN) == EN("what_if.same", n="5", m="5")
    assert len(view.why(Inputs((40, 60), (40, 60)), EN)) == 1, "nothing turns between equals"
    assert view.outcome(Inputs((50, 50), (50, 50)), "share", EN) == EN("what_if.exact")


@given(cases)
def test_the_call_that_buys_more_is_named_so_whichever_was_made(case):
    by = {call: bought(case, call) for call in CALLS}
    for made in CALLS:
        said, others = view.outcome(case, made, EN), by[view.other(made)]
        assert said.startswith("Your call narrows the range more") is (by[made] > others)
        assert said.startswith("The other call would narrow the range more") is (by[made] < others)


@pytest.mark.parametrize(("share", "missed"), [((40, 65), 2), ((30, 70), 0), ((0, 10), 3), ((59, 60), 2)])
def test_a_share_is_set_beside_the_claims_that_count_imports(share, missed):
    same = [row for row in CLAIMS["Dakar"] if row.what_is_counted == "imports"]
    assert len(same) == 3
    said = f"Your share misses {missed} of 3 import claims. Can you defend it?" if missed else ""
    assert view.defend(share, CLAIMS["Dakar"], EN) == said
    assert said in text(view.folded(Inputs(share, (25, 75)), CLAIMS, EN)) and next(iter(CLAIMS)) == "Dakar"
    assert not view.defend(share, [row for row in CLAIMS["Dakar"] if row not in same], EN)
    low, high = share
    reply = f"Your share, {low}% to {high}%, misses {missed} of 3 import claims. Can you defend it?" if missed else ""
    assert writing.misses(Inputs(share, (25, 75)), CLAIMS["Dakar"], EN) == reply


def test_why_shows_both_products_and_where_the_calls_would_buy_the_same():
    first, second = view.why(CASE, EN)
    assert "Other roads: 25 points × 60%, the middle share." in first and "Dakar road: 10 points × 50%" in first
    assert second == (
        "What would change this? If the part that other roads take over ended at 46.4% instead of 75%, "
        "both calls would help alike."
    )
    assert second in text(view.answered(CASE, "share", EN, keep=False).partition("<details")[0] + "</div>")
    asks = "What would change this?"
    assert view.why(Inputs((10, 90), (40, 50)), EN)[1].startswith(
        f"{asks} If the share on the road ended at 12% instead"
    )
    began = "If the share on the road began at 40% instead of 0%"
    assert view.why(Inputs((0, 60), (40, 60)), EN)[1].startswith(f"{asks} {began}")


def test_the_example_shows_both_sums_and_every_assumption():
    html = view.example(Inputs((40, 60), (20, 50)), EN)
    said = text(html)
    assert "40% × (1 − 50%) = 20%" in said and "60% × (1 − 20%) = 48%" in said
    assert len(rows(html)) == len(view.BUILT_IN)
