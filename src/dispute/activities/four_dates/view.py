"""The strip of days: the marks that stand on it, the question below which it lies, and the answer to each press."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from markupsafe import Markup

from dispute.activities.four_dates.rules import ORDERS, Check
from dispute.activities.order_switch.axis import Axis
from dispute.activities.order_switch.view import bar, draw, names
from dispute.evidence.chronology import Pair, Step, compare
from dispute.evidence.dates import DateRange, Order
from dispute.words.days import in_words
from dispute.words.template import render
from dispute.words.texts import Words

#: A step, a kind of date, and its days: None for a mark that stands on paper only, to be drawn by hand.
Mark = tuple[Step, str, DateRange | None]

TEMPLATE = "activities/four_dates/view.html"


def code(days: DateRange) -> str:
    """Return a stable text for a range, to store it: ``2025-09-16/2025-09-17``, ``/2025-09-17``, ``/``."""
    return f"{days.lo or ''}/{days.hi or ''}"


def short(days: DateRange, words: Words) -> str:
    """Return a range as it stands on its button: days of the month, since all lie in the strip's few weeks."""
    lo, hi = (str(day.day) if day else "" for day in (days.lo, days.hi))
    if not days.stated:
        return in_words(days, words)
    return f"≤ {hi}" if not lo else f"≥ {lo}" if not hi else lo if lo == hi else f"{lo}–{hi}"


def axis(offered: Sequence[DateRange]) -> Axis:
    """Return the days that the strip has: from the first to the last that any range on offer names."""
    known = [day for r in offered for day in (r.lo, r.hi) if day]
    return Axis(min(known), max(known))


def places(offered: Sequence[DateRange], words: Words) -> dict[str, Any]:
    """Return each range on offer with the columns that it covers, what has no day, and how many days the strip has.

    A range lies below the days, as wide as it is, and an open one reaches the end of the strip: a picture of itself.
    """
    days, at = axis(offered), {}
    for r in offered:
        first, last = r.lo or days.first, r.hi or days.last
        at[r] = f"{(first - days.first).days + 1} / {(last - days.first).days + 2}" if r.stated else ""
    ordered = sorted(offered, key=lambda r: not r.single)
    drawn = [{"text": short(r, words), "name": in_words(r, words), "value": code(r), "at": at[r]} for r in ordered]
    return {
        "places": [one for one in drawn if one["at"]], "ranges": [one for one in drawn if not one["at"]],
        "days": len(days),
    }  # fmt: skip


def note(offered: Sequence[DateRange], words: Words) -> str:
    """Return of which months the strip shows days; a sign is explained where a button has it."""
    months = dict.fromkeys(words.month(day) for r in offered for day in (r.lo, r.hi) if day)
    said = words("four_dates.strip", months=words.listed(list(months)))
    return f"{said} {words('four_dates.until')}" if any(r.hi and not r.lo for r in offered) else said


def mark(step: Step, kind: str, sides: Mapping[str, str], words: Words) -> str:
    """Return what a mark is called: the state whose step it is, and the kind of date."""
    return ", ".join(filter(None, (words.named(sides[step.actor]), words(f"dates.{kind}"))))


def figure(
    marks: Sequence[Mark], days: Axis, sides: Mapping[str, str], words: Words, place: str, *, foot: int = 0
) -> str:
    """Return the marks as bars over the days, one state's plain and the other's hatched; each says its days as well."""
    named, bars = [side for side in dict.fromkeys(sides.values()) if side], []
    for step, kind, when in marks:
        side, said = sides[step.actor], "?" if when is None else short(when, words)
        label = words("four_dates.mark", mark=mark(step, kind, sides, words), days=said)
        drawn = bar("", when or DateRange(), days, named.index(side) if side else None, words)
        bars.append(replace(drawn, lines=[label], names=0, days=said))
    said = words.parts(one.lines[0] for one in bars)
    return draw(bars, days, said, words, hatch=f"hatch-{place}", foot=foot) if bars else ""


