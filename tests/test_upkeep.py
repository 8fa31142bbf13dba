"""The policy of updates: dated, with a next date for each check, and reachable from where people look."""

from __future__ import annotations

import re
from datetime import date, datetime

import pytest

from notebook import ROOT

TEXT = (ROOT / ".github" / "UPKEEP.md").read_text(encoding="utf-8")
DAY = re.compile(r"\d{1,2} [A-Z][a-z]+ 20\d\d")
#: Days that a rhythm gives at most.
RHYTHMS = {"every three months": 95, "every six months": 190, "once a year": 370}


def day(text: str) -> date:
    return datetime.strptime(DAY.search(text)[0], "%d %B %Y").date()


def rows(head: str) -> list[list[str]]:
    """Return the body rows of the table under a heading."""
    part = TEXT.partition(f"## {head}")[2].partition("\n## ")[0]
    lines = [line for line in part.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def test_each_check_has_a_next_day_that_its_rhythm_allows():
    written = day(TEXT)
    assert len(rows("What is promised")) >= 5
    for what, rhythm, following in rows("What is promised"):
        [most] = [days for name, days in RHYTHMS.items() if rhythm.startswith(name)]
        assert 0 < (day(following) - written).days <= most, what


def test_each_kind_of_report_has_an_answer_within_stated_days():
    found = [
        (report, re.fullmatch(r"(\d+) days", within)) for report, within, _ in rows("Who answers a reported error")
    ]
    assert len(found) >= 4 and all(within for _, within in found), found
    waits = [int(within[1]) for _, within in found]
    assert waits == sorted(waits) and waits[0] <= 3, "harm to a person is answered first"


def test_retirement_is_said_with_a_time():
    part = TEXT.partition("## When it is retired")[2]
    assert "six months" in part and "eighteen months" in part


@pytest.mark.parametrize(
    "page", ["README.md", "notebooks/instructor/guide.ipynb", "notebooks/instructor/fr/guide.ipynb"]
)
def test_it_is_reached_from_where_people_look(page):
    assert ".github/UPKEEP.md" in (ROOT / page).read_text(encoding="utf-8")
