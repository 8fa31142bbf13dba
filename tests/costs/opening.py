"""What opening a lesson costs, against importing ipywidgets alone: each measurement in a fresh process."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

from costs.row import Row

#: Slow or heavy: no lesson may import them before a learner asks for a table.
LATE = ("pandas", "numpy", "jsonschema", "nbformat")

OTHER = ("lesson.table(", "lesson.check(")

# Inside the process, so that starting Python, the same for all, does not flatter the ratio.
CHILD = """
import json, resource, sys, time
user, wall = resource.getrusage(resource.RUSAGE_SELF).ru_utime, time.perf_counter()
{code}
wall, user = time.perf_counter() - wall, resource.getrusage(resource.RUSAGE_SELF).ru_utime - user
print(json.dumps([wall * 1000, user * 1000, sorted(sys.modules)]))
"""


def calls(notebook: Path) -> list[str]:
    """Return the notebook's calls of the form ``lesson.activity(…)``; neither tables nor checks of a learner's code."""
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    found = []
    for cell in cells:
        if cell["cell_type"] == "code":
            for node in ast.parse("".join(cell["source"])).body:
                text = ast.unparse(node)
                if isinstance(node, ast.Expr) and text.startswith("lesson.") and not text.startswith(OTHER):
                    found.append(text)
    return found


def stages(notebook: Path) -> dict[str, str]:
    """Return the code to measure, by name; the first is the floor."""
    opened = f"from dispute import Lesson\nlesson = Lesson({notebook.stem!r})"
    built = calls(notebook)
    return {
        "import ipywidgets": "import ipywidgets",
        "import dispute": "import dispute",
        f"… and open {notebook.stem}": opened,
        "… and run its first cell": "\n".join([opened, built[0]]),
        f"… and build all {len(built)} activities": "\n".join([opened, *built]),
    }


def measure(notebook: Path, rounds: int) -> tuple[list[Row], dict[str, list[str]]]:
    """Return wall and user time of each stage, and which late modules each stage has imported."""
    codes = stages(notebook)
    walls, users, late = ({name: [] for name in codes} for _ in range(3))
    for turn in range(rounds + 1):
        first = turn % len(codes)
        for name in [*codes][first:] + [*codes][:first]:  # each takes each place once in a while
            program = CHILD.format(code=codes[name])
            done = subprocess.run([sys.executable, "-I", "-c", program], capture_output=True, text=True, check=True)
            wall, user, modules = json.loads(done.stdout.splitlines()[-1])
            late[name] = [module for module in LATE if module in modules]
            if turn:  # the first round only warms the file cache
                walls[name].append(wall)
                users[name].append(user)
    floor, *others = codes
    goals = dict(zip(others, [1.3, 1.3], strict=False))  # for opening a lesson; the later stages are for information
    rows = [
        Row(f"{name}, {kind}", "ms", times[name], times[floor], ratio_limit=goals.get(name))
        for kind, times in (("wall", walls), ("user CPU", users)) for name in others
    ]  # fmt: skip
    return rows, late
