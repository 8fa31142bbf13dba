"""Source 1 in twelve statements, a card for sorting each, and what each label deserves to hear."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dispute.activities.statements.rules import KINDS, Fit, Statement, count, sorting
from dispute.questions.quiz import CONFIDENCE
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/statements/view.html"
#: How well a label fits, as a sign.
MARKS = {Fit.FITS: "✓", Fit.PARTLY: "½", Fit.NOT_YET: "✗"}


@dataclass(frozen=True, slots=True)
class Text:
    """A news text: its statements, and the sources of the text and of the reasons."""

    statements: Sequence[Statement]
    source: str


def listed(text: Text, words: Words, *, folded: bool) -> str:
    """Return the numbered statements; ``folded`` puts them behind a summary, for lessons that only look back."""
    return render(TEMPLATE, part="listed", text=text, folded=folded, words=words)


def task(words: Words) -> str:
    """Return what to do, and what the labels mean. Nothing here tells which label fits which statement."""
    return render(TEMPLATE, part="task", kinds=KINDS, words=words)


def modes(words: Words) -> str:
    """Return the switch between one statement at a time and all of them."""
    return render(TEMPLATE, part="modes", words=words)


def card(
    n: int, total: int, each: Statement, entries: Mapping[str, str], words: Words, source: str = ""
) -> str:  # fmt: skip
    """Return one statement with the tag of its text, a chip for each label, and the answer to the label that it has."""
    chips = [(words(f"statements.{kind}"), kind) for kind in KINDS]
    given = sorting([each], entries).get(each.id, "")
    fit = each.sorted_as(given)[0] if given else None
    return render(
        TEMPLATE, part="card", n=n, total=total, each=each, chips=chips, given=given, words=words,
        source=source, mark=MARKS.get(fit), answer=answer(each, entries, words) if given else "",
    )  # fmt: skip


def way(statements: Sequence[Statement], entries: Mapping[str, str], at: int, words: Words) -> str:
    """Return a button to the next statement, and a dot for each: how far one is, and a way back."""
    given = sorting(statements, entries)
    fits = [each.sorted_as(given[each.id])[0] if each.id in given else None for each in statements]
    dots = [(each, fit, MARKS.get(fit, "○")) for each, fit in zip(statements, fits, strict=True)]
    return render(TEMPLATE, part="way", dots=dots, at=at, words=words)


def answer(each: Statement, entries: Mapping[str, str], words: Words) -> str:
    """Return what the label of a statement deserves to hear: how well it fits, and why."""
    fit, reason = each.sorted_as(entries[each.id])
    certain = fit is Fit.NOT_YET and entries.get(f"{each.id}.sure") == CONFIDENCE[-1]
    said = [words(f"statements.{fit.replace(' ', '_')}"), reason]
    return " ".join([*said, words("statements.certain")] if certain else said)


def counted(statements: Sequence[Statement], entries: Mapping[str, str], words: Words) -> str:
    """Return the score, to stand below the cards."""
    return render(TEMPLATE, part="score", score=score(statements, entries, words))


def checked(statements: Sequence[Statement], entries: Mapping[str, str], words: Words) -> str:
    """Return the reason for each label that was given, as one list."""
    given = sorting(statements, entries)
    shown = [
        (n, words(f"statements.{given[each.id]}"), MARKS[each.sorted_as(given[each.id])[0]], answer(each, given, words))
        for n, each in enumerate(statements, start=1) if each.id in given
    ]  # fmt: skip
    return render(TEMPLATE, part="checked", shown=shown, score=score(statements, entries, words))


def score(statements: Sequence[Statement], entries: Mapping[str, str], words: Words) -> str:
    """Return how many statements are sorted, and how well; what there is none of is not said."""
    found = count(statements, entries)
    said = [words("statements.score", n=sum(found.values()), total=len(statements), fits=found[Fit.FITS])]
    for key, fit in (("partly", Fit.PARTLY), ("open", Fit.NOT_YET)):
        if found[fit]:
            said.append(words(f"statements.score_{key}", n=found[fit]))
    return " ".join(said)
