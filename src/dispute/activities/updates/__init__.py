"""The update watch: a log of later reports, and the learner's own cut-off date."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from dispute.activities.updates import view
from dispute.activities.updates.rules import (
    CUTOFF,
    LOG,
    MOST_ENTRIES,
    MOST_LETTERS,
    Entry,
    from_text,
    parse_day,
    to_text,
)
from dispute.activity import Press, Screen
from dispute.words.numbers import number
from dispute.words.texts import Words
from dispute.work.progress import Progress

__all__ = ["CUTOFF", "UpdateWatch", "parse_day"]

FIELDS = ("day", "outlet", "origin", "change")


@dataclass(frozen=True)
class UpdateWatch:
    """The log and the cut-off date.

    Parameters
    ----------
    ends
        The last day that the evidence covers.
    example
        One entry of the evidence, to show how an entry looks.
    """

    ends: date
    example: Mapping[str, Any]
    words: Words
    name: str = "updates"

    @property
    def title(self) -> str:
        return self.words("updates.title")

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        log = from_text(progress.notes.get(LOG, ""))
        mine = parse_day(progress.forms.get(CUTOFF, {}).get("day", ""), self.words.months)
        begun = bool(log) or mine is not None or LOG in progress.notes
        parts = {
            "task": view.task(self.ends, self.example, self.words),
            # A new entry gets fields of its own, so that they are free again.
            "entry": view.entry([(self.words(f"updates.{name}"), f"{name}.{len(log)}") for name in FIELDS], self.words),
            "cutoff": view.cutoff(mine.isoformat() if mine else "", self.words),
            "notice": view.notice(told) if told else "",
            "log": view.log(log, mine, self.ends, self.words) if begun else "",
        }
        return Screen(parts, say=told or (view.sentence(log, mine, self.ends, self.words) if begun else ""))

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Add an entry, remove the last one, or set the cut-off date."""
        log = from_text(progress.notes.get(LOG, ""))
        match press.button:
            case "add":
                return self._add(progress, log, {name: press.entries.get(f"{name}.{len(log)}", "") for name in FIELDS})
            case "remove" if log:
                return progress.with_note(LOG, to_text(log[:-1])), None
            case "remove":
                return progress, self.words("updates.none")
            case "set":
                typed = press.entries.get("cut-off", "").strip()
                day = parse_day(typed, self.words.months)
                return (
                    (progress.with_form(CUTOFF, {"day": day.isoformat()}), None)
                    if day
                    else (progress, self._bad(typed))
                )
        return progress, None

    def _add(self, progress: Progress, log: list[Entry], typed: Mapping[str, str]) -> tuple[Progress, str | None]:
        texts = {name: text.strip() for name, text in typed.items()}
        letters = sum(map(len, texts.values()))
        if not all(texts.values()):
            return progress, self.words("updates.open")
        if letters > MOST_LETTERS:
            return progress, self.words("updates.too_long", n=number(letters, self.words), most=MOST_LETTERS)
        if len(log) >= MOST_ENTRIES:
            return progress, self.words("updates.full", n=len(log))
        day = parse_day(texts["day"], self.words.months)
        if day is None:
            return progress, self._bad(texts["day"])
        return progress.with_note(LOG, to_text([*log, Entry(**{**texts, "day": day.isoformat()})])), None

    def _bad(self, text: str) -> str:
        return self.words("updates.bad_day", text=text[:40])
