"""Come back: paste a code, choose a file, or load what this computer has kept; and delete what is not yours."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from dispute.activity import Press, Screen
from dispute.errors import DisputeError
from dispute.questions.view import notice
from dispute.words import problems
from dispute.words.template import render
from dispute.words.texts import Words
from dispute.work import come_back_view as view
from dispute.work.incoming import MOST_BYTES, work_in, work_in_file
from dispute.work.kept import Kept
from dispute.work.progress import Progress

#: Begins what is told once work has come back, and what asks whether to delete.
RESTORED, SURE = "restored ", "sure "


class Shelf(Protocol):
    """What keeps work on this computer. A host has one; a page without a disk has none."""

    found: Sequence[Kept]
    wanted: bool

    def load(self, works: Sequence[Kept]) -> Progress:
        """Return the work of these, read again."""

    def delete(self, works: Sequence[Kept]) -> None:
        """Remove these."""

    def keep(self, wanted: bool, progress: Progress) -> None:
        """Keep work from now on, or nothing any more."""


@dataclass(frozen=True)
class ComeBack:
    """Three ways back to earlier work; whichever fails leaves the current work untouched."""

    shelf: Shelf | None
    words: Words
    name: str = "resume"
    #: Letters that a pasted code may have, with all that stands around it.
    most: int = 2 * MOST_BYTES
    still = True  # its folded line is its title

    @property
    def title(self) -> str:
        return self.words("resume.title")

    @property
    def without_shelf(self) -> ComeBack:
        """The same without a shelf: a saved notebook says nothing of the computer on which it was run."""
        return replace(self, shelf=None)

    def _part(self, part: str, **values: object) -> str:
        return render("work/come_back.html", part=part, words=self.words, **values)

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        sure = told.removeprefix(SURE) if told and told.startswith(SURE) else ""
        parts = {"task": self._part("task", wanted=self.shelf.wanted if self.shelf else None)}
        if self.shelf is not None:
            found, choices = self.shelf.found, view.choices(self.shelf.found, self.words)
            here = view.named(found, self.words)
            parts["here"] = self._part("here", here=here, choices=choices) if found else ""
            parts["sure"] = self._part("sure", which=sure, what=self._named(sure)) if sure else ""
        said = self.words("resume.sure", what=self._named(sure)) if sure else (told or "").removeprefix(RESTORED)
        parts["said"] = "" if sure or not said else notice(said)
        parts["wordings"] = view.wordings(progress, self.words) if told and told.startswith(RESTORED) else ""
        return Screen(parts, say=said, focus="[data-part=sure] button" if sure else "")

    def _chosen(self, which: str) -> list[Kept]:
        found = self.shelf.found
        if which == view.ALL:
            return [*found]
        return [found[int(which)]] if which.isdecimal() and int(which) < len(found) else []

    def _named(self, which: str) -> str:
        return view.named(self._chosen(which), self.words)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Take work back, or change what this computer keeps."""
        try:
            return self._done(progress, press)
        except DisputeError as problem:
            return progress, f"{problems.told(problem, self.words)} {self.words('resume.untouched')}"

    def _done(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        button, _, which = press.button.partition("=")
        match button:
            case "use-code":
                return self._taken(progress, lambda: work_in(press.entries.get("code", "")))
            case "file" if press.files:
                raw = press.files[0].content
                large = len(raw) > MOST_BYTES
                return self._taken(progress, lambda: work_in_file(b"" if large else raw, len(raw)))
            case "stop" | "again" if self.shelf is not None:
                self.shelf.keep(button == "again", progress)
                return progress, self.words("resume.keeps_again" if button == "again" else "resume.keeps_nothing")
        if self.shelf is None or button not in ("load-kept", "delete-kept", "really"):
            return progress, None
        which = which or press.entries.get("which", "0" if len(self.shelf.found) == 1 else "")
        works = self._chosen(which)
        if not works:
            return progress, self.words("resume.choose")
        match button:
            case "load-kept":
                return self._taken(progress, lambda: self.shelf.load(works))
            case "delete-kept":
                return progress, f"{SURE}{which}"
        said = self.words("resume.deleted", what=view.named(works, self.words))
        self.shelf.delete(works)
        return progress, said

    def _taken(self, progress: Progress, read: Callable[[], Progress]) -> tuple[Progress, str]:
        earlier = read()
        return earlier.merged(progress), RESTORED + view.restored_sentence(earlier, self.words)
