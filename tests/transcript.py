"""What a lesson shows and says when it is used: ``python tests/transcript.py`` writes it to ``tests/transcripts/``.

A machine moves every control of every activity to each of its values, presses every button after each, and
notes each line that is new. So one text file for each lesson holds the words that no stored output has: what
follows a choice, a mistake, a second try. It takes one path: not every combination of choices is here. Change
a word or a number, and a test shows the line; reviewers and translators read a lesson's language in one place.
"""

from __future__ import annotations

import os
import re
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest.mock import patch

import ipywidgets as w

import simulated
from costs.opening import calls
from dispute import Lesson
from dispute.instructor import Classroom
from dispute.model.plan import names
from dispute.widgets import store
from dispute.widgets.page import Page
from dispute.widgets.panel import Panel
from dispute.widgets.status import Status
from dispute.widgets.submit import Submit
from driving import find, html, visible
from notebook import ROOT
from reading import read, text

FOLDER = Path(__file__).with_name("transcripts")
LINES = {"p", "li", "caption", "summary", "dt", "dd", "tr", "svg", "img", "figcaption"}
FIELDS = (w.Dropdown, w.Checkbox, w.Text, w.Textarea, w.BoundedIntText)
#: What a machine types: nothing, no number, a few numbers, a day, sentences, and far too much.
TYPED = (
    "",
    "abc",
    "10",
    "60",
    "2026-01-15",
    "France said so [D051]. Mali denies it. 7 people left [D999].",
    "x" * 9000,
)
#: A number for every number box, and long enough for a reason.
USABLE = "40.0"
#: Later activities show what the earlier ones have gathered, so they come last; coming back needs a code.
LAST = ("recap()", "course_recap()", "progress()", "save()")
LEFT_OUT = "lesson.resume("


def lines(root: ET.Element) -> Iterator[str]:
    """Yield what an element says, one line for each paragraph, entry, row or picture."""
    own = root.text or ""
    for child in root:
        if child.tag in LINES or any(part.tag in LINES for part in child.iter()):
            if own.strip():
                yield " ".join(own.split())
            own = child.tail or ""
            yield from [line(child)] if child.tag in LINES - {"li", "dd"} or not _nested(child) else lines(child)
        else:
            own += "".join(child.itertext()) + (child.tail or "")
    if own.strip():
        yield " ".join(own.split())


def _nested(element: ET.Element) -> bool:
    return any(part.tag in LINES for part in element.iter() if part is not element)


def line(element: ET.Element) -> str:
    match element.tag:
        case "tr":
            return " | ".join(text(cell) for cell in element)
        case "svg":
            words = [text(part) for part in element.iter() if part.tag in ("text", "title")]
            return f"[picture] {element.get('aria-label')} " + " · ".join(words)
        case "img":
            return f"[picture] {element.get('alt')}"
    return " ".join(" ".join(element.itertext()).split())


def of_lesson(name: str) -> dict[str, Panel | Page]:
    """Return all activities that a lesson's notebook shows, but those that only bring others back."""
    lesson = Lesson(name)
    asked = [call for call in calls(ROOT / "notebooks" / "en" / f"{name}.ipynb") if not call.startswith(LEFT_OUT)]
    return {call.removeprefix("lesson."): eval(call, {"lesson": lesson}) for call in asked}


def of_instructor(folder: Path) -> dict[str, Panel | Page]:
    """Return what an instructor uses in class and after it, with a simulated class and a damaged file."""
    folder.mkdir()
    simulated.class_in(folder, 12)
    (folder / "torn.json").write_text("{", encoding="utf-8")
    room = Classroom()
    keys = {f"answer_key {name}": room.answer_key(name) for name in names()}
    return {"tally": room.tally("N0-Q1"), "report": room.report(str(folder)), "nothing": room.report("nowhere"), **keys}


def told(shown: dict[str, Panel | Page]) -> Iterator[tuple[str, list[str]]]:
    """Yield the name of each activity with its lines, each where it comes up first."""
    said: dict[str, None] = {}
    for name in sorted(shown, key=lambda name: name in LAST):
        before = len(said)
        listen(shown[name], said)
        if isinstance(shown[name], Panel):
            drive(shown[name], lambda panel=shown[name]: listen(panel, said))
        yield name, list(dict.fromkeys(re.sub("x{9,}", "xxx", line) for line in [*said][before:]))


def listen(shown: Panel | Page, said: dict[str, None]) -> None:
    """Add the lines that an activity shows and speaks now."""
    if isinstance(shown, Page):
        said |= dict.fromkeys(lines(read(shown.html)))
        return
    said |= dict.fromkeys(lines(read(html(shown))))
    labels = [c.description for c in find(shown, (*FIELDS, Submit)) if c.description]
    said |= dict.fromkeys(f"[control] {label}" for label in labels)
    menus = [label for menu in find(shown, w.Dropdown) for label in menu._options_labels]
    said |= dict.fromkeys(f"[entry] {label}" for label in menus)
    said |= dict.fromkeys(f"[spoken] {line.text}" for line in visible(shown) if isinstance(line, Status) and line.text)


def drive(panel: Panel, look: Callable[[], None]) -> None:
    """Use each control that there is; then those that have come up meanwhile."""
    used: set[w.Widget] = set()

    def press() -> None:
        for button in find(panel, Submit):
            button.click()
            look()

    press()
    while new := [c for c in find(panel, FIELDS) if c not in used]:
        used |= set(new)
        for control in new:
            for value in values(control):
                if not control.disabled:
                    control.value = value
                    look()
                    press()
        # Other orders of the same choices, until every field holds something that can be used.
        for control in new:
            for value in usable(control):
                control.value = value
                press()


def usable(control: w.Widget) -> list[object]:
    match control:
        case w.Dropdown():
            first, *others = values(control)
            return [others[0], others[-1]] if others else [first]
        case w.Checkbox():
            return [True]
        case w.Text():
            return [USABLE]
    return []


def values(control: w.Widget) -> list[object]:
    match control:
        case w.Dropdown():
            return [control.options[n][1] if isinstance(control.options[n], tuple) else control.options[n]
                    for n in range(len(control.options))]  # fmt: skip
        case w.Checkbox():
            return [not control.value, control.value]
        case w.BoundedIntText():
            return [3]
    return list(TYPED)


def transcript(shown: dict[str, Panel | Page]) -> str:
    """Return all lines of some activities as one text."""
    return "\n\n".join("\n".join([f"# {activity}", *said]) for activity, said in told(shown)) + "\n"


def steadily(name: str) -> str:
    """Return a lesson's transcript at one moment and by one chance: the lengths of codes stand in it."""
    with patch.multiple(store, seconds=lambda: 1_790_000_000, random_letters=lambda n: "w" * n):
        return transcript(of_lesson(name))


def every(folder: Path) -> dict[str, Callable[[], str]]:
    """Return what makes each transcript, by its name; ``folder`` takes the files of a simulated class."""
    made = {name: lambda name=name: steadily(name) for name in names()}
    return {**made, "instructor": lambda: transcript(of_instructor(folder)).replace(str(folder), "learners")}


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        os.environ["DISPUTE_HOME"] = name
        for stem, make in every(Path(name) / "class").items():
            (FOLDER / f"{stem}.txt").write_text(make(), encoding="utf-8")


if __name__ == "__main__":
    main()
