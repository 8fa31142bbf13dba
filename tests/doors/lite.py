"""The in-browser edition: every lesson runs with no server and no network, and every widget answers.

``make test-all`` runs this by name, after ``make lite``, which has no pandas: cells that need it must say so. Then it
runs the last test once more, over an edition with the official pandas for browsers (``make lite-pandas``).
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect, sync_playwright

from browser import axe, engine
from browser.host import hosted
from browser.lab import RUN
from dispute.publish import address as public
from notebook import ROOT, Notebook, notebooks

#: Another folder is one with pandas: ``make lite-pandas``.
SITE = Path(os.environ.get("LITE", ROOT / "build" / "lite"))
LESSONS = [book for book in notebooks() if book.path.parent.name == "en"]
NO_PANDAS = "Tables need pandas, which this edition does not have."


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    assert SITE.is_dir(), "run `make lite` first"
    with hosted(SITE) as found:
        yield found


@pytest.fixture(scope="module")
def page(address) -> Iterator[Page]:
    """One page for all lessons; whatever it asks for must stand in the folder."""
    with sync_playwright() as playwright:
        browser = engine.launch(playwright)
        page = browser.new_context(viewport={"width": 1200, "height": 1000}).new_page()
        strayed: list[str] = []
        page.on("request", lambda r: None if r.url.startswith((address, "data:", "blob:")) else strayed.append(r.url))
        yield page
        browser.close()
    assert not strayed, strayed


def start(page: Page, address: str, book: Notebook) -> None:
    first = public.lite().removeprefix(public.pages()).removeprefix("/lite")
    page.goto(f"{address}{first.replace('00_start_here.ipynb', book.path.name)}")
    page.wait_for_function(
        """() => window.jupyterapp?.shell?.currentWidget?.sessionContext?.session?.kernel?.status === 'idle'""",
        timeout=120_000,
    )
    page.wait_for_selector(".jp-Notebook .jp-Cell", timeout=60_000)


def run(page: Page) -> None:
    """Run all cells; where pandas is missing, JupyterLab stops at the first one under the hood, which stand last."""
    page.wait_for_selector(".jp-Notebook[data-dispute]", timeout=60_000)
    page.evaluate(RUN)
    page.wait_for_function(
        """() => { const w = window.jupyterapp.shell.currentWidget;
            return w.sessionContext.session.kernel.status === 'idle' && w.content.widgets.every(c =>
                c.model.type !== 'code' || c.model.id.startsWith('hood') || c.model.executionCount != null); }""",
        timeout=180_000,
    )


def use(page: Page, panel: Locator, turn: int) -> int:
    """Use every control of a panel once; the turn decides what is chosen. Return how many were used."""
    used = 0
    for box in panel.locator("select:visible:enabled").all():
        last = box.locator("option").count() - 1
        box.select_option(index=min(last, 1 + turn))
        used += 1
    for box in panel.locator("input[type=checkbox]:visible:enabled").all():
        box.click()
        used += 1
    for box in panel.locator(
        "input[type=text]:visible:enabled, input[type=number]:visible:enabled, textarea:visible:enabled"
    ).all():
        box.fill("1" if box.get_attribute("type") == "number" else f"12 words, turn {turn}, that explain the choice.")
        box.blur()
        used += 1
    for handle in panel.locator("input[type=range]:visible:enabled").all():
        handle.press("ArrowLeft" if handle.evaluate("handle => handle.value === handle.max") else "ArrowRight")
        used += 1
    for name in dict.fromkeys(box.get_attribute("name") for box in panel.locator("input[type=radio]:visible").all()):
        boxes = panel.locator(f'input[type=radio][name="{name}"]:visible:enabled')
        if many := boxes.count():
            boxes.nth(turn % many).check()
            used += 1
    # An answer may take away any of these buttons while they are pressed one after the other.
    for button in panel.locator("button:visible:enabled:not(.widget-upload)").element_handles():
        used += button.evaluate(PRESS)
    return used


#: Presses a button that is still there, and tells whether it was.
PRESS = """(button) => {
    const there = button.isConnected && !button.disabled && button.checkVisibility();
    if (there) button.click();
    return there ? 1 : 0;
}"""


def watch(panel: Locator) -> None:
    """Note from now on when Python changes a panel's texts or controls."""
    panel.evaluate(
        """panel => { panel.answers = 0;
            new MutationObserver(() => { panel.answers++; panel.last = performance.now(); })
            .observe(panel, { subtree: true, childList: true, characterData: true }); }"""
    )


def settled(panel: Locator, seconds: float = 5) -> bool:
    """Wait until a panel has answered and then rested for a moment; return whether it has answered at all."""
    return panel.evaluate(
        """async (panel, limit) => {
            const start = performance.now(), before = panel.heard || 0;
            while (performance.now() - start < limit &&
                   !(panel.answers > before && performance.now() - panel.last > 300))
                await new Promise(done => setTimeout(done, 50));
            panel.heard = panel.answers;
            return panel.answers > 0;
        }""",
        1000 * seconds,
    )


