"""Who supplied arms, by period: shares of a volume, in periods that overlap."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

#: Rows of ``arms.csv`` that name no state.
NOBODY = ("unknown", "all others")

Period = tuple[int, int]


def periods(rows: Iterable[Any]) -> list[Period]:
    """Return the periods as first and last year, in order of time."""
    return sorted({(row.year_lo, row.year_hi) for row in rows})


def shared_years(one: Period, other: Period) -> list[int]:
    """Return the years that two periods have in common: deliveries of these years count in both."""
    return list(range(max(one[0], other[0]), min(one[1], other[1]) + 1))


def volume(rows: Iterable[Any], country: str, period: Period) -> float:
    """Return all deliveries to a country in a period, in million TIV."""
    return sum(row.value for row in rows if row.country == country and (row.year_lo, row.year_hi) == period)


def shares(rows: Iterable[Any], country: str) -> dict[str, dict[Period, int]]:
    """Return per cent by supplier and period, the supplier with the largest share of any period first.

    What no state is named for comes last. A supplier without a row in a period is below those listed there.
    """
    found: dict[str, dict[Period, int]] = {}
    for row in rows:
        if row.country == country:
            found.setdefault(row.supplier, {})[row.year_lo, row.year_hi] = row.share_pct
    return dict(sorted(found.items(), key=lambda entry: (entry[0] in NOBODY, -max(entry[1].values()))))


def first(rows: Iterable[Any], country: str, period: Period) -> Any:
    """Return the row of the largest single supplier that is named."""
    listed = [
        r for r in rows
        if r.country == country and (r.year_lo, r.year_hi) == period and r.supplier not in NOBODY
    ]  # fmt: skip
    return max(listed, key=lambda row: row.value)
