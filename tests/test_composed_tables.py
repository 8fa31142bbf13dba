"""What a page answers by itself is what Python answers: on any way through, and within bounds on size."""

from __future__ import annotations

import gzip
import json
import random
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

import notebook as nb
from dispute import Lesson
from dispute.activity import Activity, Press, Screen
from dispute.lessons.opening import opening
from dispute.publish import composed, live, tables
from dispute.work.progress import Progress

WALKS = Path(__file__).with_name("hosts") / "walks.mjs"
BOOKS = [book for book in nb.notebooks() if book.path.parent.name == "en"]
AT_ONCE = {
    "00_start_here": ["opening"],
    "01_background": ["turning-points", "losses"],
    "02_expulsions": ["predict-order", "order-switch", "cases"],
    "03_sahel_shift": ["arms", "counting-traps"],
    "04_corridor": ["road-map", "voices", "scenarios"],
    "05_capstone": ["desk"],
}
#: Their tables hold the first presses; then a page waits for Python, which has come by then.
BEGUN = {"desk": 2}


def told(lesson: str) -> dict[str, Mapping]:
    """Return the tables of a lesson's page, by cell."""
    book = next(book for book in BOOKS if book.path.stem == lesson)
    made = live.data(lesson, "en", json.loads(book.path.read_text(encoding="utf-8")))
    return {one["cell"]: one["table"] for one in made["activities"] if "table" in one}


def walk(activity: Activity, rng: random.Random, length: int) -> list[dict]:
    """Return a way through an activity, at random, and what it shows after each step."""
    work, screen, steps = Progress(), activity.render(Progress(), {}), []
    for _ in range(length):
        entries = rng.choice([*tables.fillings(screen)])
        # What is in the fields is on the screen before a button is pressed.
        pressed = tables.buttons(activity.render(work, entries) if entries else screen)
        if pressed and (not entries or rng.random() < 0.7):
            button = rng.choice(pressed[-8:] if rng.random() < 0.6 else pressed)  # the last ones lead on
            work, said = activity.update(work, Press(button, entries))
            screen = activity.render(work, entries, said)
        elif entries:
            button, screen = "", activity.render(work, entries)
        else:
            break
        steps.append({"button": button, "entries": entries, "shown": screen})
    return steps


def by_the_page(table: Mapping, walks: list[list[dict]]) -> list[list[dict | None]]:
    """Return what the page's own script answers, by Node."""
    asked = [[{"button": s["button"], "entries": s["entries"]} for s in steps] for steps in walks]
    told = json.dumps({"table": table, "walks": asked})
    done = subprocess.run(["node", WALKS], input=told, capture_output=True, text=True, check=True, timeout=60)
    return json.loads(done.stdout)


def check(activity: Activity, rng: random.Random, ways: int = 8) -> None:
    """Walk through an activity some times, and compare each screen with the one of the page."""
    walks = [walk(activity, rng, 120) for _ in range(ways)]
    for steps, answers in zip(walks, by_the_page(composed.table(activity), walks), strict=True):
        for n, (step, answer) in enumerate(zip(steps, answers, strict=True)):
            screen: Screen = step["shown"]
            if not answer and sum(bool(one["button"]) for one in steps[:n]) >= BEGUN.get(activity.name, 1000):
                break
            assert answer, (step["button"], step["entries"])
            there = {name: html for name, html in answer["parts"].items() if html}
            assert there == {name: composed.linked(html) for name, html in screen.parts.items() if html}, step["button"]
            assert (answer["say"], answer["done"]) == (screen.say, screen.done), step["button"]
            if step["button"]:
                assert answer["focus"] == screen.focus
    if activity.name == "opening":
        assert any(step["shown"].done for steps in walks for step in steps), "a walk comes to the last scene"


@pytest.mark.node
@pytest.mark.parametrize(("lesson", "cell"), [(name, cell) for name, cells in AT_ONCE.items() for cell in cells])
def test_a_page_answers_what_python_answers(lesson, cell):
    known = Lesson(lesson)
    match cell:
        case "predict-order":
            shown = known.predict("expulsions-turn")
        case "voices":
            shown = known.whom_to_ask()
        case _:
            shown = getattr(known, cell.replace("-", "_"))()
    check(shown.activity, random.Random(cell))


@pytest.mark.node
def test_the_opening_by_itself_answers_in_french_what_python_answers():
    check(opening("fr", "../en/"), random.Random("fr"), ways=3)


@pytest.mark.parametrize("lesson", AT_ONCE)
def test_what_is_said_to_answer_at_once_does_and_is_light(lesson):
    found = told(lesson)
    assert [*found] == AT_ONCE[lesson]
    for cell, table in found.items():
        assert len(gzip.compress(live.written(table).encode(), 9)) <= 20_000, cell


@dataclass(frozen=True)
class Mixed:
    """Two fields that are said to stand apart; the last screen tells both."""

    apart = ("1=", "2=")
    name: str = "mixed"
    title: str = "Mixed"

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        done = progress.forms.get("mixed", {})
        cards = {n: f"{done.get(n)}" + "".join(f'<button data-press="{n}={w}">' for w in "ab") for n in "12"}
        return Screen({**cards, "end": str(sorted(done.items())) if len(done) == 2 else ""})

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        card, _, word = press.button.partition("=")
        return progress.with_form("mixed", {**progress.forms.get("mixed", {}), card: word}), None


def test_fields_that_do_not_stand_apart_are_found_out():
    with pytest.raises(ValueError, match="not the same after all presses"):
        composed.table(Mixed())
