"""The rubric in a learner's hand: press a row, then the level that one's text has reached."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dispute.activities.rubric import view
from dispute.activities.rubric.rules import Row, first_sentence, marks, tagged
from dispute.activity import Press, Screen
from dispute.words.prose import Sentence
from dispute.words.texts import Words
from dispute.work.progress import Progress

NAME = "rubric"
#: A press on a row opens it; one mark makes a start.
ROW, ENOUGH = "row", 1


@dataclass(frozen=True)
class OwnMarks:
    """The rubric for marking one's own briefing; the marks are the learner's and go nowhere.

    ``folder`` says how the page stands to the papers that this learner chose; nothing where there is no page or paper.
    ``page`` gives what stands in each box, by its name. ``asked`` gives the first sentence of the page
    with a day that the check asks about, if there is one: a row on days shows it.
    """

    rows: tuple[Row, ...]
    words: Words
    folder: Callable[[Progress], str]
    page: Callable[[Progress], Mapping[str, str]]
    asked: Callable[[Progress], Sentence | None]
    name: str = NAME

    @property
    def title(self) -> str:
        return self.words("rubric.self")

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        given = self._given(progress.forms.get(NAME, {}))
        opened = next((row for row in self.rows if row.id == told), None)
        line = self._line(progress, opened) if opened else ""
        parts = {
            "task": view.task(self.folder(progress), self.words),
            "rows": view.names(self.rows, given, opened, self.words),
            "levels": view.levels(opened, given.get(opened.id), line, self.words) if opened else "",
        }
        focus = "[data-part=levels]" if opened and opened.id not in given else ""
        answer = view.answer(opened, given[opened.id], self.words) if opened and opened.id in given else ""
        return Screen(parts, answer, focus, done=len(given) >= ENOUGH)

    def _line(self, progress: Progress, row: Row) -> str:
        """Return the learner's sentence to look at: one that the check asks about, or else the first of the box."""
        asked = self.asked(progress) if row.days else None
        return tagged(asked) if asked else first_sentence(self.page(progress).get(row.box, ""))

    def _given(self, entries: Mapping[str, str]) -> dict[str, int]:
        known = {row.id for row in self.rows}
        return {key: n for key, n in marks(entries).items() if key in known}

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Open a row, or keep a mark for it."""
        key, _, value = press.button.partition("=")
        known = [row.id for row in self.rows]
        if key == ROW:
            return progress, value if value in known else None
        if key not in known or key not in marks({key: value}):
            return progress, None
        return progress.with_form(NAME, {**progress.forms.get(NAME, {}), key: value}), key
