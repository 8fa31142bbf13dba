"""By what the order switch sorts: the pairs, the kinds of date, and what each says of a pair in one line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dispute.activities.order_switch.view import names, pair_name
from dispute.evidence.chronology import Pair, compare
from dispute.evidence.dates import Order
from dispute.words.template import render
from dispute.words.texts import Words, capital

#: The kinds of date that a learner is asked to sort by in the last lesson, paper first.
ASKED = ("traced", "notified", "public", "decided")
#: The same as a step goes through them; last the day of a text, which is no act and turns the order round.
LIFE = ("decided", "notified", "public", "traced")
LAST = LIFE[-1]
#: All kinds that the switch offers; until the bet on the second pair is made it offers those that are asked for.
OFFERED = (*LIFE, "effect")
#: Where the switch stands at first: the strip of days before it has sorted by this one.
START = "notified"
#: The prediction that holds if the kinds of date do not say the same.
TURN = "turn"


def switch(pairs: Sequence[Pair], words: Words, *, more: bool) -> str:
    """Return the kinds of date to sort by; with ``more`` all of them, and the pairs to compare."""
    named = [(pair_name(pair, words), pair.id) for pair in pairs] if more else []
    kinds = [(words(f"dates.done_{kind}"), kind) for kind in (OFFERED if more else LIFE)]
    return render("activities/order_switch/switch.html", kinds=kinds, pairs=named, start=START, words=words)


def outcome(pair: Pair, predicted: str, words: Words) -> str:
    """Return whether the kinds of date that are asked for differ, which answers what was ``predicted``; empty if not.

    That they do is what the switch is there to show.
    """
    if len({compare(pair.a, pair.b, kind) for kind in LIFE}) == 1:
        return ""
    return words("order_switch.varies" if predicted == TURN else "order_switch.varies_after_all")


def told(pair: Pair, kind: str, sides: Mapping[str, str], words: Words) -> str:
    """Return in a few words what one kind of date says of a pair, without its name, to follow that name."""
    named = names(pair, dict(sides), words)
    order = compare(pair.a, pair.b, kind)
    if order in (Order.AFTER, Order.NOT_EARLIER):
        order, named = order.mirror, named[::-1]
    said = words(f"order_switch.all_{order.replace(' ', '_')}", first=named[0])
    # It follows a name, so a state's article keeps its small letter.
    return said.replace(capital(named[0]), named[0], 1)


def line(pair: Pair, kind: str, sides: Mapping[str, str], words: Words) -> str:
    """Return in a few words what one kind of date says of a pair, after its name."""
    named = words(f"order_switch.short_{kind}")
    return words("order_switch.line", kind=named, told=told(pair, kind, sides, words))
