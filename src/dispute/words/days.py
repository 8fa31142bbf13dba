"""Days and ranges of days in words."""

from __future__ import annotations

from dispute.evidence.dates import DateRange
from dispute.words.texts import Words


def in_words(days: DateRange, words: Words, *, year: bool = False) -> str:
    """Return a range as a phrase: ``17 September``, ``between 16 and 17 September``, ``not stated`` and the like."""
    if days.lo is not None and days.lo == days.hi:
        return words.day(days.lo, year=year)
    if days.lo is not None and days.hi is not None:
        same_month = (days.lo.year, days.lo.month) == (days.hi.year, days.hi.month)
        first = (
            words.number_of(days.lo) if same_month else words.day(days.lo, year=year and days.lo.year != days.hi.year)
        )
        return words("dates.between", lo=first, hi=words.day(days.hi, year=year))
    if days.hi is not None:
        return words("dates.until", hi=words.day(days.hi, year=year))
    if days.lo is not None:
        return words("dates.since", lo=words.day(days.lo, year=year))
    return words("dates.not_stated")
