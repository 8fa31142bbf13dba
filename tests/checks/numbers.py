"""Numbers: in order, in their limits, and the same wherever they stand twice."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from checks.cells import cells
from dispute.data import Evidence


def check_lowest_comes_before_highest(evidence: Evidence) -> Iterator[str]:
    """Holds for ``value_lo_pct`` and ``value_hi_pct``, and for ``low``, ``best``, ``high`` too."""
    for cell in cells(evidence):
        for lower, higher in (("_lo", "_hi"), ("low", "best"), ("best", "high"), ("value_lo", "value")):
            other = re.sub(rf"{lower}(?=_|$)", higher, cell.column)
            high = getattr(cell.row, other, None) if other != cell.column else None
            if isinstance(cell.value, (int, float)) and high is not None and cell.value > high:
                yield cell.problem(f"{cell.value:g} is more than {other} {high:g}. Exchange them, or correct one.")


def check_shares_lie_between_0_and_100(evidence: Evidence) -> Iterator[str]:
    for cell in cells(evidence):
        if "pct" in cell.column.split("_") and not 0 <= cell.value <= 100:
            yield cell.problem(f"{cell.value:g} is no share: it lies outside 0 to 100.")


def check_deadlines_are_positive(evidence: Evidence) -> Iterator[str]:
    for cell in cells(evidence):
        if cell.column.endswith("_hours") and cell.value <= 0:
            yield cell.problem(f"{cell.value:g} is no deadline. Leave the cell empty, or correct it.")


def check_claims_about_a_number_have_one(evidence: Evidence) -> Iterator[str]:
    for line, claim in evidence["claims"].numbered():
        if claim.topic.startswith("number ") and claim.number_lo is None and claim.number_hi is None:
            yield f"{evidence['claims'].place(line)}: {claim.claim_id} is a {claim.topic}: fill in number_lo or number_hi."


def check_people_of_an_event_are_the_span_of_the_claims(evidence: Evidence) -> Iterator[str]:
    """Where claims that stand count people, people_lo and people_hi are their lowest and highest count."""
    counts = defaultdict(list)
    for claim in evidence["claims"]:
        if claim.topic.startswith("number ") and claim.standing == "stands":
            counts[claim.event_id].append((claim.number_lo, claim.number_hi))
    for line, event in evidence["events"].numbered():
        stored = event.people_lo, event.people_hi
        if counts[event.event_id] and stored != (None, None):
            said = tuple(
                None if None in ends else pick(ends)
                for pick, ends in zip((min, max), zip(*counts[event.event_id], strict=True), strict=True)
            )
            if stored != said:
                yield (
                    f"{evidence['events'].place(line)}: {event.event_id} people is {_words(stored)}, "
                    f"but the claims that stand say {_words(said)}. Correct the one that is wrong."
                )


def check_parts_add_up(evidence: Evidence) -> Iterator[str]:
    """Deaths by governments and by groups are all one-sided deaths; shares of one country and period are at most 100."""
    shares = defaultdict(float)
    for name in evidence.resources:
        table = evidence[name]
        for line, row in table.numbered():
            if getattr(row, "by_groups", None) is not None:
                if row.by_governments + row.by_groups != row.best:
                    yield f"{table.place(line)}: by_governments and by_groups do not add up to best {row.best}."
                if row.by_own_government > row.by_governments:
                    yield f"{table.place(line)}: by_own_government is more than by_governments, which includes it."
            if getattr(row, "share_pct", None) is not None:
                whole = name, *(getattr(row, part, None) for part in ("country", "year_lo", "year_hi"))
                shares[whole] += row.share_pct
                if shares[whole] > 101:  # shares are rounded
                    yield f"{table.place(line)}: with this row the shares of {row.country} are more than 100 together."


def _words(ends: tuple[float | None, float | None]) -> str:
    return " to ".join("…" if end is None else f"{end:g}" for end in ends)
