"""The list of all that we wrote, and the style, for the frame: ``python -m dispute.hosts.frame.listed``.

A cell runs by itself only if its text stands here, and only then is its code out of sight.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from shutil import copyfile
from typing import Any

from dispute import notebook_file, shipped
from dispute.console import command
from dispute.questions import plan
from dispute.words.texts import Words, section

ROOT = Path(__file__).parents[4]
#: What is stored looks like what is live, from the first moment on: the frame brings the same style.
STYLE = Path(__file__).parents[1] / "page.css"
LIST = Path(__file__).parent / "labextensions" / "who-moved-first" / "static" / "lessons.json"
#: One call and nothing else: its code tells a learner nothing.
CALL = re.compile(r"(?:lesson|classroom)\.\w+\([^\n]*\)")
HEADING = re.compile(r"^## +(.+?) *#*$", re.M)
#: All that the frame says.
WORDS = (
    "frame.parts", "frame.skip", "frame.code", "frame.left", "frame.kept", "frame.not_kept",
    "frame.starting", "frame.slow", "frame.held", "frame.late",
)  # fmt: skip
#: Minutes for a question and for another activity, and words that are read in one: they share out the stated minutes.
QUESTION, ACTIVITY, PACE = 0.7, 3, 110


def kind(cell: Mapping[str, Any]) -> str:
    """Return what a code cell is: ``setup``, ``live`` (an activity), ``page``, or ``code`` to be read."""
    if cell["id"] == "setup":
        return "setup"
    if cell["id"].startswith("hood") or not CALL.fullmatch(source(cell)):
        return "code"
    html = "".join("".join(output.get("data", {}).get("text/html", "")) for output in cell["outputs"])
    return "live" if "dispute-stored" in html else "page"


def source(cell: Mapping[str, Any]) -> str:
    return "".join(cell["source"])


def written(folder: Path) -> str:
    """Return the list as the frame reads it: each lesson by its first call, and the frame's words by language.

    Raises
    ------
    DisputeError
        If a notebook is missing or damaged.
    """
    books = [entry(name, notebook_file.read(folder / name)["cells"]) for name in shipped.lessons(folder)]
    books += [entry(name, notebook_file.read(folder / name)["cells"]) for name in shipped.instructors(folder)]
    # Several notebooks for instructors begin with the same call.
    books.sort(key=lambda book: book["setup"])
    lessons = [_joined(list(same)) for _, same in groupby(books, key=lambda book: book["setup"])]
    words = {lang: _words(Words(lang)) for lang in sorted({lang for p in section("frame").values() for lang in p})}
    return json.dumps({"words": words, "lessons": lessons}, ensure_ascii=False, indent=1) + "\n"


def _words(words: Words) -> dict[str, str]:
    return {name.removeprefix("frame."): words(name, minutes="{minutes}") for name in WORDS}


def _joined(books: list[dict[str, Any]]) -> dict[str, Any]:
    return {**books[0], "cells": {text: kind for book in books for text, kind in book["cells"].items()}}


def entry(name: str, cells: list[Mapping[str, Any]]) -> dict[str, Any]:
    """Return one notebook's part of the list; ``left`` has the minutes left at the beginning of each of its parts."""
    stem = Path(name).stem
    kinds = {source(cell): kind(cell) for cell in cells if cell["cell_type"] == "code"}
    found: dict[str, Any] = {
        "lang": shipped.language(name),
        "setup": next(text for text, kind in kinds.items() if kind == "setup"),
        "first": next((text for text, kind in kinds.items() if kind == "live" and ".resume(" not in text), ""),
        "minutes": 0,
        "left": {},
        "cells": kinds,
    }
    if stem in plan.names():
        minutes = plan.load(stem).minutes
        found |= {"minutes": minutes, "left": left(cells, minutes)}
    return found


def left(cells: list[Mapping[str, Any]], minutes: int) -> dict[str, int]:
    """Return the minutes left at the beginning of each part: the stated ones, shared out by what there is to do.

    The recap is the last part that counts; what comes after it is for looking up and for going on.
    """
    parts = list(_parts(cells))
    last = max((n for n, (_, _, recap) in enumerate(parts) if recap), default=len(parts) - 1)
    weights = [weight if n <= last else 0 for n, (_, weight, _) in enumerate(parts)]
    # What stands before the first part is read by then.
    whole = sum(weights)
    return {heading: round(minutes * sum(weights[n:]) / whole) for n, (heading, _, _) in enumerate(parts) if heading}


def _parts(cells: list[Mapping[str, Any]]) -> Iterator[tuple[str, float, bool]]:
    """Yield each part: its heading (empty before the first), its weight, and whether it recalls the lesson."""
    heading, weight, recap = "", 0.0, False
    for cell in cells:
        text = source(cell)
        if cell["cell_type"] == "markdown":
            if found := HEADING.search(text):
                yield heading, weight, recap
                heading, weight, recap = found[1], 0.0, False
            weight += len(text.split()) / PACE
        else:
            weight += QUESTION if ".ask(" in text else ACTIVITY
            recap |= "recap(" in text
    yield heading, weight, recap


def main() -> None:
    LIST.write_text(written(ROOT / "notebooks"), encoding="utf-8")
    copyfile(STYLE, LIST.with_name(STYLE.name))


if __name__ == "__main__":
    sys.exit(command(main)())
