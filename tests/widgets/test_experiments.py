"""The two experiments open after a prediction."""

import pytest

from dispute import Lesson
from dispute.model.progress import Progress
from driving import predict, seen
from reading import text


@pytest.fixture
def lesson():
    return Lesson("04_corridor")


def test_no_figure_is_readable_before_the_prediction(lesson):
    panel = lesson.experiments()
    for said in (seen(panel), text(panel.twin)):
        assert "9 January 2022" in said
        assert not any(part in said for part in ("72%", "79%", "84.4", "43.7", "cannot show", "56.1"))


def test_the_prediction_opens_both_events_and_their_limits(lesson):
    panel = lesson.experiments()
    predict(panel, "both-fell", "Roads were closed.")
    said = seen(panel)
    assert "Roads were closed." in said and "sales fell by 72%" in said and "rose by 31%" in said
    assert "It cannot show" in said and said.index("Roads were closed.") < said.index("72%")


def test_it_comes_back_open(lesson):
    panel = lesson.experiments()
    lesson.store.progress = Progress().with_prediction("sales-to-mali", "fell-rose", "Fuel went on.")
    assert "sales fell by 72%" in seen(panel)
