"""Take the work away: a page to hand in, a file, and a code. Nothing is sent anywhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from dispute.activity import Press, Screen
from dispute.errors import DisputeError
from dispute.questions.course import Course
from dispute.questions.view import notice
from dispute.words import problems
from dispute.words.template import render
from dispute.words.texts import Words
from dispute.work import handed_in as view
from dispute.work import together
from dispute.work.progress import Progress
from dispute.work.resume import to_json

#: What the press tells that makes the files.
MADE = "made"


@dataclass(frozen=True)
class Save:
    """A button that makes the files and codes of this moment.

    Parameters
    ----------
    course
        Gives all lessons and forms; read only when the button is pressed.
    problem
        Gives why work cannot be kept on this computer, in one sentence; empty while it can.
    """

    course: Callable[[], Course]
    problem: Callable[[], str]
    words: Words
    name: str = "save"

    @property
    def title(self) -> str:
        return self.words("save.title")

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        # Which work the files on the screen hold. Later work takes them away: they would lose it in silence.
        held = self._digest(progress) if told == MADE else entries.get("made", "")
        current = bool(held) and held == self._digest(progress)
        outdated = self.words("save.again") if held and not current else ""
        said = " ".join(
            filter(None, [told if told != MADE else "", problems.told(self.problem(), self.words), outdated])
        )
        people = [(self.words(f"save.people_{n}"), n) for n in (together.ONE, together.TWO)]
        chosen = str(together.people(progress))
        ask = render("work/save_ask.html", part="ask", people=people, chosen=chosen, words=self.words)
        parts = {"ask": ask, "said": notice(said) if said else "", "offer": ""}
        if held:
            parts["offer"] = render("work/save_ask.html", part="held", held=held)
        if current:
            parts["offer"] += self._offer(progress, entries.get("label", "").strip())
        return Screen(parts, say=self.words("save.ready") if told == MADE else said)

    def _offer(self, progress: Progress, label: str) -> str:
        whole = self.course()
        return view.offer(whole.plans, whole.other_items(), progress, label, self.words)

    def _digest(self, progress: Progress) -> str:
        return sha256(to_json(progress).encode()).hexdigest()[:16]

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Make the files, if there is anything to put into them."""
        if press.button != "make":
            return progress, None
        if progress.empty:
            return progress, self.words("save.nothing")
        # What the page only shows is nobody's word: work that came back a moment ago may say otherwise.
        if (people := press.entries.get("people", "")) != press.entries.get("people_shown", together.ONE):
            progress = together.said(progress, people)
        try:
            self._offer(progress, "")
        except DisputeError as problem:  # a text that is far too long
            return progress, problems.told(problem, self.words)
        return progress, MADE
