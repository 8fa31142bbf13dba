"""A learner's way through lesson 00 in a real JupyterLab, by keyboard: sort, trace, answer, save, and come back."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.lab import open_notebook, run_all
from browser.learner import (
    activity,
    answer,
    begin,
    chip,
    choose,
    come_back,
    focus,
    predict,
    press,
    save_and_lose_the_kernel,
)
from browser.looks import too_wide

pytestmark = pytest.mark.browser

LESSON = "notebooks/en/00_start_here.ipynb"
#: Which of its chips each report leads to, first to last; the third is a mistake: the carrier for the witness.
TRACED = [7, 2, 4, 8, 1, 7, 6, 1, 7, 1]


@pytest.fixture
def lesson(page, lab) -> Page:
    begin(page, lab, LESSON)
    return page


def trace(page: Page, tracer: Locator) -> None:
    """Answer each report's card; after each press the keyboard is on the next card, and last on the check."""
    for n, option in enumerate(TRACED, start=1):
        chip(page, tracer, f"{n}. ", option)
        if n < len(TRACED):
            expect(tracer.locator("[data-part=card]")).to_be_focused()


@pytest.mark.engines
def test_sorting_tracing_and_a_question_by_keyboard_and_all_of_it_comes_back(lesson):
    # One voice less: the most copied one takes nothing down, one text of each state does.
    voices = activity(lesson, "one-voice")
    press(lesson, voices, "a French source, to AFP (12 pages)")
    expect(voices.get_by_role("status")).to_contain_text("nothing is lost, but only media say 1 sentence.")
    press(lesson, voices, "Mali’s note (5 pages)")
    expect(voices.locator("[data-part=board]")).to_contain_text("no other note or statement by Mali found")
    expect(voices).not_to_contain_text("not among them")
    press(lesson, voices, "the French ministry, on record (4 pages)")
    expect(voices.locator("[data-part=end]")).to_contain_text(
        "The most copied is not among them, because others give its days, perhaps from the same voice."
    )
    # The chip keeps the keyboard while the piles are drawn anew.
    expect(voices.get_by_role("button", name="the French ministry, on record")).to_be_focused()

    # The claim sorter: certain and wrong, then right; the next statement has the keyboard.
    sorter = activity(lesson, "claim-sorter")
    chip(lesson, sorter, "Statement 1: which label fits?", 5)
    said = sorter.locator(".answer")
    expect(said).to_contain_text("Look again.")
    expect(sorter.get_by_role("status")).to_contain_text("Look again.")
    chip(lesson, sorter, "Statement 1: which label fits?", 1)
    expect(said).to_contain_text("Fits.")
    expect(sorter.get_by_role("status")).to_contain_text("Sorted: 1 of 12. Labels that fit: 1.")
    # The chip keeps the keyboard while its card is drawn anew.
    expect(sorter.get_by_role("button", name="event").and_(sorter.locator("[aria-pressed=true]"))).to_be_focused()
    press(lesson, sorter, "Next statement")
    expect(sorter.locator("[data-part=card-2]")).to_be_focused()
    expect(said).to_have_count(0)
    choose(lesson, sorter, "Show", 2)
    expect(sorter.get_by_role("group", name="Statement 12: which label fits?")).to_be_visible()

    # The origin tracer stays closed until a prediction; its count follows every press.
    tracer = activity(lesson, "origin-tracer")
    expect(tracer.get_by_role("group", name="1. RTN: who told them?")).to_have_count(0)
    predict(lesson, tracer, 5, "ten <b>pages</b>")
    expect(tracer.locator(".yours")).to_contain_text("ten <b>pages</b>")
    expect(tracer.locator(".dots").get_by_role("button")).to_have_count(10)
    trace(lesson, tracer)
    sentence = tracer.locator(".sentence")
    expect(sentence).to_contain_text("10 reports, 5 origins.")
    # Nothing is open, so the keyboard is on the tree.
    expect(tracer.locator("[data-part=tree]")).to_be_focused()
    assert tracer.locator("svg line").count() == 10
    focus(tracer.get_by_role("button", name="Go to report 3"))
    lesson.keyboard.press("Enter")
    expect(tracer.locator("[data-part=again]")).to_contain_text("a carrier, not the witness")
    chip(lesson, tracer, "3. ", 7)
    expect(tracer.locator("[data-part=told]")).to_contain_text("✓ Guinee360. Its origin: a French source, to AFP.")

    # A question, certain and wrong: a link leads back; then right.
    question = activity(lesson, "q-n0-4")
    answer(lesson, question, 4, 4)
    expect(question.locator(".feedback")).to_contain_text("All ten reports")
    answer(lesson, question, 2, 3)
    expect(question.locator(".result")).to_contain_text("Right.")

    code = save_and_lose_the_kernel(lesson)
    expect(activity(lesson, "recap")).to_contain_text("Nothing to bring back yet")
    assert activity(lesson, "opening").locator(".scene-title").count() == 1
    back = come_back(lesson, code)
    expect(back.locator(".notice")).to_contain_text("Restored.")
    expect(back.get_by_role("status")).to_contain_text("Restored.")
    expect(activity(lesson, "claim-sorter").locator("[data-part=score]")).to_contain_text("Labels that fit: 1.")
    choose(lesson, activity(lesson, "claim-sorter"), "Show", 2)
    expect(activity(lesson, "claim-sorter").locator(".answer").first).to_contain_text("Fits.")
    expect(activity(lesson, "origin-tracer").locator(".sentence")).to_contain_text("10 reports, 5 origins.")
    expect(activity(lesson, "origin-tracer").locator(".yours")).to_contain_text("ten <b>pages</b>")
    expect(activity(lesson, "q-n0-4").locator(".result")).to_contain_text("Right.")
    recap = activity(lesson, "recap")
    for words in ("You predicted: ten.", "Sorted: 1 of 12.", "10 reports, 5 origins."):
        expect(recap).to_contain_text(words)


