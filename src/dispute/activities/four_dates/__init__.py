"""The four-date table: a learner gives each step its dates, and each cell answers back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from dispute.activities.four_dates import view
from dispute.activities.four_dates.rules import Check, check, choices
from dispute.activity import Press, Screen
from dispute.evidence.chronology import Step
from dispute.evidence.dates import KINDS, DateRange
from dispute.words.texts import Words
from dispute.work.progress import Progress

NAME = "four-dates"


@dataclass(frozen=True)
class FourDates:
    """Four dates for each step. A press on a strip of days answers one cell; it can be changed as often as one likes.

    Parameters
    ----------
    distractors
        Ranges to offer besides those of the steps.
    claims
        Rows of ``claims.csv`` about dates; a reason names the sources to read again.
    by
        Step id to the words for who made it public.
    elsewhere
        Steps that the table does not ask for, with whose days its own are easily mixed up.
    asked
        The kinds of date that a learner gives; the others stand there filled in, as a model.
    """

    steps: Sequence[Step]
    distractors: Sequence[DateRange]
    claims: Sequence[Any]
    by: Mapping[str, str]
    words: Words
    name: str = NAME
    elsewhere: Sequence[Step] = ()
    asked: Sequence[str] = KINDS

    @property
    def title(self) -> str:
        return self.words("four_dates.title")

    @cached_property
    def _offered(self) -> dict[str, DateRange]:
        return {view.code(days): days for days in choices(self.steps, self.distractors)}

    @property
    def on_paper(self) -> str:
        """The blank table, to fill in by hand."""
        return view.blank(self.steps, self.words)

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        kept = progress.forms.get(NAME, {})
        chosen = {key: self._offered[code] for key, code in kept.items() if code in self._offered}
        parts, say, checks = {"task": view.task([*self._offered.values()], self.words, self.name)}, "", {}
        for n, step in enumerate(self.steps, start=1):
            parts[f"step-{n}"] = view.heading(step, self.words)
            for kind in KINDS:
                if kind not in self.asked:
                    parts[f"{step.id}.{kind}"] = view.model(step, kind, self.by, self.words)
                    continue
                days, answer = chosen.get(f"{step.id}.{kind}"), ""
                checks[step.id, kind] = found = self._check(step, kind, days)
                if days is not None:
                    reason = view.reason(step, kind, days, found, self.claims, self.by, self.words)
                    answer = view.answer(reason, self.words)
                    say = view.speech(reason) if told == f"{step.id}.{kind}" else say
                parts[f"{step.id}.{kind}"] = view.cell(step, kind, [*self._offered.values()], days, answer, self.words)
        # Counted once at the end: a count after each press makes a form of it.
        score = view.score(checks, self.words) if chosen.keys() >= {f"{key}.{kind}" for key, kind in checks} else ""
        parts["score"] = f'<p class="sentence">{score}</p>' if score else ""
        return Screen(parts, say or score, done=all(found is Check.AGREES for found, _ in checks.values()))

    def _check(self, step: Step, kind: str, days: DateRange | None) -> tuple[Check, str | None]:
        return check(step, kind, days, [other for other in (*self.steps, *self.elsewhere) if other != step])

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Take a chip, named ``step.kind=range``."""
        cell, _, code = press.button.partition("=")
        known = {f"{step.id}.{kind}" for step in self.steps for kind in self.asked}
        if cell not in known or code not in self._offered:
            return progress, None
        return progress.with_form(NAME, {**progress.forms.get(NAME, {}), cell: code}), cell
