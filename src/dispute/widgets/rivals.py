"""Rival causes: two stories and what to expect from each, written down before anything is compared."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import ipywidgets as w

from dispute.model.deaths import Estimate
from dispute.model.progress import Progress
from dispute.model.rivals import FIELDS, FORM, STORIES, Story, entries, one_story_twice, open_parts, stories
from dispute.texts import Words
from dispute.views import rivals as view
from dispute.widgets.panel import Panel, dropdown
from dispute.widgets.store import Store
from dispute.widgets.submit import submission

#: Gives the series of each country, as rates or not; called only after both stories are written.
Series = Callable[[bool], dict[str, dict[int, Estimate]]]


def rival_causes(
    series: Series, window: tuple[int, int], countries: Sequence[str], events: Sequence[Any],
    source_ids: Sequence[str], store: Store, words: Words,
) -> Panel:  # fmt: skip
    """Return the form; the comparison opens when both stories are whole, and they stay above it.

    Parameters
    ----------
    window
        First and last year of the rise to explain.
    countries
        The countries of the comparison, the one to explain first.
    events
        Rows of ``timeline.csv``: when each of them changed partners.
    """
    boxes = {
        n: (
            dropdown(words("rivals.field", n=n), [(words(f"rivals.field_{f}"), f) for f in FIELDS], words),
            w.Text(description=words("rivals.because", n=n)),
            w.Text(description=words("rivals.expect", n=n)),
        )
        for n in STORIES
    }
    groups = [control for n in STORIES for control in (w.HTML(view.group(n, words)), *boxes[n])]
    panel = Panel(words, words("rivals.title"), view.task(*window, countries[1:], source_ids, words))

    def written() -> list[Story]:
        return [Story(*(box.value for box in boxes[n])) for n in STORIES]

    def commit() -> None:
        left = open_parts(written())
        if left:
            panel.ask_for(words("rivals.incomplete", which=words.listed([words("rivals.group", n=n) for n in left])))
            return
        if one_story_twice(written()):
            panel.ask_for(words("rivals.twice"))
            return
        store.progress = store.progress.with_form(FORM, entries(written()))
        panel.focus(".yours")

    opened = False

    def draw(progress: Progress) -> None:
        nonlocal opened
        kept = stories(progress.forms.get(FORM, {}))
        if opened or open_parts(kept):
            return
        opened = True
        form.layout.display = "none"
        panel.children = [panel.head, form, panel.view, _comparison(series, window, events, words), panel.status]
        panel.show(view.commitment(kept, words), words("rivals.locked_in"))

    form = submission(groups, words("rivals.commit"), commit)
    panel.place(form)
    store.draw_with(panel.safe(draw))
    return panel


def _comparison(series: Series, window: tuple[int, int], events: Sequence[Any], words: Words) -> Panel:
    rate = w.Checkbox(description=words("rivals.rate"), indent=False)
    inner = Panel(words, words("rivals.comparison"), "", [rate])

    def draw(rate: bool) -> tuple[str, str]:
        counts = series(rate)
        return view.show(counts, *window, events, rate=rate, words=words), view.sentence(counts, *window, words)

    inner.follow(draw, rate=rate)
    return inner
