"""What an activity is: a pure function of the learner's work, which any host can show.

A host (a notebook, a page, paper) keeps the work, reads clocks, disks and files, and shows screens. An activity
knows none of that: it turns work and entries into a screen, and a press into new work.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from dispute.work.progress import Progress


@dataclass(frozen=True, slots=True)
class File:
    """A file that a learner has chosen."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Press:
    """A press of a button, with all that the page showed at that moment.

    Parameters
    ----------
    button
        The button's ``data-press``: an activity's own word, such as ``"check"`` or ``"R1=none-given"``.
    entries
        What stood in the fields, by their names. A ticked checkbox is ``"on"``, an empty one ``""``.
    at
        When, in milliseconds since 1970 (UTC), by the host's clock.
    files
        Files that were chosen; only a file field has any.
    count
        Tells the learner how many of how many things are done, where a press takes long.
    """

    button: str
    entries: Mapping[str, str] = field(default_factory=dict)
    at: int = 0
    files: tuple[File, ...] = ()
    count: Callable[[int, int], None] = lambda done, total: None


@dataclass(frozen=True, slots=True)
class Screen:
    """What to show now.

    Parameters
    ----------
    parts
        HTML by the part's name, in the order of the screen; an empty part is not seen. Parts may come in a later
        screen, below those that are there. A host replaces a part only if its text differs, so that the keyboard,
        the caret and half-typed words stay where they are.
    say
        What a screen reader says when this screen follows something that the learner did.
    focus
        CSS selector of what gets the keyboard after a press; empty where it stays.
    ahead
        Fields that only change the view, each with all its values: a host may ask for these screens before the
        learner does. What must be committed to first is never among them, since it comes with the work.
    done
        True once the learner has done all that the activity asks for: the host ticks it.

    Parts called ``view``, ``tree``, ``map`` or ``tools`` are looked at, in all others one does something: where there
    is room, a host sets them side by side, and a part called ``table`` below both.
    """

    parts: Mapping[str, str]
    say: str = ""
    focus: str = ""
    ahead: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    done: bool = False


class Activity(Protocol):
    """One activity of a lesson.

    ``name`` is unique in its lesson (drafts are kept under it); ``title`` is all that a text terminal shows. One whose
    ``small`` is true has no title above it but its own words: a question, whose title is only its number. One whose
    ``turn`` is false shows something and asks for nothing. All screens of one whose ``at_once`` is true may stand in a
    page, to be shown without Python: there are few, or ``members`` or ``apart`` say what they are made of; none holds
    the key of a question.
    """

    name: str
    title: str

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        """Return the screen for the kept work and what stands in the fields.

        ``entries`` are drafts and never count as an answer. ``told`` is what the last press brought that is not
        kept, such as "Still open: 3 and 4."; it is gone with the next change.
        """

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Return the work after a press, and what to tell besides."""


@dataclass(frozen=True)
class Still:
    """Something to read in a running notebook that nobody presses.

    Parameters
    ----------
    html
        What shows while the notebook runs.
    stored
        What a saved notebook shows in its place, such as a line that the notebook is not running yet.
    """

    name: str
    title: str
    html: str
    stored: str
    still = True  # it has a title of its own

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        return Screen({"text": self.html})

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        return progress, None
