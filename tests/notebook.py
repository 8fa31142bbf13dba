"""Notebooks as tests read them: cells, prose, sentences, tags."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from dispute import shipped
from dispute.words.texts import Words

ROOT = Path(__file__).parents[1]
TAG = re.compile(r"\[([DS]\d{3})\]")
MONTHS = Words("en").months


@dataclass(frozen=True)
class Cell:
    """One cell: its id, kind, source, outputs and metadata."""

    raw: dict

    @property
    def id(self) -> str:
        return self.raw["id"]

    @property
    def code(self) -> bool:
        return self.raw["cell_type"] == "code"

    @property
    def source(self) -> str:
        return "".join(self.raw["source"])

    @property
    def stored(self) -> str:
        """Everything that the stored outputs show, as one text."""
        parts = []
        for output in self.raw.get("outputs", []):
            for value in [output.get("text", ""), *output.get("data", {}).values()]:
                parts.append("".join(value) if isinstance(value, list) else str(value))
        return "\n".join(parts)


class Notebook:
    """One notebook of the repository."""

    def __init__(self, path: Path):
        self.path = path
        self.raw = json.loads(path.read_text(encoding="utf-8"))
        self.cells = [Cell(raw) for raw in self.raw["cells"]]

    @property
    def name(self) -> str:
        return str(self.path.relative_to(ROOT))

    @property
    def lang(self) -> str:
        return shipped.language(self.path)

    @property
    def instructor(self) -> bool:
        """Whether it is for whoever teaches."""
        return self.path.stem in shipped.INSTRUCTOR

    @cached_property
    def prose(self) -> list[Cell]:
        return [cell for cell in self.cells if not cell.code]

    @cached_property
    def by_id(self) -> dict[str, Cell]:
        return {cell.id: cell for cell in self.cells}


def notebooks() -> list[Notebook]:
    """Return every notebook of the project, and none that somebody left beside them."""
    folder = ROOT / "notebooks"
    return [Notebook(folder / name) for name in (*shipped.lessons(folder), *shipped.instructors(folder))]


def plain(markdown: str) -> str:
    """Return Markdown as a reader sees it: no headings, list marks, link targets, HTML, emphasis or code marks.

    Tags stay.
    """
    text = re.sub(r"<summary>.*?</summary>|</?details>", "", re.sub(r"^#+ .*$", "", markdown, flags=re.M))
    text = re.sub(r"^\s*(\d+\.|[-*])\s+", "", text, flags=re.M)
    text = re.sub(r"^\|[-| ]+\|$", "", text, flags=re.M)
    text = re.sub(r"\[\[([DS]\d{3})\]\]\(#\1\)", r"[\1]", text)
    text = re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", text)
    return re.sub(r"(?<!\w)[*_`]+|[*_`]+(?!\w)", "", text)


def sentences(markdown: str) -> list[str]:
    """Return the sentences of a cell; a table row and a line of a list count as one each."""
    found = []
    for block in re.split(r"\n\s*\n|\n(?=\|)|(?<=\S)\n(?=\d+\.|[-*] )", markdown):
        text = " ".join(plain(block).split())
        found += [s.strip() for s in re.split(r"(?<=[.!?])[”’)]?\s+(?=[“‘«(A-ZÀ-Ý])", text) if s.strip()]
    return found


def words(text: str) -> list[str]:
    """Return the words that a learner reads; source tags do not count."""
    return re.findall(r"[\w’'-]+", TAG.sub("", text))


def days(sentence: str, lang: str = "en") -> list[tuple[int, int, int | None]]:
    """Return each date in a sentence as day, month and year (or None)."""
    months = Words(lang).months
    pattern = rf"\b(\d{{1,2}})(?:er)? ({'|'.join(months)})(?: (\d{{4}}))?"
    return [(int(d), months.index(m) + 1, int(y) if y else None) for d, m, y in re.findall(pattern, sentence)]
