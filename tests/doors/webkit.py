"""Safari's engine, as far as Debian has it: a learner opens a lesson, presses, saves, loses the kernel, and comes back.

``make test-all`` runs this by name, on a screen and a session bus of its own.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from browser.host import hosted
from browser.lab import Lab, serve
from browser.test_start_here import OPENING
from notebook import ROOT

#: The program that shows pages without the rest of a browser; each release of the engine has a folder of its own.
PROGRAMS = sorted(Path("/usr/lib").glob("*/webkit2gtk-*/MiniBrowser"))
SECONDS = 90


def form(activity: str) -> str:
    """Return where an activity is: by its own name, or by that of its cell on a live page."""
    return f':is(form.dispute[data-activity="{activity}"], [data-live="{activity}"] form.dispute)'


class Reader:
    """A person at a page, who looks for an activity by its name and presses what is in it."""

    def __init__(self, driver: webdriver.WebKitGTK):
        self.driver = driver

    def open(self, address: str) -> None:
        self.driver.get(address)

    def until(self, holds: Callable[[], object], what: str) -> None:
        WebDriverWait(self.driver, SECONDS, 0.2).until(lambda _: holds(), what)

    def run(self, script: str, *arguments: object) -> object:
        return self.driver.execute_script(script, *arguments)

    def text(self, activity: str, part: str = "") -> str:
        """Return the words of a live activity, or of one part of it; empty where it is not there."""
        inside = f' [data-part="{part}"]' if part else ""
        return self.run(
            "return document.querySelector(arguments[0])?.innerText ?? ''",
            f"{form(activity)}{inside}",
        )

    def press(self, activity: str, button: str) -> None:
        """Press a button with the keyboard, and wait for the sentence that a screen reader hears."""
        find = f'{form(activity)} button[data-press="{button}"]'
        self.until(lambda: self.driver.find_elements("css selector", find), f"{activity} has no button {button}")
        spoken = "return document.querySelector(arguments[0] + ' .dispute-status').textContent"
        before = self.run(spoken, form(activity))
        element = self.driver.find_element("css selector", find)
        self.run("arguments[0].scrollIntoView({block: 'center'}); arguments[0].focus()", element)
        self.driver.switch_to.active_element.send_keys(Keys.ENTER)
        self.until(lambda: self.run(spoken, form(activity)) not in ("", before), f"{activity} is silent after {button}")

    def choose(self, activity: str, name: str, steps: int) -> None:
        """Go down some options of one choice with the keyboard."""
        found = f'{form(activity)} input[name="{name}"]:checked'
        self.until(lambda: self.driver.find_elements("css selector", found), f"{activity} has no choice {name}")
        self.run("document.querySelector(arguments[0]).focus()", found)
        for _ in range(steps):
            self.driver.switch_to.active_element.send_keys(Keys.ARROW_DOWN)


@pytest.fixture(scope="module")
def site(whole_site) -> Iterator[str]:
    with hosted(whole_site) as address:
        yield address


@pytest.fixture(scope="module")
def lab(tmp_path_factory) -> Iterator[Lab]:
    root = tmp_path_factory.mktemp("lab")
    shutil.copytree(ROOT / "notebooks", root / "notebooks", ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    with serve(root) as running:
        yield running


@pytest.fixture
def reader() -> Iterator[Reader]:
    options = webdriver.WebKitGTKOptions()
    options.binary_location = str(PROGRAMS[-1])
    options.add_argument("--automation")
    driver = webdriver.WebKitGTK(options=options)
    driver.set_window_size(1200, 900)
    yield Reader(driver)
    driver.quit()


RESTART = """const [context, done] = [window.jupyterapp.shell.currentWidget.sessionContext, arguments[0]];
    context.session.kernel.restart().then(() => window.jupyterapp.commands.execute('notebook:run-all-cells'))
    .then(() => done('ran'), problem => done(String(problem)));"""


def opening(reader: Reader) -> None:
    reader.until(lambda: reader.text("opening"), "the opening does not answer")
    for scene, buttons in OPENING.items():
        for button in buttons:
            reader.press("opening", f"{scene}={button}")
        if scene == "switch":
            assert "Decided earlier: open." in reader.text("opening", "switch-picture")
    assert "according to AP, which saw the note. [D051]" in reader.text("opening", "repair-made")


def save(reader: Reader) -> str:
    """Make the files and codes, and return the full code."""
    reader.press("save", "make")
    return reader.run("return document.querySelector('[data-code=\"full\"]').textContent")


def come_back(reader: Reader, code: str) -> None:
    reader.run(
        """const form = document.querySelector('form.dispute[data-activity="resume"]');
        for (let box = form.closest('details'); box; box = box.parentElement.closest('details')) box.open = true;
        for (const folded of form.querySelectorAll('details')) folded.open = true;
        form.querySelector('textarea, input[type=text]').focus();"""
    )
    reader.driver.switch_to.active_element.send_keys(code)
    reader.press("resume", "use-code")


def test_a_learner_goes_through_the_opening_saves_and_comes_back_after_a_dead_kernel(lab, reader):
    reader.open(f"{lab.address}/doc/tree/notebooks/en/00_start_here.ipynb?token={lab.token}")
    opening(reader)
    code = save(reader)
    assert reader.driver.execute_async_script(RESTART) == "ran"
    reader.until(lambda: "One text" in reader.text("opening") or reader.text("opening"), "nothing after a restart")
    reader.until(lambda: "according to AP" not in reader.text("opening"), "the kernel has forgotten nothing")
    come_back(reader, code)
    reader.until(lambda: "according to AP, which saw the note." in reader.text("opening"), "the work is not back")


PYTHON = "return document.documentElement.dataset.python"


def test_a_live_page_is_answered_saved_loaded_anew_and_brought_back(site, reader):
    """The opening answers without Python; the rest of the lesson, and the way back, with it."""
    page = f"{site}/en/00_start_here.html"
    reader.open(page)
    opening(reader)
    reader.until(lambda: reader.run(PYTHON) == "ready", "Python does not come")
    code = save(reader)
    reader.open(page)
    reader.until(lambda: reader.run(PYTHON) == "ready", "Python does not come back")
    assert "according to AP" not in reader.text("opening")
    come_back(reader, code)
    reader.until(lambda: "according to AP, which saw the note." in reader.text("opening"), "the work is not back")


def test_a_live_page_takes_a_prediction_and_sorts_by_another_day(site, reader):
    reader.open(f"{site}/en/02_expulsions.html")
    reader.until(lambda: reader.run(PYTHON) == "ready", "Python does not come")
    reader.press("predict-order", "prediction=turn")
    assert "It varies" in reader.text("predict-order")
    reader.choose("order-switch", "kind", 1)
    reader.until(lambda: "A tie." in reader.text("order-switch", "view"), "the order is not sorted by the news")
