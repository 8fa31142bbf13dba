"""A learner's way through lesson 05 in a real JupyterLab, by keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.learner import activity, answer, begin, come_back, focus, save_and_lose_the_kernel

pytestmark = pytest.mark.browser

LESSON = "notebooks/en/05_capstone.ipynb"
SEQUENCE = "2. Sequence (25 to 35 words)"
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


def test_a_page_is_written_checked_mended_downloaded_and_comes_back(page, lab):
    begin(page, lab, LESSON)
    desk = activity(page, "desk")
    press(page, desk, "Mali: Five unwelcome. 17 September: foreign ministry")
    press(page, desk, "France and the EU: Two unwelcome. 19 September: foreign ministry")
    expect(desk.locator("[data-part=folder]")).to_contain_text("1 from Mali and 1 from France and the EU.")

    builder = activity(page, "briefing")
    type_into(page, builder, "1. Situation (15 to 25 words)", "It is calm.")
    press(page, builder, "2. Sequence")
    expect(builder.get_by_role("textbox", name=SEQUENCE)).to_be_focused()
    expect(builder.locator(".slip").first).to_contain_text("It is calm.")
    page.keyboard.type(DRAFT)
    press(page, builder, "Check and keep my page")
    asked = builder.locator(".asked")
    expect(asked.locator("q")).to_have_text(["A note is dated 12 September.", "Mali hit back <b>hard</b>."])
    expect(asked.first).to_contain_text("no tag: who says so?")
    expect(builder.get_by_role("status")).to_contain_text("Words in all: 13.")

    # A paper of the folder goes to the end of the open box by one press, and is wrong for that day.
    press(page, builder, "[D051] Note to the French embassy")
    expect(builder.get_by_role("textbox", name=SEQUENCE)).to_have_value(f"{DRAFT} [D051]")

    type_into(page, builder, SEQUENCE, MENDED)
    press(page, builder, "3. What is disputed")  # what stands in the box that is closed now is kept, and comes back
    expect(builder.locator(".slip").nth(1)).to_contain_text("AP saw a note dated 17 September [D051].")
    press(page, builder, "The Convention does not protect him")  # what is typed now takes the place of its dots
    disputed = builder.get_by_role("textbox", name="3. What is disputed (25 to 35 words)", exact=True)
    expect(disputed).to_be_focused()
    page.keyboard.type("says that it does.")
    expect(disputed).to_have_value(
        "The Convention does not protect him: he was ‘caught in the act’, a Malian council member told a Russian "
        "outlet [D298]; France says that it does."
    )
    press(page, builder, "2. Sequence")
    expect(builder.get_by_role("textbox", name=SEQUENCE)).to_have_value(MENDED)
    focus(builder.locator("summary", has_text="Another reader or day?"))
    page.keyboard.press("Enter")
    press(page, builder, "an editor")
    type_into(page, builder, "Your cut-off date; our evidence ends on this one", "30 June 2026")
    press(page, builder, "Check and keep my page")
    review = builder.locator("[data-part=review]")
    expect(review).to_contain_text("Things to look at again: 1.")
    expect(builder.locator(".asked")).to_contain_text("Outside your folder (that is allowed): 16 August (Mali).")
    press(page, desk, "Mali: Not protected. 16 August: council member")
    expect(review).to_contain_text("before you trust this check")
    with page.expect_download() as download:
        focus(builder.get_by_role("link", name="Download my briefing as a page"))
        page.keyboard.press("Enter")
    html = download.value.path().read_text(encoding="utf-8")
    assert "For an editor. Cut-off date: 30 June 2026." in html and 'id="briefing-D290"' in html

    question = activity(page, "q-n5-14")
    answer(page, question, 1, 4)
    expect(question.locator(".feedback")).to_contain_text("Not yet.")
    answer(page, question, 2, 3)
    expect(question.locator(".feedback")).to_contain_text("Right.")

    question = activity(page, "q-n5-15")
    answer(page, question, 3, 4)
    expect(question.locator(".feedback")).to_contain_text("Right.")

    rubric = activity(page, "self-check")
    press(page, rubric, "Law and fairness")
    press(page, rubric, "‘Arvania says that the treaty was broken.’")
    expect(rubric.locator(".answer")).to_contain_text("mend one sentence")
    expect(rubric.locator("[aria-pressed=true] + div")).to_contain_text("1: one side alone")
    expect(rubric.locator("[data-part=levels]")).to_contain_text("Yours: The Convention does not protect him")

    code = save_and_lose_the_kernel(page)
    come_back(page, code)
    builder = activity(page, "briefing")
    expect(builder.get_by_role("textbox", name=SEQUENCE)).to_have_value(MENDED)
    expect(builder.locator("[data-part=review]")).to_contain_text("before you trust this check")
    expect(activity(page, "update-watch").locator(".feedback")).to_contain_text("30 June 2026")
    expect(activity(page, "q-n5-14").locator(".feedback")).to_contain_text("Right.")
    expect(activity(page, "desk").locator("[data-part=folder]")).to_contain_text(
        "2 from Mali and 1 from France and the EU."
    )


def test_two_chairs_come_to_a_text_by_keyboard_alone(page, lab):
    begin(page, lab, LESSON)
    talks = activity(page, "talks")
    focus(talks.locator("summary", has_text="Or two others"))
    page.keyboard.press("Enter")
    for name in ("Government A", "Families (Malian)"):
        press(page, talks.locator("[data-part=turn]"), name)
    expect(talks.locator("[data-part=turn]")).to_contain_text("drawn by lot")
    needs, offers = ("Somebody who visits him", "The same rules for all"), ("A written answer", "One list")
    if "Families" in talks.locator("[data-part=turn]").inner_text().split("takes the phone")[0]:  # the lot is a lot
        needs, offers = needs[::-1], offers[::-1]
    for need in needs:
        press(page, talks.locator("[data-part=turn]"), "Turn my card")
        card = talks.locator("[data-part=card]")
        expect(card).to_be_focused()
        press(page, card, need)
        expect(card).to_be_hidden()
    for offer in (*offers, "Visa appointments"):
        press(page, talks.locator("[data-part=turn]"), offer)
        press(page, talks.locator("[data-part=turn]"), "Yes, if you add a step")
    press(page, talks, "He is protected")
    expect(talks.locator("[data-part=turn]")).to_contain_text("Families (Malian) cannot say")
    press(page, talks, "Each side keeps its view")
    expect(talks.get_by_role("status")).to_contain_text("Steps in your text: 3 of 3.")
    expect(talks.locator("[data-part=needs]")).to_contain_text("So your text serves")
    focus(talks.locator("[data-part=more] summary"))
    page.keyboard.press("Enter")
    press(page, talks.locator("[data-part=more]"), "Mediator")
    expect(talks.locator("[data-part=more] .answer")).to_contain_text("Mediator adds a 4th:")
    expect(talks.locator("[data-part=needs] tr", has_text="Mediator")).to_contain_text("4th")
