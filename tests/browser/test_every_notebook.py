"""Each widget of each notebook with Tab, arrows, letters, Space and Enter alone; and all of it comes back.

The journeys of single lessons look at what is said. Here nothing is left out: every control that a
learner can see is reached with Tab, shows that it has the keyboard, and every button answers; every single question is
answered wrongly and rightly; the used widgets are accessible in both themes and on a phone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.axe import OURS, violations
from browser.lab import settle
from browser.learner import begin, cell, come_back, save_and_lose_the_kernel, take_code
from browser.looks import PHONE, THEMES, contact_sheet, show_in, take_pictures, too_wide
from dispute.questions.plan import load, names
from dispute.questions.quiz import CONFIDENCE, Item, Verdict, grade
from dispute.shipped import language
from dispute.words.texts import Words
from journey import marked_as
from notebook import ROOT, Notebook, notebooks

pytestmark = pytest.mark.browser

#: All in English; French ones have the same activities, so one of them is walked.
BOOKS = {book.path.stem: book for book in notebooks() if language(book.path) == "en"} | {
    "fr/02_expulsions": Notebook(ROOT / "notebooks" / "fr" / "02_expulsions.ipynb")
}
#: Walked in ``make test-all`` alone: lessons that have a journey of their own, but for one; and pages that only show.
LONG = {
    "00_start_here",
    "01_background",
    "02_expulsions",
    "04_corridor",
    "05_capstone",
    "answer_key",
    "class_report",
    "role_play",
    "fr/02_expulsions",
}
#: The last line of a cell that shows an activity.
CALL = re.compile(r"(lesson|classroom)\.(?P<method>\w+)\((\"(?P<argument>[^\"]*)\")?")
CONTROLS = "select, textarea, input:not([type=file], [type=hidden]), button[data-press], summary"
#: No activity has as many controls: more steps would be a keyboard that is caught in a circle.
MANY = 400

#: One text for the same control, also after it was drawn anew; the buttons of a radio group are one control.
KEY = """
const strip = e => e.closest('.strip');  // its buttons are one stop of the keyboard
const key = e => strip(e) ? strip(e).ariaLabel : [e.tagName, e.type ?? '', e.name ?? '', e.dataset.press ?? '',
    e.name || e.dataset.press ? '' : e.textContent].join('|');
