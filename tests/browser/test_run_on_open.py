"""The frame: a lesson runs when it is opened, and only what we wrote; the page stays where its link leads."""

from __future__ import annotations

import json
from importlib.metadata import distributions

import pytest
from playwright.sync_api import Page, expect

from browser.lab import Lab, stop_kernels
from browser.learner import activity, answer, cell
from notebook import ROOT

pytestmark = pytest.mark.browser

NAME = "02_expulsions.ipynb"
LESSON = f"notebooks/en/{NAME}"
HELD = "Python files lie beside this notebook"
VIEWS = {"lab": "lab/tree", "simple": "doc/tree", "notebook": "notebooks"}
every_view = pytest.mark.parametrize("view", VIEWS)


def visit(page: Page, lab: Lab, path: str, view: str = "simple", anchor: str = "") -> None:
    """Follow a link, with the kernels of earlier pages stopped; press nothing."""
    if view == "notebook" and not list(distributions(name="notebook")):
        pytest.skip("Jupyter Notebook is not installed")
    stop_kernels(lab)
    # JupyterLab would open what earlier pages had open, too; on its way it loses the anchor.
    more = anchor or "&reset"
    page.goto(f"{lab.address}/{VIEWS[view]}/{path}?token={lab.token}{more}", wait_until="domcontentloaded")


def state(page: Page, name: str) -> None:
    """Wait until the frame says so."""
    page.wait_for_selector(f'.jp-Notebook[data-dispute="{name}"]', timeout=90_000)


def scrolled(page: Page) -> float:
    return page.evaluate("document.querySelector('.jp-Notebook .jp-WindowedPanel-outer').scrollTop")


def counts(page: Page) -> dict[str, int | None]:
    """The execution count of each code cell, by its id."""
    return page.evaluate(
        """() => Object.fromEntries(window.jupyterapp.shell.currentWidget.content.widgets
            .filter(c => c.model.type === 'code').map(c => [c.model.id, c.model.executionCount]))"""
    )


def folder(lab: Lab, name: str, change=lambda book: None, file: str = NAME) -> str:
    """Put a changed copy of the lesson into a folder of its own, and return its path for the server."""
    book = json.loads((ROOT / LESSON).read_text(encoding="utf-8"))
    for each in book["cells"]:
        each["source"] = "".join(each["source"])
        if each["cell_type"] == "code":  # so that what has run can be told
            each["execution_count"] = None
    change(book)
    (lab.root / name).mkdir(exist_ok=True)
    (lab.root / name / file).write_text(json.dumps(book), encoding="utf-8")
    return f"{name}/{file}"


def by_id(book: dict) -> dict[str, dict]:
    return {each["id"]: each for each in book["cells"]}


@pytest.mark.engines
@every_view
def test_a_lesson_runs_without_a_press(browser, lab, view):
    page = browser.new_page()  # some faults of Jupyter Notebook's own are none of ours
    visit(page, lab, LESSON, view)
    state(page, "ran")
    expect(page.locator("form.dispute[data-activity=relay]")).to_be_attached()
    expect(page.get_by_text("Ready.").first).to_be_visible()
    assert page.locator(".jp-RenderedText[data-mime-type*=stderr]").count() == 0
    assert page.locator(".dispute-run:visible").count() == 0, "nobody need choose what has run"
    page.close()


@pytest.mark.parametrize("view", ["simple", pytest.param("notebook", marks=pytest.mark.long)])
def test_the_page_stays_at_the_top_or_at_the_anchor_of_its_link(browser, lab, view):
    page = browser.new_page()
    visit(page, lab, LESSON, view)
    state(page, "ran")
    page.wait_for_timeout(500)
    assert scrolled(page) == 0
    page.close()
    other = browser.new_page()
    visit(other, lab, LESSON, view, "#5.-One-case-in-law")
    state(other, "ran")
    heading = other.locator("h2", has_text="One case in law")
    expect(heading).to_be_in_viewport()
    other.wait_for_timeout(500)
    assert scrolled(other) > 1000 and heading.bounding_box()["y"] < 400
    current = other.locator('.dispute-rail a[aria-current="location"]')
    expect(current).to_have_text("5 One case in law")
    other.close()


def test_a_notebook_that_only_says_that_it_is_ours_runs_nothing(page, lab):
    def foreign(book):
        book["metadata"]["dispute"] = {"run_on_open": True}
        by_id(book)["setup"]["source"] += "\nopen('gotcha', 'w')"

    visit(page, lab, folder(lab, "foreign", foreign))
    page.wait_for_selector('.jp-Notebook[data-dispute=""]', timeout=60_000)
    page.wait_for_timeout(3000)
    assert set(counts(page).values()) == {None}
    expect(page.locator(".dispute-rail")).to_have_count(0)
    expect(page.get_by_text("Choose Run, then Run All Cells.").first).to_be_visible()


def test_in_a_copy_of_ours_what_was_changed_is_skipped_and_stays_in_sight(page, lab):
    def change(book):
        by_id(book)["relay"]["source"] += "\nopen('gotcha', 'w')"

    visit(page, lab, folder(lab, "copied", change, "My copy.ipynb"))
    state(page, "ran")
    ran = counts(page)
    assert ran.pop("relay") is None and None not in ran.values()
    expect(cell(page, "relay").locator(".jp-Cell-inputWrapper")).to_be_visible()
    expect(cell(page, "four-dates").locator(".jp-Cell-inputWrapper")).to_be_hidden()
    expect(cell(page, "relay").get_by_text("To use this activity")).to_be_visible()


