"""One voice less: which of the opening's findings would still stand if one of its voices had said nothing?"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dispute.activities.one_voice import view
from dispute.activities.one_voice.rules import Fate, Finding, fallen, irreplaceable, without
from dispute.activities.one_voice.view import Voice
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

NAME = "one-voice"
#: What begins a button, and under which key the last press is kept.
SILENT, LAST = "silent", "last"
PRESSED = "pressed"


@dataclass(frozen=True)
class OneVoice:
    """A press silences one voice; the findings then stand, hang on newsrooms, or fall. Another press brings it back.

    Parameters
    ----------
    findings
        What the opening has found, the same for all learners.
    voices
        Who can fall silent.
    origins
        Rows of ``origins.csv`` by id, by ``[…]``.
    own
        Returns the learner's own sentence as a finding, or None while there is none.
    ready
        Whether the learner has found all of this: before, the findings are not shown.
    speaker
        Returns who says a claim, in words.
    """

    findings: Sequence[Finding]
    voices: Sequence[Voice]
    origins: Mapping[str, Any]
    own: Callable[[Progress], Finding | None]
    ready: Callable[[Progress], bool]
    speaker: Callable[[Any], str]
    words: Words
    name: str = NAME
    small = True  # the heading above it asks the question

    @property
    def title(self) -> str:
        return self.words("one_voice.title")

    @property
    def alone(self) -> list[Voice]:
        """The voices without which a finding falls."""
        keys = irreplaceable(self.findings, [each.id for each in self.voices], self.origins)
        return [each for each in self.voices if each.id in keys]

    @property
    def fallen(self) -> list[Finding]:
        """The findings that fall without one of these voices."""
        return fallen(self.findings, [each.id for each in self.alone], self.origins)

    def _kept(self, progress: Progress) -> tuple[list[str], Voice | None]:
        """Return the voices that were pressed, by id, and the one that is silent now."""
        kept = progress.forms.get(NAME, {})
        pressed = [each.id for each in self.voices if kept.get(each.id) == PRESSED]
        return pressed, next((each for each in self.voices if each.id in pressed and each.id == kept.get(LAST)), None)

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        words, (pressed, now) = self.words, self._kept(progress)
        done = bool(pressed) and {each.id for each in self.alone or self.voices} <= set(pressed)
        silent = now.id if now else ""
        found = [without(one, silent, self.origins) for one in self.findings]
        mine = self.own(progress)
        own = without(mine, silent, self.origins) if mine and now else None
        shown = bool(now) or self.ready(progress)
        head = view.head(found, now, words) if now else ""
        end = view.end(self.alone, self.voices, self.fallen, words) if done else ""
        parts = {
            "ask": view.ask(self.voices, silent, words),
            "board": view.board(head, found, own, self.speaker, words) if shown else view.wait(words),
            "end": view.said(end) if end else "",
        }
        if not told:
            return Screen(parts, words("one_voice.task"), done=done)
        changed = [view.spoken(each, self.speaker, words) for each in found if each.fate is not Fate.STANDS]
        if own and own.touched:
            changed.append(f"{words('one_voice.own')}{words('general.colon')}{view.answer(own, self.speaker, words)}.")
        return Screen(parts, " ".join(filter(None, [head, *changed, end])), done=done)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        word, _, key = press.button.partition("=")
        if word != SILENT or key not in {each.id for each in self.voices}:
            return progress, None
        kept = progress.forms.get(NAME, {})
        return progress.with_form(NAME, {**kept, key: PRESSED, LAST: key}), key

    def rests(self, progress: Progress) -> list[str]:
        """Return for the recap the voice without which the learner's own sentence falls, or only media say it."""
        mine = self.own(progress)
        return [view.rests(mine, self.origins, self.speaker, self.words)] if mine else []
