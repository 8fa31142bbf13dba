"""What a CSV file can get wrong: one sentence each, with file, line and what to do."""

import re

import pytest

from dispute.errors import DisputeError
from dispute.evidence.table import Table
from small import GOOD, HEADER, STEPS, read


def test_an_unknown_key_is_an_error_that_names_the_file(tmp_path):
    with pytest.raises(DisputeError, match=r"data/steps\.csv has no row 'S9'"):
        read(tmp_path, HEADER, GOOD)["S9"]


WRONG_ROWS = {
    "a cell too many": ("S2,A,,,,,,,,", "10 cells where 9 are due. Check the commas and quotation marks."),
    "a cell too few": ("S2,A", "2 cells where 9 are due. Check the commas and quotation marks."),
    "an empty line": ("\nS2,A,,,,,,,", "an empty line stands between rows. Delete it."),
    "a whole line in quotation marks": ('"S2,A,,,,,,,"', "The whole line stands in one pair of quotation marks."),
    "curly quotation marks": ("S2,“A, b”,,,,,,,", 'Curly marks stand where straight ones (") are due.'),
    "a mark without a partner": ('S2,"A,,,,,,,', "a quotation mark has no partner."),
    "a mark that ends too early": ('S2,"A" b,,,,,,,', "a quotation mark has no partner."),
    "a row cut short": ("S2,A,north,2025-09-14", "The row ends before day_hi."),
    "an unknown value": ("S2,A,east,,,,,,", "side 'east' is not allowed. Use north, south or both."),
    "an id of another form": ("T2,A,,,,,,,", "step_id 'T2' does not have the form S[0-9]. Write it like S1."),
    "a list with commas": ('S2,A,,,,,,,"D001,D002"', "source_ids 'D001,D002' does not have the form"),
    "a day that does not exist": ("S2,A,,2025-02-30,,,,,", "day_lo '2025-02-30' is not a real day such as 2025-09-14."),
    "a day in another form": ("S2,A,,20250914,,,,,", "day_lo '20250914' is not a real day such as 2025-09-14."),
    "a day turned round": ("S2,A,,14/09/2025,,,,,", "A spreadsheet has rewritten it: write 2025-09-14."),
    "a day that can be two": ("S2,A,,05/09/2025,,,,,", "write the year, the month, the day."),
    "a short year": ("S2,A,,14.9.25,,,,,", "write the year, the month, the day."),
    "days counted": ("S2,A,,45914,,,,,", "A spreadsheet has counted days: write 2025-09-14."),
    "a day with a time": ("S2,A,,2025-09-14 00:00:00,,,,,", "Write 2025-09-14, without the time."),
    "another language": ("S2,A,,,,,,VRAI,", "shown 'VRAI' is not yes or no. Write yes or no, whatever language"),
    "a decimal comma": ('S2,A,,,,,"1,5",,', "share '1,5' is not a number. Write 1.5, with a point."),
    "a whole number with a point": ("S2,A,,,,3.0,,,", "people '3.0' is not a number. Write 3."),
    "digits of another script": ("S2,A,,,,٣,,,", "people '٣' is not a number."),
    "parted thousands": ("S2,A,,,,,1 000,,", "share '1 000' is not a number. Write 1000."),
    "a month counted": ("S2,02/01/26,,,,,,,", "label_en '02/01/26' is what a spreadsheet makes of a month or a day."),
    "a month cut short": ("S2,Feb-26,,,,,,,", "label_en 'Feb-26' is what a spreadsheet makes of a month or a day."),
    "a French month": ("S2,févr.-26,,,,,,,", "is what a spreadsheet makes of a month or a day. Write it as it was"),
    "an id counted": ("1.23E+05,A,,,,,,,", "does not have the form S[0-9]. Write it like S1."),
    "nothing in words": ("S2,A,,,,NaN,,,", "Leave the cell empty where nothing is known."),
    "no number at all": ("S2,A,,,,,nan,,", "share 'nan' is not a number."),
    "letters in another encoding": ("S2,arrÃªt,,,,,,,", "Restore the file from the repository."),
    "letters that are lost": ("S2,arr\ufffdt,,,,,,,", "Restore the file from the repository."),
    "a broken formula": ("S2,#NAME?,,,,,,,", "'#NAME?' is what a program makes of letters or formulas"),
    "a hard blank in an id": ("S2\u00a0,A,,,,,,,", "begins or ends with a space"),
    "a blank in an id": ("S 2,A,,,,,,,", "does not have the form S[0-9]. Write it like S1."),
    "marks of a conflict": ("<<<<<<< HEAD", "Git's marks of a conflict stand here. Finish the merge, then try again."),
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


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "mac-roman"])
def test_a_file_in_another_encoding_is_named_with_its_line(tmp_path, encoding):
    (tmp_path / "steps.csv").write_bytes(f"{HEADER}\n{GOOD.replace('A step', 'Un arrêt')}\n".encode(encoding))
    with pytest.raises(
        DisputeError, match=r"^data/steps\.csv, line 2, is not UTF-8 text: save it again as CSV UTF-8\.$"
    ):
        Table(tmp_path, STEPS)


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (f"{HEADER}\n{GOOD}".encode("utf-16"), "is saved as UTF-16 (“Unicode”)"),
        (f"{HEADER}\n{GOOD}".encode("utf-16-le"), ", line 1, is no text"),
        (b"PK\x03\x04 and so on", "is a spreadsheet or an archive and no text"),
        (b"\xd0\xcf\x11\xe0 and so on", "is a spreadsheet and no text"),
    ],
)
def test_a_file_that_is_no_such_text_is_named(tmp_path, content, what):
    (tmp_path / "steps.csv").write_bytes(content)
    with pytest.raises(DisputeError, match=rf"^data/steps\.csv.*{re.escape(what)}: save it again as CSV UTF-8\.$"):
        Table(tmp_path, STEPS)


