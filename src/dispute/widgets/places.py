"""The map: look at all roads, or at one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import ipywidgets as w

from dispute.model.places import Corridor, Frame
from dispute.texts import Words
from dispute.views import places as view
from dispute.widgets.panel import Panel


def road_map(
    corridors: Sequence[Corridor], places: Sequence[Any], outlines: Sequence[Any], frame: Frame, words: Words
) -> Panel:
    """Return the map with a menu of roads above it and the table of the same roads below."""
    options = [(words("places.every"), ""), *((corridor.name, corridor.name) for corridor in corridors)]
    menu = w.Dropdown(options=options, description=words("places.choose"))
    table = view.table(corridors, places, words)
    panel = Panel(words, words("places.title"), "", [menu])
    panel.children = [menu, panel.view, w.HTML(table), panel.status]
    drawn = view.drawing(corridors, places, outlines, frame)
    whole = view.figure(drawn, words, width=view.SAVED)
    panel.extend_twin(view.saved(whole, view.sentence(corridors, words), words) + table, words)

    def draw(road: str) -> tuple[str, str]:
        said = view.sentence(corridors, words, road or None)
        return view.show(view.figure(drawn, words, chosen=road or None), said, words), said

    panel.follow(draw, road=menu)
    return panel
