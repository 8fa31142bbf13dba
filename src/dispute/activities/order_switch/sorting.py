"""By what the order switch sorts: the pairs, the kinds of date, and what all kinds say of a pair in one line each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dispute.activities.order_switch.view import names, pair_name
from dispute.evidence.chronology import Pair, compare
from dispute.evidence.dates import Order
from dispute.words.template import render
from dispute.words.texts import Words

#: The kinds of date as the switch offers them: paper first, and last the decision, whose day no text gives.
OFFERED = ("traced", "notified", "public", "effect", "decided")
#: Those that a learner is asked to sort by, and the last of them.
ASKED = ("traced", "notified", "public", "decided")
LAST = ASKED[-1]


def switch(pairs: Iterable[Pair], words: Words) -> str:
    """Return the pairs to compare, and the kinds of date to sort by."""
    named = [(pair_name(pair, words), pair.id) for pair in pairs]
    kinds = [(words(f"dates.done_{kind}"), kind) for kind in OFFERED]
    return render("activities/order_switch/switch.html", kinds=kinds, pairs=named, words=words)


def all_four(pair: Pair, sides: Mapping[str, str], words: Words) -> str:
    """Return what each kind of date that is asked for says of a pair, side by side; empty for steps of one side.

    Where they do not say the same, that is said too: it is what the switch is there to show.
    """
    if names(pair, dict(sides), words)[0] == pair.a.label:
        return ""
    told = [line(pair, kind, sides, words) for kind in ASKED]
    differ = len({compare(pair.a, pair.b, kind) for kind in ASKED}) > 1
    return " ".join([*told, words("order_switch.all_differ")] if differ else told)


def line(pair: Pair, kind: str, sides: Mapping[str, str], words: Words) -> str:
    """Return in a few words what one kind of date says of a pair."""
    named = names(pair, dict(sides), words)
    order, told = compare(pair.a, pair.b, kind), named
    if order in (Order.AFTER, Order.NOT_EARLIER):
        order, told = order.mirror, named[::-1]
    by = words(f"order_switch.by_{kind}")
    return words(f"order_switch.all_{order.replace(' ', '_')}", by=by, first=told[0])
