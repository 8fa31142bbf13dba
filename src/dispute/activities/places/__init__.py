"""The map of the roads to the sea: look at all of them, or at one."""

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

    @property
    def title(self) -> str:
        return self.words("places.title")

    @cached_property
    def _drawn(self) -> view.Drawing:
        return view.drawing(self.corridors, self.places, self.outlines, self.frame)

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        names = [corridor.name for corridor in self.corridors]
        road = entries.get("road") if entries.get("road") in names else None
        said = view.sentence(self.corridors, self.words, road)
        parts = {
            "roads": view.choice(names, self.words),
            "map": view.show(view.figure(self._drawn, self.words, chosen=road), said, self.words),
            "table": view.table(self.corridors, self.places, self.words),
        }
        return Screen(parts, say=said, ahead={"road": ("", *names)})

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        return progress, None
