"""The relay line-up in use: a chip for each card, then what they share."""

import pytest

from dispute.activities.relay import NAME
from dispute.activities.relay.view import speech
from dispute.work.progress import Progress
from driving import lesson_with
from reading import spaced, text
from using import Using


@pytest.fixture
def lesson():
    return lesson_with("relay")


@pytest.fixture
def use(lesson):
    return Using(lesson.relay())


@pytest.fixture
def right(lesson):
    return {one.id: str(one.reading) for one in lesson._relays()}


def press_all(use, readings):
    for key, reading in readings.items():
        use.press(f"{key}={reading}")


def pressed(use):
    return {b.get("data-press") for b in use.root.iter("button") if b.get("aria-pressed") == "true"}


def test_before_the_last_card_nothing_tells_a_reading_or_the_origin(use, lesson, right):
    first, *others = right
    press_all(use, {key: right[key] for key in others})
    for shown in (use.seen, text(use.shown.page["text/html"])):
        for one in lesson._relays():
            assert spaced(one.wording) in shown
            assert spaced(one.why) not in shown and one.origin.label_en not in shown
    assert use.said == use.activity.words("relay.left", left="1") and first not in lesson.store.progress.forms[NAME]


def test_each_press_is_kept_and_can_be_changed_until_the_last(use, lesson):
    use.press("R1=none-given")
    assert lesson.store.progress.forms[NAME] == {"R1": "none-given"} and pressed(use) == {"R1=none-given"}
    use.press("R1=france-then-mali")
    assert lesson.store.progress.forms[NAME] == {"R1": "france-then-mali"} and pressed(use) == {"R1=france-then-mali"}


def test_the_last_press_brings_the_reasons_and_the_common_origin_and_stays(use, lesson, right, words):
    press_all(use, right)
    assert lesson.store.progress.forms[NAME] == right and use.buttons == {}
    assert use.said == speech(lesson._relays(), right, words) and use.screen.focus == "[data-part=result]"
    assert use.seen.count("✓") == len(right) and lesson._relays()[0].origin.label_en in use.seen


def test_kept_cards_come_back(use, lesson, right):
    lesson.store.progress = Progress().with_form(NAME, right)
    assert use.seen == Using(lesson.relay()).seen and use.seen.count("✓") == len(right)


@pytest.mark.parametrize("value", ["", "who knows", "<script>", "{0}"])
def test_a_reading_that_is_not_on_offer_counts_as_open(use, lesson, right, value, words):
    key = next(iter(right))
    lesson.store.progress = Progress().with_form(NAME, {**right, key: value})
    assert use.part("result") == words("relay.left", left="1") and len(use.buttons) == 3 * len(right)


def test_the_recap_tells_it_only_after_the_cards_are_sorted(lesson, right, words):
    recap = Using(lesson.recap())
    assert words("relay.recap") not in recap.seen
    lesson.store.progress = lesson.store.progress.with_form(NAME, right)
    assert words("relay.recap") in recap.seen and lesson._relays()[0].origin.label_en in recap.seen
