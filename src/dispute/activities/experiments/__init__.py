"""Two natural experiments, told bar by bar, with what each can and cannot show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dispute.activities.experiments import story, view
from dispute.activities.experiments.rules import Experiment, pressed
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

#: The buttons: the next bar, and all that are left.
NEXT, ALL = "next", "all"


@dataclass(frozen=True)
class SideBySide:
    """Both events, once the learner has said what to expect; see :func:`view.folded` for the parameters.

    Each press draws one bar. How many were drawn is kept; work without a count comes from an edition that showed all
    at once, and still sees all.
    """

    tests: Sequence[Experiment]
    others: Sequence[Any]
    limits: Mapping[str, Any]
    words: Words
    name: str = "experiments"

    @property
    def title(self) -> str:
        return self.words("experiments.title")

    @property
    def task(self) -> str:
        return view.task(self.tests, self.words)

    def begin(self, progress: Progress) -> Progress:
        """Return the work with no bar drawn yet: the prediction was made just now."""
        return progress.with_form(self.name, {"drawn": "0"})

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        chapters = story.chapters(self.tests, self.others, self.words)
        bars = [bar for chapter in chapters for bar in chapter.bars]
        drawn = pressed(progress.forms.get(self.name), len(bars))
        done, closing = drawn == len(bars), story.closing(self.tests, self.others, self.words)
        parts = {
            "chart": view.chart(chapters, drawn, closing, self.words),
            "more": view.folded(self.tests, self.others, self.limits, self.words) if done else "",
        }
        said, focus = "", ""  # the keyboard stays on the button, which goes on to the next bar
        if told in (NEXT, ALL):
            said = closing if told == ALL else story.spoken(bars[drawn - 1], self.words)
            if told == NEXT and not done:
                said = " ".join([said, *story.begins(bars[drawn], chapters)])
            if done:
                said = closing if told == ALL else f"{said} {closing}".strip()
                focus = "[data-part=chart]" if told == ALL else ".closing"
        return Screen(parts, said, focus, done=done)

    def told(self, progress: Progress) -> list[str]:
        """Return for a recap how sales moved first after each event; nothing before every bar is drawn."""
        chapters = story.chapters(self.tests, self.others, self.words)
        if pressed(progress.forms.get(self.name), total := story.presses(chapters)) < total:
            return []
        return [story.first_move(chapter, self.words) for chapter in chapters[: len(self.tests)]]

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Draw one more bar, or all."""
        total = story.presses(story.chapters(self.tests, self.others, self.words))
        drawn = pressed(progress.forms.get(self.name), total)
        if press.button not in (NEXT, ALL) or drawn == total:
            return progress, None
        now = total if press.button == ALL else drawn + 1
        return progress.with_form(self.name, {"drawn": str(now)}), press.button
