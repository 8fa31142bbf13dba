"""Per lesson: answered and right. Overall: how sure against how right. And what to revisit."""

from __future__ import annotations

from collections.abc import Sequence

from dispute.model.calibration import calibration, report
from dispute.model.plan import Plan
from dispute.model.progress import Progress
from dispute.texts import Words
from dispute.words.template import render


def overview(plans: Sequence[Plan], progress: Progress, words: Words) -> str:
    """Return two small tables, one sentence, and the questions worth a second look."""
    reports = [report(plan, progress) for plan in plans]
    levels = calibration((item for plan in plans for item in plan.items.values()), progress)
    return render(
        "progress.html", reports=reports, levels=levels, words=words,
        answered=sum(r.answered for r in reports), sentence=sentence(levels, words),
        revisit=[(r.plan, item) for r in reports for item in r.revisit],
    )  # fmt: skip


def sentence(levels, words: Words) -> str:
    """Return what the answers given as certain were worth."""
    certain = levels[-1]
    if not certain.answers:
        return words("progress.never_certain")
    return words("progress.certain", n=certain.answers, right=certain.right)
