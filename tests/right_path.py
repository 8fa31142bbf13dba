"""One right path through each activity: what is pressed, one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from dispute.activities.briefing import Builder
from dispute.activities.came_first import CameFirst
from dispute.activities.came_first.rules import answer as came_first
from dispute.activities.causes import STEP, CauseCard
from dispute.activities.causes.rules import FIELDS, RULE, TRIGGER, USUAL, late
from dispute.activities.deaths import NEXT as NEXT_PAIR
from dispute.activities.deaths import DefinitionSwitch
from dispute.activities.desk import Papers
from dispute.activities.desk.rules import MOST as FOLDER
from dispute.activities.draw_it import SHOW, DrawIt
from dispute.activities.editor import CALLS, SEND, TEXT, EditorsLine
from dispute.activities.editor import KEEP as KEEP_LINE
from dispute.activities.editor.rules import answer as editors_answer
from dispute.activities.editor.rules import code as headline_code
from dispute.activities.experiments import NEXT, SideBySide
from dispute.activities.experiments.fuel import READINGS
from dispute.activities.experiments.story import chapters, presses
from dispute.activities.explanations import Explanations
from dispute.activities.explanations.rules import PAPERS
from dispute.activities.forces import YEAR, Forces
from dispute.activities.forces.rules import together
from dispute.activities.four_dates import READ, FourDates
from dispute.activities.four_dates.view import code
from dispute.activities.headlines import FIRST, KEEP, LAST, HeadlineWindow
from dispute.activities.immunity import Immunity
from dispute.activities.immunity.rules import FINDINGS, SHOWN
from dispute.activities.last_question import LastQuestion
from dispute.activities.last_question.rules import KINDS, allowed
from dispute.activities.one_voice import SILENT, OneVoice
from dispute.activities.opening import Opening
from dispute.activities.opening.rules import misfits
from dispute.activities.order_switch import OrderSwitch
from dispute.activities.order_switch.bet import NEWS, truth
from dispute.activities.ordering import Pairs
from dispute.activities.origins import Tracer
from dispute.activities.places import RoadMap
from dispute.activities.polls import Poll
from dispute.activities.polls.rules import falling
from dispute.activities.relay import LineUp
from dispute.activities.rivals import RivalCauses
from dispute.activities.rubric import ENOUGH as MARKED
from dispute.activities.rubric import OwnMarks
from dispute.activities.shares import ShareClaims
from dispute.activities.statements import ClaimSorter
from dispute.activities.talks import TwoChairs
from dispute.activities.timeline import Timeline
from dispute.activities.tolls import WouldPrint
from dispute.activities.turning import Turning
from dispute.activities.turning.rules import ENOUGH
from dispute.activities.voices import Asked
from dispute.activities.what_if import WhatIf
from dispute.activities.who_says import LOOK, SEAT, Kind, WhoSays, seats
from dispute.evidence.chronology import compare
from dispute.questions.prediction import Predicted
from dispute.questions.question import Question
from dispute.questions.writing import Writing
from dispute.words.prose import sentences
from dispute.work.come_back import ComeBack
from dispute.work.course_recap import CourseRecap
from dispute.work.recap import Recap
from using import Using, filled

#: By which dates a learner sorts, from the one at which the order switch stands.
SORTED = ("notified", "decided", "public", "traced")
#: What is written, so many times: nobody reads it again.
WORD = "lorem "
#: A headline of six words, so that it can be read with the states exchanged.
HEADLINE = "France and Mali bar embassy staff"


@dataclass(frozen=True)
class Step:
    """A press, with what is filled in before it; without a button something is only moved or chosen.

    ``kind`` is what it counts as, ``times`` how often: ``questions``, ``chips``, ``fields`` or nothing. ``presses``
    counts every choice.
    """

    button: str
    kind: str = "chips"
    values: Mapping[str, str] = field(default_factory=dict)
    presses: int = 1
    written: int = 0
    times: int = 1


def steps(use: Using) -> Iterator[Step] | None:
    """Return the presses for an activity; None for one that has no path here."""
    activity = use.activity
    match activity:
        case Opening():
            return opening(activity, use)
        case Timeline():
            return iter([Step(f"start={activity.question.option_ids[-1]}", "questions")])
        case Predicted():
            return predicted(activity, use)
        case Question():
            item = activity.item
            return iter([Step(f"{item.id}-sure=certain", "questions", filled(item, item.key), 1 + len(item.key))])
        case Writing():
            return written(activity, use)
        case _:
            return chips(activity, use)


def chips(activity, use: Using) -> Iterator[Step] | None:
    match activity:
        case ClaimSorter():
            return (Step(f"{each.id}={each.kind}") for each in activity.statements)
        case OneVoice():
            # The voice that most pages carry first, as most learners do.
            most = max(activity.voices, key=lambda each: each.pages)
            return (Step(f"{SILENT}={each.id}") for each in dict.fromkeys([most, *activity.alone]))
        case Tracer():
            return (Step(f"{each.id}={each.origin}") for each in activity.reports)
        case LineUp():
            return (Step(f"{each.id}={each.reading}") for each in activity.relays)
        case RoadMap():
            return iter([Step(f"road={next(road.name for road in activity.corridors if road.name != activity.cut)}")])
        case CameFirst():
            return iter([Step(f"first={came_first(activity.one, activity.others)}")])
        case LastQuestion():
            return (Step(f"{kind}={min(allowed(activity.pair, kind))}") for kind in KINDS)
        case SideBySide():
            bars = presses(chapters(activity.tests, activity.words))
            return iter([Step(NEXT)] * bars + [Step(f"{each}={each}") for each in READINGS])
        case Asked():
            bearing = [key for key, worth in activity.weighed.items() if worth.bears]
            return (Step(f"ask={key}") for key in bearing[:2])
        case ShareClaims():
            return iter([Step("guess", "fields", {"low": "40", "high": "65"}, 3)])
        case WhatIf():
            return model(use)
        case Turning():
            others = [each for each in activity.points if each.id != activity.given]
            return (Step(f"open={each.id}") for each in others[1 - ENOUGH :])
        case Pairs():
            return (Step(f"{each.id}={each.answer}", "questions") for each in activity.pairs)
        case CauseCard():
            return cause(activity)
        case Poll():
            return polled(activity)
        case FourDates():
            return marked(activity)
        case OrderSwitch():
            return switched(activity)
        case Explanations():
            return explained(activity)
        case WhoSays():
            empty = [seat for seat, kind in seats(activity.questions).items() if kind is not Kind.RECORD]
            return iter([*(Step(f"{SEAT}={seat}") for seat in empty), Step(LOOK)])
        case Immunity():
            return (Step(f"{finding}={SHOWN}") for finding in FINDINGS)
        case DrawIt():
            return drawn(activity)
        case HeadlineWindow():
            return headlines(activity)
        case DefinitionSwitch():
            return iter([Step(NEXT_PAIR)])
        case Forces():
            return who_was_there(activity)
        case RivalCauses():
            return rival()
        case WouldPrint():
            return (Step(f"{each.id}={each.best[-1]}") for each in activity.accusations)
        case EditorsLine():
            return line(activity, use)
        case Papers():
            papers = activity.desk.papers
            return (Step(f"paper={p.document_id}") for p in (*papers[: FOLDER - 1], papers[-3]))
        case Builder():
            return page(activity)
        case OwnMarks():
            return (Step(button) for row in activity.rows[:MARKED] for button in (f"row={row.id}", f"{row.id}=1"))
        case TwoChairs():
            return talks(activity)
        case Recap() | CourseRecap() | ComeBack():
            return iter(())
    return None if hasattr(activity, "words") else iter(())


def model(use: Using) -> Iterator[Step]:
    """Move the two handles of what no source tells, and phone about it."""
    handles = [name for name, field in use.fields.items() if field.kind == "range" and name.startswith("rerouted")]
    yield Step("call=rerouted", "fields", dict(zip(handles, ("25", "75"), strict=True)), 3, times=2)


def polled(activity: Poll) -> Iterator[Step]:
    """Move the handle to where a claim falls first, then choose a word for each: the surer one where more must hide."""
    first, last = falling(activity.claims)
    yield Step("", "fields", {"hidden": str(first.breaks)}, 1)
    yield Step(f"{first.id}=even")
    yield Step(f"{last.id}=probable")


def predicted(activity: Predicted, use: Using) -> Iterator[Step]:
    """Press the middle card; then what is behind it, as far as it has a path."""
    ids = activity.question.option_ids
    middle = f"prediction={ids[len(ids) // 2]}"
    if middle in use.buttons:  # else it was made in a cell above
        yield Step(middle, "questions")
    if activity.behind:
        yield from chips(activity.behind(), use) or ()


def opening(activity: Opening, use: Using) -> Iterator[Step]:
    """Press what the rules of each scene say, all three ways of the switch, and the first of each last pick."""
    text, pages, witnesses, switch, sure, repair = activity.scenes
    for one in sorted(misfits(text.sentences)):
        yield Step(f"text={one}")
    for page in pages.relays:
        yield Step(f"pages={page.id}={page.reading}")
    for mark in witnesses.marks:
        yield Step(f"witnesses={mark.id}={mark.given}")
    for kind in switch.kinds:
        yield Step(f"switch={kind}={switch.key(kind)}")
    yield Step(f"sure={sure.holds}", "questions")
    for pick in ("step", "day"):
        yield Step(next(button for button in use.buttons if button.startswith(f"repair={pick}=")))
    yield Step(f"repair=speaker={repair.picked(use.work)[1].claims[0].claim_id}")


def written(activity: Writing, use: Using) -> Iterator[Step]:
    """Fill the box to its limit."""
    most, headline = activity.prompt.length[1], activity.prompt.headline
    fields = {"text": WORD * most} | ({"headline": HEADLINE} if headline else {})
    yield Step("keep", "", fields, 1, most + headline)


def cause(activity: CauseCard) -> Iterator[Step]:
    """Press a step, then an event for each link as it opens, and before the trigger what the days rule out.

    The trigger is the other state's step: what the card says of it is what the room is about.
    """
    step, used = activity.steps[0], set()
    decided = activity.ties[step.id].decided
    yield Step(f"{STEP}={step.id}")
    for field_ in FIELDS:
        fewest, longest = USUAL.get(field_, (0, None))
        fits = [
            row
            for row in activity.rows
            if row.id not in used and fewest <= (step.when.earliest - row.when.latest).days <= (longest or float("inf"))
        ]
        if field_ == TRIGGER:
            yield Step(f"{RULE}{next(row.id for row in activity.rows if late(row.when, decided))}={field_}")
            yield Step(f"{activity.steps[1].id}={field_}")
            continue
        yield Step(f"{fits[-1].id}={field_}")
        used.add(fits[-1].id)


def marked(activity: FourDates) -> Iterator[Step]:
    """Put each mark on the strip, and read those that are asked about."""
    for one in activity.decisions:
        if one == READ:
            yield Step(f"{READ}={compare(*activity.steps, activity.read)}")
        else:
            step, kind = activity.cell(one)
            yield Step(f"{one}={code(step.dates[kind])}")


def switched(activity: OrderSwitch) -> Iterator[Step]:
    """Sort the pair that stands there by each kind of date that the lesson asks for, then bet on the second pair."""
    for kind in SORTED:
        yield Step("", values={"kind": kind})
    yield Step(f"{NEWS}={truth(activity.pairs[1])}")


def explained(activity: Explanations) -> Iterator[Step]:
    """Put each clipping to what it helps, then ask for the papers that tell some explanations apart."""
    for one in activity.clippings:
        yield Step(f"put={one.helps}")
    for paper in [each for each in activity.papers if each.supports][:PAPERS]:
        yield Step(f"ask={paper.id}")


def drawn(activity: DrawIt) -> Iterator[Step]:
    """Draw every year: a column is a press, not a field to type into."""
    _, *years = activity.counts
    line = {str(year): str(200 + 100 * n) for n, year in enumerate(years)}
    yield Step(SHOW, "chips", line, len(years) + 1, times=len(years))


def headlines(activity: HeadlineWindow) -> Iterator[Step]:
    """Keep two headlines, one up and one down, on both sides of the highest year."""
    best = {year: estimate.best for year, estimate in activity.counts.items()}
    top = max(best, key=best.get)
    for first, last in ((min(best), top), (top, max(best))):
        yield Step(KEEP, "fields", {FIRST: str(first), LAST: str(last)}, 3, times=2)


def who_was_there(activity: Forces) -> Iterator[Step]:
    """Move the handle to the end, then back to a year in which all were there."""
    for year in (activity.years[-1], together(activity.presence)[-1]):
        yield Step("", values={YEAR: str(year)})


def line(activity: EditorsLine, use: Using) -> Iterator[Step]:
    """Send the headline that says “fewer”, answer what the rows say, and write what the editor looks for."""
    if both := activity.headlines(use.work):
        sent = both[-1]
        yield Step(f"{SEND}={headline_code(sent)}")
        for call in CALLS:
            yield Step(f"{call}={editors_answer(call, activity.counts, activity.others, sent)}")
    begun, years = use.fields[TEXT].value, [str(year) for year in activity.counts]
    own = f"{activity.counter} range {' '.join([years[0], years[-1]])} "
    left = activity.prompt.length[1] - len(begun.split())
    yield Step(KEEP_LINE, "", {TEXT: begun + own + WORD * (left - len(own.split()))}, 1, left)


def rival() -> Iterator[Step]:
    """Say where the cause lies, in a few words too, choose where to look, bet, and ask what follows."""
    yield Step("field=groups")
    yield Step("test=kinds", "fields", {"because": WORD * 7}, 2, 7)
    yield Step("bet=one-sided")
    yield Step("more=kinds")


#: Two sentences that the builder asks about, each in its own way.
ASKED = "AP saw a note dated 12 September [D051]. A French source said that five had left."


def page(activity: Builder) -> Iterator[Step]:
    """Begin each box by a press, and fill it to its limit; where ends are on offer, press one that no check asks about.

    The second box has words of one's own: two of its sentences are asked about.
    """
    boxes = [*activity.titles]
    for n, (key, following) in enumerate(pairwise([*boxes, ""])):
        going, begins = f"open={following}" if following else "check", activity.openings[key][0].removesuffix("…")
        yield Step("begin=1")
        if ends := activity.closings[key]:
            end = next(n for n, asks in enumerate(ends.values(), 1) if not asks)
            yield Step(f"end={end}")
            yield Step(going, values={key: begins + [*ends][end - 1]})
            continue
        if n == 1:
            begins = begins.partition(";")[0] + ". "
        left = activity.prompts[key].length[1] - sum(len(sentence.text.split()) for sentence in sentences(begins))
        own = ASKED + " " + WORD * (left + 1 - len(ASKED.split())) if n == 1 else WORD * left
        yield Step(going, "chips", {key: begins + own}, 2, left)


def talks(activity: TwoChairs) -> Iterator[Step]:
    """Seat the two governments, turn both cards, offer what serves the other first, and say who holds which view."""
    object.__setattr__(activity, "lot", lambda: "one")  # the lot falls on the chair that was named first
    one, two = activity.game.chairs[:2]
    yield Step("seat-both")
    for place, chair in (("one", one), ("two", two)):
        yield Step(f"turn={place}")
        yield Step(f"need-{place}={chair.needs[0].id}")
    for name, offer in (("first", one.offers[0]), ("second", two.offers[0]), ("third", two.offers[2])):
        yield Step(f"offer-{name}={offer.id}")
        yield Step(f"answer-{name}=yes")
    yield Step("law=both-views")
