"""A learner's text as sentences with source tags and days.

Tags are taken out before a text is parted into sentences, so that a tag never changes where one ends; a tag after the
full stop belongs to the sentence before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

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


@dataclass(frozen=True, slots=True)
class Written:
    """A day as a text has it; the year may be left out."""

    text: str
    day: int
    month: int
    year: int | None = None

    def fits(self, day: date) -> bool:
        """Return whether it can mean this day."""
        return (self.day, self.month, self.year or day.year) == (day.day, day.month, day.year)


@cache
def _day_patterns(months: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    names = "|".join(sorted({n for m in months for n in (m, m[:4], m[:3])}, key=len, reverse=True))
    day, month = r"(?<![\d.,])\d{1,2}(?:st|nd|rd|th)?(?![\d%])", rf"(?P<month>{names})\b\.?"
    return (
        re.compile(
            rf"(?P<days>{day}(?:(?:,| and| or| to| ?[–-]) ?{day})*)(?: of)? {month}(?:,? (?P<year>\d{{4}}))?", re.I
        ),
        # "In May 15 people" names no day: a year, a suffix or a stop has to follow.
        re.compile(rf"\b{month} (?P<days>{day})(?:,? (?P<year>\d{{4}})\b|(?<=[a-z])|(?=[.,;:)]|$))", re.I),
        re.compile(r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<days>\d{2})\b"),
        re.compile(r"\b(?P<days>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>\d{4})\b"),
    )


def days(text: str, months: Sequence[str]) -> list[Written]:
    """Return each day that a text names with its month: ``16 or 17 September``, ``Sept. 17, 2025``, ``2025-09-17``.

    Parameters
    ----------
    months
        The twelve names, January first.
    """
    if not any(sign.isdigit() for sign in text):
        return []
    found: list[Written] = []
    taken: set[int] = set()
    for pattern in _day_patterns(tuple(months)):
        for match in pattern.finditer(" ".join(text.split())):
            if taken & set(range(*match.span())) or match["month"] == "may":  # "11 may have left"
                continue
            taken |= set(range(*match.span()))
            month = _month(match["month"], months)
            year = int(match["year"]) if match["year"] else None
            found += [Written(match[0].strip(" ."), int(n), month, year) for n in re.findall(r"\d{1,2}", match["days"])]
    return found


def _month(name: str, months: Sequence[str]) -> int:
    if name.isdigit():
        return int(name)
    return next(n for n, month in enumerate(months, 1) if month[:3].lower() == name[:3].lower())
