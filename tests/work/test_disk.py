"""Files on disk: replaced in one move, and whatever goes wrong leaves the last good file behind."""

import errno
import os
import tempfile
import threading
from datetime import date
from pathlib import Path

import pytest

from dispute import Lesson
from dispute.errors import DisputeError
from dispute.work import disk

FULL, FORBIDDEN = OSError(errno.ENOSPC, "No space left on device"), OSError(errno.EACCES, "Permission denied")


def put(name: str, text: str) -> None:
    with disk.alone():
        disk.write(name, text)


@pytest.fixture
def home() -> Path:
    put("02_expulsions", "old")
    return Path(os.environ["DISPUTE_HOME"])


def fail(monkeypatch, place, name, problem):
    def raise_it(*_, **__):
        raise problem

    monkeypatch.setattr(place, name, raise_it)


def test_a_file_is_kept_and_found_again(home):
    put("02_expulsions", "neu: Ségou 🕊️")
    [file] = disk.found()
    assert (file.name, file.day, file.raw.decode()) == ("02_expulsions", date.today(), "neu: Ségou 🕊️")
    assert disk.read("02_expulsions") == file.raw and disk.read("03_sahel_shift") is None
    assert [path.name for path in home.iterdir()] == ["02_expulsions.json"], "no part and no lock is left"


@pytest.mark.parametrize("problem", [FULL, FORBIDDEN], ids=["full", "forbidden"])
@pytest.mark.parametrize(
    ("place", "name"), [(os, "replace"), (os, "fsync"), (tempfile, "mkstemp"), (Path, "mkdir")], ids=lambda x: str(x)
)
def test_a_disk_that_fails_at_any_step_leaves_the_old_file_and_says_one_sentence(
    home, monkeypatch, place, name, problem
):
    fail(monkeypatch, place, name, problem)
    with pytest.raises(DisputeError) as caught:
        put("02_expulsions", "new")
    assert problem.strerror in str(caught.value) and "“Save my work”" in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1
    assert disk.read("02_expulsions") == b"old"
    assert [path.name for path in home.iterdir()] == ["02_expulsions.json"], "a part is left behind"


@pytest.mark.parametrize("problem", [KeyboardInterrupt(), UnicodeEncodeError("utf-8", "\ud800", 0, 1, "half a letter")])
def test_an_interrupted_kernel_leaves_the_old_file_and_no_part(home, monkeypatch, problem):
    fail(monkeypatch, os, "fsync", problem)
    with pytest.raises(type(problem)):
        put("02_expulsions", "new")
    assert disk.read("02_expulsions") == b"old"
    assert len(list(home.iterdir())) == 1


def test_what_a_killed_kernel_had_begun_goes_and_what_somebody_may_still_write_stays(home):
    (home / f"old{disk.PART}").touch()
    os.utime(home / f"old{disk.PART}", (0, 0))
    (home / f"new{disk.PART}").touch()
    put("02_expulsions", "new")
    assert {path.name for path in home.iterdir()} == {"02_expulsions.json", f"new{disk.PART}"}


def test_at_no_moment_is_the_file_half_written(home, monkeypatch):
    seen, replace = [], os.replace

    def look(part, path):
        seen.append((Path(part).read_text(), Path(path).read_text(), Path(part).parent))
        replace(part, path)

    monkeypatch.setattr(os, "replace", look)
    put("02_expulsions", "new")
    assert seen == [("new", "old", home)], "whole before it takes the place, on the same disk"


def test_who_reads_changes_and_writes_alone_loses_nothing(home):
    """Twenty writers at once, each adding one letter to what it read."""
    put("02_expulsions", "")

    def add(letter: str) -> None:
        with disk.alone():
            disk.write("02_expulsions", disk.read("02_expulsions").decode() + letter)

    writers = [threading.Thread(target=add, args=(letter,)) for letter in "abcdefghijklmnopqrst"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert sorted(disk.read("02_expulsions").decode()) == list("abcdefghijklmnopqrst")


def test_a_lock_that_a_killed_kernel_left_is_waited_for_and_then_taken_over(home, monkeypatch):
    monkeypatch.setattr(disk, "PATIENCE", 0.05)
    (home / disk.LOCK).touch()
    put("02_expulsions", "new")
    assert disk.read("02_expulsions") == b"new" and not (home / disk.LOCK).exists()


def test_two_lessons_do_not_overwrite_each_other(home):
    put("03_sahel_shift", "other")
    assert sorted(file.raw for file in disk.found()) == [b"old", b"other"]


def test_the_latest_file_comes_last(home):
    for day, name in enumerate(["c", "a", "b"], 1):
        put(name, name)
        os.utime(home / f"{name}.json", (86_400 * day, 86_400 * day))
    os.utime(home / "02_expulsions.json", (0, 0))
    assert [file.raw for file in disk.found()] == [b"old", b"c", b"a", b"b"]


def test_files_that_cannot_be_opened_are_passed_over(home):
    (home / "folder.json").mkdir()
    (home / "broken.json").symlink_to(home / "nowhere")
    (home / "notes.txt").write_text("not ours")
    assert [file.raw for file in disk.found()] == [b"old"]


def test_a_file_that_is_set_aside_is_there_under_another_name_until_it_is_deleted(home):
    for text, name in (("old", "02_expulsions.json.aside-1"), ("older", "02_expulsions.json.aside-2")):
        put("02_expulsions", text)
        assert disk.set_aside("02_expulsions") == name and (home / name).read_text() == text
    assert disk.found() == [] and disk.read("02_expulsions") is None
    disk.remove_aside()
    assert list(home.iterdir()) == []


def test_the_folder_is_the_one_that_is_set_and_else_in_the_home_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    for value, folder in (("/a/b", "/a/b"), ("~/kept", f"{tmp_path}/kept"), ("", f"{tmp_path}/.who-moved-first")):
        monkeypatch.setenv("DISPUTE_HOME", value)
        assert disk.folder() == Path(folder)


def test_a_computer_without_a_home_folder_offers_nothing_and_says_so(monkeypatch):
    monkeypatch.delenv("DISPUTE_HOME")
    fail(monkeypatch, Path, "home", RuntimeError("Could not determine home directory."))
    assert disk.found() == [] and disk.read("02_expulsions") is None and disk.keeps()
    with pytest.raises(DisputeError, match="cannot be kept"):
        put("02_expulsions", "new")
    assert Lesson("02_expulsions").resume()


def test_a_folder_that_nobody_may_enter_offers_nothing(home, monkeypatch):
    fail(monkeypatch, Path, "glob", FORBIDDEN)
    assert disk.found() == []
