"""One right path through each activity: what is pressed, one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from dispute.activities.opening import Opening
from dispute.activities.opening.rules import misfits
from dispute.activities.origins import Tracer
from dispute.activities.places import RoadMap
from dispute.activities.relay import LineUp
from dispute.activities.shares import ShareClaims
from dispute.activities.statements import ClaimSorter
from dispute.activities.what_if import WhatIf
from dispute.questions.prediction import Predicted
from dispute.questions.question import Question
from dispute.questions.writing import Writing
from dispute.work.come_back import ComeBack
from dispute.work.recap import Recap
from using import Using, filled


@dataclass(frozen=True)
class Step:
    """A press, with what is filled in before it.

    ``kind`` is what it counts as: ``questions``, ``chips``, ``fields`` or nothing. ``presses`` counts every choice.
    """

    button: str
    kind: str = "chips"
    values: Mapping[str, str] = field(default_factory=dict)
    presses: int = 1
    written: int = 0


def steps(use: Using) -> Iterator[Step] | None:
    """Return the presses for an activity; None for one that has no path here."""
    activity = use.activity
    match activity:
        case Opening():
            return opening(activity, use)
        case Predicted():
            return predicted(activity, use)
        case Question():
            item = activity.item
            return iter([Step(f"{item.id}-sure=certain", "questions", filled(item, item.key), 1 + len(item.key))])
        case Writing():
            most = activity.prompt.length[1]
            return iter([Step("keep", "", {"text": "word " * most}, 1, most)])
        case _:
            return chips(activity, use)


def chips(activity, use: Using) -> Iterator[Step] | None:
    match activity:
        case ClaimSorter():
            return (Step(f"{each.id}={each.kind}") for each in activity.statements)
        case Tracer():
            return iter([*(Step(f"{r.id}={r.origin}") for r in activity.reports), Step("check")])
        case LineUp():
            return (Step(f"{each.id}={each.reading}") for each in activity.relays)
        case RoadMap():
            return iter([Step(f"road={activity.corridors[0].name}")])
        case ShareClaims():
            return iter([Step("guess", "fields", {"low": "40", "high": "65"}, 3)])
        case WhatIf():
            return model(use)
        case Recap() | ComeBack():
            return iter(())
    return None if hasattr(activity, "words") else iter(())


def model(use: Using) -> Iterator[Step]:
    """Move all four handles, and keep what they say."""
    handles = [name for name, field in use.fields.items() if field.kind == "range" and name.startswith("own.")]
    yield Step("keep", "fields", dict(zip(handles, ("50", "70", "25", "75"), strict=True)), 5)


def predicted(activity: Predicted, use: Using) -> Iterator[Step]:
    """Choose the middle card and lock it in; then what is behind it, as far as it has a path."""
    ids = activity.question.option_ids
    if "prediction-commit" in use.buttons:  # else it was made in a cell above
        yield Step("prediction-commit", "questions", {"prediction": ids[len(ids) // 2]}, 2)
    if activity.behind:
        yield from chips(activity.behind(), use) or ()


def opening(activity: Opening, use: Using) -> Iterator[Step]:
    """Press what the rules of each scene say, all three ways of the switch, and the first of each last pick."""
    text, pages, witnesses, switch, sure, _ = activity.scenes
    for one in sorted(misfits(text.sentences)):
        yield Step(f"text={one}")
    for page in pages.relays:
        yield Step(f"pages={page.id}={page.reading}")
    for mark in witnesses.marks:
        yield Step(f"witnesses={mark.id}={mark.given}")
    for kind in switch.kinds:
        yield Step(f"switch={kind}")
    yield Step(f"sure={sure.holds}", "questions")
    for pick in ("step", "day", "speaker"):
        yield Step(next(button for button in use.buttons if button.startswith(f"repair={pick}=")))
