"""A learner's way through lesson 02 in a real JupyterLab, by keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from browser.lab import open_notebook, restart_kernel, run_all
from browser.learner import activity, answer, begin, cell, chip, choose, come_back, focus, predict

pytestmark = pytest.mark.browser

LESSON = "notebooks/en/02_expulsions.ipynb"


@pytest.fixture
def lesson(page, lab) -> Page:
    begin(page, lab, LESSON)
    return page


SORT = "By the day when each one …"


@pytest.mark.engines
def test_the_order_switch_follows_the_keyboard_and_an_answer_gets_its_reason(lesson):
    switch = activity(lesson, "order-switch")
    expect(switch.get_by_role("group", name=SORT)).to_have_count(0)
    predict(lesson, activity(lesson, "predict-order"), 1, "France is named first")
    expect(switch.locator(".yours")).to_contain_text("France is named first")

    sentence = switch.locator("[data-part=view] .sentence")
    expect(sentence).to_contain_text("France (on or before 17 September) comes first, or on the same day as Mali")
    expect(switch.get_by_role("group", name="Compare")).to_have_count(0)
    choose(lesson, switch, SORT, 1)
    expect(sentence).to_contain_text("The order stays open")
    choose(lesson, switch, SORT, 3)
    expect(sentence).to_contain_text("Both fall on 19 September. A tie")
    choose(lesson, switch, SORT, 2)
    expect(sentence).to_contain_text("France (on or before 17 September) comes first, or on the same day as Mali")
    choose(lesson, switch, SORT, 4)
    expect(sentence).to_contain_text("Mali comes first (17 September)")
    expect(switch.get_by_role("img", name="Decided: open by the days.")).to_be_visible()
    expect(switch.locator(".closing")).to_contain_text("So it varies, against what you predicted.")
    focus(switch.get_by_role("button", name="A tie", exact=True))
    lesson.keyboard.press("Enter")
    below = switch.locator("[data-part=table]")
    expect(below).to_be_focused()
    expect(below).to_contain_text("✗ A tie")
    expect(below).to_contain_text("They change places, so write ‘first’ only with its kind of date.")
    assert below.locator("svg rect[rx]").count() == 4
    choose(lesson, switch, "Compare", 2)
    choose(lesson, switch, SORT, 3)
    expect(sentence).to_contain_text("France comes first (19 September)")
    expect(switch.get_by_role("status")).to_have_text(sentence.inner_text())
    assert switch.locator("[data-part=view] svg rect[rx]").count() == 2
    choose(lesson, switch, SORT, 5)
    expect(sentence).to_contain_text("The days do not tell")

    question = activity(lesson, "q-n2-22")
    answer(lesson, question, 1, 4)
    expect(question.locator(".feedback")).to_contain_text("Not yet.")
    expect(question.locator(".feedback")).to_contain_text("Sort two steps")
    answer(lesson, question, 2, 3)
    expect(question.locator(".feedback")).to_contain_text("Right.")
    expect(question.get_by_text("Why not the other options?")).to_be_visible()


@pytest.mark.engines
def test_clippings_are_put_to_explanations_and_papers_are_asked_for_by_keyboard(lesson):
    room = activity(lesson, "explanations")
    targets = ["3. Their posts had ended", "1. France called them", "2. Mali had told them", "None of them"]
    for n, target in enumerate(targets, start=1):
        expect(room.locator(".paper")).to_have_count(n)
        expect(room.get_by_text("Which document would decide?")).to_have_count(0)
        focus(room.get_by_role("button", name=target))
        lesson.keyboard.press("Enter")
        expect(room.locator(".paper .answer")).to_have_count(n)
        expect(room.locator(f"[data-part=clip-{n}]")).to_be_focused()
    assert "✗" not in room.inner_text()
    expect(room.locator(".option .chip").nth(0)).to_have_text("Digest of Le Monde")
    expect(room.locator(".option .chip").nth(1)).to_have_text("Africanews")
    for paper in ("A list of embassy staff", "The words of Mali’s note"):
        focus(room.get_by_role("button", name=paper))
        lesson.keyboard.press("Enter")
    expect(room.locator(".sentence").last).to_contain_text("No explanation is shown or ruled out.")


def test_seats_are_pressed_by_keyboard_and_one_look_fills_the_picture(lesson):
    room = activity(lesson, "who-says")
    expect(room.locator("[data-part=view] svg")).to_have_count(0)
    for question, state in (("Why did France", 2), ("Why did Mali", 2), ("Was the employee", 1)):
        chip(lesson, room, question, state)
        expect(room.get_by_role("group", name=question).get_by_role("button").nth(state - 1)).to_be_focused()
    expect(room.locator("[aria-pressed=true]")).to_have_count(3)
    chip(lesson, room, "Was the employee", 1)
    expect(room.locator("[aria-pressed=true]")).to_have_count(2)
    focus(room.get_by_role("button", name="See who answers"))
    lesson.keyboard.press("Enter")
    expect(room.locator("[data-part=seats]")).to_be_focused()
    expect(room.locator(".answer")).to_have_count(3)
    expect(room.locator("[data-part=view] svg").get_by_text("no answer found")).to_have_count(1)
    expect(room.locator("[data-part=view] svg").get_by_text("at second hand")).to_have_count(1)
    expect(room.locator(".closing")).to_contain_text("Your guesses fit: 4 of 6.")
    expect(room.get_by_role("button", name="See who answers")).to_have_count(0)


def test_the_three_switches_move_the_gates_by_keyboard_and_the_keyboard_stays(lesson):
    room = activity(lesson, "law-switches")
    gates, status = room.locator(".gates li"), room.get_by_role("status")
    chip(lesson, room, "Mali had accepted him", 1)
    expect(status).to_contain_text("May Mali hold him? No, by Article 29")
    expect(room.get_by_role("button", name="shown", exact=True).first).to_be_focused()
    expect(room.locator(".gates .changed")).to_have_count(2)
    chip(lesson, room, "He worked for French intelligence", 1)
    expect(status).to_contain_text("Nothing changed. Article 41")
    expect(room.locator(".gates .changed")).to_have_count(0)
    chip(lesson, room, "He was ‘caught in the act’", 1)
    expect(gates.first).to_contain_text("World Court, another case (1980)")
    expect(room.locator(".closing")).to_contain_text(
        "No international ruling is known, so print ‘illegal’ as the French authorities’ word."
    )
    expect(room.locator(".answer")).to_have_count(1)


@pytest.mark.engines
def test_work_survives_a_dead_kernel_and_a_dead_server(lesson, tmp_path, lab_on_fresh_copy):
    predict(lesson, activity(lesson, "toolbox"), 2, "<b>hostile</b> & odd")
    answer(lesson, activity(lesson, "q-n2-7"), 2, 2)
    writing = activity(lesson, "writing")
    writing.get_by_label("Your text").fill("My own words.")
    writing.get_by_role("button", name="Keep my text").click()
    saving = activity(lesson, "save")
    saving.get_by_role("button", name="Make my files and codes").click()
    with lesson.expect_download() as page_download:
        saving.get_by_role("link", name="Download my work as a page").click()
    html = page_download.value.path().read_text(encoding="utf-8")
    assert "My own words." in html and "&lt;b&gt;hostile&lt;/b&gt;" in html
    with lesson.expect_download() as file_download:
        saving.get_by_role("link", name="Download my work as a file").click()
    file = tmp_path / "work.json"
    file_download.value.save_as(file)
    code = saving.locator('[data-code="full"]').text_content()

    # The kernel dies; the file brings the work back.
    restart_kernel(lesson)
    run_all(lesson)
    back = activity(lesson, "resume")
    with lesson.expect_file_chooser() as chooser:
        back.locator("summary").first.click()
        back.get_by_label("Choose my saved file").click()
    chooser.value.set_files(file)
    assert_all_is_back(lesson)
    back = come_back(lesson, "WMF2-nonsense")
    expect(back.locator(".notice")).to_contain_text("Nothing was changed.")
    expect(activity(lesson, "q-n2-7").locator(".feedback")).to_contain_text("Right.")

    # The whole server dies; a new one, with a fresh copy, takes the code, line breaks and all.
    with lab_on_fresh_copy() as other:
        page = lesson.context.browser.new_page()
        open_notebook(page, other, LESSON)
        run_all(page)
        assert activity(page, "q-n2-7").locator(".feedback").count() == 0
        back = come_back(page, f"  {code[:40]}\n{code[40:]} ")
        assert_all_is_back(page)
        page.close()


def assert_all_is_back(page: Page) -> None:
    expect(activity(page, "resume").locator(".notice")).to_contain_text(
        "Restored. Answers: 1. Predictions: 1. Texts: 1."
    )
    expect(activity(page, "q-n2-7").locator(".feedback")).to_contain_text("Right.")
    expect(activity(page, "toolbox").locator(".yours")).to_contain_text("<b>hostile</b> & odd")
    expect(activity(page, "writing").get_by_label("Your text")).to_have_value("My own words.")


@pytest.mark.parametrize("view", ["lab", pytest.param("doc", marks=pytest.mark.long)])
def test_cards_are_sorted_by_keyboard_on_a_phone_and_nothing_is_wider(page, lab, view):
    page.set_viewport_size({"width": 400, "height": 800})
    open_notebook(page, lab, LESSON, view)
    if view == "lab":
        page.evaluate("async () => { await window.jupyterapp.commands.execute('application:toggle-left-area'); }")
    run_all(page)
    relay = activity(page, "relay")
    for n, option in enumerate([1, 2, 3, 2, 1], start=1):
        chip(page, relay, f"Card {n}.", option)
        expect(relay.get_by_role("status")).to_contain_text("Cards still open:")
    expect(relay.get_by_role("status")).to_contain_text("Cards still open: 6.")
    assert relay.locator(".answer").count() == 0, "nothing is told before each card has a reading"
    chip(page, relay, "Card 6.", 3)
    sentence = relay.locator(".sentence")
    expect(sentence).to_contain_text("You and we read 5 of 6 cards alike.")
    expect(sentence).to_contain_text("All lead back to one origin")
    expect(relay.get_by_role("status")).to_have_text(sentence.inner_text())
    # A picture, its table and a reason for each card.
    assert relay.locator("svg circle").count() == 1 + 6
    focus(relay.locator("summary", has_text="Pages by the order").locator("visible=true"))
    page.keyboard.press("Enter")
    expect(relay.get_by_role("row")).to_have_count(1 + 3)
    expect(activity(page, "recap")).to_contain_text("What the relay line-up showed")

    ladder = cell(page, "ladder")
    expect(ladder.locator(".sentence")).to_contain_text("France: steps 1, 4 and 5; Mali: steps 4 and 5.")
    assert ladder.locator("tbody tr").count() == 7
    frame = ladder.locator(".scroll")
    assert frame.evaluate("e => e.scrollWidth <= e.clientWidth"), "both states' columns are in view"
    # A term leads to its meaning, and a tag to its source.
    focus(cell(page, "relay-intro").get_by_role("link", name="relay", exact=True))
    page.keyboard.press("Enter")
    expect(page.locator("#term-relay")).to_be_in_viewport()

    predict(page, activity(page, "order-switch"), 1, "France first")
    choose(page, activity(page, "order-switch"), SORT, 3)
    expect(activity(page, "order-switch").locator(".sentence")).to_be_visible()
    wide = page.evaluate(
        """() => [...document.querySelectorAll('.jp-Notebook .dispute')]
            .filter(e => e.scrollWidth > e.clientWidth + 1 || e.getBoundingClientRect().right > innerWidth + 1)
            .map(e => e.textContent.slice(0, 60))"""
    )
    assert not wide
