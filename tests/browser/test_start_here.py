"""A learner's way through lesson 00 in a real JupyterLab, by keyboard: sort, trace, answer, save, and come back."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.lab import open_notebook, run_all
from browser.learner import answer, begin, cell, choose, come_back, focus, predict, save_and_lose_the_kernel

pytestmark = pytest.mark.browser

LESSON = "notebooks/en/00_start_here.ipynb"
#: Which option of its menu each report leads to, first to last; the third is a mistake: the carrier for the witness.
TRACED = [7, 2, 4, 8, 1, 7, 6, 1, 7, 1]


@pytest.fixture
def lesson(page, lab) -> Page:
    begin(page, lab, LESSON)
    return page


def press_tab_and_enter(page: Page) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")


def label(page: Page, sorter: Locator, n: int, kind: int, sure: int) -> None:
    choose(page, sorter, f"Statement {n}: which label fits?", kind)
    choose(page, sorter, f"Statement {n}: how sure are you?", sure)
    press_tab_and_enter(page)


def test_sorting_tracing_and_a_question_by_keyboard_and_all_of_it_comes_back(lesson):
    # The claim sorter: certain and wrong, then right; the next statement has the keyboard.
    sorter = cell(lesson, "claim-sorter")
    label(lesson, sorter, 1, kind=5, sure=4)
    feedback = sorter.locator(".feedback")
    expect(feedback).to_contain_text("Look again.")
    expect(feedback).to_contain_text("You were certain")
    label(lesson, sorter, 1, kind=1, sure=3)
    expect(feedback).to_contain_text("Fits.")
    expect(sorter.get_by_role("status").first).to_contain_text("Sorted: 1 of 12. Labels that fit: 1.")
    focus(sorter.get_by_role("button", name="Next statement"))
    lesson.keyboard.press("Enter")
    expect(sorter.locator(".statement-2")).to_be_focused()
    expect(feedback).to_have_count(0)
    choose(lesson, sorter, "Show", 1)
    expect(sorter.get_by_label("Statement 12: which label fits?")).to_be_visible()

    # The origin tracer stays closed until a prediction; its count follows every choice.
    tracer = cell(lesson, "origin-tracer")
    expect(tracer.get_by_label("1. RTN: who told them?")).to_have_count(0)
    predict(lesson, tracer, 5, "ten <b>pages</b>")
    expect(tracer.locator(".yours")).to_contain_text("ten <b>pages</b>")
    labels = tracer.locator("label:has-text('who told them?')")
    expect(labels).to_have_count(10)
    for text, option in zip(labels.all_inner_texts(), TRACED, strict=True):
        choose(lesson, tracer, text, option)
    sentence = tracer.locator(".sentence")
    expect(sentence).to_have_text("10 reports, 6 origins.")
    press_tab_and_enter(lesson)
    expect(sentence).to_contain_text("10 reports, 5 origins.")
    expect(tracer.locator(".feedback")).to_contain_text("the carrier, not the witness")
    assert tracer.locator("svg line").count() == 10
    choose(lesson, tracer, labels.nth(2).inner_text(), 7)
    focus(tracer.get_by_role("button", name="Check my tracing"))
    lesson.keyboard.press("Enter")
    expect(tracer.locator(".feedback")).to_contain_text("All your rows agree with the sources.")

    # A question, certain and wrong: a link leads back; then right.
    question = cell(lesson, "q-n0-4")
    answer(lesson, question, 4, 4)
    expect(question.locator(".feedback")).to_contain_text("The origin tracer")
    answer(lesson, question, 2, 3)
    expect(question.locator(".feedback")).to_contain_text("Right.")

    code = save_and_lose_the_kernel(lesson)
    expect(cell(lesson, "recap")).to_contain_text("Nothing to bring back yet")
    back = come_back(lesson, code)
    expect(back.locator(".feedback")).to_contain_text("Restored.")
    expect(cell(lesson, "claim-sorter").locator(".feedback")).to_contain_text("Fits.")
    expect(cell(lesson, "origin-tracer").locator(".feedback")).to_contain_text("All your rows agree")
    expect(cell(lesson, "origin-tracer").locator(".yours")).to_contain_text("ten <b>pages</b>")
    expect(cell(lesson, "q-n0-4").locator(".feedback")).to_contain_text("Right.")
    recap = cell(lesson, "recap")
    for words in ("You predicted: ten.", "Sorted: 1 of 12.", "10 reports, 5 origins."):
        expect(recap).to_contain_text(words)


def test_the_tree_and_both_forms_fit_a_phone(page, lab):
    page.set_viewport_size({"width": 400, "height": 800})
    open_notebook(page, lab, LESSON, "doc")
    run_all(page)
    tracer = cell(page, "origin-tracer")
    predict(page, tracer, 3, "a guess")
    labels = tracer.locator("label:has-text('who told them?')")
    expect(labels).to_have_count(10)
    for text, option in zip(labels.all_inner_texts(), TRACED, strict=True):
        choose(page, tracer, text, option)
    expect(tracer.locator(".sentence")).to_have_text("10 reports, 6 origins.")
    choose(page, cell(page, "claim-sorter"), "Show", 1)
    cut = tracer.locator("svg").evaluate(
        """svg => [...svg.querySelectorAll('text')]
            .filter(t => t.getBoundingClientRect().right > svg.getBoundingClientRect().right + 1)
            .map(t => t.textContent)"""
    )
    assert cut == []
    over = tracer.locator("svg").evaluate(
        """svg => { const lines = [...svg.querySelectorAll('line')];
            const dots = Math.min(...lines.map(line => line.getBoundingClientRect().left));
            return [...svg.querySelectorAll('text')].filter(t => t.getAttribute('x') === '0%')
                .filter(t => t.getBoundingClientRect().right > dots).map(t => t.textContent); }"""
    )
    assert over == []
    wide = page.evaluate(
        """() => [...document.querySelectorAll('.jp-Notebook .dispute')]
            .filter(e => e.scrollWidth > e.clientWidth + 1 || e.getBoundingClientRect().right > innerWidth + 1)
            .map(e => e.textContent.slice(0, 60))"""
    )
    assert wide == []


def test_no_question_about_news_lies_over_the_lesson_and_a_tag_leads_to_its_source(page, lab):
    """These settings come with the package: ``src/lab_settings.json``."""
    asked: list[str] = []
    page.on(
        "request", lambda r: asked.append(r.url) if "/lab/api/news" in r.url or "/lab/api/update" in r.url else None
    )
    open_notebook(page, lab, LESSON, "doc")
    run_all(page)
    tag = page.locator(".jp-MarkdownOutput a", has_text="D046").first
    tag.click()
    expect(page.locator(tag.get_attribute("href"))).to_be_in_viewport()
    page.wait_for_timeout(3000)  # the question comes late
    assert page.get_by_text("Jupyter news").count() == 0 and asked == []
