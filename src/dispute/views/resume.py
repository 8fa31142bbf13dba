"""What came back."""

from __future__ import annotations

from dispute.model.progress import Progress
from dispute.texts import Words
from dispute.views.panel import notice


def restored_sentence(progress: Progress, words: Words) -> str:
    """Return how many answers, predictions and texts came back."""
    return words(
        "resume.restored",
        answers=len(progress.answers),
        predictions=len(progress.predictions),
        texts=len(progress.notes),
    )


def restored(progress: Progress, words: Words) -> str:
    """Return the same sentence as HTML."""
    return notice(restored_sentence(progress, words))
