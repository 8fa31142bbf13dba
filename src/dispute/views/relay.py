"""The relay line-up: cards to sort, and what the sorted cards have in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from dispute.model.relay import Reading, Relay, origins, sorted_out
from dispute.texts import Words
from dispute.views.jinja import render


def reading(value: Reading | str, words: Words) -> str:
    """Return an order in words."""
    return words(f"relay.{value.replace('-', '_')}")


def task(words: Words) -> str:
    """Return what to do with the cards."""
    return render("relay.html", part="task", words=words)


def card(n: int, relay: Relay, words: Words) -> str:
    """Return one card: who printed it, and its wording. It tells neither our reading nor the origin."""
    return render("relay.html", part="card", n=n, relay=relay, words=words)


def counted(relays: Sequence[Relay], words: Words) -> str:
    """Return each order that some relay suggests, with the number of relays."""
    piles = sorted_out(relays)
    return "; ".join(words("relay.pile", reading=reading(r, words), n=len(piles[r])) for r in piles if piles[r])


def sentences(relays: Sequence[Relay], words: Words) -> list[str]:
    """Return how many orders the relays suggest, and how many origins they have."""
    piles = {r: found for r, found in sorted_out(relays).items() if found}
    behind = [o.label_en if o else words("relay.unknown_origin") for o in origins(relays)]
    name = "relay.one_origin" if len(behind) == 1 else "relay.origins"
    return [
        words("relay.counts", total=len(relays), kinds=len(piles), piles=counted(relays, words)),
        words(name, n=len(behind), origin=words.listed(behind)),
    ]


def speech(relays: Sequence[Relay], chosen: Mapping[str, str], words: Words) -> str:
    """Return what to say after the check: how many readings are alike, and what the cards have in common."""
    alike = sum(chosen[one.id] == one.reading for one in relays)
    return " ".join([words("relay.alike", n=alike, total=len(relays)), *sentences(relays, words)])


def figure(relays: Sequence[Relay], words: Words) -> str:
    """Return one origin as SVG, with a branch for each order and a dot for each relay on it."""
    groups = [{"title": reading(order, words), "pages": found} for order, found in sorted_out(relays).items()]
    title = words("relay.figure", piles=counted(relays, words))
    return render("relay.svg", groups=groups, title=title, words=words)


def result(relays: Sequence[Relay], chosen: Mapping[str, str], words: Words) -> str:
    """Return for each card both readings and our reason, then the figure, its sentence and its table."""
    return render(
        "relay.html", part="result", relays=relays, chosen=chosen, words=words, reading=reading,
        speech=speech(relays, chosen, words), piles=sorted_out(relays),
        # Two pages with several origins would not be one line-up: then the words stand alone.
        figure=Markup(figure(relays, words)) if len(origins(relays)) == 1 else "",
    )  # fmt: skip