def test_a_link_leads_from_one_lesson_to_the_next(page, address):
    start(page, address, LESSONS[0])
    title = LESSONS[1].prose[0].source.splitlines()[0].removeprefix("# ")
    link = page.locator(f".jp-MarkdownOutput a[href$='{LESSONS[1].path.name}']").first
    with page.expect_popup() as opened:
        link.click()
    expect(opened.value.locator(".jp-MarkdownOutput h1").first).to_contain_text(title, timeout=60_000)
    opened.value.close()


@pytest.mark.parametrize("book", LESSONS, ids=lambda book: book.path.stem)
def test_a_lesson_runs_with_no_server_and_every_widget_answers(page, address, book):
    start(page, address, book)
    run(page)
    outputs = page.evaluate(
        """() => Object.fromEntries(window.jupyterapp.shell.currentWidget.content.widgets
            .filter(c => c.model.type === 'code').map(c => [c.model.id, c.model.sharedModel.outputs]))"""
    )
    for key, shown in outputs.items():
        for output in shown:
            if output["output_type"] == "error":
                told = "\n".join(output["traceback"])
                assert key.startswith("hood") and NO_PANDAS in told, f"{key}: {told}"
            elif output["output_type"] == "stream":
                assert output["name"] != "stderr", f"{key}: {output['text']}"
    silent = []
    ids = page.evaluate("() => window.jupyterapp.shell.currentWidget.content.widgets.map(c => c.model.id)")
    for index, key in enumerate(ids):
        cell = page.locator(".jp-Notebook .jp-Cell").nth(index)
        panel = cell.locator(".jp-OutputArea form.dispute").first  # the stored page stands before it, hidden
        if not (panel.count() and panel.locator("select, input, textarea, button").count()):
            continue
        panel.evaluate("panel => panel.querySelectorAll('details').forEach(one => { one.open = true; })")
        watch(panel)
        turns = [(used := use(page, panel, turn), bool(used) and settled(panel)) for turn in range(3)]
        # A prediction can be given once: its controls are gone afterwards.
        if not any(answered for _, answered in turns) or sum(used for used, _ in turns) < 2:
            silent.append(f"{key} {turns}")
        assert "Traceback" not in cell.inner_text(), key
    assert not silent, f"no answer, or fewer than two uses: {silent}"
    found = page.evaluate(
        """() => [...document.querySelectorAll('.jp-Notebook .dispute')].map((e, i) => (e.dataset.part = i))"""
    )
    for part in found:
        assert axe.violations(page, f'[data-part="{part}"]') == []


def test_a_table_without_pandas_is_one_clear_sentence(page, address):
    start(page, address, next(b for b in LESSONS if b.path.stem == "02_expulsions"))
    run(page)
    lock = json.loads((SITE / "static" / "pyodide" / "pyodide-lock.json").read_text(encoding="utf-8"))
    if "pandas" not in lock["packages"]:
        shown = page.locator(".jp-Notebook .jp-Cell").filter(has_text="lesson.table").first.inner_text()
        assert shown.count(NO_PANDAS) == 1
        assert len(shown.split("\n")) < 20, "one sentence, not a page of traceback"


def test_the_folder_holds_what_it_needs_at_pinned_versions():
    lock = json.loads((SITE / "static" / "pyodide" / "pyodide-lock.json").read_text(encoding="utf-8"))
    for entry in lock["packages"].values():
        assert (SITE / "static" / "pyodide" / entry["file_name"]).is_file()
        assert set(entry["depends"]) <= {name for name in lock["packages"]} | {"prompt_toolkit"}
    pins = (ROOT / "binder" / "requirements.txt").read_text(encoding="utf-8")
    for name in ("anywidget", "ipywidgets", "jinja2", "markupsafe", "psygnal"):
        assert f"{name}=={lock['packages'][name]['version']}" in pins


def test_with_pandas_tables_stand_under_the_hood_without_a_network(page, address):
    lock = json.loads((SITE / "static" / "pyodide" / "pyodide-lock.json").read_text(encoding="utf-8"))
    if "pandas" not in lock["packages"]:
        pytest.skip("this edition has no pandas: make lite-pandas")
    start(page, address, next(b for b in LESSONS if b.path.stem == "02_expulsions"))
    run(page)
    page.wait_for_function(
        """() => window.jupyterapp.shell.currentWidget.content.widgets.every(c =>
            c.model.type !== 'code' || c.model.executionCount != null)""",
        timeout=180_000,
    )
    outputs = page.evaluate(
        """() => window.jupyterapp.shell.currentWidget.content.widgets
            .find(c => c.model.id === 'hood-origins').model.sharedModel.outputs"""
    )
    stored = next(b for b in LESSONS if b.path.stem == "02_expulsions").by_id["hood-origins"].raw["outputs"]
    shown, wanted = (["".join(o["data"]["text/plain"]) for o in each if "data" in o] for each in (outputs, stored))
    assert shown == wanted, "what the notebook holds, computed by pandas in the browser"
