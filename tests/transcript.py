"""What a lesson shows and says when it is used: ``python tests/transcript.py`` writes it to ``tests/transcripts/``.

A machine moves every control of every activity to each of its values, presses every button after each, and
notes each line that is new. So one text file for each lesson holds the words that no stored output has: what
follows a choice, a mistake, a second try. It takes one path: not every combination of choices is here. Change
a word or a number, and a test shows the line; reviewers and translators read a lesson's language in one place.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest.mock import patch

import simulated
from costs.opening import calls
from dispute import Lesson
from dispute.activities import talks
from dispute.console import command
from dispute.hosts import store
from dispute.hosts.paper import Page
from dispute.hosts.shown import Shown
from dispute.instructor import Classroom
from dispute.questions.form import TestForm
from dispute.questions.plan import names
from notebook import ROOT
from reading import read, text
from using import Field, Using, filled

FOLDER = Path(__file__).with_name("transcripts")
LINES = {"p", "legend", "label", "li", "caption", "summary", "dt", "dd", "tr", "svg", "img", "figcaption"}
#: What a machine does not use: nobody types into what is hidden, and files are tried elsewhere.
UNUSED = ("hidden", "file")
CONTROLS = {"button", "select", "textarea"}
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
        if child.tag in CONTROLS:  # told apart
            own += child.tail or ""
        elif child.tag in LINES or any(part.tag in LINES for part in child.iter()):
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
    return " ".join(" ".join(_words(element)).split())


def _words(element: ET.Element) -> Iterator[str]:
    if element.tag not in CONTROLS:
        yield element.text or ""
        for part in element:
            yield from _words(part)
            yield part.tail or ""


def of_lesson(name: str, lang: str = "en") -> dict[str, Shown | Page]:
    """Return all activities that a lesson's notebook shows, but those that only bring others back."""
    lesson = Lesson(name, lang)
    asked = [call for call in calls(ROOT / "notebooks" / "en" / f"{name}.ipynb") if not call.startswith(LEFT_OUT)]
    return {call.removeprefix("lesson."): eval(call, {"lesson": lesson}) for call in asked}


def of_instructor(folder: Path, lang: str = "en") -> dict[str, Shown | Page]:
    """Return what an instructor uses in class and after it, with a simulated class and a damaged file."""
    folder.mkdir()
    simulated.class_in(folder, 12)
    (folder / "torn.json").write_text("{", encoding="utf-8")
    room = Classroom(lang)
    keys = {f"answer_key {name}": room.answer_key(name) for name in names()}
    return {"tally": room.tally("N0-Q1"), "report": room.report(str(folder)), "nothing": room.report("nowhere"), **keys}


def told(shown: dict[str, Shown | Page]) -> Iterator[tuple[str, list[str]]]:
    """Yield the name of each activity with its lines, each where it comes up first."""
    said: dict[str, None] = {}
    for name in sorted(shown, key=lambda name: name in LAST):
        before = len(said)
        if isinstance(shown[name], Page):
            said |= dict.fromkeys(lines(read(shown[name].html)))
        else:
            drive(Using(shown[name]), said)
        yield name, list(dict.fromkeys(re.sub("x{9,}", "xxx", line) for line in [*said][before:]))


def listen(use: Using, said: dict[str, None]) -> None:
    """Add the lines that an activity shows and speaks now."""
    said |= dict.fromkeys(lines(use.root))
    labels = [field.label for field in use.fields.values() if field.label] + [*use.buttons.values()]
    said |= dict.fromkeys(f"[control] {label}" for label in labels)
    said |= dict.fromkeys(f"[entry] {label}" for field in use.fields.values() for label in field.labels)
    if use.said:
        said[f"[spoken] {use.said}"] = None


def drive(use: Using, said: dict[str, None], listen: Callable[[Using, dict[str, None]], None] = listen) -> None:
    """Use each field that there is; then those that have come up meanwhile, and the buttons that only presses bring."""
    if isinstance(use.activity, TestForm):
        sit(use, said, listen)
        return
    used: set[str] = set()
    pressed: set[str] = set()

    def press() -> None:
        for button in [*use.buttons]:
            if button in use.buttons:
                pressed.add(button)
                use.press(button)
                listen(use, said)

    listen(use, said)
    press()
    while new := [field for name, field in use.fields.items() if name not in used and field.kind not in UNUSED]:
        used |= {field.name for field in new}
        for field in new:
            for value in field.values or TYPED:
                if _can_be_changed(use, field.name):
                    use.fill({field.name: value})
                    listen(use, said)
                    press()
        # Other orders of the same choices, until every field holds something that can be used.
        for field in new:
            for value in usable(field):
                if _can_be_changed(use, field.name):
                    use.fill({field.name: value})
                    press()
    # One after the other: in a game each press brings other buttons, and the last of them may begin it anew.
    while new := [button for button in use.buttons if button not in pressed]:
        pressed.add(new[0])
        use.press(new[0])
        listen(use, said)


def sit(use: Using, said: dict[str, None], listen: Callable[[Using, dict[str, None]], None]) -> None:
    """Do a set of the test: an answer leads on, so that its other chips are never pressed."""
    listen(use, said)
    use.press("begin")
    for item in use.activity.form(use.work).items:
        listen(use, said)
        use.press(f"{item.id}-sure=unsure")
        listen(use, said)
        use.press(f"{item.id}-sure=unsure", filled(item, item.option_ids[:1] or (USABLE,)))
    use.press(f"go={item.id}")
    listen(use, said)
    use.press("hand-in")
    listen(use, said)


def _can_be_changed(use: Using, name: str) -> bool:
    there = use.fields.get(name)
    return there is not None and not there.disabled


def usable(field: Field) -> list[str]:
    chosen = [value for value in field.values if value]
    return [chosen[0], chosen[-1]] if chosen else [USABLE] if field.kind == "text" else []


def transcript(shown: dict[str, Shown | Page]) -> str:
    """Return all lines of some activities as one text."""
    return "\n\n".join("\n".join([f"# {activity}", *said]) for activity, said in told(shown)) + "\n"


def steadily(name: str) -> str:
    """Return a lesson's transcript at one moment and by one chance: the lengths of codes stand in it."""
    letters = patch.multiple(store, seconds=lambda: 1_790_000_000, random_letters=lambda n: "w" * n)
    with letters, patch.object(talks.secrets, "choice", lambda chairs: chairs[0]):
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
    sys.exit(command(main)())
