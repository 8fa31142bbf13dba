"""The picture of a timeline: a lane for each layer, a mark for each event."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from dispute.activities.timeline.rules import LAYERS, Event, Scale
from dispute.words.days import in_words
from dispute.words.template import render
from dispute.words.texts import Words

FIGURE = "activities/timeline/figure.svg"
#: Width of a mark in per cent of a picture on a narrow phone: closer marks stand one above the other.
MARK = 3.8
#: Years that can carry their number side by side on a narrow phone.
MOST_LABELS = 6


def layer_name(layer: str, words: Words) -> str:
    return words(f"timeline.layer_{layer}")


def figure(shown: Sequence[Event], layers: Collection[str], scale: Scale, words: Words) -> str:
    """Return the picture as SVG: a lane for each layer that is on, a mark of its own shape for each event.

    Filled marks are undisputed events. Where marks would touch on a phone, they stand one above the other.
    """
    lanes, top = [], 0
    for layer in (layer for layer in LAYERS if layer in layers):
        marks, ends = [], []
        for event in (e for e in shown if e.layer == layer):
            left, right = scale.at(event.when.earliest), scale.at(event.when.latest)
            x = (left + right) / 2
            begin, end = min(left, x - MARK / 2), max(right, x + MARK / 2)
            row = next((n for n, taken in enumerate(ends) if taken <= begin), len(ends))
            ends[row : row + 1] = [end]
            marks.append({"event": event, "x": round(x, 2), "left": left, "right": right, "row": row})
        height = 30 + 13 * max(1, len(ends))
        unsure = sum(not mark["event"].sure for mark in marks)
        lanes.append({"layer": layer, "top": top, "height": height, "marks": marks, "unsure": unsure})
        top += height
    known = [slot for slot in scale.slots if slot is not None]
    edges = [round(scale.start(n), 2) for n in range(len(scale.slots) + 1)]
    step = -(-len(known) // MOST_LABELS)
    labels = [
        (round(scale.start(n) + scale.unit / 2, 2), slot)
        for n, slot in enumerate(scale.slots)
        if slot is not None and ((known[-1] - slot) % step == 0 or None in scale.slots[n + 1 : n + 2])
    ]
    return render(
        FIGURE, lanes=lanes, height=top, labels=labels, words=words, in_words=in_words, layer_name=layer_name,
        edges=edges,
        gaps=[round((edges[n] + edges[n + 1]) / 2, 2) for n, slot in enumerate(scale.slots) if slot is None],
        title=words("timeline.figure", first=known[0], last=known[-1]),
    )  # fmt: skip
