"""A button whose click carries what the learner sees; see ``submit.js`` for why."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import anywidget
import ipywidgets as w
import traitlets

from dispute.errors import telling
from dispute.model.resume import MOST_LETTERS
from dispute.model.typed import taken
from dispute.widgets.status import Status


class Submit(anywidget.AnyWidget):
    """A native button. Before its handler runs, the controls of its form hold the values on the screen.

    Parameters
    ----------
    handler
        What a click does. What fails in it is told in the panel around the button.
    controls
        What the form holds, in the order of the screen.
    most
        Letters that a text of the form may have.
    """

    _esm = Path(__file__).with_name("submit.js")
    description = traitlets.Unicode().tag(sync=True)
    disabled = traitlets.Bool(False).tag(sync=True)

    def __init__(
        self,
        description: str,
        handler: Callable[[], None],
        controls: Sequence[w.DOMWidget] = (),
        most: int = MOST_LETTERS,
    ):
        super().__init__(description=description)
        self._handler, self._controls, self._most = handler, controls, most
        #: The line that answers a click aloud, and what shows a sentence; the panel around the button sets both.
        self.status: Status | None = None
        self.tell: Callable[[str], None] | None = None
        self.on_msg(lambda _, content, __: self._guarded(lambda: self._receive(content)))

    def click(self) -> None:
        """Do what a click does, with the values as they are; where nothing new is said, the last line is repeated."""
        self._guarded(self._click)

    def _guarded(self, work: Callable[[], None]) -> None:
        if self.tell is None:  # no page to say it on
            work()
            return
        with telling(self.tell):
            work()

    def _click(self) -> None:
        if self.disabled:
            return
        before = self.status and self.status.spoken
        for control in self._controls:
            if isinstance(control, w.Text | w.Textarea):
                control.value = taken(control.value, self._most)
        self._handler()
        if self.status and self.status.text and self.status.spoken == before:
            self.status.repeat()

    def _receive(self, content: dict) -> None:
        for control, seen in zip(self._controls, content.get("seen", ()), strict=False):
            if "index" in seen:
                name, shown, value = "index", seen["index"], place(control, seen["label"])
            else:
                name, shown = "value", next(iter(seen.values()))
                value = shown
            # The browser shows this value already: sent back, it could undo what is typed meanwhile.
            with control._lock_property(**{name: shown}):
                setattr(control, name, value)
        self.click()


def place(menu: w.Dropdown, label: str) -> int:
    """Return where an entry stands now; where it is gone, the first place, which asks to choose."""
    labels = menu._options_labels
    return labels.index(label) if label in labels else 0


def submission(
    controls: Sequence[w.DOMWidget], label: str, handler: Callable[[], None], most: int = MOST_LETTERS
) -> w.VBox:
    """Return controls with their button below; ``handler`` runs on each click.

    Text between the controls (``HTML``) is allowed and carries no value; a box can hold some of them together.
    """
    box = w.VBox([*controls, Submit(label, handler, [*_fields(controls)], most)])
    box.add_class("dispute-form")
    return box


def _fields(controls: Sequence[w.DOMWidget]) -> Iterator[w.DOMWidget]:
    """Yield what carries a value, in the order of the screen."""
    for control in controls:
        if isinstance(control, w.Box):
            yield from _fields(control.children)
        elif not isinstance(control, w.HTML):
            yield control
