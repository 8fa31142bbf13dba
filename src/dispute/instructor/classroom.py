"""What an instructor's notebook may ask for. Learners' notebooks never import this: it shows the keys."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dispute.activity import Still
from dispute.hosts.calls import speaking
from dispute.hosts.paper import Page
from dispute.instructor.answer_key import key_of
from dispute.instructor.class_report import FolderReport
from dispute.instructor.guidance import Guidance
from dispute.instructor.role_play_kit import RolePlayKit
from dispute.instructor.tally import HandVotes

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
