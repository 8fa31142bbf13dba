"""Draw it: a line of numbers that a learner expects, and how far it is from what was counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dispute.words.typed_number import Box, Refused, read

#: The form's name in a learner's progress; its entries are numbers by year.
FORM = "draw-it"
#: The end of the drawn scale, the step of a column, and the largest number that can be typed.
TOP, STEP, MOST = 5_000, 100, 100_000

Line = dict[int, int]


def flat(given: float, years: Sequence[int]) -> Line:
    """Return the line at rest: every year as high as the given one, to the nearest step."""
    return dict.fromkeys(years, round(given / STEP) * STEP)


def drawn(entries: Mapping[str, str], at_rest: Line) -> Line:
    """Return the line that stands in the fields; a year without a field is at rest.

    Raises
    ------
    Refused
        If a year holds no number from zero to :data:`MOST`; ``key`` is that year.
    """
    found = {}
    for year, rest in at_rest.items():
        value = read(Box(str(year), hi=MOST), entries.get(str(year), str(rest)))
        if value != int(value):
            raise Refused(str(year), "no_whole", entries[str(year)].strip())
        found[year] = int(value)
    return found


def kept(form: Mapping[str, str], years: Sequence[int]) -> Line | None:
    """Return the line that a form holds; None if it is not whole."""
    if not all(form.get(str(year), "").isdecimal() for year in years):
        return None
    return {year: min(int(form[str(year)]), MOST) for year in years}


def furthest(line: Line, counted: Mapping[int, float]) -> int:
    """Return the year in which line and count differ most; of equal years the first."""
    return max(line, key=lambda year: (abs(line[year] - counted[year]), -year))


def below(line: Line, counted: Mapping[int, float]) -> int:
    """Return in how many years the line stands below the count."""
    return sum(line[year] < counted[year] for year in line)
