"""Strict nbval is blind inside widgets. This proves that the static twins make it see."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from notebook import ROOT

pytestmark = pytest.mark.slow

LESSON = "notebooks/en/02_expulsions.ipynb"

#: One value each, and the only call whose stored output shows it.
CHANGES = [
    ("data/claims.csv", "had left on Sunday 14 September", "had left on Sunday 21 September", "source_cards()"),
    ("data/cases.csv", "2025-04-14,2025-04-14", "2025-04-13,2025-04-13", "example()"),
    (
        "data/treaty.csv",
        "on state television, 16 December 2025",
        "on state television, 17 December 2025",
        "arguments()",
    ),
    ("data/treaty.csv", "Telling the host who is there", "Telling the host who was there", "toolbox()"),
    ("data/sources.csv", "https://www.guinee360.com/", "https://www.guinee361.com/", "sources()"),
    (
        "src/dispute/lessons/02_expulsions/lesson.toml",
        "Which date can we give",
        "Which day can we give",
        'ask("N2-Q2")',
    ),
    ("src/dispute/work/phrases/resume.toml", "Is this your first visit?", "Is this your second visit?", "resume()"),
]


def nbval(root: Path) -> set[str]:
    """Return the calls whose cells fail in a copy of the project."""
    options = ["-q", "-p", "no:cacheprovider", "--rootdir", str(root), "--nbval", LESSON]
    env = {**os.environ, "PYTHONPATH": str(root / "src"), "DISPUTE_HOME": str(root / "home")}
    command = [sys.executable, "-m", "pytest", *options]
    done = subprocess.run(command, cwd=root, env=env, capture_output=True, text=True, timeout=300)
    assert done.returncode in {0, 1}, done.stdout[-2000:] + done.stderr[-2000:]
    return set(re.findall(r"lesson\.(\w+\([^)]*\))", done.stdout))


@pytest.fixture
def copy(tmp_path) -> Path:
    for folder in ("data", "src", "notebooks"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__", ".ipynb_*"))
    return tmp_path


def test_an_unchanged_copy_passes(copy):
    assert nbval(copy) == set()


def test_each_changed_value_fails_in_its_own_cell_and_nowhere_else(copy):
    for file, old, new, _ in CHANGES:
        text = (copy / file).read_text(encoding="utf-8")
        assert old in text, f"{file} no longer holds {old!r}: choose another value to change"
        (copy / file).write_text(text.replace(old, new), encoding="utf-8")
    assert nbval(copy) == {call for *_, call in CHANGES}
