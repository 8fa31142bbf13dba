"""What may leave a folder that is in use: the files of the repository, and nothing that its users added.

A teacher's or learner's folder also holds exports of learners, notes, copies of notebooks and reports. So every
builder takes its files from here, by name; where the folder is a Git checkout, only those that Git tracks. The hook
that builds the wheel (``hatch_build.py``) uses this module as well, without any other package.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path, PurePath

from dispute.errors import DisputeError
from dispute.notebook_file import PUT_BACK, fresh, shown
from dispute.words.texts import section

HERE = Path(__file__).parent
#: Everything else under ``notebooks/instructor`` belongs to somebody. Other languages have a folder each there.
INSTRUCTOR = ("answer_key", "class_report", "guide", "in_class", "role_play", "wall")
PROJECT = ("pyproject.toml", "hatch_build.py", "README.md", "LICENSE", "CHANGELOG.md", "CITATION.cff")
FRAME = (
    "package.json",
    *(f"static/{name}" for name in ("entry.js", "frame.js", "lessons.json", "page.css", "rules.js")),
)
#: Names as the package has them: no copy that a program or a person made beside a file.
PACKAGE = re.compile(r"[a-z_][a-z0-9_]*\.(py|toml|html|html\.j2|svg|css|js)|code_words\.txt|conf\.json")
FOLDER = re.compile(r"(\d\d_)?[a-z_]+")
STRAY = "Left out: {path} is no notebook of this project. Move it away. A new one: git add, and a folder in lessons/."


def lessons(folder: Path) -> list[str]:
    """Return the notebooks of lessons in a folder, such as ``en/00_start_here.ipynb``, sorted.

    A lesson has a folder in ``lessons/``, and its language stands in the phrases. Copies, checkpoints and notebooks of
    learners have neither.

    Raises
    ------
    DisputeError
        If there is none: this is not the project's folder.
    """
    found = _known(folder, (
        path for path in folder.glob("*/[0-9][0-9]_*.ipynb")
        if path.parent.name in languages() and FOLDER.fullmatch(path.stem)
        and (HERE / "lessons" / path.stem / "lesson.toml").is_file()
    ))  # fmt: skip
    if not found:
        raise DisputeError(f"There is no lesson in {shown(folder)}. Run this in the folder of the project.")
    return found


def instructors(folder: Path) -> list[str]:
    """Return the notebooks for instructors in a folder, such as ``instructor/fr/guide.ipynb``, sorted.

    The English ones stand in the folder ``instructor`` itself, where links from elsewhere lead.
    """
    folders = [folder / "instructor", *(folder / "instructor" / lang for lang in languages() - {"en"})]
    return _known(folder, (each / f"{name}.ipynb" for each in folders for name in INSTRUCTOR))


def languages() -> set[str]:
    """Return the code of each language that the phrases speak."""
    return {lang for phrase in section("general").values() for lang in phrase}


def language(notebook: PurePath | str) -> str:
    """Return the language of a notebook: that of its folder, else English."""
    folder = PurePath(notebook).parent.name
    return folder if folder in languages() else "en"


def name_strays(folder: Path) -> None:
    """Say which other notebooks lie in a folder, checkpoints aside: no builder takes these."""
    paths = {path.relative_to(folder) for path in folder.rglob("*.ipynb")}
    found = {path.as_posix() for path in paths if not any(part.startswith(".") for part in path.parts)}
    for name in sorted(found - {*lessons(folder), *instructors(folder)}):
        print(STRAY.format(path=shown(folder / name)), file=sys.stderr)


def _known(folder: Path, paths) -> list[str]:
    """Return those that are there and, in a checkout, that Git tracks."""
    known = tracked(folder.parent)
    names = sorted(path.relative_to(folder).as_posix() for path in paths if path.is_file())
    return [name for name in names if known is None or f"{folder.name}/{name}" in known]


def files(root: Path) -> dict[str, str]:
    """Return what a wheel is made from: each file of the project, and its place in the wheel.

    Raises
    ------
    DisputeError
        If a table or a notebook is missing, damaged or used.
    """
    package, data, notebooks = root / "src" / "dispute", root / "data", root / "notebooks"
    try:
        tables = json.loads((data / "datapackage.json").read_text(encoding="utf-8"))["resources"]
    except (OSError, ValueError, KeyError) as problem:
        raise DisputeError(f"data/datapackage.json cannot be read ({problem}). Undo the last change.") from None
    found = {"src/dispute_server.py": "dispute_server.py"}
    for path in package.rglob("*"):
        inside = path.relative_to(package)
        folders = all(FOLDER.fullmatch(part) and part != "__pycache__" for part in inside.parts[:-1])
        if folders and PACKAGE.fullmatch(path.name):
            found[f"src/dispute/{inside.as_posix()}"] = f"dispute/{inside.as_posix()}"
    for name in ("datapackage.json", "README.md", "LICENSE.md", *(table["path"] for table in tables)):
        found[f"data/{name}"] = f"dispute/_data/{name}"
    for name in (*lessons(notebooks), *instructors(notebooks)):
        fresh(notebooks / name)
        found[f"notebooks/{name}"] = f"dispute/_notebooks/{name}"
    known = tracked(root)
    for name in found:
        if not (root / name).is_file():
            raise DisputeError(f"{name} is missing. {PUT_BACK.format(path=name)}")
        if known is not None and name.startswith("data/") and name not in known:
            raise DisputeError(f"datapackage.json names {name}, and Git does not track it: git add {name}")
    return {name: at for name, at in sorted(found.items()) if known is None or name in known}


def frame(root: Path) -> list[str]:
    """Return the files of the frame. A wheel brings them to where Jupyter looks, as ``pyproject.toml`` says."""
    folder = root / "src" / "dispute" / "hosts" / "frame" / "labextensions" / "who-moved-first"
    return [(folder / name).relative_to(root).as_posix() for name in FRAME]


def tracked(root: Path) -> set[str] | None:
    """Return what Git tracks in a checkout, or None: no checkout, as from an archive, or no Git on this computer."""
    if not (root / ".git").exists():  # a folder inside somebody else's repository is none of its own
        return None
    # A hook of Git tells its children another folder by these variables.
    env = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    command = ["git", "-c", "safe.directory=*", "-c", "core.fsmonitor=false", "ls-files", "-z"]
    try:
        done = subprocess.run(command, cwd=root, env=env, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    known = set(filter(None, os.fsdecode(done.stdout).split("\0")))
    return known if "pyproject.toml" in known else None  # somebody has begun a repository of their own here
