"""The claim sorter: a label and a confidence for each statement, one at a time or all at once."""

from __future__ import annotations

from collections.abc import Sequence

import ipywidgets as w

from dispute.model.progress import Progress
from dispute.model.statements import KINDS, Statement, sorting
from dispute.texts import Words
from dispute.views import statements as view
from dispute.widgets.panel import Panel, dropdown
from dispute.widgets.quiz import confidence_input
from dispute.widgets.store import Store
from dispute.widgets.submit import Submit, submission

NAME = "claim-sorter"


def sorter(statements: Sequence[Statement], store: Store, words: Words) -> Panel:
    """Return the sorter. Labels are kept in the form ``claim-sorter``: a kind by statement id, and ``<id>.sure``."""
    kinds = [(words(f"statements.{kind}"), kind) for kind in KINDS]
    labels = {s.id: dropdown(words("statements.kind", n=n), kinds, words) for n, s in enumerate(statements, start=1)}
    sure = {s.id: confidence_input(words) for s in statements}
    groups = []
    for n, s in enumerate(statements, start=1):
        sure[s.id].description = words("statements.sure", n=n)
        text = w.HTML(view.statement(n, len(statements), s, words))
        groups.append(w.VBox([text, labels[s.id], sure[s.id]]))
        text.add_class(f"statement-{n}")
    mode = w.Dropdown(
        options=[(words("statements.one"), "one"), (words("statements.all"), "all")],
        description=words("statements.mode"),
    )
    panel = Panel(words, words("statements.sorter"), view.task(words))
    given = sorting(statements, store.progress.forms.get(NAME, {}))
    at = next((n for n, s in enumerate(statements) if s.id not in given), 0)

    def shown() -> Sequence[Statement]:
        return [statements[at]] if mode.value == "one" else statements

    def lay_out(_=None) -> None:
        for s, group in zip(statements, groups, strict=True):
            group.layout.display = None if s in shown() else "none"
        following.layout.display = None if mode.value == "one" else "none"
        following.description = words("statements.first" if at + 1 == len(statements) else "statements.next")
        draw(store.progress)

    def commit() -> None:
        begun = [s for s in shown() if labels[s.id].value or (mode.value == "all" and sure[s.id].value)]
        if not begun:
            panel.ask_for(words("statements.nothing"))
            return
        left = [s for s in begun if not (labels[s.id].value and sure[s.id].value)]
        if left:
            panel.ask_for(words("statements.incomplete", which=words.listed([_number(s) for s in left])))
            return
        entries = {s.id: labels[s.id].value for s in begun} | {f"{s.id}.sure": sure[s.id].value for s in begun}
        store.progress = store.progress.with_form(NAME, {**store.progress.forms.get(NAME, {}), **entries})
        draw(store.progress)  # also where nothing is new: a complaint that is mended must go

    def _number(s: Statement) -> str:
        return str(statements.index(s) + 1)

    def go_on() -> None:
        nonlocal at
        at = (at + 1) % len(statements)
        lay_out()
        panel.status.text = words("statements.heading", n=at + 1, total=len(statements))
        panel.focus(f".statement-{at + 1}")

    known: dict[str, str] = {}

    def draw(progress: Progress) -> None:
        nonlocal known
        entries = dict(progress.forms.get(NAME, {}))
        if entries != known:
            known = entries
            for s in statements:
                for box, key in ((labels[s.id], s.id), (sure[s.id], f"{s.id}.sure")):
                    if entries.get(key) in {value for _, value in box.options if value}:
                        box.value = entries[key]
        ready = [s for s in shown() if s.id in sorting(statements, entries)]
        only = statements[at] if mode.value == "one" else None
        panel.show(
            view.checked(statements, entries, words, only) if ready else "",
            view.score(statements, entries, words) if ready else "",
        )

    following = Submit(words("statements.next"), go_on)
    form = submission(groups, words("statements.check"), commit)
    panel.place(mode, form, following)
    lay_out()
    mode.observe(panel.safe(lay_out), "value")
    store.redraw_with(panel.safe(draw))
    return panel
