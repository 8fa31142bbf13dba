"""Per lesson: answered and right. Overall: how sure against how right. And what to revisit."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from dispute.activity import Press, Screen
from dispute.questions.plan import Plan
from dispute.words.template import render
from dispute.words.texts import Words
from dispute.work.calibration import calibration, report
from dispute.work.progress import Progress


def overview(plans: Sequence[Plan], progress: Progress, words: Words) -> str:
    """Return two small tables, one sentence, and the questions worth a second look."""
    reports = [report(plan, progress) for plan in plans]
    levels = calibration((item for plan in plans for item in plan.items.values()), progress)
    return render(
        "work/overview.html", reports=reports, levels=levels, words=words,
        answered=sum(r.answered for r in reports), sentence=sentence(levels, words),
        revisit=[(r.plan, item) for r in reports for item in r.revisit],
    )  # fmt: skip


def sentence(levels, words: Words) -> str:
    """Return what the answers given as certain were worth."""
    certain = levels[-1]
    if not certain.answers:
        return words("progress.never_certain")
    return words("progress.certain", n=certain.answers, right=certain.right)


@dataclass(frozen=True)
class Overview:
    """How far a learner has come, in this lesson and overall. ``plans`` gives all lessons, once there is an answer."""

    plans: Callable[[], Sequence[Plan]]
    words: Words
    name: str = "progress"
    turn = False

    @property
    def title(self) -> str:
        return self.words("progress.title")

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        plans = self.plans() if progress.answers else []
        return Screen({"overview": overview(plans, progress, self.words)})

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        return progress, None
