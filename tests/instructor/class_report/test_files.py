"""Files are found in any folder and named so that every output can show them."""

import os
import sys
from pathlib import Path

import pytest

from collected import put, saved
from dispute import DisputeError
from dispute.instructor.class_report import files
from dispute.instructor.class_report.exports import collect
from reading import HOSTILE

linux = pytest.mark.skipif(sys.platform != "linux", reason="only here a name can be any bytes")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Andr\udce9_123", r"Andr\xe9_123"), ("a\nb\t\x1b[31m", r"a\nb\t\x1b[31m"), ("a\u202eb", r"a\u202eb"),
        ("\ud83d", r"\ud83d"), ("Zoé 🕊 <b>.json", "Zoé 🕊 <b>.json"), ("CON", "CON"), ("10\u202f25", "10\u202f25"),
    ],
)  # fmt: skip
def test_names_are_shown_on_one_line_with_what_cannot_be_printed_as_its_code(name, shown):
    assert files.readable(name) == shown
    files.readable(name).encode()


@pytest.mark.parametrize("name", [*HOSTILE.values(), "x" * 5_000])
def test_no_name_is_too_odd_or_too_long_to_be_shown(name):
    shown = files.readable(name)
    assert shown.encode() and len(shown) <= 200 and len(shown.splitlines()) <= 1


@linux
def test_names_of_any_bytes_are_read_and_left_out_files_among_them_can_be_shown(tmp_path):
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/Andr\xe9_123"))
    put(odd, {"w.json": saved("N2-Q1"), "essay\n<b>.docx": b"PK\3\4"})
    found = collect(tmp_path)
    assert len(found.learners) == 1
    assert [one.name for one in found.skipped] == [r"Andr\xe9_123/essay\n<b>.docx"]


def test_a_loop_of_links_ends_and_a_folder_behind_a_link_is_read_once(tmp_path):
    put(tmp_path, {"class/anna/w.json": saved("N2-Q1"), "elsewhere/ben/w.json": saved("N2-Q1")})
    folder = tmp_path / "class"
    os.symlink(folder, folder / "anna" / "back")
    os.symlink(tmp_path / "elsewhere", folder / "more")
    os.symlink(tmp_path / "elsewhere", folder / "again")
    os.symlink(folder / "self", folder / "self")
    found = collect(folder)
    assert len(found.learners) == 2 and [one.name for one in found.skipped] == ["self"]


def test_a_folder_that_cannot_be_entered_is_named(tmp_path, monkeypatch):
    put(tmp_path, {"a.json": saved("N2-Q1"), "closed/b.json": saved("N2-Q1")})
    scan = os.scandir

    def scandir(path):
        if Path(path).name == "closed":
            raise PermissionError(13, "no", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", scandir)
    found = collect(tmp_path)
    assert len(found.learners) == 1
    assert [(one.name, "may read" in one.why) for one in found.skipped] == [("closed", True)]


def test_a_folder_with_far_too_many_files_is_the_wrong_one(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "MOST_FILES", 3)
    put(tmp_path, {f"{n}.txt": "x" for n in range(4)})
    with pytest.raises(DisputeError, match=r"more than 3 files.*only your learners"):
        files.files(tmp_path)


def test_one_file_in_place_of_a_folder_is_read(tmp_path):
    put(tmp_path, {"a.json": saved("N2-Q1"), "b.json": saved("N2-Q2")})
    found = collect(tmp_path / "a.json")
    assert [one.name for one in found.learners] == ["a.json"] and found.files == 1


def test_a_name_is_taken_as_it_was_typed_or_pasted(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert files.named(f' "{tmp_path}" ') == tmp_path
    assert files.named("~/class") == tmp_path / "class"


def test_a_folder_is_read_again_while_it_fills(tmp_path):
    seen = []
    for n in range(4):
        put(tmp_path, {f"l{n}/w.json": saved("N2-Q1"), f"l{n + 1}/w.json": saved("N2-Q1")[:40]})
        found = collect(tmp_path)
        seen.append((found.files, len(found.learners), len(found.skipped)))
    assert seen == [(2, 1, 1), (3, 2, 1), (4, 3, 1), (5, 4, 1)]
