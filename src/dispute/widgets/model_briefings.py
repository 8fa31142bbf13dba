"""Two briefings to mark by the rubric; our marks and reasons come after the learner's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import ipywidgets as w

from dispute.model.rubric import Row, marks
from dispute.texts import Words
from dispute.views import model_briefings as view
from dispute.widgets.panel import Panel
from dispute.widgets.rubric import mark_input
from dispute.widgets.store import Store
from dispute.widgets.submit import submission

NAME = "model-briefings"


def model_briefings(settings: Mapping[str, Any], rubric: Sequence[Row], store: Store, words: Words) -> Panel:
    """Return both briefings with a dropdown for each row of the rubric."""
    rubric, controls = tuple(rubric), []
    boxes: dict[str, w.Dropdown] = {}
    for briefing in settings["briefings"]:
        label = {row.id: words("model_briefings.cell", title=briefing["title"], row=row.name) for row in rubric}
        mine = {f"{briefing['id']}.{row.id}": mark_input(label[row.id], words) for row in rubric}
        controls += [w.HTML(view.head(briefing, words)), *mine.values()]
        boxes |= mine
    panel = Panel(words, words("model_briefings.title"), view.task(settings, rubric, words))

    def commit() -> None:
        left = sum(not box.value for box in boxes.values())
        if left:
            panel.ask_for(words("model_briefings.open", n=left, total=len(boxes)))
            return
        keep({key: box.value for key, box in boxes.items()})

    def draw(entries: Mapping[str, str]) -> None:
        given = {b["id"]: marks(entries, f"{b['id']}.") for b in settings["briefings"]}
        given = {key: {row.id: m[row.id] for row in rubric if row.id in m} for key, m in given.items()}
        if sum(map(len, given.values())) < len(boxes):
            return
        for key, row_marks in given.items():
            for row, mark in row_marks.items():
                boxes[f"{key}.{row}"].value = str(mark)
        panel.show(view.compared(settings, rubric, given, words), view.sentence(settings, given, words))

    panel.place(submission(controls, words("model_briefings.compare"), commit))
    keep = store.form(NAME, panel.safe(draw))
    return panel
