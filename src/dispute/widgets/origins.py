"""The origin tracer: who told each of ten reports? The tree is drawn while the learner traces."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import ipywidgets as w

from dispute.model.origins import CANNOT_TELL, CHECKED, Origin, Report
from dispute.model.progress import Progress
from dispute.model.quiz import Item
from dispute.texts import Words
from dispute.views import origins as view
from dispute.views.panel import notice
from dispute.widgets.panel import Panel, dropdown
from dispute.widgets.prediction import reveal
from dispute.widgets.store import Store
from dispute.widgets.submit import submission

NAME = "origin-tracer"


def tracer(reports: Sequence[Report], known: Mapping[str, Origin], question: Item, store: Store, words: Words) -> Panel:
    """Return the tracer, closed until its question is answered with a prediction.

    Parameters
    ----------
    known
        The origins to choose from, by id: those of the reports, and others.
    """

    def content() -> list[w.Widget]:
        options = [*((o.label, o.id) for o in known.values()), (words("origins.cannot_tell"), CANNOT_TELL)]
        boxes = {
            each.id: dropdown(words("origins.who", n=n, publisher=view.short(each)), options, words)
            for n, each in enumerate(reports, start=1)
        }
        inner = Panel(words, words("origins.title"), "")
        writing = editing = False
        shown: tuple | None = None

        def traced() -> dict[str, str]:
            return {key: box.value for key, box in boxes.items() if box.value}

        def keep(**more: str) -> None:
            before = {key: value for key, value in store.progress.forms.get(NAME, {}).items() if key == CHECKED}
            store.progress = store.progress.with_form(NAME, {**before, **traced(), **more})
            draw(store.progress)

        def change(_) -> None:
            nonlocal editing
            if not writing:
                editing = True
                keep()

        def commit() -> None:
            nonlocal editing
            left = [view.short(each) for each in reports if not boxes[each.id].value]
            if left:
                sentence = words("origins.left", which=words.listed(left))
                inner.show(f"{notice(sentence)}\n{view.live(reports, traced(), known, words)}", sentence)
                return
            editing = False
            keep(**{CHECKED: "yes"})

        def draw(progress: Progress) -> None:
            nonlocal shown, writing, editing
            entries = dict(progress.forms.get(NAME, {}))
            if (entries, editing) == shown:
                return
            if entries != traced() | {k: v for k, v in entries.items() if k == CHECKED}:  # work that comes back
                writing, editing = True, False
                for key, box in boxes.items():
                    box.value = entries[key] if entries.get(key) in (*known, CANNOT_TELL) else ""
                writing = False
            shown = (entries, editing)
            if not editing and CHECKED in entries and len(traced()) == len(reports):
                speech = " ".join(view.findings(reports, known, words))
                inner.show(view.checked(reports, traced(), known, words), speech)
            else:
                inner.show(view.live(reports, traced(), known, words), view.so_far(reports, traced(), words))

        inner.place(submission(list(boxes.values()), words("origins.check"), commit))
        for box in boxes.values():
            box.observe(inner.safe(change), "value")
        store.draw_with(inner.safe(draw))
        return [inner]

    return reveal(question, store, words, words("origins.title"), view.task(reports, words), content)
