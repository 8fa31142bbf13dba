"""What a learner does in a real browser, by keyboard."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from browser.lab import Lab, open_notebook, restart_kernel, run_all


def cell(page: Page, cell_id: str) -> Locator:
    """Return the cell with this id, in view."""
    index = page.evaluate(
        "id => window.jupyterapp.shell.currentWidget.content.widgets.findIndex(c => c.model.id === id)", cell_id
    )
    assert index >= 0, f"no cell {cell_id}"
    found = page.locator(".jp-Notebook .jp-Cell").nth(index)
    found.scroll_into_view_if_needed()
    return found


def focus(control: Locator) -> None:
    """Put the keyboard on a control, once it is there: the kernel may still be about to show it."""
    expect(control).to_be_visible()
    control.focus()


def choose(page: Page, scope: Locator, label: str, option: int) -> None:
    """Choose an option of a dropdown with the arrow keys, as a keyboard user would."""
    # The status line arrives last; with it the activity is complete.
    scope.locator(".dispute-status").first.wait_for(state="attached")
    focus(scope.get_by_label(label, exact=True))
    page.keyboard.press("Home")
    for _ in range(option):
        page.keyboard.press("ArrowDown")


def predict(page: Page, scope: Locator, option: int, reason: str) -> None:
    """Choose, press Tab, type a reason, press Tab, press Enter."""
    choose(page, scope, "Your prediction", option)
    page.keyboard.press("Tab")
    page.keyboard.type(reason)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")


def answer(page: Page, scope: Locator, option: int, sure: int) -> None:
    choose(page, scope, "Your answer", option)
    choose(page, scope, "How sure are you?", sure)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")


def begin(page: Page, lab: Lab, path: str, view: str = "lab") -> None:
    """Open a lesson, run all of it, and wait until it says that it works."""
    open_notebook(page, lab, path, view)
    run_all(page)
    expect(page.get_by_text("Ready.").first).to_be_visible()


def take_code(page: Page) -> str:
    """Make the files and codes, and return the full code."""
    saving = cell(page, "save")
    saving.get_by_role("button", name="Make my files and codes").click()
    return saving.locator('[data-code="full"]').text_content()


def save_and_lose_the_kernel(page: Page) -> str:
    """Take the full code away, then work in a kernel that has forgotten everything; return the code."""
    code = take_code(page)
    restart_kernel(page)
    run_all(page)
    return code


def come_back(page: Page, code: str) -> Locator:
    """Paste a code under “Come back to your work”, and return that activity."""
    back = cell(page, "resume")
    back.get_by_label("Your code").fill(code)
    back.get_by_role("button", name="Use this code").click()
    return back
