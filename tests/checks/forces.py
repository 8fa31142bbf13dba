"""Forces: one force has one first and one last day in a country, however many figures there are of it."""

from __future__ import annotations

from collections.abc import Iterator

from dispute.evidence.tables import Evidence


def check_a_force_comes_and_goes_once_in_a_country(evidence: Evidence) -> Iterator[str]:
    table, first = evidence["forces"], {}
    for line, row in table.numbered():
        days = f"{row.start or '…'} to {row.end or '…'}"
        place, known = first.setdefault((row.force_en, row.country), (table.place(line), days))
        if days != known:
            yield f"{table.place(line)}: {row.force_en} in {row.country} is there {days}, but {known} in {place}."
