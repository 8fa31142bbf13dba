"""The rubric in a learner's hand: one dropdown for each row, and what to fix next."""

from __future__ import annotations

from collections.abc import Sequence

import ipywidgets as w

from dispute.model.progress import Progress
from dispute.model.rubric import MOST, Row, marks
from dispute.texts import Words
from dispute.views import rubric as view
from dispute.widgets.panel import Panel, dropdown
from dispute.widgets.store import Store
from dispute.widgets.submit import submission

NAME, FIX = "rubric", "fix-next"


def mark_input(label: str, words: Words) -> w.Dropdown:
    """Return a dropdown for a mark, from the most points down."""
    return dropdown(label, [(str(n), str(n)) for n in range(MOST, -1, -1)], words)


def rubric(rows: Sequence[Row], store: Store, words: Words) -> Panel:
    """Return the rubric for marking one's own briefing; the marks are the learner's and go nowhere."""
    rows = tuple(rows)
    boxes = {row.id: mark_input(words("rubric.row", row=row.name), words) for row in rows}
    fix = w.Textarea(description=words("rubric.next"), rows=3)
    panel = Panel(words, words("rubric.self"), view.task(rows, words))

    def commit() -> None:
        left = [row.name for row in rows if not boxes[row.id].value]
        if left:
            panel.ask_for(words("rubric.open", which=words.listed(left)))
            return
        progress = store.progress.with_form(NAME, {key: box.value for key, box in boxes.items()})
        if fix.value.strip() or FIX in progress.notes:
            progress = progress.with_note(FIX, fix.value)
        keep(progress)

    def read(progress: Progress) -> tuple[dict[str, int], str] | None:
        given = {k: n for k, n in marks(progress.forms.get(NAME, {})).items() if k in boxes}
        note = progress.notes.get(FIX, "")
        return (given, note) if given or note else None

    def draw(kept: tuple[dict[str, int], str]) -> None:
        given, note = kept
        for key, mark in given.items():
            boxes[key].value = str(mark)
        fix.value = note or fix.value
        if len(given) == len(boxes):
            panel.show(view.kept(rows, given, note, words), view.sentence(rows, given, words))

    panel.place(submission([*boxes.values(), fix], words("rubric.keep"), commit))
    keep = store.part(panel.safe(read), panel.safe(draw))
    return panel
