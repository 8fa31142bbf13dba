"""The headline window: two years make a headline, and the whole series stands behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import ipywidgets as w

from dispute.model.deaths import Estimate
from dispute.model.headlines import Window
from dispute.model.progress import Progress
from dispute.model.quiz import Item
from dispute.texts import Words
from dispute.views import headlines as view
from dispute.views.panel import notice
from dispute.widgets.panel import Panel, dropdown
from dispute.widgets.prediction import reveal
from dispute.widgets.store import Store
from dispute.widgets.submit import submission

#: The form's name in a learner's progress, and how many headlines it takes.
FORM, MOST = "headline-window", 4


def kept_in(progress: Progress, counts: dict[int, Estimate]) -> list[Window]:
    """Return the headlines that a learner has kept; entries that no longer fit the years are left out."""
    found = []
    for entry in progress.forms.get(FORM, {}).values():
        first, _, last = entry.partition("/")
        if {first, last} <= {str(year) for year in counts} and int(first) < int(last):
            found.append(view.of(counts, int(first), int(last)))
    return found


def headline_window(
    counts: dict[int, Estimate], events: Sequence[Any], place: str, dataset: str, source_ids: Sequence[str],
    question: Item, store: Store, words: Words,
) -> Panel:  # fmt: skip
    """Return the window, closed until its question is answered with a prediction.

    Parameters
    ----------
    counts
        Total estimates by year.
    events
        Rows of ``timeline.csv`` to mark below the years.
    """

    def content() -> list[w.Widget]:
        years = [(str(year), str(year)) for year in counts]
        first, last = (dropdown(words(f"headlines.{end}"), years, words) for end in ("first", "last"))
        board = w.HTML()
        inner = Panel(words, words("headlines.title"), "")

        def problem(first: str, last: str) -> str:
            """What keeps the two menus from making a window; empty if nothing does."""
            if not (first and last):
                return words("headlines.incomplete")
            return "" if int(first) < int(last) else words("headlines.order")

        def draw(first: str, last: str) -> tuple[str, str]:
            if not (first and last):
                return "", ""
            if sentence := problem(first, last):
                return notice(sentence), sentence
            shown = view.of(counts, int(first), int(last))
            return (
                view.show(counts, shown, events, place, dataset, words),
                view.sentence(counts, shown, place, dataset, words),
            )

        def keep() -> None:
            if sentence := problem(first.value, last.value):
                inner.ask_for(sentence)
                return
            chosen, entries = f"{first.value}/{last.value}", store.progress.forms.get(FORM, {})
            said = "twice" if chosen in entries.values() else "full" if len(entries) >= MOST else ""
            if said:
                board.value = f"{board_of(store.progress)}{notice(words(f'headlines.{said}'))}"
                inner.status.text = words(f"headlines.{said}")
                return
            store.progress = store.progress.with_form(FORM, {**entries, str(len(entries) + 1): chosen})
            inner.status.text = view.kept_sentence(kept_in(store.progress, counts), words)

        def board_of(progress: Progress) -> str:
            return view.kept(kept_in(progress, counts), place, words)

        def put_back(progress: Progress) -> None:
            board.value = board_of(progress)

        form = submission([first, last], words("headlines.keep"), keep)
        inner.children = [inner.head, form, inner.view, board, inner.status]
        inner.follow(draw, first=first, last=last)
        store.draw_with(inner.safe(put_back))
        return [inner]

    return reveal(question, store, words, words("headlines.title"), view.task(events, source_ids, words), content)
