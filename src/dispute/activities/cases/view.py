"""Comparison cases side by side."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from typing import Any

from dispute.activities.cases.rules import lag
from dispute.activities.order_switch import view as chronology
from dispute.evidence.chronology import Step, sort_steps
from dispute.evidence.dates import SORTS, DateRange
from dispute.words.days import in_words
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/cases/view.html"
#: The states that have a mark of their own everywhere; a bar of any other state is an outline.
MARKED = ("france", "mali")


def task(cases: Sequence[Any], words: Words) -> str:
    """Return the names of the cases with their sources."""
    return render(TEMPLATE, part="task", cases=cases, words=words)


def table(cases: Sequence[Any], words: Words, lean: str = "") -> str:
    """Return one block for each case: both steps with number and day, the days between them, and the caveats.

    ``lean`` says which order speakers give where no document shows one.
    """
    rows = [
        {
            "case": case,
            "a": in_words(DateRange(case.date_a_lo, case.date_a_hi), words, year=True),
            "b": in_words(DateRange(case.date_b_lo, case.date_b_hi), words, year=True) if case.step_b_en else None,
            "lag": _lag(case, words, lean),
            "a_count": count(case.count_a_lo, case.count_a_hi, words),
            "b_count": count(case.count_b_lo, case.count_b_hi, words),
        }
        for case in cases
    ]
    return render(TEMPLATE, part="table", rows=rows, words=words)


def count(lo: int | None, hi: int | None, words: Words) -> str:
    """Return a number of people: ``12``, ``15 or more``, ``4 to 5``, ``not given``."""
    if lo is None:
        return words("cases.no_count")
    if hi is None:
        return words("cases.or_more", n=lo)
    return str(lo) if lo == hi else words("cases.from_to", lo=lo, hi=hi)


def _lag(case: Any, words: Words, lean: str) -> str:
    if case.first_mover_id is None:
        return words.parts(filter(None, [words("cases.no_document"), lean]))
    days = lag(case)
    if days is None:
        return words("cases.no_lag")
    least, most = days
    if most is None:
        return words("cases.or_more", n=least)
    return words("cases.days", n=least) if least == most else words("cases.days_range", lo=least, hi=most)


def example(case: Any, names: dict[str, str], words: Words) -> str:
    """Return one case with two fixed days as a picture on a day axis, and the sentence that says the same.

    The picture is an image with a ground of its own, so that it survives a saved notebook in any theme.
    """
    steps = [
        Step(
            side, words.of(case, "label"), state, {**dict.fromkeys(SORTS, DateRange()), "public": days}, case.source_ids
        )
        for side, state, days in (
            ("a", case.state_a_id, DateRange(case.date_a_lo, case.date_a_hi)),
            ("b", case.state_b_id, DateRange(case.date_b_lo, case.date_b_hi)),
        )
    ]
    order = sort_steps(steps, "public")
    sentence = words(
        "cases.example_sentence",
        a_state=words.state(names[case.state_a_id]), a=in_words(steps[0].dates["public"], words, year=True),
        b_state=words.state(names[case.state_b_id]), b=in_words(steps[1].dates["public"], words, year=True),
    )  # fmt: skip
    marks = {names[state]: n for n, state in enumerate(MARKED) if state in names}
    days = chronology.axis(steps, margin=3)
    svg = chronology.figure(order, days, names, words, labels=False, width="640", marks=marks)
    return render(
        TEMPLATE, part="example", sentence=sentence, case=case, words=words,
        alt=words("cases.example_alt", sentence=sentence), image=b64encode(svg.encode()).decode(),
    )  # fmt: skip
