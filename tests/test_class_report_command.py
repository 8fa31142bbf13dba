"""The command prints its report on every terminal, whatever the files are called."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from collected import put, saved
from dispute.console import command as speaking
from dispute.publish import class_report as command
from dispute.publish import pdf
from dispute.publish.pdf import printed
from dispute.words.texts import Words

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only here a name can be any bytes")


def run(*arguments: str | bytes | Path, **env: str) -> subprocess.CompletedProcess:
    started = [sys.executable, "-m", "dispute.publish.class_report", *arguments]
    return subprocess.run(started, capture_output=True, env=os.environ | env)


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "cp1252"])
def test_any_name_on_any_terminal_gives_a_report_and_no_error(encoding, tmp_path):
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/class/Andr\xe9_123"))
    put(odd, {"w.json": saved("N2-Q1"), "\x1b[31m<b>\n.docx": b"PK\3\4", "Ségou 🕊.docx": b"PK\3\4"})
    put(odd, {"v.json": saved("N3-Q2", mark="m1"), "v (1).json": saved("N3-Q2", mark="m1")})
    target = os.fsencode(tmp_path) + b"/\xe9.html"
    done = run(tmp_path / "class", target, PYTHONIOENCODING=encoding)
    said = done.stdout.decode(encoding)
    assert done.returncode == 0 and b"Traceback" not in done.stderr, done.stderr
    assert "Files read: 5. Learners counted: 2. Left out: 2." in said
    assert r"Andr\xe9_123/\x1b[31m<b>\n.docx" in said and r"Andr\xe9_123/v.json" in said
    assert b"\x1b" not in done.stdout, "a name gives no orders to a terminal"
    page = Path(os.fsdecode(target)).read_text(encoding="utf-8")
    assert r"Andr\xe9_123/\x1b[31m&lt;b&gt;\n.docx" in page


def test_what_goes_wrong_is_one_sentence(tmp_path, monkeypatch, capsys):
    class_ = put(tmp_path / "class", {"w.json": saved("N2-Q1")})
    (tmp_path / "file").write_text("x", encoding="utf-8")

    def ends(*arguments: object) -> str:
        monkeypatch.setattr(sys, "argv", ["class_report", *map(str, arguments)])
        assert speaking(command.main)() == 1
        return capsys.readouterr().err

    assert "no folder" in ends(tmp_path / "none", tmp_path / "r.html")
    assert "cannot be written" in ends(class_, tmp_path / "file" / "r.html")
    monkeypatch.setattr(command, "collect", lambda *_: 1 / 0)
    assert "ZeroDivisionError" in ends(class_, tmp_path / "r.html")


def test_a_folder_that_fills_is_read_again_once_a_file_has_arrived_whole(tmp_path, monkeypatch):
    class_ = put(tmp_path / "class", {"a.json": saved("N2-Q1", mark="m1")})
    arrives = [lambda: put(class_, {"b.json": "{"}), lambda: put(class_, {"b.json": saved("N2-Q2", mark="m2")})]
    slept = []

    def sleep(_):
        slept.append(len(slept))
        if len(slept) <= len(arrives):
            arrives[len(slept) - 1]()
        assert len(slept) < 9, "it looks for ever and finds nothing new"

    monkeypatch.setattr(command.time, "sleep", sleep)
    looks = command.filled(class_)
    next(looks)
    assert len(command.collect(class_).learners) == 1 and slept == []
    next(looks)
    found = command.write(class_, tmp_path / "r.html", Words(), again=True)
    assert len(found.learners) == 2 and found.skipped == (), "the half file was not read"
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert f'http-equiv="refresh" content="{command.EVERY}"' in page
    assert "refresh" not in (tmp_path / "r-texts.html").read_text(encoding="utf-8")


@pytest.mark.browser
def test_what_a_class_wrote_becomes_one_pdf(tmp_path):
    html = "<!doctype html><title>t</title><main><p>Ségou, 17 September</p></main>"
    assert printed(put(tmp_path, {"t.html": html}) / "t.html", tmp_path / "t.pdf")
    made = (tmp_path / "t.pdf").read_bytes()
    assert made.startswith(b"%PDF") and len(re.findall(rb"/Type\s*/Page\b", made)) == 1


def test_without_a_program_that_prints_no_pdf_is_made(tmp_path, monkeypatch):
    monkeypatch.setattr(pdf.shutil, "which", lambda name: None)
    page = put(tmp_path, {"t.html": "<title>t</title>"}) / "t.html"
    assert not printed(page, tmp_path / "t.pdf") and not (tmp_path / "t.pdf").exists()


def test_a_report_in_french_is_french_from_the_first_line_on(tmp_path):
    put(tmp_path / "class", {"w.json": saved("N2-Q1"), "notes.docx": b"PK\3\4"})
    done = run(tmp_path / "class", tmp_path / "report.html", "--lang", "fr", PYTHONIOENCODING="utf-8")
    said = done.stdout.decode("utf-8")
    assert done.returncode == 0 and "Fichiers lus\u00a0: 2. Élèves comptés\u00a0: 1. Laissés de côté\u00a0: 1." in said
    assert "les fichiers .docx ne sont pas lus" in said
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert '<html lang="fr"' in page and "les fichiers .docx ne sont pas lus" in page
    gone = run(tmp_path / "nowhere", "--lang", "fr", PYTHONIOENCODING="utf-8")
    assert gone.returncode == 1 and gone.stderr.decode("utf-8").startswith("Il n’y a pas de dossier")
