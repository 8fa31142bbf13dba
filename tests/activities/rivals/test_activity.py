"""The rival causes in use: nothing is compared before both stories are written."""

import pytest

from dispute.activities.rivals import COMMIT, FORM, RATE
from dispute.activities.rivals.rules import Story, entries
from dispute.activity import Press
from dispute.work.progress import Progress
from driving import lesson_with
from reading import rows, spaced, text
from using import Using

TEXTS = ("more groups", "more attacks", "the army attacks", "more army operations")
BOXES = ("1.because", "1.expect", "2.because", "2.expect")


@pytest.fixture
def lesson():
    return lesson_with("rival-causes")


@pytest.fixture
def use(lesson):
    return Using(lesson.rival_causes())


def fill(use, texts=TEXTS, fields=("groups", "armies")):
    use.fill({f"{n}.field": field for n, field in enumerate(fields, start=1) if field})
    return use.fill(dict(zip(BOXES, texts, strict=True)))


def test_before_the_stories_there_is_no_number_of_another_country(use):
    assert "<svg" not in use.html and RATE not in use.fields and use.screen.ahead == {}
    assert not [n for n in ("6,122", "2,704", "1,222") if n in use.seen + text(use.shown.page["text/html"])]


@pytest.mark.parametrize("missing", range(4))
def test_a_missing_line_is_named_by_its_story_and_nothing_is_lost(use, lesson, words, missing):
    fill(use).fill({BOXES[missing]: " x "}).press(COMMIT)
    assert use.said == words("rivals.incomplete", which=words("rivals.group", n=missing // 2 + 1)) == use.part("yours")
    assert FORM not in lesson.store.progress.forms and "<svg" not in use.html
    assert len([box for box in BOXES if len(use.fields[box].value) > 3]) == 3


def test_a_missing_field_is_named_and_one_story_twice_is_refused(use, lesson, words):
    fill(use, fields=("", "armies")).press(COMMIT)
    assert use.said == words("rivals.incomplete", which=words("rivals.group", n=1))
    fill(use, texts=("the same", "one thing", "The  same ", "other thing")).press(COMMIT)
    assert use.said == words("rivals.twice") == use.part("yours") and FORM not in lesson.store.progress.forms


def test_both_stories_open_the_comparison_and_stay_above_it(use, lesson, words):
    fill(use).press(COMMIT)
    assert use.said == words("rivals.locked_in") and use.screen.focus == "[data-part=yours]"
    assert use.seen.index("more attacks") < use.seen.index("Burkina Faso +85 %")
    assert use.html.count("<svg") == 3 and len(rows(use.html)) == 15
    assert [*use.fields] == [RATE] and use.buttons == {}, "the stories are locked"
    use.fill({RATE: "on"})
    assert "2022: 15.8 (range 15.3 to 19.3)" in use.seen and "Burkina Faso +81 %" in use.said
    assert use.screen.ahead == {RATE: ("", "on")}


def test_a_second_press_changes_nothing(use, lesson):
    fill(use).press(COMMIT)
    before = lesson.store.progress
    again = entries([Story("other", "one thing", "else"), Story("records", "another", "else")])
    assert use.activity.update(before, Press(COMMIT, again)) == (before, None)


def test_the_stories_come_back_and_the_recap_sets_them_beside_the_comparison(use, lesson):
    assert "more attacks" not in Using(lesson.recap()).seen
    fill(use).press(COMMIT)
    other = lesson_with("rival-causes")
    other.store.progress = lesson.store.progress
    shown, recap = Using(other.rival_causes()), Using(other.recap())
    assert "more attacks" in shown.seen and "<svg" in shown.html
    assert "more attacks" in recap.seen and "Burkina Faso +85 %" in recap.seen


@pytest.mark.parametrize("entries", [{}, {"1.field": "groups"}, {"1.field": "nowhere", "1.because": "abc"}])
def test_a_damaged_form_stays_closed(use, lesson, entries):
    lesson.store.progress = Progress().with_form(FORM, entries)
    assert "<svg" not in use.html and "1.because" in use.fields
    assert Using(lesson.recap()).seen


def test_odd_words_are_shown_as_they_are(use, hostile):
    fill(use, texts=(hostile, "one thing", "a story", hostile)).press(COMMIT)
    assert use.seen.count(spaced(hostile)) == 2
