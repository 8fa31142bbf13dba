"""The recap follows every prediction and answer of its lesson."""

import pytest

from dispute.activities.order_switch.sorting import line
from dispute.work.progress import Progress
from dispute.work.recap import recap as drawn_recap
from driving import lesson_with
from reading import spaced, text
from using import Using, answer, predict


@pytest.fixture
def lesson():
    return lesson_with("order-switch")


@pytest.fixture
def use(lesson):
    return Using(lesson.recap())


def test_an_untouched_recap_says_that_there_is_nothing_yet(use, words):
    assert words("recap.nothing") in use.seen


def test_a_prediction_appears_in_the_recap_at_once(use, lesson):
    key, question = next(iter(lesson.plan.predictions.items()))
    predict(Using(lesson.predict(key)), question.option_ids[0], "Because I think so.")
    assert "Because I think so." in use.seen
    assert spaced(question.options[0].text) in use.seen


def test_every_answer_changes_the_count_at_once(use, lesson, words):
    core = len(lesson.plan.core)
    items = sorted(lesson.plan.items.values(), key=lambda item: item.id not in lesson.plan.core)
    further = len(items) - core
    for n, item in enumerate(items, 1):
        answer(Using(lesson.ask(item.id)), item, item.key)
        assert words("recap.path", done=min(n, core), total=core, right=min(n, core)) in use.seen
        more = words("recap.further", done=n - core, total=further, right=n - core)
        assert (words("recap.further_open", total=further) if n <= core else more) in use.seen


def test_a_wrong_and_certain_answer_is_listed_until_it_is_right(use, lesson, words):
    item = next(item for item in lesson.plan.items.values() if item.type == "single")
    ask = Using(lesson.ask(item.id))
    answer(ask, item, (next(o.id for o in item.options if not o.key),), "certain")
    assert words("recap.revisit") in use.seen and spaced(item.stem) in use.seen
    answer(ask, item, item.key, "certain")
    assert words("recap.revisit") not in use.seen


def test_the_recap_is_drawn_from_what_is_kept(use, lesson, words):
    key = next(iter(lesson.plan.predictions))
    option = lesson.plan.predictions[key].option_ids[-1]
    lesson.store.progress = Progress().with_prediction(key, option, "From last week.")
    drawn = drawn_recap(lesson.plan, lesson.store.progress, words, lesson.findings())
    assert use.seen == text(drawn) == Using(lesson.recap()).seen


def test_what_the_evidence_says_waits_for_the_prediction(use, lesson, words):
    sides = lesson.rows.sides(lesson.rows.steps("order-switch"))
    pairs = {pair.id: pair for pair in lesson.rows.pairs()}
    orders = [line(pairs["expulsions"], kind, sides, words) for kind in ("traced", "public", "decided")]
    asked = lesson.rows.setting("order-switch", "prediction")
    for key, question in lesson.plan.predictions.items():
        if key != asked:
            lesson.store.progress = lesson.store.progress.with_prediction(key, question.option_ids[0], "why")
    assert not any(text(order) in use.seen for order in orders)
    option = lesson.plan.predictions[asked].option_ids[0]
    lesson.store.progress = lesson.store.progress.with_prediction(asked, option, "why")
    assert all(text(order) in use.seen for order in orders)


def test_what_came_of_a_prediction_stands_right_below_it(use, lesson):
    asked = lesson.rows.setting("order-switch", "prediction")
    question = lesson.plan.prediction(asked)
    predict(Using(lesson.predict(asked)), question.option_ids[0])
    [entry] = [li for li in use.root.iter("li") if "yours" in {div.get("class") for div in li.iter("div")}]
    below = " ".join("".join(p.itertext()) for p in entry.iter("p"))
    for finding in lesson.findings():
        if finding.after == asked:
            assert all(spaced(each) in spaced(below) for each in finding.told(lesson.store.progress))


def test_the_twin_tells_nothing_of_a_learner(use, lesson):
    before = use.shown.page
    key = next(iter(lesson.plan.predictions))
    lesson.store.progress = Progress().with_prediction(key, lesson.plan.predictions[key].option_ids[0], "Private.")
    assert use.shown.page == before == lesson.recap().page
