"""How a notebook looks: themes, a phone, what is too wide, and pictures for people."""

from __future__ import annotations

import os
from base64 import b64encode
from collections.abc import Iterable, Mapping
from pathlib import Path

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


def contact_sheet(page: Page, name: str, kinds: Iterable[str]) -> None:
    """Lay all pictures of a lesson side by side on one sheet, if pictures are wanted: light, dark, phone."""
    if not WANTED:
        return
    rows = "".join(
        f"<figure><figcaption>{kind}</figcaption>"
        + "".join(_image(ARTEFACTS / name / f"{kind}-{look}.png", look) for look in (*THEMES, "phone"))
        + "</figure>"
        for kind in kinds
    )
    sheet = page.context.new_page()
    sheet.set_viewport_size({"width": 2240, "height": 800})
    sheet.set_content(f"<style>{SHEET}</style><h1>{name}</h1><main>{rows}</main>")
    sheet.wait_for_function("[...document.images].every(i => i.complete)")
    sheet.screenshot(path=ARTEFACTS / f"sheet-{name}.png", full_page=True)
    sheet.close()


#: Long pictures are cut: how an activity looks is seen at its top.
SHEET = """
body { margin: 1rem; font: 14px sans-serif; background: #8a8a8a; } h1 { margin: 0 0 1rem; }
main { columns: 2; column-gap: 1rem; }
figure { display: flex; gap: 6px; margin: 0 0 1rem; break-inside: avoid; align-items: start; }
figcaption { width: 1.2em; writing-mode: vertical-rl; font-weight: bold; }
div { max-height: 560px; overflow: hidden; } img { display: block; width: 100%; }
.light, .dark { width: 420px; } .phone { width: 190px; }
"""


def _image(path: Path, look: str) -> str:
    return f'<div class="{look}"><img src="data:image/png;base64,{b64encode(path.read_bytes()).decode()}"></div>'
