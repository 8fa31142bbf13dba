"""The house stands as drawn: imports point one way, modules stay small, a lesson opens light."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

import dispute
from dispute.questions.plan import names
from driving import lesson_with

SRC = Path(dispute.__file__).parent
#: From left to right; a module may import from its own layer and from those before it.
LAYERS = ["evidence", "charts", "work", "activities", "hosts", "lessons", "instructor", "publish"]
#: Folders and modules that are a layer together: words and evidence; questions and the work that answers them.
SAME = {"words": "evidence", "questions": "work"} | {
    f"dispute.{name}": layer
    for layer, modules in {
        "evidence": ("errors", "files", "console", "late", "notebook_file", "shipped"),
        "work": ("activity",),
        "lessons": ("lesson",),
        "publish": ("command",),
    }.items()
    for name in modules
}
#: The last layer that no host has a part in: what is there runs anywhere.
ANYWHERE = "activities"
#: What no layer below the hosts may use: a page without a kernel has none of it.
OF_HOSTS = ["ipywidgets", "anywidget", "traitlets", "IPython", "pandas", "comm"]
MODULES = {
    ".".join(["dispute", *p.relative_to(SRC).with_suffix("").parts]).removesuffix(".__init__"): p
    for p in SRC.rglob("*.py")
}
ROOMS = {module for module, path in MODULES.items() if path.name == "__init__.py"}
every_module = pytest.mark.parametrize("module", MODULES)


def layer(module: str) -> str:
    """Return a module's layer: its folder's. The package itself hands out the lesson."""
    folder = module.split(".")[1] if "." in module else "lessons"
    found = SAME.get(module) or SAME.get(folder) or folder
    assert found in LAYERS, f"{module} stands in no layer"
    return found


def imports(module: str) -> set[str]:
    """Every module that a file names in an import, wherever in the file it stands."""
    found = set()
    for node in ast.walk(ast.parse(MODULES[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports by dots: write the whole name"
            inside = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {name if name in MODULES else node.module for name in inside}
    return found


@every_module
def test_imports_point_to_the_left(module):
    for target in imports(module):
        if target in MODULES:
            assert LAYERS.index(layer(target)) <= LAYERS.index(layer(module)), f"{module} imports {target}"


def room(module: str) -> str:
    """Return the room that a module stands in; nothing if it stands in none."""
    found = ".".join(module.split(".")[:3])
    return found if found.startswith(("dispute.activities.", "dispute.instructor.")) and found in ROOMS else ""


@pytest.mark.parametrize("module", [module for module in MODULES if room(module)])
def test_inside_a_room_the_view_follows_the_rules_and_the_activity_follows_both(module):
    order = ["rules", "view", "__init__"]
    stem = module.removeprefix(room(module)).strip(".") or "__init__"
    for target in imports(module):
        if stem in order and room(target) == room(module):
            other = target.removeprefix(room(target)).strip(".") or "__init__"
            assert other not in order or order.index(other) <= order.index(stem), f"{module} imports {target}"


def test_everything_below_the_hosts_runs_with_jinja_alone():
    below = sorted(m for m in MODULES if LAYERS.index(layer(m)) <= LAYERS.index(ANYWHERE) and m != "dispute")
    assert len(below) > 100
    refuse = f"import sys; sys.modules.update(dict.fromkeys({OF_HOSTS}))\n"  # None: an import of it fails
    load = "\n".join(f"import {module}" for module in below)
    run = subprocess.run([sys.executable, "-c", refuse + load], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr


def test_nothing_imports_in_a_circle():
    seen: dict[str, str] = {}

    def visit(module: str, path: tuple[str, ...]) -> None:
        assert module not in path, " → ".join([*path, module])
        if module not in seen:
            for target in imports(module) & set(MODULES) - {"dispute"}:
                visit(target, (*path, module))
            seen[module] = "done"

    for module in MODULES:
        visit(module, ())


@every_module
def test_no_module_is_long(module):
    lines = len(MODULES[module].read_text(encoding="utf-8").splitlines())
    assert lines <= 200, f"{module} has {lines} lines: it is missing a noun"


HEAVY = ["pandas", "numpy", "jsonschema", "nbformat", "nbclient", "frictionless"]
OPEN = "from dispute import Lesson; lesson = Lesson({name!r}); lesson.start(); "


def loaded_after(code: str, tmp_path) -> str:
    """Run code in a fresh Python and return which heavy modules it has loaded."""
    tell = f"import sys; print([name for name in {HEAVY} if name in sys.modules])"
    run = subprocess.run(
        [sys.executable, "-c", code + tell],
        capture_output=True, text=True, check=True, env=os.environ | {"DISPUTE_HOME": str(tmp_path)},
    )  # fmt: skip
    return run.stdout.strip()


def test_importing_and_opening_a_lesson_loads_no_heavy_package(tmp_path):
    opened = "".join(OPEN.format(name=name) for name in names())
    assert loaded_after("import dispute; ", tmp_path) == "[]"
    assert loaded_after(opened + "lesson.ask(next(iter(lesson.plan.items))); ", tmp_path) == "[]"


def test_working_through_a_lesson_loads_no_heavy_package_and_a_table_does(tmp_path):
    opened = OPEN.format(name=lesson_with("order-switch").plan.name)
    work = "lesson.order_switch(); lesson.four_dates(); lesson.toolbox(); lesson.cases(); lesson.sources(); "
    assert loaded_after(opened + work, tmp_path) == "[]"
    assert "pandas" in loaded_after(opened + "lesson.table('events'); ", tmp_path)
