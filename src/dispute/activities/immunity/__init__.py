"""Three findings that nobody has shown, as switches, and what the text of a treaty then says of three acts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dispute.activities.immunity import rules, view
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

__all__ = ["NAME", "Immunity", "rules", "view"]

#: Under which the switches are kept.
NAME = "law-switches"


@dataclass(frozen=True)
class Immunity:
    """The switches on the one side, a gate for each act on the other; what has changed is said at once.

    Parameters
    ----------
    entries
        Rows of ``treaty.csv`` by their id: they hold what the lines say.
    claimed
        For each finding the sources of who claims it, and of who denies it.
    missing
        The sources of what the end says about both sides.
    """

    entries: Mapping[str, Any]
    claimed: Mapping[str, Sequence[str]]
    missing: Mapping[str, Sequence[str]]
    words: Words
    name: str = NAME

    @property
    def title(self) -> str:
        return self.words("immunity.title")

    @property
    def on_paper(self) -> str:
        """What paper shows besides: each line that a switch can bring, since nobody can press there."""
        return view.on_paper(self.entries, self.words)

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        form, words = progress.forms.get(NAME, {}), self.words
        parts = {"task": view.task(words)}
        for finding in rules.FINDINGS:
            parts[f"finding-{finding}"] = view.card(finding, form, self.claimed[finding], self.entries, words)
        done = rules.done(form)
        parts["view"] = view.gates(form, self.entries, words)
        parts["table"] = view.end(self.missing, words) if done else ""
        say = view.speech(form, words) if told in rules.FINDINGS else words("immunity.task")
        return Screen(parts, say=say, done=done)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Move a switch, named ``finding=side``."""
        finding, _, side = press.button.partition("=")
        if finding not in rules.FINDINGS or side not in rules.SIDES:
            return progress, None
        form = rules.press(progress.forms.get(NAME, {}), finding, side)
        return progress.with_form(NAME, form), finding
