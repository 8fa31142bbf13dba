"""Draw it: the learner draws a line of deaths by year, and only then sees what was counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dispute.activities.draw_it import view
from dispute.activities.draw_it.rules import FORM, Line, drawn, flat, kept
from dispute.activities.draw_it.view import COLUMNS, NUMBERS
from dispute.activity import Press, Screen
from dispute.evidence.deaths import Estimate
from dispute.words.texts import Words
from dispute.words.typed_number import Refused
from dispute.work.progress import Progress

#: The choice between columns and boxes, the button, and the second press that keeps a flat line.
WAY, SHOW, FLAT = "way", "show", "keep-flat"
#: What the press tells that has shown the count.
SHOWN = "shown"

__all__ = ["FLAT", "FORM", "SHOW", "WAY", "DrawIt", "done"]


def done(progress: Progress, years: Sequence[int]) -> bool:
    """Whether a learner has drawn a line for these years, the first of which is given."""
    return kept(progress.forms.get(FORM, {}), years[1:]) is not None


@dataclass(frozen=True)
class DrawIt:
    """Columns to draw with; the first line stays, and the count stands beside it.

    Parameters
    ----------
    counts
        The estimates by year. The first year is given, all later ones are drawn.
    dataset
        Who counted, with the release.
    """

    counts: Mapping[int, Estimate]
    dataset: str
    source_ids: Sequence[str]
    words: Words
    on_sheet: bool = False
    name: str = FORM

    @property
    def title(self) -> str:
        return self.words("draw_it.title")

    @property
    def at_rest(self) -> DrawIt:
        """The same for a page that nobody can press: empty axes to draw into."""
        return replace(self, on_sheet=True)

    @property
    def _flat(self) -> Line:
        first, *others = self.counts
        return flat(self.counts[first].best, others)

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        words, counts = self.words, self.counts
        parts = {"task": view.task(counts, self.source_ids, words)}
        if self.on_sheet:
            return Screen({**parts, "sheet": view.blank(counts, words)})
        line = kept(progress.forms.get(FORM, {}), [*self._flat])
        if line is not None:
            said = view.sentence(line, counts, words)
            html = view.result(line, counts, self.dataset, self.source_ids, words)
            closed = dict.fromkeys(("columns", "readout", "way", "show", "notice"), "")
            return Screen({**parts, **closed, "result": html}, say=said, focus="[data-part=result]", done=True)
        way = NUMBERS if entries.get(WAY) == NUMBERS else COLUMNS
        problem, said = told, ""
        if told == FLAT:
            problem = said = words("draw_it.flat")
        parts |= {
            # The fields stay as they are while a column moves, or the hand would lose it.
            "columns": view.fields(way, self._flat, counts, words),
            "readout": self._readout(entries) if way == COLUMNS else "",
            "way": view.ways(WAY, words),
            "show": view.button(SHOW, words),
            "notice": view.notice(problem, FLAT if told == FLAT else "", words) if problem else "",
        }
        return Screen(parts, say=said or told or "")

    def _readout(self, entries: Mapping[str, str]) -> str:
        try:
            line = drawn(entries, self._flat)
        except Refused:  # told when the button is pressed
            return ""
        return view.readout(line, self.counts[min(self.counts)].best, self.words)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Keep the line as it stands; a flat one is asked about once, and a second line is not taken."""
        if press.button not in (SHOW, FLAT) or done(progress, [*self.counts]):
            return progress, None
        try:
            line = drawn(press.entries, self._flat)
        except Refused as problem:
            return progress, view.refused(problem, self.words)
        if line == self._flat and press.button == SHOW:
            return progress, FLAT
        return progress.with_form(FORM, {str(year): str(value) for year, value in line.items()}), SHOWN
