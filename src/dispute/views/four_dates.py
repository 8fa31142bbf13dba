"""The four-date table: its blank form and the reason for each filled cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dispute.model.chronology import Step
from dispute.model.dates import KINDS, DateRange
from dispute.model.four_dates import Check
from dispute.texts import Words
from dispute.views.dates import in_words
from dispute.views.jinja import render

Checks = Mapping[tuple[str, str], tuple[Check, str | None]]


def option(days: DateRange, words: Words) -> str:
    """Return one entry of a dropdown."""
    return in_words(days, words)


def code(days: DateRange) -> str:
    """Return a stable text for a range, to store it: ``2025-09-16/2025-09-17``, ``/2025-09-17``, ``/``."""
    return f"{days.lo or ''}/{days.hi or ''}"


def task(steps: Sequence[Step], words: Words) -> str:
    """Return the blank table: steps down, dates across."""
    return render("four_dates.html", part="task", steps=steps, kinds=KINDS, words=words)


def group(n: int, step: Step, words: Words) -> str:
    """Return the heading above one step's four dropdowns."""
    return render("four_dates.html", part="group", n=n, step=step, words=words)


def checked(
    steps: Sequence[Step], chosen: Mapping[str, DateRange | None], checks: Checks, claims: Sequence[Any], words: Words,
    by: Mapping[str, str] | None = None,
) -> str:  # fmt: skip
    """Return one reason for each filled cell. A day that was not found yet is never given away.

    Parameters
    ----------
    by
        Step id to the words for who made it public; they stand where that day was found.
    """
    rows = []
    for step in steps:
        for kind in KINDS:
            result, other = checks[step.id, kind]
            if result is Check.EMPTY:
                continue
            told = [c for c in claims if (c.event_id, c.date_kind, c.standing) == (step.id, kind, "stands")]
            rows.append({
                "step": step.label, "kind": words(f"dates.{kind}"), "ok": result is Check.AGREES,
                "yours": in_words(chosen[f"{step.id}.{kind}"], words),
                "reason": words(
                    f"four_dates.{result.replace(' ', '_')}",
                    kind=words(f"dates.{kind}"), other=words(f"dates.{other}") if other else "",
                ),
                "more": _more(step, kind, result, told, by or {}, words),
                "sources": list(dict.fromkeys(c.source_id for c in told)),
            })  # fmt: skip
    return render("four_dates.html", part="checked", rows=rows, score=score(checks, words), words=words)


def _more(step: Step, kind: str, result: Check, told: Sequence[Any], by: Mapping[str, str], words: Words) -> str:
    """Return what else a cell deserves to hear, or nothing.

    A day that was found: who made the step public, or on what another date rests, since a document and one side's
    word differ. A notice with too few days: a bound is no day.
    """
    if result is Check.TOO_NARROW and kind == "notified":
        return words("four_dates.notice")
    if result is not Check.AGREES:
        return ""
    if kind == "public" and step.id in by:
        return words("four_dates.by", by=by[step.id])
    speakers = {c.origin_id or c.claim_id: getattr(c, f"speaker_{words.lang}") for c in reversed(told)}
    return words("four_dates.rests_on", speakers="; ".join(reversed(speakers.values()))) if speakers else ""


def score(checks: Checks, words: Words) -> str:
    """Return how many cells agree with the sources, in one sentence."""
    results = [result for result, _ in checks.values()]
    return words("four_dates.score", n=results.count(Check.AGREES), total=len(results), left=results.count(Check.EMPTY))
