"""The definition switch, driven by its menu and its boxes."""

import ipywidgets as w
import pytest

from dispute.model.deaths import KINDS, rates, series
from dispute.model.rivals import FORM, Story, entries
from driving import find, html, lesson_with, predict, seen, spoken
from reading import rows, text

OTHERS = ("Burkina Faso", "Niger")


@pytest.fixture
def lesson():
    return lesson_with("definition-switch")


@pytest.fixture
def closed(lesson):
    return lesson.definition_switch()


@pytest.fixture
def panel(closed, lesson):
    predict(closed, lesson.question_of("definition-switch").option_ids[0], "A guess of mine.")
    return closed


def boxes(panel):
    *kinds, ranges, rate = find(panel, w.Checkbox)
    return kinds, ranges, rate


def test_before_the_prediction_there_is_no_number_of_deaths(closed, lesson):
    assert not find(closed, w.Checkbox) and "<svg" not in html(closed)
    best = {f"{e.best:,}" for e in series(lesson.evidence["deaths"], "Mali").values() if e.best > 200}
    assert not [n for n in best if n in seen(closed) + text(closed.twin)]


def test_after_it_the_whole_series_is_there_with_the_prediction_above(panel):
    assert len(rows(html(panel))) == 15
    assert seen(panel).index("A guess of mine.") < seen(panel).index("Counted: deaths in Mali, 2010 to 2024")


@pytest.mark.parametrize("off", range(3))
def test_each_box_takes_its_kind_out_of_every_year(panel, lesson, off):
    boxes(panel)[0][off].value = False
    counts = series(lesson.evidence["deaths"], "Mali", [k for n, k in enumerate(KINDS) if n != off])
    assert [row[1] for row in rows(html(panel))] == [f"{e.best:,}" for e in counts.values()]
    assert KINDS[off] not in spoken(panel)


def test_without_any_kind_one_sentence_stays(panel, words):
    for box in boxes(panel)[0]:
        box.value = False
    assert spoken(panel) == words("deaths.nothing") and "<svg" not in html(panel)


def test_rates_are_worked_out_with_the_population_and_name_its_source(panel, lesson):
    boxes(panel)[2].value = True
    counts = rates(series(lesson.evidence["deaths"], "Mali"), lesson.evidence["population"], "Mali")
    assert [row[1] for row in rows(html(panel))] == [f"{e.best:.1f}" for e in counts.values()]
    assert "[S275]" in seen(panel)


def test_ranges_can_be_hidden_and_the_sentence_says_so(panel, words):
    boxes(panel)[1].value = False
    assert words("deaths.best_only") in spoken(panel)
    assert 'class="range"' not in html(panel)


def test_the_other_counts_stand_beside_the_same_year(panel):
    count = find(panel, w.Dropdown)[0]
    for key, ours, theirs in (("DC003", "612", "949"), ("DC005", "1,901", "604")):
        count.value = key
        assert ours in spoken(panel) and theirs in spoken(panel)
        assert len(rows(html(panel))) == 2
    count.value = "DC003"
    for box in boxes(panel)[0][1:]:
        box.value = False
    assert "383 (range" in spoken(panel), "only fighting with a state"


def test_killings_of_civilians_are_printed_with_every_speaker(panel):
    said = seen(panel)
    assert "at least 500" in said and "203" in said and "275 (at most 303)" in said and "1,186" in said
    boxes(panel)[0][2].value = False
    assert "Moura" not in seen(panel), "nothing to print beside a count without attacks on civilians"


def test_the_other_countries_open_with_the_two_stories_and_the_menu_keeps_its_place(panel, lesson):
    count = find(panel, w.Dropdown)[0]
    count.value = "DC005"
    assert not {value for _, value in count.options} & set(OTHERS)
    told = entries([Story("groups", "one story", "something"), Story("other", "another", "else")])
    lesson.store.progress = lesson.store.progress.with_form(FORM, told)
    assert set(OTHERS) <= {value for _, value in count.options}
    assert count.value == "DC005" and "604" in spoken(panel)
    count.value = "Niger"
    assert "Niger" in spoken(panel) and "Moura" not in seen(panel)
