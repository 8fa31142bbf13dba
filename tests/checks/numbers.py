"""Numbers: in order, in their limits, and the same wherever they stand twice."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from checks.cells import cells
from dispute.evidence.tables import Evidence


def check_lowest_comes_before_highest(evidence: Evidence) -> Iterator[str]:
    """Holds for ``value_lo_pct`` and ``value_hi_pct``, and for ``low``, ``best``, ``high`` too."""
    for cell in cells(evidence):
        if not isinstance(cell.value, (int, float)):
            continue
        for lower, higher in (("_lo", "_hi"), ("low", "best"), ("best", "high"), ("value_lo", "value")):
            other = re.sub(rf"{lower}(?=_|$)", higher, cell.column)
            high = getattr(cell.row, other, None) if other != cell.column else None
            if high is not None and cell.value > high:
                yield cell.problem(f"{cell.value:g} is more than {other} {high:g}. Swap them, or correct one.")


#: How a note begins that gives the row's number as its source has it: "Nearly 2.5 million tonnes."
_AS_SAID = re.compile(r"(?:The source says: )?(?:over|more than|nearly|almost) (\d[\d,]*(?:\.\d+)?)( million)?", re.I)


def check_a_note_repeats_the_number_of_its_row(evidence: Evidence) -> Iterator[str]:
    numbers = defaultdict(set)
    for cell in cells(evidence):
        if isinstance(cell.value, (int, float)):
            numbers[cell.place].add(cell.value)
    for cell in cells(evidence):
        if cell.column.startswith("note") and (found := _AS_SAID.match(str(cell.value))):
            said = float(found[1].replace(",", "")) * (1e6 if found[2] else 1)
            if said not in numbers[cell.place]:
                yield cell.problem(f"the note begins with {said:g}, and no number of the row is {said:g}. Correct one.")


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
            place = evidence["claims"].place(line)
            yield f"{place}: {claim.claim_id} is about a number: fill in number_lo or number_hi."


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


def _words(ends: tuple[float | None, float | None]) -> str:
    return " to ".join("…" if end is None else f"{end:g}" for end in ends)
