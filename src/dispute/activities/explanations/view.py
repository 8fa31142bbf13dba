"""Rival explanations as cards, and the papers that would decide between them."""

from __future__ import annotations

from collections.abc import Sequence

from dispute.activities.explanations.rules import Explanation, Paper, Reading, counted
from dispute.words.template import render
from dispute.words.texts import Words, capital

TEMPLATE = "activities/explanations/view.html"


def task(left: str, dated: str, sources: Sequence[str], words: Words) -> str:
    """Return the two days to explain, with their sources, and what to do with each card."""
    return render(TEMPLATE, part="task", left=left, dated=dated, sources=sources, words=words)


def reading(value: Reading | str, words: Words) -> str:
    return words(f"explanations.{value}")


def verdict(one: Explanation, chosen: str, words: Words) -> str:
    """Return whether we read an explanation as the learner does."""
    if chosen == one.reading:
        return words("explanations.same", reading=reading(one.reading, words))
    return words("explanations.other", reading=reading(one.reading, words))


def heard(one: Explanation, words: Words) -> list[tuple[str, str]]:
    """Return what each row says, with its source; a row that does not stand says so."""
    found = []
    for claim in one.claims:
        name = "explanations.heard" if claim.standing == "stands" else "explanations.variant"
        speaker, value = (getattr(claim, f"{column}_{words.lang}") for column in ("speaker", "value"))
        line = words(name, speaker=speaker, value=value)
        found.append((capital(line), claim.source_id))
    return found


def card(n: int, one: Explanation, chosen: str | None, words: Words) -> str:
    """Return one explanation with its chips and, once one is pressed, what the sources give."""
    return render(
        TEMPLATE, part="card", n=n, one=one, chosen=chosen, words=words, ok=chosen == one.reading,
        readings=[(reading(value, words), value.value) for value in Reading],
        verdict=verdict(one, chosen, words) if chosen in set(Reading) else "", heard=heard(one, words),
    )  # fmt: skip


def speech(one: Explanation, chosen: str, words: Words) -> str:
    """Return what to say after a card was answered."""
    return " ".join([verdict(one, chosen, words), *(line for line, _ in heard(one, words)), one.why])


def still_open(numbers: Sequence[int], words: Words) -> str:
    """Return which cards have no reading yet."""
    return words("explanations.left", left=words.listed([str(n) for n in numbers]))


def sentence(explanations: Sequence[Explanation], words: Words) -> str:
    """Return how many explanations somebody gives, how many are only possible, and how many rest on nothing."""
    found = counted(explanations)
    return words(
        "explanations.result", total=len(explanations), said=found[Reading.SAID], fits=found[Reading.FITS],
        nothing=found[Reading.NOTHING],
    )  # fmt: skip


def result(explanations: Sequence[Explanation], words: Words) -> str:
    return render(TEMPLATE, part="result", sentence=sentence(explanations, words))


def about(one: Paper, explanations: Sequence[Explanation], words: Words) -> str:
    """Return whether a paper is there, which explanations it could speak for, and why."""
    numbers = [str(n) for n, each in enumerate(explanations, start=1) if each.id in one.supports]
    apart = words("explanations.none")
    if numbers:
        apart = words.counted("explanations.supports", len(numbers), numbers=words.listed(numbers))
    return " ".join([words("explanations.there" if one.there else "explanations.missing"), apart, one.why])


def papers(every: Sequence[Paper], asked: Sequence[Paper], explanations: Sequence[Explanation], words: Words) -> str:
    """Return a button for each paper, with the answer beside those that were asked for."""
    return render(
        TEMPLATE, part="papers", papers=every, asked=asked, words=words,
        about=lambda one: about(one, explanations, words),
    )  # fmt: skip


def end(asked: Sequence[Paper], words: Words) -> str:
    """Return how many of the papers that were asked for would tell explanations apart, and how many are there."""
    helps, there = sum(one.tells_apart for one in asked), sum(one.there for one in asked)
    return render(
        TEMPLATE, part="result", sentence=words("explanations.end", total=len(asked), helps=helps, there=there)
    )
