"""Forces by year, arms by country and the three traps: each menu shows its own rows."""

import ipywidgets as w
import pytest

from dispute.activities.forces.rules import in_year
from dispute.views import arms, counting, forces
from driving import find, html, lesson_with, predict, seen, spoken
from reading import text


@pytest.fixture
def lesson():
    return lesson_with("forces")


def opened(lesson, activity):
    panel = getattr(lesson, activity.replace("-", "_"))()
    predict(panel, lesson.question_of(activity).option_ids[0], "A guess of mine.")
    return panel


def test_each_year_shows_its_figures_and_choosing_nothing_clears_them(lesson, words):
    panel = lesson.forces()
    year = find(panel, w.Dropdown)[0]
    assert "<table" not in html(panel)
    rows = [r for r in lesson.evidence["forces"] if "trained" not in r.counts_what]
    for label, value in year.options[1:]:
        year.value = value
        groups = in_year(rows, int(label))
        assert spoken(panel) == forces.sentence(groups, int(label), words)
        assert html(panel).count("<table") == len(groups) > 0
    year.value = ""
    assert "<table" not in html(panel)


def test_nobody_reads_the_largest_supplier_before_guessing(lesson):
    closed = lesson.arms()
    assert "28" not in seen(closed) and "<table" not in html(closed) + closed.twin


def test_each_country_shows_its_own_suppliers(lesson, words):
    panel, said = opened(lesson, "arms"), set()
    menu = find(panel, w.Dropdown)[0]
    for _, country in reversed(menu.options):  # the first is shown already
        menu.value = country
        assert spoken(panel) == arms.sentence(lesson.evidence["arms"].rows, country, words)
        said.add(spoken(panel))
    assert len(said) == 3


def test_the_traps_wait_for_a_guess_and_then_open_one_by_one(lesson, words):
    closed = lesson.counting_traps()
    assert "2,062,534" not in seen(closed) + text(closed.twin)
    panel = opened(lesson, "counting-traps")
    assert "2,062,534" in seen(panel)
    menu = find(panel, w.Dropdown)[0]
    menu.value = "coups"
    assert spoken(panel).endswith("2, 5 and 6.")
    menu.value = "ceiling"
    assert spoken(panel) == counting.ceiling_sentence(lesson.evidence["forces"].rows, "UN mission MINUSMA", words)


def test_the_recap_sets_each_prediction_beside_what_the_tables_say(lesson):
    recap = lesson.recap()
    findings = {
        "arms": "Russia in 2013–2017 (28 %)",
        "definition-switch": "It was highest in 2022: 3,656",
        "headline-window": "63 show a rise and 15 show a fall",
        "counting-traps": "2,062,534",
    }
    for activity, finding in findings.items():
        assert finding not in seen(recap)
        opened(lesson, activity)
        assert finding in seen(recap)
