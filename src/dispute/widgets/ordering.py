"""Order the events, pair by pair: before, after, or unknown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dispute.model.ordering import ANSWERS, Pair
from dispute.texts import Words
from dispute.views import ordering as view
from dispute.widgets.panel import Panel, dropdown
from dispute.widgets.store import Store
from dispute.widgets.submit import submission

NAME = "order-events"


def order_events(pairs: Sequence[Pair], store: Store, words: Words) -> Panel:
    """Return the form: one dropdown for each pair, and a check with a reason for each answer."""
    options = [(words(f"ordering.{answer.replace(' ', '_')}"), answer) for answer in ANSWERS]
    boxes = {pair.id: dropdown(words("ordering.choice", n=n), options, words) for n, pair in enumerate(pairs, start=1)}
    panel = Panel(words, words("ordering.title"), view.task(pairs, words))

    def commit() -> None:
        answers = {key: box.value for key, box in boxes.items() if box.value}
        if not answers:
            panel.ask_for(words("ordering.incomplete"))
            return
        keep(answers)

    def draw(answers: Mapping[str, str]) -> None:
        for key, box in boxes.items():
            box.value = answers.get(key) if answers.get(key) in ANSWERS else ""
        panel.show(view.checked(pairs, answers, words), view.score(pairs, answers, words))

    panel.place(submission(list(boxes.values()), words("ordering.check"), commit))
    keep = store.form(NAME, panel.safe(draw))
    return panel
