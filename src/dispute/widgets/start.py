"""The top of a lesson: it says "Ready" only while the lesson runs."""

from __future__ import annotations

from dispute.texts import Words
from dispute.views.start import waiting
from dispute.widgets.panel import Panel


def start(title: str, html: str, words: Words) -> Panel:
    """Return the top of a lesson; its stored twin says that the notebook is not running yet."""
    panel = Panel(words, title, waiting(html, words))
    panel.head.value = html
    return panel
