"""A guess before the claims are shown, and a Fermi check of one flow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dispute.activities.shares import view
from dispute.activities.shares.rules import Guess
from dispute.activity import Press, Screen
from dispute.questions.boxes import boxes, numbers, typed, wrong
from dispute.words.texts import Words
from dispute.words.typed_number import Box, Refused, read
from dispute.work.progress import Progress

#: Under which the learner's guess and Fermi check are kept.
GUESS, FERMI = "road-share", "fermi"
_GUESS = [Box("low"), Box("high"), Box("best", optional=True)]
_FERMI = [Box("trucks", 1, 100_000), Box("load", 0.1, 1_000), Box("days", 1, 366)]
#: Where a handle of the guess can stand.
PLACES = tuple(str(n) for n in range(0, 101, 5))


def guessed(progress: Progress) -> Guess | None:
    """Return the learner's guess; None if there is none, or a damaged one."""
    found = numbers(_GUESS, progress.forms.get(GUESS, {}))
    return Guess(**found) if found else None


def estimate(entries: Mapping[str, str]) -> dict[str, float] | None:
    """Return a kept Fermi check as numbers; None if there is none, or a damaged one."""
    return numbers(_FERMI, entries)


@dataclass(frozen=True)
class ShareClaims:
    """A guess of one road's share, and behind it all claims about shares.

    Parameters
    ----------
    rows
        Share claims of ``shares.csv``, those of every route.
    place
        Id of the port whose road is guessed.
    """

    rows: Sequence[Any]
    place: str
    words: Words
    name: str = "share-claims"

    @property
    def title(self) -> str:
        return self.words("shares.title")

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        task, guess = view.task(self.words), guessed(progress)
        if guess is None:
            low, high = ends = self._ends(entries)
            ask = view.ask(self.words)
            told_now = view.so_far(low, high, self.words)
            parts = {"task": task, "guess": ask, "now": told_now, "lock": view.lock(self.words)}
            parts["yours"] = view.notice(told) if told else ""
            said = told or self.words("shares.now", low=f"{ends[0]:g}", high=f"{ends[1]:g}")
            return Screen(parts, say=said, ahead={"low": PLACES, "high": PLACES})
        ours = [row for row in self.rows if row.place_id == self.place]
        reason = progress.forms[GUESS].get("reason", "")
        routes = {row.route_en: self.words.of(row, "route") for row in self.rows}
        route, by = entries.get("route", next(iter(routes))), entries.get("by", view.SORTS[0])
        route, by = route if route in ("", *routes) else next(iter(routes)), by if by in view.SORTS else view.SORTS[0]
        chosen = [row for row in self.rows if route in ("", row.route_en)]
        parts = {
            "task": task,
            "guess": "",
            "now": "",
            "lock": "",
            "yours": view.compared(guess, reason, ours, self.words),
            "claims": view.claims(chosen, by, guess, self.words),
            "browse": view.browse(routes, self.words),
            "list": view.listed(chosen, by, self.words),
        }
        said = view.verdict(guess, ours, self.words) if told == GUESS else view.sentence(chosen, by, self.words)
        ahead = {"route": ("", *routes), "by": view.SORTS}
        return Screen(parts, say=said, focus="[data-part=yours]", ahead=ahead, done=True)

    def _ends(self, entries: Mapping[str, str]) -> tuple[float, float]:
        """Return where the two handles stand, lowest first; at rest they hold everything between them."""
        found = [float(e) if (e := entries.get(key)) in PLACES else rest for key, rest in (("low", 0), ("high", 100))]
        return min(found), max(found)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Lock the guess in, once it leaves something out."""
        if press.button != "guess" or guessed(progress):
            return progress, None
        low, high = self._ends(press.entries)
        if (low, high) == (0, 100):
            return progress, self.words("shares.whole")
        return progress.with_form(GUESS, {"low": f"{low:g}", "high": f"{high:g}"}), GUESS


@dataclass(frozen=True)
class Fermi:
    """Three number boxes whose product is compared with each published amount.

    Parameters
    ----------
    claims, trucks
        Rows of ``shares.csv`` in tonnes a year, and in trucks a day.
    """

    claims: Sequence[Any]
    trucks: Sequence[Any]
    words: Words
    name: str = FERMI

    @property
    def title(self) -> str:
        return self.words("shares.fermi_title")

    @property
    def _names(self) -> dict[str, str]:
        return {box.key: self.words(f"shares.{box.key}") for box in _FERMI}

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        kept = progress.forms.get(FERMI, {})
        found = estimate(kept)
        parts = {
            "task": view.fermi_task(self.trucks, self.words),
            "boxes": view.work(boxes(_FERMI, self._names, kept if found else {}), self.words),
            "result": "",
        }
        if told:
            return Screen({**parts, "result": view.notice(told)}, say=told)
        if found:
            parts["result"] = view.fermi(found, self.claims, self.trucks, self.words)
            return Screen(parts, say=view.fermi_sentence(found, self.claims, self.words))
        return Screen(parts)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Keep the three numbers, once each can be read."""
        if press.button != "work":
            return progress, None
        try:
            for box in _FERMI:
                read(box, press.entries.get(box.key, ""))
        except Refused as problem:
            return progress, wrong(problem, _FERMI, self._names, self.words)
        return progress.with_form(FERMI, typed(_FERMI, press.entries)), None
