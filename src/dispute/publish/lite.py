"""The in-browser edition: JupyterLite, whose kernel is Python compiled for browsers (Pyodide).

``python -m dispute.publish.lite FOLDER`` makes a folder that any static host can serve: the package with lessons and
data, the notebooks, and every wheel that they need, all at pinned versions. Wheels and Pyodide's core come from PyPI
and npm. Pyodide's own build of pandas is on neither: without ``--full`` the edition has none, and cells that
need it say so in one sentence.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from dispute import notebook_file, shipped
from dispute.console import command
from dispute.publish import pyodide
from dispute.publish.address import ROOT
from dispute.publish.target import check, clear

SIGN = "jupyter-lite.json"
CONFIG = {
    "jupyter-lite-schema-version": 0,
    "jupyter-config-data": {
        "appName": "Who moved first?",
        "appUrl": "./tree",
        "exposeAppInBrowser": True,
        # Nothing stays behind in a shared browser, and no old copy of a lesson hides a new one.
        "enableMemoryStorage": True,
        **{f"{kind}StorageDrivers": ["memoryStorageDriver"] for kind in ("contents", "settings", "workspaces")},
        "litePluginSettings": {"@jupyterlite/pyodide-kernel-extension:kernel": {"disablePyPIFallback": True}},
    },
}


def build(target: Path, full: str | None = None, release: str = pyodide.PYODIDE) -> None:
    """Write the edition into a new folder.

    Parameters
    ----------
    full
        Address or folder of the full Pyodide distribution, from which pandas and numpy are taken.
    release
        Pyodide's version.

    Raises
    ------
    DisputeError
        If a notebook is damaged, or may hold somebody's answers; or the folder holds other files.
    """
    check(target, SIGN)
    folder = ROOT / "notebooks"
    shipped.name_strays(folder)
    lessons = {name: notebook_file.fresh(folder / name) for name in shipped.lessons(folder)}
    with tempfile.TemporaryDirectory(prefix="lite-") as temporary:
        work = Path(temporary)
        distribution = pyodide.distribution(work, full, release)
        _assemble(work, distribution, lessons, target)


def _assemble(work: Path, distribution: Path, lessons: dict[str, dict], target: Path) -> None:
    """Run JupyterLite's builder over configuration, notebooks and the distribution."""
    for name, notebook in lessons.items():
        copy = work / "files" / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(_for_browser(notebook), encoding="utf-8")
    (work / "jupyter-lite.json").write_text(json.dumps(CONFIG), encoding="utf-8")
    shutil.copy(ROOT / "src" / "lab_settings.json", work / "overrides.json")
    archive = work / "pyodide.tar.bz2"
    with tarfile.open(archive, "w:bz2", compresslevel=1) as tar:
        tar.add(distribution, "pyodide")
    clear(target, SIGN)
    command = [
        sys.executable, "-m", "jupyterlite_core.app", "build",
        "--lite-dir", str(work), "--output-dir", str(target.resolve()), "--contents", str(work / "files"),
        "--pyodide", str(archive), "--settings-overrides", str(work / "overrides.json"),
        # Lessons open in the notebook app; a link from one to the next goes by way of the tree.
        "--apps", "notebooks", "--apps", "tree", "--no-sourcemaps", "--no-unused-shared-packages",
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, cwd=work)
    if done.returncode:
        raise SystemExit(f"JupyterLite could not be built: {done.stdout[-1500:]}{done.stderr[-1500:]}")


def _for_browser(read: dict) -> str:
    """Return a notebook as this edition reads it: its kernel has another name, and nobody joins lists of lines."""
    read["metadata"]["kernelspec"] = {"name": "python", "display_name": "Python (Pyodide)", "language": "python"}
    for cell in read["cells"]:
        cell["source"] = "".join(cell["source"])
        for output in cell.get("outputs", []):
            if "text" in output:
                output["text"] = "".join(output["text"])
            data = output.get("data", {})
            data.update({kind: "".join(value) for kind, value in data.items() if isinstance(value, list)})
    return json.dumps(read, ensure_ascii=False)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--full", help="address or folder of the full Pyodide distribution, for pandas")
    parser.add_argument("--pyodide", default=pyodide.PYODIDE, help="version of Pyodide, that of the full distribution")
    chosen = parser.parse_args()
    build(chosen.folder, chosen.full, chosen.pyodide)
    size = sum(path.stat().st_size for path in chosen.folder.rglob("*") if path.is_file())
    print(f"{chosen.folder}  {size / 1e6:.0f} MB")


if __name__ == "__main__":
    sys.exit(command(main)())
