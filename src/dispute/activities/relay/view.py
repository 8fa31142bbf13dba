"""The relay line-up: cards to sort, and what the sorted cards have in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from dispute.activities.relay.rules import Reading, Relay, origins, sorted_out
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/relay/view.html"


def reading(value: Reading | str, words: Words) -> str:
    """Return an order in words."""
    return words(f"relay.{value.replace('-', '_')}")


def task(words: Words) -> str:
    """Return what to do with the cards."""
    return render(TEMPLATE, part="task", words=words)


def card(n: int, relay: Relay, chosen: str | None, words: Words, *, final: bool = False) -> str:
    """Return one card: who printed it, its wording, and a chip for each reading.

    Parameters
    ----------
    chosen
        The learner's reading; None while there is none.
    final
        Every card has a reading: ours is told beside the learner's, and the chips go.
    """
    return render(
        TEMPLATE, part="card", n=n, relay=relay, chosen=chosen, final=final, words=words,
        readings=Reading, reading=reading,
    )  # fmt: skip


def still_open(left: Sequence[int], relays: Sequence[Relay], words: Words) -> str:
    """Return what to say while some cards have no reading."""
    if len(left) == len(relays):
        return words("relay.task")
    return words("relay.left", left=words.listed([str(n) for n in left]))


def counted(relays: Sequence[Relay], words: Words) -> str:
    """Return each order that some relay suggests, with the number of relays."""
    piles = sorted_out(relays)
    return words.parts(words("relay.pile", reading=reading(r, words), n=len(piles[r])) for r in piles if piles[r])


def sentences(relays: Sequence[Relay], words: Words) -> list[str]:
    """Return how many orders the relays suggest, and how many origins they have."""
    piles = {r: found for r, found in sorted_out(relays).items() if found}
    behind = [words.of(o, "label") if o else words("relay.unknown_origin") for o in origins(relays)]
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
    return render("activities/relay/figure.svg", groups=groups, title=title, words=words)


def result(relays: Sequence[Relay], chosen: Mapping[str, str], words: Words) -> str:
    """Return what the cards have in common: a sentence, the figure and its table."""
    return render(
        TEMPLATE, part="result", words=words, reading=reading,
        speech=speech(relays, chosen, words), piles=sorted_out(relays),
        # Two pages with several origins would not be one line-up: then the words stand alone.
        figure=Markup(figure(relays, words)) if len(origins(relays)) == 1 else "",
    )  # fmt: skip
