"""The opening in French: a page of its own that answers everywhere, done with the keyboard alone on a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from browser import axe
from browser.host import hosted
from dispute.lessons.opening import opening
from dispute.publish import alone
from dispute.words.texts import Words

pytestmark = pytest.mark.browser
WORDS = Words("fr")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("site")
    (made / "fr").mkdir()
    (made / "fr" / "index.html").write_text(alone.page("fr"), encoding="utf-8")
    return made


@pytest.fixture(params=["server", "folder"])
def page(request, browser, folder):
    """The page on a phone, from a server and from a folder: no error, and nothing is asked for but the page."""
    context = browser.new_context(viewport={"width": 400, "height": 800}, locale="fr-FR")
    asked: list[str] = []
    context.on("request", lambda one: None if one.url.startswith("data:") else asked.append(one.url))
    context.on("console", lambda said: asked.append(said.text) if said.type == "error" else None)
    context.on("weberror", lambda error: asked.append(str(error.error)))
    page = context.new_page()
    with hosted(folder) as address:
        page.goto(f"{address}/fr/" if request.param == "server" else (folder / "fr" / "index.html").as_uri())
        yield page
    context.close()
    assert len(asked) == 1, asked


def tab_to(page: Page, wanted: Locator) -> None:
    """Press Tab until the keyboard is there; it never takes more than all that can be pressed."""
    for _ in range(150):
        if wanted.evaluate("(one) => one === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"the keyboard does not reach {wanted}")


def press(page: Page, form: Locator, button: str) -> None:
    tab_to(page, form.locator(f'[data-press="{button}"]'))
    page.keyboard.press("Enter")


def checked(page: Page) -> None:
    """Nothing is in the way of anybody, in either theme, and nothing hangs over."""
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert axe.violations(page) == [], scheme
    assert page.evaluate("document.documentElement.scrollWidth") <= 400


def test_the_six_scenes_are_done_in_french_by_keyboard(page):
    form = page.locator("[data-live=opening] form")
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    expect(page.locator("[data-still]")).to_be_hidden()
    checked(page)
    scenes = {scene.name: scene for scene in opening("fr", "../en/").scenes}

    for sentence in scenes["text"].sentences:
        press(page, form, f"text={sentence.id}")
    expect(form.locator("[data-part=text-days]")).to_contain_text(WORDS("opening.text_riddle"))

    for relay in scenes["pages"].relays:
        press(page, form, f"pages={relay.id}={relay.reading}")
    expect(form.locator("[data-part=pages-tree]")).to_be_focused()
    expect(form.locator("[data-part=pages-tree]")).to_contain_text("Six pages, trois lectures, une voix.")
    expect(form.locator("[role=status]").first).to_contain_text("une voix")

    for n, mark in enumerate(scenes["witnesses"].marks, start=1):
        strip = form.locator(f"[data-part=witnesses-{n}] .strip")
        tab_to(page, strip.locator("button").first)  # one stop; the arrows go from day to day
        day = strip.locator(f'[data-press="witnesses={mark.id}={mark.given}"]')
        for _ in range(strip.locator("button").count()):
            if day.evaluate("(one) => one === document.activeElement"):
                break
            page.keyboard.press("ArrowRight")
        page.keyboard.press("Enter")
        expect(day).to_have_attribute("aria-pressed", "true")
    expect(form.locator("[data-part=witnesses-3]")).to_contain_text("au plus tard le 19 septembre")
    for kind in scenes["switch"].kinds:
        press(page, form, f"switch={kind}={scenes['switch'].key(kind)}")
    expect(form.locator("[data-part=switch-end]")).to_contain_text(WORDS("opening.switch_end"))
    press(page, form, f"sure={scenes['sure'].holds}")
    expect(form.locator("[data-part=sure-why]")).to_contain_text("La France a agi en premier")
    press(page, form, "repair=step=DS022")
    tab_to(page, form.locator("[data-press^='repair=day=traced']").first)
    page.keyboard.press("Enter")
    tab_to(page, form.locator("[data-press^='repair=speaker=']").first)
    page.keyboard.press("Enter")
    made = form.locator("[data-part=repair-made]")
    expect(made).to_be_focused()
    expect(made).to_contain_text("La mesure du Mali contre cinq agents français")
    expect(made.locator("a[href='../en/01_background.html']")).to_be_visible()
    expect(form.locator(".head .done")).to_be_visible()
    checked(page)
    for tag in form.locator(".tags a").all():
        assert page.locator(f"li{tag.get_attribute('href')}").count() == 1, "each tag leads to its source"
