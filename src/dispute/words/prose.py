"""A learner's text as sentences with their source tags.

Tags are taken out before a text is parted into sentences, so that a tag never changes where one ends; a tag after the
full stop belongs to the sentence before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

#: One or more tags in brackets: ``[D051]``, ``[d051, S300]``, ``(D051)``; also what looks like one, such as ``[51]``.
BRACKET = re.compile(r"\[([^\[\]\n]{1,60})\]|\(((?:[DSds]\d{3}[,; ]*){1,12})\)")
_TAG = re.compile(r"[A-Za-z]{0,2}\d{1,3}|[DSds]\d+")
_END = re.compile(r"[.!?…]+[\"'”’»)]*(?=\s|$)")
#: After these, a full stop ends no sentence: the first list before a number only, the second never.
_BEFORE_NUMBER = {"no", "nos", "art", "arts", "p", "pp", "para", "approx"}
_MONTHS_SHORT = {"jan", "feb", "mar", "apr", "aug", "sep", "sept", "oct", "nov", "dec"}
_TITLES = {"mr", "mrs", "ms", "dr", "st", "gen", "col", "e.g", "i.e", "vs", "cf"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence without its tags, and the tags, in capital letters and in order."""

    text: str
    tags: tuple[str, ...] = ()

    @property
    def asks(self) -> bool:
        """True for a question: it claims nothing."""
        return self.text.rstrip("\"'”’») ").endswith("?")


def tags_in(inside: str) -> list[str]:
    """Return the tags that a bracket holds; none if it holds anything else."""
    parts = [part for part in re.split(r"[,;\s]+", inside.strip()) if part]
    return [part.upper() for part in parts] if parts and all(map(_TAG.fullmatch, parts)) else []


def sentences(text: str) -> list[Sentence]:
    """Return the sentences of a text; a line break ends one too. Takes time in step with its length."""
    plain, marks = _without_tags(text)
    found, start, place = [], 0, 0
    for end in [*_ends(plain), len(plain)]:
        mine = []
        # The last sentence takes the marks that are left.
        while place < len(marks) and (marks[place][0] <= end or end == len(plain)):
            mine.append(marks[place][1])
            place += 1
        body = " ".join(plain[start:end].split())
        if body:
            found.append(Sentence(body, tuple(mine)))
        elif mine and found:  # tags on a line of their own
            found[-1] = Sentence(found[-1].text, (*found[-1].tags, *mine))
        elif mine:
            found.append(Sentence("", tuple(mine)))
        start = end
    return found


def _without_tags(text: str) -> tuple[str, list[tuple[int, str]]]:
    """Return the text without tags and the spaces before them, and each tag with its place in that text."""
    parts, marks, last, length = [], [], 0, 0
    for found in BRACKET.finditer(text):
        inside = tags_in(found[1] or found[2])
        if not inside:
            continue
        before = text[last : found.start()].rstrip(" \t\xa0")
        parts.append(before)
        length += len(before)
        marks += [(length, tag) for tag in inside]
        last = found.end()
    return "".join([*parts, text[last:]]), marks


def _ends(plain: str) -> list[int]:
    """Return where each sentence but the last ends."""
    ends, offset = [], 0
    for line in plain.splitlines(keepends=True):
        ends += [offset + e.end() for e in _END.finditer(line) if not _goes_on(line, e)]
        offset += len(line)
        ends.append(offset)
    return sorted(set(ends) - {len(plain)})


def _goes_on(line: str, end: re.Match[str]) -> bool:
    after = line[end.end() : end.end() + 20].lstrip()
    word = re.search(r"[\w.]*$", line[max(0, end.start() - 20) : end.start()])
    last = word[0].lower() if word else ""
    if end[0] != ".":
        return False
    return (
        last in _TITLES
        or (len(last) == 1 and last.isalpha() and last != "i")  # an initial
        or (last in _BEFORE_NUMBER | _MONTHS_SHORT and after[:1].isdigit())
        or after[:1].islower()
    )
