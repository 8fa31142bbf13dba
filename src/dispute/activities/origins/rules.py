"""Reports and the origins that they go back to: ten copies of one origin are one origin."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

#: What a learner can say of a report instead of naming an origin. Stored as written here.
CANNOT_TELL = "cannot-tell"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a claim entered the public record; ``side`` is the country that it speaks from, or empty."""

    id: str
    label: str
    kind: str
    side: str


@dataclass(frozen=True, slots=True)
class Report:
    """One page: who published it, whose text it is, and its origin's id.

    ``clue`` is what the page itself lets one see of its voice, in our words; ``because`` says how a copy leads on.
    ``dated`` says that its voice gives the step a day of its own, not only that of the news.
    """

    id: str
    publisher: str
    text_by: str
    published: str
    clue: str
    origin: str
    because: str = ""
    dated: bool = False


class Trace(StrEnum):
    """What can be said of the origin that a learner gives a report."""

    AGREES = "agrees"
    FAIR = "fair"  # "cannot tell" where the page names nobody
    GAVE_UP = "gave up"  # "cannot tell" where the page, or the one it copies, tells it
    NOBODY = "nobody"  # a voice was lent to a page that names nobody
    CARRIER = "carrier"  # a newsroom was taken for a witness
    SAME_SIDE = "same side"  # another voice of the same side
    DIFFERS = "differs"


def origin(row: Any, lang: str = "en") -> Origin:
    """Return the origin that a row of ``origins.csv`` records."""
    return Origin(row.origin_id, getattr(row, f"label_{lang}"), row.kind, row.country or "")


def report(claim: Any, source: Any, clue: Mapping[str, str], claims: Iterable[Any] = ()) -> Report:
    """Return the report that a row of ``claims.csv``, its row of ``sources.csv`` and the lesson's clue record.

    The claim's own origin counts; the page's stands in where it has none. Among ``claims``, those
    of the same voice that stand tell whether it dates the step.
    """
    voice = claim.origin_id or source.origin_id
    dated = any(
        (each.origin_id, each.event_id, each.standing) == (voice, claim.event_id, "stands")
        and each.topic == "date" and each.date_kind != "public" and each.date_lo and each.date_lo == each.date_hi
        for each in claims
    )  # fmt: skip
    return Report(
        source.source_id, source.publisher, source.original_publisher or "", source.published or "",
        clue["said"], voice, clue.get("because", ""), dated,
    )  # fmt: skip


def by_origin(reports: Iterable[Report], traced: Mapping[str, str]) -> list[tuple[str, list[Report]]]:
    """Return the ids of the origins with their reports, the largest group first; open and unknown ones are left out.

    Parameters
    ----------
    traced
        The origin of each report, by the report's id.
    """
    groups: dict[str, list[Report]] = {}
    for each in reports:
        if traced.get(each.id, CANNOT_TELL) != CANNOT_TELL:
            groups.setdefault(traced[each.id], []).append(each)
    return sorted(groups.items(), key=lambda group: -len(group[1]))


def evidence(reports: Iterable[Report]) -> dict[str, str]:
    """Return the origin of each report as the data have it."""
    return {each.id: each.origin for each in reports}


def traced(reports: Iterable[Report], entries: Mapping[str, str], known: Mapping[str, Origin]) -> dict[str, str]:
    """Return what a learner has said of each report, by its id; what is no longer on offer is left out."""
    return {each.id: entries[each.id] for each in reports if entries.get(each.id) in (*known, CANNOT_TELL)}


def sides(origins: Iterable[Origin]) -> dict[str, int]:
    """Return how many of the origins speak from each country, the most frequent first."""
    found = [each.side for each in origins if each.side]
    return {side: found.count(side) for side in sorted(dict.fromkeys(found), key=lambda side: -found.count(side))}


def check(each: Report, chosen: str, known: Mapping[str, Origin]) -> Trace:
    """Return what the evidence says of the origin that was chosen for a report."""
    if chosen == each.origin:
        return Trace.AGREES
    names_nobody = known[each.origin].kind == "own reporting"
    if chosen == CANNOT_TELL:
        return Trace.FAIR if names_nobody else Trace.GAVE_UP
    if names_nobody:
        return Trace.NOBODY
    if known[chosen].kind == "own reporting":
        return Trace.CARRIER
    return Trace.SAME_SIDE if known[chosen].side == known[each.origin].side else Trace.DIFFERS
