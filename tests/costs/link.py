"""From a link to the first activity that answers, in a real browser: beside an empty notebook with an idle kernel."""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path

import nbformat
from playwright.sync_api import Browser, sync_playwright

from browser import engine
from browser.lab import Lab, serve, stop_kernels
from costs.row import Row

LESSONS = ("00_start_here", "02_expulsions")
EMPTY = "empty"
#: An empty notebook is there once its kernel is idle.
IDLE = """() => {
    const session = window.jupyterapp?.shell?.currentWidget?.sessionContext?.session;
    return session?.kernel?.status === 'idle' && session.kernel.connectionStatus === 'connected';
}"""
#: A lesson is there once the first activity that asks for something has been drawn by the kernel.
LIVE = """() => [...document.querySelectorAll('.jp-OutputArea form.dispute')]
    .some(form => form.querySelector('button, input') && form.checkVisibility({ visibilityProperty: true }))"""


def _seconds(browser: Browser, lab: Lab, name: str) -> float:
    stop_kernels(lab)
    page = browser.new_page()
    start = time.perf_counter()
    page.goto(f"{lab.address}/doc/tree/{name}.ipynb?token={lab.token}&reset", wait_until="commit")
    page.wait_for_function(IDLE if name == EMPTY else LIVE, timeout=120_000)
    taken = time.perf_counter() - start
    page.close()
    return taken


def measure(root: Path, rounds: int = 7) -> list[Row]:
    """Return the seconds of each lesson, opened as Binder's links do, in turn with an empty notebook."""
    found: dict[str, list[float]] = {name: [] for name in (EMPTY, *LESSONS)}
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for lesson in LESSONS:
            shutil.copy(root / "notebooks" / "en" / f"{lesson}.ipynb", folder)
        kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
        empty = nbformat.v4.new_notebook(metadata={"kernelspec": kernel}, cells=[nbformat.v4.new_code_cell()])
        nbformat.write(empty, folder / f"{EMPTY}.ipynb")
        with sync_playwright() as playwright, serve(folder) as lab:
            browser = engine.launch(playwright)
            for turn in range(rounds + 1):
                for name in sorted(found, reverse=bool(turn % 2)):
                    taken = _seconds(browser, lab, name)
                    if turn:  # the first round only warms the file cache
                        found[name].append(taken)
            browser.close()
    return [
        Row(f"{lesson}, link to first activity", "s", found[lesson], found[EMPTY], ratio_limit=1.6)
        for lesson in LESSONS
    ]
