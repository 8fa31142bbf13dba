"""Whom a text serves: every role's needs beside the steps, and what one more step from outside would change."""

from __future__ import annotations

from dataclasses import replace

from dispute.activities.talks.game import Need, Talks
from dispute.activities.talks.rules import LAST, OFFERS, Table, absent, gain, more
from dispute.words.template import render
from dispute.words.texts import Words, capital

TEMPLATE = "activities/talks/view.html"
#: How many of a role's two needs a text serves, as a mark.
MARKS = ("○", "◐", "●")


def met_by(at: Table, need: Need, words: Words) -> str:
    """Return by its places on the table which steps serve a need; nothing if none does."""
    rounds = [*OFFERS, LAST]
    return ", ".join(words(f"talks.card_{rounds.index(name) + 1}") for name in at.steps(need))


def picture(game: Talks, at: Table, words: Words) -> str:
    """Return for every role by one rule its two needs, each with the steps that serve it, and what the text comes to.

    After the talks no card is secret. Who sat at the table stands first, then who added a step; the other roles are
    folded, and so is why no card offers a release.
    """
    shown = [*at.seats.values(), *([at.added[0]] if at.added else [])]
    rows, met, of = [], 0, 0
    for chair in (*shown, *(each for each in absent(game, at) if each not in shown)):
        needs = [(capital(need.text), met_by(at, need, words)) for need in at.needs(chair)]
        n = sum(bool(by) for _, by in needs)
        rows.append((chair.short, MARKS[n], words("talks.served", n=n, of=len(needs)), needs))
        if chair not in shown:
            met, of = met + n, of + len(needs)
    rest = words("talks.others_table", n=met, of=of)
    return render(
        TEMPLATE, part="needs", rows=rows[: len(shown)], folded=rows[len(shown) :], rest=rest, so=so(game, at, words),
        note=game.note, words=words,
    )  # fmt: skip


def so(game: Talks, at: Table, words: Words) -> str:
    """Return how many needs the text serves, and who gets nothing from it; an added step is not of it."""
    met = sum(len(at.served(chair)) for chair in game.chairs)
    return words("talks.so", n=met, of=sum(len(chair.needs) for chair in game.chairs), left=left(game, at, words))


def left(game: Talks, at: Table, words: Words, *, added: bool = False) -> str:
    """Return which roles get nothing from the text, or with ``added`` from the text and the added step."""
    text = at if added else replace(at, added=None)
    none = [each.short for each in game.chairs if not any(text.steps(need) for need in each.needs)]
    return words("talks.left", who=words.listed(none)) if none else words("talks.left_nobody")


def decision(game: Talks, at: Table, words: Words) -> str:
    """Return the question who should add one more step, and once somebody is asked what comes of it."""
    options = [(chair.short, chair.id) for chair in absent(game, at)]
    pressed = at.added[0].id if at.added else ""
    answer = added(game, at, words) if at.added else []
    return render(TEMPLATE, part="more", options=options, pressed=pressed, answer=answer, words=words)


def added(game: Talks, at: Table, words: Words) -> list[str]:
    """Return who adds a step, the step, and what it changes: how many needs have one, who has nothing, who had more."""
    assert at.added
    (chair, offer), text = at.added, replace(at, added=None)
    needs = [need for each in game.chairs for need in each.needs]
    best = {each.short: gain(game, text, more(game, text, each)) for each in absent(game, at)}
    others = [name for name, n in best.items() if n > gain(game, text, offer)]
    met = sum(bool(at.steps(need)) for need in needs)
    now = words("talks.now", open=len(needs) - met)
    other = [words("talks.others", who=words.listed(others))] if others else []
    none = left(game, at, words, added=True)
    return [words("talks.adds", chair=chair.short), offer.text, " ".join([none, *other, now])]


def served(game: Talks, at: Table, words: Words) -> str:
    """Return in words, for who hears the page, which needs the added step brings into the picture."""
    assert at.added
    text, offer = replace(at, added=None), at.added[1]
    new = [need.text for each in game.chairs for need in each.needs if need.id in offer.serves and not text.steps(need)]
    return words("talks.adds_new", needs=words.parts(new)) if new else words("talks.adds_nothing")
