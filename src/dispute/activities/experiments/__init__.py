"""Two natural experiments, told bar by bar; then the figures that test why a pump can be empty while sales rise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dispute.activities.experiments import fuel, story, view
from dispute.activities.experiments.rules import Experiment, pressed
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

#: The button that draws the next bar.
NEXT = "next"


@dataclass(frozen=True)
class SideBySide:
    """Both events, once the learner has said what to expect; see :func:`view.folded` for the parameters.

    Each press draws one bar. How many were drawn is kept; work without a count comes from an edition that showed all
    at once, and still sees all. Then each reading of :mod:`fuel` keeps the last figure that was pressed for it. Each
    first bar answers the prediction, whose question is ``asked``.
    """

    tests: Sequence[Experiment]
    others: Sequence[Any]
    limits: Mapping[str, Any]
    words: Words
    asked: str = ""
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
        made, kept = progress.predictions.get(self.asked), progress.forms.get(self.name, {})
        chapters = story.chapters(self.tests, self.words, made.choice if made else "", self.others)
        bars = [bar for chapter in chapters for bar in chapter.bars]
        drawn = pressed(progress.forms.get(self.name), len(bars))
        told_all, closing = drawn == len(bars), story.closing(self.tests, self.others, self.words)
        done = told_all and not fuel.ahead(kept)
        found = fuel.figures(self.others, self.tests[-1].begins, self.words)
        parts = {
            "chart": view.chart(chapters, drawn, closing, self.others, self.words),
            "fuel": fuel.show(kept, found, self.words) if told_all else "",
            "more": view.folded(self.tests, self.others, self.limits, self.words) if done else "",
        }
        if told != NEXT:
            return Screen(parts, *self._pressed(kept, found, told), done=done)
        said = story.spoken(bars[drawn - 1], self.words)
        if told_all:
            return Screen(parts, f"{said} {closing} {self.words('experiments.where')}", "#low-month", done=done)
        # The keyboard stays on the next bar.
        return Screen(parts, " ".join([said, *story.begins(bars[drawn], chapters)]), done=done)

    def _pressed(
        self, kept: Mapping[str, str], found: Mapping[str, fuel.Figure], reading: str | None
    ) -> tuple[str, str]:
        """Return what a figure that was pressed for a reading tells, and where the keyboard goes."""
        if reading not in fuel.READINGS:
            return "", ""
        if kept.get(reading) != reading:
            return fuel.miss(kept, self.words), ""
        now = fuel.ahead(kept)
        then = [f"reading_{now}"] if now else ["missing", "keep"]
        said = [found[reading].said, *(self.words(f"experiments.{each}") for each in then)]
        return " ".join(said), f"#fuel-{reading}"

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Draw one more bar; once all are drawn, take a figure for the reading that waits."""
        total, kept = story.presses(story.chapters(self.tests, self.words)), progress.forms.get(self.name, {})
        drawn = pressed(progress.forms.get(self.name), total)
        if drawn < total:
            if press.button != NEXT:
                return progress, None
            return progress.with_form(self.name, {"drawn": str(drawn + 1)}), NEXT
        reading, _, figure = press.button.partition("=")
        if not reading or reading != fuel.ahead(kept) or figure not in fuel.FIGURES:
            return progress, None
        return progress.with_form(self.name, {**kept, "drawn": str(total), reading: figure}), reading
