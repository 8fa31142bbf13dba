"""Two events side by side: one scale, the same numbers in picture and table, and limits for both."""

from datetime import date

import pytest

from dispute import Lesson
from dispute.activities.experiments import view
from dispute.activities.experiments.rules import latest
from reading import read, text


@pytest.fixture(scope="module")
def parts():
    return Lesson("04_corridor")._tests()


@pytest.fixture
def html(parts, words):
    tests, limits, others = parts
    return view.show(tests, others, limits, words)


def test_the_sentence_tells_fall_rebound_and_rise(parts, words):
    assert view.sentence(parts[0], words) == (
        "ECOWAS embargo: from December 2021 to February 2022 sales fell by 72%. "
        "In March 2022 they rose by 78.5%, while it was still in force. "
        "Fuel ban by JNIM: from August 2025 to September 2025 sales rose by 31.6%. "
        "So the event alone tells little."
    )


def test_what_the_bars_do_not_show_is_read_from_the_rows_with_its_sources(parts, html, words):
    told = view.beside(parts[2], words)
    assert [said for said, *_ in told] == [
        "March 2022 stood 13.1% above March 2021, says DPEE, Senegal's forecasting office.",
        "Fuel too: in October 2025, the month of the empty can, sales of oil products to Mali were 105.6% "
        "higher than a year before, as we read DPEE.",
        "But sold is not arrived: in November 2025 about 2,500 containers for Mali stood in Dakar, says its port.",
    ]
    assert [list(ids) for _, ids, _ in told] == [["S903"], ["S085"], ["S017", "S022"]]
    assert all(said in text(html) for said, *_ in told)
    out = [text(p) for p in read(html).iter("p") if p.get("class") == "sentence"]
    assert len(out) == 2 and out[1].startswith(told[1][0]), "fuel sold while cans are empty is what surprises"
    assert view.beside([], words) == [] and latest(parts[2], "no such series") is None


def test_sentence_table_and_the_figures_of_the_offices_state_one_change(html, parts, words):
    others = text(html).split(words("experiments.others"))[1]
    for n in ("78.5", "31.6"):
        assert f"{n}%" in view.sentence(parts[0], words) and f"+{n}%" in text(html) and f"{n} per cent" in others


def test_both_pictures_have_one_scale(html, parts):
    bars = [r for r in read(html).iter("rect") if r.get("class") == "bar"]
    months = [month for test in parts[0] for month in test.months]
    assert len(bars) == len(months) == 6
    scale = {round(float(b.get("width").rstrip("%")) / m.middle, 2) for b, m in zip(bars, months, strict=True)}
    assert len(scale) == 1 and max(float(b.get("width").rstrip("%")) for b in bars) <= 100


def test_hatching_marks_the_months_under_the_measure(html):
    hatched = [b.get("fill").startswith("url") for b in read(html).iter("rect") if b.get("class") == "bar"]
    assert hatched == [False, True, True, True, False, True]


def test_the_table_holds_the_same_months(html):
    first = [[text(c) for c in row] for row in next(read(html).iter("tbody"))]
    assert [row[:4] for row in first] == [
        ["December 2021", "86.1 to 86.4", "–", "no"],
        ["January 2022", "62", "−28.1%", "yes"],
        ["February 2022", "24.3 to 24.4", "−60.6%", "yes"],
        ["March 2022", "43.7", "+78.5%", "yes"],
        ["August 2025", "64.2", "–", "no"],
        ["September 2025", "84.4", "+31.6%", "yes"],
    ]


def test_limits_stand_for_both_events_and_gaps_are_named(html, words):
    said = text(html)
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
