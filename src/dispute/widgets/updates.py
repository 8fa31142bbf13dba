"""The update watch: a log of later reports, and the learner's own cut-off date."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import ipywidgets as w

from dispute.model.progress import Progress
from dispute.model.updates import CUTOFF, LOG, MOST_ENTRIES, MOST_LETTERS, Entry, from_text, parse_day, to_text
from dispute.texts import Words
from dispute.views import updates as view
from dispute.widgets.panel import Panel
from dispute.widgets.store import Store
from dispute.widgets.submit import Submit, submission


def updates(ends: date, example: Mapping[str, Any], store: Store, words: Words) -> Panel:
    """Return the log and the cut-off date.

    Parameters
    ----------
    ends
        The last day that the evidence covers.
    """
    boxes = {name: w.Text(description=words(f"updates.{name}")) for name in ("day", "outlet", "origin", "change")}
    cutoff = w.Text(description=words("updates.cutoff"))
    panel = Panel(words, words("updates.title"), view.task(ends, example, words))

    def read_day(text: str) -> date | None:
        day = parse_day(text, words.months)
        if day is None:
            panel.ask_for(words("updates.bad_day", text=text[:40]))
        return day

    def add() -> None:
        texts = {name: box.value.strip() for name, box in boxes.items()}
        entries = from_text(store.progress.notes.get(LOG, ""))
        if not all(texts.values()):
            panel.ask_for(words("updates.open"))
        elif sum(map(len, texts.values())) > MOST_LETTERS:
            n = sum(map(len, texts.values()))
            panel.ask_for(words("updates.too_long", n=f"{n:,}", most=MOST_LETTERS))
        elif len(entries) >= MOST_ENTRIES:
            panel.ask_for(words("updates.full", n=len(entries)))
        elif day := read_day(texts["day"]):
            for box in boxes.values():
                box.value = ""
            entries.append(Entry(**{**texts, "day": day.isoformat()}))
            store.progress = store.progress.with_note(LOG, to_text(entries))

    def remove() -> None:
        entries = from_text(store.progress.notes.get(LOG, ""))
        if entries:
            store.progress = store.progress.with_note(LOG, to_text(entries[:-1]))
        else:
            panel.ask_for(words("updates.none"))

    def set_cutoff() -> None:
        if day := read_day(cutoff.value.strip()):
            progress = store.progress.with_form(CUTOFF, {"day": day.isoformat()})
            draw(progress)  # the same day again takes a complaint away
            store.progress = progress

    def draw(progress: Progress) -> None:
        entries = from_text(progress.notes.get(LOG, ""))
        mine = parse_day(progress.forms.get(CUTOFF, {}).get("day", ""), words.months)
        if not entries and mine is None and LOG not in progress.notes:
            return
        if mine:
            cutoff.value = mine.isoformat()
        html = view.log(entries, mine, ends, words)
        if html != panel.view.value:
            panel.show(html, view.sentence(entries, mine, ends, words))

    panel.place(
        submission(list(boxes.values()), words("updates.add"), add),
        Submit(words("updates.remove"), remove),
        submission([cutoff], words("updates.set"), set_cutoff),
    )
    store.draw_with(panel.safe(draw))
    return panel
