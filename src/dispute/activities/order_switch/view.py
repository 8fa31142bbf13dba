"""The order of steps by one kind of date: a sentence, a day axis, a table, and what is not stated."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

from markupsafe import Markup

from dispute.activities.order_switch.axis import Axis
from dispute.activities.order_switch.axis import axis as axis
from dispute.evidence.chronology import Chronology, Pair, Step, compare
from dispute.evidence.dates import DateRange, Order
from dispute.words.days import in_words
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/order_switch/view.html"
#: Longest line of a step's name above its bar, so that it fits a phone.
LINE = 34


def name(step: Step, sides: dict[str, str], words: Words) -> str:
    """Return the step's label, with its side in front unless it has none or already begins with it."""
    begun = step.label.lower().startswith(words.state(sides[step.actor]).lower())
    return step.label if begun else words.typeset(f"{words.named(sides[step.actor])}: {step.label}")


def names(pair: Pair, sides: dict[str, str], words: Words) -> tuple[str, str]:
    """Return what to call the steps of a pair: their sides, or their labels where the sides do not tell them apart."""
    one, other = (words.state(sides[step.actor]) for step in (pair.a, pair.b))
    return (one, other) if one and other and one != other else (pair.a.label, pair.b.label)


def pair_name(pair: Pair, words: Words) -> str:
    """Return what a pair of steps is called."""
    return words(f"order_switch.steps_{pair.id}")


@dataclass(frozen=True, slots=True)
class Bar:
    """A step on the axis: words in lines above it, its place in per cent, and its days in words.

    The first ``names`` lines name it. A single day stands beside the bar; longer words for its days would not fit there
    on a phone and are the last line above it.
    ``side`` is 0 or 1, or None for who acts for no state. A bar whose ``key`` comes again slides from where it was.
    """

    lines: Sequence[str]
    x: float
    width: float
    open: bool
    side: int | None
    days: str
    names: int
    key: str = ""


def bar(label: str, when: DateRange, days: Axis, side: int | None, words: Words, key: str = "") -> Bar:
    """Return the bar of a step; an open end reaches the end of the axis."""
    left, said, lines = days.left(when.lo), in_words(when, words), wrap(label, LINE)
    return Bar(
        lines if when.single else [*lines, said], left, round(days.right(when.hi) - left, 2),
        when.lo is None or when.hi is None, side, said, len(lines), key,
    )  # fmt: skip


def figure(
    chronology: Chronology, days: Axis, sides: dict[str, str], words: Words,
    *, labels: bool = True, width: str = "100%", marks: Mapping[str, int] | None = None,
) -> str:  # fmt: skip
    """Return the day axis as SVG.

    Parameters
    ----------
    sides
        Actor id to the name of the side it belongs to. The side is written beside each step
        and drawn as a filled or a hatched bar: colour alone says nothing. People who belong to
        a side but do not act for it have an empty one, and an empty bar.
    labels
        Whether each bar carries the step's name besides its side.
    width
        A number of pixels makes a picture that stands alone, on a light ground of its own.
    marks
        The mark of each side by its name, where the sides are not the two of the dispute in their order.
    """
    named = (side for side in dict.fromkeys(sides.values()) if side)
    place = {side: n for n, side in enumerate(named)} if marks is None else marks
    bars = [
        bar(
            name(step, sides, words) if labels else words.named(sides[step.actor]), step.dates[chronology.kind], days,
            place.get(sides[step.actor]), words, step.id if width == "100%" else "",
        )
        for step in chronology.stated
    ]  # fmt: skip
    title = words("order_switch.figure", done=words(f"dates.done_{chronology.kind}"))
    return draw(bars, days, title, words, width=width)


def draw(
    bars: Sequence[Bar], days: Axis, title: str, words: Words,
    *, width: str = "100%", hatch: str = "hatch", foot: int = 44,
) -> str:  # fmt: skip
    """Return bars on a day axis as SVG.

    ``title`` says what they show, ``width`` is one of :func:`figure`, ``hatch`` the id of the pattern, once in a page.
    Days are named at the ``foot``, which is 0 high where buttons below the picture name them.
    """
    months = words.listed(list(dict.fromkeys([words.month(days.first), words.month(days.last)])))
    return render(
        "activities/order_switch/figure.svg", axis=days, bars=bars, title=title, months=months, width=width,
        hatch=hatch, foot=foot, most=max((len(bar.lines) for bar in bars), default=1),
    )  # fmt: skip


