"""The class report at work: a folder of real export files, made by simulated learners through the engine."""

import csv
import io
import re
from base64 import b64decode

import pytest

import simulated
from dispute.activity import Press
from dispute.instructor import Classroom
from dispute.instructor.class_report.table import TEST
from dispute.publish import class_report as command
from dispute.work.progress import Progress
from reading import read
from using import Using

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
def use(folder):
    return Using(Classroom().report(str(folder))).press("read")


def test_thirty_learners_count_two_files_are_left_out_and_a_copy_is_named(use):
    said = use.seen
    assert f"Files read: {MANY + 3}. Learners counted: {MANY}. Left out: 2." in said
    assert all(name in said for name in ("essay.pdf", "torn.json", "simulated-00"))
    assert use.said.startswith("The report stands below")


def test_a_long_press_tells_how_far_it_is(folder):
    counted, activity = [], Classroom().report(str(folder)).activity
    activity.update(Progress(), Press("read", {}, count=lambda done, total: counted.append((done, total))))
    assert counted == [(n, MANY + 3) for n in range(1, MANY + 4)]


def test_no_text_of_a_learner_is_shown(use):
    assert "my first thought" not in use.html


def test_the_report_can_be_kept_as_a_page_and_as_a_table(use):
    links = {a.get("download"): a.get("href").partition(";base64,")[2] for a in read(use.html).iter("a")}
    page, table = (b64decode(links[f"class-report.{kind}"]).decode() for kind in ("html", "csv"))
    assert f"Learners counted: {MANY}." in page
    lines = [line for line in csv.DictReader(io.StringIO(table)) if line["lesson"] != TEST]
    assert {line["lesson"] for line in lines} == {simulated.LESSON} and {line["answers"] for line in lines} == {
        str(MANY)
    }
    shares = [int(line["right_at_first"]) for line in lines]
    assert min(shares) > 0 and max(shares) < MANY, "simulated learners differ"


def test_able_learners_made_a_gain_that_the_report_shows_with_its_caveats(use):
    said = use.seen
    raw = float(re.search(r"raw gain ([+-]\d+\.\d)", said)[1])
    assert raw > 0 and f"{MANY} learners did both sets" in said and "does not show that the lessons caused" in said


@pytest.mark.parametrize("name", ["", "  ", "no-such-folder"])
def test_a_missing_folder_gives_one_sentence_and_the_box_stays(name):
    use = Using(Classroom().report(name)).press("read")
    assert use.said.endswith(".") and use.entries == {"folder": name}


@pytest.mark.parametrize("name", ["x" * 9000, "a\0b", "~nobody-here/class", "CON:"], ids=str.__len__)
def test_a_name_that_no_folder_can_have_gets_a_sentence(name):
    use = Using(Classroom().report("learners")).press("read", {"folder": name})
    assert "There is no folder" in use.said and len(use.said) < 500


def test_a_second_folder_replaces_the_first_report(use, tmp_path):
    (tmp_path / "simulated.json").write_text(simulated.learner(1, 0.5)["json"], encoding="utf-8")
    use.press("read", {"folder": str(tmp_path)})
    assert "Learners counted: 1." in use.seen and f"counted: {MANY}" not in use.seen


def test_what_is_stored_of_it_names_no_folder_of_this_computer(folder):
    assert str(folder) not in Classroom().report(str(folder)).page["text/html"]
    assert "Save my work" in Classroom().report().page["text/html"]


def test_the_same_report_can_be_made_without_a_notebook(folder, tmp_path, capsys, words):
    found = command.write(folder, tmp_path / "out" / "report.html", words)
    assert (len(found.learners), len(found.skipped), len(found.joined)) == (MANY, 2, 1)
    assert f"Learners counted: {MANY}." in (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert (tmp_path / "out" / "report.csv").read_text(encoding="utf-8").startswith("question,lesson")
    assert (tmp_path / "out" / "report-semicolons.csv").read_text(encoding="utf-8").startswith("question;lesson")
    assert f"{MANY + 3} of {MANY + 3} files read." in capsys.readouterr().err


def test_an_error_that_nobody_expected_is_shown_and_spoken(use, monkeypatch):
    monkeypatch.setattr("dispute.instructor.class_report.view.show", lambda *_, **__: 1 / 0)
    use.press("read")
    assert "stopped the report (ZeroDivisionError)" in use.seen and "ZeroDivisionError" in use.said
