"""The sheet: which box is open, what stands in it, and the learner's own earlier words that lie beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dispute.activities.briefing.rules import CLOSING, DOTS
from dispute.activities.headlines.rules import Window, opposite
from dispute.words.prose import sentences
from dispute.work.progress import Progress

#: Under which the sheet keeps its reader, the box that is open, and that it was checked.
NAME, OPEN, CHECKED = "W5", "open", "checked"
#: A card that begins as something on the sheet has been used. So many letters tell: the rest is there to be mended.
BEGINS = 30


@dataclass(frozen=True, slots=True)
class Card:
    """A text that this learner kept in an earlier lesson; ``id`` is the lesson's number, such as ``02``."""

    id: str
    text: str


def opened(kept: Mapping[str, str], notes: Mapping[str, str]) -> str:
    """Return the box that is open: the one opened last, else the first that is empty, else the first."""
    if kept.get(OPEN) in notes:
        return kept[OPEN]
    return next((key for key, text in notes.items() if not text.strip()), next(iter(notes)))


def checked(kept: Mapping[str, str], notes: Mapping[str, str]) -> bool:
    """Return whether the learner has asked for a check: a sheet that is not finished is not complained of.

    Work of an earlier edition has no open box, and a text of it was kept by checking.
    """
    return any(text.strip() for text in notes.values()) and (CHECKED in kept or OPEN not in kept)


def lying(cards: Iterable[Card], notes: Mapping[str, str]) -> list[Card]:
    """Return the cards that do not stand on the sheet yet."""
    sheet = [" ".join(text.split()) for text in notes.values()]
    cards = [Card(card.id, " ".join(card.text.split())) for card in cards]
    return [card for card in cards if card.text and not any(card.text[:BEGINS] in text for text in sheet)]


def own_words(boxes: Mapping[str, str], parts: Iterable[Mapping[str, Any]]) -> tuple[int, int]:
    """Return how many words of a page are the learner's own, and how many stand there in all; tags are no words.

    ``parts`` hold each box's openings and ends to press; one counts as given while it stands there unchanged.
    """
    offered = {part["id"]: [*part["openings"], *(end["text"] for end in part.get("ends", ()))] for part in parts}
    every = given = 0
    for key, text in boxes.items():
        every += _count(text)
        lies = " ".join(text.split())
        pressed = [" ".join(each.rstrip("".join(DOTS)).split()) for each in offered.get(key, ())]
        given += sum(_count(each) for each in pressed if each and each in lies)
    return every - given, every


def _count(text: str) -> int:
    return sum(len(sentence.text.split()) for sentence in sentences(text))


def begun(text: str, openings: Sequence[str]) -> bool:
    """Return whether a box holds nothing of the learner's own yet: no word, or an opening as it was pressed."""
    return not text.strip() or text.strip() in openings


def begin(
    typed: Mapping[str, str], notes: Mapping[str, str], box: str, way: str, ways: Sequence[str]
) -> dict[str, str]:  # fmt: skip
    """Return what was typed, with an opening in one box: it takes the place of another, never of one's own words."""
    return {**typed, box: way} if begun(typed.get(box, notes[box]), ways) else added(typed, notes, box, way)


def waits(text: str, ends: Sequence[str]) -> bool:
    """Return whether a box stops at the dots of an opening, or at an end that was pressed: either takes another end."""
    return text.rstrip(CLOSING).endswith(DOTS) or text.rstrip().endswith(tuple(ends))


def end(typed: Mapping[str, str], notes: Mapping[str, str], box: str, way: str, ends: Sequence[str]) -> dict[str, str]:
    """Return what was typed, with an end in one box: it takes the place of the dots, or of another end."""
    text = typed.get(box, notes[box]).rstrip()
    for other in (*ends, *DOTS):
        text = text.removesuffix(other).rstrip()
    return {**typed, box: f"{text} {way}"}


def added(typed: Mapping[str, str], notes: Mapping[str, str], box: str, more: str) -> dict[str, str]:
    """Return what was typed, with something at the end of one box."""
    return {**typed, box: f"{typed.get(box, notes[box]).rstrip()} {more}".lstrip()}


def marked(progress: Progress, notes: Mapping[str, str], **entries: str) -> Progress:
    """Return the work with entries of the sheet; what an earlier edition has checked stays checked."""
    before = progress.forms.get(NAME, {})
    stays = {CHECKED: "on"} if checked(before, notes) else {}
    return progress.with_form(NAME, {**before, **stays, **entries})


def kept(progress: Progress, notes: Mapping[str, str], texts: Mapping[str, str], box: str, **entries: str) -> Progress:
    """Return the work with new texts and an open box."""
    progress = marked(progress, notes, open=box, **entries)
    for key, text in texts.items():
        progress = progress.with_note(key, text)
    return progress


def pair(windows: Sequence[Window]) -> Sequence[Window]:
    """Return two headlines that point in opposite directions; where there are none, the first two."""
    return opposite(windows) or windows[:2]