#: The presses that go through the opening, scene by scene.
OPENING = {
    "text": ["s07"],
    "pages": ["R1=france-then-mali", "R2=mali-then-france", "R3=none-given", "R5=france-then-mali"],
    "witnesses": ["DS019.effect=2025-09-14", "DS023.traced=2025-09-17", "DS025.decided=none",
                  "DS023.public=2025-09-25"],
    "switch": ["traced=DS023", "public=DS025", "decided=open"],
    "sure": ["not-later"],
    "repair": ["step=DS022", "day=traced/2025-09-17/2025-09-17", "speaker=K405"],
}  # fmt: skip


def enter(page: Page, opening: Locator, button: str) -> None:
    """Press one button of the opening with the keyboard."""
    focus(opening.locator(f'button[data-press="{button}"]'))
    page.keyboard.press("Enter")


@pytest.mark.engines
@pytest.mark.parametrize("width", [1200, 400])
def test_the_opening_by_keyboard_tells_each_press_and_fits_the_page(page, lab, width):
    page.set_viewport_size({"width": width, "height": 900})
    begin(page, lab, LESSON, "doc")
    opening, said = activity(page, "opening"), ""
    for scene, buttons in OPENING.items():
        expect(opening.locator(f'[data-part="{scene}"] .scene-title')).to_be_visible()
        for button in buttons:
            enter(page, opening, f"{scene}={button}")
            expect(opening.locator(".dispute-status")).not_to_have_text(said)
            said = opening.locator(".dispute-status").text_content()
        if scene == "pages":
            expect(opening.locator('[data-part="pages-tree"]')).to_be_focused()
            tree = opening.locator('[data-part="pages-tree"]')
            expect(tree).to_contain_text("Six pages, three readings, one voice.")
        if scene == "switch":
            expect(opening.locator('[data-part="switch-picture"]')).to_contain_text("Decided earlier: open.")
    expect(opening.locator(".copy")).to_contain_text("according to AP, which saw the note. [D051]")
    focus(opening.get_by_role("button", name="Copy my sentence"))
    page.keyboard.press("Enter")
    expect(opening.locator('[data-part="repair-made"]').get_by_role("status")).to_have_text(
        re.compile("It is (copied|selected)")
    )
    assert page.evaluate("String(getSelection())").startswith("Mali’s step against five French staff")
    assert too_wide(page) == []


