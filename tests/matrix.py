"""Run everything on each Python that we support, far from here, and in the oldest JupyterLab.

``make test-all``, or ``python tests/matrix.py 3.12`` for one Python. Each Python gets a new
environment with the pinned packages; the suite and the notebooks run there twice, in two distant time
zones and two locales. The browser tests then run in the JupyterLab that Binder's base image brings,
and the journeys that every browser walks in the one between that and ours. A Python that is not on this
machine is named. One line for each combination; the exit code is 1 if any of them fails.
"""

from __future__ import annotations

import locale
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from dispute.console import command

ROOT = Path(__file__).parents[1]
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
PINS = ["-r", str(ROOT / "binder" / "requirements.txt")]
#: repo2docker 2026.4 installs these two; ipywidgets comes from our pins.
OLDEST_LAB = ["jupyterlab==4.4.9", "ipykernel==7.0.1"]
LABS = {"browser": OLDEST_LAB, "browser and engines": ["jupyterlab==4.5.*"]}
SUITE = ["-m", "pytest", "-q", "-p", "no:cacheprovider"]
CHECKS = {
    "tests": [*SUITE, "-m", "not browser and not node", "--numprocesses", "auto", "--dist", "loadfile"],
    "notebooks": [*SUITE, "--nbval", "--nbval-cell-timeout=60", "notebooks"],
}


def find(version: str) -> str | None:
    """Return an interpreter of this version, from PATH, pyenv's or uv's folder; None if there is none that works."""
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    uv = Path.home() / ".local" / "share" / "uv" / "python"
    there = [*sorted(pyenv.glob(f"{version}*/bin")), *sorted(uv.glob(f"cpython-{version}*/bin"))]
    for folder in [*os.get_exec_path(), *there]:
        path = shutil.which(f"python{version}", path=folder)
        # A pyenv shim stands on PATH for versions that are not switched on: only trying tells.
        if path and subprocess.run([path, "-c", "import venv"], capture_output=True).returncode == 0:
            return path
    return None


def environment(python: str, folder: Path, packages: list[str]) -> str:
    """Make a new environment, install packages into it, and return its interpreter."""
    subprocess.run([python, "-m", "venv", "--without-pip", folder], check=True)
    pip = [sys.executable, "-m", "pip", "--python", folder, "install", "-qq", "--disable-pip-version-check"]
    subprocess.run([*pip, *packages], check=True, cwd=ROOT)
    return str(next(folder.glob("*/python")))


def places() -> list[dict[str, str]]:
    """Return the settings of two places: 14 hours ahead of UTC, and some hours and a half behind it in German."""
    german = "de_DE.UTF-8"
    before = locale.setlocale(locale.LC_ALL)
    try:
        locale.setlocale(locale.LC_ALL, german)
    except locale.Error:
        print(f"The locale {german} is not installed here; C stands in for it.")
        german = "C"
    locale.setlocale(locale.LC_ALL, before)
    return [{"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"}, {"TZ": "America/St_Johns", "LANG": german}]


def check(label: str, python: str, arguments: list[str], place: dict[str, str]) -> bool:
    """Run one check, print one line (and what it said, if it fails), and return whether it passed."""
    home = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG")) and key != "TZ"}
    start = time.monotonic()
    done = subprocess.run(
        [python, *arguments], cwd=ROOT, env={**home, **place}, encoding="utf-8", errors="replace",
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    passed, said = done.returncode == 0, done.stdout.strip()
    print(f"{'passed' if passed else 'FAILED'}  {label}  ({time.monotonic() - start:.0f} s)", flush=True)
    if not passed:
        print(said[-4000:] or f"It said nothing and ended with code {done.returncode}.", flush=True)
    return passed


def main(wanted: list[str]) -> int:
    found = {version: path for version in wanted if (path := find(version))}
    for version in wanted:
        if version not in found:
            print(f"Python {version}: no working python{version} on PATH, in pyenv or in uv, so nothing was run on it.")
    results = []
    with tempfile.TemporaryDirectory(prefix="matrix-") as temporary:
        os.environ["DISPUTE_HOME"] = temporary  # nobody's kept work is read or changed
        settings = places()
        for version, path in found.items():
            python = environment(path, Path(temporary) / version, [*PINS, "-e", ".[lab,publish,site,test]"])
            for place in settings:
                where = " ".join(f"{key}={value}" for key, value in place.items())
                results += [check(f"Python {version}, {where}: {c}", python, CHECKS[c], place) for c in CHECKS]
        binder = (ROOT / "binder" / "runtime.txt").read_text(encoding="utf-8").strip().removeprefix("python-")
        version = binder if binder in found else next(iter(found), None)
        for number, (marked, lab) in enumerate(LABS.items() if version else ()):
            place = Path(temporary) / f"lab-{number}"
            python = environment(found[version], place, [*PINS, "-e", ".[publish,site,test]", *lab])
            label = f"Python {version}, {lab[0]}: {marked} tests"
            results.append(check(label, python, [*SUITE, "-m", marked, "--numprocesses", "2", "--dist", "load"], {}))
    return 0 if results and all(results) else 1


if __name__ == "__main__":
    sys.exit(command(main)(sys.argv[1:] or list(PYTHONS)))
