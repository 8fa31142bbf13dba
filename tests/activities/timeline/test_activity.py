"""The layered timeline in use: one press on a year opens it; boxes and menus change the view and keep nothing."""

import pytest

from dispute.activities.timeline.rules import LAYERS, asked, event, in_view, years
from dispute.activities.timeline.view import recap, show
from driving import lesson_with
from reading import spaced, text
from using import Using

#: The layers that are on at the beginning.
ON = ("political", "military")


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
    return closed.press("start=2022")


def stored(use):
    return use.shown.page["text/html"]


def marks(use):
    return [e for e in use.root.iter("use") if e.get("class") == "mark"]


def test_every_year_on_offer_is_a_year_of_the_table(question, real):
    assert set(question.option_ids) <= {str(year) for year in years(real)}
    assert [o.text for o in question.options] == list(question.option_ids)


def test_before_the_press_there_is_a_bare_line_of_years_and_no_event_and_no_count(closed, question, real):
    assert [*closed.buttons] == [f"start={key}" for key in question.option_ids] and not closed.fields
    assert not marks(closed) and "leaves out" not in closed.seen + text(stored(closed))
    assert len(closed.seen.split()) <= 40
    assert not [e for e in real if spaced(e.label) in closed.seen]


def test_one_press_opens_the_chosen_year_and_tells_what_the_story_leaves_out(use, real, lesson, words):
    on = {name: field.value for name, field in use.fields.items()}
    assert on == {**dict.fromkeys(LAYERS, ""), **dict.fromkeys(ON, "on"), "first": "2022", "last": "2026", "hide": ""}
    friend = asked(lesson._friends(), 2022)
    assert friend.year == 2022 and use.said.startswith(friend.says) and not use.buttons
    assert spaced(friend.says) in use.part("friend") and words("timeline.yours", year="2022") in use.seen
    assert spaced(show(real, ON, 2022, 2026, words)[1]) in use.seen


def test_every_start_on_offer_has_a_friend_who_names_only_what_it_leaves_out(question, lesson):
    friends = lesson._friends()
    assert [str(friend.year) for friend in friends] == [*question.option_ids]
    for friend in friends:
        begin = f"{friend.year}-01-01"
        early = [e for e in friend.events if e.when.latest.isoformat() < begin]
        # Before the first year of the table there is nothing to name.
        assert early == list(friend.events) or friend is friends[0], friend.year
        assert friend.says.count("?") == 1 and len(friend.says.split()) <= 30


def test_a_later_first_year_is_asked_the_nearest_earlier_question_and_an_earlier_one_its_own(use, lesson):
    friends = {friend.year: spaced(friend.says) for friend in lesson._friends()}
    assert friends[2013] in use.fill({"first": "2016"}).part("friend")
    assert friends[1960] in use.fill({"first": "1960"}).part("friend")
    assert asked(lesson._friends(), 1950) is None


def test_a_reason_of_an_earlier_edition_still_stands_beside_the_year(closed, lesson):
    lesson.store.progress = lesson.store.progress.with_prediction("story-start", "2022", "The troops left then.", None)
    assert "The troops left then." in closed.seen and spaced(asked(lesson._friends(), 2022).says) in closed.seen


def test_every_box_and_menu_changes_picture_and_sentence_and_no_work(use, real, lesson):
    kept, said = lesson.store.progress, {use.screen.say}
    for layer in LAYERS:
        said.add(use.fill({layer: "" if use.entries[layer] else "on"}).said)
    said.add(use.fill({"first": "2013"}).said)
    said.add(use.fill({"last": "2014"}).said)
    assert len(said) == 9 and lesson.store.progress == kept
    on = [layer for layer in LAYERS if layer not in ON]
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
    assert use.fill({"hide": "on"}).said == show(real, ON, 2022, 2026, words, hiding=True)[1] != early
    assert use.fill({"hide": ""}).said == early


def test_no_layer_and_crossed_years_get_one_sentence_and_lose_nothing(use, words):
    use.fill({"military": "", "political": ""})
    assert use.said == use.part("lanes") == words("timeline.no_layer") and "<svg" not in use.html
    use.fill({"political": "on", "last": "2013"})
    assert use.said == words("timeline.wrong_years") and words("timeline.yours", year="2022") in use.seen


def test_the_stored_page_asks_lists_the_evidence_and_stays_the_same(closed, question, real):
    before = stored(closed)
    assert question.stem in text(before) and all(spaced(e.label) in text(before) for e in real)
    closed.press("start=1960")
    assert stored(closed) == before


def test_work_that_comes_back_opens_the_timeline_with_its_year(closed, lesson):
    lesson.store.progress = lesson.store.progress.with_prediction("story-start", "2013", "", None)
    assert (closed.entries["first"], closed.entries["last"]) == ("2013", "2026")


def test_a_year_that_is_no_longer_on_offer_opens_nothing(closed, lesson):
    lesson.store.progress = lesson.store.progress.with_prediction("story-start", "1789", "x", None)
    assert "military" not in closed.fields
    assert "1789" not in Using(lesson.recap()).seen


def test_the_recap_brings_back_the_start_beside_what_it_leaves_out(use, lesson, real, words):
    said = Using(lesson.recap()).seen
    assert "2022" in said
    for sentence in recap(real, ON, 2022, words):
        assert spaced(sentence) in said


def test_the_recap_tells_nothing_before_the_prediction(lesson, words):
    assert words("timeline.recap") not in Using(lesson.recap()).seen


def test_the_layer_of_violence_has_events_in_every_year_and_of_every_force(real, evidence):
    layer = [e for e in real if e.layer == "violence"]
    assert set(range(2012, 2026)) <= set(years(layer))
    named = " ".join(e.label for e in layer)
    assert all(place in named for place in ("Bounti", "Moura", "Ogossagou"))
    died = {loss.who_died for loss in evidence["losses"] if loss.timeline_id in {e.id for e in layer}}
    assert {"civilians", "French soldiers", "UN peacekeepers", "Malian soldiers"} <= died


def test_a_line_says_that_deaths_are_counted_before_any_is_shown_and_leads_past_it(use, words):
    assert use.entries["violence"] == "" and words("timeline.task") in use.part("task")
    assert "counts deaths" in words("timeline.task")
    assert [a.get("href") for a in use.root.iter("a") if a.text == words("timeline.skip")] == ["#turning-points"]
    parts = [*use.screen.parts]
    assert parts.index("task") < parts.index("lanes")