def test_a_folder_in_the_place_of_a_file_is_named(tmp_path):
    (tmp_path / "steps.csv").mkdir()
    with pytest.raises(DisputeError, match=r"^data/steps\.csv cannot be read \(Is a directory\)"):
        Table(tmp_path, STEPS)


@pytest.mark.parametrize(
    ("header", "said"),
    [
        (HEADER.replace("people", "persons"), "the column 'people' is called 'persons'. Give it back its name."),
        (HEADER.removesuffix(",source_ids"), "the column 'source_ids' is missing."),
        (HEADER + ",mine", "the column 'mine' is not known."),
        (HEADER.replace("people,share", "a,b"), "the column 'people' is missing, and the column 'a' is not known."),
        (
            HEADER.replace("step_id,label_en", "label_en,step_id"),
            "columns were moved: column 1 is 'label_en', but 'step_id' belongs there.",
        ),
        (HEADER.replace(",", ";"), "the file is saved with semicolons. Save it as CSV with commas."),
        (HEADER.replace(",", "\t"), "the file is saved with tabs. Save it as CSV with commas."),
        ("sep=;", "a spreadsheet's note on separators stands here. Delete this line"),
        (HEADER + ",", "column 10 has no name. Delete this column."),
        ("," + HEADER, "column 1 has no name. Delete this column."),
        (HEADER.replace("side", "share"), "the column 'share' stands twice. Delete one of them."),
        (HEADER.replace("side", " side"), "the name of a column begins or ends with a blank."),
        (GOOD, f"no names of columns stand here. Put this line first: {HEADER}"),
    ],
)
def test_what_is_wrong_with_the_columns_is_said_in_everyday_words(tmp_path, header, said):
    with pytest.raises(DisputeError) as error:
        read(tmp_path, header, GOOD)
    assert str(error.value).startswith(f"data/steps.csv, line 1: {said}")


def test_an_empty_file_is_named(tmp_path):
    with pytest.raises(DisputeError, match=r"^data/steps\.csv is empty: restore it from the repository\.$"):
        read(tmp_path, resource=STEPS)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: "\ufeff" + text,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\r"),
        lambda text: text + "\n\n",
        lambda text: text + ",,,,,,,,\n" * 3,
        lambda text: text.rstrip("\n"),
        lambda text: "\n".join([f'"{HEADER}"'.replace(",", '","'), *text.split("\n")[1:]]),
    ],
)
def test_what_programs_add_without_harm_is_read(tmp_path, change):
    plain = read(tmp_path, HEADER, GOOD, "S2,Another,,,,,,no,").rows
    text = (tmp_path / "steps.csv").read_text(encoding="utf-8")
    (tmp_path / "steps.csv").write_text(change(text), encoding="utf-8", newline="")
    assert Table(tmp_path, STEPS).rows == plain


def test_rows_in_another_order_are_read(tmp_path):
    assert [row.step_id for row in read(tmp_path, HEADER, "S2,Another,,,,,,no,", GOOD)] == ["S2", "S1"]
