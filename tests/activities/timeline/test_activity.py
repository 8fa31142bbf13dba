"""The layered timeline, driven by its boxes and menus."""

import ipywidgets as w
import pytest

from dispute.activities.timeline.rules import LAYERS, cut, event, in_view, years
from dispute.activities.timeline.view import recap, show
from driving import find, html, lesson_with, predict, seen, spoken
from reading import spaced, text


@pytest.fixture
def lesson():
    return lesson_with("timeline")


@pytest.fixture
def real(lesson):
    return [event(row) for row in lesson.evidence["timeline"]]


@pytest.fixture
def question(lesson):
    return lesson.plan.prediction(lesson.plan.activities["timeline"]["prediction"])


@pytest.fixture
def closed(lesson):
    return lesson.timeline()


@pytest.fixture
def panel(closed):
    predict(closed, "2022", "The troops left then.")
    return closed


def boxes(panel):
    *layers, hide = find(panel, w.Checkbox)
    return dict(zip(LAYERS, layers, strict=True)), hide


def menus(panel):
    return find(panel, w.Dropdown)


def test_every_year_on_offer_is_a_year_of_the_table(question, real):
    assert set(question.option_ids) <= {str(year) for year in years(real)}
    assert [o.text for o in question.options] == list(question.option_ids)


def test_before_the_prediction_there_is_no_picture_no_event_and_no_count(closed, real):
    assert not find(closed, w.Checkbox)
    assert "<svg" not in html(closed) and "leaves out" not in seen(closed) + text(closed.twin)
    assert not [e for e in real if spaced(e.label) in seen(closed)]


def test_it_opens_with_the_predicted_year_one_layer_and_the_learners_reason(panel, real, words):
    first, last = menus(panel)
    assert (first.value, last.value) == ("2022", "2026")
    layers, hide = boxes(panel)
    assert [layer for layer, box in layers.items() if box.value] == ["military"] and not hide.value
    assert "The troops left then." in seen(panel)
    assert spaced(show(real, ["military"], 2022, 2026, words)[1]) in spaced(seen(panel))


def test_every_box_and_menu_changes_picture_and_sentence(panel, real, words):
    layers, _ = boxes(panel)
    said = {spoken(panel)}
    for layer in LAYERS:
        layers[layer].value = not layers[layer].value
        said.add(spoken(panel))
    menus(panel)[0].value = "2013"
    said.add(spoken(panel))
    menus(panel)[1].value = "2014"
    said.add(spoken(panel))
    assert len(said) == 9
    on = [layer for layer in LAYERS if layer != "military"]
    assert html(panel).count('class="mark"') == len(in_view(real, on, 2013, 2014))


def test_hiding_the_early_years_overrules_an_earlier_first_year_and_gives_it_back(panel, real, words):
    _, hide = boxes(panel)
    menus(panel)[0].value = "1960"
    early = spoken(panel)
    hide.value = True
    assert spoken(panel) == show(real, ["military"], 2022, 2026, words, hiding=True)[1] != early
    hide.value = False
    assert spoken(panel) == early


def test_no_layer_and_crossed_years_get_one_sentence_and_lose_nothing(panel, words):
    layers, _ = boxes(panel)
    layers["military"].value = False
    assert spoken(panel) == words("timeline.no_layer") and "<svg" not in html(panel)
    layers["political"].value = True
    menus(panel)[1].value = "2013"
    assert spoken(panel) == words("timeline.wrong_years")
    assert "The troops left then." in seen(panel)


def test_the_twin_asks_lists_the_evidence_and_stays_the_same(closed, question, real):
    before = closed.twin
    assert question.stem in text(before) and all(spaced(e.label) in text(before) for e in real)
    predict(closed, "1960", "Long ago.")
    assert closed.twin == before and "<svg" not in before


def test_work_that_comes_back_opens_the_timeline_with_its_year(closed, lesson):
    lesson.store.progress = lesson.store.progress.with_prediction("story-start", "2013", "", None)
    assert [menu.value for menu in menus(closed)] == ["2013", "2026"]


def test_a_year_that_is_no_longer_on_offer_opens_nothing(closed, lesson):
    lesson.store.progress = lesson.store.progress.with_prediction("story-start", "1789", "x", None)
    assert not find(closed, w.Checkbox)
    assert "1789" not in seen(lesson.recap())


def test_the_recap_brings_back_the_start_beside_what_it_leaves_out(panel, lesson, real, words):
    said = seen(lesson.recap())
    assert "The troops left then." in said
    for sentence in recap(cut(real, 2022), len(real), words):
        assert spaced(sentence) in said


def test_the_recap_tells_nothing_before_the_prediction(lesson, words):
    assert words("timeline.recap") not in seen(lesson.recap())
