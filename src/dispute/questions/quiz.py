"""Questions, and what an answer to one deserves to hear.

Each option carries the reason why it is right or wrong: multiple choice without feedback can
teach the error. Confidence is asked with every answer, because "wrong and certain" is the
most useful thing that a learner and a teacher can find out.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dispute.errors import DisputeError
from dispute.words import typed_number as number

#: How sure a learner can say they are, from least to most. Stored as written here.
CONFIDENCE = ("guess", "unsure", "fairly sure", "certain")


class Verdict(StrEnum):
    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Option:
    """One option: a stable id, its words, the reason, and whether it is (part of) the key."""

    id: str
    text: str
    reason: str
    key: bool = False
    place: int | None = None  # order items: 1 is first


@dataclass(frozen=True, slots=True)
class Remark:
    """What to say to a typical mistake: ``before`` placed before ``after``, or a number from ``lo`` to ``hi``."""

    text: str
    before: str | None = None
    after: str | None = None
    lo: float | None = None
    hi: float | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One question. ``type`` is ``single``, ``several``, ``order`` or ``number``."""

    id: str
    type: str
    objective: str
    bloom: str
    misconception: str
    sources: tuple[str, ...]
    stem: str
    cell: str
    back: str | None = None
    options: tuple[Option, ...] = ()
    hints: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()
    right: str | None = None
    otherwise: str | None = None
    answer: float | None = None
    tolerance: float = 0
    unit: str | None = None
    shows: str | None = None  # "source-1": the statements that it quotes stand folded beside it
    repeats: str | None = None  # warm-ups: the earlier question that this one varies
    recalled: str | None = None  # predictions that are a choice of one's own: how {choice} comes back

    def option(self, option_id: str) -> Option:
        for option in self.options:
            if option.id == option_id:
                return option
        raise DisputeError(f"Question {self.id} has no option {option_id!r}.")

    @property
    def option_ids(self) -> tuple[str, ...]:
        return tuple(option.id for option in self.options)

    @property
    def key(self) -> tuple[str, ...]:
        """Ids of the right options; for an order item, in the right order."""
        if self.type == "order":
            return tuple(o.id for o in sorted(self.options, key=lambda o: o.place or 0))
        return tuple(o.id for o in self.options if o.key)


@dataclass(frozen=True, slots=True)
class Feedback:
    """What a learner is told: a verdict, and one remark for each option that they chose or missed.

    ``remarks`` holds pairs of option id (or None) and text. ``revisit`` names the cell to go back to.
    """

    verdict: Verdict
    remarks: tuple[tuple[str | None, str], ...]
    revisit: str | None = None


def grade(item: Item, choice: tuple[str, ...], confidence: str = "guess") -> Feedback:
    """Return the feedback for an answer.

    Parameters
    ----------
    choice
        Option ids; for an order item all of them, first to last; for a number item one string.
    confidence
        One of :data:`CONFIDENCE`.

    Raises
    ------
    DisputeError
        If an option does not belong to the item, or a number cannot be read.
    """
    if not choice:
        raise DisputeError(f"Question {item.id}: give an answer first.")
    match item.type:
        case "single":
            verdict, remarks = _grade_single(item, choice)
        case "several":
            verdict, remarks = _grade_several(item, choice)
        case "order":
            verdict, remarks = _grade_order(item, choice)
        case "number":
            verdict, remarks = _grade_number(item, choice)
        case _:
            raise DisputeError(f"Question {item.id} has the unknown type {item.type!r}.")
    certain_and_wrong = verdict is not Verdict.RIGHT and confidence == CONFIDENCE[-1]
    return Feedback(verdict, tuple(remarks), item.back if certain_and_wrong else None)


def _grade_single(item, choice):
    option = item.option(choice[0])
    return (Verdict.RIGHT if option.key else Verdict.WRONG), [(option.id, option.reason)]


def _grade_several(item, choice):
    chosen = {item.option(option_id).id for option_id in choice}
    hits = sum(o.key == (o.id in chosen) for o in item.options)
    # A missed key keeps its reason back, so that a second try is still worth something.
    remarks = [(o.id, o.reason) for o in item.options if o.id in chosen]
    if hits == len(item.options):
        return Verdict.RIGHT, remarks
    return (Verdict.PARTLY if any(item.option(c).key for c in chosen) else Verdict.WRONG), remarks


def _grade_order(item, choice):
    if sorted(choice) != sorted(o.id for o in item.options):
        raise DisputeError(f"Question {item.id}: two places hold the same statement. Give each place a different one.")
    if tuple(choice) == item.key:
        return Verdict.RIGHT, [(None, item.right or "")]
    at = {option_id: place for place, option_id in enumerate(choice)}
    remarks = [(None, r.text) for r in item.remarks if r.before and at[r.before] < at[r.after]]
    in_place = sum(a == b for a, b in zip(choice, item.key, strict=True))
    return (Verdict.PARTLY if in_place else Verdict.WRONG), remarks or [(None, item.otherwise or "")]


def _grade_number(item, choice):
    try:
        value = number.parse(choice[0])
    except ValueError:
        raise DisputeError(
            f"Question {item.id}: {choice[0]!r} is not a number. Write it in digits, such as 25."
        ) from None
    if abs(value - item.answer) <= item.tolerance:
        return Verdict.RIGHT, [(None, item.right or "")]
    remarks = [(None, r.text) for r in item.remarks if r.lo is not None and r.lo <= value <= r.hi]
    return Verdict.WRONG, remarks or [(None, item.otherwise or "")]
