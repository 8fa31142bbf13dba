"""Who moved first, by each kind of date: what can be answered, and which answers the days of the rows allow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from dispute.activities.order_switch.sorting import ASKED as KINDS
from dispute.evidence.chronology import Pair, compare
from dispute.evidence.dates import Order

#: What can be said besides the two states.
SAME, OPEN = "same", "open"
#: The kinds of date that a word on the order bears on: who answers a step has been told of it, and it was decided.
ORDERED = NOTIFIED, DECIDED = "notified", "decided"


def answers(pair: Pair) -> tuple[str, ...]:
    """Return what can be said of a pair of steps: the id of who acts, the same day, or open."""
    return pair.a.actor, pair.b.actor, SAME, OPEN


def settled(pair: Pair, kind: str) -> tuple[Order, str]:
    """Return the order of a pair by one kind of date, told from the step that is first or not later, and its actor."""
    order = compare(pair.a, pair.b, kind)
    turned = order in (Order.AFTER, Order.NOT_EARLIER)
    return (order.mirror, pair.b.actor) if turned else (order, pair.a.actor)


def allowed(pair: Pair, kind: str) -> frozenset[str]:
    """Return the answers that the days allow; only where they allow no other, it is open."""
    order, first = settled(pair, kind)
    match order:
        case Order.BEFORE:
            return frozenset({first})
        case Order.NOT_LATER:
            return frozenset({first, SAME})
        case Order.SAME_DAY:
            return frozenset({SAME})
        case _:
            return frozenset({OPEN})


def carried(
    rests: Mapping[str, Sequence[str]], claims: Any, origins: Any
) -> tuple[dict[str, list[str]], dict[str, frozenset[str]]]:
    """Return what our answers rest on, by kind of date: the sources of each claim, and the country of its voice."""
    rows = {kind: [claims[key] for key in keys] for kind, keys in rests.items()}
    sources = {kind: [row.source_id for row in each] for kind, each in rows.items()}
    return sources, {kind: frozenset(origins[row.origin_id].country for row in each) for kind, each in rows.items()}


def ordered(pair: Pair, told: Any) -> bool:
    """Return whether a row of testimony puts the first step of a pair before the other."""
    before = {"a-first": (told.step_a_id, told.step_b_id), "b-first": (told.step_b_id, told.step_a_id)}
    return before.get(told.says) == (pair.a.id, pair.b.id)


def different(pair: Pair) -> int:
    """Return how many answers all kinds of date give between them."""
    return len({allowed(pair, kind) for kind in KINDS})


def agreed(pair: Pair, kept: Mapping[str, str] | None) -> int:
    """Return in how many rows an answer is one that the days allow; 0 before all rows have one."""
    given = chosen(kept, answers(pair))
    return sum(choice in allowed(pair, kind) for kind, choice in given.items()) if len(given) == len(KINDS) else 0


def chosen(kept: Mapping[str, str] | None, offered: Iterable[str]) -> dict[str, str]:
    """Return the kept answers by kind of date; what is not on offer counts as none."""
    offered = set(offered)
    return {kind: kept[kind] for kind in KINDS if (kept or {}).get(kind) in offered}
