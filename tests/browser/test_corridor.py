"""A learner's way through lesson 04 in a real JupyterLab, by keyboard, and its map on a phone."""

from __future__ import annotations

from itertools import combinations

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.lab import open_notebook, run_all
from browser.learner import activity, answer, begin, choose, come_back, focus, predict, save_and_lose_the_kernel

pytestmark = pytest.mark.browser

LESSON = "notebooks/en/04_corridor.ipynb"
TRUCKS, LOAD, DAYS = "Trucks a day", "Tonnes a truck", "Days a year with traffic"
LOW, HIGH = (f"Share of imports on the Dakar road, {end}, in percent" for end in ("low", "high"))
LITTLE, MUCH = (f"Part of the lost load that other roads take over, {end}, in percent" for end in ("low", "high"))


def fill(page: Page, scope: Locator, button: str, entries: dict[str, str]) -> None:
    """Type into boxes by their labels, then press the button with Enter."""
    for label, value in entries.items():
        box = scope.get_by_label(label, exact=True)
        focus(box)
        page.keyboard.press("ControlOrMeta+a")
        page.keyboard.type(value)
    focus(scope.get_by_role("button", name=button))
    page.keyboard.press("Enter")


def test_fermi_check_and_model_answer_the_keyboard_and_outlive_the_kernel(page, lab, tmp_path):
    begin(page, lab, LESSON)
    guess = activity(page, "share-claims")
    expect(guess.locator("table")).to_have_count(0)
    labels = {"Low guess, in percent": "30", "Best guess, in percent": "50", "High guess, in percent": "70"}
    fill(page, guess, "Lock in my guess", {**labels, "Your reason, if you like": "<i>near</i>"})
    expect(guess.locator(".sentence").first).to_contain_text("meets 9 of these 11 claims")
    expect(guess.locator(".yours")).to_contain_text("<i>near</i>")

    fermi = activity(page, "fermi")
    fill(page, fermi, "Work out tonnes a year", {TRUCKS: "abc", LOAD: "18.5", DAYS: "365"})
    expect(fermi.locator(".notice", has_text="is not a number")).to_be_visible()
    fill(page, fermi, "Work out tonnes a year", {TRUCKS: "400"})
    expect(fermi.locator(".sentence")).to_contain_text("= 2.7 million tonnes a year")
    expect(fermi.get_by_role("status")).to_have_text(fermi.locator(".sentence").inner_text())

    model = activity(page, "what-if")
    predict(page, model, 1, "It is larger")
    choose(page, model, "Which road is cut?", 1)
    entries = {LOW: "50", HIGH: "140", LITTLE: "25", MUCH: "75"}
    fill(page, model, "Work out what is missing", entries)
    expect(model.locator(".notice", has_text="140 is too large")).to_be_visible()
    expect(model.get_by_label(LOW, exact=True)).to_have_value("50")
    fill(page, model, "Work out what is missing", {HIGH: "70"})
    expect(model.locator(".sentence")).to_contain_text("between 12.5% and 52.5% of imports are missing")
    expect(model).to_contain_text("The input that moves it most is the part that other roads take over")
    assert model.locator("svg rect.bar").count() == 2

    question = activity(page, "q-n4-1")
    answer(page, question, 1, 4)
    expect(question.locator(".feedback")).to_contain_text("Not yet.")
    answer(page, question, 2, 4)
    expect(question.locator(".feedback")).to_contain_text("Right.")

    code = save_and_lose_the_kernel(page)
    expect(activity(page, "what-if").locator(".sentence")).to_have_count(0)
    come_back(page, code)
    expect(activity(page, "share-claims").locator(".yours")).to_contain_text("You guessed 50%, between 30% and 70%")
    expect(activity(page, "fermi").get_by_label(TRUCKS, exact=True)).to_have_value("400")
    expect(activity(page, "what-if").locator(".sentence")).to_contain_text("between 12.5% and 52.5%")
    expect(activity(page, "q-n4-1").locator(".feedback")).to_contain_text("Right.")
    expect(activity(page, "recap")).to_contain_text("If the Dakar road carries 50% to 70% of imports")


def test_the_map_is_readable_on_a_phone(page, lab):
    page.set_viewport_size({"width": 400, "height": 800})
    open_notebook(page, lab, LESSON)
    page.evaluate("async () => { await window.jupyterapp.commands.execute('application:toggle-left-area'); }")
    run_all(page)
    roads = activity(page, "road-map")
    choose(page, roads, "Show one road", 3)
    expect(roads.locator(".sentence")).to_contain_text("Abidjan–Bamako by road: 1,200 to 1,238 km.")
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
    predict(page, activity(page, "experiments"), 1, "Roads closed")
    expect(activity(page, "experiments").locator("svg").first).to_be_visible()
    wide = page.evaluate(
        """() => [...document.querySelectorAll('.jp-Notebook .dispute')]
            .filter(e => e.scrollWidth > e.clientWidth + 1 || e.getBoundingClientRect().right > innerWidth + 1)
            .map(e => e.textContent.slice(0, 60))"""
    )
    assert not wide
