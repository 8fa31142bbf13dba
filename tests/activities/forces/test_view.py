"""Who was there: figures stay with their owner and with what they count."""

import pytest

from dispute.activities.forces.rules import in_year
from dispute.activities.forces.view import exits, moment, people, show, task
from dispute.words.texts import Words
from reading import read, spaced, text

EN = Words("en")


@pytest.mark.parametrize(
    ("key", "said"),
    [("FO001", "4,406"), ("FO005", "at most 2,500"), ("FO015", "4,200 to 4,500"), ("FO039", "13,000 or more")],
)
def test_a_figure_keeps_its_range(evidence, key, said):
    assert people(evidence["forces"][key], EN) == said


@pytest.mark.parametrize("year", [2014, 2021, 2023])
def test_one_table_for_each_thing_that_is_counted(evidence, year):
    groups = in_year([r for r in evidence["forces"] if "trained" not in r.counts_what], year)
    html = show(groups, year, EN)
    tables = list(read(html).iter("table"))
    assert len(tables) == len(groups)
    for table, rows in zip(tables, groups.values(), strict=True):
        body = list(table.find("tbody"))
        assert [text(tr[1]) for tr in body] == [people(row, EN) for row in rows]
        assert all(spaced(row.whose_figure_en) in text(tr[2]) for tr, row in zip(body, rows, strict=True))
    assert f"{sum(map(len, groups.values()))} figures of {len(groups)} different kinds" in text(html)


def test_the_task_gives_start_and_end_and_no_number_of_people(evidence):
    rows = [evidence["forces"][key] for key in ("FO001", "FO057", "FO063")]
    shown = text(task(rows, [evidence["forces"]["FO026"]], EN))
    assert "11 January 2013 to 1 August 2014" in shown and "December 2021" in shown
    assert EN("forces.open_start") in shown and EN("forces.open_end") in shown
    assert not [people(row, EN) for row in rows if people(row, EN) in shown]


def test_days_months_and_years_are_told_as_far_as_they_are_known():
    assert [moment(t, EN) for t in ("2021-12-05", "2021-12", "1960")] == ["5 December 2021", "December 2021", "1960"]


def test_exits_and_alliances_stand_in_two_tables_with_their_sources(evidence):
    left, joined = ([evidence["timeline"][key]] for key in ("TL044", "TL060"))
    one, other = read(exits(left, joined, EN)).iter("table")
    assert "15 August 2022" in text(one) and "[D167]" in text(one) and "16 September 2023" in text(other)
