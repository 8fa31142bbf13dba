"""How a lesson opens and how its frame looks: the first view is still, and the rail serves everybody."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from browser.axe import violations
from browser.lab import Lab, stop_kernels
from browser.looks import PHONE, THEMES, show_in
from notebook import notebooks

pytestmark = pytest.mark.browser

BOOKS = [book.path.stem for book in notebooks() if book.path.parent.name == "en"]
#: Those that a test opens as trusted notebooks.
TRUSTED = ("00_start_here", "01_background", "03_sahel_shift")
#: Of what one sees in the first view, nothing moves further, up or down.
STILL = 5
#: Where each thing in the notebook was and is, whenever something moved that nobody had touched.
WATCH = """
window.moved = [];
new PerformanceObserver(list => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput)
        for (const { node, previousRect: was, currentRect: is } of entry.sources)
            if (node?.parentElement?.closest('.jp-Notebook') && was.height && is.height)
                window.moved.push([Math.abs(is.top - was.top), (node.textContent || '').trim().slice(0, 60)]);
}).observe({ type: 'layout-shift', buffered: true });
"""


@pytest.fixture
def trusted(lab: Lab) -> Iterator[str]:
    """Let the server trust lessons, as it does once somebody has saved them there; return their folder.

    They are copies with a mark, so the lessons themselves stay as they came. A server does not survive it when what it
    trusts is reset while it runs.
    """
    folder, home = lab.root / "notebooks" / "trusted", lab.log.parent
    folder.mkdir()
    for name in TRUSTED:
        book = json.loads((folder.parent / "en" / f"{name}.ipynb").read_text(encoding="utf-8"))
        book["metadata"]["trusted_copy"] = True
        (folder / f"{name}.ipynb").write_text(json.dumps(book), encoding="utf-8")
    env = {"JUPYTER_DATA_DIR": str(home / "data"), "JUPYTER_CONFIG_DIR": str(home / "config"), "HOME": str(home)}
    run = [sys.executable, "-m", "jupyter", "trust", *map(str, folder.glob("*.ipynb"))]
    subprocess.run(run, env=env, check=True, capture_output=True)
    yield folder.name
    shutil.rmtree(folder)


def opened(page: Page, lab: Lab, name: str, folder: str = "en") -> Page:
    """Open a lesson in the simple view, as Binder's links do, press nothing, and wait until it has run."""
    stop_kernels(lab)
    page.goto(
        f"{lab.address}/doc/tree/notebooks/{folder}/{name}.ipynb?token={lab.token}&reset", wait_until="domcontentloaded"
    )
    page.wait_for_selector('.jp-Notebook[data-dispute="ran"]', timeout=90_000)
    return page


def farthest(page: Page) -> list:
    page.wait_for_timeout(1000)
    return max(page.evaluate("window.moved"), default=[0, ""])


@pytest.mark.chromium("only Chromium tells what has moved")
@pytest.mark.parametrize("name", BOOKS)
def test_nothing_that_one_sees_moves_while_a_lesson_opens(page, lab, name):
    page.add_init_script(WATCH)
    opened(page, lab, name)
    assert farthest(page)[0] <= STILL, farthest(page)
    expect(page.locator(".dispute-copy")).to_have_count(0)
    assert page.locator(".jp-Cell").last.evaluate("e => getComputedStyle(e).visibility") == "visible"


@pytest.mark.chromium("only Chromium tells what has moved")
@pytest.mark.parametrize(
    "size",
    [
        pytest.param((1200, 1000), id="desk", marks=pytest.mark.long),
        pytest.param((400, 800), id="phone"),
    ],
)
def test_nothing_moves_in_a_notebook_that_is_trusted(page, lab, trusted, size):
    page.set_viewport_size(dict(zip(("width", "height"), size, strict=True)))
    page.add_init_script(WATCH)
    for name in TRUSTED:
        opened(page, lab, name, trusted)
        assert farthest(page)[0] <= STILL, (name, farthest(page))


@pytest.mark.chromium("only Chromium tells what has moved")
def test_a_measure_that_finds_a_jump_where_there_is_one(page, lab):
    page.add_init_script(WATCH)
    opened(page, lab, BOOKS[-1])
    page.evaluate("document.querySelector('.jp-Notebook .jp-Cell').style.marginTop = '40px'")
    assert farthest(page)[0] >= 35


