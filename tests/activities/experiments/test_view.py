"""Two events in bars: one scale, the same numbers in picture and table, and limits for both."""

from dataclasses import replace
from datetime import date

import pytest

from dispute import Lesson
from dispute.activities.experiments import story, view
from dispute.activities.experiments.rules import mean_of
from reading import read, text


@pytest.fixture(scope="module")
def parts():
    return Lesson("04_corridor")._tests()


@pytest.fixture
def html(parts, words):
    """The chart once all is drawn."""
    tests, _, others = parts
    told = story.chapters(tests, words)
    return view.chart(told, story.presses(told), story.closing(tests, others, words), others, words)


@pytest.fixture
def more(parts, words):
    tests, limits, others = parts
    return view.folded(tests, others, limits, words)


def test_a_month_is_set_against_the_year_before_behind_the_fold(parts, html, more, words):
    said, ids = view.other_year(parts[2], words)
    assert said == "March 2022 stood 13.1% above March 2021, says DPEE, Senegal's forecasting office."
    assert [*ids] == ["S903"] and said in text(more) and said not in text(html)
    assert view.other_year([], words) is None


def test_a_rise_from_a_month_below_the_mean_is_told_with_both_numbers_and_their_sources(parts, html, words):
    tests, _, others = parts
    low = "But August 2025 was low: 64.2; the mean of 9 months is 73.6."
    assert story.closing(tests, others, words) == low and f"{low} [S018] [S080]" in text(html)
    assert not story.closing(tests[:1], others, words) and not story.closing(tests, [], words)
    [total] = [row for row in others if row.series == story.TOTAL]
    assert (total.value_lo, mean_of(others, story.TOTAL, date(2025, 9, 30))) == (662, (pytest.approx(662 / 9), 9))
    assert mean_of(others, story.TOTAL, date(2025, 10, 1)) is None
    high = [replace(total, value_lo=9 * 64)]
    assert not story.closing(tests, high, words), "a month above the mean is not low"


def test_the_lowest_month_tells_which_part_was_exempt_and_from_whom(parts, words):
    tests, _, others = parts
    [row] = [row for row in others if row.series == story.EXEMPT]
    assert row.who_says_en.startswith("DPEE") and (row.period_lo, row.period_hi) == (tests[0].begins, tests[0].ends)
    bars = [bar for chapter in story.chapters(tests, words, others=others) for bar in chapter.bars]
    [low] = [bar for bar in bars if "exempt" in bar.said]
    assert low.said == "Sales stood 72% below December 2021. Yet 56% of the value was exempt, says DPEE."
    assert set(row.source_ids) <= set(low.sources)
    less = story.chapters(tests, words, others=[replace(row, value_lo=12.3)])
    assert "Yet 12% of the value" in " ".join(bar.said for bar in less[0].bars)
    assert "exempt" not in " ".join(bar.said for chapter in story.chapters(tests, words) for bar in chapter.bars)


def test_story_table_and_the_figures_of_the_offices_state_one_change(html, more, words):
    others = text(more).split(words("experiments.others"))[1]
    for n in ("78.5", "31.6"):
        assert f"{n}%" in text(html) and f"+{n}%" in text(more) and f"{n} per cent" in others


def test_all_months_have_one_scale(html, parts):
    bars = [r for r in read(html).iter("rect") if r.get("class") == "bar"]
    months = [month for test in parts[0] for month in test.months]
    assert len(bars) == len(months) == 6
    scale = {round(float(b.get("width").rstrip("%")) / m.middle, 2) for b, m in zip(bars, months, strict=True)}
    assert len(scale) == 1 and max(float(b.get("width").rstrip("%")) for b in bars) <= 100


def test_hatching_marks_the_months_under_the_measure(html):
    hatched = [b.get("fill").startswith("url") for b in read(html).iter("rect") if b.get("class") == "bar"]
    assert hatched == [False, True, True, True, False, True]


def test_every_bar_is_told_with_its_sources(html):
    rows = [*read(html).iter("li")]
    assert len(rows) == 6 and all("[S" in text(row) for row in rows)


def test_the_next_bar_is_a_button_in_its_place_which_grows_into_the_bar(parts, words):
    told = story.chapters(parts[0], words)
    before, after = (read(view.chart(told, n, "", parts[2], words)) for n in (1, 2))
    (button,) = (b for b in before.iter("button") if b.get("data-press") == "next")
    (stub,) = (r for r in button.iter("rect"))
    (bar,) = (r for r in after.iter("rect") if r.get("data-move") == stub.get("data-move") and r.get("class") == "bar")
    assert stub.get("width") == "2%" and float(bar.get("width").rstrip("%")) > 20


def test_the_table_holds_the_same_months(more):
    first = [[text(c) for c in row] for row in next(read(more).iter("tbody"))]
    assert [row[:4] for row in first] == [
        ["December 2021", "86.1 to 86.4", "–", "no"],
        ["January 2022", "62", "−28.1%", "yes"],
        ["February 2022", "24.3 to 24.4", "−60.6%", "yes"],
        ["March 2022", "43.7", "+78.5%", "yes"],
        ["August 2025", "64.2", "–", "no"],
        ["September 2025", "84.4", "+31.6%", "yes"],
    ]


def test_limits_stand_for_both_events_and_gaps_are_named(more, words):
    said = text(more)
    assert said.count("It can show") == said.count("It cannot show") == 1
    assert "April 2022, May 2022, June 2022 and July 2022" in said
    assert "56.1 per cent" in said and "105.6 per cent" in said


def test_the_task_has_days_and_no_figure(parts, words):
    said = text(view.task(parts[0], words))
    assert "9 January 2022" in said and "3 September 2025" in said
    assert not any(number in said for number in ("86", "62", "24.", "43.7", "84.4", "%"))


class _Row:
    def __init__(self, lo, hi):
        self.period_lo, self.period_hi = lo, hi


@pytest.mark.parametrize(
    ("lo", "hi", "shown"),
    [
        (date(2022, 1, 1), date(2022, 12, 31), "2022"),
        (date(2022, 2, 1), date(2022, 2, 28), "February 2022"),
        (date(2025, 7, 1), date(2025, 9, 30), "July 2025 to September 2025"),
        (date(2025, 11, 24), date(2025, 11, 24), "24 November 2025"),
        (date(2025, 11, 17), date(2025, 11, 21), "17 November 2025 to 21 November 2025"),
    ],
)
def test_a_period_is_told_as_people_tell_it(lo, hi, shown, words):
    assert view._period(_Row(lo, hi), words) == shown
