"""A second pair: a bet on its order by news, then its order by paper and by news in one picture."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from dispute.activities.order_switch import view
from dispute.activities.order_switch.axis import Axis
from dispute.activities.order_switch.sorting import line
from dispute.evidence.chronology import Pair, compare, sort_steps
from dispute.evidence.dates import Order
from dispute.words.template import render
from dispute.words.texts import Words, capital

TEMPLATE = "activities/order_switch/bet.html"
#: Under which the bet is kept, and what its buttons begin with.
FORM, NEWS = "order-switch", "news"
#: The two kinds of date: the one that is told before the bet, and the one that the bet is about.
KINDS = ("traced", "public")
#: What can be pressed, by the order that it names.
CHOICES = {Order.BEFORE: "one", Order.AFTER: "other", Order.SAME_DAY: "tie"}


def truth(pair: Pair) -> str:
    """Return the choice that the days bear out.

    Raises
    ------
    KeyError
        If the news give no order for the pair: then there is nothing to bet on.
    """
    return CHOICES[compare(pair.a, pair.b, KINDS[1])]


def chosen(kept: Mapping[str, str] | None) -> str:
    """Return the kept bet; anything that is not on offer counts as none."""
    choice = (kept or {}).get(NEWS, "")
    return choice if choice in CHOICES.values() else ""


def said(pair: Pair, sides: Mapping[str, str], words: Words) -> str:
    """Return the order by news, and whether the two have changed places against that by paper."""
    paper, news = (compare(pair.a, pair.b, kind) for kind in KINDS)
    turns = news is paper.mirror and news is not paper
    return words(f"order_switch.{'turns' if turns else 'stays'}", line=line(pair, KINDS[1], sides, words))


def show(pair: Pair, choice: str, days: Axis, sides: Mapping[str, str], words: Words) -> str:
    """Return the bet with its buttons; once one is pressed, the answer and the picture in their place."""
    one, other = view.names(pair, dict(sides), words)
    names = dict(zip(CHOICES.values(), (one, other, words("order_switch.tie")), strict=True))
    names = {key: words.typeset(capital(name)) for key, name in names.items()}
    asked = words("order_switch.bet", line=line(pair, KINDS[0], sides, words))
    return render(
        TEMPLATE, title=view.pair_name(pair, words), asked=asked, options=[(name, key) for key, name in names.items()],
        names=names, choice=choice, truth=truth(pair), said=said(pair, sides, words),
        figure=Markup(picture(pair, days, sides, words)) if choice else "", words=words,
    )  # fmt: skip


def picture(pair: Pair, days: Axis, sides: Mapping[str, str], words: Words) -> str:
    """Return both steps by paper, then by news, each time in the order of their days."""
    place = {side: n for n, side in enumerate(side for side in dict.fromkeys(sides.values()) if side)}
    bars, told = [], []
    for kind in KINDS:
        for step in sort_steps((pair.a, pair.b), kind).stated:
            side, when = sides[step.actor], step.dates[kind]
            named = words(f"order_switch.short_{kind}")
            label = words.typeset(words("order_switch.bar", kind=named, side=words.named(side)))
            bars.append(view.bar(label, when, days, place[side], words))
            told.append(f"{label}: {bars[-1].days}")
    return view.draw(bars, days, words.typeset(words.parts(told)), words, hatch="hatch-news")
