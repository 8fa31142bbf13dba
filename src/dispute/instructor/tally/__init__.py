"""Hand votes: numbers in, bars out, and on request the next move."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dispute.activity import Press, Screen
from dispute.errors import DisputeError
from dispute.instructor.tally import view
from dispute.instructor.tally.rules import Tally, count
from dispute.questions.boxes import wrong
from dispute.questions.fields import LETTERS
from dispute.questions.quiz import Item
from dispute.questions.view import notice, question
from dispute.words.texts import Words
from dispute.words.typed_number import Box, Refused
from dispute.work.progress import Progress

#: No class is larger; a slip of the finger is.
MOST = 500


@dataclass(frozen=True)
class HandVotes:
    """One box for each option, bars that follow them, and buttons for the next move.

    Only an earlier vote is work: it stays beside the next one, whose boxes are empty again.

    Raises
    ------
    DisputeError
        If the question cannot be answered by raising a hand once.
    """

    item: Item
    words: Words

    def __post_init__(self):
        if self.item.type != "single":
            raise DisputeError(
                f"Question {self.item.id} has no single answer to vote on. Choose one with options A, B, C."
            )

    @property
    def name(self) -> str:
        return f"tally-{self.item.id}"

    @property
    def title(self) -> str:
        return self.words("tally.title", id=self.item.id)

    @property
    def stored(self) -> str:
        """What a saved notebook shows: the question, and no empty bars."""
        return question(self.item, self.words)

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        again = told == self.words("tally.again_said")  # then the entries are those of the vote before
        first, (vote, problem) = self._first(progress), self._vote({} if again else entries)
        # A host keeps what is typed until a box's own text changes, so the boxes of each vote hold another nothing.
        nothing = " " * (self._votes(progress) % 2)
        boxes = [(name, box.key) for box, name in self._boxes.items()]
        parts = {
            "question": question(self.item, self.words),
            "hands": view.hands(boxes, nothing, self.words),
            "said": view.said(told) if told and told != problem else "",
            "problem": notice(problem) if problem else "",
            "vote": view.show(vote, first, self.words),
        }
        say = told or problem or view.sentence(vote, first, self.words)
        return Screen(parts, say=say, focus="[data-part=hands] input" if again else "")

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Tell the next move, or keep this vote and begin another."""
        vote, problem = self._vote(press.entries)
        if problem or not vote.total:
            return progress, problem or self.words("tally.nobody")
        if press.button != "again":
            return progress, view.move(vote, self.words)
        hands = {key: str(n) for key, n in vote.hands.items()}
        kept = {**hands, "votes": str(self._votes(progress) + 1)}
        return progress.with_form(self.name, kept), self.words("tally.again_said")

    def _votes(self, progress: Progress) -> int:
        """Return how many votes there were before this one."""
        return int(progress.forms.get(self.name, {}).get("votes", 0))

    def _first(self, progress: Progress) -> Tally | None:
        kept = progress.forms.get(self.name)
        return Tally(self.item, {key: int(kept[key]) for key in self.item.option_ids}) if kept else None

    @property
    def _boxes(self) -> dict[Box, str]:
        """The box for each option, with its label."""
        return {
            Box(key, 0, MOST, optional=True): self.words("tally.option", letter=letter)
            for key, letter in zip(self.item.option_ids, LETTERS, strict=False)
        }

    def _vote(self, entries: Mapping[str, str]) -> tuple[Tally, str]:
        """Return the vote as far as it can be read, and what is wrong with the first box that cannot."""
        hands, problem, boxes = {}, "", self._boxes
        names = {box.key: name for box, name in boxes.items()}
        for box in boxes:
            try:
                hands[box.key] = count(box, entries.get(box.key, ""))
            except Refused as refused:
                hands[box.key] = 0
                problem = problem or wrong(refused, [*boxes], names, self.words)
        return Tally(self.item, hands), problem
