"""The in-browser edition is put together from our notebooks; its builder itself runs in tests/doors/lite.py."""

import hashlib
import json
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest

from dispute.publish import lite, pyodide
from dispute.questions.plan import names


@pytest.fixture
def built(tmp_path, monkeypatch):
    """Build with a builder that only notes what it is given; ``built(code)`` sets its exit code."""
    given, really = {}, subprocess.run

    def distribution(work, full=None, release=None):
        given["full"] = full
        folder = work / "dist" / "pyodide"
        folder.mkdir(parents=True)
        return folder

    def run(command, **options):
        if command[0] == "git":
            return really(command, **options)
        option = dict(pairwise(command))
        contents = Path(option["--contents"])
        given["files"] = {
            str(p.relative_to(contents)): json.loads(p.read_text("utf-8")) for p in contents.rglob("*.ipynb")
        }
        Path(option["--output-dir"]).mkdir()
        (Path(option["--output-dir"]) / "index.html").write_bytes(b"x" * 2_000_000)
        return subprocess.CompletedProcess(command, given["code"], "said", "and complained")

    monkeypatch.setattr(pyodide, "distribution", distribution)
    monkeypatch.setattr(subprocess, "run", run)

    def build(code=0, *arguments):
        given["code"] = code
        monkeypatch.setattr("sys.argv", ["lite", str(tmp_path / "out"), *arguments])
        lite.main()
        return given

    return build


def test_lessons_go_in_and_the_instructors_notebooks_stay_out(built, capsys):
    given = built(0, "--full", "somewhere")
    ours = {str(Path(lang) / f"{name}.ipynb") for lang in ("en", "fr") for name in names()}
    assert set(given["files"]) == ours and given["full"] == "somewhere"
    for notebook in given["files"].values():
        assert notebook["metadata"]["kernelspec"]["name"] == "python"
        assert all(isinstance(cell["source"], str) for cell in notebook["cells"])
        texts = [v for c in notebook["cells"] for o in c.get("outputs", []) for v in o.get("data", {}).values()]
        assert texts and not any(isinstance(text, list) for text in texts)
    assert capsys.readouterr().out.endswith("2 MB\n")


def test_a_builder_that_fails_is_quoted(built):
    with pytest.raises(SystemExit, match="JupyterLite could not be built: said"):
        built(1)


def test_packages_come_with_all_that_they_need():
    packages = {"a": {"depends": ["B_x"]}, "b-x": {"depends": ["c"]}, "c": {"depends": ["a"]}, "d": {"depends": []}}
    assert pyodide._closure(packages, ["a"]) == {"a", "b-x", "c"}


def test_a_wheel_of_another_version_is_refused(tmp_path):
    full, folder = tmp_path / "full", tmp_path / "folder"
    full.mkdir()
    folder.mkdir()
    (full / "one.whl").write_bytes(b"wheel")
    entry = {"file_name": "one.whl", "sha256": hashlib.sha256(b"wheel").hexdigest()}
    pyodide._take(str(full), entry, folder)
    assert (folder / "one.whl").read_bytes() == b"wheel"
    with pytest.raises(SystemExit, match="is not the file that Pyodide"):
        pyodide._take(str(full), entry | {"sha256": "0"}, folder)
