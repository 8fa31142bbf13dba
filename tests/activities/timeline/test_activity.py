"""The layered timeline in use: boxes and menus change the view, and nothing of it is kept."""

import pytest

from dispute.activities.timeline.rules import LAYERS, cut, event, in_view, years
from dispute.activities.timeline.view import recap, show
from driving import lesson_with
from reading import spaced, text
from using import Using, predict


@pytest.fixture
def lesson():
    return lesson_with("timeline")


@pytest.fixture
def real(lesson):
    return [event(row) for row in lesson.evidence["timeline"]]


@pytest.fixture
def question(lesson):
    return lesson.question_of("timeline")


@pytest.fixture
def closed(lesson):
    return Using(lesson.timeline())


@pytest.fixture
def use(closed):
    return predict(closed, "2022", "The troops left then.")


def stored(use):
    return use.shown.page["text/html"]


def marks(use):
    return [e for e in use.root.iter("use") if e.get("class") == "mark"]


def test_every_year_on_offer_is_a_year_of_the_table(question, real):
    assert set(question.option_ids) <= {str(year) for year in years(real)}
    assert [o.text for o in question.options] == list(question.option_ids)


def test_before_the_prediction_there_is_no_picture_no_event_and_no_count(closed, real):
    assert [*closed.fields] == ["prediction", "prediction-reason"]
    assert "<svg" not in closed.html and "leaves out" not in closed.seen + text(stored(closed))
    assert not [e for e in real if spaced(e.label) in closed.seen]


def test_it_opens_with_the_predicted_year_one_layer_and_the_learners_reason(use, real, words):
    on = {name: field.value for name, field in use.fields.items()}
    assert on == {**dict.fromkeys(LAYERS, ""), "military": "on", "first": "2022", "last": "2026", "hide": ""}
    assert "The troops left then." in use.seen and not use.buttons
    assert spaced(show(real, ["military"], 2022, 2026, words)[1]) in use.seen


def test_every_box_and_menu_changes_picture_and_sentence_and_no_work(use, real, lesson):
    kept, said = lesson.store.progress, {use.screen.say}
    for layer in LAYERS:
        said.add(use.fill({layer: "" if use.entries[layer] else "on"}).said)
    said.add(use.fill({"first": "2013"}).said)
    said.add(use.fill({"last": "2014"}).said)
    assert len(said) == 9 and lesson.store.progress == kept
    on = [layer for layer in LAYERS if layer != "military"]
    assert len(marks(use)) == len(in_view(real, on, 2013, 2014))


def test_the_fields_stay_as_they_are_while_the_view_changes(use):
    before = use.screen.parts["fields"]
    assert use.fill({"political": "on", "first": "1960"}).screen.parts["fields"] == before


def test_each_value_of_a_field_can_be_drawn_ahead(use, real):
    fields, ahead = use.fields, use.screen.ahead
    assert {name: set(values) for name, values in ahead.items()} == {n: set(f.values) for n, f in fields.items()}
    assert ahead["first"] == tuple(str(year) for year in years(real))


def test_hiding_the_early_years_overrules_an_earlier_first_year_and_gives_it_back(use, real, words):
    early = use.fill({"first": "1960"}).said
    assert use.fill({"hide": "on"}).said == show(real, ["military"], 2022, 2026, words, hiding=True)[1] != early
    assert use.fill({"hide": ""}).said == early


def test_no_layer_and_crossed_years_get_one_sentence_and_lose_nothing(use, words):
    use.fill({"military": ""})
    assert use.said == use.part("lanes") == words("timeline.no_layer") and "<svg" not in use.html
    use.fill({"political": "on", "last": "2013"})
    assert use.said == words("timeline.wrong_years") and "The troops left then." in use.seen


def test_the_stored_page_asks_lists_the_evidence_and_stays_the_same(closed, question, real):
    before = stored(closed)
    assert question.stem in text(before) and all(spaced(e.label) in text(before) for e in real)
    predict(closed, "1960", "Long ago.")
    assert stored(closed) == before and "<svg" not in before


def test_work_that_comes_back_opens_the_timeline_with_its_year(closed, lesson):
    lesson.store.progress = lesson.store.progress.with_prediction("story-start", "2013", "", None)
    assert (closed.entries["first"], closed.entries["last"]) == ("2013", "2026")


def test_a_year_that_is_no_longer_on_offer_opens_nothing(closed, lesson):
    lesson.store.progress = lesson.store.progress.with_prediction("story-start", "1789", "x", None)
    assert "military" not in closed.fields
    assert "1789" not in Using(lesson.recap()).seen


def test_the_recap_brings_back_the_start_beside_what_it_leaves_out(use, lesson, real, words):
    said = Using(lesson.recap()).seen
    assert "The troops left then." in said
    for sentence in recap(cut(real, 2022), len(real), words):
        assert spaced(sentence) in said


def test_the_recap_tells_nothing_before_the_prediction(lesson, words):
    assert words("timeline.recap") not in Using(lesson.recap()).seen
