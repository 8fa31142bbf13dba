"""The command ``dispute`` delivers notebooks and overwrites nobody's work."""

import json
import os
import shutil

import pytest

from dispute import command
from dispute.command import NOTE, copy, main, notebooks
from dispute.errors import DisputeError
from dispute.questions.plan import names
from used import INSTRUCTORS

LESSON = "en/02_expulsions.ipynb"


@pytest.fixture
def release(tmp_path):
    """A copy of the delivered notebooks in which a test makes the next version."""
    folder = tmp_path / "release"
    shutil.copytree(notebooks(), folder)
    return folder


@pytest.fixture
def mine(tmp_path, release):
    """A learner's folder with the notebooks of the first version."""
    folder = tmp_path / "my folder"
    assert all(line.startswith("new ") for line in copy(folder, source=release))
    return folder


def edit(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_first_copy_brings_every_lesson_and_nothing_for_instructors(mine, release):
    brought = {path.relative_to(mine).as_posix() for path in mine.rglob("*.ipynb")}
    assert brought == {f"{lang}/{name}.ipynb" for lang in ("en", "fr") for name in names()}
    assert LESSON in brought


def test_instructors_notebooks_come_on_request(tmp_path, release):
    lines = list(copy(tmp_path / "teach", source=release, instructor=True))
    assert [line for line in lines if "instructor" in line] == [f"new      {name}" for name in INSTRUCTORS]


def test_nothing_that_lies_beside_the_notebooks_is_copied(tmp_path, release):
    for name in ("instructor/learners/Mueller_Anna.json", "instructor/report.ipynb", "en/02_expulsions-Copy1.ipynb",
                 "en/notes.txt", "en/.ipynb_checkpoints/x-checkpoint.ipynb", "work/02_expulsions.ipynb"):  # fmt: skip
        (release / name).parent.mkdir(parents=True, exist_ok=True)
        (release / name).write_text('{"cells": []}', encoding="utf-8")
    here = tmp_path / "teach"
    list(copy(here, source=release, instructor=True))
    copied = {path.relative_to(here).as_posix() for path in here.rglob("*") if path.is_file()}
    ours = {f"{lang}/{name}.ipynb" for lang in ("en", "fr") for name in names()} | {*INSTRUCTORS}
    assert copied == ours | {NOTE}


def test_a_delivered_notebook_that_was_used_or_damaged_is_one_clear_sentence(tmp_path, release, capsys, monkeypatch):
    monkeypatch.setattr(command, "notebooks", lambda: release)
    edit(release / LESSON, '"kernelspec"', '"widgets": {}, "kernelspec"')
    assert main([str(tmp_path / "mine")]) == 1
    assert "02_expulsions.ipynb was run and saved in Jupyter, so somebody's answers may" in capsys.readouterr().err
    (release / LESSON).write_text("<<<<<<< HEAD\n", encoding="utf-8")
    assert main([str(tmp_path / "mine")]) == 1
    said = capsys.readouterr().err
    assert "02_expulsions.ipynb is not a notebook: a merge left its mark <<<<<<< in line 1." in said
    assert said.count("\n") == 1 and not list((tmp_path / "mine").iterdir())


def test_a_second_copy_changes_nothing(mine, release):
    before = {path: path.read_bytes() for path in mine.rglob("*") if path.is_file()}
    assert list(copy(mine, source=release)) == []
    assert before == {path: path.read_bytes() for path in mine.rglob("*") if path.is_file()}


def test_a_notebook_that_was_only_run_is_updated(mine, release):
    run = json.loads((mine / LESSON).read_text(encoding="utf-8"))
    run["cells"][1]["outputs"], run["metadata"]["widgets"] = [], {"state": {}}
    (mine / LESSON).write_text(json.dumps(run), encoding="utf-8")
    assert list(copy(mine, source=release)) == [], "the same version: the learner's outputs stay"
    edit(release / LESSON, "1. One step, several days", "1. The riddle")
    assert list(copy(mine, source=release)) == [f"updated  {LESSON}"]
    assert (mine / LESSON).read_bytes() == (release / LESSON).read_bytes()


def test_changed_work_stays_and_the_new_version_lands_beside_it(mine, release):
    edit(mine / LESSON, "order of steps", "motive")
    work = (mine / LESSON).read_bytes()
    edit(release / LESSON, "1. One step, several days", "1. The riddle")
    (said,) = copy(mine, source=release)
    assert said.startswith(f"kept     {LESSON} (you changed it); the new version is en/02_expulsions (version ")
    beside = mine / said.split("version is ")[1]
    assert (mine / LESSON).read_bytes() == work and beside.read_bytes() == (release / LESSON).read_bytes()

    edit(beside, "order of steps", "decision")  # worked in as well
    edit(release / LESSON, "1. The riddle", "1. The question")
    work = {path: path.read_bytes() for path in (mine / LESSON, beside)}
    (said,) = copy(mine, source=release)
    third = mine / said.split("version is ")[1]
    assert third not in work and third.read_bytes() == (release / LESSON).read_bytes()
    assert work == {path: path.read_bytes() for path in work}
    (said,) = copy(mine, source=release)
    assert said.endswith(f"stands in {third.relative_to(mine).as_posix()}"), "the same version is not written twice"


@pytest.mark.parametrize("note", ["", "not json", "[]", "{}"])
def test_without_a_note_of_what_was_delivered_nothing_is_replaced(mine, release, note):
    (mine / NOTE).write_text(note, encoding="utf-8")
    before = (mine / LESSON).read_bytes()
    edit(release / LESSON, "1. One step, several days", "1. The riddle")
    (said,) = copy(mine, source=release)
    assert said.startswith("kept") and (mine / LESSON).read_bytes() == before


@pytest.mark.parametrize("text", ["", "not a notebook", '{"cells": 3}', '{"cells": [{}]}', "[1]"])
def test_a_damaged_notebook_is_kept_too(mine, release, text):
    (mine / LESSON).write_text(text, encoding="utf-8")
    (said,) = copy(mine, source=release)
    assert said.startswith("kept") and (mine / LESSON).read_text(encoding="utf-8") == text


def test_a_file_in_the_way_is_one_clear_sentence(tmp_path, capsys):
    (tmp_path / "notes").write_text("mine", encoding="utf-8")
    assert main([str(tmp_path / "notes")]) == 1
    out, err = capsys.readouterr()
    assert err == f"dispute: {tmp_path / 'notes'} is a file. Name a folder, such as: dispute my-notebooks\n"
    assert not out and (tmp_path / "notes").read_text(encoding="utf-8") == "mine"


@pytest.mark.skipif(os.name == "nt", reason="there is no /proc")
def test_a_folder_that_cannot_be_written_is_one_clear_sentence():
    with pytest.raises(DisputeError, match=r"cannot be written .* Name another folder"):
        list(copy("/proc/nowhere"))


def test_the_command_says_what_it_did_and_how_to_go_on(tmp_path, capsys):
    assert main([str(tmp_path / "here")]) == 0
    first = capsys.readouterr().out
    assert "new      en/00_start_here.ipynb" in first and "jupyter lab --ServerApp.root_dir=" in first
    assert main([str(tmp_path / "here")]) == 0
    assert "Every notebook is there and up to date." in capsys.readouterr().out


def test_help_and_version(capsys):
    for flag, part in (("--help", "notebooks that you changed stay"), ("--version", "dispute ")):
        with pytest.raises(SystemExit) as stop:
            main([flag])
        assert stop.value.code == 0 and part in " ".join(capsys.readouterr().out.split())
