"""A folder in use: what teachers and learners leave beside the project's files."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from dispute.shipped import INSTRUCTOR

ROOT = Path(__file__).parents[1]
#: The notebooks for instructors, under ``notebooks``, in the order in which they are named.
INSTRUCTORS = sorted(f"instructor/{at}{name}.ipynb" for at in ("", "fr/") for name in INSTRUCTOR)
#: What a build is made from.
PARTS = (
    "pyproject.toml", "hatch_build.py", "README.md", "LICENSE", "CHANGELOG.md", "CITATION.cff", ".gitignore",
    "src", "data", "notebooks",
)  # fmt: skip
#: What people left there. Git ignores the first six.
LEFT = (
    "notebooks/instructor/fr/learners/Mueller_Anna.json",
    "notebooks/instructor/learners/Mueller_Anna.json",
    "notebooks/instructor/learners/class 2/who-moved-first.html",
    "notebooks/en/.ipynb_checkpoints/02_expulsions-checkpoint.ipynb",
    "src/dispute/questions/phrases/.ipynb_checkpoints/quiz-checkpoint.toml",
    "build/site/en/answers.html",
    "class-server/home/anna/en/02_expulsions.ipynb",
    "notebooks/.who-moved-first/02_expulsions.json",
    "notebooks/en/.who-moved-first/02_expulsions.json",
    "notebooks/en/02_expulsions-Copy1.ipynb",
    "notebooks/en/02_expulsions (version 0.1.0).ipynb",
    "notebooks/en/Untitled.ipynb",
    "notebooks/en/notes.txt",
    "notebooks/en/briefing.html",
    "notebooks/backup/02_expulsions.ipynb",
    "notebooks/instructor/class_report-Copy1.ipynb",
    "notebooks/instructor/class_report.csv",
    "notebooks/instructor/marks.ipynb",
    "notebooks/instructor/fr/marks.ipynb",
    "notebooks/class_report.html",
    "notebooks/en/._02_expulsions.ipynb",
    "notebooks/en/02_expulsions (Anna's conflicted copy).ipynb",
    "notebooks/en/02_expulsions.ipynb.orig",
    "notebooks/en/.DS_Store",
    "data/._claims.csv",
    "data/claims.csv~",
    "src/dispute/questions/phrases/._quiz.toml",
    "src/dispute/questions/phrases/quiz (1).toml",
    "src/dispute/questions/phrases/quiz.toml.orig",
    "src/dispute/charts/.quiz.py.swp",
    "data/marks.csv",
    "data/claims-Copy1.csv",
    "data/codes.txt",
    "src/dispute/questions/phrases/quiz-Copy1.toml",
    "src/dispute/lessons/02_expulsions/lesson-Copy1.toml",
    "src/dispute/charts/Mueller.json",
    "src/dispute/notes.txt",
    "src/learners/Mueller_Anna.json",
    "codes.txt",
    "who-moved-first.html",
)


def tree(target: Path) -> Path:
    """Copy what a build is made from, so that building leaves nothing in the work tree; only files of the project."""
    for part in PARTS:
        if (ROOT / part).is_dir():
            leave = shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints", "*.egg-info", "learners")
            shutil.copytree(ROOT / part, target / part, ignore=leave)
        else:
            target.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / part, target / part)
    return target


def commit(root: Path) -> Path:
    """Make a folder a Git checkout in which everything is tracked."""
    for command in (["init", "-q"], ["add", "-A"]):
        git(root, *command)
    return root


def git(root: Path, *command: str) -> str:
    """Run Git there, whoever called these tests; return what it printed."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    done = subprocess.run(["git", *command], cwd=root, env=env, capture_output=True, text=True, check=True)
    return done.stdout


def use(root: Path) -> Path:
    """Leave behind what people leave behind."""
    for name in LEFT:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        text = '{"cells": []}' if name.endswith(".ipynb") else '{"format": "who-moved-first"}'
        (root / name).write_text(text, encoding="utf-8")
    return root


def found(root: Path) -> set[str]:
    """Return every file below a folder."""
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
