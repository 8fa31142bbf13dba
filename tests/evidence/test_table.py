"""Reading one CSV file: typed rows, found by key, and what is written is read again."""

import csv
import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.errors import DisputeError
from dispute.evidence.table import Table
from small import COLUMNS, GOOD, HEADER, STEPS, read


def test_cells_become_the_types_that_the_description_gives(tmp_path):
    [row] = read(tmp_path, HEADER, GOOD)
    assert (row.label_en, row.side, row.people, row.share, row.shown) == ("A step, or two", "north", 5, 2.5, True)
    assert (row.day_lo, row.day_hi) == (date(2025, 9, 14), date(2025, 9, 17))
    assert row.source_ids == ("D001", "D002")


def test_an_empty_cell_is_none_and_an_empty_list_is_empty(tmp_path):
    [row] = read(tmp_path, HEADER, "S1,A step,,,,,,,")
    assert (row.side, row.day_lo, row.people, row.share, row.shown, row.source_ids) == (None,) * 5 + ((),)


def test_a_row_is_found_by_its_key_and_cannot_be_changed(tmp_path):
    table = read(tmp_path, HEADER, GOOD, "S2,Another,,,,,,no,")
    assert (len(table), "S2" in table, "S3" in table, table["S2"].shown) == (2, True, False, False)
    assert [line for line, _ in table.numbered()] == [2, 3]
    with pytest.raises(AttributeError):
        table["S2"].label_en = "mine"


def test_a_key_can_span_two_columns(tmp_path):
    both = {**STEPS, "schema": {**STEPS["schema"], "primaryKey": ["step_id", "side"]}}
    table = read(tmp_path, HEADER, "S1,A,north,,,,,,", "S1,B,south,,,,,,", resource=both)
    assert table["S1", "south"].label_en == "B"
    with pytest.raises(DisputeError, match="line 3"):
        read(tmp_path, HEADER, "S1,A,north,,,,,,", "S1,B,north,,,,,,", resource=both)


words = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=20)
rows = st.fixed_dictionaries(
    {
        "label_en": words,
        "side": st.sampled_from([None, "north", "south"]),
        "day_lo": st.none() | st.dates(date(2025, 1, 1), date(2025, 6, 30)),
        "day_hi": st.none() | st.dates(date(2025, 6, 30)),
        "people": st.none() | st.integers(0, 99),
        "share": st.none() | st.floats(max_value=100, allow_nan=False, allow_infinity=False),
        "shown": st.sampled_from([None, True, False]),
        "source_ids": st.lists(st.sampled_from(["D001", "D002", "D046"])).map(tuple),
    }
)


@given(st.lists(rows, max_size=5))
def test_what_is_written_is_read_again(made):
    made = [{"step_id": f"S{number}", **row} for number, row in enumerate(made)]
    with tempfile.TemporaryDirectory() as folder:
        with (Path(folder) / "steps.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(COLUMNS)
            writer.writerows([_cell(row[name]) for name in COLUMNS] for row in made)
        table = Table(Path(folder), STEPS)
    assert [{name: getattr(row, name) for name in COLUMNS} for row in table] == made


def _cell(value) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case tuple():
            return ";".join(value)
    return str(value)
