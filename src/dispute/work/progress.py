"""What a learner has committed to so far, as one immutable value.

Activities draw from it and hand back a new one, so a restored session and a typed answer take
the same path. Everything is stored by stable id, never by position on the screen.

An entry made now carries :data:`NOW` until the host stamps it (:meth:`Progress.stamped`): only hosts
read clocks. Two states of one learner's work merge in any order (:mod:`dispute.work.entries`).
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from dispute.work.entries import LAST, MOST_EARLIER, MOST_MARKS, NOW, Answer, Prediction, Version, newest, put

__all__ = ["NOW", "Answer", "Prediction", "Progress", "Version"]


@dataclass(frozen=True, slots=True)
class Progress:
    """Predictions, answers, form entries and notes, each by id.

    ``mark`` tells one learner's work from another's and says nothing about the learner; ``aliases`` are the marks
    that the same work had elsewhere. Old work has none. ``stamps`` holds time and window of forms and notes, and
    ``earlier`` what other windows wrote in their place; both by ``notes/W2``, ``forms/memo``, ``predictions/…``.
    """

    predictions: Mapping[str, Prediction] = field(default_factory=dict)
    answers: Mapping[str, Answer] = field(default_factory=dict)
    forms: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    mark: str = ""
    aliases: frozenset[str] = frozenset()
    stamps: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    earlier: Mapping[str, tuple[Version, ...]] = field(default_factory=dict)

    @property
    def empty(self) -> bool:
        """Whether nothing is done yet."""
        return not (self.predictions or self.answers or self.forms or self.notes)

    @property
    def marks(self) -> frozenset[str]:
        """Every mark of this learner's work; two works that share one are one learner's."""
        return self.aliases | {self.mark} - {""}

    @property
    def latest(self) -> int:
        """When the last entry was made, in seconds since 1970; 0 if no entry has a time."""
        times = [at for at, _ in self.stamps.values()]
        times += [v.at for versions in self.earlier.values() for v in versions]
        times += [p.at for p in self.predictions.values()]
        times += [at for a in self.answers.values() for at in (a.at, a.first_at)]
        return max([at for at in times if at != NOW], default=0)

    def with_prediction(self, key: str, choice: str, reason: str, offered: Container[str] | None = None) -> Progress:
        """Return progress with a prediction; the first one stays, so that it can be compared with the result.

        Parameters
        ----------
        offered
            Choices that the question has today. A first prediction that is no longer among them gives way.
        """
        before = self.predictions.get(key)
        if before and (offered is None or before.choice in offered):
            return self
        made = Prediction(choice, reason.strip(), NOW, before.renewed + 1 if before else 0)
        earlier = self.earlier
        if before and before.reason:
            earlier = put(earlier, f"predictions/{key}", (Version(before.at, "", before.reason),))
        return replace(self, predictions={**self.predictions, key: made}, earlier=earlier)

    def with_answer(self, key: str, choice: tuple[str, ...], confidence: str) -> Progress:
        """Return progress with one more attempt at a question."""
        before = self.answers.get(key)
        answer = before.again(tuple(choice), confidence) if before else Answer.new(tuple(choice), confidence)
        return replace(self, answers={**self.answers, key: answer})

    def with_form(self, key: str, entries: Mapping[str, str]) -> Progress:
        """Return progress with the entries of a form, replacing earlier ones."""
        return replace(self._written("forms", key), forms={**self.forms, key: dict(entries)})

    def with_note(self, key: str, text: str) -> Progress:
        """Return progress with a written text, replacing an earlier one."""
        return replace(self._written("notes", key), notes={**self.notes, key: text})

    def _written(self, part: str, key: str) -> Progress:
        """Return progress in which an entry is made now; until then stood what is now an earlier version."""
        name, before = f"{part}/{key}", getattr(self, part).get(key)
        earlier = self.earlier
        if before is not None and self.stamps.get(name, (0, ""))[0] != NOW:
            earlier = put(earlier, name, self.versions(part, key)[:1], MOST_EARLIER + 1)
        return replace(self, stamps={**self.stamps, name: (NOW, "")}, earlier=earlier)

    def stamped(self, now: int, window: str, mark: str = "", after: int = 0) -> Progress:
        """Return progress in which entries made just now have their time, later than all others, and their window.

        Parameters
        ----------
        now
            Seconds since 1970. A clock that was set back does not make a new entry older than those before it.
        window
            The running session's id. Its own earlier wordings are replaced, those of other sessions stay.
        mark
            Goes to work that has none yet.
        after
            ``latest`` of the work as it was before: what was made now comes later, even within one second.
        """
        at, earlier = min(max(now, self.latest + 1, after + 1), LAST), dict(self.earlier)
        for name in [name for name, (made, _) in self.stamps.items() if made == NOW and name in earlier]:
            others = tuple(v for v in earlier.pop(name) if v.window != window)[:MOST_EARLIER]
            earlier |= {name: others} if others else {}
        return replace(
            self,
            predictions={k: replace(p, at=at) if p.at == NOW else p for k, p in self.predictions.items()},
            answers={k: a.stamped(at, window) for k, a in self.answers.items()},
            stamps={k: (at, window) if stamp[0] == NOW else stamp for k, stamp in self.stamps.items()},
            mark=self.mark or ("" if self.empty else mark),
            earlier=earlier,
        )

    def merged(self, other: Progress) -> Progress:
        """Return everything of both states of one learner's work, entry by entry, whichever is asked first.

        The first prediction and the first answer stay; else the later entry counts, and what another window wrote
        in its place stays in ``earlier``. Attempts are added over windows.
        """
        marks = sorted(self.marks | other.marks)[:MOST_MARKS]
        answers = {**self.answers, **other.answers}
        answers |= {k: self.answers[k].merged(other.answers[k]) for k in self.answers.keys() & other.answers.keys()}
        found: dict[str, Any] = {"predictions": {}, "forms": {}, "notes": {}, "stamps": {}, "earlier": {}}
        for key in {**self.predictions, **other.predictions}:
            both = [work.predictions[key] for work in (self, other) if key in work.predictions]
            name, stays = f"predictions/{key}", min(both, key=lambda p: p.rank)
            found["predictions"][key] = stays
            lost = [Version(p.at, "", p.reason) for p in both if p.reason and p != stays]
            lost += [v for work in (self, other) for v in work.earlier.get(name, ())]
            found["earlier"] = put(found["earlier"], name, lost)
        for part in ("forms", "notes"):
            for key in {**getattr(self, part), **getattr(other, part)}:
                name = f"{part}/{key}"
                current, *rest = newest([*self.versions(part, key), *other.versions(part, key)], 1 + MOST_EARLIER)
                found[part][key] = current.value
                if (current.at, current.window) != (0, ""):
                    found["stamps"][name] = current.at, current.window
                found["earlier"] = put(found["earlier"], name, rest)
        return Progress(answers=answers, mark=marks[0] if marks else "", aliases=frozenset(marks[1:]), **found)

    def versions(self, part: str, key: str) -> list[Version]:
        """Return what stands in a form or a note, and what other windows wrote in its place, the newest first."""
        if key not in getattr(self, part):
            return []
        name = f"{part}/{key}"
        return [Version(*self.stamps.get(name, (0, "")), getattr(self, part)[key]), *self.earlier.get(name, ())]
