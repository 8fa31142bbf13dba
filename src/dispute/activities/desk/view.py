"""The desk: papers by side and month, the one that was pressed, and what lies in the folder."""

from __future__ import annotations

from collections.abc import Mapping
from functools import reduce
from typing import Any

from dispute.activities.desk.rules import CHARGE, LIST, MOST, Desk
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/desk/view.html"
#: How a side's papers are marked; a side that is neither state has no mark.
MARKS = {"Mali": "two", "France and the EU": "one"}


def task(words: Words) -> str:
    return render(TEMPLATE, part="task", words=words)


def day(paper: Any, words: Words) -> str:
    """Return the day of a paper; one whose first day is not known is called by the last."""
    said = words.day(paper.date_hi)
    return said if paper.date_lo else words("desk.made", day=said)


def speaker(lying: Desk, paper: Any, words: Words) -> str:
    """Return who speaks in a paper, in as few words as fit on a button."""
    said = words(f"desk.by_{paper.made_by.replace('-', '_')}")
    agency = lying.agencies.get(paper.document_id)
    return words(f"desk.through_{paper.kind}", speaker=said, agency=agency) if agency else said


def desk(lying: Desk, entries: Mapping[str, str], words: Words) -> str:
    """Return all papers as buttons, a row for each side and a column for each month."""
    chosen = lying.folder(entries)

    def button(paper: Any) -> tuple[str, str, str, str, bool]:
        taken = paper in chosen
        name = words("desk.in" if taken else "desk.paper", day=day(paper, words), title=words.of(paper, "title"))
        return paper.document_id, str(paper.date_hi.day), speaker(lying, paper, words), name, taken

    rows = [
        (words.named(side), MARKS.get(side, ""), [[button(p) for p in lying.at(side, month)] for month in lying.months])
        for side in lying.sides
    ]
    months = [words.month(month) for month in lying.months]
    return render(TEMPLATE, part="desk", rows=rows, months=months, words=words)


def sentence(lying: Desk, entries: Mapping[str, str], words: Words) -> str:
    """Return how many papers lie in the folder, by side, who does not speak, and what a full folder does not hold.

    One paper cannot hold two voices, so who does not speak is said from the second one on.
    """
    chosen = lying.folder(entries)
    if not chosen:
        return words("desk.empty")
    counts = [(sum(p.side == side for p in chosen), side) for side in lying.sides]
    sides = words.listed([words("desk.side", n=n, side=words.state(side)) for n, side in counts if n])
    silent = [words("desk.silent", side=words.state(side)) for side in lying.silent(entries) if len(chosen) > 1]
    over = [words("desk.over", n=len(chosen), most=MOST)] if len(chosen) > MOST else []
    full = [words("desk.full"), evidence(lying, words)] if lying.full(entries) else []
    lacks = [words("desk.no_steps", days=serving(lying, words))] if full and lying.lacks_steps(entries) else []
    return " ".join([words("desk.folder", sides=sides), *silent, *over, *full, *lacks])


def serving(lying: Desk, words: Words) -> str:
    """Return the days of the papers on the steps to put in order; the month stands once if it is the same."""
    *others, last = [paper.date_hi for paper in lying.serving()]
    same = [
        words.number_of(day) if (day.year, day.month) == (last.year, last.month) else words.day(day) for day in others
    ]
    return reduce(lambda one, two: words("desk.or", one=one, two=two), [*same, words.day(last)])


def evidence(lying: Desk, words: Words) -> str:
    """Return how many of all papers show what the quarrel turns on, as the rows have it: for both states alike."""
    charge, names = lying.showing(CHARGE), lying.showing(LIST)
    name = "desk.shows_some" if charge or names else "desk.shows_none"
    return words(name, n=len(lying.papers), charge=charge, list=names)


def folder(lying: Desk, entries: Mapping[str, str], words: Words) -> str:
    return render(TEMPLATE, part="folder", sentence=sentence(lying, entries, words), words=words)


def about(paper: Any, words: Words) -> str:
    """Return who saw a paper, and what it cannot show."""
    said = words("desk.about", title=words.of(paper, "title"), day=day(paper, words))
    return render(TEMPLATE, part="about", paper=paper, about=said, words=words)
