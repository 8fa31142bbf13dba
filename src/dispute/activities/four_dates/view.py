"""The four-date table: its blank form and the reason for each filled cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from dispute.activities.four_dates.rules import Check
from dispute.evidence.chronology import Step
from dispute.evidence.dates import KINDS, DateRange
from dispute.words.days import in_words
from dispute.words.template import render
from dispute.words.texts import Words

Checks = Mapping[tuple[str, str], tuple[Check, str | None]]

TEMPLATE = "activities/four_dates/view.html"


def option(days: DateRange, words: Words) -> str:
    """Return a range in words."""
    return in_words(days, words)


def code(days: DateRange) -> str:
    """Return a stable text for a range, to store it: ``2025-09-16/2025-09-17``, ``/2025-09-17``, ``/``."""
    return f"{days.lo or ''}/{days.hi or ''}"


def short(days: DateRange, words: Words) -> str:
    """Return a range as it stands on its button: days of the month, since all lie in the strip's few weeks."""
    lo, hi = (str(day.day) if day else "" for day in (days.lo, days.hi))
    if not days.stated:
        return option(days, words)
    return f"≤ {hi}" if not lo else f"≥ {lo}" if not hi else lo if lo == hi else f"{lo}–{hi}"


def places(offered: Sequence[DateRange], words: Words) -> dict[str, Any]:
    """Return single days with their columns on a strip, all other ranges, and how many days the strip has."""
    known = [day for r in offered for day in (r.lo, r.hi) if day]
    first, days, ranges = min(known), [], []
    for r in offered:
        one = {"text": short(r, words), "name": option(r, words), "value": code(r), "at": 0}
        if r.lo and r.lo == r.hi:
            days.append(one | {"at": (r.lo - first).days + 1})
        else:
            ranges.append(one)
    return {"places": days, "ranges": ranges, "days": (max(known) - first).days + 1}


def task(offered: Sequence[DateRange], words: Words, place: str = "four-dates") -> str:
    """Return what to do, and of which months the strips show days; ``place`` is where links lead.

    A sign is explained where a button has it.
    """
    months = dict.fromkeys(words.month(day) for r in offered for day in (r.lo, r.hi) if day)
    signs = [("until", any(r.hi and not r.lo for r in offered)), ("since", any(r.lo and not r.hi for r in offered))]
    strip = [words("four_dates.strip", months=words.listed(list(months)))]
    strip += [words(f"four_dates.strip_{sign}") for sign, there in signs if there]
    return render(TEMPLATE, part="task", note=" ".join(strip), place=place, words=words)


def blank(steps: Sequence[Step], words: Words) -> str:
    """Return the blank table, to fill in on paper: steps down, dates across."""
    return render(TEMPLATE, part="blank", steps=steps, kinds=KINDS, words=words)


def heading(step: Step, words: Words) -> str:
    """Return the heading above the four dates of one step; it has no number, which would read as an order."""
    return render(TEMPLATE, part="heading", step=step, words=words)


def cell(
    step: Step, kind: str, offered: Sequence[DateRange], chosen: DateRange | None, answer: str, words: Words
) -> str:
    """Return one date of a step: a strip with each range on offer in its place, and the answer to the chosen one."""
    return render(
        TEMPLATE, part="cell", name=f"{step.id}.{kind}", label=f"{step.label}, {words(f'dates.{kind}')}",
        kind=words(f"dates.{kind}"), **places(offered, words),
        chosen=code(chosen) if chosen is not None else "", answer=Markup(answer), words=words,
    )  # fmt: skip


def model(step: Step, kind: str, by: Mapping[str, str], words: Words) -> str:
    """Return a date that stands there filled in; who made the step public is folded below it."""
    told = words("four_dates.model", kind=words(f"dates.{kind}"), days=in_words(step.dates[kind], words))
    return render(TEMPLATE, part="model", told=told, by=by.get(step.id, "") if kind == "public" else "", words=words)


def reason(
    step: Step, kind: str, chosen: DateRange, found: tuple[Check, str | None], claims: Sequence[Any],
    by: Mapping[str, str], words: Words,
) -> dict[str, Any]:  # fmt: skip
    """Return what a filled cell deserves to hear. A day that was not found yet is never given away.

    Parameters
    ----------
    by
        Step id to the words for who made it public; they stand where that day was found.
    """
    result, other = found
    told = [c for c in claims if (c.event_id, c.date_kind, c.standing) == (step.id, kind, "stands")]
    name = f"four_dates.{result.replace(' ', '_')}"
    return {
        "ok": result is Check.AGREES, "yours": in_words(chosen, words),
        "reason": words(name, kind=words(f"dates.{kind}"), step=other or "",
                        other=words(f"dates.{other}") if result is Check.OTHER_KIND else ""),
        "more": _more(step, kind, result, told, by, words),
        "sources": list(dict.fromkeys(c.source_id for c in told)),
    }  # fmt: skip


def answer(found: Mapping[str, Any], words: Words) -> str:
    """Return the reason as it stands below its cell."""
    return render(TEMPLATE, part="answer", row=found, words=words)


def speech(found: Mapping[str, Any]) -> str:
    return " ".join(filter(None, [f"{found['yours']}.", found["reason"], found["more"]]))


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
    return words("four_dates.rests_on", speakers=words.parts(reversed(speakers.values()))) if speakers else ""


def score(checks: Checks, words: Words) -> str:
    """Return how many cells agree with the sources, in one sentence."""
    results = [result for result, _ in checks.values()]
    return words("four_dates.score", n=results.count(Check.AGREES), total=len(results))
