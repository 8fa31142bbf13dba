"""How many people made a saved work: two learners who share a screen say so when they take it away.

Their work stays one work with one mark, and a class counts it as one answer.
"""

from __future__ import annotations

from dispute.work.progress import Progress

#: The form of a learner's work that holds it, its entry, and what can be chosen.
FORM, ENTRY = "people", "at-this-screen"
ONE, TWO = "1", "2"


def people(progress: Progress) -> int:
    """Return how many people made this work: two if they said so, else one."""
    return 2 if progress.forms.get(FORM, {}).get(ENTRY) == TWO else 1


def said(progress: Progress, choice: str) -> Progress:
    """Return the work with what was chosen; nothing is written before anybody has said two."""
    if choice not in (ONE, TWO) or int(choice) == people(progress):
        return progress
    return progress.with_form(FORM, {ENTRY: choice})
