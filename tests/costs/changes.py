"""From a change or a press to the changed page, in a real browser: ours beside stock controls and a line of text."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import nbformat
from playwright.sync_api import Browser, Page, sync_playwright

from browser import engine
from browser.lab import SETUP, Lab, open_notebook, run_all, serve
from browser.lab import STOCK as STOCK_SERVER
from costs.delay import delayed
from costs.first import KERNEL, Edition
from costs.row import Row
from costs.subjects import BEFORE, OPENED, PRESS, PRESSES, STOCK, VIEW, VIEWS, Subject

CHANGED = Path(__file__).with_name("changed.js").read_text(encoding="utf-8")
DELAY = 0.1  # seconds each way


PAUSE = 200  # milliseconds between two changes: learners are no machine guns
#: Turns, and the milliseconds between two changes, over a slow line: one looks at a picture before the next change.
SLOW_TURNS, SLOW_PAUSE = 30, 700
TURNS, WARM = 60, 3  # with fewer, the five slowest say more about the computer; the first ones warm the page

Times = dict[Subject, list[float]]


def percentile(numbers: Sequence[float], part: float) -> float:
    return sorted(numbers)[min(len(numbers) - 1, int(part * len(numbers)))]


def _notebook(lesson: str, subjects: Sequence[Subject], kernel: str) -> nbformat.NotebookNode:
    """Return a cell that opens the lesson, and one for each subject."""
    described = {"kernelspec": {"display_name": kernel, "language": "python", "name": kernel}}
    opened = OPENED.format(lesson=lesson) if lesson in VIEWS else "pass"
    codes = [opened, *(subject.code for subject in subjects)]
    return nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(code) for code in codes], metadata=described)


#: Chooses something in each menu, so that no later press of the first edition's asks for what is missing.
FILLED = """() => [...document.querySelectorAll('.jp-OutputArea select')].filter(e => e.offsetParent).forEach(e => {
    e.selectedIndex = e.options.length - 1; e.dispatchEvent(new Event('change', {bubbles: true})); })"""


def _milliseconds(page: Page, subjects: Sequence[Subject], turns: int, pause: int) -> Times:
    """Return the time of each change; all subjects take turns in one page, in a new order each time."""
    times: Times = {subject: [] for subject in subjects}
    rng = random.Random(1)
    for turn in range(turns + WARM):
        for cell, one in rng.sample([*enumerate(subjects, start=1)], len(subjects)):
            try:
                taken = page.evaluate(CHANGED, [cell, one.control, one.label, one.press, PAUSE])
            except Exception as problem:
                raise RuntimeError(f"{one.name}, turn {turn}: {problem}") from problem
            if turn >= WARM:
                times[one].append(taken)
            page.wait_for_timeout(pause)
    return times


@dataclass(frozen=True)
class _Bench:
    """A server on a folder, and a browser."""

    folder: Path
    lab: Lab
    browser: Browser

    def times(
        self, lesson: str, subjects: Sequence[Subject], kernel: str = "python3", turns: int = TURNS, pause: int = PAUSE
    ) -> Times:
        """Return the time of each change in a page and a kernel of their own."""
        nbformat.write(_notebook(lesson, subjects, kernel), self.folder / f"{lesson}.ipynb")
        page = self.browser.new_page()
        open_notebook(page, self.lab, f"{lesson}.ipynb")
        run_all(page)
        page.wait_for_timeout(1500)
        if kernel != "python3":
            page.evaluate(FILLED)
            page.wait_for_timeout(1500)
        found = _milliseconds(page, subjects, turns, pause)
        page.close()
        return found


@contextmanager
def on_server(options: Sequence[str] = SETUP) -> Iterator[_Bench]:
    """Start a server and a browser for as long as the block lasts."""
    with (
        tempfile.TemporaryDirectory() as name, sync_playwright() as playwright,
        serve(Path(name), options=options) as lab,
    ):  # fmt: skip
        browser = engine.launch(playwright)
        yield _Bench(Path(name), lab, browser)
        browser.close()


def measure(edition: Edition) -> list[Row]:
    """Return p50 and p95 of each change of view and each press, in the server that learners have.

    The first edition's presses set the goal of ours.
    """
    rows = []
    with on_server() as bench:
        for lesson, views in VIEWS.items():
            presses = PRESSES.get(lesson, ())
            found = bench.times(lesson, [*STOCK, *views, *presses])
            for one in views:
                rows += rows_of(f"{one.name}, change of view", found[one], found[VIEW], (0.25, 0.6))
            if presses:
                before = bench.times(lesson, [PRESS, *BEFORE[lesson]], KERNEL) if edition.here else {}
                rows += _presses(lesson, found, before, edition.why)
        prompt = bench.times("stock", STOCK)
        with delayed(int(bench.lab.address.rpartition(":")[2]), DELAY) as port:
            slow = replace(bench, lab=replace(bench.lab, address=f"http://127.0.0.1:{port}"))
            for lesson in ("02_expulsions", "03_sahel_shift"):
                views = VIEWS[lesson]
                found = slow.times(lesson, [VIEW, *views], turns=SLOW_TURNS, pause=SLOW_PAUSE)
                for one in views:
                    rows += rows_of(f"{one.name}, change of view, slow line", found[one], found[VIEW], (0.1, None))
    with on_server(STOCK_SERVER) as bench:  # what the server's option brings, see dispute_server.py
        found = bench.times("stock", STOCK)
    for one in STOCK:
        rows += rows_of(f"{one.name}, answers sent at once", prompt[one], found[one])
    return rows


def _presses(lesson: str, found: Times, before: Times, why: str) -> list[Row]:
    """Return ours, and the first edition's, whose ratio is the goal."""
    rows = []
    for ours, theirs in zip(PRESSES[lesson], BEFORE[lesson], strict=True):
        name = f"{theirs.name}, press in the first edition"
        old = rows_of(name, before[theirs], before[PRESS]) if before else [Row(name, "ms", why=why)]
        rows += [*rows_of(f"{ours.name}, press", found[ours], found[PRESS], (old[0].ratio, None)), *old]
    return rows


def rows_of(
    what: str, times: list[float], floor: list[float], goals: Sequence[float | None] = (None, None)
) -> list[Row]:
    """Return the usual and the slow changes, p50 and p95, beside those of the floor."""
    return [
        Row(f"{what}, p{round(100 * part)}", "ms", [percentile(times, part)], [percentile(floor, part)], goal)
        for part, goal in zip((0.5, 0.95), goals, strict=True)
    ]
