"""Suppliers of arms, in use: a guess first, then one country at a time."""

import pytest

from dispute.activities.arms import FIELD
from dispute.activities.arms.view import sentence
from dispute.work.progress import Progress
from driving import lesson_with
from reading import text
from using import Using, predict


@pytest.fixture
def lesson():
    return lesson_with("arms")


@pytest.fixture
def closed(lesson):
    return Using(lesson.arms())


@pytest.fixture
def use(closed):
    return predict(closed)


def test_nobody_reads_the_largest_supplier_before_guessing(closed):
    for shown in (closed.seen, text(closed.shown.page["text/html"])):
        assert "28" not in shown and "%" not in shown
    assert "<table" not in closed.html + closed.shown.page["text/html"]
    assert closed.screen.ahead == {}


def test_each_country_shows_its_own_suppliers(use, lesson, words):
    rows, said = lesson.evidence["arms"].rows, set()
    for country in reversed(use.fields[FIELD].values):  # the first is shown already
        use.fill({FIELD: country})
        assert use.said == sentence(rows, country, words)
        assert use.said in use.part("view")
        said.add(use.said)
    assert len(said) == 3 and use.screen.ahead == {FIELD: use.fields[FIELD].values}


@pytest.mark.parametrize("country", ["", "Atlantis", "<b>"])
def test_a_country_that_is_not_on_offer_counts_as_the_first(use, country):
    inner = use.activity.behind()
    assert inner.render(Progress(), {FIELD: country}).parts == inner.render(Progress(), {}).parts


def test_the_recap_sets_the_guess_beside_what_the_register_says(lesson, closed):
    recap = Using(lesson.recap())
    assert "Russia in 2013–2017 (28 %)" not in recap.seen
    predict(closed)
    assert "Russia in 2013–2017 (28 %)" in recap.seen
