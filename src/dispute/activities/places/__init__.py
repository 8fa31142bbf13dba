"""The map of the roads to the sea: one is imagined cut; press another, and it is told beside the map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from dispute.activities.places import view
from dispute.activities.places.rules import Corridor, Frame
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

#: Under which the road is kept, and what a press of it is called.
NAME, ROAD = "road-map", "road"


def chosen(progress: Progress) -> str:
    """Return the name of the road that was pressed last; nothing before a press. It may be a road that is gone."""
    return progress.forms.get(NAME, {}).get(ROAD, "")


@dataclass(frozen=True)
class RoadMap:
    """A map above a table of the same roads. The road that is pressed comes back in the model of a cut road.

    Parameters
    ----------
    corridors
        The roads, in the order of the list.
    cut
        Name of the road that a learner imagines cut: it is drawn, and cannot be chosen.
    places, outlines
        Rows of ``places.csv`` and ``outlines.csv`` to draw.
    """

    corridors: Sequence[Corridor]
    places: Sequence[Any]
    outlines: Sequence[Any]
    frame: Frame
    words: Words
    cut: str
    name: str = NAME
    at_once = True

    @property
    def title(self) -> str:
        return self.words("places.title")

    @cached_property
    def _drawn(self) -> view.Drawing:
        return view.drawing(self.corridors, self.places, self.outlines, self.frame, self.words, self.cut)

    @property
    def _open(self) -> Sequence[Corridor]:
        return [corridor for corridor in self.corridors if corridor.name != self.cut]

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        names = {corridor.name: self.words.of(corridor.start, "name") for corridor in self._open}
        road = kept if (kept := chosen(progress)) in names else None
        said = view.sentence(self.corridors, self.words, self.cut, road)
        parts = {
            "picture": view.show(self._drawn, said, self.words, chosen=road),
            "roads": view.choice(names, road, self.words),
            "list": view.table(self.corridors, self.places, self.words),
        }
        return Screen(parts, say=said if told else "", done=road is not None)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Take the road that was pressed, on the map or in the list below it."""
        key, _, road = press.button.partition("=")
        if key != ROAD or road not in [corridor.name for corridor in self._open]:
            return progress, None
        return progress.with_form(self.name, {ROAD: road}), road
