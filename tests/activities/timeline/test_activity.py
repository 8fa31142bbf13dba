"""The layered timeline in use: one press on a year opens it; chips and a handle change the view and keep nothing."""

import pytest

from dispute.activities.timeline.rules import END, LAYERS, asked, cut, event, until, years
from dispute.activities.timeline.view import recap, sentence
from dispute.activity import Press
from dispute.hosts.ahead import MOST, MOST_LETTERS
from dispute.lesson import Lesson
from dispute.questions.prediction import LOCKED
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


def counted(real, layers, year, words):
    """The sentence above the picture."""
    shown = until([e for e in real if e.layer in layers], END)
    return sentence(cut(shown, year), len(shown), words)


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
    assert on == {**dict.fromkeys(LAYERS, ""), **dict.fromkeys(ON, "on"), "first": "2022"}
    friend, said = asked(lesson._friends(), 2022), counted(real, ON, 2022, words)
    assert friend.year == 2022 and use.said.startswith(said) and use.said.endswith(friend.says) and not use.buttons
    assert spaced(friend.says) in use.part("friend") and words("timeline.yours", year="2022") in use.part("yours")
    assert use.part("told") == said and use.shown.activity.render(use.work, {}, LOCKED).focus == "[data-part=told]"


def test_the_picture_comes_first_and_what_it_shows_stands_around_it(use):
    parts = [name for name, html in use.screen.parts.items() if html.strip()]
    assert parts == [
        "yours", "told", "row-political", "row-military", "line", "handle", "friend", "fields", "left",
        "list-political", "list-military",
    ]  # fmt: skip


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


def test_who_moves_the_start_hears_the_friend_of_that_year_once_and_a_chip_repeats_nothing(use, lesson):
    friends = {friend.year: friend.says for friend in lesson._friends()}
    assert friends[2022] not in use.fill({"UN": "on"}).said
    assert use.fill({"first": "2013"}).said.endswith(friends[2013])
    assert "“" not in use.fill({"first": "2016"}).said and spaced(friends[2013]) in use.part("friend")
    assert friends[2022] not in use.fill({"first": "2022"}).said


def test_every_chip_and_the_handle_change_picture_and_sentence_and_no_work(use, real, lesson, words):
    kept, said = lesson.store.progress, {use.part("told")}
    for layer in LAYERS:
        said.add(use.fill({layer: "" if use.entries[layer] else "on"}).part("told"))
    said.add(use.fill({"first": "2013"}).part("told"))
    assert len(said) == 8 and lesson.store.progress == kept
    on = [layer for layer in LAYERS if layer not in ON]
    assert len(marks(use)) == sum(e.layer in on for e in real)
    assert use.part("told") == counted(real, on, 2013, words)


def changed(use, **entries):
    """The parts that a change of view sends."""
    before = dict(use.screen.parts)
    after = use.fill(entries).screen.parts
    return {name: html for name, html in after.items() if html != before[name]}


def test_a_moved_start_draws_no_row_and_no_list_anew_and_a_chip_only_its_own(use):
    moved = changed(use, first="2014")
    assert set(moved) == {"told", "line", "friend", "left"} and sum(map(len, moved.values())) < 4_000
    added = changed(use, UN="on")
    assert set(added) == {"told", "row-UN", "line", "left", "list-UN"}
    gone = changed(use, military="")
    assert set(gone) == {"told", "row-military", "line", "left", "list-military"} and not gone["row-military"]


def test_all_screens_that_are_one_change_away_fit_into_what_is_sent_ahead(use):
    before, letters, screens = use.screen.parts, 0, 0
    for name, values in use.screen.ahead.items():
        for value in values:
            parts = use.activity.render(use.work, {**use.entries, name: value}).parts
            different = [html for part, html in parts.items() if html != before[part]]
            letters, screens = letters + sum(map(len, different)), screens + bool(different)
    assert screens <= MOST and letters <= MOST_LETTERS


