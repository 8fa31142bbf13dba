"""Before, after, or unknown in use: press, correct, come back."""

import pytest

from dispute.activities.ordering import NAME
from dispute.activities.ordering.rules import ANSWERS
from dispute.activities.ordering.view import in_full
from dispute.evidence.dates import Order
from dispute.work.progress import Progress
from driving import lesson_with
from reading import text
from using import Using


@pytest.fixture
def lesson():
    return lesson_with("order-events")


@pytest.fixture
def use(lesson):
    return Using(lesson.order_events())


@pytest.fixture
def pairs(use):
    return use.activity.pairs


@pytest.fixture
def truth(pairs):
    return {pair.id: pair.answer for pair in pairs}


def press_all(use, answers):
    for key, answer in answers.items():
        use.press(f"{key}={answer}")
    return use


def pressed(use):
    return dict(b.get("data-press").split("=") for b in use.root.iter("button") if b.get("aria-pressed") == "true")


def test_the_real_pairs_hold_every_kind_of_order_and_more_than_one_way_not_to_know(pairs):
    assert set(ANSWERS) == {pair.answer for pair in pairs}
    assert {Order.OPEN, Order.UNKNOWN} <= {pair.order for pair in pairs}
    assert [pair.answer for pair in pairs].count("unknown") < len(pairs)


def test_the_real_pairs_have_the_order_that_the_sources_allow(pairs):
    assert {pair.id: pair.answer for pair in pairs} == {
        "TL028-TL029": "before",
        "TL024-TL023": "unknown",
        "TL043-TL042": "after",
        "TL033-TL027": "not earlier",
        "DS025.notified-TL094": "unknown",
        "AF015.decided-TL113": "unknown",
        "TL044-TL045": "not later",
    }


def test_before_a_press_there_is_no_answer(use, lesson, words):
    assert "✓" not in use.seen and "✗" not in use.seen and not use.screen.parts["score"]
    assert len(use.buttons) == len(ANSWERS) * len(use.activity.pairs) and lesson.store.progress == Progress()


def test_a_press_is_answered_on_its_card_spoken_and_kept(use, pairs, lesson, words):
    first = pairs[0]
    use.press(f"{first.id}={first.answer}")
    assert "✓" in use.part("pair-1") and "✓" not in use.part("pair-2")
    assert use.said.startswith(words("ordering.yours", n=1, answer=in_full(first.answer, words)))
    assert use.said.endswith(words("ordering.score", n=1, total=len(pairs), left=len(pairs) - 1))
    assert lesson.store.progress.forms[NAME] == {first.id: first.answer}


def test_the_right_answers_fit_and_are_kept(use, truth, lesson, words):
    press_all(use, truth)
    assert use.part("score") == words("ordering.score", n=len(truth), total=len(truth), left=0)
    # The chips carry a sign of their own only in the style.
    assert use.seen.count("✓") == len(truth) and lesson.store.progress.forms[NAME] == truth


@pytest.mark.parametrize("answer", ANSWERS)
def test_one_answer_to_all_fits_some_and_tells_none_of_the_others(use, truth, words, answer):
    press_all(use, dict.fromkeys(truth, answer))
    right = sum(value == answer for value in truth.values())
    assert use.seen.count("✓") == right and use.seen.count("✗") == len(truth) - right
    reasons = " ".join(text(p) for p in use.root.iter("p") if p.get("class") == "answer")
    others = [in_full(other, words) for other in ANSWERS if other != answer]
    assert reasons and not [other for other in others if other in reasons]


def test_answers_can_be_corrected(use, truth):
    press_all(use, dict.fromkeys(truth, "unknown"))
    assert "✗" not in press_all(use, truth).seen


def test_the_same_press_twice_says_its_reason_again(use, pairs, lesson):
    said = use.press(f"{pairs[0].id}=unknown").said
    kept = lesson.store.progress.forms
    assert use.press(f"{pairs[0].id}=unknown").said == said and lesson.store.progress.forms == kept


def test_kept_answers_stand_in_a_new_activity_and_in_one_that_is_already_shown(use, truth, lesson):
    half = dict(list(truth.items())[::2])
    lesson.store.progress = Progress().with_form(NAME, half)
    for shown in (use, Using(lesson.order_events())):
        assert pressed(shown) == half and shown.seen.count("✓") == len(half)


@pytest.mark.parametrize("value", ["", "same day", "<script>", "{0}"])
def test_a_kept_answer_that_is_not_on_offer_counts_as_empty(use, truth, lesson, words, value):
    lesson.store.progress = Progress().with_form(NAME, {next(iter(truth)): value, "other": "before"})
    assert use.part("score") == words("ordering.score", n=0, total=len(truth), left=len(truth))
    assert pressed(use) == {} and "<script>" not in use.html


def test_the_stored_page_gives_days_and_sources_but_no_order(use, truth, words):
    before = text(use.shown.page["text/html"])
    assert "25 September 2021" in before and "not stated" in before and words("ordering.before") in before
    press_all(use, truth)
    assert text(use.shown.page["text/html"]) == before and "✓" not in before


def test_the_pair_that_stood_alone_in_an_older_edition_comes_back_among_the_others(lesson, words):
    """Its answer was kept under this room's name."""
    lesson.store.progress = Progress().with_form(NAME, {"TL044-TL045": "not later"})
    use = Using(lesson.order_events())
    assert "✓" in use.part("pair-1") and pressed(use) == {"TL044-TL045": "not later"}
    assert use.part("score") == words("ordering.score", n=1, total=7, left=6)
