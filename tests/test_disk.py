"""Work on disk: replaced in one move, and whatever goes wrong leaves the last good file behind."""

import errno
import os
import tempfile
from datetime import date
from pathlib import Path

import pytest

from dispute import Lesson, disk
from dispute.errors import DisputeError
from dispute.model.resume import from_json

FULL, FORBIDDEN = OSError(errno.ENOSPC, "No space left on device"), OSError(errno.EACCES, "Permission denied")


@pytest.fixture
def home() -> Path:
    disk.write("02_expulsions", "old")
    return Path(os.environ["DISPUTE_HOME"])


def fail(monkeypatch, place, name, problem):
    def raise_it(*_, **__):
        raise problem

    monkeypatch.setattr(place, name, raise_it)


def test_a_file_is_kept_and_found_again(home):
    disk.write("02_expulsions", "neu: Ségou 🕊️")
    assert disk.read("02_expulsions") == "neu: Ségou 🕊️"
    assert disk.found() == [(date.today(), "neu: Ségou 🕊️")]
    assert [path.name for path in home.iterdir()] == ["02_expulsions.json"]


@pytest.mark.parametrize("problem", [FULL, FORBIDDEN], ids=["full", "forbidden"])
@pytest.mark.parametrize(
    ("place", "name"), [(os, "replace"), (os, "fsync"), (tempfile, "mkstemp"), (Path, "mkdir")], ids=lambda x: str(x)
)
def test_a_disk_that_fails_at_any_step_leaves_the_old_file_and_says_one_sentence(
    home, monkeypatch, place, name, problem
):
    fail(monkeypatch, place, name, problem)
    with pytest.raises(DisputeError) as caught:
        disk.write("02_expulsions", "new")
    assert problem.strerror in str(caught.value) and "“Save my work”" in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1
    assert disk.read("02_expulsions") == "old"
    assert [path.name for path in home.iterdir()] == ["02_expulsions.json"], "a part is left behind"


@pytest.mark.parametrize("problem", [KeyboardInterrupt(), UnicodeEncodeError("utf-8", "\ud800", 0, 1, "half a letter")])
def test_an_interrupted_kernel_leaves_the_old_file_and_no_part(home, monkeypatch, problem):
    fail(monkeypatch, os, "fsync", problem)
    with pytest.raises(type(problem)):
        disk.write("02_expulsions", "new")
    assert disk.read("02_expulsions") == "old"
    assert len(list(home.iterdir())) == 1


def test_at_no_moment_is_the_file_half_written(home, monkeypatch):
    seen, replace = [], os.replace

    def look(part, path):
        seen.append((Path(part).read_text(), Path(path).read_text(), Path(part).parent))
        replace(part, path)

    monkeypatch.setattr(os, "replace", look)
    disk.write("02_expulsions", "new")
    assert seen == [("new", "old", home)], "whole before it takes the place, on the same disk"


def test_two_lessons_do_not_overwrite_each_other(home):
    disk.write("03_sahel_shift", "other")
    assert sorted(text for _, text in disk.found()) == ["old", "other"]


def test_the_latest_file_comes_last(home):
    for day, name in enumerate(["c", "a", "b"], 1):
        disk.write(name, name)
        os.utime(home / f"{name}.json", (86_400 * day, 86_400 * day))
    os.utime(home / "02_expulsions.json", (0, 0))
    assert [text for _, text in disk.found()] == ["old", "c", "a", "b"]


def test_files_that_cannot_be_read_are_passed_over(home):
    (home / "folder.json").mkdir()
    (home / "broken.json").symlink_to(home / "nowhere")
    (home / "picture.json").write_bytes(b"\x89PNG\xff\xfe")
    (home / "notes.txt").write_text("not ours")
    assert [text for _, text in disk.found()] == ["old"]


def test_the_folder_is_the_one_that_is_set_and_else_in_the_home_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    for value, folder in (("/a/b", "/a/b"), ("~/kept", f"{tmp_path}/kept"), ("", f"{tmp_path}/.who-moved-first")):
        monkeypatch.setenv("DISPUTE_HOME", value)
        assert disk.folder() == Path(folder)


def test_a_computer_without_a_home_folder_offers_nothing_and_says_so(monkeypatch):
    monkeypatch.delenv("DISPUTE_HOME")
    fail(monkeypatch, Path, "home", RuntimeError("Could not determine home directory."))
    assert disk.found() == [] and disk.read("02_expulsions") == ""
    with pytest.raises(DisputeError, match="cannot be kept"):
        disk.write("02_expulsions", "new")
    assert Lesson("02_expulsions").resume()


def test_a_folder_that_nobody_may_enter_offers_nothing(home, monkeypatch):
    fail(monkeypatch, Path, "glob", FORBIDDEN)
    assert disk.found() == []


def test_a_lesson_keeps_every_answer_at_once_and_opening_it_keeps_nothing():
    lesson = Lesson("02_expulsions")
    assert disk.found() == []
    lesson.store.progress = lesson.store.progress.with_note("W2", "One")
    assert from_json(disk.read("02_expulsions")) == lesson.store.progress


def test_work_of_an_earlier_day_that_was_not_loaded_outlives_a_new_answer():
    before = Lesson("02_expulsions")
    before.store.progress = before.store.progress.with_note("W2", "Yesterday").with_note("explain-order", "Kept")
    today = Lesson("02_expulsions")
    today.store.progress = today.store.progress.with_note("W2", "Today")
    assert from_json(disk.read("02_expulsions")).notes == {"W2": "Today", "explain-order": "Kept"}
    assert today.store.progress.notes == {"W2": "Today"}, "nothing is loaded unasked"


def test_a_damaged_file_does_not_stop_new_work_from_being_kept(home):
    lesson = Lesson("02_expulsions")
    lesson.store.progress = lesson.store.progress.with_note("W2", "Today")
    assert lesson.store.problem == ""
    assert from_json(disk.read("02_expulsions")) == lesson.store.progress
