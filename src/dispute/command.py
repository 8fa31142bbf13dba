"""The command ``dispute``: copies the notebooks to a folder of the learner's, and never overwrites their work.

A notebook that was only run is not changed work: its texts and code are as delivered, so a new version
takes its place. One whose texts or code differ stays, and the new version lands beside it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from dispute import notebook_file, shipped
from dispute.console import command
from dispute.errors import DisputeError

DISTRIBUTION = "who-moved-first"
#: Notes which version of each notebook was delivered.
NOTE = ".who-moved-first.json"
FIRST = "en/00_start_here.ipynb"


def notebooks() -> Path:
    """Return the folder of the notebooks: the installed copy, or the repository's."""
    installed = Path(__file__).parent / "_notebooks"
    return installed if installed.is_dir() else Path(__file__).parents[2] / "notebooks"


def release() -> str:
    """Return the version that is installed, or, in a checkout that is not, the one that it would be."""
    try:
        return version(DISTRIBUTION)
    except PackageNotFoundError:
        project = (Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8")
        return tomllib.loads(project)["project"]["version"]


def copy(target: Path, *, instructor: bool = False, source: Path | None = None) -> Iterator[str]:
    """Copy the notebooks and yield one line for each that was written or kept back.

    Raises
    ------
    DisputeError
        If the folder is a file, or cannot be written; or a notebook to be copied is damaged or was used.
    """
    source, here = source or notebooks(), Path(target)
    try:
        here.mkdir(parents=True, exist_ok=True)
        delivered = _delivered(here / NOTE)
        names = [*shipped.lessons(source), *(shipped.instructors(source) if instructor else [])]
        for name in names:
            notebook_file.fresh(source / name)
        for name in names:
            yield from _place(source / name, name, here, delivered)
        (here / NOTE).write_text(json.dumps(delivered, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    except FileExistsError:
        raise DisputeError(f"{here} is a file. Name a folder, such as: dispute my-notebooks") from None
    except OSError as problem:
        raise DisputeError(
            f"{problem.filename or here} cannot be written ({problem.strerror}). Name another folder, such as: "
            "dispute my-notebooks"
        ) from None


def _place(path: Path, name: str, here: Path, delivered: dict[str, str]) -> Iterator[str]:
    """Write one file where it overwrites no work, and say so."""
    content, mark = path.read_bytes(), _mark(path)
    at = here / name
    if not at.exists():
        said = f"new      {name}"
    elif _mark(at) == mark:
        delivered[name] = mark
        return  # the same texts and code; outputs are the learner's own
    elif _mark(at) == delivered.get(name):
        said = f"updated  {name}"
    else:
        beside = _free(at, content)
        if beside.exists():
            yield f"kept     {name} (you changed it); the new version stands in {beside.relative_to(here).as_posix()}"
            return
        beside.write_bytes(content)
        yield f"kept     {name} (you changed it); the new version is {beside.relative_to(here).as_posix()}"
        return
    at.parent.mkdir(parents=True, exist_ok=True)
    at.write_bytes(content)
    delivered[name] = mark
    yield said


def _free(at: Path, content: bytes) -> Path:
    """Return a free name beside a file, or the one that holds this content already."""
    number, current = 1, release()
    while True:
        number_part = f" {number}" if number > 1 else ""
        beside = at.with_name(f"{at.stem} (version {current}{number_part}){at.suffix}")
        if not beside.exists() or beside.read_bytes() == content:
            return beside
        number += 1


def _mark(path: Path) -> str:
    """Return a mark of what a person can change in a file: for a notebook kinds and sources of cells, no outputs."""
    content = path.read_bytes()
    try:
        cells = json.loads(content)["cells"]
        content = json.dumps([[c["cell_type"], "".join(c["source"])] for c in cells]).encode()
    except (ValueError, KeyError, TypeError):
        pass  # not a notebook, or a damaged one: every byte counts
    return hashlib.sha256(content).hexdigest()


def _delivered(note: Path) -> dict[str, str]:
    """Return which mark each delivered notebook had; none that can be read means that nothing may be replaced."""
    try:
        found = json.loads(note.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


@command
def main(arguments: list[str] | None = None) -> int:
    """Run the command and return its exit code."""
    parser = argparse.ArgumentParser(
        prog="dispute",
        description="Copy the lessons to a folder of yours. Run it again after an upgrade: notebooks that you "
        "changed stay as they are, and answers that you gave in a lesson are kept elsewhere and come back.",
    )
    parser.add_argument("folder", nargs="?", type=Path, default=Path("who-moved-first"), help="default: %(default)s")
    parser.add_argument("--instructor", action="store_true", help="also copy the notebooks for instructors")
    parser.add_argument("--version", action="version", version=f"dispute {release()}")
    chosen = parser.parse_args(arguments)
    try:
        lines = list(copy(chosen.folder, instructor=chosen.instructor))
    except DisputeError as problem:
        print(f"dispute: {problem}", file=sys.stderr)
        return 1
    print("\n".join(lines or ["Every notebook is there and up to date."]))
    print(f'\nOpen the first lesson:  jupyter lab --ServerApp.root_dir="{chosen.folder}" "{chosen.folder / FIRST}"')
    print('If that command is not found:  python -m pip install "jupyterlab>=4.4"')
    return 0
