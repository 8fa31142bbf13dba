"""Surveys: a result has the days and the number of people of the edition that it comes from."""

from __future__ import annotations

from collections.abc import Iterator

from dispute.evidence.tables import Evidence


def check_a_result_fits_its_poll(evidence: Evidence) -> Iterator[str]:
    table = evidence["opinion"]
    for line, row in table.numbered():
        poll = evidence["polls"][row.poll_id]
        for column in ("edition", "date_lo", "date_hi", "people_asked"):
            here, there = getattr(row, column), getattr(poll, column)
            if here != there:
                yield (
                    f"{table.place(line)}: {column} is {here or 'empty'}, "
                    f"but {row.poll_id} in data/polls.csv has {there or 'empty'}. Make them equal."
                )
