"""The layered timeline, opened by the learner's own first year."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from dispute.activities.timeline import view
from dispute.activities.timeline.rules import LAYERS, Event, Friend, asked, years
from dispute.activity import Press, Screen
from dispute.questions.prediction import LOCKED, Predicted, commitment
from dispute.questions.quiz import Item
from dispute.words.texts import Words
from dispute.work.progress import Progress


@dataclass(frozen=True)
class Layers:
    """Chips for layers, handles for years, and what is in view. Nothing here is kept: it only changes the view.

    Parameters
    ----------
    on
        Layers that are on at the beginning.
    hide
        The year before which one box hides everything.
    question
        The prediction that opens this: its options are years, and the learner's is the first one shown.
    """

    events: Sequence[Event]
    on: Collection[str]
    hide: int
    question: Item
    words: Words
    name: str = "timeline"

    @property
    def title(self) -> str:
        return self.words("timeline.title")

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        known = [str(year) for year in years(self.events)]
        start = progress.predictions[self.question.id].choice
        ticked = {layer: entries.get(layer, "on" if layer in self.on else "") == "on" for layer in LAYERS}
        first, last = (
            entries[name] if entries.get(name) in known else rest
            for name, rest in (("first", start), ("last", known[-1]))
        )
        hiding = entries.get("hide") == "on"
        begin = max(int(first), self.hide) if hiding else int(first)
        layers = [layer for layer, on in ticked.items() if on]
        shown, said = view.show(self.events, layers, begin, int(last), self.words, hiding=hiding)
        parts = {"fields": view.fields(self.events, self.on, start, self.hide, self.words), "lanes": shown}
        boxes = {name: ("on", "") for name in (*LAYERS, "hide")}
        return Screen(parts, said, ahead={**boxes, "first": tuple(known), "last": tuple(known)}, done=True)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        return progress, None


@dataclass(frozen=True)
class Timeline(Predicted):
    """One press on a year, and the layers behind it; ``on_paper``, which opens nothing, is a list of all events.

    Parameters
    ----------
    friends
        What a friend would ask of each start.
    start
        HTML that asks for the first year, with a button for each.
    """

    on_paper: str = ""
    friends: Sequence[Friend] = ()
    start: str = ""

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        made = self.made(progress)
        if made is None:
            return Screen({"asked": self.start})
        screen = self.behind().render(progress, entries, None)
        first = entries.get("first", "")
        friend = asked(self.friends, int(first if first.isdigit() else made.choice))
        yours = commitment(self.question, made, self.words) if made.reason else view.yours(made.choice, self.words)
        above = {"yours": yours, "friend": view.friend(friend, self.words) if friend else "", "task": self.task}
        if told != LOCKED or friend is None:
            return Screen(above | dict(screen.parts), screen.say, screen.focus, screen.ahead, done=True)
        return Screen(
            above | dict(screen.parts), f"{friend.says} {screen.say}", "[data-part=friend]", screen.ahead, done=True
        )

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Take a year, named ``start=2013``; afterwards nothing is kept."""
        year = press.button.removeprefix("start=")
        if self.made(progress) is not None or year == press.button or year not in self.question.option_ids:
            return progress, None
        return progress.with_prediction(self.question.id, year, "", self.question.option_ids), LOCKED


def timeline(
    events: Sequence[Event], on: Collection[str], hide: int, question: Item, friends: Sequence[Friend], words: Words
) -> Timeline:
    """Return the layers behind their question; see :class:`Layers` and :class:`Timeline` for the parameters."""
    layers = Layers(events, on, hide, question, words)
    listed, start = view.evidence(events, words), view.start(events, question, words)
    return Timeline(question, words, layers.title, view.task(events, words), lambda: layers, listed, friends, start)
