"""The talks: a table seen from above, what the chair in turn is asked, its card, and the text that comes of it."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from dispute.activities.talks.game import Chair, Talks
from dispute.activities.talks.rules import ANSWERS, CHAIRS, OFFERS, Table, absent, unheard
from dispute.words.template import render
from dispute.words.texts import Words, capital

TEMPLATE = "activities/talks/view.html"
#: How a seat is drawn: France plain, Mali hatched, all others as what belongs to neither.
SIDES = {"ministry-a": ("var(--one, #1559a6)",) * 2, "ministry-b": ("url(#talks-hatch)", "var(--two, #a34700)")}
NEITHER, EMPTY = ("var(--data, #56616e)",) * 2, ("none", "var(--quiet, #555)")


def task(words: Words) -> str:
    return render(TEMPLATE, part="task", words=words)


def _asks(asked: str, name: str, options: Sequence[tuple[str, str]], words: Words, *, pressed: str = "", broad=False):
    return render(
        TEMPLATE, part="asks", asked=asked, name=name, options=options, pressed=pressed, broad=broad, words=words
    )  # fmt: skip


def turn(game: Talks, at: Table, words: Words) -> str:
    """Return what comes next; nothing once the text stands."""
    kind, _, which = at.now.partition("-")
    match kind:
        case "seat":
            free = [(c.short, c.id) for c in game.chairs if c not in at.seats.values()]
            return _asks(words(f"talks.seat_{which}"), f"seat-{which}", free, words)
        case "card":
            return render(TEMPLATE, part="turn", chair=at.seats[which], place=which, words=words)
        case "offer":
            offers, chair = at.open_offers(which), at.seats[OFFERS[which][0]].short
            many = len(OFFERS[which]) > 1
            options = [(words("talks.by", chair=by.short, offer=o.text) if many else o.text, o.id) for by, o in offers]
            owed = [words("talks.owing", chair=at.other(laid.by).short) for laid in at.agreed if many and at.owed(laid)]
            asked = words(f"talks.offer_{which}", chair=chair)
            return _asks(asked, f"offer-{which}", options, words, pressed=" ".join(owed), broad=True)
        case "answer":
            laid = at.laid[which]
            said = words("talks.offered", chair=laid.by.short, offer=laid.offer.text)
            asked = words("talks.answer", chair=at.other(laid.by).short)
            return _asks(asked, f"answer-{which}", [(words(f"talks.{a}"), a) for a in ANSWERS], words, pressed=said)
        case "law":
            options = [(law.text, law.id) for law in game.laws]
            return _asks(words("talks.law"), "law", options, words, pressed=barred(at, words), broad=True)
    return ""


def barred(at: Table, words: Words) -> str:
    """Return whose card forbids the sentence on law that was pressed; empty if nobody's does."""
    return " ".join(words("talks.barred", chair=chair.short, what=chair.cannot) for chair in at.barred[:1])


def card(chair: Chair, place: str, words: Words, *, choose: bool) -> str:
    """Return a role's card; ``choose`` asks which need comes first."""
    needs = [(capital(need.text), need.id) for need in chair.needs]
    return render(TEMPLATE, part="card", chair=chair, place=place, needs=needs, choose=choose, words=words)


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
    """Return each chair's first need, and whether the text serves it: after the talks no card is secret."""
    return [
        words("talks.first_served" if need in at.served(at.seats[place]) else "talks.first_left",
              chair=at.seats[place].short, need=need.text)
        for place, need in at.first.items()
    ]  # fmt: skip


def steps(at: Table, words: Words) -> list[tuple[str, str]]:
    """Return each step of the text with its time: what was laid down third comes later."""
    return [
        (words("talks.later" if name == "third" else "talks.at_once"),
         words("talks.step_if" if at.owed(laid) else "talks.step",
               offer=laid.offer.text.rstrip("."), chair=laid.by.short))
        for name, laid in at.laid.items() if laid in at.agreed
    ]  # fmt: skip


def result(game: Talks, at: Table, words: Words) -> str:
    """Return the text, the first needs, who got nothing, and questions for afterwards."""
    refused = [laid.offer.text.rstrip(".") for laid in at.laid.values() if laid.answer == "no"]
    return render(
        TEMPLATE, part="result", steps=steps(at, words), law=at.law,
        refused=words.listed(refused) if refused else "", firsts=firsts(at, words), left_out=left_out(game, at, words),
        debrief=game.debrief, note=game.note, words=words,
    )  # fmt: skip


def left_out(game: Talks, at: Table, words: Words) -> str:
    """Return which roles sat nowhere and got nothing, with what the first of them would have asked for."""
    chairs = unheard(game, at)
    if not chairs:
        return words("talks.all_heard")
    asks = words.listed([chair.needs[0].text for chair in chairs])
    return words("talks.unheard", who=words.listed([chair.short for chair in chairs]), need=asks)


def told(game: Talks, at: Table, words: Words) -> list[str]:
    """Return the text in lines, for a recap."""
    assert at.law
    agreed = [f"{when}: {step}" for when, step in steps(at, words)]
    return [*agreed, at.law.text, sentence(game, at, words), *firsts(at, words)]
