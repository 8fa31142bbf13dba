"""The class report at work: a folder of real export files, made by simulated learners through the engine."""

import csv
import io
import re
from base64 import b64decode

import ipywidgets as w
import pytest

import simulated
from dispute.instructor import Classroom
from dispute.publish import class_report as command
from driving import find, html, press, seen, spoken
from reading import read, text

pytestmark = pytest.mark.slow  # for the thirty exports

MANY = 30


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("simulated-class")
    simulated.class_in(folder, MANY)
    (folder / "essay.pdf").write_bytes(b"%PDF-1.7")
    (folder / "torn.json").write_text(
        (folder / "simulated-00.json").read_text(encoding="utf-8")[:200], encoding="utf-8"
    )
    (folder / "simulated-00 (copy).json").write_bytes((folder / "simulated-00.json").read_bytes())
    return folder


@pytest.fixture
def panel(folder):
    panel = Classroom().report(str(folder))
    press(panel)
    return panel


def test_thirty_learners_count_two_files_are_left_out_and_a_copy_is_named(panel):
    said = seen(panel)
    assert f"Files read: {MANY + 3}. Learners counted: {MANY}. Left out: 2." in said
    assert all(name in said for name in ("essay.pdf", "torn.json", "simulated-00"))
    assert spoken(panel).startswith("The report stands below")


def test_the_progress_bar_ends_full(panel):
    [bar] = find(panel, w.IntProgress)
    assert (bar.value, bar.max) == (MANY + 3, MANY + 3)
    assert f"{MANY + 3} of {MANY + 3}" in seen(panel)


def test_no_text_of_a_learner_is_shown(panel):
    assert "my first thought" not in html(panel)


def test_the_report_can_be_kept_as_a_page_and_as_a_table(panel):
    links = {a.get("download"): a.get("href").partition(";base64,")[2] for a in read(html(panel)).iter("a")}
    page, table = (b64decode(links[f"class-report.{kind}"]).decode() for kind in ("html", "csv"))
    assert f"Learners counted: {MANY}." in page
    lines = list(csv.DictReader(io.StringIO(table)))
    assert {line["lesson"] for line in lines} == {simulated.LESSON} and {line["answers"] for line in lines} == {
        str(MANY)
    }
    shares = [int(line["right_at_first"]) for line in lines]
    assert min(shares) > 0 and max(shares) < MANY, "simulated learners differ"


def test_able_learners_made_a_gain_that_the_report_shows_with_its_caveats(panel):
    said = seen(panel)
    raw = float(re.search(r"raw gain ([+-]\d+\.\d)", said)[1])
    assert (
        raw > 0 and f"{MANY} learners handed in both forms" in said and "does not show that the lessons caused" in said
    )


@pytest.mark.parametrize("name", ["", "  ", "no-such-folder"])
def test_a_missing_folder_gives_one_sentence_and_the_box_stays(name):
    panel = Classroom().report(name)
    press(panel)
    assert spoken(panel).endswith(".") and find(panel, w.Text)[0].value == name
    assert not find(panel, w.IntProgress)


@pytest.mark.parametrize("name", ["x" * 9000, "a\0b", "~nobody-here/class", "CON:"], ids=str.__len__)
def test_a_name_that_no_folder_can_have_gets_a_sentence(name):
    panel = Classroom().report("learners")
    find(panel, w.Text)[0].value = name
    press(panel)
    assert "There is no folder" in spoken(panel) and len(spoken(panel)) < 500


def test_a_second_folder_replaces_the_first_report(panel, tmp_path):
    (tmp_path / "simulated.json").write_text(simulated.learner(1, 0.5)["json"], encoding="utf-8")
    find(panel, w.Text)[0].value = str(tmp_path)
    press(panel)
    assert "Learners counted: 1." in seen(panel) and f"counted: {MANY}" not in seen(panel)


def test_what_is_stored_of_it_names_no_folder_of_this_computer(folder):
    assert str(folder) not in Classroom().report(str(folder)).twin
    assert "Save my work" in text(Classroom().report().twin)


def test_the_same_report_can_be_made_without_a_notebook(folder, tmp_path, capsys, words):
    found = command.write(folder, tmp_path / "out" / "report.html", words)
    assert (len(found.learners), len(found.skipped), len(found.joined)) == (MANY, 2, 1)
    assert f"Learners counted: {MANY}." in (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert (tmp_path / "out" / "report.csv").read_text(encoding="utf-8").startswith("question,lesson")
    assert (tmp_path / "out" / "report-semicolons.csv").read_text(encoding="utf-8").startswith("question;lesson")
    assert f"{MANY + 3} of {MANY + 3} files read." in capsys.readouterr().err


def test_an_error_that_nobody_expected_is_shown_and_spoken(panel, monkeypatch):
    monkeypatch.setattr("dispute.views.class_report.show", lambda *_, **__: 1 / 0)
    press(panel)
    assert "stopped the report (ZeroDivisionError)" in seen(panel) and "ZeroDivisionError" in spoken(panel)
