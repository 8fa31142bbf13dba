"""The one line that screen readers speak; ipywidgets has none."""

from __future__ import annotations

from pathlib import Path

import anywidget
import traitlets

HERE = Path(__file__).parent


class Status(anywidget.AnyWidget):
    """A lasting, invisible line that screen readers speak when it changes. It also brings the style."""

    _esm = HERE / "status.js"
    _css = HERE.parent / "hosts" / "page.css"
    text = traitlets.Unicode().tag(sync=True)
    #: How often something was spoken.
    spoken = traitlets.Int(0)

    @traitlets.observe("text")
    def _changed(self, _) -> None:
        self.spoken += 1

    def repeat(self) -> None:
        """Speak the line again: an unchanged line is silent, and the last click would seem to do nothing."""
        self.send({"say": self.text})
        self.spoken += 1
