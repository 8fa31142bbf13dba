"""Counts a lesson as a learner meets it, along one right path: ``python tests/rehearsal.py``.

With ``--rooms`` it writes the minutes of each room, which stand on its card.

Words are those that are seen: folded parts, tags, the source list and bare numbers on a scale are left out, and a line
that stands on the screen already, such as the name of a page in a picture, is not read again. Nor does anybody read
what they have just written.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from dispute import Lesson
from dispute.console import command
from dispute.hosts import paper
from dispute.hosts.paper import Page
from dispute.hosts.shown import Shown
from dispute.questions.plan import names
from notebook import ROOT, Notebook, plain
from reading import read
from right_path import WORD, Step, steps
from seen import count, results, seen
from using import Using

#: Words a minute, read and written; seconds for a question, for a chip or card, for a field.
READ, WRITE, QUESTION, CHIP, FIELD = 110, 12, 40, 8, 20
#: The cells at which the core path ends, and what a learner does not read on the way.
END = ("help", "go-further")
ROOMS = Path(paper.__file__).with_name("minutes.toml")
UNREAD = ("glossary", "sources", "save", "progress", "resume")


@dataclass(frozen=True)
class Tally:
    """How much a learner has read, pressed and written so far."""

    read: int = 0
    presses: int = 0
    questions: int = 0
    chips: int = 0
    fields: int = 0
    written: int = 0

    @property
    def minutes(self) -> float:
        busy = self.questions * QUESTION + self.chips * CHIP + self.fields * FIELD
        return self.read / READ + self.written / WRITE + busy / 60

    def after(self, step: Step) -> Tally:
        """Return the tally after a press; what it brings to read comes on top."""
        now = replace(self, presses=self.presses + step.presses, written=self.written + step.written)
        return replace(now, **{step.kind: getattr(now, step.kind) + step.times}) if step.kind else now


@dataclass
class Rehearsal:
    """One walk through a lesson.

    ``moments`` holds the tally after each thing that came up, with its new lines. ``first_act`` is the tally at the
    first button that answers back, ``first_result`` the tally once something was answered.
    """

    name: str
    tally: Tally = field(default_factory=Tally)
    moments: list[tuple[str, Tally, list[str]]] = field(default_factory=list)
    first_act: Tally | None = None
    first_result: Tally | None = None
    without_path: list[str] = field(default_factory=list)
    rooms: dict[str, float] = field(default_factory=dict)  # minutes by the name of an activity, of those with a path

    def see(self, cell: str, lines: list[str]) -> None:
        self.tally = replace(self.tally, read=self.tally.read + count(lines))
        self.moments.append((cell, self.tally, lines))

    def when(self, text: str) -> Tally:
        """Return the tally at the moment when some words have been read; they must come up."""
        return next(tally for _, tally, lines in self.moments if any(text in line for line in lines))

    def after(self, cell: str) -> Tally:
        """Return the tally after the last moment of a cell."""
        return [tally for where, tally, _ in self.moments if where == cell][-1]


def rehearse(name: str) -> Rehearsal:
    """Walk through the core path of a lesson; a lesson without one is walked to its end."""
    lesson, walk = Lesson(name), Rehearsal(name)
    book = Notebook(ROOT / "notebooks" / "en" / f"{name}.ipynb")
    for cell in book.cells:
        if cell.id in END:
            break
        if cell.id in UNREAD:
            continue
        if not cell.code:
            text = re.sub(r"(?s)(?<=</summary>).*?</details>", "", cell.source)
            heads = [line.lstrip("# ") for line in text.splitlines() if line.startswith("#")]
            walk.see(cell.id, [*heads, *re.findall("<summary>(.*?)</summary>", text), plain(text)])
        elif call := re.search(r'^lesson\.(\w+)\((?:"([^"]+)")?\)$', cell.source, re.M):
            shown = getattr(lesson, call[1])(*filter(None, [call[2]]))
            if isinstance(shown, Page):
                walk.see(cell.id, [*seen(read(shown.html))])
            elif isinstance(shown, Shown):
                _use(walk, cell.id, Using(shown))
    return walk


def _use(walk: Rehearsal, cell: str, use: Using) -> None:
    """Read an activity's first screen, then press along its path and read what is new after each press."""
    known: list[str] = []
    begun = walk.tally.minutes

    def new(lines: Iterable[str]) -> list[str]:
        """Return the lines that stand in none that was read before, be it whole or as a part."""
        return [line for line in dict.fromkeys(lines) if not any(line in other for other in known)]

    def look() -> None:
        lines = new(seen(use.root))
        known.extend(lines)
        walk.see(cell, [line.replace(WORD, "") for line in lines])

    if use.buttons and walk.first_act is None:
        root, before = use.root, walk.tally.read
        label = next(iter(use.buttons.values()))
        lines = [*seen(root)]
        upto = next((n for n, line in enumerate(lines, 1) if line == label), len(lines))
        walk.first_act = replace(walk.tally, read=before + count(lines[:upto]))
    look()
    path = steps(use)
    if path is None:
        walk.without_path.append(cell)
        return
    for step in path:
        had = len(results(use.root))
        if step.button:
            use.press(step.button, step.values)
        else:
            use.fill(step.values)
        known.extend(text for text in step.values.values() if " " in text)
        walk.tally = walk.tally.after(step)
        told = results(use.root)
        if walk.first_result is None and len(told) > had:
            answer = count(new(line for element in told for line in seen(element)))
            walk.first_result = replace(walk.tally, read=walk.tally.read + answer)
        look()
    if use.presses and not getattr(use.activity, "small", False):
        walk.rooms[use.activity.name] = walk.tally.minutes - begun


def rooms() -> dict[str, int]:
    """Return the minutes of each room that asks for something, at least one; a name that stands twice has none."""
    found = [(name, minutes) for lesson in names() for name, minutes in rehearse(lesson).rooms.items()]
    once = {name for name, times in Counter(name for name, _ in found).items() if times == 1}
    return {name: max(1, round(minutes)) for name, minutes in found if name in once}


def main() -> None:
    os.environ["DISPUTE_HOME"] = tempfile.mkdtemp()
    if "--rooms" in sys.argv:
        lines = [f'"{name}" = {minutes}\n' for name, minutes in rooms().items()]
        ROOMS.write_text(
            "# Minutes of each room: python tests/rehearsal.py --rooms\n" + "".join(lines), encoding="utf-8"
        )
        return
    for name in names():
        walk = rehearse(name)
        act, result, whole = walk.first_act or Tally(), walk.first_result or Tally(), walk.tally
        print(
            f"{name}: first act after {act.read} words; first result after {result.read} words and {result.presses} "
            f"presses; in all {whole.read} words, {whole.questions} questions, {whole.written} words to write, "
            f"{whole.presses} presses, {whole.minutes:.0f} minutes"
        )
        if walk.without_path:
            print(f"  counted by their first screen only: {', '.join(walk.without_path)}")


if __name__ == "__main__":
    sys.exit(command(main)())
