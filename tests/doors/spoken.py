"""What a person hears who cannot see: Orca's words for the opening and for each kind of control, on the live page.

``make test-all`` runs this by name, on a screen and a session bus of its own. What is heard is compared with
``tests/spoken/``; ``SPOKEN=write`` stores it anew: then read what has changed.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from browser.host import hosted
from browser.orca import Listener, hearing
from browser.test_start_here import OPENING

STORED = Path(__file__).parents[1] / "spoken"
PATIENCE = 120_000
SURE = "[data-press*=sure]"


@pytest.fixture(scope="module")
def address(whole_site) -> Iterator[str]:
    with hosted(whole_site) as address:
        yield address


@pytest.fixture(scope="module")
def listener() -> Iterator[Listener]:
    with hearing() as listener:
        yield listener


def opening(listener: Listener) -> None:
    for scene, buttons in OPENING.items():
        for button in buttons:
            listener.tab(f'[data-press="{scene}={button}"], .strip button')
            while not listener.page.evaluate("(b) => document.activeElement.dataset.press === b", f"{scene}={button}"):
                listener.key("Right")
            listener.press()


def question(listener: Listener) -> None:
    listener.tab("input[type=radio]")
    listener.key("space")
    listener.key("Down")
    listener.tab(SURE)
    listener.press()


def prediction(listener: Listener) -> None:
    listener.tab("button[data-press]")
    listener.tab("summary")
    listener.key("space")
    listener.tab("input[type=text]")
    listener.write("a note")
    for _ in range(2):  # past what unfolds, to the last option
        listener.key("shift+Tab")
    listener.press()


def chips(listener: Listener) -> None:
    listener.tab("button[data-press]")
    listener.press()
    listener.tab("button[data-press]")


def strip(listener: Listener) -> None:
    listener.tab(".strip button")
    listener.key("Right")
    listener.press()


def switch(listener: Listener) -> None:
    listener.tab("[name=mode]")
    listener.key("r")  # Orca's key to the next option, as it reads and does not type here
    listener.press()


def handles(listener: Listener) -> None:
    listener.tab("input[type=range]")
    listener.key("Up")
    listener.tab("input[type=range]")


def briefing(listener: Listener) -> None:
    listener.tab("textarea")
    listener.write("A note.")
    listener.tab("[data-press=check]")
    listener.press()


def file_chooser(listener: Listener) -> None:
    listener.tab("summary")
    listener.key("space")
    listener.tab("input[type=file]")


#: Each kind of control: its lesson, an activity that has it, and what a person does there.
KINDS: dict[str, tuple[str, str, Callable[[Listener], None]]] = {
    "question": ("02_expulsions", "q-n2-1", question),
    "prediction": ("02_expulsions", "predict-order", prediction),
    "chips": ("02_expulsions", "relay", chips),
    "strip": ("02_expulsions", "four-dates", strip),
    "handles": ("03_sahel_shift", "draw-it", handles),
    "briefing": ("05_capstone", "briefing", briefing),
    "file-chooser": ("00_start_here", "resume", file_chooser),
    "switch": ("00_start_here", "claim-sorter", switch),
    "opening": ("00_start_here", "opening", opening),
}


#: What Orca calls the controls that a walk must come to, by kind.
ROLES = {
    "opening": ("toggle button not pressed.", "toggle button pressed."),
    "question": ("not selected radio button", "toggle button pressed."),
    "prediction": ("push button.", "expanded", "entry."),
    "chips": ("toggle button not pressed.", "toggle button pressed."),
    "strip": ("tool bar", "toggle button pressed."),
    "switch": ("selected radio button",),
    "handles": ("slider",),
    "briefing": ("entry.", "push button."),
    "file-chooser": ("collapsed push button.", "expanded", "push button."),
}


#: Words of Orca's own: how its keys work just now, and that something can be clicked.
MODES = ("Browse mode", "Focus mode", "clickable.")


def twice(heard: list[str]) -> list[str]:
    """Return what is said twice in a row."""
    return [line for line, following in pairwise(heard) if line == following]


def by_key(story: Iterable[str]) -> list[tuple[str, list[str]]]:
    """Return each key with what was heard after it, in no order: a state and a message come at once."""
    keys: list[tuple[str, list[str]]] = []
    for line in story:
        if not line.startswith(" "):
            keys.append((line, []))
        elif line.strip() not in MODES:
            keys[-1][1].append(line.strip())
    return [(key, sorted(heard)) for key, heard in keys]


WRITING = os.environ.get("SPOKEN") == "write"


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_heard(listener, address, kind):
    lesson, activity, walk = KINDS[kind]
    page = listener.page
    # Anew for each kind: the walk before it may have left Orca in another mode.
    page.goto(f"{address}/en/{lesson}.html")
    page.wait_for_selector("html[data-python=ready]", timeout=PATIENCE)
    listener.ear.listen(first=3)
    listener.before(f"[data-live={activity}] form")
    listener.story.clear()
    walk(listener)
    heard = [line.strip() for line in listener.story if line.startswith(" ")]
    stored = STORED / f"{kind}.txt"
    if WRITING:
        STORED.mkdir(exist_ok=True)
        stored.write_text("\n".join(listener.story) + "\n", encoding="utf-8")
    assert twice(heard) == [] and all(any(role in line for line in heard) for role in ROLES[kind]), heard
    assert by_key(listener.story) == by_key(stored.read_text(encoding="utf-8").splitlines())
