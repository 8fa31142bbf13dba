"""One strip of days: a learner puts a mark on it, reads it against another, and each press is answered at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from dispute.activities.four_dates import view
from dispute.activities.four_dates.rules import ORDERS, check, choices
from dispute.activity import Press, Screen
from dispute.evidence.chronology import Pair, Step, compare
from dispute.evidence.dates import DateRange, Order
from dispute.words.texts import Words
from dispute.work.progress import Progress

NAME, READ = "four-dates", "order"


@dataclass(frozen=True)
class FourDates:
    """One decision at a time: a mark that fits stays in the picture, and the strip asks for the next one.

    Parameters
    ----------
    distractors
        Ranges to offer besides those of the steps.
    claims
        Rows of ``claims.csv`` about dates; a reason names the sources to read again.
    by
        Step id to the words for who made it public.
    sides
        Actor id to the name of its side, empty for people who act for no state.
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

    @cached_property
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
        marks = [*self._given, *[(*self.cell(cell), None) for cell in self.asked]]
        return view.blank(self.steps, self._figure(marks, foot=44), self.words)

    @property
    def _given(self) -> list[view.Mark]:
        """The days of the news stand there as a model, unless they are asked for."""
        shown = [step for step in self.steps if f"{step.id}.public" not in self.asked]
        return [(step, "public", step.dates["public"]) for step in shown]

    def cell(self, cell: str) -> tuple[Step, str]:
        key, _, kind = cell.partition(".")
        return next(step for step in self.steps if step.id == key), kind

    def _figure(self, marks: Sequence[view.Mark], *, foot: int) -> view.Markup:
        days = view.axis([*self._offered.values()])
        return view.figure(marks, days, self.sides, self.words, self.name, foot=foot)

    def _answer(self, one: str, value: str) -> dict[str, Any] | None:
        """Return what a decision deserves to hear; None where nothing that is on offer was pressed."""
        if one == READ:
            known = value in ORDERS
            return view.read(self._pair, self.read, Order(value), self.sides, self.words) if known else None
        if value not in self._offered:
            return None
        (step, kind), days = self.cell(one), self._offered[value]
        found = check(step, kind, days, [other for other in (*self.steps, *self.elsewhere) if other != step])
        return view.reason(step, kind, days, found, self.claims, self.by, self.words)

    def _now(self, kept: Mapping[str, str]) -> tuple[list[tuple[str, dict[str, Any]]], str]:
        """Return the decisions that fit, with their answers, and the one that is open; empty at the end."""
        fits = []
        for one in self.decisions:
            found = self._answer(one, kept.get(one, ""))
            if not (found and found["ok"]):
                return fits, one
            fits.append((one, found))
        return fits, ""

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        kept, words = progress.forms.get(NAME, {}), self.words
        fits, now = self._now(kept)
        marks = [*self._given, *[(*(cell := self.cell(one)), cell[0].dates[cell[1]]) for one, _ in fits if one != READ]]
        missed, asked = self._answer(now, kept.get(now, "")) if now else None, {}
        if now == READ:
            asked = view.reading(self._pair, self.read, self.sides, words)
        elif now:
            asked = view.strip(*self.cell(now), [*self._offered.values()], words)
        picture = self._figure(marks, foot=0 if "places" in asked else 44)
        wrong = view.answer(missed, words) if missed else ""
        asked |= {"name": now, "chosen": kept.get(now, "")}
        parts = {"strip": view.show(asked, picture, self.name, words, answer=wrong)}
        parts["end"] = "" if now else view.end(self.steps, self.asked, words)
        parts |= {one: view.answer(found, words) for one, found in reversed(fits)}
        answers = dict(fits) | ({now: missed} if missed else {})
        said = [view.speech(answers[told])] if told in answers else []
        moved = bool(said) and told != now
        say = [*said, *([asked["ask"]] if moved and now else [])]
        focus = "[data-part=strip] [tabindex='-1']" if moved and now else f"[data-part='{told}']" if moved else ""
        return Screen(parts, " ".join(say), focus, done=not now)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Take the press that answers the open question, named ``step.kind=range`` or ``order=…``."""
        one, _, value = press.button.partition("=")
        kept = progress.forms.get(NAME, {})
        if not one or one != self._now(kept)[1] or self._answer(one, value) is None:
            return progress, None
        return progress.with_form(NAME, {**kept, one: value}), one
