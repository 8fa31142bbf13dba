"""The origin tracer: who told each of some reports? Each press is answered, and the tree grows with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dispute.activities.origins import cards, view
from dispute.activities.origins.rules import CANNOT_TELL, Origin, Report, Trace, check, traced
from dispute.activity import Press, Screen
from dispute.words.texts import Words, capital
from dispute.work.progress import Progress

NAME = "origin-tracer"
#: The same with a few of the reports; what is said of them there stands in the whole tracer as well.
FOUR = "four-reports"
#: Begins the buttons that bring another report.
SHOW = "show-"


@dataclass(frozen=True)
class Tracer:
    """One report at a time with a chip for each voice, and the tree of what is traced.

    A press is answered above the next report, so that nobody has to ask for it. Work of earlier editions waited for a
    check: its guesses are answered like all others.

    Parameters
    ----------
    known
        The origins to choose from, by id: those of the reports, and others.
    """

    reports: Sequence[Report]
    known: Mapping[str, Origin]
    words: Words
    name: str = NAME

    @property
    def title(self) -> str:
        return self.words("origins.title")

    def _kept(self, progress: Progress) -> Mapping[str, str]:
        """Return what is kept of this tracing, on top of what was said of the first reports."""
        before = progress.forms.get(FOUR, {}) if self.name == NAME else {}
        return {**before, **progress.forms.get(self.name, {})}

    def _at(self, chosen: Mapping[str, str], told: str | None) -> int | None:
        """Return the place of the card to show: the one that was asked for, else the first open one, if any is."""
        ids = [each.id for each in self.reports]
        if told and told.startswith(SHOW) and told.removeprefix(SHOW) in ids:
            return ids.index(told.removeprefix(SHOW))
        return next((n for n, key in enumerate(ids) if key not in chosen), None)

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        words, known, reports = self.words, self.known, self.reports
        chosen = traced(reports, self._kept(progress), known)
        done, at = len(chosen) == len(reports), self._at(chosen, told)
        each = None if at is None else reports[at]
        asked = (told or "").removeprefix(SHOW)
        last = next((one for one in reports if one.id == asked and one.id in chosen), None)
        heard = cards.told(last, known, chosen[last.id], words) if last else ""
        parts = {
            "told": "" if last is each else heard,
            "card": cards.card(at + 1, each, known, chosen.get(each.id, ""), words) if each else "",
            "again": heard if last is each else "",
            "way": cards.way(reports, known, chosen, at, words),
            "tree": self._tree(chosen, done=done),
        }
        return Screen(parts, self._said(chosen, last, at, done=done), self._focus(told, at), done=done)

    def _tree(self, chosen: Mapping[str, str], *, done: bool) -> str:
        if done:
            return view.checked(self.reports, self.known, self.words, one_step=self.name == FOUR)
        return view.live(self.reports, chosen, self.known, self.words)

    def _said(self, chosen: Mapping[str, str], last: Report | None, at: int | None, *, done: bool) -> str:
        """Return what is spoken: the answer to the last press, the count, and the report that is on the card."""
        words, said = self.words, []
        if last:
            if check(last, chosen[last.id], self.known) is Trace.AGREES:  # the eye sees a tick
                said.append(f"{capital(words('origins.dot_agrees'))}.")
            said.append(view.answer(last, chosen[last.id], self.known, words))
        if done and at is None:  # who looks back at a report has heard it
            said += view.findings(self.reports, self.known, words, one_step=self.name == FOUR)
        elif not done:
            said.append(view.so_far(self.reports, chosen, words))
        if at is not None:
            each = self.reports[at]
            said += [words("origins.who", n=at + 1, publisher=view.short(each)), each.clue]
        return " ".join(said)

    def _focus(self, told: str | None, at: int | None) -> str:
        """Return where the keyboard goes: to the card, or once nothing is open, to the whole tree."""
        return "" if told is None else "[data-part=tree]" if at is None else "[data-part=card]"

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Take a chip, named ``report=origin``, or tell which report to show."""
        if press.button.startswith(SHOW):
            return progress, press.button
        key, _, origin = press.button.partition("=")
        if key not in {each.id for each in self.reports} or origin not in (*self.known, CANNOT_TELL):
            return progress, None
        return progress.with_form(self.name, {**self._kept(progress), key: origin}), key
