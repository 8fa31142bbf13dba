"""The layered timeline: a sentence, a picture with a row for each layer, and the same events in lists."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from markupsafe import Markup

from dispute.activities.timeline.picture import layer_name, whole
from dispute.activities.timeline.rules import (
    EDGE,
    END,
    LAYERS,
    Columns,
    Cut,
    Event,
    Friend,
    cut,
    in_order,
    until,
    years,
)
from dispute.questions.quiz import Item
from dispute.words.days import in_words
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/timeline/view.html"

#: Room for the number of a year on a phone, in per cent of the width.
LABEL = 11


def dated(event: Event, words: Words) -> str:
    """Return an event with its days."""
    return words("timeline.event_day", event=event.label, day=in_words(event.when, words, year=True))


def sentence(left: Cut, total: int, words: Words) -> str:
    """Return how many of the events shown up to :data:`END` a start leaves out; ``total`` is their number."""
    n, day = len(left.before), words.day(END, year=True)
    return words("timeline.cut" if n else "timeline.cut_none", year=left.year, n=n, total=total, day=day)


def told(sentence: str, words: Words) -> str:
    """Return the sentence that stands above the picture."""
    return render(TEMPLATE, part="told", sentence=sentence, words=words)


def handle(columns: Columns, year: str, words: Words) -> str:
    """Return the handle of the start, which stands below the line that it moves."""
    known = [str(each) for each in columns.years]
    width = round(columns.unit * (len(known) - 1), 2)
    return render(TEMPLATE, part="handle", years=known, year=year, edge=EDGE, width=width, words=words)


def fields(events: Sequence[Event], on: Collection[str], columns: Columns, words: Words) -> str:
    """Return a chip for each layer, and what the marks mean; ``on`` are the layers to begin with.

    A chip counts events up to :data:`END`, as the sentence beside the picture does.
    """
    counted = until(events)
    labels = {
        layer: words("timeline.show", layer=layer_name(layer, words), n=sum(e.layer == layer for e in counted))
        for layer in LAYERS
    }
    return render(TEMPLATE, part="fields", labels=labels, on=on, jumps=columns.jumps, words=words)


def crossing(left: Cut, words: Words) -> str:
    """Return which events a start leaves undecided; empty if there are none."""
    if not left.crossing:
        return ""
    return words("timeline.crossing", year=left.year, events=words.listed([dated(e, words) for e in left.crossing]))


def left_out(left: Cut, lines: Mapping[str, str], words: Words) -> str:
    """Return what a start leaves out, as a list that is folded; ``lines`` holds each event with its days, by key.

    Their summaries and sources stand once, in the list of their layer: what changes with each start stays small.
    """
    return render(
        TEMPLATE, part="left", crossing=crossing(left, words), left=[lines[e.id] for e in left.before], words=words
    )


def listed(layer: str, events: Sequence[Event], words: Words) -> str:
    """Return all events of a layer with days and sources, folded."""
    rows = in_order(e for e in events if e.layer == layer)
    return render(
        TEMPLATE, part="list", layer=layer_name(layer, words), events=rows, words=words, in_words=in_words
    )  # fmt: skip


def start(events: Sequence[Event], question: Item, words: Words) -> str:
    """Return the question for a first year: a bare line of years, and a button for each that can be chosen."""
    chips = [(option.text, option.id) for option in question.options]
    columns = Columns(years(events))
    marks, free = [], 0.0
    for option in question.options:
        x = columns.start(int(option.id))
        marks.append((x, option.text if x >= free else ""))
        free = x + LABEL if x >= free else free
    end = columns.start(END.year) + columns.unit * END.timetuple().tm_yday / 366
    jumps = [round(columns.middle(before, after), 2) for before, after in columns.jumps]
    return render(
        TEMPLATE, part="start", question=question, chips=chips, marks=marks, jumps=jumps, end=round(end, 2), words=words
    )


def yours(year: str, words: Words) -> str:
    """Return the learner's own start."""
    return render(TEMPLATE, part="yours", year=year, words=words)


def friend(asked: Friend, words: Words) -> str:
    """Return what a friend would ask of this start, in large type, with its sources."""
    sources = tuple(dict.fromkeys(key for event in asked.events for key in event.source_ids))
    return render(TEMPLATE, part="friend", asked=asked, sources=sources, words=words)


def evidence(events: Sequence[Event], words: Words) -> str:
    """Return all events as a picture and with days and sources, for a notebook that is not running."""
    lanes = {layer: [e for e in events if e.layer == layer] for layer in LAYERS}
    columns = Columns(years(events))
    return render(
        TEMPLATE, part="evidence", lanes=lanes, events=events, words=words, in_words=in_words, layer_name=layer_name,
        columns=columns, figure=Markup(whole(events, columns, [layer for layer in lanes if lanes[layer]], words)),
    )  # fmt: skip


def recap(events: Sequence[Event], layers: Collection[str], year: int, words: Words) -> list[str]:
    """Return what a learner's own start leaves out of the layers that the picture opens with.

    The count is the one that stood beside the picture: a second total, over all layers, would read like an error.
    """
    shown = until(e for e in events if e.layer in layers)
    left = cut(shown, year)
    if not left.before:
        return [words("timeline.recap_none", year=year)]
    named = words.listed([layer_name(layer, words) for layer in LAYERS if layer in layers])
    day = words.day(END, year=True)
    return [words("timeline.recap_cut", year=year, n=len(left.before), total=len(shown), day=day, layers=named)]
