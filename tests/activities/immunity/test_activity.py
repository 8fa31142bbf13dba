"""Three switches and three gates: what is claimed, what a press changes, and what stands there at the end."""

import pytest

from dispute.activities.immunity import NAME, rules, view
from dispute.activity import Press
from dispute.words.texts import Words
from dispute.work.progress import Progress
from driving import lesson_with
from reading import read, spaced, text
from using import Using

CLAIMED = {"told": "[D011] [D295]", "service": "[D005] [D030]", "caught": "[D298]"}


@pytest.fixture
def lesson():
    return lesson_with(NAME)


@pytest.fixture
def use(lesson):
    return Using(lesson.law_switches())


def test_before_any_press_nobody_has_shown_anything_and_who_claims_it_stands_with_it(use, words):
    assert len(use.buttons) == 6 and 'aria-pressed="true"' not in use.html
    for finding, tags in CLAIMED.items():
        assert tags in use.part(f"finding-{finding}") and words(f"immunity.says_{finding}") in use.seen
    assert words("immunity.nothing") not in use.seen and use.part("table") == "" and not use.screen.done
    assert words("immunity.mark") not in use.part("view")
    assert use.part("view").count(words("immunity.line_unclear")) == 2


def test_each_answer_stands_below_the_switch_that_was_pressed_and_the_gates_show_what_changed(use, words):
    use.press("told=yes")
    hold = f"May Mali hold him? {words('immunity.line_hold_told')}"
    judge = f"May Mali try him? {words('immunity.line_try_told')}"
    assert use.said == f"{hold} {judge}", "each line that changed, once"
    assert "2 of 3 changed: hold him (no); try him (no)." in use.part("finding-told")
    assert use.part("view").count(words("immunity.mark")) == 2
    use.press("service=yes")
    assert use.said == f"{words('immunity.nothing')} {words('immunity.note_service')}"
    assert "[D227] [D321]" in use.part("finding-service") and "changed" not in use.part("finding-told")
    assert words("immunity.mark") not in use.part("view")
    use.press("caught=yes")
    assert "1 of 3 changed: hold him (briefly)." in use.part("finding-caught") and "[D227] [D420]" in use.part("view")
    briefly = f"May Mali hold him? {words('immunity.line_hold_caught')}"
    assert use.said.startswith(f"{briefly} {words('immunity.note_caught')}")
    assert words("immunity.end") in use.said and use.screen.done
    assert words("immunity.end_missing") in use.part("table")
    use.press("caught=yes")
    assert words("immunity.end") not in use.said, "said once, and it stands there still"
    assert use.said == hold and use.screen.done


def test_where_the_host_was_not_told_the_text_leaves_two_acts_open_and_names_the_article_for_other_staff(use, words):
    use.press("told=no")
    assert words("immunity.line_hold_not_told") in use.said and "Article 37" in use.said
    assert words("immunity.note_not_told") in use.part("finding-told") and "[D234]" in use.part("finding-told")
    use.press("told=yes")
    assert words("immunity.line_hold_told") in use.part("view")


def test_the_keyboard_stays_on_the_button_that_was_pressed(use):
    use.press("caught=no")
    assert use.screen.focus == "" and "caught=no" in use.buttons


def test_every_line_begins_with_what_it_follows_and_its_rows_hold_the_source(lesson, use, words):
    entries = use.activity.entries
    lines = [*rules.ABOUT_AGENTS.values(), rules.STOPPED, rules.SENT]
    for line in lines:
        assert "Article" in view.says(line, words).split(".")[0]
        for key in line.rows:
            assert entries[key].source_ids[0] in view.texts(line.rows, entries)
    for note in (*rules.NOTES.values(), rules.IN_THE_ACT):
        assert view.texts([note.row], entries, note.sources)
    listed = {source.source_id for source in lesson.rows.sources()}
    said = {key for part in (use.activity.claimed, use.activity.missing) for keys in part.values() for key in keys}
    assert said <= listed and {key for row in entries.values() for key in row.source_ids} <= listed


@pytest.mark.parametrize("button", ["told", "told=maybe", "nobody=yes", "moved=yes", "=", ""])
def test_a_button_that_is_not_there_changes_nothing(use, button):
    assert use.activity.update(Progress(), Press(button)) == (Progress(), None)


@pytest.mark.parametrize("form", [{"told": "maybe"}, {"moved": "told"}, {"service": "certain", "moved": "x"}])
def test_entries_that_do_not_belong_here_open_as_untouched_and_stay(use, lesson, form):
    lesson.store.progress = Progress().with_form(NAME, form)
    assert 'aria-pressed="true"' not in use.html and not use.screen.done
    use.press("caught=no")
    kept = lesson.store.progress.forms[NAME]
    assert kept["caught"] == "no" and all(kept[key] == said for key, said in form.items() if key != "moved")


def test_odd_words_in_a_form_are_never_shown(use, lesson, hostile):
    untouched = use.html
    odd = dict.fromkeys((*rules.FINDINGS, rules.MOVED, rules.BEFORE), hostile)
    lesson.store.progress = Progress().with_form(NAME, odd)
    assert use.html == untouched and spaced(hostile) not in use.seen


def test_kept_switches_open_as_they_were_left(lesson, words):
    Using(lesson.law_switches()).press("told=yes").press("caught=yes")
    again = Using(lesson.law_switches())
    assert words("immunity.line_hold_caught") in again.part("view") and "1 of 3 changed" in again.part("finding-caught")


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_both_languages_draw_every_gate_with_words_for_it(lang, lesson):
    said = {gate: next(read(view.figure(gate, Words(lang))).iter("svg")).get("aria-label") for gate in rules.Gate}
    assert len(set(said.values())) == len(rules.Gate) and all(said.values())


def test_paper_shows_what_a_press_would_bring(use, words):
    stored = text(use.shown.page["text/html"])
    for line in (*rules.ABOUT_AGENTS.values(), rules.STOPPED, rules.SENT):
        assert view.says(line, words) in stored
    assert words("immunity.note_service") in stored
