"""The recap: the learner's own predictions and answers, brought back."""

from __future__ import annotations

from collections.abc import Sequence

from dispute.model.finding import Finding
from dispute.model.plan import Plan
from dispute.model.progress import Progress
from dispute.texts import Words
from dispute.views import recap as view
from dispute.widgets.panel import Panel
from dispute.widgets.store import Store


def recap(plan: Plan, findings: Sequence[Finding], store: Store, words: Words) -> Panel:
    """Return a summary that follows every prediction and answer of this lesson.

    Parameters
    ----------
    findings
        What the evidence says; each is told only after its prediction or form.
    """
    panel = Panel(words, words("recap.title"), "")

    def draw(progress: Progress) -> None:
        panel.show(view.recap(plan, progress, words, findings))

    store.draw_with(panel.safe(draw))
    return panel
