"""The poll in dots: two pictures over one handle, a word of probability for each, and what is known about fear."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from dispute.activities.polls.rules import ALL, PLACES, STRENGTHS, Caution, Claim, falling, order
from dispute.words.numbers import number
from dispute.words.template import render
from dispute.words.texts import Words, capital

TEMPLATE = "activities/polls/view.html"
FIGURE = "activities/polls/figure.svg"

#: Dots stand in columns of so many, as far apart as the dashes of the picture.
ROWS, APART = 5, 20


def task(words: Words) -> str:
    """Return what a dot stands for, and the question."""
    return render(TEMPLATE, part="task", words=words)


def picture(claims: Sequence[Claim], hidden: int, words: Words) -> str:
    """Return both pictures as they are when so many people hide another view, under the sentence that tells it."""
    drawn = [(c, Markup(figure(c, hidden, words)), line(c, hidden, words)) for c in claims]
    return render(TEMPLATE, part="picture", sentence=sentence(claims, hidden, words), claims=drawn, words=words)


def figure(claim: Claim, hidden: int, words: Words) -> str:
    """Return a hundred dots: full for those who meant it, hollow for those who hid another view, small for others."""
    meant, said = max(claim.left(hidden), 0), claim.said
    dots = [
        (path(0, meant), 14, "ink"), (path(meant, said), 14, "quiet"), (path(meant, said), 10, "ground"),
        (path(said, ALL), 4, "quiet"),
    ]  # fmt: skip
    title = words("polls.figure", meant=meant, hidden=said - meant, others=ALL - said)
    return render(FIGURE, dots=dots, title=title, words=words)


def path(start: int, end: int) -> str:
    """Return a path through the places of some dots, row by row; ``end`` is not among them."""
    rows = []
    for row in range(ROWS):
        first, last = -(-(start - row) // ROWS), -(-(end - row) // ROWS) - 1
        if first <= last:
            # A line a little longer than its dashes, or a browser may leave the last dot out.
            rows.append(f"M{APART * first + 10} {22 * row + 12}h{APART * (last - first)}.1")
    return "".join(rows)


def line(claim: Claim, hidden: int, words: Words) -> str:
    """Return in a few words whether a claim still stands."""
    return words("polls.stands" if claim.stands(hidden) else "polls.falls", n=max(claim.left(hidden), 0))


def sentence(claims: Sequence[Claim], hidden: int, words: Words) -> str:
    """Return which claims stand and which have fallen."""
    if not hidden:
        return words("polls.begin")
    fallen = [c.name for c in falling(claims) if not c.stands(hidden)]
    if len(fallen) == len(claims):
        return words("polls.none_stands", n=hidden)
    return words("polls.one_falls", n=hidden, who=fallen[0]) if fallen else words("polls.all_stand", n=hidden)


def heard(claims: Sequence[Claim], hidden: int, words: Words) -> str:
    """Return the sentence with a line for each picture, as it is spoken while the handle moves."""
    lines = [words("polls.heard", who=c.name, line=line(c, hidden, words)) for c in claims]
    return " ".join([sentence(claims, hidden, words), *lines])


def edge(claim: Claim, words: Words) -> str:
    """Return where a claim falls, for a list of results."""
    return words("polls.edge", n=claim.breaks)


def handle(words: Words) -> str:
    """Return the handle and what the dots mean; it stays as it is while it moves, or the hand would lose it."""
    return render(TEMPLATE, part="handle", places=PLACES, words=words)


def sure(claims: Sequence[Claim], chosen: Mapping[str, str], words: Words) -> str:
    """Return a card for each claim: a sentence with a gap, a chip for each word that may fill it, and its answer."""
    chips = [(words(f"polls.{strength}"), strength) for strength in STRENGTHS]
    given = {c.id: word if (word := chosen.get(c.id)) in STRENGTHS else "" for c in claims}
    cards = [
        (c, given[c.id], words(f"polls.mine_{given[c.id] or 'open'}"), answer(c, given[c.id], words)) for c in claims
    ]
    return render(TEMPLATE, part="words", claims=cards, chips=chips, capital=capital, words=words)


def answer(claim: Claim, chosen: str | None, words: Words) -> str:
    """Return what a word says about hidden views; nothing while there is none."""
    if chosen not in STRENGTHS:
        return ""
    return words(f"polls.bet_{chosen}", n=claim.breaks)


def verdict(claims: Sequence[Claim], chosen: Mapping[str, str], words: Words) -> str:
    """Return how the two words fit the sum."""
    first, last = falling(claims)
    return words(f"polls.order_{order(claims, chosen)}", fewer=first.breaks, more=last.breaks)


def fear(verdict: str, cautions: Sequence[Caution], words: Words) -> str:
    """Return how the words fit the sum, and who said what about how freely people could answer."""
    return render(TEMPLATE, part="fear", verdict=verdict, cautions=cautions, words=words)


def spoken(cautions: Sequence[Caution], words: Words) -> str:
    """Return what :func:`fear` tells of the answers, as it is spoken."""
    return " ".join([words("polls.free"), *(caution.text for caution in cautions), words("polls.both_ways")])


def made(editions: Sequence[Any], words: Words) -> str:
    """Return how each edition was made, what it can show and what it cannot: a table that is folded."""
    return render(TEMPLATE, part="editions", editions=editions, number=number, words=words)
