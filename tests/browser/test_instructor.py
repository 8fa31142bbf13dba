"""An instructor's journey: votes and the order switch on the wall, then the class's exports."""

from __future__ import annotations

import time

import pytest
from playwright.sync_api import expect

import simulated
from browser.conftest import ARTEFACTS
from browser.lab import open_notebook, run_all
from browser.learner import activity, choose, focus, predict
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
