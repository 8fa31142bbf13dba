"""Pairs of events with the days that are known of them, and what an answer to each pair deserves to hear."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dispute.model.ordering import Fit, Pair, check
from dispute.texts import Words
from dispute.views.dates import in_words
from dispute.views.jinja import render


def task(pairs: Sequence[Pair], words: Words) -> str:
    """Return each pair with its possible days and sources, without its order."""
    return render("ordering.html", part="task", pairs=pairs, words=words, in_words=in_words)


def checked(pairs: Sequence[Pair], answers: Mapping[str, str], words: Words) -> str:
    """Return one reason for each answered pair. An order that was not found yet is never given away."""
    rows = []
    for n, pair in enumerate(pairs, start=1):
        fit = check(pair, answers.get(pair.id))
        if fit is not Fit.EMPTY:
            yours = words("ordering.yours", n=n, answer=words(f"ordering.{answers[pair.id].replace(' ', '_')}"))
            rows.append({"fits": fit is Fit.FITS, "yours": yours, "reason": reason(pair, fit, words)})
    return render("ordering.html", part="checked", rows=rows, score=score(pairs, answers, words), words=words)


def reason(pair: Pair, fit: Fit, words: Words) -> str:
    """Return why an answer fits the ranges, or where to look again."""
    if fit is Fit.FITS:
        return words(f"ordering.fits_{pair.order.replace(' ', '_')}")
    return words(f"ordering.{fit.replace(' ', '_')}")


def score(pairs: Sequence[Pair], answers: Mapping[str, str], words: Words) -> str:
    """Return how many pairs fit, in one sentence."""
    fits = [check(pair, answers.get(pair.id)) for pair in pairs]
    return words("ordering.score", n=fits.count(Fit.FITS), total=len(fits), left=fits.count(Fit.EMPTY))
