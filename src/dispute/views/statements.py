"""Source 1 in twelve statements, the labels for sorting them, and what each label deserves to hear."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dispute.model.quiz import CONFIDENCE
from dispute.model.statements import KINDS, Fit, Statement, count, sorting
from dispute.texts import Words
from dispute.words.template import render


@dataclass(frozen=True, slots=True)
class Text:
    """A news text: its statements, and the sources of the text and of the reasons."""

    statements: Sequence[Statement]
    source: str


def listed(text: Text, words: Words, *, folded: bool) -> str:
    """Return the numbered statements; ``folded`` puts them behind a summary, for lessons that only look back."""
    return render("statements.html", part="listed", text=text, folded=folded, words=words)


def task(words: Words) -> str:
    """Return what to do, and what the labels mean. Nothing here tells which label fits which statement."""
    return render("statements.html", part="task", kinds=KINDS, words=words)


def statement(n: int, total: int, each: Statement, words: Words) -> str:
    """Return one statement, to stand above its two dropdowns."""
    return render("statements.html", part="statement", n=n, total=total, each=each, words=words)


def checked(
    statements: Sequence[Statement], entries: Mapping[str, str], words: Words, only: Statement | None = None
) -> str:
    """Return the reason for each label that was given, of one statement or of all."""
    given = sorting(statements, entries)
    shown = []
    for n, each in enumerate(statements, start=1):
        if each.id in given and only in (None, each):
            fit, reason = each.sorted_as(given[each.id])
            certain = fit is Fit.NOT_YET and entries.get(f"{each.id}.sure") == CONFIDENCE[-1]
            shown.append((n, each, words(f"statements.{given[each.id]}"), fit, reason, certain))
    return render(
        "statements.html", part="checked", shown=shown, score=score(statements, entries, words), words=words, Fit=Fit
    )


def score(statements: Sequence[Statement], entries: Mapping[str, str], words: Words) -> str:
    """Return how many statements are sorted, and how well, in one sentence."""
    found = count(statements, entries)
    return words(
        "statements.score", n=sum(found.values()), total=len(statements), fits=found[Fit.FITS],
        partly=found[Fit.PARTLY], open=found[Fit.NOT_YET],
    )  # fmt: skip
