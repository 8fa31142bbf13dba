"""The rubric, and what a learner's own marks say."""

from __future__ import annotations

from collections.abc import Mapping

from dispute.activities.rubric.rules import LEVELS, MOST, Row
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/rubric/view.html"
#: A sentence of one's own is shown as far as so many words: who wrote it knows the rest.
LONGEST = 16


def listed(rubric: tuple[Row, ...], words: Words) -> str:
    """Return each row with what its points mean."""
    return render(TEMPLATE, part="listed", rubric=rubric, words=words)


def points() -> list[tuple[str, str]]:
    """Return the marks to choose from, the most points first."""
    return [(str(n), str(n)) for n in LEVELS]


def task(folder: str, words: Words) -> str:
    return render(TEMPLATE, part="task", folder=folder, words=words)


def own_words(own: int, every: int, words: Words) -> str:
    """Return how many words of a page are the learner's own; nothing where nothing was given."""
    return words("rubric.own_words", n=own, of=every) if own < every else ""


def names(rubric: tuple[Row, ...], given: Mapping[str, int], opened: Row | None, words: Words) -> str:
    """Return the rows as buttons, each with the mark that it has."""
    options = [
        (words("rubric.marked", row=row.name, n=given[row.id], most=MOST) if row.id in given else row.name, row.id)
        for row in rubric
    ]
    return render(TEMPLATE, part="rows", options=options, pressed=opened.id if opened else "", words=words)


def beginning(line: str) -> str:
    """Return a sentence, with dots in place of what goes beyond the longest one."""
    said = line.split()
    return " ".join(said) if len(said) <= LONGEST else f"{' '.join(said[:LONGEST])} …"


def levels(row: Row, given: int | None, line: str, words: Words) -> str:
    """Return a sentence of each level as cards, the best first; once one is pressed, each says what it stands for.

    ``line`` is the learner's own sentence; empty where there is none. It stands above the cards, and from a press on
    beside the level that it is found to resemble.
    """
    lines = [(n, row.examples[n], "" if given is None else words("rubric.worth", n=n, level=row.levels[n]))
             for n in LEVELS]  # fmt: skip
    told = ""
    if given is not None:
        told = words("rubric.top") if given == MOST else words("rubric.mend", n=given + 1)
    own = beginning(line)
    return render(TEMPLATE, part="levels", row=row, lines=lines, given=given, own=own, words=words, answer=told)


def answer(row: Row, given: int, words: Words) -> str:
    """Return in words, for who hears the page, what the level is called and what the next one asks for."""
    said = words("rubric.reached", level=row.levels[given])
    return f"{said} {words('rubric.top') if given == MOST else words('rubric.next', level=row.levels[given + 1])}"
