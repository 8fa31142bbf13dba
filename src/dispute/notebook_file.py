"""A notebook as a file: whether it is whole, and whether somebody has worked in it."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

from dispute.errors import DisputeError

WIDGET = "application/vnd.jupyter.widget-view+json"
MERGE = re.compile(r"^(<{7}|={7}|>{7})( |$)", flags=re.M)
PUT_BACK = "Put it back (git checkout HEAD -- {path}) or take it from a fresh copy of the project."
NO_NOTEBOOK = "{path} is not a notebook: {why}. " + PUT_BACK
USED = "{path} was run and saved in Jupyter, so somebody's answers may stand in it. " + PUT_BACK


def read(path: Path) -> dict:
    """Return a notebook.

    Raises
    ------
    DisputeError
        If the file is none: a merge left its marks, or it was cut off.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
        found = json.loads(text)
        if not isinstance(found, dict) or not all("source" in cell for cell in found["cells"]):
            raise KeyError("cells")
    except OSError as problem:
        raise DisputeError(f"{shown(path)} cannot be read ({problem.strerror}). Check that you may open it.") from None
    except UnicodeDecodeError:
        raise DisputeError(NO_NOTEBOOK.format(path=shown(path), why="it is not UTF-8 text")) from None
    except (ValueError, KeyError, TypeError) as problem:
        why = f"it cannot be read from line {problem.lineno} on" if hasattr(problem, "lineno") else "it has no cells"
        if mark := MERGE.search(text):
            why = f"a merge left its mark {mark[1]} in line {text.count(chr(10), 0, mark.start()) + 1}"
        raise DisputeError(NO_NOTEBOOK.format(path=shown(path), why=why)) from None
    return found


def fresh(path: Path) -> dict:
    """Return a notebook as ``make outputs`` leaves it, which holds nobody's answers.

    Raises
    ------
    DisputeError
        If somebody ran and saved it: outputs, and the state of widgets, may then hold answers.
    """
    found = read(path)
    outputs = [output for cell in found["cells"] for output in cell.get("outputs", [])]
    live = any(WIDGET in output.get("data", {}) for output in outputs)
    if live or {"widgets", "language_info"} & set(found.get("metadata", {})):
        raise DisputeError(USED.format(path=shown(path)))
    return found


def shown(path: Path) -> str:
    """Return a path as a person in this folder would write it in a command."""
    try:
        return shlex.quote(Path(path).resolve().relative_to(Path.cwd()).as_posix())
    except (ValueError, OSError):
        return shlex.quote(str(path))
