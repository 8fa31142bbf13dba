"""What a learner does in a real browser, by keyboard."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from browser.lab import Lab, open_notebook, restart_kernel, run_all, settle


def cell(page: Page, cell_id: str) -> Locator:
    """Return the cell with this id, in view."""
    index = page.evaluate(
        "id => window.jupyterapp.shell.currentWidget.content.widgets.findIndex(c => c.model.id === id)", cell_id
    )
    assert index >= 0, f"no cell {cell_id}"
    found = page.locator(".jp-Notebook .jp-Cell").nth(index)
    found.scroll_into_view_if_needed()
    return found


def activity(page: Page, cell_id: str) -> Locator:
    """Return the live activity of a cell; the page that is stored for a closed notebook lies hidden beside it."""
    return cell(page, cell_id).locator("form.dispute")


def focus(control: Locator) -> None:
    """Put the keyboard on a control, once it is there and the kernel has answered what was pressed before.

    A learner reads the answer first: it may bring a new screen and take the keyboard to it.
    """
    settle(control.page)
    expect(control).to_be_visible()
    control.focus()


def choose(page: Page, scope: Locator, label: str, option: int) -> None:
    """Choose an option with the keyboard, as a learner would: in a group of cards or in a menu, counted from 1.

    ``label`` begins the group's legend or the menu's label; in a menu, 0 is the entry that asks to choose.
    """
    name = re.compile(f"^{re.escape(label)}")
    group = scope.get_by_role("group", name=name).or_(scope.get_by_role("combobox", name=name)).first
    expect(group).to_be_visible()
    if group.evaluate("e => e.tagName") == "SELECT":
        focus(group)
        page.keyboard.press("Home")
        for _ in range(option):
            page.keyboard.press("ArrowDown")
        return
    # The keyboard comes to the first card or to the chosen one; Space chooses, the arrows choose as they move.
    focus(group.get_by_role("radio").first)
    page.keyboard.press("Space")
    for _ in range(option - 1):
        page.keyboard.press("ArrowDown")
    expect(group.get_by_role("radio").nth(option - 1)).to_be_checked()


def press(page: Page, scope: Locator, name: str) -> None:
    """Press a button with the keyboard."""
    focus(scope.get_by_role("button", name=name, exact=True).first)
    page.keyboard.press("Enter")


def chip(page: Page, scope: Locator, group: str, n: int) -> None:
    """Press the nth button of a group, counted from 1, with the keyboard; ``group`` begins the group's name."""
    focus(scope.get_by_role("group", name=group).first.get_by_role("button").nth(n - 1))
    page.keyboard.press("Enter")


def slide(page: Page, scope: Locator, label: str, steps: int) -> None:
    """Bring a handle to its first value, then so many steps on, with the arrows."""
    focus(scope.get_by_label(label, exact=True))
    page.keyboard.press("Home")
    for _ in range(steps):
        page.keyboard.press("ArrowRight")


#: What unfolds the box for a reason.
ADD = "Add a reason first, if you like"


def predict(page: Page, scope: Locator, option: int, reason: str = "") -> None:
    """Unfold the box for a reason and type one, if there is any; then press an option."""
    cards = scope.locator('button[data-press^="prediction="]')
    if reason:
        focus(scope.locator("summary").filter(has_text=ADD))
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        page.keyboard.type(reason)
    focus(cards.nth(option - 1))
    page.keyboard.press("Enter")


#: How sure one can be, in the order of the chips.
SURE = ("a guess", "unsure", "fairly sure", "certain")


def answer(page: Page, scope: Locator, option: int, sure: int) -> None:
    """Choose a card and press how sure one is; both are counted from 1."""
    cards = scope.locator('input[type="radio"]')
    focus(cards.first)
    page.keyboard.press("Space")
    for _ in range(option - 1):
        page.keyboard.press("ArrowDown")
    press(page, scope, SURE[sure - 1])


def begin(page: Page, lab: Lab, path: str, view: str = "lab", ready: str = "Ready.") -> None:
    """Open a lesson, run all of it, and wait until it says that it works."""
    open_notebook(page, lab, path, view)
    run_all(page)
    expect(page.get_by_text(ready).first).to_be_visible()


def take_code(page: Page) -> str:
    """Make the files and codes, and return the full code."""
    saving = activity(page, "save")
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
    back = activity(page, "resume")
    if not back.get_by_label("Your code").is_visible():
        back.locator("summary").first.click()
    back.get_by_label("Your code").fill(code)
    back.get_by_role("button", name="Use this code").click()
    return back
