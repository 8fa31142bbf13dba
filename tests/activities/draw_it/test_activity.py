"""The line to draw in use: nothing of the count before the press, the line and the count beside each other after."""

import pytest

from dispute.activities.draw_it import FLAT, FORM, SHOW, WAY, done
from dispute.activity import Press
from dispute.work.progress import Progress
from driving import lesson_with
from reading import rows, spaced, text
from using import Using

YEARS = tuple(map(str, range(2013, 2025)))
RISING = {year: str(500 + 100 * n) for n, year in enumerate(YEARS)}


@pytest.fixture
def lesson():
    return lesson_with("draw-it")


@pytest.fixture
def use(lesson):
    return Using(lesson.draw_it())


def test_only_the_first_year_is_told_before_the_line_is_shown(use, lesson):
    counts = use.activity.counts
    seen = use.seen + text(use.shown.page["text/html"])
    assert "359" in seen and not [e.best for year, e in counts.items() if year > 2012 and f"{e.best:,}" in seen]
    assert "<svg" not in use.html and use.screen.ahead == {}
    assert "rose" not in Using(lesson.recap()).seen


def test_each_year_is_a_native_column_with_its_year_as_its_name(use):
    assert [(f.kind, f.label) for f in use.fields.values()][:-1] == [("range", year) for year in YEARS]


def test_moving_a_column_draws_no_column_anew_and_says_nothing_twice(use):
    before = dict(use.screen.parts)
    use.fill({"2017": "1200"})
    assert [name for name, html in use.screen.parts.items() if html != before[name]] == ["readout"]
    assert "1,200" in use.screen.parts["readout"] and use.said == ""


def test_columns_and_boxes_hold_the_same_line(use):
    use.fill({"2017": "1200"}).fill({WAY: "numbers"})
    assert use.fields["2017"].kind == "text" and use.fields["2017"].value == "1200"
    use.fill({"2018": "612"}).fill({WAY: "columns"})
    assert use.entries["2018"] == "612"


def test_the_count_stands_beside_the_line(use, words):
    use.press(SHOW, RISING)
    assert use.said == use.root.find(".//p[@class='sentence large']").text
    assert "you drew 1,400, and 3,656 were counted" in use.said and "In 7 of 12 years" in use.said
    assert len(rows(use.html)) == 13 and use.html.count("<circle") == 12
    assert use.fields == {} and use.buttons == {}, "the first line stays"


def test_a_second_line_is_not_taken(use, lesson):
    use.press(SHOW, RISING)
    before = lesson.store.progress
    assert use.activity.update(before, Press(SHOW, dict.fromkeys(YEARS, "1"))) == (before, None)


def test_a_flat_line_is_asked_about_once(use, lesson, words):
    use.press(SHOW)
    assert use.said == spaced(words("draw_it.flat")) and FORM not in lesson.store.progress.forms
    use.press(FLAT)
    assert set(lesson.store.progress.forms[FORM].values()) == {"400"} and "3,656" in use.seen


def test_what_is_no_number_is_named_by_its_year_and_the_rest_stays(use, lesson):
    use.fill({WAY: "numbers"}).fill({"2018": "1300", "2019": "a lot"}).press(SHOW)
    assert use.said.startswith("2019: “a lot” is not a number.") and FORM not in lesson.store.progress.forms
    assert use.entries["2018"] == "1300" and use.part("notice") == use.said
    use.press(SHOW, {"2019": "4.000"})
    assert "can mean 4 or 4000" in use.said


def test_a_line_above_the_scale_makes_the_picture_higher(use):
    use.fill({WAY: "numbers"}).press(SHOW, {**RISING, "2024": "40000"})
    assert "40,000" in use.html and "you drew 40,000" in use.said


@pytest.mark.parametrize("form", [{}, {"2013": "400"}, dict.fromkeys(YEARS, "<b>")])
def test_a_damaged_form_lets_one_draw_again(use, lesson, form):
    lesson.store.progress = Progress().with_form(FORM, form)
    assert SHOW in use.buttons and not done(lesson.store.progress, [*use.activity.counts])


def test_the_line_comes_back(use, lesson):
    use.press(SHOW, RISING)
    other = lesson_with("draw-it")
    other.store.progress = lesson.store.progress
    assert "you drew 1,400" in Using(other.draw_it()).seen


def test_a_sheet_of_paper_has_empty_axes(use):
    stored = use.shown.page["text/html"]
    assert stored.count("<img") == 1 and "Empty axes" in stored and "<button" not in stored
