"""Who was there, in use: a handle for the year, and the figures of that year below."""

import pytest

from dispute.activities.forces import YEAR
from dispute.activities.forces.rules import in_year
from dispute.activities.forces.view import sentence
from dispute.work.progress import Progress
from driving import lesson_with
from using import Using


@pytest.fixture
def lesson():
    return lesson_with("forces")


@pytest.fixture
def use(lesson):
    return Using(lesson.forces())


def test_each_year_of_the_handle_shows_and_speaks_its_figures(use, lesson, words):
    rows = [r for r in lesson.evidence["forces"] if "trained" not in r.counts_what]
    years = use.fields[YEAR].values
    assert years == tuple(map(str, range(2013, 2027))) == use.screen.ahead[YEAR]
    for year in years:
        use.fill({YEAR: year})
        groups = in_year(rows, int(year))
        assert use.said == sentence(groups, int(year), words) and use.said in use.part("figures")
        assert use.html.count("<table") == len(groups) > 0


@pytest.mark.parametrize("year", ["", "1999", "abc", "<b>"])
def test_a_year_without_figures_counts_as_the_first(use, year):
    assert use.activity.render(Progress(), {YEAR: year}).parts == use.activity.render(Progress(), {}).parts


def test_only_the_figures_change_with_the_handle(use):
    before = dict(use.screen.parts)
    use.fill({YEAR: "2021"})
    assert [name for name, html in use.screen.parts.items() if html != before[name]] == ["figures"]


def test_nothing_is_pressed_or_kept(use):
    use.fill({YEAR: "2021"})
    assert use.buttons == {} and use.work == Progress()
