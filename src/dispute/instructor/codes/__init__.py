"""Codes of four letters, typed by the teacher: a class votes with phones that send nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dispute.activity import Press, Screen
from dispute.instructor.codes import view
from dispute.instructor.codes.rules import Refused, Vote, from_code, read, require
from dispute.instructor.wall import view as wall
from dispute.instructor.wall.rules import Ask, count
from dispute.questions.quiz import Item
from dispute.questions.view import notice
from dispute.words.texts import Words
from dispute.work.progress import Progress

#: No class is larger.
MOST = 500


@dataclass(frozen=True)
class Codes:
    """One field, Enter after each code; bars on a press, and a way back for the last code.

    Parameters
    ----------
    item
        The question or prediction that the class votes on.
    ask
        The same as a wall shows it.

    Raises
    ------
    DisputeError
        If its answers do not fit into a code.
    """

    item: Item
    ask: Ask
    words: Words

    def __post_init__(self):
        require(self.item)

    @property
    def name(self) -> str:
        return f"codes-{self.item.id}"

    @property
    def title(self) -> str:
        return self.words("codes.title", id=self.item.id)

    @property
    def stored(self) -> str:
        """What a saved notebook shows: the question, and nobody's vote."""
        return wall.question(self.ask, self.words)

    def _counted(self, progress: Progress) -> list[str]:
        return progress.forms.get(self.name, {}).get("codes", "").split()

    def _works(self, progress: Progress) -> list[Progress]:
        return [_work(self.item, vote) for code in self._counted(progress) if (vote := from_code(self.item, code))]

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        codes, words = self._counted(progress), self.words
        shown = bool(progress.forms.get(self.name, {}).get("shown"))
        last = words("codes.last", code=codes[-1]) if codes else words("codes.nobody")
        fine = not told or told == last
        parts = {
            "question": wall.question(self.ask, words), "type": view.field(words),
            "problem": "" if fine else notice(told), "counted": view.counted(len(codes), last, words),
            "do": wall.switch(shown, words), "boards": "",
        }  # fmt: skip
        say = told or last
        if shown:
            works = self._works(progress)
            boards = [(board, count(board, works)) for board in self.ask.boards]
            parts["boards"] = wall.boards([found for found in boards if self._asked(found[0])], self.name, words)
        return Screen(parts, say)

    def _asked(self, board) -> bool:
        """A prediction asks for no confidence."""
        return board is self.ask.boards[0] or bool(self.item.key)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Count what was typed, take the last code back, or show the bars and hide them."""
        kept, codes = progress.forms.get(self.name, {}), self._counted(progress)
        match press.button:
            case "count":
                try:
                    codes += read(self.item, press.entries.get("code", ""))
                except Refused as refused:
                    return progress, view.refusal(refused, self.words)
                if len(codes) > MOST:
                    return progress, self.words("codes.full", most=MOST)
            case "undo":
                codes = codes[:-1]
            case "reveal" | "hide":
                return progress.with_form(self.name, {**kept, "shown": "yes" * (press.button == "reveal")}), None
            case _:
                return progress, None
        return progress.with_form(self.name, {**kept, "codes": " ".join(codes)}), None


def _work(item: Item, vote: Vote) -> Progress:
    """Return a vote as the work of somebody who has done nothing else."""
    if vote.sure is None:
        return Progress().with_prediction(item.id, vote.choice[0], "")
    return Progress().with_answer(item.id, vote.choice, vote.sure)
