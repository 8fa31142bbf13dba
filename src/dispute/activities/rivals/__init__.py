"""Rival causes: a third story and its test, named before anything is compared."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dispute.activities.rivals import view
from dispute.activities.rivals.rules import (
    FIELDS,
    FORM,
    HELD,
    PARTS,
    TESTS,
    Story,
    Third,
    entries,
    grown,
    held,
    story,
    whole,
)
from dispute.activity import Press, Screen
from dispute.evidence.deaths import Estimate
from dispute.words.texts import Words
from dispute.work.progress import Progress

#: The button, the box above the comparison, and what the press tells that has locked the story in.
COMMIT, RATE, LOCKED = "lock-in", "rate", "locked"

__all__ = [
    "COMMIT",
    "FIELDS",
    "FORM",
    "HELD",
    "RATE",
    "TESTS",
    "RivalCauses",
    "Story",
    "Third",
    "entries",
    "grown",
    "named",
    "story",
]


def named(progress: Progress) -> bool:
    """Whether a learner has written a story and named its test."""
    return whole(progress.forms.get(FORM, {}))


@dataclass(frozen=True)
class RivalCauses:
    """A story made part by part; the comparison opens once a test is named, and the learner's words stay above it.

    Parameters
    ----------
    series
        Gives the series of each country, as rates or not; called only once a test is named.
    kinds
        The estimates of the first country by kind of violence and year.
    window
        First and last year of the rise to explain.
    countries
        The countries of the comparison, the one to explain first.
    events
        Rows of ``timeline.csv``: when each of them changed partners.
    third
        Where the rise lies, part by part, told once the learner has named a story and its test.
    """

    series: Callable[[bool], view.Series]
    kinds: Mapping[str, Mapping[int, Estimate]]
    window: tuple[int, int]
    countries: Sequence[str]
    events: Sequence[Any]
    third: Sequence[Third]
    source_ids: Sequence[str]
    words: Words
    name: str = "rival-causes"

    @property
    def title(self) -> str:
        return self.words("rivals.title")

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        words, form = self.words, progress.forms.get(FORM, {})
        parts = {"task": view.task(*self.window, self.source_ids, words)}
        if not named(progress):
            notice = view.notice(told) if told else ""
            made = view.form(story(form), COMMIT, words)
            return Screen({**parts, **made, "yours": notice}, say=told or "")
        rate, own = entries.get(RATE) == "on", story(form)
        counts = self.series(rate)
        compared = view.sentence(counts, *self.window, words)
        found = view.found(own.test, self.series(False), self.kinds, self.window, words)
        parts |= {
            **dict.fromkeys(("field", "test", "expect"), ""),
            "yours": view.commitment(own, words),
            "found": view.outcome(found, held(form), self.third, words),
            "rate": view.rate_box(RATE, words),
            "comparison": view.show(counts, *self.window, self.events, compared, rate=rate, words=words),
        }
        said = {
            LOCKED: f"{words('rivals.locked_in')} {found}",
            None: compared,
        }.get(told, told)
        focus = "[data-part=yours]" if told == LOCKED else ""
        return Screen(parts, say=said, focus=focus, ahead={RATE: ("", "on")}, done=True)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Take one part with each press; lock in once all are there; later take what became of it."""
        form = progress.forms.get(FORM, {})
        if named(progress):
            _, _, chosen = press.button.partition("=")
            if chosen not in HELD:
                return progress, None
            return progress.with_form(FORM, {**form, "held": chosen}), view.outlook(chosen, self.words)
        written = {**form, **{part: press.entries[part] for part in PARTS if part in press.entries}}
        part, _, chosen = press.button.partition("=")
        if chosen in {"field": FIELDS, "test": TESTS}.get(part, ()):
            # What is typed stays with the press that opens the next part.
            return progress.with_form(FORM, entries(story({**written, part: chosen}))), None
        if press.button != COMMIT:
            return progress, None
        if missing := story(written).missing:
            which = self.words.listed([self.words(f"rivals.part_{part}") for part in missing])
            return progress, self.words("rivals.incomplete", which=which)
        return progress.with_form(FORM, entries(story(written))), LOCKED