const used = output => (output.used ??= new Set());
"""
#: What has the keyboard, if it is a control of this output; and whether anything shows that it has.
HERE = (
    "output => {"
    + KEY
    + """
    const field = document.activeElement;
    if (!output.contains(field) || !field.matches('"""
    + CONTROLS
    + """')) return output.contains(field) ? {} : null;
    const style = getComputedStyle(field);
    const kind = strip(field) ? 'strip' : field.matches('button') ? 'button' : field.tagName.toLowerCase();
    const seen = used(output).has(key(field));
    used(output).add(key(field));
    return {kind: kind === 'input' ? field.type : kind, seen,
            options: strip(field)?.querySelectorAll('button').length ?? field.options?.length
                ?? field.form?.elements[field.name]?.length ?? 0,
            name: field.labels?.[0]?.textContent || field.textContent,
            visible: field.matches(':focus-visible') && style.outlineStyle !== 'none' && style.outlineWidth !== '0px'};
}"""
)
#: Visible controls that Tab has not reached.
MISSED = (
    "output => {"
    + KEY
    + """
    return [...output.querySelectorAll('"""
    + CONTROLS
    + """')].filter(e => e.checkVisibility() && !e.matches(':disabled') && !used(output).has(key(e)))
    .map(e => e.labels?.[0]?.textContent || e.textContent || e.tagName);
}"""
)
#: Presses are answered: by a changed view or by a spoken line.
WATCH = """output => { window.answered = new Promise(done => {
    const watch = new MutationObserver(() => { watch.disconnect(); done('yes'); });
    watch.observe(output, {subtree: true, childList: true, attributes: true});
    setTimeout(() => { watch.disconnect(); done('no'); }, 20000); }); }"""


def typed(name: str) -> str:
    """Return what a learner could type under a label."""
    if "date" in name or name.startswith("Day"):
        return "2026-01-15"
    return "1 < 2 & “Ségou” [D051]" if any(word in name for word in ("Your", "Story", "text", "option")) else "10"


def press(page: Page, output: Locator, key: str) -> None:
    """Press a key on a button, and wait until the activity has answered."""
    settle(page)
    output.evaluate(WATCH)
    page.keyboard.press(key)
    assert page.evaluate("answered") == "yes", f"nothing happened: {page.evaluate('document.activeElement.outerHTML')}"
    settle(page)  # an answer may move the keyboard


def use(page: Page, output: Locator, control: dict, turn: int) -> None:
    match control["kind"]:
        case "select":
            page.keyboard.press("Home")
            for _ in range(1 + turn % max(1, control["options"] - 1)):
                page.keyboard.press("ArrowDown")
        case "checkbox":
            page.keyboard.press("Space")
        case "radio":
            page.keyboard.press("Space")
            for _ in range(turn % max(1, control["options"])):
                page.keyboard.press("ArrowDown")
        case "range":
            page.keyboard.press("ArrowRight")
        case "text" | "textarea" | "number":
            page.keyboard.press("Control+A")
            page.keyboard.type(typed(control["name"]))
        case "button":
            press(page, output, "Enter")
        case "strip":
            for _ in range(1 + turn % (control["options"] - 1)):
                page.keyboard.press("ArrowRight")
            assert output.evaluate(HERE)["visible"], "nothing shows where on the strip the keyboard is"
            press(page, output, "Enter")
        case "summary":
            page.keyboard.press("Enter")
        case other:
            raise AssertionError(f"nobody says how to use a control of the kind {other}")


def walk(page: Page, output: Locator) -> None:
    """Go through an activity with Tab and use each control once."""
    for turn in range(MANY):
        control = output.evaluate(HERE)
        if control is None:
            break
        if control and not control["seen"]:
            assert control["visible"], f"nothing shows that “{control['name']}” has the keyboard"
            use(page, output, control, turn)
        page.keyboard.press("Tab")
    else:
        raise AssertionError(f"the keyboard does not leave this activity: {output.inner_text()[:200]}")


def answers(item: Item, words: Words) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield a wrong answer and the right one, each with the verdict to expect."""
    for choice in (marked_as(Verdict.WRONG, item), marked_as(Verdict.RIGHT, item)):
        yield choice, words(f"quiz.{grade(item, choice).verdict}")


def give(page: Page, output: Locator, item: Item, choice: tuple[str, ...], sure: str) -> None:
    """Give an answer to a question from its first field on, with the keyboard alone."""
    output.locator("select, input:not([type=hidden])").first.focus()
    match item.type:
        case "single":
            page.keyboard.press("Space")
            chosen = output.locator(f'input[name="{item.id}"][value="{choice[0]}"]')
            for _ in item.option_ids:
                if chosen.is_checked():
                    break
                page.keyboard.press("ArrowDown")
        case "several":
            for option in item.option_ids:
                if page.evaluate("document.activeElement.checked") != (option in choice):
                    page.keyboard.press("Space")
                page.keyboard.press("Tab")
        case "number":
            page.keyboard.press("Control+A")
            page.keyboard.type(choice[0])
        case _:
            for option in choice:
                page.keyboard.press("Space")
                for _ in item.option_ids:  # the Tab key arrives at what was chosen before
                    if page.evaluate("document.activeElement.value") != option:
                        page.keyboard.press("ArrowDown")
                page.keyboard.press("Tab")
    output.get_by_role("button", name=sure, exact=True).focus()
    press(page, output, "Enter")


@pytest.mark.parametrize("name", [pytest.param(name, marks=pytest.mark.long if name in LONG else ()) for name in BOOKS])
def test_every_widget_is_used_by_keyboard_and_comes_back(page, lab, name):
    # The simple view is what Binder's links open; the journeys of single lessons use the full one.
    stem, lang = BOOKS[name].path.stem, language(BOOKS[name].path)
    words = Words(lang)
    begin(page, lab, BOOKS[name].name, view="doc", ready=words("start.ready"))
    items = load(stem, lang).items if stem in names() else {}
    activities = {c.id: call for c in BOOKS[name].cells if c.code and (call := CALL.match(c.source.splitlines()[-1]))}
    for turn, (cell_id, call) in enumerate(activities.items()):
        output = (
            cell(page, cell_id).locator("form.dispute, .jp-OutputArea-output > .dispute:not(.dispute-stored)").first
        )
        item = items.get(call["argument"]) if call["method"] == "ask" else None
        sure = words(f"quiz.{CONFIDENCE[turn % 4].replace(' ', '_')}")
        for choice, verdict in answers(item, words) if item else ():
            give(page, output, item, choice, sure)
            expect(output.locator(".feedback")).to_contain_text(verdict)
        for _ in range(20):  # what a button or a menu has opened above it is reached the next time round
            if not (missed := output.evaluate(MISSED)):
                break
            output.locator(CONTROLS).locator("visible=true").first.focus()
            walk(page, output)
            settle(page)
        assert missed == [], f"{cell_id}: Tab does not reach these"
    assert page.locator('[data-mime-type="application/vnd.jupyter.stderr"], [data-mime-type*="error"]').count() == 0

    # Pictures of each kind of widget: the first in the notebook. All of them stand on one sheet.
    kinds = {}
    for cell_id, call in activities.items():
        kinds.setdefault(call["method"], cell_id)
    for theme in THEMES:
        show_in(page, theme)
        assert violations(page, OURS) == [], f"{name}, {theme} theme"
        take_pictures(page, name, theme, kinds)
    size = page.viewport_size
    page.set_viewport_size(PHONE)
    page.wait_for_timeout(500)
    assert too_wide(page) == []
    take_pictures(page, name, "phone", kinds)
    page.set_viewport_size(size)
    contact_sheet(page, name, kinds)

    if "save" in kinds and lang == "en":  # the French way back has a test of its own
        code = save_and_lose_the_kernel(page)
        back = come_back(page, code)
        expect(back.locator(".notice")).to_contain_text("Restored.")
        assert take_code(page) == code
