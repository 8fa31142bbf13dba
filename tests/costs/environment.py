"""What the environment weighs, against JupyterLab, ipykernel, ipywidgets and pandas alone."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from costs.row import Row

BARE = ("ipywidgets", "pandas")  # and the extra "lab"; versions come from binder/requirements.txt


def weigh(venv: Path) -> tuple[float, int]:
    """Return size in MB, compiled modules included, and number of packages."""
    size = sum(path.lstat().st_size for path in venv.rglob("*") if not path.is_dir())
    return size / 1e6, sum(1 for _ in venv.rglob("*.dist-info"))


def measure(root: Path) -> list[Row]:
    """Return size and number of packages of a fresh environment, before and after the module comes in."""
    pins = root / "binder" / "requirements.txt"
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    with tempfile.TemporaryDirectory() as folder:
        venv = Path(folder)
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", venv], check=True)
        install = [sys.executable, "-m", "pip", "--python", venv, "install", "-qq", "--disable-pip-version-check"]
        subprocess.run([*install, "-c", pins, *BARE, *project["optional-dependencies"]["lab"]], check=True)
        bare_size, bare_count = weigh(venv)
        subprocess.run([*install, "-r", pins, root], check=True)
        size, count = weigh(venv)
    return [
        Row("environment, size", "MB", [size], [bare_size], ratio_limit=1.05, limit=bare_size + 15),
        Row("environment, number", "packages", [count], [bare_count], limit=bare_count + 5),
    ]
