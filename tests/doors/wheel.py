"""``pip install`` in a fresh environment: the wheel carries lessons, data and notebooks; an upgrade keeps work.

``make test`` runs this by name; it installs packages and takes half a minute.
"""

import os
import zipfile

import pytest

from doors import fresh

#: What a learner does in Python, far from any checkout.
WORK = """
from dispute import Lesson
from dispute.data import default_folder
assert "site-packages" in str(default_folder()), default_folder()
lesson = Lesson("02_expulsions")
lesson.start(); lesson.sources()
assert len(lesson.table("events")) > 40
"""
ANSWER = WORK + 'lesson.store.progress = lesson.store.progress.with_answer("N2-Q1", ("cannot-tell",), "certain")'
COMES_BACK = WORK + "from dispute import disk; assert 'cannot-tell' in disk.found()[0][1]; lesson.resume()"


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """Interpreter of an environment with nothing but the wheel and what it asks for."""
    folder = tmp_path_factory.mktemp("installed")
    made = fresh.wheel(fresh.tree(folder / "source"), folder / "wheel")
    python = fresh.environment(folder / "env")
    fresh.install(python, "-c", str(fresh.PINS), str(made))
    return python, made, folder


def test_the_wheel_carries_data_lessons_and_notebooks_and_nothing_stray(installed):
    names = set(zipfile.ZipFile(installed[1]).namelist())
    for part, into in (("data", "dispute/_data"), ("notebooks", "dispute/_notebooks"), ("src/dispute", "dispute")):
        for path in (fresh.ROOT / part).rglob("*"):
            inside = path.relative_to(fresh.ROOT / part)
            if path.is_file() and not {"__pycache__", ".ipynb_checkpoints"} & set(inside.parts):
                assert f"{into}/{inside.as_posix()}" in names
    assert [name for name in names if name.endswith("share/jupyter/lab/settings/overrides.d/who-moved-first.json")]
    assert not [name for name in names if "checkpoint" in name or "__pycache__" in name or name.startswith("tests")]
    assert installed[1].stat().st_size < 3_000_000


def test_notebooks_arrive_lessons_work_and_an_upgrade_keeps_everything(installed, tmp_path):
    python, _, folder = installed
    command, home = python.parent / "dispute", {**os.environ, "DISPUTE_HOME": str(tmp_path / "kept")}
    away = {"cwd": tmp_path, "env": home}
    assert "new      en/00_start_here.ipynb" in fresh.run(command, "mine", **away)
    fresh.run(python, "-c", ANSWER, **away)
    mine = tmp_path / "mine" / "en" / "02_expulsions.ipynb"
    mine.write_text(mine.read_text(encoding="utf-8").replace("order of steps", "motive"), encoding="utf-8")
    work = mine.read_bytes()

    source = folder / "source"
    project, lesson = source / "pyproject.toml", source / "notebooks" / "en"
    text = project.read_text(encoding="utf-8")
    project.write_text(text.replace('\nversion = "', '\nversion = "9.', 1), encoding="utf-8")
    for path in lesson.glob("0*.ipynb"):
        path.write_text(path.read_text(encoding="utf-8").replace("## Sources", "## All sources"), encoding="utf-8")
    fresh.install(python, "--no-deps", "--upgrade", str(fresh.wheel(source, folder / "next")))

    said = fresh.run(command, "mine", **away)
    assert "kept     en/02_expulsions.ipynb (you changed it); the new version is en/02_expulsions (version 9." in said
    assert mine.read_bytes() == work
    fresh.run(python, "-c", COMES_BACK, **away)
