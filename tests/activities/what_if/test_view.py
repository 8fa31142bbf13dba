"""The what-if result: sentence, bars, ledger and sensitivity come from the same inputs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute import Lesson
from dispute.activities.what_if import view
from dispute.activities.what_if.rules import Inputs
from dispute.words.texts import Words
from reading import read, rows, text

EN = Words("en")
LESSON = Lesson("04_corridor")
CLAIMS, ROUTES = LESSON._claims(), LESSON._lengths()
percents = st.integers(0, 100)
ranges = st.tuples(percents, percents).map(lambda ends: tuple(map(float, sorted(ends))))
cases = st.builds(
    Inputs, st.dictionaries(st.sampled_from(["Dakar", "Abidjan"]), ranges, min_size=1), ranges,
    st.sampled_from([None, *ROUTES]), st.none() | st.floats(0, 99), st.none() | percents,
)  # fmt: skip
CASE = Inputs({"Dakar": (50, 70)}, (25, 75), "Abidjan", 5, 20)


def test_the_sentence_says_if_and_then_with_a_range():
    assert view.sentence(CASE, EN) == (
        "If the Dakar road carries 50% to 70% of imports and other roads take over 25% to 75% of that load, "
        "then between 12.5% and 52.5% of imports are missing."
    )
    both = Inputs({"Dakar": (50, 60), "Abidjan": (20, 60)}, (50, 50))
    assert "Dakar and Abidjan roads together carry 70% to 100%" in view.sentence(both, EN)
    assert "then 25% of imports are missing" in view.sentence(Inputs({"Dakar": (50, 50)}, (50, 50)), EN)


@given(cases)
def test_bars_lie_inside_the_axis_and_say_what_the_sentence_says(case):
    bars = [r for r in read(view.figure(case, EN)).iter("rect") if r.get("class") == "bar"]
    for bar, (lo, hi) in zip(bars, (case.share, case.missing), strict=True):
        left, width = float(bar.get("x").rstrip("%")), float(bar.get("width").rstrip("%"))
        assert left == pytest.approx(lo, abs=0.01) and left + width <= 100.7
        assert width == pytest.approx(max(hi - lo, 0.6), abs=0.02)
    assert bars[0].get("fill") != bars[1].get("fill"), "a pattern besides the colour"


@given(cases)
def test_every_result_passes_the_strict_reader_and_carries_the_banner(case):
    html = view.result(case, CLAIMS, ROUTES, EN)
    said = text(html)
    assert EN("what_if.banner") in said and view.sentence(case, EN) in said
    assert len(rows(html)) == 6 + len(case.shares)


def test_the_ledger_lists_each_assumption_beside_what_sources_say():
    ledger = {name: (yours, evidence) for name, yours, evidence in view.ledger(CASE, CLAIMS, ROUTES, EN)}
    assert ledger["Share on the Dakar road"] == ("50% to 70%", "11 claims, 28% to 80%; they count different things")
    assert ledger["Road that takes over"] == ("Abidjan", "stated lengths differ by −187 to +38 km from the cut road")
    assert ledger["Extra days for each trip"][0] == "5"
    assert ledger["Free room on other roads, of all imports"] == ("20%", EN("what_if.fits"))


def test_what_has_no_source_or_no_length_says_so():
    bare = Inputs({"Dakar": (50, 70)}, (80, 90), "Lomé", None, 30)
    ledger = {name: (yours, evidence) for name, yours, evidence in view.ledger(bare, CLAIMS, ROUTES, EN)}
    assert ledger["Road that takes over"] == ("Lomé", EN("what_if.no_length"))
    assert ledger["Extra days for each trip"][0] == EN("what_if.not_set")
    assert "do not fit together" in ledger["Free room on other roads, of all imports"][1]


def test_what_would_change_the_answer_is_computed_from_the_learners_own_inputs():
    said = view.change(CASE, EN)
    assert said.startswith("Your result is 40 points wide. The input that moves it most is the part that other roads")
    assert "by 30 points. The share on the Dakar road moves it by 10 points." in said
    other = view.change(Inputs({"Dakar": (10, 90)}, (40, 50)), EN)
    assert "moves it most is the share on the Dakar road" in other
    assert EN("what_if.tie", names="", n="").split("{")[0][:20] in view.change(
        Inputs({"Dakar": (40, 60)}, (40, 60)), EN
    )
    assert view.change(Inputs({"Dakar": (50, 50)}, (50, 50)), EN) == EN("what_if.exact")


def test_the_example_shows_both_sums_and_every_assumption():
    html = view.example(Inputs({"A": (40, 60)}, (20, 50)), EN)
    said = text(html)
    assert "40% × (1 − 50%) = 20%" in said and "60% × (1 − 20%) = 48%" in said
    assert len(rows(html)) == len(view.BUILT_IN)
