"""Totals equal the sum of their parts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from dispute.evidence.tables import Evidence


def check_shares_of_one_whole_are_at_most_100(evidence: Evidence) -> Iterator[str]:
    shares = defaultdict(float)
    for line, row in evidence["arms"].numbered():
        whole = row.country, row.year_lo, row.year_hi
        shares[whole] += row.share_pct or 0
        if shares[whole] > 101:  # shares are rounded
            yield f"{evidence['arms'].place(line)}: with this row the shares of {row.country} pass 100 together."


def check_one_sided_deaths_are_those_by_governments_and_by_groups(evidence: Evidence) -> Iterator[str]:
    for line, row in evidence["deaths"].numbered():
        place, parts = evidence["deaths"].place(line), (row.by_governments, row.by_own_government, row.by_groups)
        if row.kind != "one-sided":
            if parts != (None, None, None):
                yield f"{place}: only one-sided deaths are split. Empty the three columns that begin with by_."
        elif None in parts or row.by_governments + row.by_groups != row.best:
            yield f"{place}: by_governments and by_groups do not add up to best {row.best}."
        elif row.by_own_government > row.by_governments:
            yield f"{place}: by_own_government is more than by_governments, which includes it."


def check_deaths_are_complete(evidence: Evidence) -> Iterator[str]:
    """Every kind stands for every country and year, so that a sum leaves nothing out."""
    rows = {(row.country, row.year, row.kind) for row in evidence["deaths"]}
    countries, years, kinds = (sorted(set(part)) for part in zip(*rows, strict=True))
    for country in countries:
        for year in years:
            for kind in kinds:
                if (country, year, kind) not in rows:
                    yield f"data/{evidence['deaths'].path}: {country} {year} has no row {kind}. Add it, even with 0."


def check_published_totals_are_sums_of_deaths(evidence: Evidence) -> Iterator[str]:
    """A compared figure from the data set of deaths.csv is the sum of the kinds, years and countries that it names."""
    names = {row.dataset for row in evidence["deaths"]}
    for line, row in evidence["deaths_compare"].numbered():
        if row.dataset not in names:
            continue
        years = range(row.period_lo.year, row.period_hi.year + 1)
        parts = [
            d
            for d in evidence["deaths"]
            if d.country in row.country.split(";") and d.year in years and d.kind in row.definition_en
        ]
        if "by governments" in row.definition_en or "by armed groups" in row.definition_en:
            column = "by_governments" if "by governments" in row.definition_en else "by_groups"
            stored, summed = (row.value,), (sum(getattr(d, column) for d in parts),)
        else:
            stored = row.value_lo, row.value, row.value_hi
            summed = tuple(sum(getattr(d, column) for d in parts) for column in ("low", "best", "high"))
        if stored != summed:
            place = evidence["deaths_compare"].place(line)
            yield f"{place}: the figures {stored} are not the sums in deaths.csv {summed}."
