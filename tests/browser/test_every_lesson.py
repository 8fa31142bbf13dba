"""Each notebook opens by its address and runs in a real JupyterLab, can be read in both themes and on a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from browser.axe import OURS, violations
from browser.conftest import ARTEFACTS
from browser.lab import open_notebook, run_all
from notebook import notebooks

pytestmark = pytest.mark.browser

BOOKS = [book.name for book in notebooks()]
THEMES = {"light": "JupyterLab Light", "dark": "JupyterLab Dark"}
PHONE = {"width": 400, "height": 800}
#: Chromium draws no taller picture.
TALLEST = 16_000


def show_in(page: Page, theme: str) -> None:
    """Switch JupyterLab's theme, and wait until its colours are there."""
    page.evaluate("name => window.jupyterapp.commands.execute('apputils:change-theme', {theme: name})", THEMES[theme])
    page.wait_for_selector(f'body[data-jp-theme-light="{str(theme == "light").lower()}"]', state="attached")
    page.wait_for_timeout(300)


def take_picture(page: Page, name: str, width: int) -> None:
    """Keep one long picture of the whole notebook, for people to look at."""
    height = page.evaluate(
        "Math.max(...[...document.querySelectorAll('[class^=jp-WindowedPanel-]')].map(e => e.scrollHeight))"
    )
    page.set_viewport_size({"width": width, "height": min(height + 200, TALLEST)})
    page.wait_for_timeout(300)
    ARTEFACTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=ARTEFACTS / f"{name}.png")


def too_wide(page: Page) -> list[str]:
    """Return what reaches over the right edge of the notebook and has no scroll frame of its own."""
    return page.evaluate(
        """() => [...document.querySelectorAll('.dispute *')].filter(e => {
            if (e.closest('.scroll, svg, .widget-hidden') || !e.offsetParent) return false;
            const frame = e.closest('.jp-OutputArea-output').getBoundingClientRect();
            return e.getBoundingClientRect().right > frame.right + 2; })
            .map(e => e.outerHTML.slice(0, 120)).slice(0, 5)"""
    )


@pytest.mark.parametrize("name", BOOKS)
def test_a_notebook_runs_and_is_accessible_in_both_themes_and_on_a_phone(page, lab, name):
    # The simple view is what Binder's links open; the journeys of each lesson use the full one.
    open_notebook(page, lab, name, view="doc")
    run_all(page)
    assert page.locator('[data-mime-type="application/vnd.jupyter.stderr"], [data-mime-type*="error"]').count() == 0
    page.locator(".dispute").first.wait_for(state="attached")
    stem = name.rpartition("/")[2].removesuffix(".ipynb")
    for theme in THEMES:
        show_in(page, theme)
        assert violations(page, OURS) == [], f"{name}, {theme} theme"
        take_picture(page, f"{stem}-{theme}", width=1200)
    page.set_viewport_size(PHONE)
    page.wait_for_timeout(500)
    assert too_wide(page) == []
    take_picture(page, f"{stem}-phone", width=PHONE["width"])
