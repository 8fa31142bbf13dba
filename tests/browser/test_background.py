"""A learner's way through lesson 01 in a real JupyterLab, by keyboard, until the kernel dies and after."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from browser.axe import OURS, violations
from browser.learner import (
    activity,
    answer,
    begin,
    chip,
    come_back,
    focus,
    press,
    save_and_lose_the_kernel,
    slide,
)

pytestmark = pytest.mark.browser

LESSON = "notebooks/en/01_background.ipynb"


def test_timeline_cards_pairs_cause_card_poll_and_a_question_by_keyboard_and_all_of_it_comes_back(page, lab):
    begin(page, lab, LESSON)

    timeline = activity(page, "timeline")
    expect(timeline.locator("use.mark")).to_have_count(0)
    press(page, timeline, "2022")
    expect(timeline.locator(".friend")).to_contain_text("Was all well until then?")
    expect(timeline.get_by_role("status")).to_contain_text("You leave out two coups")
    sentence = timeline.locator(".sentence")
    until = "events shown up to 19 September 2025."
    expect(sentence).to_have_text(f"A story that starts in 2022 leaves out 24 of 62 {until}")
    expect(timeline.locator("use.mark")).to_have_count(73)
    for layer, n in (("political", 32), ("military", 30)):
        focus(timeline.get_by_label(f"{layer} ({n})"))
        page.keyboard.press("Space")
    expect(timeline.locator(".notice")).to_contain_text("No layer is on.")
    focus(timeline.get_by_label("economic (7)"))
    page.keyboard.press("Space")
    expect(sentence).to_have_text(f"A story that starts in 2022 leaves out none of the 7 {until}")
    slide(page, timeline, "Move the start", 0)
    expect(sentence).to_contain_text("A story that starts in 1960")
    expect(timeline.locator(".friend")).to_contain_text("So how had it begun?")
    expect(timeline.get_by_role("status")).to_contain_text("So how had it begun?")
    assert timeline.locator("use.mark").count() == 16

    cards = activity(page, "turning-points")
    expect(cards.locator(".card")).to_have_count(1)
    expect(cards.locator(".card")).to_contain_text("2022: who left, who was told to go?")
    press(page, cards, "2013: who asked for help?")
    expect(cards.locator(".card")).to_have_count(2)
    expect(cards.locator(".sentence")).to_contain_text("Tell that, too.")

    poll = activity(page, "poll")
    expect(poll.locator(".sentence")).to_have_text(
        "Some may have hidden what they think. Move the handle: so many dots turn hollow in each picture."
        " Which one falls below half first?"
    )
    slide(page, poll, "How many hid another view?", 24)
    expect(poll.locator(".sentence")).to_contain_text("fewer than half are left for Barkhane")
    expect(poll.locator("figure").last).to_contain_text("71 left: at least half.")
    slide(page, poll, "How many hid another view?", 46)
    expect(poll.locator(".sentence")).to_contain_text("fewer than half are left in both pictures.")
    for n, button in enumerate(("barkhane=even", "authorities=probable"), start=1):
        focus(poll.locator(f'button[data-press="{button}"]'))
        page.keyboard.press("Enter")
        expect(poll.locator(".answer")).to_have_count(n)
        expect(poll).to_contain_text("We found no test of it.")
    expect(poll.locator(".sentence").last).to_contain_text("Fair, if people were as open on both.")

    pairs = activity(page, "order-events")
    for n, option in enumerate([2, 1, 5, 4, 3, 5, 1], start=1):
        chip(page, pairs, f"Pair {n}: the first came …", option)
        expect(pairs.get_by_role("status")).to_contain_text(f"Still open: {7 - n}.")
    expect(pairs.locator(".sentence")).to_have_text("Pairs that fit the days given: 6 of 7. Still open: 0.")
    expect(pairs.locator(".answer").filter(has_text="Too sure.")).to_have_count(1)

    card = activity(page, "cause-card")
    chip(page, card, "Step to explain", 2)
    expect(card.locator(".link .pick")).to_contain_text("What made it possible?")
    press(page, card, "1960 Mali’s independence")
    expect(card.locator(".link .answer")).to_have_text("Was it enough?")
    expect(card.locator(".link .pick")).to_be_focused()
    expect(card.locator(".link .pick")).to_contain_text("What made it more likely?")
    press(page, card, "Trigger: Why just then?")
    expect(card.locator(".link .pick")).to_be_focused()
    press(page, card, "3 September JNIM’s fuel ban")
    expect(card.get_by_role("status")).to_contain_text("✗ 3 September lies before the dashed line")
    press(page, card, "22 September Mali announces International Criminal Court exit")
    expect(card.get_by_role("status")).to_contain_text("✓ 22 September lies after the dashed line.")
    expect(card.locator(".link .pick")).to_be_focused()
    page.keyboard.press("Tab")
    for _ in range(2):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(card.get_by_role("status")).to_contain_text("Trigger. The days do not show which came first.")
    expect(card.locator(".told")).to_contain_text("Mali. By the 17th, the date on its note")
    expect(card.locator(".told")).to_contain_text("French sources call it an answer to France’s, to AFP and to AP.")
    press(page, card, "Trigger: France bars two Malians (made public)")
    press(page, card, "14 August Arrests, alleged plot, French national accused")
    expect(card.get_by_role("status")).to_contain_text(
        "Trigger. 34 days before the date on its note. Our table marks it “alleged”: say who says what."
        " Who names it as a reason?"
    )
    press(page, card, "Rival explanation: What else could explain it?")
    press(page, card, "3 September JNIM’s fuel ban")

    question = activity(page, "q-n1-18")
    answer(page, question, 2, 4)
    expect(question.locator(".feedback")).to_contain_text("Not yet.")
    expect(question.locator(".feedback")).to_contain_text("Why in September 2025?")
    answer(page, question, 3, 3)
    expect(question).to_contain_text("Right.")

    assert violations(page, OURS) == [], "once everything is open"

    code = save_and_lose_the_kernel(page)
    expect(activity(page, "timeline").locator("use.mark")).to_have_count(0)
    come_back(page, code)
    comes_back(page)


def comes_back(page: Page) -> None:
    """All of it stands where it stood, in cells that were shown before the code was pasted."""
    # The page has kept the layers and years that were set; the start is back as well, or nothing would show.
    timeline = activity(page, "timeline")
    expect(timeline.locator(".yours")).to_contain_text("Your story starts in 2022.")
    expect(timeline.locator(".sentence")).to_contain_text("leaves out none of the 7 events shown up to")
    expect(timeline.locator("use.mark")).to_have_count(16)
    expect(timeline.get_by_label("Move the start")).to_have_attribute("aria-valuetext", "1960")
    expect(activity(page, "turning-points").locator(".card")).to_have_count(2)
    expect(activity(page, "poll").locator(".answer")).to_have_count(2)
    expect(activity(page, "order-events").locator(".sentence")).to_contain_text("Pairs that fit the days given: 6 of 7")
    expect(activity(page, "order-events").locator(".answer")).to_have_count(7)
    expect(activity(page, "cause-card").locator(".rings")).to_contain_text("34 days before the date on its note")
    expect(activity(page, "q-n1-18")).to_contain_text("Right.")
    recap = activity(page, "recap")
    expect(recap).to_contain_text("A start in 2022 leaves out 24 of 62 events up to 19 September 2025, political and")
