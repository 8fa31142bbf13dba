"""From a press to the changed page where a page answers by itself, against a bare page's own handler."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

from browser import engine
from browser.host import hosted
from costs.changes import CHANGED, PAUSE, on_server, rows_of
from costs.row import Row
from costs.subjects import PRESSES
from dispute import Lesson
from dispute.activity import Press
from dispute.publish import site, tables
from dispute.work.progress import Progress

WALKED = Path(__file__).with_name("walked.js").read_text(encoding="utf-8")
CELL, LESSON = "opening", "00_start_here"
ROUNDS, WARM = 24, 2
#: Milliseconds in which the page opens what nobody has asked for.
REST = 1000
GOAL, FIRST = 3.0, 1.35
TIMES = ("started", "answered")


def presses() -> Iterator[str]:
    """Yield presses that lead through all scenes: in each, the first button that has not been pressed yet."""
    activity = Lesson(LESSON).opening().activity
    work, screen, pressed = Progress(), activity.render(Progress(), {}), set()
    while not screen.done:
        last = tables.buttons(screen)[-1].partition("=")[0]
        button = next(b for b in tables.buttons(screen) if b.startswith(last) and _group(b) not in pressed)
        pressed.add(_group(button))
        yield button
        work, told = activity.update(work, Press(button))
        screen = activity.render(work, {}, told)


def _group(button: str) -> str:
    """Return what a button decides about."""
    return button.rpartition("=")[0] if button.count("=") > 1 else button


def by_python(rounds: int = 5, turns: int = 40) -> list[Row]:
    """Return how long a page takes to its first answer by Python, against Python's own start in the same page.

    Later answers stand beside those of a kernel on this computer, for the same press.
    """
    ours, floor, subject = [], [], PRESSES["02_expulsions"][0]
    with on_server() as bench:
        kernel = bench.times("02_expulsions", [subject], turns=turns)[subject]
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        site.publish(Path(name))
        browser = engine.launch(playwright, engine.asked())
        with hosted(Path(name)) as address:
            for _ in range(rounds):
                page = browser.new_page()
                page.goto(f"{address}/en/02_expulsions.html")
                page.locator("[data-live=relay] [data-part=card-1] button").first.click()
                page.wait_for_selector("html[data-python=ready]", timeout=120_000)
                started, answered = (page.evaluate(f"+document.documentElement.dataset.{k}In") for k in TIMES)
                ours.append(answered)
                floor.append(started)
            page.wait_for_timeout(3 * REST)
            later = []
            for _ in range(turns + WARM):
                later.append(page.evaluate(CHANGED, ["[data-live=four-dates]", subject.control, "", "", 0]))
                page.wait_for_timeout(PAUSE)
    return [
        Row("live page, first answer by Python", "ms", ours, floor, FIRST),
        *rows_of("live page, a later answer by Python, beside a kernel's", later[WARM:], kernel),
    ]


def measure() -> list[Row]:
    """Return the presses of each scene, in a page from a folder where no Python is, and Python's answers elsewhere."""
    walk, ours, bare = [*presses()], defaultdict(list), defaultdict(list)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        site.build(Path(name))
        page = engine.launch(playwright, engine.asked()).new_page()
        changed = None
        for turn in range(ROUNDS + WARM):
            page.goto((Path(name) / "en" / f"{LESSON}.html").as_uri())
            found = page.evaluate(WALKED, [CELL, walk, changed if turn % 2 else None])
            changed = [one["changed"] for one in found]
            for one in found if turn >= WARM else ():
                scene = one["press"].partition("=")[0]
                ours[scene].append(one["cost"])
                bare[scene].append(one["floor"])
    rows = [
        row for scene in ours
        for row in rows_of(f"opening in a page, {scene}, press", ours[scene], bare[scene], (GOAL, GOAL))
    ]  # fmt: skip
    return [*rows, *by_python()]
