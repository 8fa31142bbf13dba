"""A learner's way through lesson 05 in a real JupyterLab, by keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.learner import activity, answer, begin, choose, come_back, focus, save_and_lose_the_kernel

pytestmark = pytest.mark.browser

LESSON = "notebooks/en/05_capstone.ipynb"
DRAFT = "A note is dated 12 September. Mali hit back <b>hard</b>."
MENDED = "AP saw a note dated 17 September [D051]. A French ministry spoke on 19 September [D290]."


def type_into(page: Page, scope: Locator, label: str, text: str) -> None:
    """Go to a box, empty it, and type."""
    focus(scope.get_by_role("textbox", name=label, exact=True))
    page.keyboard.press("Control+a")
    page.keyboard.type(text)


def press(page: Page, scope: Locator, name: str) -> None:
    focus(scope.get_by_role("button", name=name))
    page.keyboard.press("Enter")


def test_a_briefing_is_written_checked_mended_downloaded_and_comes_back(page, lab):
    begin(page, lab, LESSON)
    builder = activity(page, "briefing")
    type_into(page, builder, "2. Sequence", DRAFT)
    press(page, builder, "Check and keep my briefing")
    found = builder.locator(".feedback")
    expect(found).to_contain_text("without a tag (1)")
    expect(found).to_contain_text("“Mali hit back <b>hard</b>.”")
    expect(builder.get_by_role("status")).to_contain_text("Words in all: 10.")

    # A tag from the list goes to the end of the part, and is wrong for that day.
    choose(page, builder, "Sources of which lesson?", 4)  # the first card takes a choice back
    source = builder.get_by_role("group", name="Source", exact=True)
    # The arrow keys pass two other lessons, whose lists have D051 as well; D026 is in the third list alone.
    expect(source.get_by_role("radio", name="[D026]")).to_have_count(1)
    source.get_by_role("radio", name="[D051]").check()
    choose(page, builder, "Into which part?", 2)
    press(page, builder, "Add this tag")
    expect(builder.get_by_label("2. Sequence")).to_have_value(f"{DRAFT} [D051]")

    type_into(page, builder, "2. Sequence", MENDED)
    choose(page, builder, "Your reader", 2)
    type_into(page, builder, "Your cut-off date, such as 2026-06-30", "30 June 2026")
    press(page, builder, "Check and keep my briefing")
    expect(found).to_contain_text("Nothing to look at again was found. That is no mark")
    with page.expect_download() as download:
        focus(builder.get_by_role("link", name="Download my briefing as a page"))
        page.keyboard.press("Enter")
    html = download.value.path().read_text(encoding="utf-8")
    assert "For an editor. Cut-off date: 30 June 2026." in html and 'id="briefing-D290"' in html

    question = activity(page, "q-n5-7")
    answer(page, question, 1, 4)
    expect(question.locator(".feedback")).to_contain_text("Not yet.")
    answer(page, question, 3, 3)
    expect(question.locator(".feedback")).to_contain_text("Right.")

    code = save_and_lose_the_kernel(page)
    come_back(page, code)
    builder = activity(page, "briefing")
    expect(builder.get_by_label("2. Sequence")).to_have_value(MENDED)
    expect(builder.locator(".feedback")).to_contain_text("Nothing to look at again")
    expect(activity(page, "update-watch").locator(".feedback")).to_contain_text("30 June 2026")
    expect(activity(page, "q-n5-7").locator(".feedback")).to_contain_text("Right.")
