"""The three traps of counting, in use: a guess first, then one trap at a time."""

import pytest

from dispute.activities.counting import FIELD
from dispute.activities.counting.view import ceiling_sentence
from dispute.work.progress import Progress
from driving import lesson_with
from reading import text
from using import Using, predict


@pytest.fixture
def lesson():
    return lesson_with("counting-traps")


@pytest.fixture
def closed(lesson):
    return Using(lesson.counting_traps())


@pytest.fixture
def use(closed):
    return predict(closed)


def test_before_the_guess_there_is_no_number(closed):
    assert "2,062,534" not in closed.seen + text(closed.shown.page["text/html"])
    assert closed.screen.ahead == {}


def test_the_traps_open_one_by_one(use, lesson, words):
    assert "2,062,534" in use.seen
    use.fill({FIELD: "coups"})
    assert use.said.endswith("2, 5 and 6.")
    use.fill({FIELD: "ceiling"})
    assert use.said == ceiling_sentence(lesson.evidence["forces"].rows, "UN mission MINUSMA", words)
    use.fill({FIELD: "still"})
    assert "2,062,534" in use.said
    assert use.screen.ahead == {FIELD: use.fields[FIELD].values}


def test_a_trap_that_is_not_on_offer_counts_as_the_first(use):
    inner = use.activity.behind()
    assert inner.render(Progress(), {FIELD: "<b>"}).parts == inner.render(Progress(), {}).parts


def test_the_recap_sets_the_guess_beside_what_the_table_says(lesson, closed):
    recap = Using(lesson.recap())
    assert "2,062,534" not in recap.seen
    predict(closed)
    assert "2,062,534" in recap.seen
