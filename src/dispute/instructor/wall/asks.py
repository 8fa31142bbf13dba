"""What a wall can show of each lesson: predictions, sortings, the tree, questions, and how sure the class is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dispute.activities import origins, relay, statements
from dispute.activities.four_dates import view as dates_view
from dispute.activities.four_dates.rules import choices
from dispute.activities.opening.rules import Strength
from dispute.activities.opening.scene import kept
from dispute.activities.ordering import NAME as PAIRS
from dispute.activities.ordering import view as pairs_view
from dispute.activities.ordering.rules import ANSWERS
from dispute.activities.origins.rules import CANNOT_TELL
from dispute.activities.relay.rules import Reading
from dispute.activities.statements.rules import KINDS
from dispute.instructor.wall.rules import Ask, Board, Form, Read
from dispute.lesson import Lesson
from dispute.questions.quiz import CONFIDENCE, Item, Verdict
from dispute.questions.view import levels, question
from dispute.words.texts import Words
from dispute.work.calibration import graded
from dispute.work.progress import Progress


def asks(lesson: Lesson) -> list[Ask]:
    """Return all that can be shown of one lesson, in the order in which it is met."""
    return [*_first(lesson), *_predictions(lesson), *_sortings(lesson), *_questions(lesson), _sure(lesson)]


def _first(lesson: Lesson) -> Iterator[Ask]:
    """Yield the sentence of the opening that learners hold to be strong enough."""
    if not lesson.rows.has("opening"):
        return
    scene = next(scene for scene in lesson.opening().activity.scenes if scene.name == "sure")
    title, options = lesson.words("wall.opening"), {each.value: scene.sentence(each) for each in Strength}

    def read(work: Progress) -> Mapping[str, tuple[str, ...]]:
        return {"sure": (kept("sure", work).get("sentence", ""),)}

    yield Ask("opening-sure", lesson.plan.name, title, (Board(Form.BARS, title, {"sure": title}, options, read),))


def _predictions(lesson: Lesson) -> Iterator[Ask]:
    for key, item in lesson.plan.predictions.items():

        def read(work: Progress, key: str = key) -> Mapping[str, tuple[str, ...]]:
            made = work.predictions.get(key)
            return {key: (made.choice,)} if made else {}

        board = Board(Form.BARS, item.stem, {key: item.stem}, _options(item), read)
        yield Ask(key, lesson.plan.name, item.stem, (board,))


def _sortings(lesson: Lesson) -> Iterator[Ask]:
    """Yield each activity in which several things get one of the same labels."""
    has, words = lesson.rows.has, lesson.words
    if has("claim-sorter"):
        rows = {each.id: each.text for each in lesson.statements()}
        options = {kind: words(f"statements.{kind}") for kind in KINDS}
        yield _form(lesson, statements.NAME, words("wall.sorting"), rows, options)
    if has("origin-tracer"):
        known = {key: each.label for key, each in lesson.known_origins().items()}
        rows = {each.id: origins.view.short(each) for each in lesson.reports()}
        options = {**known, CANNOT_TELL: words("origins.cannot_tell")}
        yield _form(lesson, origins.NAME, words("origins.title"), rows, options, Form.TREE)
    if has("order-events"):
        rows = {pair.id: f"{pair.a.label} … {pair.b.label}" for pair in lesson.pairs()}
        options = {each: pairs_view.in_full(each, words) for each in ANSWERS}
        yield _form(lesson, PAIRS, words("ordering.title"), rows, options)
    if has("relay"):
        cards = lesson.relay().activity.relays
        rows = {each.id: f"{each.outlet}: {each.wording}" for each in cards}
        options = {each.value: relay.view.reading(each, words) for each in Reading}
        yield _form(lesson, relay.NAME, words("relay.title"), rows, options)
    for name in ("four-dates", "more-dates"):
        if has(name):
            yield _dates(lesson, name)


def _dates(lesson: Lesson, name: str) -> Ask:
    activity, words = getattr(lesson, name.replace("-", "_"))().activity, lesson.words
    rows = {
        f"{step.id}.{kind}": f"{step.label}, {words(f'dates.{kind}')}"
        for step, kind in map(activity.cell, activity.asked)
    }
    offered = choices(activity.steps, activity.distractors)
    options = {dates_view.code(days): dates_view.short(days, words) for days in offered}
    title = words("four_dates.title")
    title = title if name == "four-dates" else words("wall.second", title=title)
    return _form(lesson, "four-dates", title, rows, options, id=name)


def _form(
    lesson: Lesson, name: str, title: str, rows: Mapping[str, str], options: Mapping[str, str],
    form: Form = Form.GRID, id: str = "",
) -> Ask:  # fmt: skip
    """Return a sorting that is kept as a form, with the chosen option by row."""

    def read(work: Progress) -> Mapping[str, tuple[str, ...]]:
        entries = work.forms.get(name, {})
        return {row: (entries[row],) for row in rows if row in entries}

    return Ask(id or name, lesson.plan.name, title, (Board(form, title, rows, options, read),))


def _questions(lesson: Lesson) -> Iterator[Ask]:
    """Yield each question whose options can be counted, with how sure the answers are."""
    for item in lesson.plan.items.values():
        if item.type in ("single", "several"):
            chosen = Board(Form.BARS, item.stem, {item.id: item.stem}, _options(item), _choice(item))
            title = lesson.words("wall.sure")
            sure = Board(Form.BARS, title, {item.id: title}, _levels(lesson.words), _confidence(item))
            html = question(item, lesson.words)
            yield Ask(item.id, lesson.plan.name, f"{item.id}: {item.stem}", (chosen, sure), html)


def _choice(item: Item) -> Read:
    return lambda work: {item.id: work.answers[item.id].choice} if item.id in work.answers else {}


def _confidence(item: Item) -> Read:
    return lambda work: {item.id: (work.answers[item.id].confidence,)} if item.id in work.answers else {}


def _sure(lesson: Lesson) -> Ask:
    """Return how often the class is right at each level of confidence, over all questions of a lesson."""
    words, items = lesson.words, [*lesson.plan.items.values()]
    options = {"right": words("wall.right"), "wrong": words("wall.wrong")}

    def read(work: Progress) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {level: () for level in CONFIDENCE}
        for _, feedback, level in graded(items, work):
            found[level] += ("right" if feedback.verdict is Verdict.RIGHT else "wrong",)
        return found

    title, counts = words("wall.sure_right"), words("wall.sure_counts")
    board = Board(Form.GRID, counts, _levels(words), options, read)
    return Ask("sure", lesson.plan.name, title, (board,))


def _levels(words: Words) -> dict[str, str]:
    return {value: text for text, value in levels(words)}


def _options(item: Item) -> dict[str, str]:
    return {option.id: option.text for option in item.options}
