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

from browser.lab import Lab, serve
from browser.test_start_here import OPENING
from notebook import ROOT

#: The program that shows pages without the rest of a browser; each release of the engine has a folder of its own.
PROGRAMS = sorted(Path("/usr/lib").glob("*/webkit2gtk-*/MiniBrowser"))
SECONDS = 90


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
            f'form.dispute[data-activity="{activity}"]{inside}',
        )

    def press(self, activity: str, button: str) -> None:
        """Press a button with the keyboard, and wait for the sentence that a screen reader hears."""
        form = f'form.dispute[data-activity="{activity}"]'
        find = f'{form} button[data-press="{button}"]'
        self.until(lambda: self.driver.find_elements("css selector", find), f"{activity} has no button {button}")
        spoken = "return document.querySelector(arguments[0] + ' .dispute-status').textContent"
        before = self.run(spoken, form)
        element = self.driver.find_element("css selector", find)
        self.run("arguments[0].scrollIntoView({block: 'center'}); arguments[0].focus()", element)
        self.driver.switch_to.active_element.send_keys(Keys.ENTER)
        self.until(lambda: self.run(spoken, form) not in ("", before), f"{activity} is silent after {button}")


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


def test_a_learner_goes_through_the_opening_saves_and_comes_back_after_a_dead_kernel(lab, reader):
    reader.open(f"{lab.address}/doc/tree/notebooks/en/00_start_here.ipynb?token={lab.token}")
    reader.until(lambda: reader.text("opening"), "the lesson does not run by itself")
    for scene, buttons in OPENING.items():
        for button in buttons:
            reader.press("opening", f"{scene}={button}")
        if scene == "switch":
            assert "Decided earlier: open." in reader.text("opening", "switch-picture")
    sentence = reader.text("opening", "repair-made")
    assert "according to AP, which saw the note. [D051]" in sentence

    reader.press("save", "make")
    code = reader.run("return document.querySelector('[data-code=\"full\"]').textContent")
    assert reader.driver.execute_async_script(RESTART) == "ran"
    reader.until(lambda: "One text" in reader.text("opening") or reader.text("opening"), "nothing after a restart")
    reader.until(lambda: "according to AP" not in reader.text("opening"), "the kernel has forgotten nothing")
    reader.run(
        """const form = document.querySelector('form.dispute[data-activity="resume"]');
        for (const folded of form.querySelectorAll('details')) folded.open = true;
        form.querySelector('textarea, input[type=text]').focus();"""
    )
    reader.driver.switch_to.active_element.send_keys(code)
    reader.press("resume", "use-code")
    reader.until(lambda: "according to AP, which saw the note." in reader.text("opening"), "the work is not back")
