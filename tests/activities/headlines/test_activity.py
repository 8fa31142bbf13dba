"""The headline window in use: the learner's own line first, then two handles and a button."""

import pytest

from dispute.activities import draw_it
from dispute.activities.headlines import FIRST, FORM, KEEP, LAST
from dispute.activity import Press
from dispute.work.progress import Progress
from driving import lesson_with
from reading import rows, text
from using import Using


@pytest.fixture
def lesson():
    return lesson_with("headline-window")


@pytest.fixture
def closed(lesson):
    return Using(lesson.headline_window())


@pytest.fixture
def use(closed):
    return opened(closed)


def opened(use):
    """Draw a line, somewhere else on the page."""
    store, line = use.shown.store, {str(year): "500" for year in range(2013, 2025)}
    store.progress = store.progress.with_form(draw_it.FORM, line)
    return use


def choose(use, first, last):
    return use.fill({FIRST: first, LAST: last})


def kept(lesson):
    return list(lesson.store.progress.forms.get(FORM, {}).values())


def test_before_a_line_is_drawn_no_headline_can_be_made(closed, lesson, words):
    assert words("headlines.closed") in closed.seen
    assert closed.activity.update(Progress(), Press(KEEP, {})) == (Progress(), None)
    assert not {FIRST, LAST} & {*closed.fields} and KEEP not in closed.buttons and "<svg" not in closed.html
    assert "deaths in mali" not in (closed.seen + text(closed.shown.page["text/html"])).lower()
    assert closed.screen.ahead == {}


def test_at_first_the_window_takes_in_every_year(use):
    assert (use.fields[FIRST].value, use.fields[LAST].value) == ("2012", "2024")
    assert "5.3 times as many in 2024 as in 2012" in use.part("headline") and use.screen.parts["kept"] == ""


def test_two_years_make_a_headline_with_the_series_behind_it(use):
    for first, last, says in (("2013", "2016", "fell by 78"), ("2016", "2021", "6.5 times"), ("2022", "2024", "by 48")):
        choose(use, first, last)
        assert says in use.said and says in use.seen
        assert len(rows(use.html)) == 13


def test_both_handles_are_sent_ahead_and_change_the_view_alone(use):
    before = dict(use.screen.parts)
    choose(use, "2013", "2016")
    assert [name for name, html in use.screen.parts.items() if html != before[name]] == ["headline", "chart"]
    assert use.screen.ahead == {FIRST: use.fields[FIRST].values, LAST: use.fields[LAST].values}


@pytest.mark.parametrize(("first", "last"), [("2016", "2013"), ("2016", "2016")])
def test_years_in_the_wrong_order_get_one_sentence_and_nothing_is_kept(use, lesson, words, first, last):
    choose(use, first, last)
    order = words("headlines.order", first=first, last=last)
    assert use.said == order == use.part("headline") and "<svg" not in use.html
    use.press(KEEP)
    assert use.said == order and use.seen.count(order) == 1 and kept(lesson) == []


def test_kept_headlines_are_listed_and_opposite_ones_are_noticed(use, lesson, words):
    choose(use, "2013", "2016").press(KEEP)
    assert words("headlines.one_way") in use.part("kept") and use.said == words("headlines.one_way")
    use.press(KEEP)
    assert use.said == words("headlines.twice") == use.part("notice") and kept(lesson) == ["2013/2016"]
    choose(use, "2016", "2021")
    assert use.screen.parts["notice"] == "" and "6.5 times" in use.said
    use.press(KEEP)
    both = words("headlines.both_ways", total=78, up=63, down=15, either=6, starts=12)
    assert both in use.part("kept") and use.said == both
    for last in ("2022", "2023", "2024"):
        choose(use, "2012", last).press(KEEP)
    assert len(kept(lesson)) == 4 and use.said == words("headlines.full") == use.part("notice")


@pytest.mark.parametrize("entry", ["2016/2013", "1999/2024", "2013", "<b>/2016", "2013/2016/2020", ""])
def test_an_entry_that_makes_no_window_is_left_out(use, lesson, entry):
    lesson.store.progress = lesson.store.progress.with_form(FORM, {"1": entry, "2": "2013/2016"})
    assert "fell by 78" in use.part("kept") and use.part("kept").count("Reported killings in Mali") == 1


@pytest.mark.parametrize("year", ["", "1999", "abc", "<b>"])
def test_a_year_outside_the_table_counts_as_not_set(use, year):
    shown = use.activity.render(use.work, {FIRST: year, LAST: year})
    assert shown.parts == use.activity.render(use.work, {}).parts


def test_kept_headlines_come_back_in_another_session(use, lesson):
    choose(use, "2013", "2016").press(KEEP)
    other = lesson_with("headline-window")
    other.store.progress = lesson.store.progress
    assert "fell by 78" in Using(other.headline_window()).part("kept")


def test_every_window_is_counted_once_headlines_point_both_ways_and_not_before(use):
    choose(use, "2013", "2016").press(KEEP)
    assert "63 show a rise and 15 a fall" not in use.seen
    choose(use, "2016", "2021").press(KEEP)
    assert "63 show a rise and 15 a fall" in use.part("kept")
