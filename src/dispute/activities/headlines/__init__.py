"""The headline window: two years make a headline, and the whole series stands behind it.

It opens with the learner's own line (:mod:`dispute.activities.draw_it`): a result never comes before it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dispute.activities import draw_it
from dispute.activities.headlines import view
from dispute.activities.headlines.rules import FORM, MOST, both_ways, kept, of
from dispute.activity import Press, Screen
from dispute.evidence.deaths import Estimate
from dispute.words.texts import Words
from dispute.work.progress import Progress

#: The two fields and the button.
FIRST, LAST, KEEP = "first", "last", "keep"
#: What the press tells that has kept a headline.
KEPT = "kept"

__all__ = ["FIRST", "FORM", "KEEP", "LAST", "HeadlineWindow"]


@dataclass(frozen=True)
class HeadlineWindow:
    """Two handles for the years; a headline can be kept, up to four.

    Parameters
    ----------
    counts
        Total estimates by year.
    events
        Rows of ``timeline.csv`` to mark below the years.
    """

    counts: Mapping[int, Estimate]
    events: Sequence[Any]
    place: str
    dataset: str
    source_ids: Sequence[str]
    words: Words
    name: str = FORM

    @property
    def title(self) -> str:
        return self.words("headlines.title")

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        words, windows = self.words, kept(progress.forms.get(FORM, {}), self.counts)
        task = view.task(self.source_ids, words)
        if not draw_it.done(progress, [*self.counts]):
            return Screen({"task": task, "closed": view.notice(words("headlines.closed"))})
        first, last = self._ends(entries)
        shown = of(self.counts, first, last) if first < last else None
        parts = {"task": task, "closed": ""}
        if shown is None:
            said = words("headlines.order", first=first, last=last)
            parts |= {"headline": view.notice(said), "chart": ""}
        else:
            said = view.sentence(self.counts, shown, self.place, self.dataset, words)
            parts["headline"] = view.above(self.counts, shown, self.place, self.dataset, words)
            parts["chart"] = view.show(self.counts, shown, self.events, self.place, words)
        parts |= {
            "years": view.years(FIRST, LAST, list(self.counts), words),
            "keep": view.keep(KEEP, words),
            "kept": view.kept(windows, self.counts, self.place, words),
            # A missing window is told above, where the picture was.
            "notice": view.notice(told) if told and told != KEPT and shown else "",
        }
        if told == KEPT:
            said = view.kept_sentence(windows, self.counts, words)
        every = tuple(str(year) for year in self.counts)
        said = said if told in (None, KEPT) else told
        return Screen(parts, say=said, ahead={FIRST: every, LAST: every}, done=both_ways(windows))

    def _ends(self, entries: Mapping[str, str]) -> tuple[int, int]:
        """Return the two years that are set; at rest, all years."""
        offered = {str(year): year for year in self.counts}
        first = offered.get(entries.get(FIRST, ""), min(self.counts))
        return first, offered.get(entries.get(LAST, ""), max(self.counts))

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Keep the headline of the two years; a second time, or a fifth headline, is refused with a sentence."""
        if press.button != KEEP or not draw_it.done(progress, [*self.counts]):
            return progress, None
        first, last = self._ends(press.entries)
        if first >= last:
            return progress, self.words("headlines.order", first=first, last=last)
        chosen, entries = f"{first}/{last}", progress.forms.get(FORM, {})
        if chosen in entries.values():
            return progress, self.words("headlines.twice")
        if len(entries) >= MOST:
            return progress, self.words("headlines.full")
        return progress.with_form(FORM, {**entries, str(len(entries) + 1): chosen}), KEPT
