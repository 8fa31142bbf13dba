"""The two experiments open after a prediction and are told bar by bar; then figures test where the fuel was."""

import pytest

from dispute import Lesson
from dispute.activities.experiments import NEXT
from dispute.activities.experiments.fuel import FIGURES as COUNTS
from dispute.activities.experiments.fuel import LAST, READINGS
from dispute.activity import Press
from dispute.work.progress import Progress
from reading import HOSTILE, text
from using import Using, predict

FIGURES = ("28.1%", "72%", "78.5%", "84.4", "43.7", "94%", "2,500")
LOW = "But August 2025 was low: 64.2; the mean of 9 months is 73.6."
WHERE = "Sales rose in September, and the can was empty in October. So where was the fuel?"


@pytest.fixture
def lesson():
    return Lesson("04_corridor")


@pytest.fixture
def use(lesson):
    """The chart as it stands right after the prediction."""
    use = Using(lesson.experiments())
    return predict(use, "both-fell", "Roads were closed.")


@pytest.fixture
def drawn(use):
    """The chart once every bar is drawn: the first reading waits for its figure."""
    while NEXT in use.buttons:
        use.press(NEXT)
    return use


def kept(lesson):
    return lesson.store.progress.forms["experiments"]


def test_no_figure_is_readable_before_the_prediction(lesson):
    use = Using(lesson.experiments())
    for said in (use.seen, text(use.shown.page["text/html"])):
        assert "9 January 2022" in said
        assert not any(part in said for part in (*FIGURES, "86.1", "cannot show", "56.1"))


def test_the_prediction_draws_the_first_bar_alone(use):
    assert "Roads were closed." in use.seen and use.said == "Your prediction is locked in. Go on."
    assert "December 2021: 86.1 to 86.4" in use.part("chart") and [*use.buttons] == [NEXT]
    assert not any(part in use.seen for part in (*FIGURES, "Fuel ban by JNIM December", "cannot show", WHERE))
    assert not use.screen.done and not use.screen.parts["more"] and not use.screen.parts["fuel"]


def test_each_press_draws_one_bar_says_one_sentence_and_keeps_what_came_before(use, lesson):
    told = []
    for n in range(1, 5):
        use.press(NEXT)
        told.append(use.said)
        assert kept(lesson) == {"drawn": str(n)}
        sentences = [each.rstrip(". ") for said in told for each in said.removesuffix(f"{LOW} {WHERE}").split(". ")]
        assert all(each.replace(", in force", "") in use.part("chart") for each in sentences)
    assert told == [
        "January 2022: 62, in force. Sales fell by 28.1%. You predicted it.",
        "February 2022: 24.3 to 24.4, in force. Sales stood 72% below December 2021. "
        "Yet 56% of the value was exempt, says DPEE.",
        "March 2022: 43.7, in force. They rose by 78.5%, mostly oil products, says DPEE. Fuel ban by JNIM. "
        "August 2025: 64.2.",
        f"September 2025: 84.4, in force. Sales rose by 31.6%. You predicted the opposite. {LOW} {WHERE}",
    ]


@pytest.mark.parametrize(
    ("choice", "met"),
    [("both-fell", (1, 0)), ("fell-rose", (1, 1)), ("rose-fell", (0, 0)), ("both-rose", (0, 1))],
)
def test_each_first_bar_says_whether_the_prediction_met_it(lesson, choice, met):
    use = Using(lesson.experiments())
    predict(use, choice)
    told = [use.press(NEXT).said for _ in range(4)]
    for said, right in zip((told[0], told[3]), met, strict=True):
        assert ("You predicted it." if right else "You predicted the opposite.") in said
    assert "You predicted" not in "".join(told[1:3])


def test_a_chapter_begins_when_the_one_before_it_is_told(use):
    for _ in range(2):
        use.press(NEXT)
    assert "August 2025" not in use.part("chart")
    assert "August 2025: 64.2" in use.press(NEXT).part("chart") and "84.4" not in use.part("chart")


def test_the_keyboard_stays_on_the_next_bar_until_the_last_one_brings_the_low_month(use):
    for _ in range(3):
        assert use.press(NEXT).screen.focus == "" and not use.screen.done
    use.press(NEXT)
    assert use.screen.focus == "#low-month" and 'id="low-month"' in use.html
    assert not use.screen.done and not use.screen.parts["more"], "the question comes now"


def test_the_first_reading_waits_with_every_figure_and_no_number(drawn):
    assert [*drawn.buttons] == [f"sold={each}" for each in COUNTS]
    said = drawn.part("fuel")
    assert said.count(WHERE) == 1 and "1. Perhaps" in said and "2. Perhaps" not in said
    assert not any(part in said for part in ("94%", "2,500", "39", "6,000", "no count"))


def test_a_figure_that_counts_at_another_stop_tells_nothing_and_may_be_changed(drawn, lesson):
    drawn.press("sold=road")
    assert drawn.said == "It counts at the stop “Road”, but this reading is about “Sold”. Which figure counts there?"
    assert drawn.said in drawn.part("fuel")
    assert drawn.screen.focus == "" and 'data-press="sold=road" aria-pressed="true"' in drawn.html
    assert "39" not in drawn.part("fuel") and kept(lesson) == {"drawn": "4", "sold": "road"}
    drawn.press("sold=sold")
    assert kept(lesson)["sold"] == "sold" and "94% above the year before" in drawn.part("fuel")


@pytest.mark.parametrize("reading", READINGS)
def test_the_count_that_would_settle_it_is_missing_and_is_said_to_be(drawn, reading):
    for each in READINGS[: READINGS.index(reading)]:
        drawn.press(f"{each}={each}")
    drawn.press(f"{reading}={LAST}")
    assert "no such count for September" in drawn.said and drawn.said in drawn.part("fuel")
    assert [*drawn.buttons] == [f"{reading}={each}" for each in COUNTS] and not drawn.screen.done


