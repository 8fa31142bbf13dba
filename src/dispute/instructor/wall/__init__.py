"""The wall: what a class on a class server answers, as it comes in, without names."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from dispute.activity import Press, Screen
from dispute.errors import DisputeError
from dispute.instructor.wall import view
from dispute.instructor.wall.rules import Ask, answered, count
from dispute.questions.view import notice
from dispute.words import problems
from dispute.words.texts import Words
from dispute.work.progress import Progress

NAME = "wall"


class Room(Protocol):
    """The class, as a host finds it; see :class:`dispute.hosts.room.Room`."""

    open: bool
    works: Sequence[Progress]
    unread: Sequence[tuple[str, str]]

    def opens(self, password: str) -> bool: ...


@dataclass(frozen=True)
class Wall:
    """Closed until the teacher's password; then one question at a time, whose figures come on a press.

    What is chosen here is nobody's work; only the number of answers shows before the press.

    Parameters
    ----------
    lessons
        Name and title of each lesson.
    asks
        Gives what can be shown of a lesson.
    room
        None where this is no class server.
    begin
        Name of the lesson that the wall begins with.
    """

    lessons: Mapping[str, str]
    asks: Callable[[str], Sequence[Ask]]
    room: Room | None
    begin: str
    words: Words
    name: str = NAME
    _known: dict[str, Sequence[Ask]] = field(default_factory=dict, compare=False, repr=False)

    @property
    def title(self) -> str:
        return self.words("wall.title")

    @property
    def stored(self) -> str:
        """What a saved notebook shows: nothing of a class."""
        return f"<p>{self.words('wall.task')}</p>"

    def _now(self, progress: Progress) -> tuple[str, Ask | None, bool]:
        """Return the lesson, what is chosen of it, and whether its figures are shown."""
        kept = progress.forms.get(NAME, {})
        lesson = kept.get("lesson", self.begin)
        ask = next((each for each in self._of(lesson) if each.id == kept.get("ask")), None)
        return lesson, ask, bool(ask and kept.get("shown"))

    def _of(self, lesson: str) -> Sequence[Ask]:
        if lesson not in self._known:
            self._known[lesson] = self.asks(lesson)
        return self._known[lesson]

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        words = self.words
        if self.room is None:
            return Screen({"door": f"<p>{words('wall.nowhere')}</p>"}, words("wall.nowhere"))
        if not self.room.open:
            parts = {"door": view.door(words), "said": notice(told) if told else ""}
            return Screen(parts, told or words("wall.door"))
        lesson, ask, shown = self._now(progress)
        works = self.room.works
        parts = {
            "door": "", "said": "", "menu": view.menu(self.lessons, lesson, self._of(lesson), ask, words),
            "question": view.question(ask, words) if ask else "",
            "do": view.switch(shown, words) if ask else "",
            "counted": view.counted(answered(ask, works) if ask else None, len(works), words),
            "boards": "", "unread": view.unread(self.room.unread, words),
        }  # fmt: skip
        say = told or ""
        if ask and shown:
            boards = [(board, count(board, works)) for board in ask.boards]
            parts["boards"] = view.boards(boards, f"{NAME}-{ask.id}", words)
            say = " ".join(view.sentence(board, rows, words) for board, rows in boards)
        # What was chosen folds the menu, so the keyboard goes on to the next press.
        return Screen(parts, say, "[data-press=reveal]" if ask and told == ask.title else "")

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Open with the password; choose a lesson or a question, which closes its figures; show and hide them."""
        if self.room is None:
            return progress, None
        if not self.room.open:
            try:
                right = press.button == "open" and self.room.opens(press.entries.get("password", ""))
            except DisputeError as problem:
                return progress, problems.told(problem, self.words)
            return progress, self.words("wall.opened" if right else "wall.refused")
        kept = progress.forms.get(NAME, {})
        lesson = kept.get("lesson", self.begin)
        match press.button.partition("="):
            case "lesson", _, other if other in self.lessons:
                return progress.with_form(NAME, {"lesson": other}), self.lessons[other]
            case "ask", _, key if key in (known := {each.id: each for each in self._of(lesson)}):
                return progress.with_form(NAME, {"lesson": lesson, "ask": key}), known[key].title
            case "reveal", _, _ if "ask" in kept:
                return progress.with_form(NAME, {**kept, "shown": "yes"}), None
            case "hide", _, _ if "ask" in kept:
                return progress.with_form(NAME, {k: v for k, v in kept.items() if k != "shown"}), None
        return progress, None
