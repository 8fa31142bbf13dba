"""How a notebook looks: themes, a phone, what is too wide, and pictures for people."""

from __future__ import annotations

import os
from collections.abc import Mapping

from playwright.sync_api import Page

from browser.conftest import ARTEFACTS
from browser.learner import cell

THEMES = {"light": "JupyterLab Light", "dark": "JupyterLab Dark"}
PHONE = {"width": 400, "height": 800}
#: Chromium draws no taller picture.
TALLEST = 16_000
#: Pictures take a minute in all, so `make test` takes none; `make pictures` does.
WANTED = "PICTURES" in os.environ


def show_in(page: Page, theme: str) -> None:
    """Switch JupyterLab's theme, and wait until its colours are there."""
    page.evaluate("name => window.jupyterapp.commands.execute('apputils:change-theme', {theme: name})", THEMES[theme])
    page.wait_for_selector(f'body[data-jp-theme-light="{str(theme == "light").lower()}"]', state="attached")
    page.wait_for_timeout(300)


def too_wide(page: Page) -> list[str]:
    """Return what reaches over the right edge of the notebook and has no scroll frame of its own."""
    return page.evaluate(
        """() => [...document.querySelectorAll('.dispute *')].filter(e => {
            if (e.closest('.scroll, svg, .widget-hidden') || !e.offsetParent) return false;
            const frame = e.closest('.jp-OutputArea-output').getBoundingClientRect();
            return e.getBoundingClientRect().right > frame.right + 2; })
            .map(e => e.outerHTML.slice(0, 120)).slice(0, 5)"""
    )


def take_pictures(page: Page, name: str, look: str, kinds: Mapping[str, str]) -> None:
    """Keep one picture of each kind of widget as it stands, if pictures are wanted; ``kinds`` gives its cell."""
    if not WANTED:
        return
    size, cells = page.viewport_size, {kind: cell(page, cell_id) for kind, cell_id in kinds.items()}
    tallest = max(shown.bounding_box()["height"] for shown in cells.values())
    page.set_viewport_size({"width": size["width"], "height": min(int(tallest) + 300, TALLEST)})
    (ARTEFACTS / name).mkdir(parents=True, exist_ok=True)
    for kind, shown in cells.items():
        shown.screenshot(path=ARTEFACTS / name / f"{kind}-{look}.png")
    page.set_viewport_size(size)
