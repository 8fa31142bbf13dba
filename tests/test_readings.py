"""Rows that were read against their pages: a row that has changed since is named."""

import shutil
import sys

import pytest

from dispute.console import command
from dispute.errors import DisputeError
from dispute.evidence.tables import Evidence, default_folder
from dispute.publish import readings
from spoiling import Copy


@pytest.fixture
def copy(tmp_path) -> Copy:
    """A copy in which every reading is fresh."""
    folder = shutil.copytree(default_folder(), tmp_path / "data")
    readings.rehash(folder, [f"{reading.table}:{reading.key}" for reading in Evidence(folder)["readings"]])
    readings.write_counts(Evidence(folder))
    return Copy(folder)


def problems(copy: Copy) -> list[str]:
    return list(readings.problems(Evidence(copy.folder)))


def test_no_row_has_changed_since_it_was_read(evidence):
    assert list(readings.problems(evidence)) == []


def test_the_counts_in_the_readme_are_those_of_the_tables(evidence):
    readme = (default_folder() / "README.md").read_text(encoding="utf-8")
    assert readings.BLOCK.findall(readme) == [readings.counts(evidence)], "run `make outputs`"


def test_a_row_that_changes_makes_its_reading_stale_until_it_is_read_again(copy, evidence):
    reading = next(reading for reading in evidence["readings"] if reading.table == "events")
    line = next(line for line, row in evidence["events"].numbered() if row.event_id == reading.key)
    copy.edit("events", line, summary_en="Changed.")
    [problem] = problems(copy)
    assert f"events:{reading.key} has changed since it was read on {reading.read_on}" in problem
    assert ("events", reading.key, f"changed since {reading.read_on}") in set(readings.waiting(Evidence(copy.folder)))
    readings.rehash(copy.folder, [f"events:{reading.key}"])
    assert problems(copy) == []


def test_an_empty_new_column_makes_nothing_stale(evidence):
    table = evidence["events"]
    row = next(row for row in table if row.people_lo is None)
    before = readings.fingerprint(table, row)
    without = type("Fewer", (), {"fields": {name: 1 for name in table.fields if name != "people_lo"}})
    assert readings.fingerprint(without, row) == before


def test_a_reading_of_no_row_and_one_that_contradicts_itself_are_named(copy):
    lines = copy.read("readings")
    extra = dict.fromkeys(lines[0], "")
    extra |= {"table": "events", "key": "DS999", "hash": "0" * 12, "read_on": "2026-11-28"}
    lines.append([*(extra | {"what": "cited page", "result": "mended"}).values()])
    copy.write("readings", 2, lines)
    assert [problem.split(": ", 1)[1] for problem in problems(copy)] == [
        "events:DS999 is no row that people wrote. Correct table or key, or delete the line.",
        "say what was mended if the result is mended, and only then.",
    ]


def test_a_page_that_was_not_found_confirms_nothing(copy):
    copy.edit("readings", 2, what="not found", result="confirmed", mended="")
    assert problems(copy)[0].endswith("a page that was not found proves nothing. Make what and result agree.")


def test_a_new_reading_gets_its_hash_and_leaves_the_list_of_rows_that_wait(copy):
    table, key, _ = next(readings.waiting(Evidence(copy.folder)))
    lines = copy.read("readings")
    new = {"table": table, "key": key, "read_on": "2026-11-28", "what": "cited page", "result": "confirmed"}
    lines.append([new.get(column, "") for column in lines[0]])
    copy.write("readings", 2, lines)
    readings.rehash(copy.folder, [f"{table}:{key}"])
    assert problems(copy) == []
    assert (table, key) not in {row[:2] for row in readings.waiting(Evidence(copy.folder))}


def test_events_wait_first_then_claims_then_the_rest_and_computed_tables_not_at_all(evidence):
    order = list(dict.fromkeys(readings.hand_made(evidence)))
    assert order[0] == "events" and order.index("claims") < order.index("sources")
    assert not {"deaths", "displacement", "population", "readings"} & set(order)
    waiting = [table for table, _, _ in readings.waiting(evidence)]
    assert waiting == sorted(waiting, key=order.index)


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("events:DS999", r"^There is no row events:DS999: write it as table:key, such as events:DS019\.$"),
        ("DS019", r"^There is no row DS019"),
        ("origins:rfi-reporting", r"^origins:rfi-reporting has no line in data/readings\.csv: add one, then"),
    ],
)
def test_a_row_that_cannot_be_hashed_is_named_and_nothing_is_written(copy, row, why):
    lines = [line for line in copy.read("readings") if line[:2] != ["origins", "rfi-reporting"]]
    copy.write("readings", 2, lines)
    before = (copy.folder / "readings.csv").read_bytes()
    with pytest.raises(DisputeError, match=why):
        readings.rehash(copy.folder, [row])
    assert (copy.folder / "readings.csv").read_bytes() == before


def test_the_command_prints_rows_renews_counts_and_says_what_is_wrong(copy, monkeypatch, capsys):
    monkeypatch.setattr(readings, "Evidence", lambda folder=copy.folder: Evidence(folder))
    first = next(readings.waiting(Evidence(copy.folder)))
    monkeypatch.setattr(sys, "argv", ["readings"])
    readings.main()
    assert capsys.readouterr().out.splitlines()[0] == "\t".join(first)
    readme = copy.folder / "README.md"
    text = readme.read_text(encoding="utf-8")
    readme.write_text(readings.BLOCK.sub("old\n", text), encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["readings", "--counts"])
    readings.main()
    assert readme.read_text(encoding="utf-8") == text
    monkeypatch.setattr(sys, "argv", ["readings", "nothing"])
    assert command(readings.main)() == 1
    assert capsys.readouterr().err.startswith("There is no row nothing")
