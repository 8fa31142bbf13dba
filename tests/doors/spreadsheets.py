"""LibreOffice opens, saves and gives back our tables: what it changes is understood, or named in one sentence.

``make test-all`` runs this by name. ``.ci/packages test-all`` installs the program.
"""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

import simulated
from dispute.errors import DisputeError
from dispute.evidence.table import Table
from dispute.instructor.class_report import rules
from dispute.instructor.class_report.exports import collect
from dispute.instructor.class_report.table import HEAD, SEPARATORS, table
from dispute.questions import course
from notebook import ROOT

DATA = ROOT / "data"
TABLES = {resource["name"]: resource for resource in json.loads((DATA / "datapackage.json").read_text())["resources"]}
#: Separator, quotation mark and encoding as this program counts them; then first line, columns, language.
COMMAS, SEMICOLONS, TABS = "44,34,76,1", "59,34,76,1", "9,34,76,1"
WESTERN, UTF_16 = "44,34,ANSI,1", "44,34,65535,1"
Convert = Callable[..., Path]


@pytest.fixture(scope="module")
def convert(tmp_path_factory) -> Convert:
    """Return what opens files, saves them in another form, and returns the folder with them."""
    program = shutil.which("soffice")
    assert program, "LibreOffice is missing. Install it with: sudo .ci/packages test-all"
    profile = tmp_path_factory.mktemp("profile")

    def run(files: list[Path], to: str, opened: str = "", saved: str = "") -> Path:
        target = tmp_path_factory.mktemp("saved")
        text = "Text - txt - csv (StarCalc)"
        command = [
            program, "--headless", "--nologo", f"-env:UserInstallation={profile.as_uri()}",
            *([f"--infilter={text}:{opened}"] if opened else []),
            "--convert-to", f"{to}:{text}:{saved}" if saved else to, "--outdir", target, *files,
        ]  # fmt: skip
        done = subprocess.run(command, capture_output=True, text=True, timeout=200)
        assert {p.stem for p in target.iterdir()} == {p.stem for p in files}, done.stdout + done.stderr
        return target

    return run


def tables() -> list[Path]:
    return [DATA / resource["path"] for resource in TABLES.values()]


def changed(folder: Path) -> dict[str, str]:
    """Return what our reader says to each table that it refuses; one that it takes must hold what ours holds."""
    said = {}
    for name, resource in TABLES.items():
        try:
            same = Table(folder, resource).rows == Table(DATA, resource).rows
            assert same, f"{name} has changed, and nothing says so"
        except DisputeError as problem:
            said[name] = str(problem)
    return said


def test_with_columns_as_text_every_table_comes_back_cell_by_cell(convert):
    widest = max(len(resource["schema"]["fields"]) for resource in TABLES.values())
    as_text = "/".join(f"{column}/2" for column in range(1, widest + 1))
    folder = convert(tables(), "csv", f"{COMMAS},{as_text}", COMMAS)
    assert changed(folder) == {}
    for path in tables():
        mine, theirs = (one.read_text(encoding="utf-8").splitlines() for one in (path, folder / path.name))
        assert list(csv.reader(mine)) == list(csv.reader(theirs)), path.name


#: What the program takes for numbers and days where nobody tells it not to.
TAKEN = {
    "claims": "value_en '02/01/26' is what a spreadsheet makes of a month or a day.",
    "deaths_compare": "vintage '06/01/18' is what a spreadsheet makes of a month or a day.",
    "voices": "lesson '0' is not allowed. Use 00, 01, 02, 03, 04 or 05.",
    "scholars": "lesson '1' is not allowed. Use 00, 01, 02, 03, 04 or 05.",
    "readings": "does not have the form [0-9a-f]{12}.",
}


#: In French our English months are words, the French ones are not, and a comma stands before decimals.
TAKEN_IN_FRENCH = {name: TAKEN[name] for name in ("voices", "scholars", "readings")}
TAKEN_IN_FRENCH |= {
    "treaty": "article '29.31' does not have the form",
    "translations": "text '02/01/26' is what a spreadsheet makes of a month or a day.",
}


