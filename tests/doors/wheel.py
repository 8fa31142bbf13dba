"""``pip install`` in a fresh environment: the wheel carries lessons, data and notebooks; an upgrade keeps work.

``make test`` runs this by name; it installs packages and takes half a minute.
"""

import os
import shutil
import tarfile
import zipfile

import pytest

import used
from dispute import shipped
from doors import fresh

#: What a learner does in Python, far from any checkout.
WORK = """
from dispute import Lesson
from dispute.evidence.tables import default_folder
assert "site-packages" in str(default_folder()), default_folder()
lesson = Lesson("02_expulsions")
lesson.start(); lesson.sources()
assert len(lesson.table("events")) > 40
"""
ANSWER = WORK + 'lesson.store.progress = lesson.store.progress.with_answer("N2-Q1", ("cannot-tell",), "certain")'
COMES_BACK = WORK + "from dispute.work import disk; assert b'cannot-tell' in disk.found()[0].raw; lesson.resume()"


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """Interpreter of an environment with nothing but the wheel and what it asks for."""
    folder = tmp_path_factory.mktemp("installed")
    source = used.tree(folder / "source")
    if shutil.which("git"):
        used.commit(source)
    made = fresh.wheel(used.use(source), folder / "wheel")
    python = fresh.environment(folder / "env")
    fresh.install(python, "-c", str(fresh.PINS), str(made))
    return python, made, folder


def inside(wheel) -> set[str]:
    """Return the names in a wheel; the version in some of them is left out."""
    number = wheel.name.split("-")[1]
    return {name.replace(f"-{number}.", ".") for name in zipfile.ZipFile(wheel).namelist()}


def test_a_folder_in_use_gives_a_wheel_and_an_archive_of_our_files_alone(installed, tmp_path):
    _, made, folder = installed
    about = {f"who_moved_first.dist-info/{name}" for name in ("METADATA", "RECORD", "WHEEL", "entry_points.txt")}
    settings = "who_moved_first.data/data/share/jupyter/lab/settings/overrides.d/who-moved-first.json"
    ours, frame = shipped.files(fresh.ROOT), shipped.frame(fresh.ROOT)
    there = {f"who_moved_first.data/data/share/jupyter/{name[name.index('labextensions') :]}" for name in frame}
    expected = {*ours.values(), *about, "who_moved_first.dist-info/licenses/LICENSE", settings, *there}
    assert inside(made) == expected
    assert made.stat().st_size < 3_000_000

    packed = fresh.archive(folder / "source", tmp_path / "archive", tmp_path / "tools")
    with tarfile.open(packed) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
        fresh.extract(archive, tmp_path / "unpacked")
    assert names == {*ours, *frame, *shipped.PROJECT, "src/lab_settings.json", "PKG-INFO"}
    (unpacked,) = (tmp_path / "unpacked").iterdir()
    assert inside(fresh.wheel(used.use(unpacked), tmp_path / "again")) == expected, "from the archive, in use as well"


def test_a_notebook_that_somebody_worked_in_stops_the_build_with_one_sentence(tmp_path):
    lesson = used.tree(tmp_path / "source") / "notebooks" / "en" / "02_expulsions.ipynb"
    text = lesson.read_text(encoding="utf-8")
    lesson.write_text(text.replace('"kernelspec"', '"language_info": {}, "kernelspec"'), encoding="utf-8")
    with pytest.raises(AssertionError) as stop:
        fresh.wheel(tmp_path / "source", tmp_path / "wheel")
    said = str(stop.value)
    assert "notebooks/en/02_expulsions.ipynb was run and saved in Jupyter, so somebody's answers may" in said
    assert "Traceback" not in said


def test_notebooks_arrive_lessons_work_and_an_upgrade_keeps_everything(installed, tmp_path):
    python, _, folder = installed
    command, home = python.parent / "dispute", {**os.environ, "PYTHONPATH": "", "DISPUTE_HOME": str(tmp_path / "kept")}
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
