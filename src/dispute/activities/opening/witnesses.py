"""Scene 3: four documents. On which day did each step happen, and is that day given at all?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup

from dispute.activities.opening.rules import NO_DAY, Mark, Placed, by_id, placed
from dispute.activities.opening.scene import Shown, draw, kept, put
from dispute.activities.opening.strip import axis
from dispute.words.days import in_words
from dispute.words.texts import Words, capital
from dispute.work.progress import Progress

NAME = "witnesses"
#: So many letters tell the days of the week apart in each language.
SHORT = 3


@dataclass(frozen=True, slots=True)
class Card:
    """A rendering of one document: its kind, the day that it carries, days that its text tells, and its pages."""

    id: str
    kind: str
    day: date
    tells: Mapping[str, date]
    source_ids: tuple[str, ...]


@dataclass(frozen=True)
class FourWitnesses:
    """Documents to read, and marks to place by one press each; a placing can be changed.

    Parameters
    ----------
    marks
        What is asked for.
    strip
        Marks that span the days to choose from.
    claims
        Rows of ``claims.csv``: who gives a day.
    """

    cards: Sequence[Card]
    marks: Sequence[Mark]
    strip: Sequence[Mark]
    claims: Sequence[Any]
    words: Words
    name: str = NAME

    @property
    def apart(self) -> list[str]:
        """The marks: each is placed and answered by itself."""
        return [mark.id for mark in self.marks]

    def question(self, mark: Mark) -> str:
        """Return which step and kind of date a mark asks for."""
        return self.words(f"opening.ask_{mark.step.id.lower()}_{mark.kind}")

    def right(self, mark: Mark) -> str:
        """Return what the texts say of a mark, with who says it."""
        when = in_words(mark.when, self.words)
        if mark.given == NO_DAY:
            return self.words("opening.day_open", when=when)
        return capital(
            self.words("opening.day_given", when=when, speaker=self.words.of(self.rests_on(mark)[0], "speaker"))
        )

    def rests_on(self, mark: Mark) -> list[Any]:
        """Return the claims that stand and give a mark's day, or a bound of it."""
        return [
            claim for claim in self.claims
            if (claim.event_id, claim.date_kind, claim.standing) == (mark.step.id, mark.kind, "stands")
        ]  # fmt: skip

    def answer(self, mark: Mark, pressed: str) -> str:
        """Return what a placing deserves to hear."""
        how, kind = placed(mark, pressed)
        right, words = self.right(mark), self.words
        if how is Placed.FITS:
            return right
        if how is Placed.MISSED:
            return f"{words('opening.day_missed')} {right}"
        day = words.day(date.fromisoformat(pressed))
        if how is Placed.OTHER:
            done = words(f"dates.done_{kind}")
            return f"{words('opening.day_other', day=day, done=done)} {right}"
        return f"{words('opening.day_nowhere', day=day)} {right}"

    def show(self, progress: Progress, pressed: bool = False) -> Shown:
        words, places = self.words, [self._place(day) for day in axis(self.strip).days]
        none = {"text": words("opening.no_day"), "name": words("opening.no_day"), "value": NO_DAY, "at": ""}
        chosen = {key: day for key, day in kept(NAME, progress).items() if key in by_id(self.marks)}
        chosen = {key: day for key, day in chosen.items() if day in self.choices}
        parts = {"witnesses": draw(NAME, words, "cards", cards=self.cards, day=words.day, weekday=self._weekday)}
        for n, mark in enumerate(self.marks, start=1):
            answer = self.answer(mark, chosen[mark.id]) if mark.id in chosen else ""
            parts[f"witnesses-{n}"] = draw(
                NAME, words, "ask", mark=mark, places=places, without=[none], chosen=chosen.get(mark.id, ""),
                answer=answer, fits=chosen.get(mark.id) == mark.given, question=self.question(mark),
                sources=[claim.source_id for claim in self.rests_on(mark)],
            )  # fmt: skip
        last = by_id(self.marks).get(kept(NAME, progress).get("last", ""))
        say = words("opening.witnesses_task")
        if pressed and last and last.id in chosen:
            say = self.answer(last, chosen[last.id])
        return Shown(parts, say, len(chosen) == len(self.marks))

    @property
    def choices(self) -> list[str]:
        """Every day that can be pressed, and none."""
        return [*(day.isoformat() for day in axis(self.strip).days), NO_DAY]

    def _place(self, day: date) -> dict[str, Any]:
        """Return a day as a button of the strip: a small calendar, since some texts name weekdays alone."""
        named = self._weekday(day)
        return {"text": Markup('<span data-day="{}">{}</span>').format(named[:SHORT], day.day), "name": named,
                "value": day.isoformat(), "at": ""}  # fmt: skip

    def _weekday(self, day: date) -> str:
        return self.words.day(day, weekday=True)

    def press(self, progress: Progress, button: str) -> Progress:
        mark, _, day = button.partition("=")
        if mark not in by_id(self.marks) or day not in self.choices:
            return progress
        return put(NAME, progress, {mark: day, "last": mark})
