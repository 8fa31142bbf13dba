"""A text of the learner's own: kept, counted, never marked."""

from __future__ import annotations

import ipywidgets as w

from dispute.model.plan import Prompt
from dispute.model.progress import Progress
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
        nonlocal shown
        if not text.value.strip():
            panel.ask_for(words("writing.empty"))
            return
        shown = None  # the same again also answers, where a complaint stood
        store.progress = store.progress.with_note(prompt.id, text.value)
        draw(store.progress)

    shown = None

    def draw(progress: Progress) -> None:
        nonlocal shown
        note = progress.notes.get(prompt.id)
        if note is None or note == shown:
            return
        text.value = shown = note
        panel.show(view.kept(prompt, note, words), view.length(prompt, note, words))

    panel.place(submission([text], words("writing.keep"), commit))
    store.draw_with(draw)
    return panel
