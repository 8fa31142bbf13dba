"""A text of the learner's own: kept, counted, never marked."""

from __future__ import annotations

import ipywidgets as w

from dispute.model.plan import Prompt
from dispute.texts import Words
from dispute.views import writing as view
from dispute.widgets.panel import Panel
from dispute.widgets.store import Store
from dispute.widgets.submit import submission


def writing(prompt: Prompt, store: Store, words: Words) -> Panel:
    """Return a text box with its prompt; keeping the text says how long it is."""
    text = w.Textarea(description=words("writing.text"), rows=6)
    panel = Panel(words, words("writing.title"), view.prompt(prompt, words))

    def commit() -> None:
        if not text.value.strip():
            panel.ask_for(words("writing.empty"))
            return
        keep(store.progress.with_note(prompt.id, text.value))

    def draw(note: str) -> None:
        text.value = note
        panel.show(view.kept(prompt, note, words), view.length(prompt, note, words))

    panel.place(submission([text], words("writing.keep"), commit))
    keep = store.part(lambda progress: progress.notes.get(prompt.id), panel.safe(draw))
    return panel
