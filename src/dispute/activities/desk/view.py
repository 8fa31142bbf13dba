"""The desk: papers by side and matter, the one that was pressed, and what lies in the folder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from dispute.activities.desk.rules import MOST, Desk, Matter
from dispute.words.prose import sentences
from dispute.words.template import render
from dispute.words.texts import Words, capital

TEMPLATE = "activities/desk/view.html"
#: How a side's papers are marked; a side that is neither state has no mark.
MARKS = {"Mali": "two", "France and the EU": "one"}


def task(words: Words) -> str:
    return render(TEMPLATE, part="task", words=words)


def day(paper: Any, words: Words) -> str:
    """Return the day of a paper; one whose first day is not known is called by the last."""
    said = words.day(paper.date_hi)
    return said if paper.date_lo else words("desk.made", day=said)


def named(lying: Desk, paper: Any, words: Words) -> str:
    """Return the short name of a paper: what it claims; without one, its title."""
    return lying.names.get(paper.document_id, words.of(paper, "title"))


def called(papers: Iterable[Any], words: Words) -> str:
    """Return papers by their days and sides, in the same words for either."""
    return words.listed([words("desk.called", day=day(p, words), side=words.state(p.side)) for p in papers])


def desk(lying: Desk, entries: Mapping[str, str], words: Words) -> str:
    """Return all papers as buttons, a row for each side and a column for each matter."""
    chosen = lying.folder(entries)

    def button(paper: Any, matter: Matter) -> tuple[str, str, str, str, str, bool]:
        card = lying.cards.get(paper.document_id, words.of(paper, "title"))
        when, short = day(paper, words), named(lying, paper, words)
        side = words.named(paper.side)
        name = words("desk.paper", side=side, day=when, card=card, matter=matter.name, called=short)
        return paper.document_id, short, when, card, name, paper in chosen

    rows = [
        (words.named(side), MARKS.get(side, ""), [[button(p, m) for p in lying.at(side, m)] for m in lying.matters])
        for side in lying.sides
    ]
    matters = [capital(matter.name) for matter in lying.matters]
    return render(TEMPLATE, part="desk", rows=rows, matters=matters, words=words)


def sentence(lying: Desk, entries: Mapping[str, str], words: Words) -> str:
    """Return how many papers lie in the folder, by side, who does not speak, and where a full folder hears both sides.

    One paper cannot hold two voices, so who does not speak is said from the second one on.
    """
    chosen = lying.folder(entries)
    if not chosen:
        return words("desk.empty")
    counts = [(sum(p.side == side for p in chosen), side) for side in lying.sides]
    sides = words.listed([words("desk.side", n=n, side=words.state(side)) for n, side in counts if n])
    silent = [words("desk.silent", side=words.state(side)) for side in lying.silent(entries) if len(chosen) > 1]
    over = [words("desk.over", n=len(chosen), most=MOST)] if len(chosen) > MOST else []
    full = [both(lying, entries, words)] if lying.full(entries) else []
    return " ".join([words("desk.folder", sides=sides), *silent, *over, *full])


def both(lying: Desk, entries: Mapping[str, str], words: Words) -> str:
    """Return on which matters the folder holds a voice of every side."""
    heard = [matter.name for matter in lying.heard(entries)]
    return words("desk.both", matters=words.listed(heard)) if heard else words("desk.both_none")


def used(lying: Desk, entries: Mapping[str, str], texts: Iterable[str], words: Words) -> str:
    """Return how many papers of the folder a page cites, if it leaves one out, and who does not speak in the folder."""
    chosen, tags = lying.folder(entries), [tag for text in texts for s in sentences(text) for tag in s.tags]
    if not chosen or not tags:
        return ""
    cited = [paper for paper in chosen if any(paper in lying.carrying(tag) for tag in tags)]
    said = [words("desk.used", n=len(cited), of=len(chosen))] if len(cited) < len(chosen) else []
    return " ".join([*said, *(words("desk.silent", side=words.state(side)) for side in lying.silent(entries))])


def folder(lying: Desk, entries: Mapping[str, str], words: Words) -> str:
    return render(TEMPLATE, part="folder", sentence=sentence(lying, entries, words), words=words)


def about(lying: Desk, paper: Any, words: Words) -> str:
    """Return what a paper cannot show; what it says, and who saw it, can be unfolded."""
    first, stop, rest = words.of(paper, "unknown").partition(". ")
    first = f"{first}{stop.strip()}"
    name = words("general.quoted", text=named(lying, paper, words))
    return render(
        TEMPLATE, part="about", paper=paper, name=name, day=day(paper, words), first=first, rest=rest, words=words
    )
