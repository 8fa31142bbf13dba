"""The two experiments open after a prediction, and are told bar by bar."""

import pytest

from dispute import Lesson
from dispute.activities.experiments import ALL, NEXT
from dispute.activity import Press
from dispute.work.progress import Progress
from reading import HOSTILE, text
from using import Using, predict

FIGURES = ("28.1%", "72%", "78.5%", "84.4", "43.7", "105.6%", "2,500")
ENDING = (
    "August 2025 was a low month, too: 64.2, against a mean of 73.6 over 9 months. "
    "So ask: what was counted, where, and since when?"
)


@pytest.fixture
def lesson():
    return Lesson("04_corridor")


@pytest.fixture
def use(lesson):
    """The chart as it stands right after the prediction."""
    use = Using(lesson.experiments())
    return predict(use, "both-fell", "Roads were closed.")


def kept(lesson):
    return lesson.store.progress.forms["experiments"]


def test_no_figure_is_readable_before_the_prediction(lesson):
    use = Using(lesson.experiments())
    for said in (use.seen, text(use.shown.page["text/html"])):
        assert "9 January 2022" in said
        assert not any(part in said for part in (*FIGURES, "86.1", "cannot show", "56.1"))


def test_the_prediction_draws_the_first_bar_alone(use):
    assert "Roads were closed." in use.seen and use.said == "Your prediction is locked in. Go on."
    assert "December 2021: 86.1 to 86.4" in use.part("chart") and [*use.buttons] == [NEXT, ALL]
    assert not any(part in use.seen for part in (*FIGURES, "Fuel ban by JNIM December", "cannot show"))
    assert not use.screen.done and not use.screen.parts["more"]


def test_each_press_draws_one_bar_says_one_sentence_and_keeps_what_came_before(use, lesson):
    told = []
    for n in range(1, 7):
        use.press(NEXT)
        told.append(use.said)
        assert kept(lesson) == {"drawn": str(n)}
        sentences = [each.rstrip(". ") for said in told for each in said.removesuffix(ENDING).split(". ")]
        assert all(each.replace(", in force", "") in use.part("chart") for each in sentences)
    assert told == [
        "January 2022: 62, in force. Sales fell by 28.1%.",
        "February 2022: 24.3 to 24.4, in force. Sales stood 72% below December 2021.",
        "March 2022: 43.7, in force. They rose by 78.5% in one month. Fuel ban by JNIM. August 2025: 64.2.",
        "September 2025: 84.4, in force. Sales rose by 31.6%. "
        "Oil products alone (October 2024 = 100). October 2024: 100.",
        "October 2025: 205.6, in force. In the month of the empty can, sales stood 105.6% above the year before, "
        "as we read DPEE. Port of Dakar (each box: 100).",
        "November 2025: 2,500. Goods in transit, another count: about 2,500 containers for Mali stood here, "
        "says the port. " + ENDING,
    ]


def test_a_chapter_begins_when_the_one_before_it_is_told(use):
    for _ in range(2):
        use.press(NEXT)
    assert "August 2025" not in use.part("chart")
    assert "August 2025: 64.2" in use.press(NEXT).part("chart") and "84.4" not in use.part("chart")
    assert "October 2024: 100" in use.press(NEXT).part("chart") and "205.6" not in use.part("chart")


def test_the_keyboard_stays_on_the_next_bar_until_the_last_one_brings_the_closing_sentence(use):
    for _ in range(5):
        assert use.press(NEXT).screen.focus == "" and not use.screen.done
    use.press(NEXT)
    assert use.screen.focus == ".closing" and 'class="sentence closing"' in use.html and use.screen.done
    assert not use.buttons and "It cannot show" in use.part("more")


def test_all_can_be_shown_at_once_and_then_the_chart_has_the_keyboard(use):
    by_one = Using(Lesson("04_corridor").experiments())
    predict(by_one, "both-fell", "Roads were closed.")
    for _ in range(6):
        by_one.press(NEXT)
    use.press(ALL)
    assert use.screen.focus == "[data-part=chart]" and use.said == ENDING and use.screen.done
    assert use.screen.parts == by_one.screen.parts and all(part in use.seen for part in FIGURES)


def test_the_last_bar_alone_needs_no_button_for_all(use):
    for _ in range(4):
        assert ALL in use.buttons
        use.press(NEXT)
    use.press(NEXT)
    assert [*use.buttons] == [NEXT]


def test_work_of_the_edition_that_showed_all_at_once_still_sees_all(lesson):
    use = Using(lesson.experiments())
    lesson.store.progress = Progress().with_prediction("sales-to-mali", "fell-rose", "Fuel went on.")
    assert all(part in use.seen for part in (*FIGURES, ENDING)) and use.screen.done and not use.buttons


def test_who_stopped_halfway_goes_on_there(lesson):
    work = Progress().with_prediction("sales-to-mali", "fell-rose", "").with_form("experiments", {"drawn": "2"})
    lesson.store.progress = work
    use = Using(lesson.experiments())
    assert "72%" in use.seen and "78.5%" not in use.seen
    assert "78.5%" in use.press(NEXT).seen


@pytest.mark.parametrize("drawn", ["", "-1", "99", "9999999999", "²", "all", *HOSTILE])
def test_a_number_that_cannot_be_shows_all(lesson, drawn):
    work = Progress().with_prediction("sales-to-mali", "fell-rose", "").with_form("experiments", {"drawn": drawn})
    lesson.store.progress = work
    use = Using(lesson.experiments())
    assert ENDING in use.seen and (len(drawn) < 5 or drawn not in use.html)


def test_a_button_that_is_none_of_its_own_and_one_that_comes_too_late_change_nothing(use, lesson):
    before = lesson.store.progress
    assert use.activity.update(before, Press("bar=3")) == (before, None)
    use.press(ALL)
    done = lesson.store.progress
    assert use.activity.update(done, Press(NEXT)) == (done, None)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_it_is_drawn_in_both_languages(lang):
    use = Using(Lesson("04_corridor", lang).experiments())
    predict(use, "both-fell")
    use.press(ALL)
    assert use.html.count('class="bar"') == 8 and use.html.count('class="box"') == 25
    assert use.said.endswith(use.activity.words("experiments.both")) and ("64.2" in use.said or "64,2" in use.said)


def test_the_recap_tells_the_first_move_after_each_event_once_every_bar_is_drawn(lesson, use):
    recap = Using(lesson.recap())
    assert "You predicted: They fell both times." in recap.seen and "Sales fell" not in recap.seen
    use.press("all")
    assert "ECOWAS embargo: Sales fell by 28.1%. Fuel ban by JNIM: Sales rose by 31.6%." in recap.seen
