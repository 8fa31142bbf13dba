"""A learner's way through lesson 03 in a real JupyterLab, by keyboard: counts, headlines, rivals, and coming back."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.lab import open_notebook, run_all
from browser.learner import (
    activity,
    answer,
    begin,
    cell,
    choose,
    come_back,
    focus,
    predict,
    press,
    save_and_lose_the_kernel,
    slide,
)

pytestmark = pytest.mark.browser

LESSON = "notebooks/en/03_sahel_shift.ipynb"


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


def write_stories(page: Page, scope: Locator) -> None:
    for n, because in ((1, "groups spread <b>south</b>"), (2, "reports improved")):
        choose(page, scope, f"Story {n}: where would the cause lie?", n)
        page.keyboard.press("Tab")
        page.keyboard.type(because)
        page.keyboard.press("Tab")
        page.keyboard.type(f"expected by story {n}")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")


def test_counts_headlines_and_rivals_by_keyboard_and_all_of_it_comes_back(lesson):
    # The content note leads past the numbers of deaths.
    cell(lesson, "content-note").get_by_role("link", name="go on with the traps of counting").click()
    expect(cell(lesson, "traps-intro").get_by_role("heading")).to_be_in_viewport()

    switch = activity(lesson, "definition-switch")
    expect(switch.locator("svg[role=img]")).to_have_count(0)
    commit(lesson, "definition-switch", 1, "it always gets worse")
    sentence = switch.locator(".sentence")
    expect(sentence).to_contain_text("The highest year is 2022, with 3,656 (range 3,540 to 4,462).")
    box = switch.get_by_label("fighting between armed groups")
    focus(box)
    lesson.keyboard.press("Space")
    expect(sentence).not_to_contain_text("fighting between armed groups")
    choose(lesson, switch, "Count", 2)
    expect(sentence).to_contain_text("ACLED, published total: 949")
    expect(switch.get_by_role("status")).to_have_text(sentence.inner_text())

    window = commit(lesson, "headline-window", 3, "writers choose")
    for first, last, says in ((1, 4, "fell by 78 per cent"), (4, 9, "rose to 6.5 times")):
        slide(lesson, window, "First year", first)
        slide(lesson, window, "Last year", last)
        expect(window.locator(".sentence")).to_contain_text(says)
        press(lesson, window, "Keep this headline")
        expect(window.locator(".yours").last).to_contain_text(says)
    expect(window.locator(".yours").last).to_contain_text("opposite directions")
    assert window.locator("svg[role=img] rect:has(title)").count() == 13

    rivals = activity(lesson, "rival-causes")
    expect(rivals.locator("svg[role=img]")).to_have_count(0)
    write_stories(lesson, rivals)
    expect(rivals.locator(".yours")).to_contain_text("groups spread <b>south</b>")
    expect(rivals.locator(".sentence")).to_contain_text("Burkina Faso +85 % and Niger −41 %")
    expect(rivals.locator("svg[role=img]")).to_have_count(3)

    question = activity(lesson, "q-n3-3")
    answer(lesson, question, 1, 4)
    expect(question.locator(".feedback")).to_contain_text("Not yet.")
    expect(question.locator(".feedback")).to_contain_text("One table, several headlines")
    answer(lesson, question, 3, 3)
    expect(question.locator(".feedback")).to_contain_text("Right.")

    code = save_and_lose_the_kernel(lesson)
    expect(activity(lesson, "rival-causes").locator("svg[role=img]")).to_have_count(0)
    come_back(lesson, code)
    expect(activity(lesson, "headline-window").locator(".yours").last).to_contain_text("opposite directions")
    expect(activity(lesson, "rival-causes").locator("svg[role=img]")).to_have_count(3)
    expect(activity(lesson, "q-n3-3").locator(".feedback")).to_contain_text("Right.")
    expect(activity(lesson, "recap")).to_contain_text("expected by story 2")


def test_the_charts_fit_a_phone(page, lab):
    page.set_viewport_size({"width": 400, "height": 800})
    open_notebook(page, lab, LESSON)
    page.evaluate("async () => { await window.jupyterapp.commands.execute('application:toggle-left-area'); }")
    run_all(page)
    for cell_id in ("arms", "definition-switch", "headline-window", "counting-traps"):
        commit(page, cell_id, 1, "guess")
    slide(page, activity(page, "headline-window"), "First year", 9)
    slide(page, activity(page, "headline-window"), "Last year", 10)
    expect(activity(page, "headline-window").locator(".sentence")).to_contain_text("2.8 times")
    slide(page, activity(page, "forces"), "Year", 1)
    expect(activity(page, "forces").locator(".sentence")).to_contain_text("2014")
    write_stories(page, activity(page, "rival-causes"))
    expect(activity(page, "rival-causes").locator(".sentence")).to_be_visible()
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
