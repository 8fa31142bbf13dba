"""The only plumbing: native controls, one HTML view, and a static twin for saved notebooks.

A stored widget is blank without its kernel, and strict nbval cannot see inside one. So the
output also carries plain HTML of the untouched state: the task and its evidence, never a
solution. That is what GitHub, a printer and nbval see.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache, wraps
from typing import Any

import ipywidgets as w

from dispute.errors import readable, telling
from dispute.texts import Words
from dispute.views.panel import notice, twin
from dispute.widgets.status import Status
from dispute.widgets.submit import Submit

#: States that a view is remembered for: who compares goes back and forth between a few.
REMEMBERED = 16


class Panel(w.VBox):
    """Text, controls and one view below each other.

    Parameters
    ----------
    words
        Phrases of the lesson's language.
    title
        A few words that say which activity this is; all that a text terminal shows.
    head
        HTML above the controls: the task and its evidence. It is also the static twin.
    controls
        Widgets that a keyboard and a screen reader can use.
    """

    def __init__(self, words: Words, title: str, head: str, controls: Sequence[w.Widget] = ()):
        self._title, self._twin = title, twin(head, words)
        self.head, self.view, self.status = w.HTML(head), w.HTML(), Status()
        super().__init__()
        self.observe(lambda change: answer_with(self, change.new), "children")
        self.place(*controls)
        self.add_class("dispute")

    def place(self, *controls: w.Widget) -> None:
        """Put controls between the task and the view."""
        self.children = [self.head, *controls, self.view, self.status]

    def extend_twin(self, html: str, words: Words) -> None:
        """Add HTML that stands in a child of the panel to what a saved notebook shows."""
        self._twin = twin(f"{self.head.value}\n{html}", words)

    def show(self, html: str, speech: str = "") -> None:
        """Draw the view; ``speech`` is what a screen reader says about the change."""
        self.view.value = html
        if speech:
            self.status.text = readable(speech)

    def follow(self, view: Callable[..., tuple[str, str]], **controls: w.ValueWidget) -> None:
        """Draw a view of some controls now, and after each of their changes.

        Parameters
        ----------
        view
            Gets the controls' values under their names, and returns HTML and speech. Nothing else may change
            what it returns: values that come back are not drawn anew.
        """
        remembered = lru_cache(REMEMBERED)(view)

        def draw(change=None) -> None:
            html, speech = remembered(**{name: control.value for name, control in controls.items()})
            self.show(html, speech if change else "")

        for control in controls.values():
            control.observe(self.safe(draw), "value")
        self.safe(draw)()

    def focus(self, selector: str) -> None:
        """Move the keyboard to a part of this panel, where the one that had it is gone."""
        self.status.send({"focus": selector})

    def ask_for(self, sentence: str) -> None:
        """Show and speak one sentence that says what is still missing."""
        before = self.status.spoken
        self.show(notice(sentence), sentence)
        if self.status.spoken == before:
            self.status.repeat()

    def safe(self, work: Callable[..., Any]) -> Callable[..., Any]:
        """Return a handler that tells in this panel what fails in it, and returns None then.

        Every handler of a control and every draw of kept work passes here: what fails in one activity leaves the
        others alone, and what the learner typed stays in its box.
        """

        @wraps(work)
        def guarded(*arguments, **named):
            with telling(self.ask_for):
                return work(*arguments, **named)

        return guarded

    def made(self, make: Callable[[], list[w.Widget]]) -> list[w.Widget]:
        """Return the widgets that are made; where that fails, one that says so."""
        said: list[w.Widget] = []
        with telling(lambda sentence: said.append(w.HTML(notice(sentence)))):
            return make()
        return said

    @property
    def twin(self) -> str:
        """HTML of the untouched state, as stored in the notebook."""
        return self._twin

    def _repr_mimebundle_(self, **kwargs):
        bundle = super()._repr_mimebundle_(**kwargs)
        data = bundle[0] if isinstance(bundle, tuple) else bundle
        return {**data, "text/plain": self._title, "text/html": self._twin}


def answer_with(panel: Panel, widgets: Sequence[w.Widget]) -> None:
    """Let the buttons among some widgets, and inside them, be answered by a panel."""
    for widget in widgets:
        if isinstance(widget, Submit) and widget.status is None:
            widget.status, widget.tell = panel.status, panel.ask_for
        answer_with(panel, getattr(widget, "children", ()))


def dropdown(label: str, options: Sequence[tuple[str, str]], words: Words) -> w.Dropdown:
    """Return a dropdown whose first entry asks to choose; its value is empty until then.

    Empty, not None: ipywidgets takes None for "nothing selected" and clears the box under the learner's hand.
    """
    return w.Dropdown(options=[(words("general.choose"), ""), *options], description=label)
