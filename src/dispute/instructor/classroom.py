"""What an instructor's notebook may ask for. Learners' notebooks never import this: it shows the keys."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from dispute.activity import Still
from dispute.errors import DisputeError, meant, one_of
from dispute.hosts.calls import speaking
from dispute.hosts.paper import Page
from dispute.hosts.room import CLASS, Room
from dispute.instructor.answer_key import key_of
from dispute.instructor.class_report import FolderReport
from dispute.instructor.codes import Codes
from dispute.instructor.codes.rules import require
from dispute.instructor.guidance import Guidance
from dispute.instructor.role_play_kit import RolePlayKit
from dispute.instructor.tally import HandVotes
from dispute.instructor.wall import Wall
from dispute.instructor.wall.asks import asks
from dispute.lesson import Lesson

if TYPE_CHECKING:
    from dispute.hosts.shown import Shown


@speaking("classroom")
class Classroom(Guidance, RolePlayKit):
    """Everything for teaching the lessons, each made by one call.

    Parameters
    ----------
    lang
        Language of all words on screen.
    data
        Folder with the tables. Default: the project's own.
    """

    # With the class -------------------------------------------------------------------------

    def tally(self, item_id: str) -> Shown:
        """Count hand votes on a question, in large type, and suggest the next move."""
        return self.project(self.shown(HandVotes(self.item(item_id), self.words)))

    def codes(self, question: str) -> Shown:
        """Count codes of four letters that learners show: the page ``vote.html`` makes them and sends nothing."""
        for plan in self.course.plans:
            known = {**plan.predictions, **plan.items}
            if question in known:
                require(known[question])
                ask = next(ask for ask in asks(Lesson(plan.name, self.words.lang)) if ask.id == question)
                return self.project(self.shown(Codes(known[question], ask, self.words)))
        known = [key for plan in self.course.plans for key in (*plan.predictions, *plan.items)]
        raise DisputeError(f"There is no question {question!r}. Choose {one_of(known)}.{meant(question, known)}")

    def wall(self, lesson: str = "00_start_here", folder: str | None = None) -> Shown:
        """Show what a class on a class server answers, as it comes in: for its teacher, who has a password.

        ``folder`` is the class server's; the teacher's own server knows it.
        """
        lessons = {plan.name: plan.title for plan in self.course.plans}
        if lesson not in lessons:
            raise DisputeError(f"There is no lesson {lesson!r}. Choose {one_of(lessons)}.{meant(lesson, lessons)}")
        where = folder or os.environ.get(CLASS, "")
        room = Room(Path(where)) if where else None
        wall = Wall(lessons, lambda name: asks(Lesson(name, self.words.lang)), room, lesson, self.words)
        shown = self.project(self.shown(wall))
        if room:
            room.watch(shown.store.redraw)
        return shown

    def project(self, shown: Shown | Page) -> Shown:
        """Show an activity of a lesson in large type: ``classroom.project(lesson.order_switch())``."""
        if isinstance(shown, Page):
            shown = self.shown(Still("projected", shown.title, shown.html, shown.html))
        return replace(shown, style="dispute-projector")

    # At the desk ----------------------------------------------------------------------------

    def answer_key(self, name: str) -> Shown:
        """Print the key of a lesson, such as ``"02_expulsions"``, or of a test form, ``"A"`` or ``"B"``."""
        title, key = key_of(name, self.course, self.evidence, self.words)
        return self._closed(f"answer-key-{name}", title, key, self.words("answer_key.closed"))

    def report(self, folder: str = "learners") -> Shown:
        """Read a folder of learners' exports, and show what the class knows together."""
        return self.shown(FolderReport(lambda: self.course, folder, self.words))
