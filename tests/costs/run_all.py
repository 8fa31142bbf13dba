"""From “Run All Cells” to the last activity that is drawn, in a real browser: beside the first edition's lesson."""

from __future__ import annotations

import tempfile
from pathlib import Path

import nbformat
from playwright.sync_api import Browser, sync_playwright

from browser import engine
from browser.lab import Lab, open_notebook, serve
from costs.first import KERNEL, Edition
from costs.row import Row

LESSONS = ("02_expulsions", "03_sahel_shift")
#: Runs all cells; gives the milliseconds until the last change of any output, once nothing has moved for two seconds.
DRAWN = """() => new Promise(done => {
    const { node, content, sessionContext } = window.jupyterapp.shell.currentWidget;
    const within = ({ target }) => (target.closest ? target : target.parentElement)?.closest('.jp-OutputArea');
    const start = performance.now();
    let last = start;
    const watch = new MutationObserver(seen => { if (seen.some(within)) last = performance.now(); });
    watch.observe(node, { subtree: true, childList: true, characterData: true });
    window.jupyterapp.commands.execute('notebook:run-all-cells');
    const look = setInterval(() => {
        const busy = sessionContext.session.kernel.status !== 'idle' || content.widgets.some(({ model }) =>
            model.type === 'code' && model.sharedModel.source.trim() && model.executionCount == null);
        if (busy || performance.now() - last < 2000) return;
        clearInterval(look);
        watch.disconnect();
        done(last - start);
    }, 100);
})"""


def _seconds(browser: Browser, lab: Lab, path: str) -> float:
    page = browser.new_page()
    open_notebook(page, lab, path)
    taken = page.evaluate(DRAWN) / 1000
    page.close()
    return taken


def measure(root: Path, edition: Edition, rounds: int = 5) -> list[Row]:
    """Return the seconds of both editions' lessons, which take turns in one server."""
    editions = {"now": (root, "python3")} | ({"first": (edition.files, KERNEL)} if edition.here else {})
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright, serve(Path(temporary)) as lab:
        folder = Path(temporary)
        for name, (source, runs_in) in editions.items():
            for lesson in LESSONS:
                notebook = nbformat.read(source / "notebooks" / "en" / f"{lesson}.ipynb", as_version=4)
                notebook.metadata.kernelspec = {"display_name": runs_in, "language": "python", "name": runs_in}
                (folder / name).mkdir(exist_ok=True)
                nbformat.write(notebook, folder / name / f"{lesson}.ipynb")
        browser = engine.launch(playwright)
        found: dict[tuple[str, str], list[float]] = {}
        for turn in range(rounds + 1):
            for lesson in LESSONS:
                for name in sorted(editions, reverse=bool(turn % 2)):
                    taken = _seconds(browser, lab, f"{name}/{lesson}.ipynb")
                    if turn:  # the first round only warms the file cache
                        found.setdefault((name, lesson), []).append(taken)
        browser.close()
    limit = 0.7 if edition.here else None
    rows = [
        Row(f"{lesson}, run all to last drawn", "s", found["now", lesson], found.get(("first", lesson), ()), limit)
        for lesson in LESSONS
    ]
    return rows if edition.here else [*rows, Row("run all in the first edition", "s", why=edition.why)]
