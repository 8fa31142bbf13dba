"""Who was there, in use: a handle for the year, one chart, and one thing to find in it."""

from datetime import date

import pytest

from dispute import Lesson
from dispute.activities.counting import FIELD
from dispute.activities.forces import YEAR
from dispute.activities.forces.view import OWNERS, answer, people, sentence, when
from dispute.activity import Press
from dispute.words.texts import Words
from dispute.work.progress import Progress
from driving import lesson_with
from reading import text
from using import Using

FOUND = (
    "Found: 2021 and 2022. Both partners were there from December 2021 to August 2022 (arrival by reports). "
    "French bar: with the region in 2021; Mali alone in 2022."
)


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
        said = sentence(use.activity.presence, int(year), words)
        assert use.said.startswith(said) and said in use.part("chart")
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


def test_the_years_in_which_all_four_were_there_are_found_by_the_handle_and_said(use, words):
    assert use.part("ask") == words("forces.ask")
    for year in use.fields[YEAR].values:
        use.fill({YEAR: year})
        here = all(int(year) in bars for bars in use.activity.presence.values())
        assert here == (year in ("2021", "2022")) == use.screen.done
        assert use.part("ask") == (FOUND if here else words("forces.ask"))
        assert use.said.endswith(f" {FOUND}") == here


def test_a_french_chart_is_asked_and_answered():
    use = Using(Lesson("03_sahel_shift", lang="fr").forces())
    assert "les quatre" in use.part("ask")
    assert "2021 et 2022" in use.fill({YEAR: "2022"}).part("ask")


def test_no_gap_is_called_a_lack_in_the_table(use):
    assert "there, no yearly figure." in use.part("chart") and "our table" not in use.part("chart")


def test_only_chart_and_figures_change_with_the_handle(use):
    before = dict(use.screen.parts)
    use.fill({YEAR: "2020"})
    assert [name for name, html in use.screen.parts.items() if html != before[name]] == ["chart", "figures"]


def test_the_makers_of_the_figures_are_named(use):
    use.fill({YEAR: "2022"})
    assert "Malian officer to AFP" in use.part("figures") and "[S306]" in use.part("figures")


def test_each_figure_stands_with_the_months_that_it_is_of(use):
    for year in use.fields[YEAR].values:
        use.fill({YEAR: year})
        behind = [row for bars in use.activity.presence.values() if int(year) in bars for row in bars[int(year)].rows]
        for row in behind:
            assert f"{people(row, use.activity.words)} ({when(row, use.activity.words)}): " in use.part("figures")
    use.fill({YEAR: "2018"})
    assert "13,959 (January 2018 to December 2019): " in use.part("figures")


def test_nothing_is_kept_and_only_a_year_with_all_four_counts_as_done(use, lesson):
    assert not use.screen.done and use.buttons == {}
    assert not use.fill({YEAR: "2025"}).screen.done and use.fill({YEAR: "2021"}).screen.done
    assert use.activity.update(Progress(), Press("three=FO043", {})) == (Progress(), None)
    assert lesson.store.progress == Progress()


def test_what_was_allowed_and_what_was_planned_stands_in_the_trap_beside_who_was_there(lesson, evidence):
    ceiling = Using(lesson.counting_traps()).activity.behind().render(Progress(), {FIELD: "ceiling"}).parts["view"]
    assert all(people(evidence["forces"][key], lesson.words) in text(ceiling) for key in ("FO036", "FO043", "FO054"))


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_months_in_which_both_were_there_are_those_of_the_events(lang):
    """The rows of forces and those of the timeline tell of the same days."""
    lesson = Lesson("03_sahel_shift", lang)
    activity, events = lesson.forces().activity, lesson.evidence["timeline"]
    came, left = events["TL027"].date_lo, events["TL044"].date_hi
    assert (came.year, came.month, left) == (activity.both[0].year, activity.both[0].month, activity.both[1])
    said = activity.render(Progress(), {YEAR: str(came.year)}).parts["ask"]
    one, two = (lesson.words.month(day) for day in (came, left))
    assert lesson.words("forces.months", lo=one, hi=two) in said


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_can_be_the_first_one_in_french(month):
    """French shortens « de » before a vowel: « d’avril », « d’août », « d’octobre »."""
    words = Words("fr")
    presence = Lesson("03_sahel_shift", "fr").forces().activity.presence
    said = answer(presence, (date(2021, month, 1), date(2022, 8, 15)), words)
    name = words.months[month - 1]
    assert f" {'d’' if name[0] in 'ao' else 'de '}{name} 2021 à août 2022" in said


def test_a_wider_area_does_not_make_the_time_of_both_longer(lesson, evidence):
    both = lesson.forces().activity.both
    wider = [row for row in evidence["forces"] if row.owner == "French" and row.country == "Sahel"]
    assert max(row.end for row in wider) > str(both[1])
