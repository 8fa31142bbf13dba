"""The house stands as drawn: imports point one way, modules stay small, a lesson opens light."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

import dispute
from dispute.model.plan import names
from driving import lesson_with

SRC = Path(dispute.__file__).parent
#: From left to right; a module may import from its own layer and from those before it.
LAYERS = ["facts", "model", "exercises", "views", "widgets", "lesson", "publish"]
#: Modules at the top that are not facts. The package itself hands out the lesson.
TOP = dict.fromkeys(["dispute", "dispute.lesson", "dispute.frames"], "lesson")
#: A folder that is not called like its layer.
FOLDERS = {"activities": "lesson", "instructor": "lesson"}
#: What each layer may use besides the standard library.
PACKAGES = {
    "facts": set(),
    "model": set(),
    "exercises": {"pandas"},  # a learner's function may take a table
    "views": {"jinja2", "markupsafe"},
    "widgets": {"ipywidgets", "anywidget", "traitlets", "markupsafe"},
    "lesson": {"pandas"},
}
MODULES = {
    ".".join(["dispute", *p.relative_to(SRC).with_suffix("").parts]).removesuffix(".__init__"): p
    for p in SRC.rglob("*.py")
}
every_module = pytest.mark.parametrize("module", MODULES)


def layer(module: str) -> str:
    folder = module.split(".")[1] if "." in module else ""
    return TOP.get(module) or FOLDERS.get(folder) or (folder if folder in LAYERS else "facts")


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


@every_module
def test_each_layer_uses_only_its_own_packages(module):
    if layer(module) in PACKAGES:
        others = {name.split(".")[0] for name in imports(module)} - set(sys.stdlib_module_names) - {"dispute"}
        assert others <= PACKAGES[layer(module)], f"{module}: {others - PACKAGES[layer(module)]}"


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


def test_every_topic_has_one_stem():
    # A view serves a model or a widget of the same name, or is a helper that is listed here.
    helpers = {
        "jinja",
        "__init__",
        "sources",
        "start",
        "dates",
        "bars",
        "links",
        "worksheet",
        "answer_key",
        "columns",
        "class_table",
    }
    known = {p.stem for part in ("model", "widgets") for p in (SRC / part).glob("*.py")}
    assert {p.stem for p in (SRC / "views").glob("*.py")} <= known | helpers


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