def sentence(chronology: Chronology, pair: Pair, sides: dict[str, str], words: Words) -> str:
    """Return what this date says about the order of a pair; steps without such a day are counted after it."""
    said, gaps = pair_sentence(pair, chronology.kind, sides, words), len(chronology.not_stated)
    return f"{said} {words('order_switch.gaps', n=gaps)}" if gaps else said


def pair_sentence(pair: Pair, kind: str, sides: dict[str, str], words: Words) -> str:
    """Return the order of two steps, naming the one first that came first or was not later.

    The day of a paper is easily taken for the day of the act, so the sentence says that it is none. Days that leave the
    decisions open do not weigh the word of who says that the second side reacted to the notice, so the sentence does.
    """
    order, told = compare(pair.a, pair.b, kind), [*zip(names(pair, sides, words), (pair.a, pair.b), strict=True)]
    if order in (Order.AFTER, Order.NOT_EARLIER):
        order, told = order.mirror, told[::-1]
    (first, a), (second, b) = told
    said = words(
        f"order_switch.pair_{order.replace(' ', '_')}", first=first, second=second,
        first_day=in_words(a.dates[kind], words), second_day=in_words(b.dates[kind], words),
    )  # fmt: skip
    if kind == "traced":
        return f"{said} {words('order_switch.traced')} {words('order_switch.unseen')}"
    if kind == "decided" and order is Order.OPEN and compare(pair.a, pair.b, "notified") is Order.NOT_LATER:
        return f"{said} {words('order_switch.reacted', first=names(pair, sides, words)[0])}"
    return f"{said} {words('order_switch.certain')}" if order is Order.BEFORE else said


def behind(pair: Pair, kind: str, claims: Iterable[Any]) -> list[Any]:
    """Return the claims that stand and give the last day of the first step of a pair."""
    told = [c for c in claims if (c.event_id, c.date_kind, c.standing) == (pair.a.id, kind, "stands")]
    return [c for c in told if c.date_hi == pair.a.dates[kind].hi]


def rests(pair: Pair, kind: str, claims: Iterable[Any], sides: Mapping[str, str], words: Words) -> str:
    """Return that the first step of a pair is not the later one, and on whose word its last day rests.

    Each origin counts once.
    """
    told = behind(pair, kind, claims)
    speakers = {c.origin_id or c.claim_id: getattr(c, f"speaker_{words.lang}") for c in reversed(told)}
    who = words.parts(reversed(speakers.values()))
    first, second = (words.state(sides[step.actor]) for step in (pair.a, pair.b))
    named = words(f"order_switch.short_{kind}")
    return words("order_switch.rests", kind=named, first=first, second=second, speakers=who)


def show(
    chronology: Chronology, pair: Pair, days: Axis, sides: dict[str, str], words: Words,
    *, by: Mapping[str, str] | None = None, track: str = "", outcome: str = "",
) -> str:  # fmt: skip
    """Return sentence, figure, table and the box of steps without a day.

    ``by`` maps step ids to the words for who made them public; they stand beside that kind of date only.
    ``track`` is the picture of the kinds of date, and ``outcome`` says what they come to.
    """
    return render(
        TEMPLATE, chronology=chronology, sides=sides, words=words, in_words=in_words, name=name,
        done=words(f"dates.done_{chronology.kind}"), figure=Markup(figure(chronology, days, sides, words)),
        sentence=sentence(chronology, pair, sides, words), by=by if chronology.kind == "public" else None,
        track=Markup(track), outcome=outcome,
    )  # fmt: skip


def task(steps: Iterable[Step], sides: dict[str, str], words: Words) -> str:
    """Return the steps with their sources and without any day: the untouched state."""
    return render("activities/order_switch/task.html", steps=list(steps), sides=sides, words=words, name=name)
