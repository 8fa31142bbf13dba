"""The sheet as it fills up: one box is open, and what stands in the others can be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dispute.activities.briefing.document import Piece, paragraphs, pieces
from dispute.activities.briefing.rules import MOST_LETTERS
from dispute.activities.briefing.sheet import Card, begun, waits
from dispute.activities.briefing.view import short
from dispute.words.prose import sentences
from dispute.words.template import render
from dispute.words.texts import Words

#: How many complaints stand below one box, and how many letters of an earlier text on its card.
MOST_ENTRIES, MOST_ON_CARD = 12, 160

Asked = Sequence[tuple[str, list[str]]]


@dataclass(frozen=True, slots=True)
class Slip:
    """One box of the sheet, open or closed; ``asked`` are its sentences to look at again, ``more`` those left out.

    ``ways`` are openings that one press puts into it, ``ends`` what ends one, each with whether it stands there.
    ``again`` tells at the head of a closed one how many things are asked of it; empty if none.
    """

    key: str
    title: str
    asks: str
    length: str
    open: bool
    text: str
    count: str
    paragraphs: tuple[tuple[Piece, ...], ...]
    asked: Asked
    more: int
    again: str
    ways: Sequence[tuple[str, bool]]
    ends: Sequence[tuple[str, bool]]


def slip(
    n: int, key: str, title: str, prompt: Any, text: str, asked: Asked, words: Words, *,
    is_open: bool, openings: Sequence[str] = (), ends: Sequence[str] = (),
) -> Slip:  # fmt: skip
    """Return one box with what it asks and what stands in it.

    How many words these are is told of a closed one that has fewer than it asks for: more may be needed.
    """
    least, most = prompt.length
    length, written = words("writing.length", least=least, most=most), sum(len(s.text.split()) for s in sentences(text))
    few = words("briefing.count", n=written, length=length) if written < least else ""
    count = few if text.strip() else length
    # That a sentence has a verb of saying is no thing of its own: it goes with the word before it.
    things = sum(one != words("briefing.attributed") for _, said in asked for one in said)
    shown = text if len(text) <= MOST_LETTERS else short(text)  # nobody reads a slip of the paste
    return Slip(
        key, words("briefing.part", n=n, title=title), prompt.text, length, is_open, text, count,
        tuple(map(pieces, paragraphs(shown))), asked[:MOST_ENTRIES], len(asked) - MOST_ENTRIES,
        words("briefing.again", n=things) if things else "",
        [(way, way == text.strip()) for way in openings if is_open and begun(text, openings)],
        [(way, text.rstrip().endswith(way)) for way in ends if is_open and waits(text, ends)],
    )  # fmt: skip


def sheet(
    slips: Sequence[Slip], cards: Sequence[Card], tags: Sequence[tuple[str, str]], readers: Mapping[str, str],
    words: Words, *, lead: str, chosen: str, day: str, sources: Mapping[str, Any], paper: bool,
) -> str:  # fmt: skip
    """Return the sheet.

    Parameters
    ----------
    cards, tags
        What one press puts into the open box: earlier texts of the learner's own, and tags with what they are.
    lead
        For whom the page is, and where it stops.
    sources
        The sources that are listed below the sheet: their tags lead there.
    paper
        Whether all this is printed: then every box is open, and nothing lies beside it.
    """
    return render(
        "activities/briefing/sheet.html", slips=slips, words=words, lead=lead, chosen=chosen, day=day,
        sources=sources, paper=paper, cards=[(card, short(card.text, MOST_ON_CARD)) for card in cards],
        tags=[(words("briefing.near_one", tag=tag, what=what), tag) for tag, what in tags],
        readers=[(name, key) for key, name in readers.items()],
    )  # fmt: skip
