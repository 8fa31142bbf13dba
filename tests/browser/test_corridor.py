"""A learner's way through lesson 04 in a real JupyterLab, by keyboard, and its map on a phone."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.lab import open_notebook, run_all
from browser.learner import (
    activity,
    answer,
    begin,
    come_back,
    focus,
    predict,
    press,
    save_and_lose_the_kernel,
    slide,
)
from browser.looks import PHONE, THEMES, show_in, take_pictures, too_wide

pytestmark = pytest.mark.browser

LESSON = "notebooks/en/04_corridor.ipynb"
CALL, BOUGHT = "Call the truck counters on the other roads", "Your call narrows the range more: by 15 points,"
TESTS = {"sold": "Oil products sold to Mali", "road": "Burnt tankers"}
TRUCKS, LOAD, DAYS = "Trucks a day", "Tonnes a truck", "Days a year with traffic"
GUESS = [f"Your guess, {end}, in percent" for end in ("one end", "other end")]
SHARE = [f"Share on the Dakar road, {end}, in percent" for end in ("one end", "other end")]
REROUTED = [f"Part that other roads take over, {end}, in percent" for end in ("one end", "other end")]
PICTURES = {
    "title": "title", "map": "road-map", "shares": "share-claims", "came-first": "came-first", "reasons": "reasons",
    "model": "what-if", "experiments": "experiments",
}  # fmt: skip


def fill(page: Page, scope: Locator, button: str, entries: dict[str, str]) -> None:
    """Type into boxes by their labels, then press the button with Enter."""
    for label, value in entries.items():
        box = scope.get_by_label(label, exact=True)
        focus(box)
        page.keyboard.press("ControlOrMeta+a")
        page.keyboard.type(value)
    press(page, scope, button)


def pull(page: Page, scope: Locator, labels: list[str], places: tuple[int, int]) -> None:
    """Bring both handles of a bar to their places, in steps of five."""
    for label, place in zip(labels, places, strict=True):
        slide(page, scope, label, place // 5)


def guess(page: Page) -> Locator:
    """Pull both ends in and lock the guess in."""
    scope = activity(page, "share-claims")
    expect(scope.locator("table")).to_have_count(0)
    pull(page, scope, GUESS, (30, 70))
    expect(scope.locator(".sentence").first).to_contain_text("Between 30% and 70%")
    press(page, scope, "Lock in my guess")
    expect(scope.locator(".sentence").first).to_contain_text("Your range meets 3.")
    return scope


def model(page: Page) -> Locator:
    """Move all four handles, see the sentence follow without a press, and make the call."""
    scope = activity(page, "what-if")
    expect(scope).to_contain_text("other roads must carry 0.5 to 2 million tonnes more a year.")
    expect(scope.locator(".sentence").first).to_contain_text("carries 30% to 70% of imports")
    pull(page, scope, SHARE, (50, 70))
    pull(page, scope, REROUTED, (25, 75))
    expect(scope.locator(".sentence").first).to_contain_text("between 13% and 53% of imports are missing")
    expect(scope.get_by_role("status")).to_contain_text("between 13% and 53%")
    press(page, scope, CALL)
    expect(scope.get_by_role("button", name=CALL, pressed=True)).to_be_focused()
    expect(scope.locator(".answer")).to_contain_text(BOUGHT)
    expect(scope.get_by_role("status")).to_contain_text(BOUGHT)
    expect(scope.locator("rect.amount")).to_have_count(6)
    return scope


def told_in_bars(page: Page) -> Locator:
    """Predict, then draw two bars: the keyboard stays on the button, which is the next bar."""
    scope = activity(page, "experiments")
    predict(page, scope, 1, "Roads closed")
    expect(scope.locator("rect.bar")).to_have_count(1)
    press(page, scope, "Next bar")
    expect(scope.get_by_role("status")).to_have_text(
        "January 2022: 62, in force. Sales fell by 28.1%. You predicted it."
    )
    expect(scope.get_by_role("button", name="Next bar")).to_be_focused()
    page.keyboard.press("Enter")
    expect(scope.locator("rect.bar")).to_have_count(3)
    expect(scope).to_contain_text("Sales stood 72% below December 2021.")
    return scope


def puts_to_the_figures(page: Page) -> Locator:
    """Draw all bars, then press for each reading the figure that tests it; a wrong one first."""
    scope = told_in_bars(page)
    for _ in range(2):
        press(page, scope, "Next bar")
    expect(scope.locator("rect.bar")).to_have_count(6)
    expect(scope.locator("#low-month")).to_be_focused()
    press(page, scope, "Tankers that reached Mali")
    expect(scope.get_by_role("status")).to_contain_text("no such count for September")
    expect(scope.get_by_role("button", name="Tankers that reached Mali", pressed=True)).to_be_focused()
    for reading, figure in TESTS.items():
        press(page, scope, figure)
        expect(scope.locator(f"#fuel-{reading}")).to_be_focused()
    expect(scope).to_contain_text("So one country’s sales do not show what reached the pump.")
    return scope


def test_map_guess_and_model_answer_the_keyboard_and_outlive_the_kernel(page, lab):
    begin(page, lab, LESSON)
    roads = activity(page, "road-map")
    press(page, roads, "Tema")
    expect(roads.locator(".road-told")).to_contain_text("Tema–Bamako by road")
    expect(roads.get_by_role("button", name="Tema", pressed=True)).to_have_count(2)
    expect(roads.get_by_role("button", name="Tema").first).to_be_focused()
    guess(page)
    expect(activity(page, "what-if")).to_contain_text("Your road, Tema:")

    scope = model(page)
    press(page, scope, "Call the truck counters on the Dakar road")
    expect(scope.locator(".answer")).to_contain_text("The other call would narrow the range more: by 15 points")
    press(page, scope, CALL)
    expect(scope.locator(".sentence").first).to_contain_text("between 13% and 53% of imports are missing")

    fermi = activity(page, "fermi")
    fill(page, fermi, "Work out tonnes a year", {TRUCKS: "abc", LOAD: "18.5", DAYS: "365"})
    expect(fermi.locator(".notice", has_text="is not a number")).to_be_visible()
    fill(page, fermi, "Work out tonnes a year", {TRUCKS: "400"})
    expect(fermi.locator(".sentence")).to_contain_text("= 2.7 million tonnes a year")

    question = activity(page, "q-n4-11")
    answer(page, question, 1, 4)
    expect(question.locator(".feedback, .reason").first).to_be_visible()
    answer(page, question, 2, 4)
    expect(question).to_contain_text("Right.")

    scope = activity(page, "came-first")
    expect(scope.locator("rect[rx]")).to_have_count(1)
    press(page, scope, "A halt in cooperation")
    expect(scope.locator(".answer")).to_contain_text("But neither halt is.")
    expect(scope.locator("rect[rx]")).to_have_count(3)
    expect(scope.get_by_role("button", name="A halt in cooperation", pressed=True)).to_be_focused()

    scope = told_in_bars(page)

    scope = activity(page, "writing")
    expect(scope.locator(".yours")).to_contain_text("Your model: 13% to 53% of imports missing.")
    expect(scope.get_by_label("Your text")).to_have_value("")
    scope.get_by_label("Your text").fill("If the road is cut, 13% to 53% is missing, because I guessed.")
    press(page, scope, "Keep my text")
    expect(scope).to_contain_text("Your range: “13%”, “53%”.")
    expect(scope).to_contain_text("It helps more to ask first about")
    press(page, activity(page, "voices"), "A mother and bookkeeper in a queue")
    expect(activity(page, "voices").locator(".answer")).to_contain_text("not where it stopped")
    press(page, activity(page, "voices"), "A fuel driver of 30")
    expect(activity(page, "voices")).to_contain_text("Heard by AFP")
    expect(activity(page, "voices")).to_contain_text("A voice can name a cause, not count it.")

    code = save_and_lose_the_kernel(page)
    expect(activity(page, "what-if").locator(".answer")).to_have_count(0)
    come_back(page, code)
    expect(activity(page, "road-map").locator(".road-told")).to_contain_text("Tema–Bamako by road")
    expect(activity(page, "share-claims").locator(".yours")).to_contain_text("Your guess was between 30% and 70%")
    expect(activity(page, "fermi").get_by_label(TRUCKS, exact=True)).to_have_value("400")
    expect(activity(page, "what-if").locator(".sentence").first).to_contain_text("between 13% and 53%")
    expect(activity(page, "what-if").get_by_label(SHARE[0], exact=True)).to_have_value("50")
    expect(activity(page, "came-first").locator("rect[rx]")).to_have_count(3)
    expect(activity(page, "experiments").locator("rect.bar")).to_have_count(3)
    expect(activity(page, "writing").get_by_label("Your text")).to_have_value(re.compile("13% to 53% is missing"))
    expect(activity(page, "voices")).to_contain_text("Heard by AFP")
    expect(activity(page, "recap")).to_contain_text("“If the road is cut, 13% to 53% is missing, because I guessed.”")


def test_a_handle_that_is_dragged_moves_the_result_before_it_is_let_go(page, lab):
    begin(page, lab, LESSON)
    scope = activity(page, "what-if")
    pull(page, scope, SHARE, (50, 70))
    handle = scope.get_by_label(SHARE[1], exact=True)
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()
    height = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + 14 + 0.7 * (box["width"] - 28), height)
    page.mouse.down()
    page.mouse.move(box["x"] + 14 + 0.9 * (box["width"] - 28), height, steps=8)
    expect(scope.locator(".sentence").first).to_contain_text("carries 50% to 90% of imports")
    page.mouse.up()
    expect(handle).to_have_value("90")


def test_nothing_is_too_wide_in_any_look(page, lab):
    open_notebook(page, lab, LESSON)
    page.evaluate("async () => { await window.jupyterapp.commands.execute('application:toggle-left-area'); }")
    run_all(page)
    press(page, activity(page, "road-map"), "Abidjan")
    guess(page)
    model(page)
    press(page, activity(page, "came-first"), "The fuel ban")
    puts_to_the_figures(page)
    for look in (*THEMES, "phone"):
        if look == "phone":
            page.set_viewport_size(PHONE)
            page.wait_for_timeout(500)
        else:
            show_in(page, look)
        assert too_wide(page) == [], look
        take_pictures(page, "04_corridor", look, PICTURES)


def test_the_map_is_readable_on_a_phone(page, lab):
    page.set_viewport_size({"width": 400, "height": 800})
    open_notebook(page, lab, LESSON)
    page.evaluate("async () => { await window.jupyterapp.commands.execute('application:toggle-left-area'); }")
    run_all(page)
    roads = activity(page, "road-map")
    press(page, roads, "Abidjan")
    expect(roads.locator(".road-told")).to_contain_text("Abidjan–Bamako by road: 1,200 km")
    frame, *boxes = roads.locator("svg").first.evaluate(
        """svg => [svg, ...svg.querySelectorAll('text')].map(e => {
            const b = e.getBoundingClientRect(); return [e.textContent, b.left, b.top, b.right, b.bottom]; })"""
    )
    assert len(boxes) > 20 and frame[3] - frame[1] > 250
    for text, left, top, right, bottom in boxes:
        assert frame[1] <= left and frame[2] <= top and right <= frame[3] and bottom <= frame[4], text

    def meet(a, b):
        return min(a[3], b[3]) - max(a[1], b[1]) > 2 and min(a[4], b[4]) - max(a[2], b[2]) > 3

    assert not [(a[0], b[0]) for a, b in combinations(boxes, 2) if meet(a, b)]
    press(page, activity(page, "came-first"), "The fuel ban")
    puts_to_the_figures(page)
    wide = page.evaluate(
        """() => [...document.querySelectorAll('.jp-Notebook .dispute')]
            .filter(e => e.scrollWidth > e.clientWidth + 1 || e.getBoundingClientRect().right > innerWidth + 1)
            .map(e => e.textContent.slice(0, 60))"""
    )
    assert not wide