def test_each_figure_stands_in_the_picture_once_it_has_tested_a_reading(drawn):
    told = []
    for reading, short in zip(READINGS, ("+94%", "30+"), strict=True):
        assert short not in drawn.part("fuel")
        drawn.press(f"{reading}={reading}")
        told.append(drawn.said)
        assert short in drawn.part("fuel") and drawn.screen.focus == f"#fuel-{reading}"
        assert f'id="fuel-{reading}"' in drawn.html
    assert told[0] == (
        "This weakens it: in September oil products stood 94% above the year before, as we read DPEE, Senegal's "
        "forecasting office. But no source here says what rose since August. "
        "2. Perhaps fuel was sold, but lost on the way."
    )
    assert (
        "at least 30 tankers burnt on the Dakar road in September, perhaps 39 (" in told[1]
        and "Two sources to Reuters: at least 40 on 14 September." in told[1]
    )
    assert told[1].endswith("So one country’s sales do not show what reached the pump.")


def test_all_readings_tested_end_with_what_no_row_counts_and_then_the_limits_open(drawn):
    for reading in READINGS:
        assert not drawn.screen.done and not drawn.screen.parts["more"]
        drawn.press(f"{reading}={reading}")
    assert drawn.screen.done and not drawn.buttons and "It cannot show" in drawn.part("more")
    assert "? no count" in drawn.part("fuel") and "nobody here counts tankers that waited or arrived" in drawn.part(
        "fuel"
    )


def test_no_sentence_says_that_a_reading_is_the_cause(drawn):
    for reading in READINGS:
        drawn.press(f"{reading}={reading}")
    said = drawn.part("fuel")
    assert said.count("Perhaps") == 2 and "because" not in said
    assert said.count("Some may have been: at least") == 1 and "stays open" not in said
    assert "a small part" not in said, "how much it is, the question after it asks"
    assert all(f"[{tag}]" in said for tag in ("S085", "S240", "S947", "S142"))


def test_work_of_the_edition_that_showed_all_at_once_still_sees_every_bar(lesson):
    use = Using(lesson.experiments())
    lesson.store.progress = Progress().with_prediction("sales-to-mali", "fell-rose", "Fuel went on.")
    assert all(part in use.seen for part in (*FIGURES[:5], LOW, WHERE)) and "sold=road" in use.buttons


@pytest.mark.parametrize("drawn", ["4", "5", "6"])
def test_work_of_the_edition_with_six_bars_goes_on_at_the_first_reading(lesson, drawn):
    work = Progress().with_prediction("sales-to-mali", "fell-rose", "").with_form("experiments", {"drawn": drawn})
    lesson.store.progress = work
    use = Using(lesson.experiments())
    assert LOW in use.seen and "94%" in use.press("sold=sold").seen
    assert kept(lesson) == {"drawn": "4", "sold": "sold"}


def test_who_stopped_halfway_goes_on_there(lesson):
    work = Progress().with_prediction("sales-to-mali", "fell-rose", "").with_form("experiments", {"drawn": "2"})
    lesson.store.progress = work
    use = Using(lesson.experiments())
    assert "72%" in use.seen and "78.5%" not in use.seen
    assert "78.5%" in use.press(NEXT).seen


@pytest.mark.parametrize("drawn", ["", "-1", "99", "9999999999", "²", "all", *HOSTILE])
def test_a_number_that_cannot_be_shows_every_bar_and_a_figure_that_cannot_be_none(lesson, drawn):
    made = {"drawn": drawn, "sold": drawn}
    lesson.store.progress = Progress().with_prediction("sales-to-mali", "fell-rose", "").with_form("experiments", made)
    use = Using(lesson.experiments())
    assert LOW in use.seen and (len(drawn) < 5 or drawn not in use.html)
    assert 'aria-pressed="true"' not in use.html and "94%" in use.press("sold=sold").seen


@pytest.mark.parametrize("button", ["bar=3", "all", "sold=sold", "port=port", ""])
def test_before_all_bars_are_drawn_only_the_next_one_counts(use, lesson, button):
    before = lesson.store.progress
    assert use.activity.update(before, Press(button)) == (before, None)


@pytest.mark.parametrize("button", [NEXT, "all", "port=port", "sold=", "sold=all", "pump=pump", "=sold", ""])
def test_a_button_that_is_none_of_its_own_or_comes_too_early_or_too_late_changes_nothing(drawn, lesson, button):
    before = lesson.store.progress
    assert drawn.activity.update(before, Press(button)) == (before, None)
    for reading in READINGS:
        drawn.press(f"{reading}={reading}")
    done = lesson.store.progress
    assert drawn.activity.update(done, Press("sold=road")) == (done, None)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_it_is_drawn_in_both_languages(lang):
    use = Using(Lesson("04_corridor", lang).experiments())
    predict(use, "both-fell")
    for button in (*[NEXT] * 4, *(f"{each}={each}" for each in READINGS)):
        use.press(button)
    assert use.html.count('class="bar"') == 6 and use.html.count("<circle") == 3 and use.screen.done
    assert use.said.endswith(use.activity.words("experiments.keep")) and ("64.2" in use.seen or "64,2" in use.seen)


def test_the_recap_keeps_what_was_predicted_and_does_not_tell_the_bars_again(lesson, use):
    recap = Using(lesson.recap())
    assert "You predicted: They fell both times." in recap.seen and "Sales fell" not in recap.seen
    for _ in range(4):
        use.press(NEXT)
    assert "You predicted: They fell both times." in recap.seen and "Sales fell" not in recap.seen
