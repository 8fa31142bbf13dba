"""Something for the instructor alone: nothing of it in the saved notebook, everything once the cell is run."""

from __future__ import annotations

from dispute.texts import Words
from dispute.widgets.panel import Panel


def closed(title: str, html: str, notice: str, words: Words) -> Panel:
    """Return a panel that shows ``html`` now, and whose stored twin only says that running the cell shows it."""
    panel = Panel(words, title, f"<p>{notice}</p>")
    panel.head.value = f"<p><strong>{title}</strong></p>"
    panel.show(html)
    return panel
