"""One right path through each activity: what is pressed, one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from dispute.activities.briefing import Builder
from dispute.activities.desk import ENOUGH as FOLDER
from dispute.activities.desk import Papers
from dispute.activities.opening import Opening
from dispute.activities.opening.rules import misfits
from dispute.activities.origins import Tracer
from dispute.activities.places import RoadMap
from dispute.activities.relay import LineUp
from dispute.activities.rubric import ENOUGH as MARKED
from dispute.activities.rubric import OwnMarks
from dispute.activities.shares import ShareClaims
from dispute.activities.statements import ClaimSorter
from dispute.activities.talks import TwoChairs
from dispute.activities.what_if import WhatIf
from dispute.questions.prediction import Predicted
from dispute.questions.question import Question
from dispute.questions.writing import Writing
from dispute.work.come_back import ComeBack
from dispute.work.course_recap import CourseRecap
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
        case Papers():
            papers = activity.desk.papers
            return (Step(f"paper={p.document_id}") for p in (*papers[: FOLDER - 1], papers[-1]))
        case Builder():
            return page(activity)
        case OwnMarks():
            return (Step(button) for row in activity.rows[:MARKED] for button in (f"row={row.id}", f"{row.id}=2"))
        case TwoChairs():
            return talks(activity)
        case Recap() | CourseRecap() | ComeBack():
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


#: Two sentences that the builder asks about, each in its own way.
ASKED = "AP saw a note dated 12 September [D051]. A French source said that five had left."


def page(activity: Builder) -> Iterator[Step]:
    """Choose a reader, put one tag, then fill every box to its limit and check; two sentences are asked about."""
    yield Step("reader=minister")
    boxes = [activity.prompts[key] for key in activity.titles]
    texts = [f"{ASKED} {'word ' * (box.length[1] - len(ASKED.split()) + 1)}".strip() if n == 1 else
             ("word " * box.length[1]).strip() for n, box in enumerate(boxes)]  # fmt: skip
    yield Step("check", "fields", dict(zip(activity.titles, texts, strict=True)), 6, sum(b.length[1] for b in boxes))


def talks(activity: TwoChairs) -> Iterator[Step]:
    """Seat the two governments, turn both cards, lay down what serves the other first, and say who holds which view."""
    one, two = activity.game.chairs[:2]
    yield Step(f"seat-one={one.id}")
    yield Step(f"seat-two={two.id}")
    for place, chair in (("one", one), ("two", two)):
        yield Step(f"turn={place}")
        yield Step(f"need-{place}={chair.needs[0].id}")
    for name, offer in (("first", one.offers[0]), ("second", two.offers[0]), ("third", two.offers[2])):
        yield Step(f"offer-{name}={offer.id}")
        yield Step(f"answer-{name}=yes")
    yield Step("law=both-views")