@pytest.mark.engines
def test_the_first_activity_looks_the_same_before_it_runs_and_what_follows_comes_when_all_is_drawn(page, lab):
    stop_kernels(lab)
    page.goto(
        f"{lab.address}/doc/tree/notebooks/en/02_expulsions.ipynb?token={lab.token}&reset",
        wait_until="domcontentloaded",
    )
    page.wait_for_selector('.jp-Notebook[data-dispute="starting"]', timeout=60_000)
    card = page.locator(".dispute-first .dispute").first
    expect(card).to_be_visible()
    assert card.evaluate("e => getComputedStyle(e).borderRadius") == "10px", "the style is there from the first moment"
    place = page.locator(".dispute-first").bounding_box()["y"]
    assert page.locator(".dispute-first ~ .jp-Cell").first.evaluate("e => getComputedStyle(e).visibility") == "hidden"
    page.wait_for_selector('.jp-Notebook[data-dispute="ran"]', timeout=90_000)
    assert abs(page.locator(".dispute-first").bounding_box()["y"] - place) <= STILL
    expect(page.locator(".dispute-first ~ .jp-Cell").first).to_be_visible()


def test_who_reads_on_while_a_lesson_starts_sees_all_of_it(page, lab):
    stop_kernels(lab)
    page.goto(
        f"{lab.address}/doc/tree/notebooks/en/02_expulsions.ipynb?token={lab.token}&reset",
        wait_until="domcontentloaded",
    )
    page.wait_for_selector('.jp-Notebook[data-dispute="starting"]', timeout=60_000)
    page.mouse.move(600, 600)
    page.mouse.wheel(0, 300)
    expect(page.locator(".dispute-first ~ .jp-Cell").first).to_be_visible()
    page.wait_for_selector('.jp-Notebook[data-dispute="ran"]', timeout=90_000)


def test_the_rail_has_no_barrier_in_both_themes_on_a_phone_and_enlarged_twice(page, lab):
    opened(page, lab, "02_expulsions")
    rail = page.locator(".dispute-rail")
    for theme in THEMES:
        show_in(page, theme)
        assert violations(page, {"include": [[".dispute-rail"]]}) == [], theme
    show_in(page, "light")
    for size in (PHONE, {"width": 600, "height": 500}):  # the second is 1200 by 1000 at 200 %
        page.set_viewport_size(size)
        page.wait_for_timeout(300)
        assert rail.evaluate("e => e.scrollWidth <= e.clientWidth"), size
        assert rail.bounding_box()["height"] < 50, size
        for control in rail.locator("a:visible, button:visible").all():
            box = control.bounding_box()
            assert box["height"] >= 24 and box["width"] >= 24, control.text_content()
        assert violations(page, {"include": [[".dispute-rail"]]}) == [], size
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.chromium("Firefox cannot be told, while it runs, that somebody has colours of their own")
def test_with_the_readers_own_colours_the_place_and_the_pressed_button_can_still_be_told(page, lab):
    page.emulate_media(forced_colors="active")
    opened(page, lab, "02_expulsions")
    rail = page.locator(".dispute-rail")
    rail.get_by_role("link", name="5 One case in law").focus()
    page.keyboard.press("Enter")
    look = (
        "e => { const s = getComputedStyle(e); return [s.borderBottomColor, s.borderBottomWidth, s.backgroundColor]; }"
    )
    here, other = rail.locator("[aria-current]"), rail.locator("li a:not([aria-current])").first
    expect(here).to_have_count(1)
    assert here.evaluate(look) != other.evaluate(look)
    button = rail.get_by_role("button", name="Show the code")
    before = button.evaluate(look)
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    assert button.evaluate(look) != before
    button.click()
    outline = "e => getComputedStyle(e).outlineStyle"
    button.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert button.evaluate(outline) != "none"


def test_on_paper_there_is_no_rail_and_nothing_is_hidden(page, lab):
    opened(page, lab, "02_expulsions")
    page.emulate_media(media="print")
    expect(page.locator(".dispute-rail")).to_be_hidden()
    expect(page.locator(".dispute-first ~ .jp-Cell").first).to_be_visible()
    assert page.locator(".dispute-source").count() == 0
