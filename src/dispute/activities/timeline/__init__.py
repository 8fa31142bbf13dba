"""The layered timeline, opened by the learner's own first year."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from dispute.activities.timeline import picture, view
from dispute.activities.timeline.rules import LAYERS, Columns, Event, Friend, asked, cut, until, years
from dispute.activity import Press, Screen
from dispute.questions.prediction import LOCKED, Predicted, commitment
from dispute.questions.quiz import Item
from dispute.questions.view import notice
from dispute.words.texts import Words
from dispute.work.progress import Progress


@dataclass(frozen=True)
class Layers:
    """A picture of all events, a handle for the start and a chip for each layer. Nothing here is kept.

    Each layer has a row and a list of its own, and both are drawn once: what a change draws is the sentence, the line
    over the rows, and the short list of what is left out.

    Parameters
    ----------
    on
        Layers that are on at the beginning.
    question
        The prediction that opens this: its options are years, and the learner's is the start at the beginning.
    friends
        What a friend would ask of each start.
    """

    events: Sequence[Event]
    on: Collection[str]
    question: Item
    friends: Sequence[Friend]
    words: Words
    name: str = "timeline"

    @property
    def title(self) -> str:
        return self.words("timeline.title")

    @cached_property
    def _columns(self) -> Columns:
        return Columns(years(self.events))

    @cached_property
    def _rows(self) -> dict[str, picture.Row]:
        return {layer: picture.row(layer, self.events, self._columns) for layer in LAYERS}

    @cached_property
    def _marks(self) -> dict[str, str]:
        return {layer: picture.marks(row, self._columns, self.words) for layer, row in self._rows.items()}

    @cached_property
    def _lists(self) -> dict[str, str]:
        return {layer: view.listed(layer, self.events, self.words) for layer in LAYERS}

    @cached_property
    def _lines(self) -> dict[str, str]:
        return {event.id: view.dated(event, self.words) for event in self.events}

    @cached_property
    def _fields(self) -> str:
        return view.fields(self.events, self.on, self._columns, self.words)

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        words, known = self.words, [str(year) for year in self._columns.years]
        own = progress.predictions[self.question.id].choice
        first = int(entries["first"] if entries.get("first") in known else own)
        on = [layer for layer in LAYERS if entries.get(layer, "on" if layer in self.on else "") == "on"]
        shown = [e for e in self.events if e.layer in on]
        told_of = until(shown)
        left = cut(told_of, first)
        said = view.sentence(left, len(told_of), words) if on else words("timeline.no_layer")
        friend = asked(self.friends, first)
        parts = {"told": view.told(said, words) if on else notice(said)}
        parts |= {f"row-{layer}": self._marks[layer] if layer in on else "" for layer in LAYERS}
        rows = [self._rows[layer] for layer in on]
        parts |= {
            "line": picture.line(rows, first, self._columns, words) if on else "",
            "handle": view.handle(self._columns, own, words),
            "friend": view.friend(friend, words) if friend else "",
            "fields": self._fields,
            "left": view.left_out(left, self._lines, words) if on else "",
        }
        parts |= {f"list-{layer}": self._lists[layer] if layer in on else "" for layer in LAYERS}
        heard = [said, view.crossing(left, words)]
        # Who has just pressed a year hears its friend; so does who moves to another year that has one.
        if friend and (told == LOCKED or (friend.year == first and str(first) != own)):
            heard.append(friend.says)
        ahead = {"first": tuple(known), **{layer: ("on", "") for layer in LAYERS}}
        focus = "[data-part=told]" if told == LOCKED else ""
        return Screen(parts, " ".join(filter(None, heard)), focus, ahead, done=True)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        return progress, None


@dataclass(frozen=True)
class Timeline(Predicted):
    """One press on a year, and the picture behind it; ``on_paper``, which opens nothing, holds all events.

    Parameters
    ----------
    start
        HTML that asks for the first year, with a button for each.
    """

    on_paper: str = ""
    start: str = ""

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        made = self.made(progress)
        if made is None:
            return Screen({"asked": self.start})
        screen = self.behind().render(progress, entries, told)
        yours = commitment(self.question, made, self.words) if made.reason else view.yours(made.choice, self.words)
        parts = {"yours": yours, **screen.parts}
        return Screen(parts, screen.say, screen.focus, screen.ahead, done=True)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Take a year, named ``start=2013``; afterwards nothing is kept."""
        year = press.button.removeprefix("start=")
        if self.made(progress) is not None or year == press.button or year not in self.question.option_ids:
            return progress, None
        return progress.with_prediction(self.question.id, year, "", self.question.option_ids), LOCKED


def timeline(
    events: Sequence[Event], on: Collection[str], question: Item, friends: Sequence[Friend], words: Words
) -> Timeline:
    """Return the picture behind its question; see :class:`Layers` and :class:`Timeline` for the parameters."""
    layers = Layers(events, on, question, friends, words)
    listed, start = view.evidence(events, words), view.start(events, question, words)
    return Timeline(question, words, layers.title, "", lambda: layers, listed, start)