def strip(
    step: Step, kind: str, offered: Sequence[DateRange], sides: Mapping[str, str], words: Words
) -> dict[str, Any]:
    """Return what the strip asks now: when a step was decided, told to the other state, made public, or happened."""
    ask = words(f"four_dates.ask_{kind}", step=words.named(sides[step.actor]) or step.label)
    return {"ask": ask, "sources": step.source_ids, "note": note(offered, words), **places(offered, words)}


def reading(pair: Pair, kind: str, sides: dict[str, str], words: Words) -> dict[str, Any]:
    """Return the question about two marks: which order do they allow?"""
    first, second = names(pair, sides, words)
    texts = [words(f"four_dates.order_{order.replace(' ', '_')}", first=first, second=second) for order in ORDERS]
    return {"ask": words(f"four_dates.read_{kind}"), "order": [*zip(texts, ORDERS, strict=True)]}


def show(asked: Mapping[str, Any], picture: str, place: str, words: Words) -> str:
    """Return the picture with what is asked below it, if anything is; ``place`` is where links lead."""
    nothing = dict.fromkeys(("ask", "order", "note", "sources"), ())
    values = {**nothing, **asked, "figure": Markup(picture), "answer": Markup(asked["answer"])}
    return render(TEMPLATE, part="strip", place=place, words=words, **values)


def reason(
    step: Step, kind: str, chosen: DateRange, found: tuple[Check, str | None], claims: Sequence[Any],
    by: Mapping[str, str], sides: Mapping[str, str], words: Words,
) -> dict[str, Any]:  # fmt: skip
    """Return what a press on the strip deserves to hear. A day that was not found yet is never given away."""
    result, other = found
    told = [c for c in claims if (c.event_id, c.date_kind, c.standing) == (step.id, kind, "stands")]
    ok = result is Check.AGREES
    said = "" if ok else words(
        f"four_dates.{result.replace(' ', '_')}", kind=words(f"dates.{kind}"), step=other or "",
        other=words(f"dates.{other}") if result is Check.OTHER_KIND else "",
    )  # fmt: skip
    more = _more(step, kind, result, told, by, words)
    named, days = mark(step, kind, sides, words), in_words(chosen, words)
    return {
        "ok": ok, "named": named if ok else days, "reason": f"{said} {more}".strip(),
        "sources": list(dict.fromkeys(c.source_id for c in told)),
        "spoken": words("four_dates.mark", mark=named, days=days),
    }  # fmt: skip


def read(pair: Pair, kind: str, chosen: Order, sides: dict[str, str], words: Words) -> dict[str, Any]:
    """Return what the reading of two marks deserves to hear: the order itself only once it was found."""
    order, (first, second) = compare(pair.a, pair.b, kind), names(pair, sides, words)
    said = "fits" if chosen is order else "shared" if chosen is Order.BEFORE else "ends"
    text = words(f"four_dates.read_{said}", first=first, second=second, day=words.day(pair.a.dates[kind].latest))
    return {"ok": chosen is order, "named": "", "reason": text, "sources": [], "spoken": ""}


def answer(found: Mapping[str, Any], words: Words) -> str:
    """Return the answer to a press, as it stands below the strip."""
    return render(TEMPLATE, part="answer", row=found, words=words)


def end(steps: Sequence[Step], asked: Sequence[str], words: Words) -> str:
    """Return what the one date of a note limits in two ways, where both marks were put; empty elsewhere."""
    for step in steps:
        decided, told = step.dates["decided"], step.dates["notified"]
        if f"{step.id}.decided" in asked and decided.hi and decided.hi == told.lo:
            return render(TEMPLATE, part="end", said=words("four_dates.end", day=words.day(decided.hi)))
    return ""


def speech(found: Mapping[str, Any]) -> str:
    """Return the same as a screen reader says it: the mark with its days comes first."""
    return ". ".join(filter(None, (found["spoken"], found["reason"])))


def _more(step: Step, kind: str, result: Check, told: Sequence[Any], by: Mapping[str, str], words: Words) -> str:
    """Return what else a press deserves to hear, or nothing.

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
    if speakers:
        return words("four_dates.rests_on", speakers=words.parts(reversed(speakers.values())))
    return words("four_dates.agrees")
