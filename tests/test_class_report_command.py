"""The command prints its report on every terminal, whatever the files are called."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from collected import put, saved
from dispute.console import command as speaking
from dispute.publish import class_report as command

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only here a name can be any bytes")


def run(*arguments: str | bytes | Path, **env: str) -> subprocess.CompletedProcess:
    started = [sys.executable, "-m", "dispute.publish.class_report", *arguments]
    return subprocess.run(started, capture_output=True, env=os.environ | env)


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "cp1252"])
def test_any_name_on_any_terminal_gives_a_report_and_no_error(encoding, tmp_path):
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/class/Andr\xe9_123"))
    put(odd, {"w.json": saved("N2-Q1"), "\x1b[31m<b>\n.docx": b"PK\3\4", "Ségou 🕊.docx": b"PK\3\4"})
    put(odd, {"v.json": saved("N3-Q1", mark="m1"), "v (1).json": saved("N3-Q1", mark="m1")})
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
