"""The map of the roads to the sea: press one, on the map or in the list, and it is told beside the map."""

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

#: What a press of a road is called, and where it is kept.
ROAD = "road"


@dataclass(frozen=True)
class RoadMap:
    """A map above a table of the same roads.

    Parameters
    ----------
    corridors
        The roads, in the order of the list.
    places, outlines
        Rows of ``places.csv`` and ``outlines.csv`` to draw.
    """

    corridors: Sequence[Corridor]
    places: Sequence[Any]
    outlines: Sequence[Any]
    frame: Frame
    words: Words
    name: str = "road-map"
    at_once = True

    @property
    def title(self) -> str:
        return self.words("places.title")

    @cached_property
    def _drawn(self) -> view.Drawing:
        return view.drawing(self.corridors, self.places, self.outlines, self.frame, self.words)

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        names = {corridor.name: self.words.of(corridor.start, "name") for corridor in self.corridors}
        kept = progress.forms.get(self.name, {}).get(ROAD)
        road = kept if kept in names else None
        said = view.sentence(self.corridors, self.words, road)
        parts = {
            "picture": view.show(self._drawn, said, self.words, chosen=road),
            "roads": view.choice(names, road, self.words),
            "list": view.table(self.corridors, self.places, self.words),
        }
        return Screen(parts, say=said if told else "", done=road is not None)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Take the road that was pressed, on the map or in the list below it."""
        key, _, road = press.button.partition("=")
        if key != ROAD or road not in [corridor.name for corridor in self.corridors]:
            return progress, None
        return progress.with_form(self.name, {ROAD: road}), road
