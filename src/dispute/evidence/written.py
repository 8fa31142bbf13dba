"""Days as people write them, and the days that the rows behind a source have."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any


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
    day, month = r"(?<![\d.,])\d{1,2}(?:st|nd|rd|th|er)?(?![\d%])", rf"(?P<month>{names})\b\.?"
    return (
        re.compile(
            rf"(?P<days>{day}(?:(?:,| and| or| to| et| ou| au| ?[–-]) ?{day})*)"
            rf"(?: of)? {month}(?:,? (?P<year>\d{{4}}))?",
            re.I,
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
    return next(n for n, month in enumerate(months, 1) if month.lower().startswith(name.lower()))


def days_by_source(tables: Iterable[Iterable[Any]], months: Sequence[str]) -> dict[str, set[date]]:
    """Return for each source id every day of the source itself and of the rows that rest on it.

    What a source says of an event stands in the claims that carry the source. A row on an event that rests on several
    sources lends its days to one of them only if no claim has that source on that event: else they may be another's.
    A day in a row's words counts too; a year that it leaves out is one of the row's own dates. The note of a claim is
    ours and not the source's, so its days do not count.
    """
    rows = [row for table in tables for row in table]
    claims = [row for row in rows if hasattr(row, "claim_id") and hasattr(row, "event_id")]
    own_word = {(claim.source_id, claim.event_id) for claim in claims}
    found: dict[str, set[date]] = {}
    for row in rows:
        if ids := [key for key in _ids(row) if not _lent(row, key, own_word)]:
            ours = {"note_en"} if hasattr(row, "claim_id") else set()
            values = [getattr(row, name) for name in row.__dataclass_fields__ if name not in ours]
            own = {value for value in values if isinstance(value, date)}
            texts = [value for value in values if isinstance(value, str)]
            told = {day for text in texts for w in days(text, months) for day in _readings(w, {d.year for d in own})}
            for key in ids:
                found.setdefault(key, set()).update(own | told)
    return found


def _ids(row: Any) -> tuple[str, ...]:
    return tuple(getattr(row, "source_ids", None) or filter(None, [getattr(row, "source_id", None)]))


def _lent(row: Any, source: str, own_word: Collection[tuple[str, str]]) -> bool:
    """Return whether a row on an event has several sources, and one of them says in claims what it says of it."""
    events = getattr(row, "event_ids", None) or filter(None, [getattr(row, "event_id", None)])
    return len(_ids(row)) > 1 and any((source, event) in own_word for event in events)


def _readings(written: Written, years: set[int]) -> Iterable[date]:
    for year in {written.year} if written.year else years:
        try:
            yield date(year, written.month, written.day)
        except ValueError:  # 31 June: in no year a day
            continue
