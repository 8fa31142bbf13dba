"""The first edition beside this one: its package from git, in an environment of its own, as one more Jupyter kernel."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import tarfile
from pathlib import Path

COMMIT = "92776b4"  # the last one in which every control was a widget of its own
KERNEL = "first-edition"


class Missing(Exception):
    """The first edition cannot be measured here, for the reason that this says."""


def prepare(root: Path) -> tuple[Path, Path]:
    """Return the first edition's files, and the folder that brings its kernel if ``JUPYTER_PATH`` names it.

    Both stay in ``build/``, as environments take time to make; ``make clean`` removes them.

    Raises
    ------
    Missing
        If this clone does not hold the commit, or pip could not install it.
    """
    files = root / "build" / KERNEL
    python, share = files / ".venv" / "bin" / "python", files / "share"
    kernel = share / "kernels" / KERNEL / "kernel.json"
    if not kernel.exists():
        _unpack(root, files)
        _install(files, python)
        launch = [str(python), "-m", "ipykernel_launcher", "-f", "{connection_file}"]
        described = {"argv": launch, "display_name": KERNEL, "language": "python", "env": {"PYTHONPATH": ""}}
        kernel.parent.mkdir(parents=True)
        kernel.write_text(json.dumps(described), encoding="utf-8")  # last: it says that all the rest is there
    return files, share


def _unpack(root: Path, files: Path) -> None:
    done = subprocess.run(["git", "-C", root, "archive", COMMIT], capture_output=True)
    if done.returncode:
        raise Missing(f"commit {COMMIT} is not in this clone")
    files.mkdir(parents=True, exist_ok=True)
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        archive.extractall(files, filter="data")


def _install(files: Path, python: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", files / ".venv"], check=True)
    pip = [sys.executable, "-m", "pip", "--python", python, "install", "-qq", "--disable-pip-version-check"]
    if subprocess.run([*pip, "-r", files / "binder" / "requirements.txt", f"{files}[lab]"]).returncode:
        raise Missing("pip could not install it, for the reason above")
