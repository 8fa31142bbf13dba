"""Before, after, or unknown: answer, check, correct, come back."""

import ipywidgets as w
import pytest

from dispute.model.dates import Order
from dispute.model.ordering import ANSWERS, Pair
from dispute.model.progress import Progress
from dispute.widgets.ordering import NAME
from driving import find, lesson_with, press, seen, spoken
from reading import read, text


@pytest.fixture
def lesson():
    return lesson_with("order-events")


@pytest.fixture
def panel(lesson):
    return lesson.order_events()


@pytest.fixture
def pairs(lesson):
    named = lesson.plan.activities["order-events"]["pairs"]
    return [Pair(lesson._dated(a), lesson._dated(b)) for a, b in named]


@pytest.fixture
def truth(pairs):
    return {pair.id: pair.answer for pair in pairs}


def phrase(words, answer):
    return words(f"ordering.{answer.replace(' ', '_')}")


def fill(panel, values):
    for menu, value in zip(find(panel, w.Dropdown), values, strict=True):
        menu.value = value


def test_the_real_pairs_hold_every_kind_of_order_and_more_than_one_way_not_to_know(pairs):
    assert set(ANSWERS) == {pair.answer for pair in pairs}
    assert {Order.OPEN, Order.UNKNOWN} <= {pair.order for pair in pairs}
    assert [pair.answer for pair in pairs].count("unknown") < len(pairs)


def test_the_real_pairs_have_the_order_that_the_sources_allow(truth):
    assert truth == {
        "TL028-TL029": "before",
        "TL024-TL023": "unknown",
        "TL043-TL042": "after",
        "TL033-TL027": "not earlier",
        "DS025.notified-TL094": "unknown",
        "AF015.decided-TL113": "unknown",
        "TL044-TL045": "not later",
    }


def test_checking_nothing_gets_one_request_and_keeps_nothing(panel, lesson, words):
    press(panel)
    assert lesson.store.progress == Progress()
    assert spoken(panel) == words("ordering.incomplete") and spoken(panel) in seen(panel)


def test_the_right_answers_fit_and_are_kept(panel, truth, lesson, words):
    fill(panel, truth.values())
    press(panel)
    assert spoken(panel) == words("ordering.score", n=len(truth), total=len(truth), left=0)
    assert seen(panel).count("✓") == len(truth) and lesson.store.progress.forms[NAME] == truth


@pytest.mark.parametrize("answer", ANSWERS)
def test_one_answer_to_all_fits_some_and_tells_none_of_the_others(panel, truth, words, answer):
    fill(panel, [answer] * len(truth))
    press(panel)
    right = sum(value == answer for value in truth.values())
    assert seen(panel).count("✓") == right and seen(panel).count("✗") == len(truth) - right
    lines = [text(line) for line in read(panel.view.value).iter("li")]
    yours = [words("ordering.yours", n=n, answer=phrase(words, answer)) for n in range(1, len(truth) + 1)]
    reasons = [line.partition(said)[2] for line, said in zip(lines, yours, strict=True)]
    assert all(reasons), "each line begins with the learner's own answer"
    assert not [other for other in ANSWERS for reason in reasons if phrase(words, other) in reason]


def test_answers_can_be_corrected(panel, truth):
    fill(panel, ["unknown"] * len(truth))
    press(panel)
    fill(panel, truth.values())
    press(panel)
    assert "✗" not in seen(panel)


def test_kept_answers_fill_a_new_panel_and_one_that_is_already_shown(panel, truth, lesson):
    half = dict(list(truth.items())[::2])
    lesson.store.progress = Progress().with_form(NAME, half)
    for shown in (panel, lesson.order_events()):
        assert [menu.value for menu in find(shown, w.Dropdown)] == [half.get(key, "") for key in truth]
        assert seen(shown).count("✓") == len(half)


@pytest.mark.parametrize("value", ["", "same day", "<script>", "{0}"])
def test_a_kept_answer_that_is_not_on_offer_counts_as_empty(panel, truth, lesson, words, value):
    lesson.store.progress = Progress().with_form(NAME, {next(iter(truth)): value, "other": "before"})
    assert spoken(panel) == words("ordering.score", n=0, total=len(truth), left=len(truth))
    assert "<script>" not in panel.view.value


def test_the_twin_gives_days_and_sources_but_no_order(panel, truth):
    before = panel.twin
    assert "25 September 2021" in text(before) and "not stated" in text(before)
    fill(panel, truth.values())
    press(panel)
    assert panel.twin == before


def test_a_complaint_goes_once_the_same_entries_are_checked_again(panel):
    menus = find(panel, w.Dropdown)
    menus[0].index = 1
    press(panel)
    answered = seen(panel)
    menus[0].index = 0
    press(panel)
    assert seen(panel) != answered, "an empty form is complained about"
    menus[0].index = 1
    press(panel)
    assert seen(panel) == answered
