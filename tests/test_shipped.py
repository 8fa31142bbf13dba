"""What leaves a folder in use is what the repository knows, and nothing of its users."""

import json
import shutil
import sys

import pytest

import used
from dispute import notebook_file, shipped
from dispute.console import command
from dispute.errors import DisputeError
from dispute.publish import lite, pyodide, site
from dispute.questions.plan import names

LESSON = "notebooks/en/02_expulsions.ipynb"
needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="there is no Git")
#: What the wheel has where Jupyter looks, and not in the package.
FOR_JUPYTER = {"src/lab_settings.json", *shipped.frame(used.ROOT)}
LANGUAGES = ("en", "fr")
LESSONS = {f"{lang}/{name}.ipynb" for lang in LANGUAGES for name in names()}


@pytest.fixture
def folder(tmp_path):
    """A copy of the project, and the files of it that a wheel is made from."""
    root = used.tree(tmp_path / "project")
    (root / "notebooks" / "instructor").mkdir(exist_ok=True)
    parts = {name for name in used.found(root) if name.startswith(("src/", "data/", "notebooks/"))}
    return root, parts - FOR_JUPYTER


@needs_git
@pytest.mark.skipif(not (used.ROOT / ".git").exists(), reason="this copy is no checkout")
def test_everything_that_git_tracks_is_in_and_nothing_else():
    tracked = set(used.git(used.ROOT, "ls-files", "src", "data", "notebooks").split("\n")) - {"", *FOR_JUPYTER}
    assert set(shipped.files(used.ROOT)) == tracked


@pytest.mark.parametrize("checkout", [pytest.param(True, marks=needs_git), False], ids=["checkout", "archive"])
def test_a_folder_in_use_gives_the_same_files_as_a_fresh_one(folder, checkout):
    root, ours = folder
    if checkout:
        used.commit(root)
    used.use(root)
    assert set(shipped.files(root)) == ours
    assert set(shipped.lessons(root / "notebooks")) == LESSONS
    assert shipped.instructors(root / "notebooks") == used.INSTRUCTORS


@needs_git
def test_in_a_checkout_a_file_that_only_looks_like_ours_stays_out(folder):
    root, ours = folder
    used.commit(root)
    (root / "src" / "dispute" / "mine.py").write_text("", encoding="utf-8")
    shutil.copy(root / LESSON, root / "notebooks" / "en" / "06_mine.ipynb")
    plan = root / "src" / "dispute" / "lessons" / "06_mine" / "lesson.toml"
    plan.parent.mkdir()
    plan.write_text("", encoding="utf-8")
    assert set(shipped.files(root)) == ours

    package = json.loads((root / "data" / "datapackage.json").read_text(encoding="utf-8"))
    package["resources"].append({"name": "marks", "path": "marks.csv"})
    (root / "data" / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    (root / "data" / "marks.csv").write_text("", encoding="utf-8")
    with pytest.raises(DisputeError, match=r"^datapackage.json names data/marks.csv, and Git does not track it:"):
        shipped.files(root)


@needs_git
def test_a_repository_that_somebody_has_only_begun_here_decides_nothing(folder):
    root, ours = folder
    used.git(root, "init", "-q")
    used.git(root, "add", "data")
    assert set(shipped.files(used.use(root))) == ours


@needs_git
@pytest.mark.parametrize("name", ["GIT_DIR", "GIT_INDEX_FILE"])
def test_a_hook_of_git_that_calls_us_leads_nowhere_else(folder, monkeypatch, tmp_path, name):
    root, ours = folder
    used.commit(root)
    monkeypatch.setenv(name, str(tmp_path / "elsewhere"))
    used.use(root)
    assert set(shipped.files(root)) == ours


@needs_git
def test_inside_somebody_elses_repository_the_names_decide(folder):
    root, ours = folder
    used.git(root.parent, "init", "-q")
    assert set(shipped.files(used.use(root))) == ours


def test_without_git_on_this_computer_the_names_decide(folder, monkeypatch):
    root, ours = folder
    (root / ".git").mkdir()
    monkeypatch.setenv("PATH", str(root / "nowhere"))
    assert set(shipped.files(used.use(root))) == ours


def test_a_missing_file_is_named_with_what_to_do(folder):
    root, _ = folder
    (root / "data" / "claims.csv").unlink()
    with pytest.raises(DisputeError, match=r"^data/claims.csv is missing. Put it back \(git checkout HEAD -- data"):
        shipped.files(root)
    (root / "data" / "datapackage.json").write_text("{", encoding="utf-8")
    with pytest.raises(DisputeError, match=r"^data/datapackage.json cannot be read"):
        shipped.files(root)


USES = {
    "language": lambda book: book["metadata"].update(language_info={"name": "python", "version": "3.12.1"}),
    "state": lambda book: book["metadata"].update(widgets={}),
    "live": lambda book: next(cell for cell in book["cells"] if cell.get("outputs"))["outputs"].append(
        {"output_type": "display_data", "metadata": {}, "data": {notebook_file.WIDGET: {"model_id": "1"}}}
    ),
}


@pytest.mark.parametrize("builder", ["wheel", "site", "browser"])
@pytest.mark.parametrize("use", USES)
def test_no_build_takes_a_notebook_that_somebody_worked_in(folder, tmp_path, monkeypatch, builder, use):
    root, _ = folder
    book = json.loads((root / LESSON).read_text(encoding="utf-8"))
    USES[use](book)
    (root / LESSON).write_text(json.dumps(book), encoding="utf-8")
    monkeypatch.chdir(root)
    with pytest.raises(DisputeError, match=rf"^{LESSON} was run and saved in Jupyter, so somebody's answers may stand"):
        build(builder, root, tmp_path / "built", monkeypatch)
    assert not (tmp_path / "built").exists()


def build(builder, root, target, monkeypatch):
    """Build one edition; the browser's Python is left out."""
    if builder == "wheel":
        return shipped.files(root)
    if builder == "site":
        return site.build(target, root / "notebooks")
    monkeypatch.setattr(lite, "ROOT", root)
    monkeypatch.setattr(pyodide, "distribution", lambda work, full=None, release=None: work)
    monkeypatch.setattr(lite, "_assemble", lambda work, distribution, lessons, target: taken.update(lessons))
    taken = {}
    lite.build(target)
    return taken


@pytest.mark.slow
def test_both_editions_of_a_folder_in_use_hold_the_lessons_and_name_the_rest(folder, tmp_path, monkeypatch, capsys):
    root, _ = folder
    used.use(root)
    monkeypatch.chdir(root)
    assert set(build("browser", root, tmp_path / "lite", monkeypatch)) == LESSONS
    said = capsys.readouterr().err
    assert "Left out: notebooks/en/02_expulsions-Copy1.ipynb is no notebook of this project. Move it away." in said
    assert said.count("\n") == sum(
        n.startswith("notebooks/") and n.endswith(".ipynb") and "/." not in n for n in used.LEFT
    )
    build("site", root, tmp_path / "site", monkeypatch)
    pages = {*names(), "index", "answers", "search", "link", "vote"}
    assert used.found(tmp_path / "site") == {
        "index.html", *(f"{lang}/{page}.html" for lang in LANGUAGES for page in pages)
    }  # fmt: skip


@pytest.mark.parametrize("builder", ["site", "browser"])
def test_an_edition_takes_the_place_of_its_older_one_and_of_nobodys_files(folder, tmp_path, monkeypatch, builder):
    root, _ = folder
    target = tmp_path / "my pages"
    (target / "en").mkdir(parents=True)
    (target / "thesis.txt").write_text("mine", encoding="utf-8")
    for lesson in LESSONS - {"en/05_capstone.ipynb"}:  # one is enough to see where it goes
        (root / "notebooks" / lesson).unlink()
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DisputeError, match=r"^'my pages' holds other files, which would be lost\. Name a new"):
        build(builder, root, target, monkeypatch)
    assert (target / "thesis.txt").read_text(encoding="utf-8") == "mine"
    with pytest.raises(DisputeError, match="holds other files"):
        build(builder, root, target / "thesis.txt", monkeypatch)
    for sign in ("jupyter-lite.json", "en/answers.html"):
        (target / sign).write_text("older", encoding="utf-8")
    build(builder, root, target, monkeypatch)


