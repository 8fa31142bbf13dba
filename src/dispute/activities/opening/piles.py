"""The piles of scene 5: who says that the one state came first, and who says so of the other.

Both piles are made in one way, and an empty one stands beside the full one: that nobody says a thing is a finding.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dispute.activities.order_switch.testimony import WITH_ACCESS, near
from dispute.evidence.testimony import Hand, Says, Voice, Witness, voices
from dispute.words.texts import Words, capital

#: How near a voice stands, as a sign: the signs of the origins' tree.
SIGNS = {Hand.DOCUMENT: "■", Hand.RECORD: "●", Hand.UNNAMED: "○", Hand.NEWSROOM: "□"}


@dataclass(frozen=True, slots=True)
class Token:
    """One voice of a pile: who, whether it is named, for whom it speaks, and the page that carries it.

    ``mark`` is the look of the state that it speaks for; empty where it speaks for none.
    """

    who: str
    how: str
    sign: str
    mark: str
    source: str


@dataclass(frozen=True, slots=True)
class Pile:
    """The voices with access that give one order, under the words of that order."""

    title: str
    tokens: tuple[Token, ...]


def token(voice: Voice, marks: Mapping[str, str], words: Words) -> Token:
    """Return a voice as a token. ``marks`` maps the name of a side to its look."""
    hand = near(voice.hand, words)
    how = words("opening.token_for", hand=hand, side=words.state(voice.side)) if voice.side else hand
    return Token(capital(voice.speaker), how, SIGNS[voice.hand], marks.get(voice.side, ""), voice.claim.source_id)


def piles(
    told: Sequence[Witness], first: str, second: str, marks: Mapping[str, str], words: Words
) -> tuple[Pile, Pile]:
    """Return a pile for each of the two orders; ``first`` and ``second`` are the sides of the two steps."""

    def pile(says: Says, side: str) -> Pile:
        found = voices(told, says, *WITH_ACCESS)
        title = capital(words("opening.pile_first", side=words.state(side)))
        return Pile(title, tuple(token(voice, marks, words) for voice in found))

    return pile(Says.FIRST, first), pile(Says.SECOND, second)


def said(pile: Pile, words: Words) -> str:
    """Return a pile in one sentence, for who does not see it."""
    speakers = words.parts(f"{one.who} ({one.how})" for one in pile.tokens) or words("opening.pile_nobody")
    return words("opening.pile_said", title=pile.title, speakers=speakers)
