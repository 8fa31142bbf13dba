"""Rival causes: two stories and what to expect from each, written down before anything is compared."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dispute.activities.rivals import view
from dispute.activities.rivals.rules import FIELDS, FORM, Story, entries, one_story_twice, open_parts, stories
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

#: The button, the box below the stories, and what the press tells that has locked the stories in.
COMMIT, RATE, LOCKED = "lock-in", "rate", "locked"

__all__ = ["COMMIT", "FIELDS", "FORM", "RATE", "RivalCauses", "Story", "entries", "open_parts", "stories"]


@dataclass(frozen=True)
class RivalCauses:
    """The form; the comparison opens when both stories are whole, and they stay above it.

    Parameters
    ----------
    series
        Gives the series of each country, as rates or not; called only after both stories are written.
    window
        First and last year of the rise to explain.
    countries
        The countries of the comparison, the one to explain first.
    events
        Rows of ``timeline.csv``: when each of them changed partners.
    """

    series: Callable[[bool], view.Series]
    window: tuple[int, int]
    countries: Sequence[str]
    events: Sequence[Any]
    source_ids: Sequence[str]
    words: Words
    name: str = FORM

    @property
    def title(self) -> str:
        return self.words("rivals.title")

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        words, written = self.words, stories(progress.forms.get(FORM, {}))
        parts = {"task": view.task(*self.window, self.countries[1:], self.source_ids, words)}
        if open_parts(written):
            notice = view.notice(told) if told else ""
            return Screen({**parts, "stories": view.form(COMMIT, words), "yours": notice}, say=told or "")
        rate = entries.get(RATE) == "on"
        counts = self.series(rate)
        parts |= {
            "stories": "",
            "yours": view.commitment(written, words),
            "rate": view.rate_box(RATE, words),
            "comparison": view.show(counts, *self.window, self.events, rate=rate, words=words),
        }
        said = words("rivals.locked_in") if told == LOCKED else view.sentence(counts, *self.window, words)
        return Screen(parts, say=said, focus="[data-part=yours]", ahead={RATE: ("", "on")})

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Lock both stories in once they are whole and differ; else say what is missing, and keep nothing yet."""
        if press.button != COMMIT or not open_parts(stories(progress.forms.get(FORM, {}))):
            return progress, None
        written = stories(press.entries)
        if left := open_parts(written):
            which = self.words.listed([self.words("rivals.group", n=n) for n in left])
            return progress, self.words("rivals.incomplete", which=which)
        if one_story_twice(written):
            return progress, self.words("rivals.twice")
        return progress.with_form(FORM, entries(written)), LOCKED
