"""The Python that a browser loads: Pyodide's core, its lock file, and every wheel that our lessons need."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import urllib.request
from pathlib import Path

from dispute.command import DISTRIBUTION
from dispute.publish.address import ROOT

PYODIDE, PYTHON = "314.0.7", "3.14"
CORE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
#: What the kernel itself loads; Pyodide's lock file has their exact versions.
KERNEL = ("micropip", "packaging", "ipython", "jedi", "typing-extensions", "python-dateutil", "pytz", "jinja2")
#: Ours, at the versions of binder/requirements.txt, with what each needs.
OURS = {
    "ipywidgets": ["comm", "jupyterlab-widgets", "ipython"],
    "anywidget": ["ipywidgets", "psygnal", "typing-extensions"],
    "psygnal": [],
    "jupyterlab-widgets": [],
    "markupsafe": [],
}
COMM = "0.2.3"  # elsewhere it comes with ipykernel
#: What Python imports from a package of another name.
IMPORTS = {DISTRIBUTION: ["dispute", "dispute_server"]}


def distribution(work: Path, full: str | None = None, release: str = PYODIDE) -> Path:
    """Return a folder from which a browser can load Python and all our packages.

    Parameters
    ----------
    full
        Address or folder of the full Pyodide distribution, from which pandas and numpy are taken.
    release
        Pyodide's version; the full distribution must be of the same one.
    """
    folder = core(work, release)
    lock = json.loads((folder / "pyodide-lock.json").read_text(encoding="utf-8"))
    wanted = _closure(lock["packages"], KERNEL) - {"markupsafe"}
    _fetch(folder, [f"{name}=={lock['packages'][name]['version']}" for name in sorted(wanted)])
    packages = {name: lock["packages"][name] for name in wanted}
    needs = ["ipywidgets", "anywidget", "jinja2"]
    if full:
        extra = _closure(lock["packages"], ["pandas"]) - wanted
        for name in extra:
            _take(full, lock["packages"][name], folder, release)
        packages |= {name: lock["packages"][name] for name in extra}
        needs.append("pandas")
    packages |= _ours(folder, needs)
    for entry in packages.values():  # Pyodide repacks its wheels: PyPI's have other hashes
        entry["sha256"] = hashlib.sha256((folder / entry["file_name"]).read_bytes()).hexdigest()
    (folder / "pyodide-lock.json").write_text(json.dumps({**lock, "packages": packages}), encoding="utf-8")
    return folder


def core(work: Path, release: str = PYODIDE) -> Path:
    """Fetch Pyodide's core from npm and return the folder that a browser will load it from."""
    if not shutil.which("npm"):
        raise SystemExit("npm was not found. Install it (Debian, Ubuntu: sudo apt-get install -y npm).")
    subprocess.run(["npm", "pack", "--silent", f"pyodide@{release}"], cwd=work, check=True, stdout=subprocess.DEVNULL)
    folder = work / "dist" / "pyodide"
    folder.mkdir(parents=True)
    with tarfile.open(work / f"pyodide-{release}.tgz") as archive:
        for name in (*CORE, "pyodide-lock.json"):
            (folder / name).write_bytes(archive.extractfile(f"package/{name}").read())
    return folder


def _closure(packages: dict, names) -> set[str]:
    """Return packages with everything that they need."""
    found: set[str] = set()
    todo = [re.sub(r"[_.]", "-", name) for name in names]
    while todo:
        name = todo.pop()
        if name not in found:
            found.add(name)
            todo += [re.sub(r"[_.]", "-", other).lower() for other in packages[name]["depends"]]
    return found


def _fetch(folder: Path, requirements: list[str]) -> None:
    """Download wheels that run anywhere, for the browser's Python, not for this computer's."""
    here = ("--only-binary=:all:", "--platform", "any", "--python-version", PYTHON)
    _pip("download", "--no-deps", *here, "-d", str(folder), *requirements)


def _take(full: str, entry: dict, folder: Path, release: str = PYODIDE) -> None:
    """Copy one wheel of Pyodide's own build, and check it against the lock file."""
    name = entry["file_name"]
    local = Path(full) / name
    if local.is_file():
        content = local.read_bytes()
    else:
        with urllib.request.urlopen(f"{full.rstrip('/')}/{name}", timeout=120) as answer:
            content = answer.read()
    if hashlib.sha256(content).hexdigest() != entry["sha256"]:
        raise SystemExit(f"{name} from {full} is not the file that Pyodide {release} names. Use that version's folder.")
    (folder / name).write_bytes(content)


def _ours(folder: Path, needs: list[str]) -> dict[str, dict]:
    """Fetch or build our own wheels and return their entries for the lock file."""
    pins = dict(re.findall(r"^([\w-]+)==([\w.]+)$", (ROOT / "binder/requirements.txt").read_text("utf-8"), flags=re.M))
    pins = {name.replace("_", "-"): version for name, version in pins.items()} | {"comm": COMM}
    _fetch(folder, [f"{name}=={pins[name]}" for name in [*OURS, "comm"] if name != "markupsafe"])
    # Its compiled part is only for speed: without a compiler it builds without.
    _pip(
        "wheel",
        "--no-deps",
        "--no-binary=markupsafe",
        "-w",
        str(folder),
        f"markupsafe=={pins['markupsafe']}",
        CC="/bin/false",
    )
    _pip("wheel", "--no-deps", "-w", str(folder), str(ROOT))
    entries = {}
    for name, depends in {**OURS, "comm": [], DISTRIBUTION: needs}.items():
        file = next(folder.glob(f"{name.replace('-', '_')}-*.whl"))
        if not file.name.endswith("-none-any.whl"):
            raise SystemExit(f"{file.name} is compiled for this computer, and a browser cannot use it.")
        entries[name] = {
            "name": name, "version": file.name.split("-")[1], "file_name": file.name, "install_dir": "site",
            "package_type": "package", "imports": IMPORTS.get(name, [name.replace("-", "_")]), "depends": depends,
            "unvendored_tests": False,
        }  # fmt: skip
    return entries


def _pip(*arguments: str, **environment: str) -> None:
    command = [sys.executable, "-m", "pip", arguments[0], "-qq", "--disable-pip-version-check", *arguments[1:]]
    subprocess.run(command, check=True, env={**os.environ, **environment})