def test_each_value_of_a_field_can_be_drawn_ahead(use, real):
    fields, ahead = use.fields, use.screen.ahead
    assert {name: set(values) for name, values in ahead.items()} == {n: set(f.values) for n, f in fields.items()}
    assert ahead["first"] == tuple(str(year) for year in years(real))


def test_without_a_layer_one_sentence_says_what_to_do_and_nothing_is_lost(use, real, words):
    use.fill({"military": "", "political": ""})
    assert use.said.startswith(words("timeline.no_layer")) and use.part("told") == words("timeline.no_layer")
    assert "<svg" not in use.html and words("timeline.yours", year="2022") in use.seen
    assert use.fill({"political": "on"}).part("told") == counted(real, ["political"], 2022, words)


def test_fields_of_an_earlier_edition_and_odd_entries_change_nothing(use, hostile):
    before = use.screen.parts
    for entries in ({"last": "2013", "hide": "on"}, {"first": hostile, "UN": hostile}, {"first": "1900"}):
        assert use.activity.render(use.work, {**use.entries, **entries}).parts == before


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_both_languages_draw_all_layers(lang):
    lesson = Lesson("01_background", lang)
    use = Using(lesson.timeline()).press("start=2012").fill(dict.fromkeys(LAYERS, "on"))
    assert len(marks(use)) == len(lesson.evidence["timeline"]) and spaced(lesson.words("timeline.asks")) in use.seen


def test_the_stored_page_asks_lists_the_evidence_and_stays_the_same(closed, question, real):
    before = stored(closed)
    assert question.stem in text(before) and all(spaced(e.label) in text(before) for e in real)
    closed.press("start=1960")
    assert stored(closed) == before


def test_work_that_comes_back_opens_the_timeline_with_its_year(closed, lesson):
    lesson.store.progress = lesson.store.progress.with_prediction("story-start", "2013", "", None)
    assert closed.entries["first"] == "2013" and "leaves out 5 of 62" in closed.part("told")


def test_a_year_that_is_no_longer_on_offer_opens_nothing(closed, lesson):
    lesson.store.progress = lesson.store.progress.with_prediction("story-start", "1789", "x", None)
    assert "military" not in closed.fields
    assert "1789" not in Using(lesson.recap()).seen


def test_the_recap_brings_back_the_start_beside_what_it_leaves_out(use, lesson, real, words):
    said = Using(lesson.recap()).seen
    assert "2022" in said
    for line in recap(real, ON, 2022, words):
        assert spaced(line) in said


def test_the_recap_tells_nothing_before_the_prediction(lesson, words):
    assert words("timeline.recap") not in Using(lesson.recap()).seen


def test_the_layer_of_violence_has_events_in_every_year_and_of_every_force(real, evidence):
    layer = [e for e in real if e.layer == "violence"]
    assert set(range(2012, 2026)) <= set(years(layer))
    named = " ".join(e.label for e in layer)
    assert all(place in named for place in ("Bounti", "Moura", "Ogossagou"))
    died = {loss.who_died for loss in evidence["losses"] if loss.timeline_id in {e.id for e in layer}}
    assert {"civilians", "French soldiers", "UN peacekeepers", "Malian soldiers"} <= died


def test_a_line_says_that_deaths_are_counted_before_any_is_shown_and_a_link_leads_past_them(use, words):
    assert use.entries["violence"] == "" and not use.screen.parts["row-violence"] + use.screen.parts["list-violence"]
    legend = text(next(use.root.iter("legend")))
    assert "tells of deaths" in words("timeline.deaths") and words("timeline.deaths") in legend
    assert [*use.fields].index("violence") == len(use.fields) - 1
    assert [a.get("href") for a in use.root.iter("a") if a.text == words("timeline.skip")] == ["#turning-points"]


@pytest.mark.parametrize("button", ["start=1789", "start", "2022", "prediction=2022", "start=2025"])
def test_a_wrong_button_and_a_second_press_change_nothing(use, closed, button):
    progress = use.work
    assert use.activity.update(progress, Press(button)) == (progress, None)
