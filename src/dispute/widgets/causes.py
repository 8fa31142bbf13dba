"""The learner's own cause card: evidence by dropdown, a rival explanation in words, and no mark."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import ipywidgets as w

from dispute.model.causes import LEVELS
from dispute.model.plan import Prompt
from dispute.model.progress import Progress
from dispute.model.timeline import Event
from dispute.texts import Words
from dispute.views import causes as view
from dispute.widgets.panel import Panel, dropdown
from dispute.widgets.store import Store
from dispute.widgets.submit import submission

NAME = "cause-card"


def cause_card(
    steps: Sequence[Event], rows: Sequence[Event], given: dict[str, str], rival: Prompt, store: Store, words: Words
) -> Panel:
    """Return the card: a step, an event for each kind of cause, a rival explanation and evidence for it.

    Parameters
    ----------
    given
        Fields that are filled in at the beginning, with the id of their event.
    rival
        The writing task under which the rival explanation is kept, so that it stands on the page to hand in.
    """
    offered = [(view.option(event), event.id) for event in rows]
    boxes = {"step": dropdown(words("causes.which_step"), [(view.option(s), s.id) for s in steps], words)}
    for level in LEVELS:
        label = words("causes.given" if level in given else "causes.field", level=words(f"causes.{level}"))
        boxes[level] = dropdown(label, offered, words)
        boxes[level].value = given.get(level, "")
    boxes["rival-evidence"] = dropdown(words("causes.field", level=words("causes.rival_evidence")), offered, words)
    text = w.Textarea(description=words("causes.text"), rows=3)
    panel = Panel(words, words("causes.title"), view.task(rows, words))

    def commit() -> None:
        entries = {key: box.value for key, box in boxes.items() if box.value}
        own = {key: value for key, value in entries.items() if key != "step" and given.get(key) != value}
        if "step" not in entries or not (own or text.value.strip()):
            panel.ask_for(words("causes.incomplete"))
            return
        progress = store.progress.with_form(NAME, entries)
        if text.value.strip() or rival.id in progress.notes:
            progress = progress.with_note(rival.id, text.value)
        keep(progress)

    def read(progress: Progress) -> tuple[Mapping[str, str], str] | None:
        return (progress.forms[NAME], progress.notes.get(rival.id, "")) if NAME in progress.forms else None

    def draw(kept: tuple[Mapping[str, str], str]) -> None:
        entries, note = kept
        for key, box in boxes.items():
            box.value = entries.get(key) if entries.get(key) in {value for _, value in box.options} else ""
        text.value = note
        events = {event.id: event for event in (*rows, *steps)}
        step, *chosen, evidence = (events.get(box.value) for box in boxes.values())
        if step is None:
            return
        causes = dict(zip(LEVELS, chosen, strict=True))
        panel.show(view.answer(step, causes, note, evidence, words), view.score(causes, note, evidence, words))

    controls = [*list(boxes.values())[:-1], text, boxes["rival-evidence"]]
    panel.place(submission(controls, words("causes.check"), commit))
    keep = store.part(panel.safe(read), panel.safe(draw))
    return panel
