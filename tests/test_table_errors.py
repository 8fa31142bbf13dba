"""What a CSV file can get wrong: one sentence each, with file, line and what to do."""

import pytest

from dispute.errors import DisputeError
from dispute.table import Table
from small import GOOD, HEADER, STEPS, read


def test_an_unknown_key_is_an_error_that_names_the_file(tmp_path):
    with pytest.raises(DisputeError, match=r"data/steps\.csv has no row 'S9'"):
        read(tmp_path, HEADER, GOOD)["S9"]


WRONG_ROWS = {
    "a cell too many": ("S2,A,,,,,,,,", "10 cells where 9 are due. Check the commas and quotation marks."),
    "a cell too few": ("S2,A", "2 cells where 9 are due. Check the commas and quotation marks."),
    "an empty line": ("", "0 cells where 9 are due. Check the commas and quotation marks."),
    "an unknown value": ("S2,A,east,,,,,,", "side 'east' is not allowed. Use north, south or both."),
    "an id of another form": ("T2,A,,,,,,,", "step_id 'T2' does not have the form S[0-9]."),
    "a list with commas": ('S2,A,,,,,,,"D001,D002"', "source_ids 'D001,D002' does not have the form"),
    "a day that does not exist": ("S2,A,,2025-02-30,,,,,", "day_lo '2025-02-30' is not a real day such as 2025-09-14."),
    "a day in another form": ("S2,A,,20250914,,,,,", "day_lo '20250914' is not a real day such as 2025-09-14."),
    "half a person": ("S2,A,,,,2.5,,,", "people '2.5' is not a number."),
    "a number in words": ("S2,A,,,,,half,,", "share 'half' is not a number."),
    "neither yes nor no": ("S2,A,,,,,,maybe,", "shown 'maybe' is not yes or no."),
    "too few": ("S2,A,,,,-1,,,", "people '-1' is outside 0 to 99."),
    "too many": ("S2,A,,,,,100.5,,", "share '100.5' is outside … to 100."),
    "too early": ("S2,A,,2024-12-31,,,,,", "day_lo '2024-12-31' is outside 2025-01-01 to 2025-12-31."),
    "too long": (f"S2,{'a' * 21},,,,,,,", "is longer than 20 characters. Shorten it."),
    "an empty required cell": ("S2,,,,,,,,", "label_en is empty. Fill it in, or delete the row."),
    "a first day after the last": (
        "S2,A,,2025-09-18,2025-09-17,,,,",
        "day_lo 2025-09-18 comes after day_hi 2025-09-17.",
    ),
    "an id twice": ("S1,A,,,,,,,", "step_id S1 stands twice. Give this row its own."),
    "a space at the end": (
        "S2,A ,,,,,,,",
        "label_en 'A ' begins or ends with a space, or holds a line break. Delete it.",
    ),
    "a line break": (
        'S2,"A\nb",,,,,,,',
        "label_en 'A\\nb' begins or ends with a space, or holds a line break. Delete it.",
    ),
}


@pytest.mark.parametrize(("row", "sentence"), WRONG_ROWS.values(), ids=WRONG_ROWS)
def test_a_wrong_row_is_one_sentence_with_file_line_and_what_to_do(tmp_path, row, sentence):
    with pytest.raises(DisputeError) as error:
        read(tmp_path, HEADER, GOOD, row)
    assert str(error.value).startswith("data/steps.csv, line 3: ")
    assert sentence in str(error.value) and str(error.value).endswith(".")


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(DisputeError, match=r"^data/steps\.csv is missing: restore it from the repository\.$"):
        Table(tmp_path, STEPS)


def test_a_file_in_another_encoding_is_named(tmp_path):
    (tmp_path / "steps.csv").write_bytes(f"{HEADER}\n{GOOD.replace('A step', 'Un arrêt')}\n".encode("latin-1"))
    with pytest.raises(DisputeError, match=r"^data/steps\.csv is not UTF-8 text: save it again as CSV UTF-8\.$"):
        Table(tmp_path, STEPS)


@pytest.mark.parametrize(
    ("header", "named"),
    [
        (HEADER.replace("people", "persons"), "people, persons"),
        (HEADER.removesuffix(",source_ids"), "source_ids"),
        (HEADER.replace("step_id,label_en", "label_en,step_id"), "their order"),
    ],
)
def test_other_columns_than_described_are_named(tmp_path, header, named):
    with pytest.raises(DisputeError, match=rf"^data/steps\.csv, line 1: the columns differ .*\({named}\)"):
        read(tmp_path, header, GOOD)


def test_an_empty_file_is_a_file_without_columns(tmp_path):
    with pytest.raises(DisputeError, match=r"^data/steps\.csv, line 1: the columns differ"):
        read(tmp_path, resource=STEPS)
