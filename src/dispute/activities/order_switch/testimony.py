"""Testimony on the order of two steps, and who made a step public: sentences and a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from dispute.activities.order_switch.view import names, pair_name
from dispute.evidence.chronology import Pair
from dispute.evidence.testimony import Hand, Says, Voice, Witness, sides_of, voices
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/order_switch/testimony.html"
#: Those who can know: a relay only repeats, so it is counted and never called as a witness.
WITH_ACCESS = (Hand.DOCUMENT, Hand.RECORD, Hand.UNNAMED, Hand.NEWSROOM)


def near(hand: Hand, words: Words) -> str:
    """Return how near a voice stands, in words."""
    return words(f"testimony.hand_{hand.replace(' ', '_')}")


def speaker(voice: Voice, words: Words) -> str:
    """Return a speaker with the way in which it spoke."""
    return words("testimony.speaker", speaker=voice.speaker, hand=near(voice.hand, words))


def by_whom(found: Mapping[str, Sequence[Voice]], words: Words) -> dict[str, str]:
    """Return for each step, by id, who made it public; a step of which nobody is known is left out.

    The nearest voice of each side is named and the others are counted, so that neither side hides behind the other.
    """
    return {key: _one_each(heard, words) for key, heard in found.items() if heard}


def _one_each(heard: Sequence[Voice], words: Words) -> str:
    named = {voice.side: voice for voice in reversed(heard)}
    told = words.parts(speaker(voice, words) for voice in heard if named[voice.side] is voice)
    rest = len(heard) - len(named)
    return words("testimony.others", told=told, n=rest) if rest else told


def order(says: Says, pair: Pair, sides: Mapping[str, str], words: Words) -> str:
    """Return an order of a pair in words."""
    if says is Says.NONE:
        return words("testimony.no_order")
    return words("testimony.first", first=names(pair, sides, words)[says is Says.SECOND])


def how_many(heard: Sequence[Voice], words: Words) -> str:
    """Return how many voices of each kind and side there are, the nearest first."""
    kinds = Counter((voice.hand, voice.side) for voice in sorted(heard, key=lambda voice: [*Hand].index(voice.hand)))
    return words.listed([_of_kind(hand, side, n, words) for (hand, side), n in kinds.items()]) if kinds else ""


def _of_kind(hand: Hand, side: str, n: int, words: Words) -> str:
    told = words.counted(f"testimony.n_{hand.replace(' ', '_')}", n, n=n)
    return words("testimony.n_of_side", told=told, side=words.state(side)) if side else told


def sentences(
    witnesses: Sequence[Witness], pair: Pair, sides: Mapping[str, str], words: Words, *, named: bool = False
) -> list[str]:
    """Return who with access gives which order, for which sides, and whether anybody does so on the record.

    Where a table names them they are counted, with the state for which they speak; ``named`` is for where none does.
    """
    said, heard = [], []
    for says in (Says.FIRST, Says.SECOND):
        found = voices(witnesses, says, *WITH_ACCESS)
        what, heard = order(says, pair, sides, words), [*heard, *found]
        told = words.parts(speaker(voice, words) for voice in found) if named else how_many(found, words)
        said.append(words(f"testimony.{'voices' if found else 'none'}", order=what, speakers=told))
    if named and len(states := sides_of(heard)) == 1:
        said.append(words("testimony.one_side", side=words.state(states[0])))
    if not any(voice.hand in (Hand.DOCUMENT, Hand.RECORD) for voice in heard):
        said.append(words("testimony.not_on_record"))
    return said


def lean(witnesses: Sequence[Witness], pair: Pair, sides: Mapping[str, str], words: Words) -> str:
    """Return which order those with access give, and for which state they speak; empty if they give none, or two."""
    given = [says for says in (Says.FIRST, Says.SECOND) if voices(witnesses, says, *WITH_ACCESS)]
    states = sides_of(voices(witnesses, given[0], *WITH_ACCESS)) if len(given) == 1 else []
    if len(states) != 1:
        return ""
    return words("testimony.lean", order=order(given[0], pair, sides, words), side=words.state(states[0]))


def relayed(witnesses: Sequence[Witness], pair: Pair, sides: Mapping[str, str], words: Words) -> list[str]:
    """Return how many pages only rewrite others or name nobody, by the order that they give; empty if none does."""
    relays = [one.says for one in witnesses if one.voice.hand is Hand.RELAY]
    counts = words.parts(
        words("testimony.pile", order=order(says, pair, sides, words), n=relays.count(says))
        for says in Says if says in relays
    )  # fmt: skip
    return [words("testimony.relays", counts=counts)] if relays else []


def show(witnesses: Sequence[Witness], pair: Pair, sides: Mapping[str, str], words: Words) -> str:
    """Return the sentences, how many pages only relay and, folded, every witness in a table, the nearest first."""
    return render(
        TEMPLATE, witnesses=witnesses, words=words, title=words("testimony.title", pair=pair_name(pair, words)),
        sentences=sentences(witnesses, pair, sides, words) + relayed(witnesses, pair, sides, words), near=near,
        order=lambda says: order(says, pair, sides, words),
    )  # fmt: skip
