"""By what the order switch sorts: the pairs, the kinds of date, and what all kinds say of a pair in one line each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dispute.activities.order_switch.view import names, pair_name
from dispute.evidence.chronology import Pair, compare
from dispute.evidence.dates import Order
from dispute.words.template import render
from dispute.words.texts import Words

#: The kinds of date that a learner is asked to sort by, paper first, and last the decision, whose day no text gives.
ASKED = ("traced", "notified", "public", "decided")
LAST = ASKED[-1]
#: All kinds that the switch offers; until the bet on the second pair is made it offers those that are asked for.
OFFERED = (*ASKED, "effect")
#: Where the switch stands at first: the strip of days before it has sorted by this one.
START = "notified"
#: The prediction that holds if the kinds of date do not say the same.
TURN = "turn"


def switch(pairs: Sequence[Pair], words: Words, *, more: bool) -> str:
    """Return the kinds of date to sort by; with ``more`` all of them, and the pairs to compare."""
    named = [(pair_name(pair, words), pair.id) for pair in pairs] if more else []
    kinds = [(words(f"dates.done_{kind}"), kind) for kind in (OFFERED if more else ASKED)]
    return render("activities/order_switch/switch.html", kinds=kinds, pairs=named, start=START, words=words)


def all_four(pair: Pair, sides: Mapping[str, str], words: Words, predicted: str = TURN) -> list[str]:
    """Return what each kind of date that is asked for says of a pair, side by side; nothing for steps of one side.

    Where they do not say the same, that answers what was ``predicted``: it is what the switch is there to show.
    """
    if names(pair, dict(sides), words)[0] == pair.a.label:
        return []
    told = [line(pair, kind, sides, words) for kind in ASKED]
    if len({compare(pair.a, pair.b, kind) for kind in ASKED}) > 1:
        told.append(words("order_switch.varies" if predicted == TURN else "order_switch.varies_after_all"))
    return told


def line(pair: Pair, kind: str, sides: Mapping[str, str], words: Words) -> str:
    """Return in a few words what one kind of date says of a pair."""
    named = names(pair, dict(sides), words)
    order, told = compare(pair.a, pair.b, kind), named
    if order in (Order.AFTER, Order.NOT_EARLIER):
        order, told = order.mirror, named[::-1]
    named_kind = words(f"order_switch.short_{kind}")
    return words(f"order_switch.all_{order.replace(' ', '_')}", kind=named_kind, first=told[0])
