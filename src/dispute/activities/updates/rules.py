"""The update watch: what a learner found after the evidence ends, and the learner's own cut-off date.

The log is kept as plain lines, ``day | outlet | origin | change``, so that a person can read it wherever it is saved.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from datetime import date

from dispute.evidence.written import days

#: Under which the log and the cut-off date are kept.
LOG, CUTOFF = "update-log", "cut-off"
#: A log of this size holds every report that a course can use; a cell of a table needs no more letters.
MOST_ENTRIES, MOST_LETTERS = 40, 500


@dataclass(frozen=True, slots=True)
class Entry:
    """One report: its day as ``2026-06-30``, who printed it, where it comes from, and what changed."""

    day: str
    outlet: str
    origin: str
    change: str


def parse_day(text: str, months: Sequence[str]) -> date | None:
    """Return the one real day that a text names with its year, or None."""
    try:
        [written] = days(text, months)
        return date(written.year or 0, written.month, written.day)
    except ValueError:
        return None


def to_text(entries: Iterable[Entry]) -> str:
    """Return the log as lines; bars and line breaks inside a field become a slash and a space."""
    return "\n".join(" | ".join(" ".join(part.replace("|", "/").split()) for part in astuple(e)) for e in entries)


def from_text(text: str) -> list[Entry]:
    """Return the entries of a log; lines of another kind are passed over."""
    rows = [[part.strip() for part in line.split("|")] for line in text.splitlines()]
    return [Entry(*row) for row in rows if len(row) == 4 and _is_day(row[0])][:MOST_ENTRIES]


def later(entries: Iterable[Entry], day: date) -> list[Entry]:
    """Return the entries of reports after a day."""
    return [entry for entry in entries if date.fromisoformat(entry.day) > day]


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
