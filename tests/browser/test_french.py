"""French in a browser: the opening on its page, and lesson 02 in JupyterLab, with the keyboard alone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from browser import axe
from browser.lab import open_notebook, run_all
from browser.learner import activity, choose, come_back, focus, press
from dispute.lessons.opening import opening
from dispute.words.texts import Words

pytestmark = pytest.mark.browser

LESSON = "notebooks/{}/02_expulsions.ipynb"
WORDS = Words("fr")


@pytest.fixture(scope="module")
def folder(whole_site):
    return whole_site / "fr"


@pytest.mark.long  # ``test_french_page.py`` does the same on the page of the opening alone
def test_the_opening_is_done_on_its_french_page_by_keyboard(browser, folder):
    context = browser.new_context(viewport={"width": 400, "height": 800}, locale="fr-FR")
    page = context.new_page()
    page.goto((folder / "00_start_here.html").as_uri())
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    form = page.locator("[data-live=opening] form")
    scenes = {scene.name: scene for scene in opening("fr", "").scenes}
    buttons = [f"text={sentence.id}" for sentence in scenes["text"].sentences]
    buttons += [f"pages={relay.id}={relay.reading}" for relay in scenes["pages"].relays]
    buttons += [f"witnesses={mark.id}={mark.given}" for mark in scenes["witnesses"].marks]
    buttons += [f"switch={kind}={scenes['switch'].key(kind)}" for kind in scenes["switch"].kinds]
    for button in [*buttons, f"sure={scenes['sure'].holds}", "repair=step=DS022"]:
        form.locator(f'[data-press="{button}"]').focus()
        page.keyboard.press("Enter")
    for start in ("repair=day=traced", "repair=speaker="):
        form.locator(f"[data-press^='{start}']").first.focus()
        page.keyboard.press("Enter")
    made = form.locator("[data-part=repair-made]")
    expect(made).to_contain_text("La mesure du Mali contre cinq agents français")
    expect(made.locator("a[href='01_background.html']")).to_be_visible()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert axe.violations(page) == [], scheme
    assert page.evaluate("document.documentElement.scrollWidth") <= 400
    context.close()


def sure(page: Page, scope, option: int, how: str) -> None:
    """Choose a card, counted from 1, and press how sure one is."""
    focus(scope.locator('input[type="radio"]').first)
    page.keyboard.press("Space")
    for _ in range(option - 1):
        page.keyboard.press("ArrowDown")
    press(page, scope, how)


def test_lesson_02_is_worked_through_in_french_by_keyboard_and_goes_on_in_english(page, lab):
    open_notebook(page, lab, LESSON.format("fr"))
    run_all(page)
    expect(page.get_by_text(WORDS("start.ready")).first).to_be_visible()
    predict = activity(page, "predict-order")
    focus(predict.locator("summary").filter(has_text=WORDS("predict.add")))
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("La France est nommée d’abord")
    focus(predict.locator('button[data-press^="prediction="]').first)
    page.keyboard.press("Enter")

    switch = activity(page, "order-switch")
    expect(switch.locator(".yours")).to_contain_text("La France est nommée d’abord")
    by, sentence = WORDS("order_switch.sort"), switch.locator(".sentence")
    for place, said in ((3, "Égalité"), (1, "L’ordre reste ouvert"), (4, "le Mali (17 septembre)")):
        choose(page, switch, by, place)
        expect(sentence).to_contain_text(said)
    expect(switch.get_by_role("status")).to_contain_text("le Mali (17 septembre)")

    question = activity(page, "q-n2-22")
    sure(page, question, 1, WORDS("quiz.certain"))
    expect(question.locator(".feedback")).to_contain_text(WORDS("place.order-switch"))
    sure(page, question, 2, WORDS("quiz.fairly_sure"))
    expect(question.locator(".feedback")).to_contain_text("Juste")

    saving = activity(page, "save")
    press(page, saving, WORDS("save.make"))
    code = saving.locator('[data-code="full"]').text_content()
    assert re.match("WMF2", code)
    open_notebook(page, lab, LESSON.format("en"))
    run_all(page)
    expect(page.get_by_text("Ready.").first).to_be_visible()
    come_back(page, code)
    expect(activity(page, "order-switch").locator(".yours")).to_contain_text("La France est nommée d’abord")
