"""The what-if result: sentence, bars, ledger and what would change it come from the same inputs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute import Lesson
from dispute.activities.what_if import view
from dispute.activities.what_if.rules import Inputs, leading
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
        "then between 12.5% and 52.5% of imports are missing."
    )
    assert "then 25% of imports are missing" in view.sentence(Inputs((50, 50), (50, 50)), EN)


@given(cases)
def test_bars_lie_inside_the_axis_and_say_what_the_sentence_says(case):
    bars = [r for r in read(view.figure(case, EN)).iter("rect") if r.get("class") == "amount"]
    for (sure, perhaps), (lo, hi) in zip((bars[:2], bars[2:]), (case.missing, case.share), strict=True):
        assert float(sure.get("width").rstrip("%")) == pytest.approx(lo, abs=0.01)
        left, width = float(perhaps.get("x").rstrip("%")), float(perhaps.get("width").rstrip("%"))
        assert left == pytest.approx(lo, abs=0.01) and left + width <= 100.4
        assert width == pytest.approx(max(hi - lo, 0.3), abs=0.02)
        assert sure.get("fill") != perhaps.get("fill"), "a pattern besides the colour"


@given(cases)
def test_every_result_passes_the_strict_reader(case):
    assert read(view.asked(case, EN)) is not None
    assert len(rows(view.folded(case, CLAIMS, EN))) == 3 + len(CLAIMS)
    assert view.figure(case, EN)


def test_the_ledger_lists_each_number_beside_where_it_comes_from():
    ledger = {name: (yours, evidence) for name, yours, evidence, _ in view.ledger(CASE, CLAIMS, EN)}
    dakar = ledger["Share on the cut road; claims for Dakar"]
    assert dakar == ("50% to 70%", "yours. Sources: 11 claims, 28% to 80%; they count different things")
    assert ledger["Part of it that other roads take over"][1] == EN("what_if.no_source")
    assert ledger["So other roads must carry, of all imports"][0] == "12.5% to 52.5%"
    html = view.folded(CASE, CLAIMS, EN)
    assert "missing = share × (1 − rerouted)" in text(html) and "[S010]" in text(html)


def test_what_would_change_the_answer_is_computed_from_the_learners_own_inputs():
    assert view.change(CASE, EN) == (
        "Most of all the part that other roads take over. Its range, 25% to 75%, moves the result by 30 points; "
        "the share on the road, 50% to 70%, by 10. So look first for counts on other roads."
    )
    other = view.change(Inputs((10, 90), (40, 50)), EN)
    assert other.startswith("Most of all the share on the road") and other.endswith("for a better share.")
    assert view.change(Inputs((40, 60), (40, 60)), EN) == EN("what_if.tie", n="10")
    assert view.change(Inputs((50, 50), (50, 50)), EN) == EN("what_if.exact")
    assert view.change(CASE, EN) in text(view.asked(CASE, EN))


def test_where_the_answer_turns_stands_behind_the_line_and_its_sums_come_out():
    assert view.turns(CASE, EN) == [
        EN("what_if.ranks"),
        "If the range of the part that other roads take over ended at 46.4% instead of 75%, both assumptions would "
        "move the result by the same number of points.",
        "If other roads take over 25%, your smallest part, half of imports is missing once the share on the road is "
        "66.7%.",
    ]
    other = view.turns(Inputs((10, 90), (40, 50)), EN)
    assert other[1].startswith("If the range of the share on the road ended at 12% instead of 90%")
    assert "once the share on the road is 62.5%" in view.turns(Inputs((40, 65), (20, 80)), EN)[-1], "62.5 × 0.8 = 50"
    low = view.turns(Inputs((0, 60), (40, 60)), EN)
    assert low[1].startswith("If the range of the share on the road began at 40% instead of 0%")
    assert view.turns(Inputs((50, 90), (50, 60)), EN)[-1] == EN("what_if.half_never", least="50%")
    assert view.turns(Inputs((40, 60), (40, 60)), EN)[0] == EN("what_if.ranks"), "nothing turns between equals"
    assert len(view.turns(Inputs((40, 60), (40, 60)), EN)) == 2
    fold = text(view.folded(CASE, CLAIMS, EN))
    assert all(said in fold and said not in text(view.asked(CASE, EN)) for said in view.turns(CASE, EN))


@given(cases)
def test_the_input_that_leads_is_named_first(case):
    said, first = view.change(case, EN), leading(case)
    if first and said != EN("what_if.exact"):
        assert said.startswith(f"Most of all {EN(f'what_if.input_{first}')}")


def test_the_example_shows_both_sums_and_every_assumption():
    html = view.example(Inputs((40, 60), (20, 50)), EN)
    said = text(html)
    assert "40% × (1 − 50%) = 20%" in said and "60% × (1 − 20%) = 48%" in said
    assert len(rows(html)) == len(view.BUILT_IN)