@pytest.mark.chromium("how JupyterLab opens a lesson is the same in each engine")
def test_the_link_of_the_opening_opens_the_next_lesson_where_the_text_would(page, lab):
    begin(page, lab, LESSON)
    opening = activity(page, "opening")
    for scene, buttons in OPENING.items():
        for button in buttons:
            enter(page, opening, f"{scene}={button}")
    focus(opening.get_by_role("link", name="How did it come to this?"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("tab", name="01_background.ipynb")).to_be_visible()


#: Counts what slides from now on.
COUNT = """() => { window.slid = []; const animate = Element.prototype.animate;
    Element.prototype.animate = function (...how) {
        window.slid.push(this.dataset.move);
        return animate.apply(this, how);
    }; }"""


def turned(page: Page, lab) -> list[str]:
    """Turn the two ends of cooperation round in the opening; return what has slid to its new place."""
    begin(page, lab, LESSON, "doc")
    opening = activity(page, "opening")
    for scene in ("text", "pages", "witnesses"):
        for button in OPENING[scene]:
            enter(page, opening, f"{scene}={button}")
    enter(page, opening, "switch=traced=DS023")
    expect(opening.locator('[data-part="switch-picture"] rect[data-move]')).to_have_count(2)
    page.evaluate(COUNT)
    enter(page, opening, "switch=public=DS025")
    expect(opening.locator('[data-part="switch-picture"]')).to_contain_text("changed places")
    return page.evaluate("window.slid")


def test_both_bars_slide_to_their_new_places(page, lab):
    assert {"DS023", "DS025"} <= set(turned(page, lab))


@pytest.mark.chromium("Firefox cannot be told, while it runs, that somebody asks for less motion")
def test_nothing_slides_for_who_asks_for_less_motion(page, lab):
    page.emulate_media(reduced_motion="reduce")
    assert turned(page, lab) == []


def test_the_tree_and_both_forms_fit_a_phone(page, lab):
    page.set_viewport_size({"width": 400, "height": 800})
    open_notebook(page, lab, LESSON, "doc")
    run_all(page)
    tracer = activity(page, "origin-tracer")
    predict(page, tracer, 3, "a guess")
    trace(page, tracer)
    expect(tracer.locator(".sentence")).to_contain_text("10 reports, 5 origins.")
    choose(page, activity(page, "claim-sorter"), "Show", 2)
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


def test_no_question_about_news_lies_over_the_lesson_and_a_tag_brings_its_source_beside_the_text(page, lab):
    """These settings come with the package: ``src/lab_settings.json``."""
    asked: list[str] = []
    page.on(
        "request", lambda r: asked.append(r.url) if "/lab/api/news" in r.url or "/lab/api/update" in r.url else None
    )
    open_notebook(page, lab, LESSON, "doc")
    run_all(page)
    tag = page.locator(".jp-MarkdownOutput a", has_text="D046").first
    tag.click()
    beside = page.get_by_role("dialog", name="[D046]")
    expect(beside).to_contain_text("[D046]")
    entry = beside.locator("p").first.inner_text()
    page.keyboard.press("Enter")  # the button to copy has the keyboard
    expect(beside.get_by_role("status")).to_have_text(re.compile("It is (copied|selected)"))
    assert page.evaluate("getSelection().toString()").split() == entry.split()
    page.keyboard.press("Escape")
    expect(beside).to_have_count(0)
    expect(tag).to_be_focused()
    page.keyboard.press("Enter")
    beside.get_by_role("button", name="Show it in the list").click()
    expect(page.locator(tag.get_attribute("href"))).to_be_in_viewport()
    page.wait_for_timeout(3000)  # the question comes late
    assert page.get_by_text("Jupyter news").count() == 0 and asked == []


def test_the_first_set_of_the_test_by_keyboard_one_question_at_a_time_and_it_comes_back(lesson):
    form = activity(lesson, "test-a")
    press(lesson, form, "Begin the ten questions")
    asked = form.locator("[data-part=question]")
    expect(asked).to_be_focused()
    seen = set()
    for n in range(1, 11):
        expect(asked).to_contain_text(f"Question {n} of 10")
        seen.add(asked.locator("legend").text_content())
        if form.get_by_role("radio").count():
            answer(lesson, form, 2, 1 + n % 4)
        else:
            focus(form.get_by_role("textbox"))
            lesson.keyboard.type("40")
            press(lesson, form, "unsure")
        expect(form.locator(".dots button").nth(n - 1)).to_have_accessible_name(f"Question {n}, answered")
    assert len(seen) == 10
    expect(form.get_by_role("status")).to_contain_text("All 10 questions have an answer.")

    # A dot leads back; what was chosen stands there, and can be changed.
    press(lesson, form, "Question 1, answered")
    expect(asked).to_contain_text("Question 1 of 10")
    expect(form.get_by_role("radio").nth(1)).to_be_checked()
    answer(lesson, form, 1, 4)
    press(lesson, form, "Hand in all answers")
    result = form.locator("[data-part=result]")
    expect(result).to_be_focused()
    expect(result).to_contain_text("You get the reasons after the second set")
    assert too_wide(lesson) == []
    before = result.inner_text()
    come_back(lesson, save_and_lose_the_kernel(lesson))
    expect(activity(lesson, "test-a").locator("[data-part=result]")).to_have_text(before, use_inner_text=True)
