"""Computers that are not like ours: odd folders, a home that takes nothing, two tabs, a notebook that nobody trusts.

``make test-all`` runs this by name, in the browser that ``ENGINE`` names.
"""

from __future__ import annotations

import json
import shutil
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from browser.conftest import browser  # noqa: F401 - a fixture
from browser.lab import Lab, serve, stop_kernels
from browser.learner import activity, answer
from browser.test_run_on_open import state
from notebook import ROOT

LESSON, FIRST = "02_expulsions.ipynb", "00_start_here.ipynb"
#: Work is kept in the home folder, as a learner's is; the tests' own setting would take its place.
AT_HOME = {"DISPUTE_HOME": ""}
#: A place where not even root can write.
NOWHERE = "/proc"


@pytest.fixture
def tabs(browser) -> Iterator[BrowserContext]:  # noqa: F811
    context = browser.new_context(viewport={"width": 1200, "height": 1000})
    yield context
    context.close()


@pytest.fixture
def folder(tmp_path) -> Path:
    """A folder as people name them, with copies of the lessons that nobody has signed."""
    root = tmp_path / "Cours d’été" / "Ségou – groupe 3 (copie)"
    shutil.copytree(ROOT / "notebooks" / "en", root, ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    return root


def visit(tabs: BrowserContext, lab: Lab, name: str) -> Page:
    page = tabs.new_page()
    page.goto(f"{lab.address}/doc/tree/{name}?token={lab.token}", wait_until="domcontentloaded")
    state(page, "ran")
    return page


def answered(page: Page) -> None:
    answer(page, activity(page, "q-n2-1"), 2, 2)
    expect(activity(page, "q-n2-1").locator(".feedback")).to_be_visible()


def kept(lab: Lab) -> dict[str, dict]:
    """Return what the learner's home holds, by file."""
    files = (lab.log.parent / ".who-moved-first").glob("*.json")
    return {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in files}


def test_in_a_folder_with_blanks_and_accents_a_lesson_runs_and_is_kept(tabs, folder):
    with serve(folder.parents[1], env=AT_HOME) as lab:
        page = visit(tabs, lab, f"{folder.parent.name}/{folder.name}/{LESSON}")
        answered(page)
        expect(page.locator(".dispute-rail")).to_contain_text("kept ✓")
        assert any("N2-Q1" in json.dumps(work) for work in kept(lab).values())


def test_with_a_home_that_takes_nothing_a_lesson_runs_and_says_that_nothing_is_kept(tabs, folder):
    with serve(folder, env={**AT_HOME, "HOME": NOWHERE}) as lab:
        page = visit(tabs, lab, LESSON)
        answered(page)
        expect(page.locator(".dispute-rail")).to_contain_text("not kept")
        save = activity(page, "save")
        save.get_by_role("button", name="Make my files and codes").click()
        expect(save.locator('[data-code="full"]')).to_contain_text("WMF2")
        assert page.locator(".jp-RenderedText[data-mime-type*=stderr]").count() == 0


def test_notebooks_that_may_only_be_read_run_as_well(tabs, folder):
    for file in folder.glob("*.ipynb"):
        file.chmod(stat.S_IRUSR)
    with serve(folder, env=AT_HOME) as lab:
        page = visit(tabs, lab, LESSON)
        answered(page)
        expect(page.locator(".dispute-rail")).to_contain_text("kept ✓")


def test_two_tabs_with_the_same_lesson_show_each_others_answers_and_lose_none(tabs, folder):
    with serve(folder, env=AT_HOME) as lab:
        one, two = visit(tabs, lab, LESSON), visit(tabs, lab, LESSON)
        answered(one)
        answer(two, activity(two, "q-n2-3"), 1, 3)
        expect(activity(two, "q-n2-3").locator(".feedback")).to_be_visible()
        for page in (one, two):
            expect(page.locator(".dispute-rail")).to_contain_text("kept ✓")
        everything = json.dumps(kept(lab))
        assert "N2-Q1" in everything and "N2-Q3" in everything


def test_two_lessons_at_once_keep_both_and_a_third_tab_is_offered_all(tabs, folder):
    with serve(folder, env=AT_HOME) as lab:
        one, two = visit(tabs, lab, LESSON), visit(tabs, lab, FIRST)
        answered(one)
        answer(two, activity(two, "q-n0-1"), 1, 3)
        expect(activity(two, "q-n0-1").locator(".feedback")).to_be_visible()
        expect(two.locator(".dispute-rail")).to_contain_text("kept ✓")
        assert len(kept(lab)) == 2
        for page in (one, two):
            page.close()
        stop_kernels(lab)
        third = visit(tabs, lab, "03_sahel_shift.ipynb")
        expect(activity(third, "resume")).to_contain_text("Work is kept on this computer")


@pytest.fixture(params=["signed", "unsigned"])
def opened(request) -> Callable[[Lab, Path], None]:
    """A notebook that its reader trusts, and one that nobody trusts."""

    def trust(lab: Lab, path: Path) -> None:
        if request.param == "signed":
            import nbformat
            from nbformat.sign import NotebookNotary

            notary = NotebookNotary(data_dir=str(lab.log.parent / "data"))
            notary.sign(nbformat.read(path, as_version=4))

    return trust


def test_a_notebook_shows_its_tasks_before_anything_runs_and_runs_trusted_or_not(tabs, folder, opened):
    with serve(folder, env=AT_HOME) as lab:
        opened(lab, folder / LESSON)
        page = tabs.new_page()
        page.route(
            "**/api/sessions**", lambda route: route.abort() if route.request.method == "POST" else route.continue_()
        )
        page.goto(f"{lab.address}/doc/tree/{LESSON}?token={lab.token}", wait_until="domcontentloaded")
        state(page, "starting")
        expect(page.locator(".dispute-stored").first).to_be_attached()
        assert page.get_by_text("model not found").count() == 0
        page.close()
        answered(visit(tabs, lab, LESSON))
