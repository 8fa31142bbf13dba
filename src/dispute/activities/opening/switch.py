"""Scene 4: the two ends of cooperation, by papers, by the news, by decision. Never the one half without the other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dispute.activities.opening.rules import Mark, turned
from dispute.activities.opening.scene import Shown, draw, kept, put
from dispute.activities.opening.strip import Line, axis, strip, told
from dispute.evidence.chronology import Pair, compare, sort_steps
from dispute.evidence.dates import Order
from dispute.words.texts import Words, capital
from dispute.work.progress import Progress

NAME = "switch"
#: The kind of date whose order no text gives.
DECIDED = "decided"
#: What a learner presses where the texts leave the order open.
OPEN = "open"


@dataclass(frozen=True)
class Switch:
    """Whose step came first by each kind of date, in any order? The picture slides from the last kind to this one.

    A kind that is not the last one pressed shows what the texts say of it.

    Parameters
    ----------
    kinds
        The kinds of date to sort by; those that the turn is about, and then the decision.
    strip
        Marks that span the days of the picture.
    answered
        Claims that put the step of the one state among those that the other answered.
    sides
        Actor id to the name of its side.
    """

    pair: Pair
    kinds: Sequence[str]
    strip: Sequence[Mark]
    answered: Sequence[Any]
    sides: Mapping[str, str]
    words: Words
    name: str = NAME

    def sentence(self, kind: str) -> str:
        """Return whose step is the earlier one by one kind of date, as far as the ranges tell; the days are drawn."""
        order, both = compare(self.pair.a, self.pair.b, kind), [self.pair.a, self.pair.b]
        if order in (Order.AFTER, Order.NOT_EARLIER):
            order, both = order.mirror, both[::-1]
        return self.words(
            f"opening.switch_{order.replace(' ', '_')}", by=self.words(f"opening.by_{kind}").capitalize(),
            first=self.words.named(self.sides[both[0].actor]),
        )  # fmt: skip

    def _said(self, kind: str, seen: Iterable[str]) -> list[str]:
        """Return the sentence of one kind, and what it does not show: the turn never stands without that."""
        words, said = self.words, [self.sentence(kind)]
        pair = {"first": self.pair.a, "second": self.pair.b}
        names = {name: words.state(self.sides[step.actor]) for name, step in pair.items()}
        if any(turned(self.pair, (one, kind)) for one in seen):
            said.append(words("opening.turned"))
        if kind != DECIDED or compare(self.pair.a, self.pair.b, kind) is Order.OPEN:
            days = {f"{name}_day": words.day(step.dates[kind].hi) for name, step in pair.items() if step.dates[kind].hi}
            said.append(capital(words(f"opening.kind_note_{kind}", **names, **days)))
        if kind == DECIDED:
            speakers = words.parts(words.of(claim, "speaker") for claim in self.answered)
            said.append(words("opening.answered", speakers=speakers, **names))
        return said

    def sources(self, kind: str) -> list[str]:
        """Return the sources of the two steps, and of who says which of them answered the other."""
        steps = [source for step in (self.pair.a, self.pair.b) for source in step.source_ids[:1]]
        told = [claim.source_id for claim in self.answered] if kind == DECIDED else []
        return list(dict.fromkeys([*steps, *told]))

    def key(self, kind: str) -> str:
        """Return the id of the step that came first by one kind of date, or :data:`OPEN` where no range tells."""
        first = compare(self.pair.a, self.pair.b, kind).first
        return (self.pair.a, self.pair.b)[first[0]].id if len(first) == 1 else OPEN

    @property
    def choices(self) -> dict[str, str]:
        """What can be pressed for each kind of date, in words."""
        named = {step.id: self.words.named(self.sides[step.actor]) for step in (self.pair.a, self.pair.b)}
        return {**named, OPEN: self.words("opening.switch_chip_open")}

    def show(self, progress: Progress, pressed: bool = False) -> Shown:
        words, entries, choices = self.words, kept(NAME, progress), self.choices
        seen = [kind for kind in self.kinds if entries.get(kind)]
        now = entries.get("now", "") if entries.get("now") in seen else ""
        yours = entries["answer"] if entries.get("answer") in choices else ""  # older work holds none
        done = len(seen) == len(self.kinds)
        parts = {"switch": draw(NAME, words, "ask")}
        for kind in self.kinds:
            chosen = self.key(kind) if kind in seen else ""
            parts[f"switch-{kind}"] = draw(
                NAME, words, "row", kind=kind, by=words(f"opening.by_{kind}").capitalize(),
                choices=choices, chosen=yours if kind == now and yours else chosen,
            )  # fmt: skip
        parts |= {"switch-picture": "", "switch-end": ""}
        said = self._said(now, seen) if now else []
        if now:
            sign = ("✓" if yours == self.key(now) else "✗") if yours else ""
            if sign == "✗":
                said[0] = f"{words('opening.switch_yours', yours=choices[yours])} {said[0]}"
            shown = {"picture": self._picture(now), "said": said, "sources": self.sources(now), "sign": sign}
            parts["switch-picture"] = draw(NAME, words, "picture", **shown)
        if done:
            parts["switch-end"] = draw(NAME, words, "end")
        heard = " ".join(said + ([words("opening.switch_end")] if done else []))
        return Shown(parts, heard if pressed else words("opening.switch_task"), done)

    def _picture(self, kind: str) -> str:
        """Return both ends by one kind of date, each with a key by which it slides from where it was by another."""
        steps = sort_steps((self.pair.a, self.pair.b), kind).stated
        lines = [Line(Mark(step, kind), self.words.named(self.sides[step.actor]), key=step.id) for step in steps]
        return strip(NAME, lines, axis(self.strip), self.sides, told(lines, self.words), self.words)

    def press(self, progress: Progress, button: str) -> Progress:
        kind, _, answer = button.partition("=")
        if kind not in self.kinds or answer not in self.choices:
            return progress
        return put(NAME, progress, {kind: "seen", "now": kind, "answer": answer})
