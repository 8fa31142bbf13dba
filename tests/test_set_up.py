"""``make lab`` sets up once, and again when the environment no longer works; tried with a Python that only takes notes.

A real set-up is tried in tests/doors/lab.py.
"""

import os
import shutil
import subprocess

import pytest

from notebook import ROOT

pytestmark = pytest.mark.skipif(shutil.which("make") is None or os.name == "nt", reason="there is no make")
#: Notes what it is asked and which settings reach it. An environment is sound in the folder where it was made.
PYTHON = """#!/bin/sh
echo "python $*" >> "$NOTES"
env | grep -E '^(PYTHON|PIP_|JUPYTER_)' >> "$NOTES"
case "$1 $2" in
  "-m venv") mkdir -p "$3/bin"; cp "$0" "$3/bin/python"; cp "$0" "$3/bin/jupyter-lab" ;;
  "-m pip") pwd > "${0%/bin/python}/made-in" ;;
  "-I -c") [ "$(cat "${0%/bin/python}/made-in" 2>/dev/null)" = "$(pwd)" ] ;;
esac
"""
LAB = ["make", "lab", "ARGS=--version"]


class Project:
    """A folder with what ``make lab`` reads, and the notes of the Python that it calls."""

    def __init__(self, folder, notes):
        self.folder, self.notes = folder, notes

    def make(self, *command: str, **env: str) -> str:
        """Run make and return what was asked of Python."""
        self.notes.write_text("", encoding="utf-8")
        env = {
            "PATH": os.environ["PATH"],
            "NOTES": str(self.notes),
            "PYTHON": str(self.notes.with_name("python")),
            **env,
        }
        done = subprocess.run(command or LAB, cwd=self.folder, env=env, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
        self.said = done.stdout
        return self.notes.read_text(encoding="utf-8")


@pytest.fixture
def project(tmp_path):
    folder = tmp_path / "Cours d’été"
    for name in ("Makefile", "pyproject.toml", "binder/requirements.txt", "src/lab_settings.json"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    python = tmp_path / "python"
    python.write_text(PYTHON, encoding="utf-8")
    python.chmod(0o755)
    return Project(folder, tmp_path / "notes")


def set_up(asked: str) -> bool:
    return "python -m venv .venv" in asked and "-m pip install" in asked


def test_set_up_runs_once(project):
    assert set_up(project.make())
    again = project.make()
    assert not set_up(again) and "--version" in again


def test_a_change_of_what_is_needed_is_installed_into_the_same_environment(project):
    project.make()
    (project.folder / ".venv" / "kept").touch()
    os.utime(project.folder / "pyproject.toml")
    os.utime(project.folder / ".venv" / "lab-ready", (1, 1))
    assert set_up(project.make()) and (project.folder / ".venv" / "kept").exists()


def test_a_change_of_the_frame_is_brought_to_where_jupyter_looks(project):
    frame = project.folder / "src/dispute/hosts/frame/labextensions/who-moved-first/static/lessons.json"
    frame.parent.mkdir(parents=True)
    frame.touch()
    project.make()
    assert not set_up(project.make())
    os.utime(project.folder / ".venv" / "lab-ready", (1, 1))
    for name in ("Makefile", "pyproject.toml", "binder/requirements.txt", "src/lab_settings.json"):
        os.utime(project.folder / name, (0, 0))
    assert set_up(project.make())


def rename(project):
    project.folder = project.folder.rename(project.folder.with_name("autre été"))


def copy(project):
    project.folder = shutil.copytree(project.folder, project.folder.with_name("a copy"))


def lose_python(project):
    (project.folder / ".venv/bin/python").unlink()
    (project.folder / ".venv/bin/python").symlink_to("/nowhere/python3.11")


def another_python(project):
    (project.folder / ".venv/made-in").unlink()  # it runs, and has none of our packages


def cut_short(project):
    for name in ("lab-ready", "made-in"):
        (project.folder / ".venv" / name).unlink()


def from_before(project):
    (project.folder / ".venv/begun").unlink()  # an environment that an older Makefile made
    rename(project)


@pytest.mark.parametrize("change", [rename, copy, lose_python, another_python, cut_short, from_before])
def test_an_environment_that_no_longer_works_is_made_anew(project, change):
    project.make()
    (project.folder / ".venv" / "old").touch()
    change(project)
    assert set_up(project.make())
    assert "The environment no longer works here: setting up again." in project.said
    assert not (project.folder / ".venv" / "old").exists()
    assert not set_up(project.make()), "once"


def test_an_environment_that_somebody_else_made_is_not_removed(project):
    theirs = project.folder / "theirs"
    (theirs / "bin").mkdir(parents=True)
    (theirs / "kept").touch()
    assert "-m venv theirs" in project.make(*LAB, "VENV=theirs")
    assert (theirs / "kept").exists()


BREAKING = {
    "PYTHONHOME": "/nowhere", "PYTHONPATH": "/nowhere", "PYTHONWARNINGS": "error", "PYTHONOPTIMIZE": "2",
    "PYTHONUSERBASE": "/nowhere", "PYTHONSTARTUP": "/nowhere", "PIP_USER": "1", "PIP_TARGET": "/nowhere",
    "PIP_PREFIX": "/nowhere", "PIP_ROOT": "/nowhere", "PIP_NO_DEPS": "1", "PIP_NO_BUILD_ISOLATION": "0",
    "PIP_REQUIRE_HASHES": "1", "PIP_DRY_RUN": "1", "PIP_PYTHON": "/nowhere", "JUPYTER_PATH": "/nowhere",
    "JUPYTER_PREFER_ENV_PATH": "0",
}  # fmt: skip


def test_settings_for_other_environments_do_not_reach_ours_and_those_of_the_network_do(project):
    asked = project.make(**BREAKING, PIP_INDEX_URL="https://mirror.example/simple")
    assert not [name for name in BREAKING if f"{name}=" in asked]
    assert "PIP_INDEX_URL=https://mirror.example/simple" in asked
    lines = (project.folder / ".venv" / "pip.conf").read_text(encoding="utf-8").splitlines()
    keys = ("user", "target", "prefix", "root", "no-deps", "no-build-isolation", "require-hashes", "dry-run")
    empty = [f"{key}=" for key in keys]
    assert lines == ["[global]", *empty, "[install]", *empty]


def test_the_environment_of_the_browsers_edition_is_watched_as_well(project):
    lite = [*["make", "lite"], "LITE=lite"]
    assert "python -m venv lite" in project.make(*lite)
    assert "python -m venv lite" not in project.make(*lite)
    rename(project)
    assert "python -m venv lite" in project.make(*lite)
