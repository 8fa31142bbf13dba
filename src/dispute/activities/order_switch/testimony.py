"""Testimony on the order of two steps, and who made a step public: sentences and a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dispute.activities.order_switch.view import names, pair_name
from dispute.evidence.chronology import Pair
from dispute.evidence.testimony import Hand, Says, Voice, Witness, sides_of, voices
from dispute.words.template import render
from dispute.words.texts import Words, capital

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


def counts(
    witnesses: Sequence[Witness], pair: Pair, sides: Mapping[str, str], words: Words
) -> tuple[list[str], list[tuple[str, list[str]]]]:
    """Return the orders that are given, and for each kind of voice, the nearest first, how many give which of them.

    A voice with access counts once, on however many pages it is; of the others each page counts. Beside a number of
    voices for an order stands the state, if all of them speak for the same one.
    """
    given = [says for says in Says if any(one.says is says for one in witnesses)]
    heard = [hand for hand in Hand if any(one.voice.hand is hand for one in witnesses)]
    heads = [capital(order(says, pair, sides, words)) for says in given]
    return heads, [
        (
            words(f"testimony.row_{hand.replace(' ', '_')}"),
            [_number(_heard(witnesses, says, hand), says, words) for says in given],
        )
        for hand in heard
    ]


def _heard(witnesses: Sequence[Witness], says: Says, hand: Hand) -> Sequence[Voice]:
    if hand in WITH_ACCESS:
        return voices(witnesses, says, hand)
    return [one.voice for one in witnesses if (one.says, one.voice.hand) == (says, hand)]


def _number(found: Sequence[Voice], says: Says, words: Words) -> str:
    states = {voice.side for voice in found}
    if says is Says.NONE or len(states) != 1 or not (side := min(states)):
        return str(len(found))
    return words("testimony.n_of_side", n=len(found), side=words.state(side))


def record(witnesses: Sequence[Witness], words: Words) -> list[str]:
    """Return that no document and nobody on the record gives an order; empty if one does."""
    given = [one for says in (Says.FIRST, Says.SECOND) for one in voices(witnesses, says, Hand.DOCUMENT, Hand.RECORD)]
    return [] if given else [words("testimony.not_on_record")]


def sentences(witnesses: Sequence[Witness], pair: Pair, sides: Mapping[str, str], words: Words) -> list[str]:
    """Return who with access gives which order, for which sides, and whether anybody does so on the record."""
    said, heard = [], []
    for says in (Says.FIRST, Says.SECOND):
        found = voices(witnesses, says, *WITH_ACCESS)
        what, heard = order(says, pair, sides, words), [*heard, *found]
        told = words.parts(speaker(voice, words) for voice in found)
        said.append(words(f"testimony.{'voices' if found else 'none'}", order=what, speakers=told))
    if len(states := sides_of(heard)) == 1:
        said.append(words("testimony.one_side", side=words.state(states[0])))
    return [*said, *record(witnesses, words)]


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
    """Return how many voices of each kind give which order and, folded, every witness in a table, the nearest first."""
    heads, kinds = counts(witnesses, pair, sides, words)
    return render(
        TEMPLATE, witnesses=witnesses, words=words, title=words("testimony.title", pair=pair_name(pair, words)),
        heads=heads, kinds=kinds, sentences=record(witnesses, words), near=near,
        order=lambda says: order(says, pair, sides, words),
    )  # fmt: skip
