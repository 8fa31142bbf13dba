"""The definition switch: the same deaths by another count, another kind of violence, another unit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dispute.activities import rivals
from dispute.activities.deaths import example, view
from dispute.activities.deaths.rules import Counts, Definition
from dispute.activity import Press, Screen
from dispute.evidence.deaths import KINDS
from dispute.words.texts import Words
from dispute.work.progress import Progress

#: The field of the count, which the results on paper go through.
FIELD = "count"
RANGES, RATE = "ranges", "rate"

__all__ = ["FIELD", "Counts", "Definition", "DefinitionSwitch", "example"]


@dataclass(frozen=True)
class DefinitionSwitch:
    """One count at a time, under the definition that the boxes make."""

    counts: Counts
    words: Words
    name: str = "definition-switch"

    @property
    def title(self) -> str:
        return self.words("deaths.title")

    @property
    def options(self) -> list[tuple[str, str]]:
        """Words and value of each count that is open from the start."""
        return view.options(self.counts, self.words, all_countries=False)

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        # The other countries are what a rival cause is compared with: they wait for its test.
        options = view.options(self.counts, self.words, all_countries=rivals.named(progress))
        offered = tuple(value for _, value in options)
        count = entries.get(FIELD) if entries.get(FIELD) in offered else offered[0]
        html, said = self._drawn(count, entries)
        parts = {
            "count": view.choice(FIELD, options, self.words),
            "boxes": view.boxes(RANGES, RATE, self.words),
            "view": html,
        }
        boxes = dict.fromkeys((*KINDS, RANGES, RATE), ("", "on"))
        return Screen(parts, say=said, ahead={FIELD: offered, **boxes}, done=True)

    def _drawn(self, count: str, entries: Mapping[str, str]) -> tuple[str, str]:
        """Return a count under the definition of the boxes as HTML, and its sentence."""
        counts, words = self.counts, self.words
        kinds = [kind for kind in KINDS if entries.get(kind, "on") == "on"]
        ranges, rate = entries.get(RANGES, "on") == "on", entries.get(RATE) == "on"
        other = next((row for row in counts.others if row.compare_id == count), None)
        place = other.country if other else count
        dataset = view.dataset(counts.deaths, words)
        what = Definition(place, kinds, rate, ranges, dataset, counts.source_ids(rate=rate))
        found = counts.series(place, kinds, rate=rate)
        if other is None:
            return view.show(found, what, words), view.sentence(found, what, words)
        pair = (found[other.period_lo.year], counts.figure(other, rate=rate), other, what, words)
        return view.two(*pair), view.two_sentence(*pair)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        return progress, None
