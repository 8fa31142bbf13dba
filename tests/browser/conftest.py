"""One JupyterLab and one browser for all journeys; a fresh page for each."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from browser import engine
from browser.lab import Lab, serve
from notebook import ROOT

# A busy machine is slow, not wrong: five seconds, the default, is too little for a kernel that waits its turn.
expect.set_options(timeout=20_000)

#: What anywidget says where a script took two seconds to load. Ours does not wait for it (`hear` in `page.js`).
LATE = "[anywidget] Failed to initialize model."

ARTEFACTS = ROOT / "artefacts" / "screenshots"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out, with the reason, what the asked browser's protocol lacks."""
    for item in items:
        if (mark := item.get_closest_marker("chromium")) and engine.asked() != "chromium":
            item.add_marker(pytest.mark.skip(reason=mark.args[0]))


@pytest.fixture(scope="session")
def lab_on_fresh_copy(tmp_path_factory) -> Callable[[], AbstractContextManager[Lab]]:
    """Return what starts a JupyterLab of its own on a fresh copy of the notebooks."""

    @contextmanager
    def start() -> Iterator[Lab]:
        root = tmp_path_factory.mktemp("lab")
        shutil.copytree(ROOT / "notebooks", root / "notebooks", ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
        with serve(root) as running:
            yield running

    return start


@pytest.fixture(scope="session")
def lab(lab_on_fresh_copy) -> Iterator[Lab]:
    with lab_on_fresh_copy() as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = engine.launch(playwright, engine.asked())
        yield browser
        browser.close()


@pytest.fixture
def page(browser, lab, request) -> Iterator[Page]:
    """A page that must see no script error and must not try to leave this machine."""
    lab.forget()
    context = browser.new_context(viewport={"width": 1200, "height": 1000}, accept_downloads=True)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: None if LATE in str(error) else errors.append(f"script error: {error}"))
    page.on(
        "request",
        lambda r: None if r.url.startswith((lab.address, "data:", "blob:", "ws://127.0.0.1")) else errors.append(r.url),
    )
    yield page
    ARTEFACTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=ARTEFACTS / f"{Path(request.node.name).name}.png")
    context.close()
    assert not errors, errors