@pytest.mark.parametrize(("how", "taken"), [
    ("", TAKEN), (",,1033,false,true,true", TAKEN), (",,1036,false,true,true", TAKEN_IN_FRENCH),
], ids=["as it comes", "English", "French"])  # fmt: skip
def test_a_table_opened_and_saved_is_the_same_or_one_sentence_says_what_happened(convert, how, taken):
    said = changed(convert(tables(), "csv", COMMAS + how, COMMAS))
    assert said.keys() == taken.keys()
    for name, sentence in taken.items():
        assert sentence in said[name] and said[name].startswith(f"data/{name}.csv, line ") and "\n" not in said[name]


def test_through_a_workbook_nothing_else_changes(convert):
    books = sorted(convert(tables(), "xlsx", COMMAS).iterdir())
    assert changed(convert(books, "csv", saved=COMMAS)).keys() == TAKEN.keys()


@pytest.mark.parametrize(("saved", "sentence"), [
    (SEMICOLONS, "line 1: the file is saved with semicolons. Save it as CSV with commas."),
    (TABS, "line 1: the file is saved with tabs. Save it as CSV with commas."),
    (UTF_16, "is saved as UTF-16 (“Unicode”): save it again as CSV UTF-8."),
])  # fmt: skip
def test_another_separator_or_encoding_is_named(convert, saved, sentence):
    said = changed(convert(tables(), "csv", COMMAS, saved))
    assert said.keys() == TABLES.keys() and all(sentence in one for one in said.values())


def test_letters_of_the_west_are_named_where_there_are_any(convert):
    said = changed(convert(tables(), "csv", COMMAS, WESTERN))
    for name, resource in TABLES.items():
        letters = (DATA / resource["path"]).read_bytes()
        assert letters.isascii() or "save it again as CSV UTF-8." in said[name]


@pytest.fixture(scope="module")
def learners() -> list[dict[str, str]]:
    return [simulated.learner(number, 0.5) for number in range(3)]


@pytest.mark.parametrize("saved", [COMMAS, SEMICOLONS, TABS, WESTERN, UTF_16])
def test_learners_codes_kept_in_a_spreadsheet_are_read_whatever_it_saves(convert, learners, tmp_path, saved):
    codes = tmp_path / "codes.csv"
    with codes.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["learner", "code"], *(["Ségou", learner["full"]] for learner in learners)])
    found = collect(convert([codes], "csv", COMMAS, saved))
    assert len(found.learners) == 3 and not found.skipped
    assert len(collect(convert([codes], "html", COMMAS)).learners) == 3, "saved as a page"


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_a_workbook_among_the_exports_is_named(convert, learners, tmp_path, kind):
    codes = tmp_path / "codes.csv"
    codes.write_text(learners[0]["full"], encoding="utf-8")
    found = collect(convert([codes], kind, COMMAS))
    assert [one.why for one in found.skipped] == [
        f"This is not an export: .{kind} files are not read. Use .json, .html, or codes in a .txt file."
    ]


def test_an_export_that_a_spreadsheet_has_had_is_named(convert, learners, tmp_path):
    export = tmp_path / "work.json"
    export.write_text(learners[0]["json"], encoding="utf-8")
    (skipped,) = collect(convert([export], "csv", COMMAS, COMMAS)).skipped
    assert "no saved work and no code in this file, or it is damaged. Ask for the .json" in skipped.why


@pytest.mark.parametrize(("name", "opened"), [("", COMMAS), ("-semicolons", SEMICOLONS)])
def test_the_class_report_opens_in_columns_and_keeps_its_numbers(convert, tmp_path, words, name, opened):
    simulated.class_in(tmp_path, 3)
    found = collect(tmp_path)
    report = rules.class_report(course.load(words.lang), [export.progress for export in found.learners])
    text = table(report, SEPARATORS[name])
    report_csv = tmp_path / f"class-report{name}.csv"
    report_csv.write_text(text, encoding="utf-8", newline="")
    book = convert([report_csv], "ods", opened)
    back = convert([book / f"class-report{name}.ods"], "csv", saved=COMMAS) / report_csv.name
    rows = list(csv.reader(back.read_text(encoding="utf-8").splitlines()))
    assert rows == list(csv.reader(text.splitlines(), delimiter=SEPARATORS[name]))
    assert len(rows) > 10 and all(len(row) == len(HEAD) for row in rows)
