"""An instructor's journey: votes and the order switch on the wall, then the class's exports."""

from __future__ import annotations

import json
import time

import pytest
from playwright.sync_api import expect

import classes
import simulated
from browser.conftest import ARTEFACTS
from browser.lab import open_notebook, run_all
from browser.learner import activity, choose, focus, predict
from dispute import notebook_file
from dispute.instructor import Classroom

pytestmark = pytest.mark.browser

FOLDER = "notebooks/instructor"
#: Smallest letters on a wall, in pixels of a 1200 pixel screen.
LEGIBLE = 21


def sizes(page, scope) -> dict[str, float]:
    """Return the drawn height of letters by kind, zoom included."""
    return scope.and_(scope.page.locator(".dispute-projector")).evaluate(
        """root => Object.fromEntries(['p', 'button', 'svg text'].map(css => {
            const e = root.querySelector(css);
            return [css, e ? parseFloat(getComputedStyle(e).fontSize) * e.currentCSSZoom : null]; }))"""
    )


def test_the_plan_for_one_lesson_runs_on_the_wall_by_keyboard(page, lab):
    begin = time.monotonic()
    open_notebook(page, lab, f"{FOLDER}/in_class.ipynb", view="doc")
    run_all(page)
    assert time.monotonic() - begin < 120, "three minutes are planned for the start"
    vote = activity(page, "vote-two-acts")
    item = Classroom().item("N2-Q5")
    for letter, n in zip("ABCD", (4, 9, 0, 0), strict=True):
        focus(vote.get_by_label(f"Votes for {letter}"))
        page.keyboard.press("Control+a")
        page.keyboard.type(str(n))
        page.keyboard.press("Tab")
    vote.locator(".sentence", has_text="13 votes. Most for B: 9.").wait_for()
    assert not [o.reason for o in item.options if vote.get_by_text(o.reason).count()]
    vote.get_by_role("button", name="Suggest the next move").press("Enter")
    vote.locator("p.sentence", has_text="Let neighbours with different answers talk").wait_for()
    assert all(size is None or size >= LEGIBLE for size in sizes(page, vote).values()), sizes(page, vote)
    ARTEFACTS.mkdir(parents=True, exist_ok=True)
    vote.screenshot(path=ARTEFACTS / "wall-vote.png")
    predict(page, activity(page, "predict-order"), 3, "The class is split.")
    switch = activity(page, "order-switch")
    choose(page, switch, "By the day when each one …", 3)
    switch.locator("svg").first.wait_for()
    switch.screenshot(path=ARTEFACTS / "wall-order.png")


def test_a_class_comes_in_on_the_wall_by_keyboard(page, lab, tmp_path):
    folder = classes.class_server(tmp_path / "class", 9)
    book = lab.root / FOLDER / "wall_here.ipynb"
    call = json.dumps(f"classroom.wall('02_expulsions', {str(folder)!r})")
    text = (lab.root / FOLDER / "wall.ipynb").read_text(encoding="utf-8")
    book.write_text(text.replace('"classroom.wall()"', call), encoding="utf-8")
    open_notebook(page, lab, f"{FOLDER}/wall_here.ipynb", view="doc")
    run_all(page)
    run_all(page)  # the frame has left out the cell that was changed here
    wall = activity(page, "wall")
    focus(wall.get_by_label("Your password as the teacher"))
    page.keyboard.type("chalk")
    page.keyboard.press("Enter")
    wall.get_by_text("This is not the teacher’s password.").first.wait_for()
    page.keyboard.press("Control+a")
    page.keyboard.type(classes.PASSWORD)
    page.keyboard.press("Enter")
    wall.get_by_text("Learners who have begun: 9.").wait_for()
    assert classes.PASSWORD not in page.evaluate("JSON.stringify([...whoMovedFirstDrafts].map(([, d]) => [...d]))")
    wall.get_by_role("button", name="Who moved first in September 2025?").press("Enter")
    wall.get_by_text("9 of 9 learners have answered.").wait_for()
    assert not wall.locator("table").count(), "nothing is shown before the press"
    reveal = wall.get_by_role("button", name="Reveal")
    reveal.press("Enter")
    wall.locator(".sentence", has_text="Chosen most:").wait_for()
    focus(wall.get_by_role("button", name="Hide again"))
    begin = time.monotonic()
    classes.put(folder, "late", classes.predicted("who-first", "nobody"))
    wall.get_by_text("10 of 10 learners have answered.").wait_for()
    print(f"from the learner's disk to the wall: {time.monotonic() - begin:.1f} s")
    assert page.evaluate("document.activeElement.dataset.press") == "hide", "the keyboard stays where it was"
    ARTEFACTS.mkdir(parents=True, exist_ok=True)
    wall.screenshot(path=ARTEFACTS / "wall-live.png")
    assert all(size is None or size >= LEGIBLE for size in sizes(page, wall).values()), sizes(page, wall)
    lesson = page.get_by_role("group", name="Lesson").get_by_role("button", name="00")
    lesson.press("Enter")
    wall.get_by_role("button", name="Four reports: how many separate origins?").wait_for()
    assert not wall.locator("table").count(), "another lesson begins hidden"
    saved = book.read_text(encoding="utf-8")
    assert classes.PASSWORD not in saved
    notebook_file.fresh(lab.root / FOLDER / "wall.ipynb")


def test_a_folder_of_simulated_exports_becomes_a_report(page, lab, tmp_path):
    simulated.class_in(tmp_path, 4)
    (tmp_path / "notes.docx").write_bytes(b"PK")
    open_notebook(page, lab, f"{FOLDER}/class_report.ipynb")
    run_all(page)
    report = activity(page, "report")
    report.get_by_label("Name of the folder").fill(str(tmp_path))
    # The bar goes when the report comes, so the page itself notes how it looked.
    report.evaluate(
        """form => { window.bars = []; const bar = form.querySelector('progress');
            new MutationObserver(() => { const { width, height } = bar.getBoundingClientRect();
                if (!bar.hidden) window.bars[0] = width > 200 && height > 8; }).observe(bar, { attributes: true }); }"""
    )
    report.get_by_role("button", name="Read the folder").press("Enter")
    report.get_by_text("Learners counted: 4. Left out: 1.").first.wait_for()
    report.get_by_text("notes.docx").wait_for()
    assert page.evaluate("bars") == [True], "the progress bar can be seen while the folder is read"
    expect(report.get_by_role("progressbar")).to_be_hidden()
    with page.expect_download() as download:
        report.get_by_role("link", name="Download it as a page").click()
    assert "Learners counted: 4." in download.value.path().read_text(encoding="utf-8")
