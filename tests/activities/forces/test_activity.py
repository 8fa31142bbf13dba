"""Who was there, in use: a handle for the year, and one chart."""

import pytest

from dispute.activities.counting import FIELD
from dispute.activities.forces import YEAR
from dispute.activities.forces.view import OWNERS, people, sentence
from dispute.activity import Press
from dispute.work.progress import Progress
from driving import lesson_with
from reading import text
from using import Using


@pytest.fixture
def lesson():
    return lesson_with("forces")


@pytest.fixture
def use(lesson):
    return Using(lesson.forces())


def test_each_year_of_the_handle_shows_and_speaks_what_is_known_of_each_owner(use, words):
    years = use.fields[YEAR].values
    assert years == tuple(map(str, range(2013, 2026))) == use.screen.ahead[YEAR]
    for year in years:
        use.fill({YEAR: year})
        assert use.said == sentence(use.activity.presence, int(year), words) and use.said in use.part("chart")
    assert [*use.activity.presence] == [*OWNERS] and use.html.count("<svg") == 1


def test_partners_are_counted_by_one_rule(use):
    bars = use.activity.presence
    assert (bars["French"][2021].low, bars["French"][2021].high) == (4800, 5500)
    assert (bars["Russian"][2023].low, bars["Russian"][2023].high) == (1400, 1600)
    assert 2021 not in bars["French"] or 2023 not in bars["French"], "the Sahel without Mali is left out"
    assert bars["UN"][2020].low is None and bars["Russian"][2024].low is None, "gaps stay gaps"


@pytest.mark.parametrize("year", ["", "1999", "abc", "<b>"])
def test_a_year_without_a_column_counts_as_the_first(use, year):
    assert use.activity.render(Progress(), {YEAR: year}).parts == use.activity.render(Progress(), {}).parts


def test_only_chart_and_figures_change_with_the_handle(use):
    before = dict(use.screen.parts)
    use.fill({YEAR: "2021"})
    assert [name for name, html in use.screen.parts.items() if html != before[name]] == ["chart", "figures"]


def test_the_makers_of_the_figures_are_named(use):
    use.fill({YEAR: "2022"})
    assert "Malian officer to AFP" in use.part("figures") and "[S306]" in use.part("figures")


def test_nothing_is_kept_and_only_a_year_that_was_chosen_counts_as_done(use, lesson):
    assert not use.screen.done and use.buttons == {}
    assert use.fill({YEAR: "2021"}).screen.done
    assert use.activity.update(Progress(), Press("three=FO043", {})) == (Progress(), None)
    assert lesson.store.progress == Progress()


def test_what_was_allowed_and_what_was_planned_stands_in_the_trap_beside_who_was_there(lesson, evidence):
    ceiling = Using(lesson.counting_traps()).activity.behind().render(Progress(), {FIELD: "ceiling"}).parts["view"]
    assert all(people(evidence["forces"][key], lesson.words) in text(ceiling) for key in ("FO036", "FO043", "FO054"))
