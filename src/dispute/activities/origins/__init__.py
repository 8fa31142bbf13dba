"""The origin tracer: who told each of some reports? The tree grows with each press."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dispute.activities.origins import cards, view
from dispute.activities.origins.rules import CANNOT_TELL, CHECKED, Origin, Report, traced
from dispute.activity import Press, Screen
from dispute.questions.view import notice
from dispute.words.texts import Words
from dispute.work.progress import Progress

NAME = "origin-tracer"
#: The same with a few of the reports; what is said of them there stands in the whole tracer as well.
FOUR = "four-reports"
#: Begins the buttons that bring another report.
SHOW = "show-"


@dataclass(frozen=True)
class Tracer:
    """One report at a time with a chip for each voice, and the tree of what is traced.

    Once a whole tracing has been checked, the tree of the sources stands there, and a change is answered at once.

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

    def _shown(self, chosen: Mapping[str, str], told: str | None) -> int:
        """Return the place of the report to show: what the last press was about, else the first open one."""
        ids = [each.id for each in self.reports]
        told = (told or "").removeprefix(SHOW)
        return ids.index(told) if told in ids else next((n for n, key in enumerate(ids) if key not in chosen), 0)

    def _kept(self, progress: Progress) -> Mapping[str, str]:
        """Return what is kept of this tracing, on top of what was said of the first reports."""
        before = progress.forms.get(FOUR, {}) if self.name == NAME else {}
        begun = {key: origin for key, origin in before.items() if key != CHECKED}
        return {**begun, **progress.forms.get(self.name, {})}

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        kept, words = self._kept(progress), self.words
        chosen = traced(self.reports, kept, self.known)
        answered = CHECKED in kept and len(chosen) == len(self.reports)
        at = self._shown(chosen, told)
        each = self.reports[at]
        parts = {
            "card": cards.card(at + 1, each, self.known, chosen.get(each.id, ""), words, answered=answered),
            "way": cards.way(self.reports, chosen, at, words, answered=answered),
            "notice": "",
            "tree": (view.checked if answered else view.live)(self.reports, chosen, self.known, words),
        }
        agree = view.agree(self.reports, chosen, words) if answered else ""
        if told == CHECKED and answered:
            return Screen(
                parts, " ".join([*view.findings(self.reports, self.known, words), agree]), "[data-part=tree]", done=True
            )
        if told == each.id and answered:
            differs = view.note(each, chosen[each.id], self.known, words)
            return Screen(parts, f"{differs or words('origins.agrees')} {agree}", done=True)
        if told and not told.startswith(SHOW):
            return Screen({**parts, "notice": notice(told)}, told, done=answered)
        said = agree or view.so_far(self.reports, chosen, words)
        if told is None and len(chosen) == len(self.reports):  # nothing is open: go on to the check
            return Screen(parts, said, "[data-press=check]", done=answered)
        who = words("origins.who", n=at + 1, publisher=view.short(each))
        return Screen(parts, f"{said} {who}", "[data-part=card]", done=answered)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Take a chip, named ``report=origin``; check the whole tracing; or tell which report to show."""
        if press.button.startswith(SHOW):
            return progress, press.button
        kept = self._kept(progress)
        chosen = traced(self.reports, kept, self.known)
        if press.button == "check":
            left = [view.short(each) for each in self.reports if each.id not in chosen]
            if left:
                return progress, self.words("origins.left", which=self.words.listed(left))
            return progress.with_form(self.name, {**chosen, CHECKED: "yes"}), CHECKED
        key, _, origin = press.button.partition("=")
        if key not in {each.id for each in self.reports} or origin not in (*self.known, CANNOT_TELL):
            return progress, None
        answered = CHECKED in kept and len(chosen) == len(self.reports)
        return progress.with_form(self.name, {**kept, key: origin}), key if answered else None
