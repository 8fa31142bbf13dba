"""The layered timeline: sentences, a picture with one lane for each layer, and the same events as a table."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from markupsafe import Markup

from dispute.activities.timeline.picture import figure, layer_name
from dispute.activities.timeline.rules import LAYERS, Event, Friend, Scale, cut, in_view, slots, years
from dispute.questions.quiz import Item
from dispute.questions.view import notice
from dispute.words.days import in_words
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/timeline/view.html"

#: Room for the number of a year on a phone, in per cent of the width.
LABEL = 11
#: Where the line of years ends: in the days of the dispute.
END = date(2025, 9, 17)


def named(events: Sequence[Event], words: Words) -> str:
    """Return events with their days in one phrase."""
    return words.listed([
        words("timeline.event_day", event=e.label, day=in_words(e.when, words, year=True)) for e in events
    ])  # fmt: skip


def sentences(
    events: Sequence[Event], shown: Sequence[Event], layers: Collection[str], first: int, last: int, words: Words
) -> list[str]:
    """Return what is in view, what this start leaves out, and which layers lose nothing by it."""
    said = [words(
        "timeline.count", n=len(shown), total=len(events), layers=len(layers), all=len(LAYERS), first=first, last=last
    )]  # fmt: skip
    left = cut([e for e in events if e.layer in layers], first)
    phrase = {0: "timeline.cut_none", 1: "timeline.cut_one"}.get(len(left.before), "timeline.cut")
    said.append(words(phrase, n=len(left.before), year=first))
    if left.crossing:
        said.append(words("timeline.crossing", year=first, events=named(left.crossing, words)))
    if cut(events, first).before:
        early = cut(events, first).counts()
        free = [layer_name(layer, words) for layer in LAYERS if layer not in early]
        if free:
            said.append(words("timeline.holds", year=first, layers=words.listed(free)))
    return said


def fields(events: Sequence[Event], on: Collection[str], year: str, hide: int, words: Words) -> str:
    """Return a chip for each layer, a handle for each end, and a box that hides the early years.

    Parameters
    ----------
    on, year
        The layers and the first year to begin with.
    """
    names = {layer: layer_name(layer, words) for layer in LAYERS}
    labels = {
        layer: words("timeline.show", layer=name, n=sum(e.layer == layer for e in events))
        for layer, name in names.items()
    }
    known = [str(each) for each in years(events)]
    return render(TEMPLATE, part="fields", labels=labels, on=on, years=known, year=year, hide=hide, words=words)


def show(
    events: Sequence[Event], layers: Collection[str], first: int, last: int, words: Words, *, hiding: bool = False
) -> tuple[str, str]:
    """Return the view and what a screen reader says: the picture's sentences, or what to change.

    Parameters
    ----------
    hiding
        Ask what is lost: the learner hides the early years on purpose.
    """
    if not layers or first > last:
        sentence = words("timeline.wrong_years" if layers else "timeline.no_layer")
        return notice(sentence), sentence
    shown = in_view(events, layers, first, last)
    said = sentences(events, shown, layers, first, last, words)
    if not shown:
        said.insert(0, words("timeline.empty"))
    if hiding:
        said.append(words("timeline.lost"))
    picture = figure(shown, layers, Scale(slots(events, first, last)), words) if shown else ""
    return render(
        TEMPLATE, part="view", said=said, shown=shown, left=cut([e for e in events if e.layer in layers], first),
        figure=Markup(picture), words=words, in_words=in_words, layer_name=layer_name,
    ), " ".join(said)  # fmt: skip


def start(events: Sequence[Event], question: Item, words: Words) -> str:
    """Return the question for a first year: a bare line of years, and a button for each that can be chosen."""
    chips = [(option.text, option.id) for option in question.options]
    scale = Scale(slots(events, int(question.options[0].id), int(question.options[-1].id)))
    marks, free = [], 0.0
    for option in question.options:
        x = scale.at(date(int(option.id), 1, 1))
        marks.append((x, option.text if x >= free else ""))
        free = x + LABEL if x >= free else free
    return render(TEMPLATE, part="start", question=question, chips=chips, marks=marks, end=scale.at(END), words=words)


def yours(year: str, words: Words) -> str:
    """Return the learner's own start."""
    return render(TEMPLATE, part="yours", year=year, words=words)


def friend(asked: Friend, words: Words) -> str:
    """Return what a friend would ask of this start, in large type, with its sources."""
    sources = tuple(dict.fromkeys(key for event in asked.events for key in event.source_ids))
    return render(TEMPLATE, part="friend", asked=asked, sources=sources, words=words)


def task(events: Sequence[Event], words: Words) -> str:
    """Return what the picture is about; nothing of it is drawn yet."""
    return render(TEMPLATE, part="task", events=events, words=words)


def evidence(events: Sequence[Event], words: Words) -> str:
    """Return all events with days and sources, layer by layer, for a notebook that is not running."""
    lanes = {layer: [e for e in events if e.layer == layer] for layer in LAYERS}
    return render(
        TEMPLATE, part="evidence", lanes=lanes, events=events, words=words, in_words=in_words, layer_name=layer_name
    )


def recap(events: Sequence[Event], layers: Collection[str], year: int, words: Words) -> list[str]:
    """Return what a learner's own start leaves out of the layers that the picture opens with.

    The count is the one that stood beside the picture: a second total, over all layers, would read like an error.
    """
    shown = [e for e in events if e.layer in layers]
    left = cut(shown, year)
    if not left.before:
        return [words("timeline.recap_none", year=year)]
    named = words.listed([layer_name(layer, words) for layer in LAYERS if layer in layers])
    return [words("timeline.recap_cut", year=year, n=len(left.before), total=len(shown), layers=named)]
