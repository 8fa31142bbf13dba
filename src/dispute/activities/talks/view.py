"""The talks: a table seen from above, what the chair in turn is asked, its card, and the text that comes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from markupsafe import Markup

from dispute.activities.talks.balance import met_by
from dispute.activities.talks.game import Chair, Talks
from dispute.activities.talks.rules import ANSWERS, CHAIRS, OFFERS, Table, absent, unheard
from dispute.words.template import render
from dispute.words.texts import Words, capital

TEMPLATE = "activities/talks/view.html"
#: How a seat is drawn: France plain, Mali hatched, all others as what belongs to neither.
SIDES = {"ministry-a": ("var(--one, #1559a6)",) * 2, "ministry-b": ("url(#talks-hatch)", "var(--two, #a34700)")}
NEITHER, EMPTY = ("var(--data, #56616e)",) * 2, ("none", "var(--quiet, #555)")


def task(day: date, words: Words) -> str:
    """Return how it is played, and on which imagined day."""
    return render(TEMPLATE, part="task", day=words.day(day, year=True), words=words)


def _asks(
    asked: str, name: str, options: Sequence[tuple[str, str]], words: Words, *, by="", pressed="", broad=False
) -> str:  # fmt: skip
    return render(
        TEMPLATE, part="asks", asked=asked, name=name, options=options, by=by, pressed=pressed, broad=broad, words=words
    )  # fmt: skip


def turn(game: Talks, at: Table, words: Words) -> str:
    """Return what comes next; nothing once the text stands."""
    kind, _, which = at.now.partition("-")
    match kind:
        case "seat":
            free = [(c.short, c.id) for c in game.chairs if c not in at.seats.values()]
            asked = words(f"talks.seat_{which}")
            if not at.seats:
                return render(TEMPLATE, part="seats", asked=asked, options=free, words=words)
            return _asks(asked, f"seat-{which}", free, words)
        case "card":
            return render(TEMPLATE, part="turn", chair=at.seats[which], place=which, words=words)
        case "offer":
            offers, chair = at.open_offers(which), at.seats[OFFERS[which][0]].short
            many, asked = len(OFFERS[which]) > 1, words(f"talks.offer_{which}", chair=chair)
            if not many:
                return _asks(asked, f"offer-{which}", [(o.text, o.id) for _, o in offers], words, broad=True)
            owed = [words("talks.owing", chair=at.other(laid.by).short) for laid in at.agreed if at.owed(laid)]
            hands = [(c.short, [(o.text, o.id) for by, o in offers if by.id == c.id]) for c in at.seats.values()]
            return render(
                TEMPLATE,
                part="hands",
                asked=asked,
                owed=" ".join(owed),
                name=f"offer-{which}",
                hands=hands,
                words=words,
            )
        case "answer":
            laid = at.laid[which]
            by, asked = (
                words("talks.offered", chair=laid.by.short),
                words("talks.answer", chair=at.other(laid.by).short),
            )
            options = [(words(f"talks.{a}"), a) for a in ANSWERS]
            return _asks(asked, f"answer-{which}", options, words, by=by, pressed=laid.offer.text)
        case "law":
            options = [(law.text, law.id) for law in game.laws]
            return _asks(words("talks.law"), "law", options, words, pressed=barred(at, words), broad=True)
    return ""


def barred(at: Table, words: Words) -> str:
    """Return whose card forbids the sentence on law that was pressed; empty if nobody's does."""
    return " ".join(words("talks.barred", chair=chair.short, what=chair.cannot) for chair in at.barred[:1])


def card(chair: Chair, place: str, words: Words, *, choose: bool) -> str:
    """Return a role's card; ``choose`` asks which need comes first. Of its public words the first sentence is open."""
    first, stop, rest = chair.role.position.partition(". ")
    needs = [(capital(need.text), need.id) for need in chair.needs]
    return render(
        TEMPLATE, part="card", chair=chair, place=place, needs=needs, choose=choose, words=words,
        position=f"{first}{stop.strip()}", rest=rest,
    )  # fmt: skip


def again(at: Table, words: Words) -> str:
    """Return ways to look at a card once more, and to begin anew."""
    seated = [(place, at.seats[place]) for place in CHAIRS if place in at.first] if at.now != "end" else []
    return render(TEMPLATE, part="again", seated=seated, words=words)


def figure(game: Talks, at: Table, words: Words) -> str:
    """Return the table as a picture, which says in words what it shows."""
    seats = []
    for place, x, edge, anchor in zip(CHAIRS, (2, 90), (2, 98), ("start", "end"), strict=True):
        chair = at.seats.get(place)
        fill, stroke = SIDES.get(chair.id, NEITHER) if chair else EMPTY
        seats.append({"x": x, "at": edge, "anchor": anchor, "fill": fill, "stroke": stroke,
                      "name": chair.short if chair else ""})  # fmt: skip
    cards = [
        {"x": 16 + 24 * n, "by": at.place(laid.by), "answer": laid.answer, "name": words(f"talks.card_{n + 1}"),
         "mark": words(f"talks.mark_{laid.answer or 'open'}")}
        for n, laid in enumerate(at.laid.values())
    ]  # fmt: skip
    rest = [chair.short for chair in absent(game, at)]
    names = {s: at.seats[s].short if s in at.seats else words("talks.figure_nobody") for s in CHAIRS}
    laid = words.listed([f"{c['name']} {c['mark']}" for c in cards]) if cards else words("talks.figure_none")
    title = words("talks.figure", **names, cards=laid, rest=words.listed(rest))
    drawn = render("activities/talks/figure.svg", title=title, seats=seats, cards=cards, rest=rest, words=words,
                   law=at.law and not at.barred)  # fmt: skip
    return render(TEMPLATE, part="figure", figure=Markup(drawn), words=words)


def sentence(game: Talks, at: Table, words: Words) -> str:
    """Return how much the text holds, and how many it leaves out."""
    left, outside = len(unheard(game, at)), len(absent(game, at))
    return words("talks.sentence", steps=len(at.agreed), unheard=left, outside=outside)


def firsts(at: Table, words: Words) -> list[str]:
    """Return each chair's first need, and the steps of the text that serve it, for a recap."""
    text, told = replace(at, added=None), []
    for place, need in at.first.items():
        by = met_by(text, need, words)
        name = "talks.first_served" if by else "talks.first_left"
        told.append(words(name, chair=at.seats[place].short, need=need.text, steps=by))
    return told


def steps(at: Table, words: Words) -> list[tuple[str, str]]:
    """Return each step of the text: its place on the table, its time and its chair, then the step itself.

    What was laid down third comes later.
    """
    return [
        (words("talks.step_if" if at.owed(laid) else "talks.step", step=words(f"talks.card_{n}"),
               when=words("talks.later" if name == "third" else "talks.at_once"), chair=laid.by.short),
         laid.offer.text)
        for n, (name, laid) in enumerate(at.laid.items(), 1) if laid in at.agreed
    ]  # fmt: skip


def result(at: Table, words: Words) -> str:
    """Return the text, and what was refused."""
    refused = [laid.offer.text.rstrip(".") for laid in at.laid.values() if laid.answer == "no"]
    return render(
        TEMPLATE, part="result", steps=steps(at, words), law=at.law,
        refused=words.listed(refused) if refused else "", words=words,
    )  # fmt: skip


def told(game: Talks, at: Table, words: Words) -> list[str]:
    """Return the text in lines, for a recap."""
    assert at.law
    agreed = [words("talks.told", head=head, step=step) for head, step in steps(at, words)]
    return [*agreed, at.law.text, sentence(game, at, words), *firsts(at, words)]
