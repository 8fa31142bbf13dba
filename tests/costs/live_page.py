"""From a press to the changed page where a page answers by itself, against a bare page's own handler."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

from browser import engine
from browser.host import hosted
from costs.row import Row
from dispute import Lesson
from dispute.activity import Press
from dispute.publish import site, tables
from dispute.work.progress import Progress

WALKED = Path(__file__).with_name("walked.js").read_text(encoding="utf-8")
CELL, LESSON = "opening", "00_start_here"
ROUNDS, WARM = 12, 2
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


def first_answer(rounds: int = 5) -> Row:
    """Return how long a page takes to its first answer by Python, against Python's own start in the same page."""
    ours, floor = [], []
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
                page.close()
    return Row("live page, first answer by Python", "ms", ours, floor, FIRST)


def measure() -> list[Row]:
    """Return the presses of each scene, in a page from a folder where no Python is, and the first answer elsewhere."""
    walk, ours, bare = [*presses()], defaultdict(list), defaultdict(list)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        site.build(Path(name))
        page = engine.launch(playwright, engine.asked()).new_page()
        for turn in range(ROUNDS + WARM):
            page.goto((Path(name) / "en" / f"{LESSON}.html").as_uri())
            for press, cost, floor in page.evaluate(WALKED, [CELL, walk]):
                if turn >= WARM:
                    scene = press.partition("=")[0]
                    ours[scene].append(cost)
                    bare[scene].append(floor)
    rows = [Row(f"opening in a page, {scene}, press", "ms", ours[scene], bare[scene], GOAL) for scene in ours]
    return [*rows, first_answer()]
