"""Pairs of events with the days that are known of them, and what an answer to each pair deserves to hear."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dispute.activities.ordering.rules import ANSWERS, Fit, Pair, check
from dispute.words.days import in_words
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/ordering/view.html"


def task(n: int, words: Words) -> str:
    """Return what to do with so many pairs."""
    return render(TEMPLATE, part="task", n=n, words=words)


def in_full(answer: str, words: Words) -> str:
    """Return one of the answers in words."""
    return words(f"ordering.{answer.replace(' ', '_')}")


def card(n: int, pair: Pair, chosen: str | None, words: Words) -> str:
    """Return a pair with its possible days and sources, a chip for each answer, and the reason for the chosen one."""
    chips = [(in_full(answer, words), answer) for answer in ANSWERS]
    fit = check(pair, chosen)
    return render(
        TEMPLATE, part="card", n=n, pair=pair, chips=chips, chosen=chosen or "", words=words, in_words=in_words,
        fits=fit is Fit.FITS, reason="" if fit is Fit.EMPTY else reason(pair, fit, words),
    )  # fmt: skip


def answer(n: int, pair: Pair, chosen: str | None, words: Words) -> str:
    """Return an answer and its reason; nothing while there is none."""
    fit = check(pair, chosen)
    if fit is Fit.EMPTY:
        return ""
    return f"{words('ordering.yours', n=n, answer=in_full(chosen, words))} {reason(pair, fit, words)}"


def counted(pairs: Sequence[Pair], answers: Mapping[str, str], words: Words) -> str:
    """Return the score, to stand below the cards."""
    return render(TEMPLATE, part="score", score=score(pairs, answers, words))


def checked(pairs: Sequence[Pair], answers: Mapping[str, str], words: Words) -> str:
    """Return one reason for each answered pair. An order that was not found yet is never given away."""
    given = [(n, pair, answers.get(pair.id)) for n, pair in enumerate(pairs, start=1)]
    rows = [
        (check(pair, chosen) is Fit.FITS, answer(n, pair, chosen, words))
        for n, pair, chosen in given if check(pair, chosen) is not Fit.EMPTY
    ]  # fmt: skip
    return render(TEMPLATE, part="checked", rows=rows, score=score(pairs, answers, words))


def reason(pair: Pair, fit: Fit, words: Words) -> str:
    """Return why an answer fits the ranges, or where to look again."""
    if fit is Fit.FITS:
        return words(f"ordering.fits_{pair.order.replace(' ', '_')}")
    return words(f"ordering.{fit.replace(' ', '_')}")


def score(pairs: Sequence[Pair], answers: Mapping[str, str], words: Words) -> str:
    """Return how many pairs fit, in one sentence."""
    fits = [check(pair, answers.get(pair.id)) for pair in pairs]
    return words("ordering.score", n=fits.count(Fit.FITS), total=len(fits), left=fits.count(Fit.EMPTY))
