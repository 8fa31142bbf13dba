"""Any activity in large type and high contrast, for the wall of a classroom."""

from __future__ import annotations

from dispute.texts import Words
from dispute.widgets.page import Page
from dispute.widgets.panel import Panel


def projector(shown: Panel | Page, words: Words) -> Panel:
    """Return the same activity in large type, black on white whatever the theme."""
    panel = shown if isinstance(shown, Panel) else Panel(words, shown.title, shown.html)
    panel.add_class("dispute-projector")
    return panel
