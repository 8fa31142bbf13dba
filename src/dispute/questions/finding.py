"""What the evidence says about a lesson's question, told only to those who have committed themselves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dispute.work.progress import Progress


@dataclass(frozen=True, slots=True)
class Finding:
    """Sentences for the recap; ``after`` is the prediction or form that must be in the learner's work first."""

    after: str
    title: str
    sentences: Callable[[Progress], Sequence[str]]

    def told(self, progress: Progress) -> Sequence[str]:
        """Return the sentences; none before the learner's commitment."""
        return self.sentences(progress) if self.after in (*progress.predictions, *progress.forms) else ()
