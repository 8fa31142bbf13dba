"""Fresh environments, and the wheel that goes into them."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
PINS = ROOT / "binder" / "requirements.txt"


def wheel(source: Path, target: Path) -> Path:
    """Build the wheel of a source tree and return its path."""
    pip("wheel", "--no-deps", "-w", str(target), str(source))
    return next(target.glob("who_moved_first-*.whl"))


def archive(source: Path, target: Path, tools: Path) -> Path:
    """Build the source archive of a source tree, with the build tool in a folder of its own, and return its path."""
    pip("install", "--target", str(tools), "hatchling")
    target.mkdir()
    code = f"import hatchling.build as tool; tool.build_sdist({str(target)!r})"
    run(sys.executable, "-c", code, cwd=source, env={**os.environ, "PYTHONPATH": str(tools)})
    return next(target.glob("who_moved_first-*.tar.gz"))


def extract(packed: tarfile.TarFile, folder: Path) -> None:
    """Unpack an archive of ours into a folder. Filters came with Python 3.11.4; Debian 12 has 3.11.2."""
    packed.extractall(folder, **({"filter": "data"} if hasattr(tarfile, "data_filter") else {}))


def environment(folder: Path, python: str = sys.executable) -> Path:
    """Make an empty environment and return its interpreter."""
    subprocess.run([python, "-m", "venv", "--without-pip", folder], check=True)
    return folder / ("Scripts" if os.name == "nt" else "bin") / "python"


def install(python: Path, *packages: str) -> None:
    """Install packages into an environment, which needs no pip of its own."""
    pip("--python", str(python), "install", *packages)


def pip(*arguments: str) -> None:
    where, rest = (arguments[:2], arguments[2:]) if arguments[0] == "--python" else ((), arguments)
    command = [sys.executable, "-m", "pip", *where, rest[0], "-qq", "--disable-pip-version-check", *rest[1:]]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-3000:]


def run(*command: str | Path, **options) -> str:
    """Run a command away from the work tree and return what it printed."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)
    assert done.returncode == 0, f"{command}: {done.stdout[-2000:]}{done.stderr[-3000:]}"
    return done.stdout
