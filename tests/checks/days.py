"""Days written in words: ``Sunday 14 September``, ``6 or 7 April 2025``, ``Friday the 19th``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import product

WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]

_DAY = r"\d{1,2}(?!\d)"
_WRITTEN = re.compile(
    rf"""\b
    (?:(?P<weekday>{"|".join(WEEKDAYS)})(?:\s(?:morning|afternoon|evening|night))?,?\s)?
    (?:the\s)?
    (?<!\d)(?P<days>{_DAY}(?:(?:,|–|\sand|\sor|\sto)\s?{_DAY})*)
    (?:\s(?P<month>{"|".join(MONTHS)})\b(?:\s(?P<year>\d{{4}}))?|(?P<ordinal>st|nd|rd|th)\b(?!\scentury))
    (?:\swas\san?\s(?P<after>{"|".join(WEEKDAYS)}))?
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Written:
    """A day as a text has it; None where the text leaves a part out."""

    text: str
    day: int
    month: int | None = None
    year: int | None = None
    weekday: str | None = None

    def fits(self, day: date) -> bool:
        """Return whether it can mean this day, the weekday aside."""
        return (self.day, self.month or day.month, self.year or day.year) == (day.day, day.month, day.year)

    def readings(self, near: Iterable[date]) -> Iterator[date]:
        """Yield every real day that it can mean; what it leaves out is taken from the given days."""
        near = list(near)
        months = {(day.year, day.month) for day in near}
        if self.month:
            months = {(year, self.month) for year in ({self.year} if self.year else {day.year for day in near})}
        for (year, month), day in product(sorted(months), [self.day]):
            try:
                yield date(year, month, day)
            except ValueError:  # 31 June: in no year a day
                continue


def written(text: str) -> Iterator[Written]:
    """Yield every day that the text names with its month, or as the 17th."""
    for found in _WRITTEN.finditer(text):
        month = MONTHS.index(found["month"]) + 1 if found["month"] else None
        year = int(found["year"]) if found["year"] else None
        weekday = found["weekday"] or found["after"]
        for place, day in enumerate(re.findall(r"\d+", found["days"])):
            yield Written(found[0], int(day), month, year, weekday if place == 0 else None)