@pytest.mark.parametrize("beside", ["csv.py", "dispute/__init__.py"])
def test_beside_files_that_could_stand_in_for_ours_nothing_runs_and_one_sentence_says_how(page, lab, beside):
    path = folder(lab, f"beside-{beside[:3]}")
    hostile = lab.root / path.rpartition("/")[0] / beside
    hostile.parent.mkdir(exist_ok=True)
    hostile.write_text("open('gotcha', 'w')")
    visit(page, lab, path)
    state(page, "held")
    expect(page.locator(".dispute-rail").get_by_role("status")).to_contain_text(HELD)
    page.wait_for_timeout(2000)
    assert set(counts(page).values()) == {None}
    assert not list(lab.root.rglob("gotcha"))
    # The mark by which the frame hides what to do outlives the cleaning of a notebook that nobody trusts.
    assert page.locator(".dispute-run").count() > 10
    expect(page.get_by_text("Choose Run, then Run All Cells.").first).to_be_visible()


def test_a_folder_without_code_is_no_reason_to_wait(page, lab):
    path = folder(lab, "with-notes")
    (lab.root / "with-notes" / "mine").mkdir(exist_ok=True)
    (lab.root / "with-notes" / "notes.txt").write_text("mine")
    visit(page, lab, path)
    state(page, "ran")


def test_a_page_that_is_loaded_again_keeps_the_work_and_runs_nothing_again(page, lab):
    visit(page, lab, folder(lab, "reloaded"))
    state(page, "ran")
    answer(page, activity(page, "q-n2-1"), 2, 2)
    expect(page.locator(".dispute-rail")).to_contain_text("kept ✓")
    page.evaluate("async () => { await window.jupyterapp.shell.currentWidget.context.save(); }")
    before = counts(page)
    page.reload(wait_until="domcontentloaded")
    state(page, "ran")
    expect(activity(page, "q-n2-1").locator(".feedback")).to_be_visible()
    assert counts(page) == before
    expect(page.locator(".dispute-rail")).to_contain_text("kept ✓")


@pytest.mark.engines
def test_a_page_that_was_not_saved_shows_its_activities_again_and_does_not_start_the_lesson_anew(page, lab):
    visit(page, lab, folder(lab, "unsaved"))
    state(page, "ran")
    answer(page, activity(page, "q-n2-1"), 2, 2)
    expect(activity(page, "q-n2-1").locator(".feedback")).to_be_visible()
    page.reload(wait_until="domcontentloaded")
    state(page, "ran")
    expect(activity(page, "q-n2-1").locator(".feedback")).to_be_visible()
    ran = counts(page)
    assert ran["setup"] is None and ran["hood-origins"] is None and ran["q-n2-1"]


def test_code_is_out_of_sight_and_of_the_tab_key_until_a_button_shows_it_and_the_browser_remembers(page, lab):
    visit(page, lab, LESSON, "simple")
    state(page, "ran")
    button = page.get_by_role("button", name="Show the code")
    expect(button).to_have_attribute("aria-pressed", "false")
    for key in ("setup", "relay", "sources"):
        expect(cell(page, key).locator(".jp-Cell-inputWrapper")).to_be_hidden()
        expect(cell(page, key).locator(".jp-OutputPrompt").first).to_be_hidden()
    expect(cell(page, "hood-origins").locator(".jp-Cell-inputWrapper")).to_be_visible()
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(cell(page, "relay").locator(".jp-Cell-inputWrapper")).to_be_visible()
    visit(page, lab, LESSON, "simple")
    expect(page.get_by_role("button", name="Show the code")).to_have_attribute("aria-pressed", "true")
    expect(cell(page, "relay").locator(".jp-Cell-inputWrapper")).to_be_visible()


@pytest.mark.engines
def test_the_rail_leads_by_keyboard_says_where_one_is_and_is_one_line_on_a_phone(page, lab):
    page.set_viewport_size({"width": 400, "height": 800})
    visit(page, lab, LESSON, "simple")
    state(page, "ran")
    rail = page.locator(".dispute-rail")
    parts = rail.get_by_role("navigation", name="Parts of this lesson")
    expect(parts.get_by_role("listitem")).to_have_count(12)
    expect(parts.get_by_role("link", name="5 One case in law")).to_be_attached()
    expect(rail).to_contain_text("30 min left")
    assert rail.bounding_box()["height"] < 50, "one line"
    assert rail.evaluate("e => e.scrollWidth <= e.clientWidth")
    skip = parts.get_by_role("link", name="Skip to the first activity")
    skip.focus()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.dataset.activity").startswith("predicted-expulsions-turn")
    law = parts.get_by_role("link", name="5 One case in law")
    law.focus()
    page.keyboard.press("Enter")
    expect(page.locator("h2", has_text="One case in law")).to_be_in_viewport()
    expect(law).to_have_attribute("aria-current", "location")
    expect(parts.locator("[aria-current]")).to_have_count(1)
    expect(rail).not_to_contain_text("30 min left")
    page.evaluate("document.querySelector('.jp-WindowedPanel-outer').scrollTo(0, 0)")
    expect(parts.locator("[aria-current]")).to_have_count(0)


def test_a_kernel_that_never_comes_is_told_in_one_sentence(browser, lab):
    page = browser.new_page()  # JupyterLab itself stumbles over the missing session
    page.on("pageerror", lambda e: print(e.stack))
    page.clock.install()
    page.route(
        "**/api/sessions**", lambda route: route.abort() if route.request.method == "POST" else route.continue_()
    )
    visit(page, lab, LESSON)
    state(page, "starting")
    page.clock.run_for(61_000)
    state(page, "late")
    expect(page.locator(".dispute-rail").get_by_role("status")).to_contain_text("has not answered for a minute")
    page.close()
