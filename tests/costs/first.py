"""The first edition beside this one: its package from git, in an environment of its own, as one more Jupyter kernel."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import tarfile
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path

from doors.fresh import extract

COMMIT = "92776b4"  # the last one in which every control was a widget of its own
KERNEL = "first-edition"


@dataclass(frozen=True)
class Edition:
    """The first edition's files, and ``why`` it cannot be measured here; empty if it can."""

    files: Path
    why: str = ""

    @property
    def here(self) -> bool:
        return not self.why

    @property
    def share(self) -> Path:
        """The folder that brings its kernel if ``JUPYTER_PATH`` names it."""
        return self.files / "share"


def prepare(root: Path) -> Edition:
    """Return the first edition, ready to run.

    It stays in ``build/``, as environments take time to make; ``make clean`` removes it.
    """
    edition = Edition(root / "build" / KERNEL)
    python = edition.files / ".venv" / "bin" / "python"
    kernel = edition.share / "kernels" / KERNEL / "kernel.json"
    if kernel.exists():
        return edition
    if why := unpack(root, edition.files) or _install(edition.files, python):
        return replace(edition, why=why)
    launch = [str(python), "-m", "ipykernel_launcher", "-f", "{connection_file}"]
    described = {"argv": launch, "display_name": KERNEL, "language": "python", "env": {"PYTHONPATH": ""}}
    kernel.parent.mkdir(parents=True)
    kernel.write_text(json.dumps(described), encoding="utf-8")  # last: it says that all the rest is there
    return edition


def unpack(root: Path, files: Path) -> str:
    """Write the first edition's files into a folder, and return why that cannot be done; empty if it could."""
    done = subprocess.run(["git", "-C", root, "archive", COMMIT], capture_output=True)
    if done.returncode:
        return f"commit {COMMIT} is not in this clone"
    files.mkdir(parents=True, exist_ok=True)
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        extract(archive, files)
    return ""


def _install(files: Path, python: Path) -> str:
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", files / ".venv"], check=True)
    pip = [sys.executable, "-m", "pip", "--python", python, "install", "-qq", "--disable-pip-version-check"]
    wanted = [["-r", files / "binder" / "requirements.txt", f"{files}[lab]"]]
    # Both kernels share one page, and the page has one anywidget: ours. With another one nothing would be drawn.
    wanted += [["--no-deps", f"anywidget=={version('anywidget')}"]]
    if any(subprocess.run([*pip, *packages]).returncode for packages in wanted):
        return "pip could not install it, for the reason above"
    return ""
