"""The answer key: nothing in the saved notebook, everything once the cell is run."""

from __future__ import annotations

from dispute.texts import Words
from dispute.views import answer_key as view
from dispute.widgets.panel import Panel


def answer_key(title: str, html: str, words: Words) -> Panel:
    """Return a panel that shows a key now, and whose stored twin only says that running the cell shows it."""
    panel = Panel(words, title, f"<p>{words('answer_key.closed')}</p>")
    panel.head.value = f"<p><strong>{title}</strong></p>"
    panel.show(view.page(title, html, words) + html)
    return panel
