"""The two experiments open after a prediction."""

import pytest

from dispute import Lesson
from dispute.work.progress import Progress
from reading import text
from using import Using


@pytest.fixture
def lesson():
    return Lesson("04_corridor")


def test_no_figure_is_readable_before_the_prediction(lesson):
    use = Using(lesson.experiments())
    for said in (use.seen, text(use.shown.page["text/html"])):
        assert "9 January 2022" in said
        assert not any(part in said for part in ("72%", "78.5%", "84.4", "43.7", "cannot show", "56.1"))


def test_the_prediction_opens_both_events_and_their_limits(lesson):
    use = Using(lesson.experiments())
    use.press("prediction-commit", {"prediction": "both-fell", "prediction-reason": "Roads were closed."})
    assert "Roads were closed." in use.seen and "sales fell by 72%" in use.seen and "rose by 31.6%" in use.seen
    assert "It cannot show" in use.seen and use.seen.index("Roads were closed.") < use.seen.index("72%")


def test_it_comes_back_open(lesson):
    use = Using(lesson.experiments())
    lesson.store.progress = Progress().with_prediction("sales-to-mali", "fell-rose", "Fuel went on.")
    assert "sales fell by 72%" in use.seen
