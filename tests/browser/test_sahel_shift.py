"""A learner's way through lesson 03 in a real JupyterLab, by keyboard: a line, headlines, a test, and coming back."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.lab import open_notebook, run_all
from browser.learner import (
    activity,
    answer,
    begin,
    cell,
    chip,
    choose,
    come_back,
    focus,
    predict,
    press,
    save_and_lose_the_kernel,
    slide,
)
from browser.looks import take_pictures

pytestmark = pytest.mark.browser

LESSON = "notebooks/en/03_sahel_shift.ipynb"
PICTURES = {
    "draw": "draw-it", "headline": "headline-window", "definition": "definition-switch", "tolls": "tolls",
    "forces": "forces", "rivals": "rival-causes", "line": "writing",
}  # fmt: skip


@pytest.fixture
def lesson(page, lab) -> Page:
    begin(page, lab, LESSON)
    return page


def commit(page: Page, cell_id: str, option: int, reason: str) -> Locator:
    """Predict, and wait until the result has opened and holds the keyboard."""
    scope = activity(page, cell_id)
    predict(page, scope, option, reason)
    expect(scope.locator(".yours").first).to_contain_text(reason)
    return scope


def column(scope: Locator, year: int) -> Locator:
    return scope.get_by_role("slider", name=str(year))


def draw(page: Page) -> Locator:
    """Raise 2014 by three steps, put 2017 to the top, look at the numbers, type one, and show the count."""
    scope = activity(page, "draw-it")
    focus(column(scope, 2014))
    for _ in range(3):
        page.keyboard.press("ArrowUp")
    expect(column(scope, 2014)).to_have_value("700")
    focus(column(scope, 2017))
    page.keyboard.press("End")
    expect(column(scope, 2017)).to_have_value("5000")
    choose(page, scope, "How to draw", 2)
    expect(scope.get_by_role("textbox", name="2014")).to_have_value("700")
    focus(scope.get_by_role("textbox", name="2022"))
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("1250")
    expect(scope.get_by_text("3,656")).to_have_count(0)
    press(page, scope, "Show what was counted")
    expect(scope.locator(".sentence")).to_contain_text("You are furthest off in 2017: you drew 5,000")
    return scope


def bet_on_a_test(page: Page, scope: Locator) -> None:
    chip(page, scope, "Where would the cause lie?", 1)
    focus(scope.get_by_label("Deaths rose because"))
    page.keyboard.type("groups spread <b>south</b>")
    chip(page, scope, "Where do you look to test it?", 1)
    chip(page, scope, "If your story is true", 1)


def test_a_line_headlines_and_a_test_by_keyboard_and_all_of_it_comes_back(lesson):
    # The first lines lead past the numbers of deaths.
    cell(lesson, "title").get_by_role("link", name="who was there").click()
    expect(cell(lesson, "forces-intro").get_by_role("heading")).to_be_in_viewport()

    expect(activity(lesson, "headline-window").get_by_role("slider")).to_have_count(0)
    line = draw(lesson)
    assert line.locator("svg[role=img] rect:has(title)").count() == 13

    window = activity(lesson, "headline-window")
    for first, last, says in ((1, 4, "fell by 78 per cent"), (4, 9, "6.5 times as many")):
        slide(lesson, window, "First year", first)
        slide(lesson, window, "Last year", last)
        expect(window.locator(".sentence")).to_contain_text(says)
        press(lesson, window, "Keep this headline")
        expect(window.locator(".yours").last).to_contain_text(says)
    expect(window.locator(".yours").last).to_contain_text("name your years before")
    assert window.locator("svg[role=img] rect:has(title)").count() == 13

    switch = activity(lesson, "definition-switch")
    expect(switch.locator("svg[role=img]")).to_have_count(0)
    commit(lesson, "definition-switch", 2, "they count one war")
    pairs, fold = switch.locator("[data-part=pairs]"), switch.locator("[data-part=more]")
    expect(pairs).to_contain_text("ACLED counts 949 deaths, more than UCDP: 612 (range 592 to 890).")
    expect(pairs.locator("svg[role=img]")).to_have_count(1)
    press(lesson, switch, "And for 2024?")
    expect(pairs.locator("svg[role=img]")).to_have_count(2)
    expect(pairs.locator(".beside > :last-child")).to_be_focused()
    expect(switch.get_by_role("status")).to_contain_text("604 deaths, fewer than UCDP: 1,901")
    focus(fold.locator("summary").first)
    lesson.keyboard.press("Enter")
    expect(fold.locator(".sentence")).to_contain_text("Deaths in Mali, 2010 to 2024")
    kind = switch.get_by_role("button", name="fighting between armed groups")
    focus(kind)
    lesson.keyboard.press("Space")
    expect(kind).to_have_attribute("aria-pressed", "false")
    expect(kind).to_be_focused()
    expect(switch.get_by_role("status")).to_contain_text("attacks on civilians by any side")

    tolls = activity(lesson, "tolls")
    expect(tolls.get_by_text("Bounti, January 2021")).to_have_count(0)
    chip(lesson, tolls, "How would you print 29, at Binédama?", 2)
    expect(tolls.locator(".paper")).to_have_text("29 civilians killed at Binédama, says Tabital Pulaaku")
    expect(tolls.get_by_role("button", name="Say who counted").first).to_be_focused()
    chip(lesson, tolls, "How would you print 19, near Bounti?", 2)
    expect(tolls.locator(".sentence")).to_have_text("You treated both states’ forces alike.")
    expect(tolls.get_by_role("status")).to_contain_text("Mali’s army backed France’s account")

    forces = activity(lesson, "forces")
    slide(lesson, forces, "Year", 8)
    expect(forces.locator("[data-part=chart]")).to_contain_text("Russian 500")
    expect(forces.locator("[data-part=ask]")).to_contain_text(
        "Found: 2021 and 2022. Both partners were there from December 2021"
    )

    rivals = activity(lesson, "rival-causes")
    expect(rivals.locator("svg[role=img]")).to_have_count(0)
    bet_on_a_test(lesson, rivals)
    expect(rivals.locator(".yours").first).to_contain_text("groups spread <b>south</b>")
    expect(rivals.locator(".sentence")).to_contain_text("Your story loses ground")
    expect(rivals.get_by_role("status")).to_contain_text("Burkina Faso +85 % and Niger −41 %")
    expect(rivals.locator("[data-part=yours]")).to_be_focused()
    press(lesson, rivals, "in the kinds of violence")
    expect(rivals.get_by_role("button", name="in the kinds of violence")).to_have_attribute("aria-pressed", "true")
    expect(rivals.get_by_role("button", name="in the kinds of violence")).to_be_focused()
    press(lesson, rivals, "attacks on civilians by any side")
    expect(rivals.locator(".sentence")).to_contain_text("Your story gains ground")
    expect(rivals.get_by_text("UN reports accuse")).to_have_count(0)
    press(lesson, rivals, "What follows for both partners’ stories?")
    expect(rivals.locator("[data-part=after]")).to_be_focused()
    expect(rivals.locator("[data-part=after]")).to_contain_text("French forces at Bounti (2021), and Mali’s army")
    expect(rivals.locator("svg[role=img]")).to_have_count(3)

    line = activity(lesson, "writing")
    chip(lesson, line, "Which do you send?", 2)
    for asked, option in (("‘Take another first year.", 2), ("‘How sure is it", 1), ("‘Do other counts", 3)):
        chip(lesson, line, asked, option)
    expect(line.get_by_role("textbox")).to_have_value(re.compile("^Reported killings in Mali fell by 78 per cent"))
    press(lesson, line, "Keep my text")
    expect(line.get_by_role("status")).to_contain_text("Who counted?")
    take_pictures(lesson, "03_sahel_shift", "light", PICTURES)

    question = activity(lesson, "q-n3-19")
    answer(lesson, question, 1, 4)
    expect(question.locator(".feedback")).to_contain_text("Not yet.")
    expect(question.locator(".feedback")).to_contain_text("One table, which headline")
    answer(lesson, question, 3, 3)
    expect(question.locator(".feedback")).to_contain_text("Right.")

    code = save_and_lose_the_kernel(lesson)
    expect(activity(lesson, "rival-causes").locator("svg[role=img]")).to_have_count(0)
    come_back(lesson, code)
    expect(activity(lesson, "draw-it").locator(".sentence")).to_contain_text("you drew 5,000")
    expect(activity(lesson, "headline-window").locator(".yours").last).to_contain_text("name your years before")
    expect(activity(lesson, "tolls").locator(".sentence")).to_have_text("You treated both states’ forces alike.")
    expect(activity(lesson, "rival-causes").locator("svg[role=img]")).to_have_count(3)
    expect(activity(lesson, "q-n3-19").locator(".feedback")).to_contain_text("Right.")
    expect(activity(lesson, "rival-causes")).to_contain_text(
        "bet on a rise in both. UCDP’s data show a rise in only one."
    )


def test_the_charts_fit_a_phone_and_a_column_can_be_pressed(page, lab):
    page.set_viewport_size({"width": 400, "height": 800})
    open_notebook(page, lab, LESSON)
    page.evaluate("async () => { await window.jupyterapp.commands.execute('application:toggle-left-area'); }")
    run_all(page)
    line = activity(page, "draw-it")
    expect(column(line, 2022)).to_be_visible()
    column(line, 2022).click(position={"x": 8, "y": 60})
    assert 3_000 < int(column(line, 2022).input_value()) < 4_500
    take_pictures(page, "03_sahel_shift", "phone-drawing", {"draw": "draw-it"})
    draw(page)
    for cell_id in ("arms", "definition-switch", "counting-traps"):
        commit(page, cell_id, 1, "guess")
    slide(page, activity(page, "headline-window"), "First year", 9)
    slide(page, activity(page, "headline-window"), "Last year", 10)
    expect(activity(page, "headline-window").locator(".sentence")).to_contain_text("2.8 times")
    slide(page, activity(page, "forces"), "Year", 8)
    expect(activity(page, "forces").locator(".sentence")).to_contain_text("2021")
    bet_on_a_test(page, activity(page, "rival-causes"))
    expect(activity(page, "rival-causes").locator(".sentence")).to_be_visible()
    take_pictures(page, "03_sahel_shift", "phone", PICTURES)
    wide = page.evaluate(
        """() => [...document.querySelectorAll('.jp-Notebook .dispute')]
            .filter(e => e.scrollWidth > e.clientWidth + 1 || e.getBoundingClientRect().right > innerWidth + 1)
            .map(e => e.textContent.slice(0, 60))"""
    )
    assert not wide
    # Neighbouring years of one chart do not run into each other.
    touching = page.evaluate(
        """() => [...document.querySelectorAll('.jp-Notebook .dispute svg[role=img]')].flatMap(svg => {
            const years = [...svg.querySelectorAll('text')].filter(t => /^20\\d\\d$/.test(t.textContent)
                && t.getAttribute('font-weight') !== 'bold').map(t => t.getBoundingClientRect());
            return years.slice(1).filter((box, n) => box.left < years[n].right && box.top === years[n].top)
                .map(() => svg.getAttribute('aria-label')); })"""
    )
    assert not touching