@pytest.mark.parametrize("builder", ["wheel", "site", "browser"])
def test_far_from_the_project_a_build_says_where_to_run_it(folder, tmp_path, monkeypatch, builder):
    root, _ = folder
    shutil.rmtree(root / "notebooks")
    with pytest.raises(DisputeError, match=r"^There is no lesson in .*notebooks\. Run this in the folder of"):
        build(builder, root, tmp_path / "built", monkeypatch)


DAMAGE = {
    "a merge": (b'{\n "cells": [\n<<<<<<< HEAD\n', "a merge left its mark <<<<<<< in line 3"),
    "nothing": (b"", "it cannot be read from line 1 on"),
    "cut off": (b'{\n "cells": [\n', "it cannot be read from line 3 on"),
    "another kind": (b"[1]", "it has no cells"),
    "no cells": (b'{"cells": [{}]}', "it has no cells"),
    "Latin-1": ('{"cells": ["é"]}'.encode("latin-1"), "it is not UTF-8 text"),
}


@pytest.mark.parametrize("module", [site, lite], ids=["site", "browser"])
@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_notebook_is_one_sentence_that_names_it(folder, tmp_path, monkeypatch, capsys, module, damage):
    root, _ = folder
    content, why = DAMAGE[damage]
    (root / LESSON).write_bytes(content)
    monkeypatch.chdir(root)
    monkeypatch.setattr(lite, "ROOT", root)
    if module is site:
        monkeypatch.setattr(site.publish, "__defaults__", (root / "notebooks",))
    monkeypatch.setattr(sys, "argv", ["build", str(tmp_path / "built")])
    assert command(module.main)() == 1
    said = f"{LESSON} is not a notebook: {why}. {notebook_file.PUT_BACK.format(path=LESSON)}\n"
    assert capsys.readouterr() == ("", said)
    assert not (tmp_path / "built").exists()


def test_a_notebook_that_cannot_be_opened_is_one_sentence(tmp_path):
    with pytest.raises(DisputeError, match=r"02.ipynb cannot be read \(No such file or directory\)\. Check that"):
        notebook_file.read(tmp_path / "02.ipynb")
