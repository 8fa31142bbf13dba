"""From a change in a control to the changed page, in a real browser: our widgets against a bare control and label."""

from __future__ import annotations

import random
import shutil
import tempfile
from pathlib import Path

import nbformat
from playwright.sync_api import Page, sync_playwright

from browser import chromium
from browser.lab import launch, open_notebook, run_all, serve
from costs.row import Row

#: Each widget: how it is made, with any prediction given, so that its controls are there.
WIDGETS = {
    "order switch": ("02_expulsions", "order_switch"),
    "toolbox": ("02_expulsions", "toolbox"),
    "timeline": ("01_background", "timeline"),
    "road map": ("04_corridor", "road_map"),
    "definition switch": ("03_sahel_shift", "definition_switch"),
}
FLOOR = """import ipywidgets as w
menu, label = w.Dropdown(options=[str(n) for n in range(9)]), w.HTML()
menu.observe(lambda change: setattr(label, "value", f"<p>{change.new}</p>"), "value")
w.VBox([menu, label])"""
MADE = """from dispute import Lesson
lesson = Lesson({lesson!r})
for key, question in lesson.plan.predictions.items():
    lesson.store.progress = lesson.store.progress.with_prediction(key, question.option_ids[0], "why")
lesson.{activity}()"""

#: Moves the menu to another entry and waits until the output has changed; gives milliseconds.
CHANGE = """([cell, step]) => new Promise((done, fail) => {
    const output = document.querySelectorAll('.jp-Notebook .jp-Cell')[cell].querySelector('.jp-OutputArea-output');
    const menus = [...output.querySelectorAll('select')].filter(m => m.offsetParent && m.options.length > 2);
    const menu = menus[step % menus.length];
    const start = performance.now();
    const watch = new MutationObserver(() => { watch.disconnect(); done(performance.now() - start); });
    const views = output.querySelectorAll('.widget-html-content');
    for (const view of views) watch.observe(view, {childList: true, subtree: true});
    setTimeout(() => { watch.disconnect(); fail('no change'); }, 5000);
    menu.selectedIndex = 1 + (menu.selectedIndex + step) % (menu.options.length - 1);
    menu.dispatchEvent(new Event('change', {bubbles: true}));
})"""


def _notebook() -> nbformat.NotebookNode:
    made = [MADE.format(lesson=lesson, activity=activity) for lesson, activity in WIDGETS.values()]
    kernel = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    cells = [nbformat.v4.new_code_cell(code) for code in [FLOOR, *made]]
    return nbformat.v4.new_notebook(cells=cells, metadata=kernel)


def _milliseconds(page: Page, count: int) -> list[list[float]]:
    """Return for the floor and each widget the time of each change; they take turns in one page."""
    times: list[list[float]] = [[] for _ in range(len(WIDGETS) + 1)]
    rng = random.Random(1)
    for turn in range(count + 3):
        for cell in rng.sample(range(len(times)), len(times)):
            try:
                taken = page.evaluate(CHANGE, [cell, turn + 1])
            except Exception:  # the entry chosen was the one shown: nothing changes
                continue
            if turn >= 3:
                times[cell].append(taken)
    return times


def percentile(numbers: list[float], part: float) -> float:
    return sorted(numbers)[min(len(numbers) - 1, int(part * len(numbers)))]


def measure(count: int = 40) -> list[Row]:
    """Return p50 and p95 of each widget, with those of the floor."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        nbformat.write(_notebook(), Path(folder) / "latency.ipynb")
        with serve(Path(folder)) as lab:
            browser = launch(playwright, chromium.find())
            page = browser.new_page()
            open_notebook(page, lab, "latency.ipynb")
            run_all(page)
            page.wait_for_timeout(1500)
            floor, *widgets = _milliseconds(page, count)
            browser.close()
        shutil.rmtree(Path(folder) / ".ipynb_checkpoints", ignore_errors=True)
    goals = {0.5: 1.15, 0.95: 1.4}
    return [
        Row(f"{name}, change to page, p{round(100 * part)} (n = {len(times)})", "ms",
            [percentile(times, part)], [percentile(floor, part)], ratio_limit=goal)
        for name, times in zip(WIDGETS, widgets, strict=True) if times for part, goal in goals.items()
    ]  # fmt: skip
