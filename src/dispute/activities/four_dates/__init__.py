"""One strip of days: a learner puts a mark on it, reads it against another, and each press is answered at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from dispute.activities.four_dates import view
from dispute.activities.four_dates.rules import ORDERS, check, choices
from dispute.activity import Press, Screen
from dispute.evidence.chronology import Pair, Step
from dispute.evidence.dates import DateRange, Order
from dispute.words.texts import Words
from dispute.work.progress import Progress

NAME, READ = "four-dates", "order"


@dataclass(frozen=True)
class FourDates:
    """One decision at a time: a mark that fits stays in the picture, and the strip asks for the next one.

    Parameters
    ----------
    by, sides
        Step id to the words for who made it public; actor id to the name of its side, empty for people of no state.
    asked
        The marks that a learner puts, each ``step.kind``, in this order.
    elsewhere
        Steps that the strip does not ask for, with whose days its own are easily mixed up.
    read
        The kind of date whose two marks are read for their order, once both stand; empty for none.
    """

    steps: Sequence[Step]
    distractors: Sequence[DateRange]
    claims: Sequence[Any]
    by: Mapping[str, str]
    sides: dict[str, str]
    words: Words
    asked: Sequence[str]
    name: str = NAME
    elsewhere: Sequence[Step] = ()
    read: str = ""

    @property
    def title(self) -> str:
        return self.words("four_dates.title")

    @cached_property
    def _offered(self) -> dict[str, DateRange]:
        return {view.code(days): days for days in choices(self.steps, self.distractors)}

    @property
    def _pair(self) -> Pair:
        return Pair(self.name, self.steps[0], self.steps[-1])

    @cached_property
    def decisions(self) -> list[str]:
        """The marks in their order, and after the last of those that are read, the reading."""
        after = [n for n, cell in enumerate(self.asked, start=1) if self.read and cell.endswith(self.read)][-1:]
        return [*self.asked[: after[0]], READ, *self.asked[after[0] :]] if after else [*self.asked]

    @property
    def on_paper(self) -> str:
        """The picture with a row for each mark, to draw by hand."""
        return self._picture([*self._given, *[(*self.cell(one), None) for one in self.asked]], foot=44)

    @property
    def _given(self) -> list[view.Mark]:
        """The days of the news stand there as a model, unless they are asked for."""
        return [(one, "public", one.dates["public"]) for one in self.steps if f"{one.id}.public" not in self.asked]

    def cell(self, mark: str) -> tuple[Step, str]:
        """Return the step and the kind of date that a mark belongs to."""
        key, _, kind = mark.partition(".")
        return next(step for step in self.steps if step.id == key), kind

    def _picture(self, marks: Sequence[view.Mark], *, foot: int) -> str:
        days = view.axis([*self._offered.values()])
        return view.figure(marks, days, self.sides, self.words, self.name, foot=foot)

    def _answer(self, one: str, value: str) -> dict[str, Any] | None:
        """Return what a decision deserves to hear; None where nothing that is on offer was pressed."""
        if value not in (ORDERS if one == READ else self._offered):
            return None
        if one == READ:
            return view.read(self._pair, self.read, Order(value), self.sides, self.words)
        (step, kind), days = self.cell(one), self._offered[value]
        found = check(step, kind, days, [other for other in (*self.steps, *self.elsewhere) if other != step])
        return view.reason(step, kind, days, found, self.claims, self.by, self.sides, self.words)

    def _now(self, kept: Mapping[str, str]) -> tuple[dict[str, dict[str, Any]], str]:
        """Return the decisions that fit, with their answers, and the one that is open; empty at the end."""
        fits = {}
        for one in self.decisions:
            found = self._answer(one, kept.get(one, ""))
            if not (found and found["ok"]):
                return fits, one
            fits[one] = found
        return fits, ""

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        kept, words = progress.forms.get(NAME, {}), self.words
        fits, now = self._now(kept)
        put = [(step, kind, step.dates[kind]) for step, kind in (self.cell(one) for one in fits if one != READ)]
        missed, asked = self._answer(now, kept.get(now, "")) if now else None, {}
        if now == READ:
            asked = view.reading(self._pair, self.read, self.sides, words)
        elif now:
            asked = view.strip(*self.cell(now), [*self._offered.values()], self.sides, words)
        asked |= {"name": now, "chosen": kept.get(now, ""), "answer": view.answer(missed, words) if missed else ""}
        picture = self._picture([*self._given, *put], foot=0 if "places" in asked else 44)
        parts = {"strip": view.show(asked, picture, self.name, words)}
        parts["end"] = "" if now else view.end(self.steps, self.asked, words)
        parts |= {one: view.answer(found, words) for one, found in reversed(fits.items())}
        if told not in fits:
            return Screen(parts, view.speech(missed) if missed and told == now else "", done=not now)
        say = [view.speech(fits[told]), asked.get("ask", "")]
        # The keyboard goes on to the next question: the button that was pressed is gone.
        focus = "[data-part=strip] .sentence" if now else "[data-part=end]"
        return Screen(parts, " ".join(filter(None, say)), focus, done=not now)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Take the press that answers the open question, named ``step.kind=range`` or ``order=…``."""
        one, _, value = press.button.partition("=")
        kept = progress.forms.get(NAME, {})
        if not one or one != self._now(kept)[1] or self._answer(one, value) is None:
            return progress, None
        return progress.with_form(NAME, {**kept, one: value}), one
