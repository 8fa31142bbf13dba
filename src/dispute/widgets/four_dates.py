"""The four-date table: a learner gives each step its dates, and each cell answers back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import ipywidgets as w

from dispute.model.chronology import Step
from dispute.model.dates import KINDS, DateRange
from dispute.model.four_dates import check, choices
from dispute.texts import Words
from dispute.views import four_dates as view
from dispute.widgets.panel import Panel, dropdown
from dispute.widgets.store import Store
from dispute.widgets.submit import submission

NAME = "four-dates"


def four_dates(
    steps: Sequence[Step], distractors: Sequence[DateRange], claims: Sequence[Any], by: Mapping[str, str],
    store: Store, words: Words,
) -> Panel:  # fmt: skip
    """Return the form: one group of four dropdowns for each step, and a check with a reason for each cell.

    Parameters
    ----------
    distractors
        Ranges to offer besides those of the steps.
    claims
        Rows of ``claims.csv`` about dates; a reason names the sources to read again.
    by
        Step id to the words for who made it public.
    """
    offered = choices(steps, distractors)
    options = [(view.option(r, words), view.code(r)) for r in offered]
    cells = {
        f"{step.id}.{kind}": dropdown(words("four_dates.cell", n=n, kind=words(f"dates.{kind}")), options, words)
        for n, step in enumerate(steps, start=1)
        for kind in KINDS
    }
    groups = []
    for n, step in enumerate(steps, start=1):
        groups += [w.HTML(view.group(n, step, words)), *(cells[f"{step.id}.{kind}"] for kind in KINDS)]
    panel = Panel(words, words("four_dates.title"), view.task(steps, words))

    def commit() -> None:
        entries = {key: box.value for key, box in cells.items() if box.value}
        if not entries:
            panel.ask_for(words("four_dates.incomplete"))
            return
        keep(entries)

    def draw(entries: Mapping[str, str]) -> None:
        known = {code: r for (_, code), r in zip(options, offered, strict=True)}
        for key, box in cells.items():
            box.value = entries.get(key) if entries.get(key) in known else ""
        chosen = {key: known.get(code) for key, code in entries.items()}
        checks = {
            (step.id, kind): check(step, kind, chosen.get(f"{step.id}.{kind}"), [s for s in steps if s != step])
            for step in steps for kind in KINDS
        }  # fmt: skip
        panel.show(view.checked(steps, chosen, checks, claims, words, by), view.score(checks, words))

    panel.place(submission(groups, words("four_dates.check"), commit))
    keep = store.form(NAME, panel.safe(draw))
    return panel
