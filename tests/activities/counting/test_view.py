"""Three traps: each sentence is computed from the rows that stand below it."""

import pytest

from dispute.activities.counting.rules import Rule, people
from dispute.activities.counting.view import ceiling, coups, still, task, when
from dispute.words.texts import Words
from reading import read, rows, text

EN = Words("en")
RULES = [Rule(("Mali",), 2020), Rule(("Mali", "Burkina Faso", "Niger"), 2012)]


@pytest.fixture
def list_of_coups(evidence):
    return [evidence["timeline"][key] for key in ("TL005", "TL018", "TL019", "TL031", "TL047", "TL056")]


def test_the_number_that_stands_still_is_marked_in_its_years(evidence):
    by_year = people(evidence["displacement"], "Burkina Faso", "UNHCR", "displaced inside the country")
    html = still(by_year, EN)
    assert "2,062,534 at the end of 2023, 2024 and 2025" in text(html)
    marked = [row[0] for row in rows(html) if row[2].startswith(EN("counting.repeated"))]
    assert marked == ["2023", "2024", "2025"]


def test_each_rule_has_its_own_answer_and_the_list_has_every_event(list_of_coups):
    html = coups(list_of_coups, RULES, EN)
    assert [row[1] for row in rows(html)] == ["2", "6"]
    assert len(list(read(html).iter("li"))) == len(list_of_coups)


def test_ceiling_people_present_and_planned_sizes_stay_apart(evidence):
    html = ceiling(evidence["forces"].rows, "UN mission MINUSMA", EN)
    assert "In 9 of 10 years" in text(html) and "19,730 in 2019" in text(html) and "ceiling was 15,209" in text(html)
    allowed, present, planned = ([[text(c) for c in tr] for tr in b] for b in read(html).iter("tbody"))
    assert [row[1] for row in allowed] == ["12,640", "15,209"]
    assert "13,959" in [row[1] for row in present] and len(planned) == 10


def test_times_are_told_by_month_or_by_whole_year(evidence):
    told = [when(evidence["forces"][key], EN) for key in ("FO037", "FO038", "FO045", "FO036")]
    assert told == ["September 2013", "2018–2019", "2014", "June 2016 – June 2023"]


def test_the_task_gives_no_number():
    assert not any(c.isdigit() for c in text(task(["S273"], EN)).replace("[S273]", ""))
