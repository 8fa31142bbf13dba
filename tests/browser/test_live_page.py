"""The live page on a phone: it answers, keeps what it is asked to keep, works without a network, and asks nobody else.

The pages are served as any static host does; nothing but files is there.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from browser import axe
from browser.conftest import ARTEFACTS
from browser.host import hosted
from browser.lab import open_notebook, run_all
from dispute.instructor import Classroom
from dispute.instructor.codes.rules import Vote, from_code, to_code

pytestmark = pytest.mark.browser
#: A busy machine needs its time to start Python.
PATIENCE = 120_000


@pytest.fixture(scope="module")
def folder(whole_site):
    return whole_site


@pytest.fixture(scope="module")
def address(folder) -> Iterator[str]:
    with hosted(folder) as address:
        yield address


@pytest.fixture
def asked() -> list[str]:
    """What the pages of a phone have asked for: by themselves, by their workers, by anything."""
    return []


@pytest.fixture
def phone(browser, address, asked) -> Iterator[BrowserContext]:
    """A phone whose pages must see no error, and ask nobody but their own server."""
    context = browser.new_context(viewport={"width": 400, "height": 800}, accept_downloads=True)
    errors: list[str] = []
    context.on("request", lambda r: asked.append(r.url))
    context.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield context
    context.close()
    strayed = [url for url in asked if not url.startswith((address, "data:", "blob:http://127"))]
    assert not errors + strayed, errors + strayed


def activity(page: Page, cell: str):
    return page.locator(f"[data-live={cell}] form")


def opened(page: Page, address: str, place: str) -> None:
    page.goto(f"{address}/en/{place}")


def answers(page: Page) -> None:
    """Wait until Python is there."""
    expect(page.locator("html")).to_have_attribute("data-python", "ready", timeout=PATIENCE)


def times(page: Page) -> tuple[float, float]:
    """Return after how many milliseconds Python itself had started, and the first press was answered."""
    started, answered = (page.locator("html").get_attribute(f"data-{name}-in") for name in ("started", "answered"))
    return float(started), float(answered)


def unfold(page: Page) -> None:
    """Open what the page offers to keep."""
    page.locator("[data-page=controls] summary").click()


def here(page: Page) -> list[str]:
    """What the browser keeps of this site."""
    return page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")


def test_a_lesson_is_done_on_a_phone_kept_and_carried_on(phone, address):
    page = phone.new_page()
    opened(page, address, "02_expulsions.html")
    # Pressed before Python is there: nothing is lost, and the order is kept.
    relay = activity(page, "relay")
    relay.locator("[data-part=card-1] button").first.click()
    relay.locator("[data-part=card-2] button").first.click()
    relay.locator("[data-part=card-1] button").last.click()
    expect(page.locator("[data-page=line]")).to_contain_text("waits in order")
    pressed = relay.locator("button[aria-pressed=true]")
    expect(pressed).to_have_count(2, timeout=PATIENCE)
    expect(relay.locator("[data-part=card-1] button").last).to_have_attribute("aria-pressed", "true")
    answers(page)
    started, answered = times(page)
    assert 0 < started < answered, "make bench compares the two"

    activity(page, "writing").locator("textarea").fill("Mine, <b>not</b> yours: Ségou 🕊️")
    activity(page, "writing").locator("button").first.click()
    question = activity(page, "q-n2-1")
    question.locator("input[type=radio]").last.check()
    question.locator("button[data-press*=sure]").first.click()
    expect(question.locator("[data-part=feedback]")).not_to_be_empty()
    assert page.evaluate("document.documentElement.scrollWidth") <= 400
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert axe.violations(page) == [], scheme
    assert here(page) == [], "nothing stays unless asked"

    # A code to take away, and the way to the next lesson: the work goes along.
    save = activity(page, "save")
    save.locator("button[data-press=make]").click()
    code = save.locator("[data-code=full]").text_content()
    page.locator("a[rel=next]").click()
    page.wait_for_url("**/03_sahel_shift.html")
    answers(page)
    assert here(page) == []
    expect(activity(page, "progress")).to_contain_text("The expulsions")

    # Kept on this device, once that is ticked; after a reload everything is there.
    unfold(page)
    page.get_by_label("Keep my work on this device").check()
    opened(page, address, "02_expulsions.html")
    expect(activity(page, "writing").locator("textarea")).to_have_value(
        "Mine, <b>not</b> yours: Ségou 🕊️", timeout=PATIENCE
    )
    expect(activity(page, "relay").locator("button[aria-pressed=true]")).to_have_count(2)
    unfold(page)
    page.get_by_label("Keep my work on this device").uncheck()
    assert here(page) == []

    # Without a network, once that is asked for; a code brings the work back.
    page.get_by_role("button", name="Keep all lessons").click()
    expect(page.locator("[data-page=line]")).to_contain_text("all lessons work without a network", timeout=PATIENCE)
    phone.set_offline(True)
    other = phone.new_page()
    opened(other, address, "02_expulsions.html#writing")
    activity(other, "resume").locator("summary").first.click()
    activity(other, "resume").locator("textarea").fill(code)
    activity(other, "resume").locator("button").first.click()
    expect(activity(other, "writing").locator("textarea")).to_have_value(
        "Mine, <b>not</b> yours: Ségou 🕊️", timeout=PATIENCE
    )
    other.close()


def test_python_is_light_and_comes_once_and_the_record_of_requests_holds_what_a_worker_asks_for(
    phone, address, folder, asked
):
    listed = json.loads((folder / "python" / "files.json").read_text(encoding="utf-8"))["files"]
    files = [folder / "python" / name for name in (*listed, "files.json")]
    assert sum(len(gzip.compress(path.read_bytes(), 9)) for path in files) <= 8_000_000
    assert {path.name for path in (folder / "python").iterdir()} == {path.name for path in files}
    assert all(one["integrity"].startswith("sha256-") for one in listed.values())
    page = phone.new_page()
    opened(page, address, "04_corridor.html")
    answers(page)
    assert {f"{address}/python/{path.name}" for path in files} <= set(asked)


def test_where_the_browser_asks_to_save_data_python_waits_for_the_first_press(phone, address, asked):
    page = phone.new_page()
    page.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    opened(page, address, "02_expulsions.html")
    page.wait_for_timeout(3000)  # elsewhere it begins as soon as the page is idle
    expect(page.locator("[data-page=line]")).to_be_empty()
    assert not [url for url in asked if "/python/" in url]
    activity(page, "relay").locator("[data-part=card-1] button").first.click()
    expect(page.locator("[data-page=line]")).to_contain_text("waits in order")
    answers(page)
    expect(activity(page, "relay").locator("button[aria-pressed=true]")).to_have_count(1)


#: A worker that can be made to hear nothing more.
DEAF = """
globalThis.Worker = class extends Worker {
  postMessage(...told) { if (!globalThis.deaf) super.postMessage(...told); }
};
"""


def test_the_opening_answers_at_once_also_when_python_is_there_and_the_work_arrives(phone, address):
    page = phone.new_page()
    page.add_init_script(DEAF)
    opened(page, address, "00_start_here.html")
    answers(page)
    form = activity(page, "opening")
    form.locator("[data-press^='text=']").last.click()
    expect(activity(page, "progress")).not_to_be_empty()
    page.evaluate("globalThis.deaf = true")
    walk_the_opening(page, form)
    expect(form.locator("[data-part=repair-made]")).to_contain_text("Your careful sentence")


def test_the_front_page_begins_with_the_opening_and_its_work_goes_along_into_the_lesson(phone, address):
    page = phone.new_page()
    opened(page, address, "index.html")
    form = activity(page, "opening")
    button = form.locator("button[data-press]").first
    expect(button).to_be_in_viewport()
    pressed = button.get_attribute("data-press")
    button.click()
    expect(form.locator(f'[data-press="{pressed}"]')).to_have_attribute("aria-pressed", "true")
    said = form.locator(".answer").first.inner_text()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert axe.violations(page) == [], scheme
    assert page.evaluate("document.documentElement.scrollWidth") <= 400
    answers(page)
    page.get_by_role("link", name="Start here: the note and the news").click()
    page.wait_for_url("**/00_start_here.html")
    expect(form).to_contain_text(said, timeout=PATIENCE)


def test_work_that_comes_back_is_what_the_opening_shows_and_goes_on_from(phone, address):
    page = phone.new_page()
    opened(page, address, "00_start_here.html")
    walked = activity(page, "opening")
    walk_the_opening(page, walked)
    answers(page)
    save = activity(page, "save")
    save.locator("button[data-press=make]").click()
    code = save.locator("[data-code=full]").text_content()
    other = phone.new_page()
    opened(other, address, "00_start_here.html")
    answers(other)
    form = activity(other, "opening")
    resume = activity(other, "resume")
    resume.locator("summary").first.click()
    resume.locator("textarea").fill(code)
    resume.locator("button").first.click()
    expect(form.locator("[data-part=repair-made]")).to_contain_text("Your careful sentence")
    orders = [one.locator("[data-part]").evaluate_all(ORDER) for one in (walked, form)]
    assert orders[0] == orders[1], "all at once, the parts stand as they do when they come one by one"
    form.locator("[data-press^='switch=']").first.click()
    expect(form.locator("[data-press^='switch=']").first).to_have_attribute("aria-pressed", "true")
    expect(form.locator("[data-part=repair-made]")).to_contain_text("Your careful sentence")


def test_a_notebook_and_a_page_show_the_same_after_the_same_presses(browser, phone, address, lab):
    page, notebook = phone.new_page(), browser.new_page(viewport={"width": 1200, "height": 1000})
    opened(page, address, "00_start_here.html")
    open_notebook(notebook, lab, "notebooks/en/00_start_here.ipynb")
    run_all(notebook)
    forms = [activity(page, "opening"), notebook.locator("form.dispute[data-activity=opening]")]
    for one, form in zip((page, notebook), forms, strict=True):
        walk_the_opening(one, form)
    shown = [form.locator("[data-part]").evaluate_all(PARTS) for form in forms]
    assert len(shown[0]) > 10 and shown[0] == shown[1]
    notebook.close()


#: The names of the parts of an activity, from top to bottom.
ORDER = "(all) => all.map((part) => part.dataset.part)"


#: The parts of an activity as a reader has them: words, what is pressed, drawings; links lead to pages or notebooks.
PARTS = """(all) => Object.fromEntries(all.map((part) => [part.dataset.part, [
  part.hidden, part.textContent.replace(/\\s+/g, " ").trim(),
  [...part.querySelectorAll("[aria-pressed=true]")].map((one) => one.dataset.press),
  [...part.querySelectorAll("svg")].map((one) => one.ariaLabel),
]]))"""


def test_what_is_pressed_can_be_read_while_a_finger_or_pointer_is_on_it(phone, address):
    page = phone.new_page()
    opened(page, address, "00_start_here.html")
    form = activity(page, "opening")
    walk_the_opening(page, form)
    for button in form.locator("[aria-pressed=true]").all():
        button.hover()
        ink, ground = button.evaluate("(one) => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]")
        light = [sum(map(int, re.findall(r"\d+", colour)[:3])) for colour in (ink, ground)]
        assert abs(light[0] - light[1]) > 350, (button.text_content(), ink, ground)


def test_bars_slide_to_where_another_kind_of_date_puts_them(browser, folder):
    page = browser.new_page()
    page.goto((folder / "en" / "02_expulsions.html").as_uri())
    form = activity(page, "order-switch")
    form.locator("button").first.click()
    form.locator("[name=kind]").first.check()
    page.wait_for_timeout(500)
    sliding = """(form, at) => {
        [...form.querySelectorAll("[name=kind]")].at(at).click();
        return [...form.querySelectorAll("[data-move]")].filter((one) => one.getAnimations().length).length;
    }"""
    assert form.evaluate(sliding, -1) > 0
    page.wait_for_timeout(500)
    assert form.evaluate("(form) => form.getAnimations({ subtree: true }).length") == 0
    page.emulate_media(reduced_motion="reduce")
    assert form.evaluate(sliding, 0) == 0, "not where somebody asks for less motion"
    page.close()


def test_where_python_does_not_come_the_page_says_so_and_the_opening_answers(browser, address):
    context = browser.new_context(viewport={"width": 400, "height": 800})
    context.route("**/python/lessons.zip", lambda route: route.fulfill(body="another file"))
    page = context.new_page()
    opened(page, address, "00_start_here.html")
    line = page.locator("[data-page=line]")
    expect(line).to_contain_text("Python did not start", timeout=PATIENCE)
    walk_the_opening(page, activity(page, "opening"))
    expect(activity(page, "opening").locator("[data-part=repair-made]")).to_contain_text("Your careful sentence")
    expect(line).to_contain_text("Python did not start")
    context.close()


def test_closing_with_work_that_is_not_saved_asks(phone, address):
    page = phone.new_page()
    opened(page, address, "02_expulsions.html")
    page.on("dialog", lambda dialog: asked.append(dialog.type) or dialog.accept())
    asked: list[str] = []
    page.reload()
    assert asked == [], "nobody has pressed anything"
    activity(page, "relay").locator("[data-part=card-1] button").first.click()
    page.reload()
    assert asked == ["beforeunload"]


@pytest.mark.parametrize("hostile", [
    '#relay?"><img src=x onerror=alert(1)>=1', "#%E0%A4%A?x", "#<script>alert(1)</script>", "#writing?text=typed",
    "#toolbox?situation=none", "#predict-order?prediction=france",
])  # fmt: skip
def test_an_address_can_do_no_harm(phone, address, hostile):
    page = phone.new_page()
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    opened(page, address, f"02_expulsions.html{hostile}")
    expect(activity(page, "writing").locator("textarea")).to_have_value("")
    assert page.locator("img[onerror]").count() == 0
    expect(activity(page, "predict-order").locator("[data-press^='prediction=']").first).to_be_visible()
    assert page.locator("[data-live=predict-order] .yours").count() == 0, "no answer stands in an address"


def test_a_phone_makes_a_code_that_the_teacher_s_notebook_reads_and_sends_nothing(phone, address):
    teacher = phone.new_page()
    opened(teacher, address, "vote.html")
    teacher.get_by_label("Question").select_option("N2-Q7")
    expect(teacher.get_by_alt_text("QR code of the link")).to_be_visible()
    expect(teacher.get_by_text('classroom.codes("N2-Q7")')).to_be_visible()
    link = teacher.locator("#link a").get_attribute("href")
    page = phone.new_page()
    asked: list[str] = []
    page.goto(link)
    page.on("request", lambda request: asked.append(request.url))
    item = Classroom().item("N2-Q7")
    code = page.locator("#code")
    expect(code).to_be_hidden()
    page.get_by_label(item.options[1].text).check()
    expect(code).to_be_hidden()
    page.get_by_label("fairly sure").press("Space")
    expect(code).to_be_visible()
    assert from_code(item, code.text_content()) == Vote((item.options[1].id,), "fairly sure")
    page.get_by_label(item.options[0].text).check()
    expect(code).to_have_text(to_code(item, Vote((item.options[0].id,), "fairly sure")))
    assert page.evaluate("document.body.scrollWidth <= innerWidth")
    ARTEFACTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=ARTEFACTS / "vote-code.png")
    assert not asked and not page.context.cookies() and page.evaluate("localStorage.length") == 0


def test_a_teachers_link_opens_a_lesson_at_a_part_with_a_set_up(phone, address):
    page = phone.new_page()
    opened(page, address, "link.html")
    page.locator("[name=lesson]").select_option("00_start_here")
    page.locator("[name=part]").select_option("claim-sorter")
    page.locator("[name='set mode']").select_option("all")
    expect(page.get_by_alt_text("QR code of the link")).to_be_visible()
    assert axe.violations(page) == [] and page.evaluate("document.documentElement.scrollWidth") <= 400
    page.locator("#address").click()
    page.wait_for_url("**/00_start_here.html#claim-sorter?mode=all")
    expect(activity(page, "claim-sorter").locator("input[value=all]")).to_be_checked()
    expect(activity(page, "claim-sorter")).to_be_in_viewport()


@pytest.mark.parametrize(("link", "presses", "field", "value"), [
    ("00_start_here.html#claim-sorter?mode=all", (), "mode", "all"),
    ("01_background.html#losses?who-died=French+soldiers", (), "who-died", "French soldiers"),
    ("01_background.html#timeline?first=2013", ("button[data-press='start=2012']",), "first", "2013"),
    ("02_expulsions.html#order-switch?kind=public", ("button",), "kind", "public"),
    ("03_sahel_shift.html#forces?year=2020", (), "year", "2020"),
])  # fmt: skip
def test_a_set_up_stands_once_it_is_on_offer(phone, address, link, presses, field, value):
    page = phone.new_page()
    opened(page, address, link)
    form = activity(page, link.partition("#")[2].partition("?")[0])
    for press in presses:
        form.locator(press).first.click()
    shown = form.locator(f"[name='{field}']")
    expect(shown.first).to_be_attached(timeout=PATIENCE)
    set_to = shown.evaluate_all("""(all) => all.filter((one) => one.type !== "radio" || one.checked)
        .map((one) => one.dataset.values?.split(" ")[one.value] ?? one.value)""")
    assert set_to == [value]
    expect(form).to_be_in_viewport()


def test_from_a_folder_a_lesson_can_be_read_and_says_what_needs_a_server(browser, folder):
    page = browser.new_context(viewport={"width": 400, "height": 800}).new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    page.goto((folder / "en" / "02_expulsions.html").as_uri())
    expect(page.locator("[data-page=line]")).to_contain_text("open the page from a web server")
    expect(page.locator("[data-page=controls]")).to_be_hidden()
    assert page.locator("form.dispute").count() == 3 and page.locator(".dispute-stored").count() > 20
    assert axe.violations(page) == [] and not errors
    page.context.close()


def test_the_opening_is_done_from_a_folder(browser, folder):
    page = browser.new_context(viewport={"width": 400, "height": 800}).new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto((folder / "en" / "00_start_here.html").as_uri())
    form = activity(page, "opening")
    walk_the_opening(page, form)
    expect(form.locator("[data-part=repair-made]")).to_contain_text("Your careful sentence")
    expect(form.locator(".head .done")).to_be_visible()
    assert axe.violations(page) == [] and not errors
    page.context.close()


def walk_the_opening(page: Page, form) -> None:
    """Go through the six scenes, each by the first buttons that lead on; the keyboard goes along."""
    for button in form.locator("[data-press^='text=']").all():
        button.click()
    expect(form.locator("[data-part=pages-1] button").first).to_be_visible()
    for n in range(1, form.locator("[data-part^=pages-] .paper").count() + 1):
        one = form.locator(f"[data-part=pages-{n}]")
        if one.locator("button").count():
            one.locator("button").first.press("Enter")
        expect(one.locator("[aria-pressed=true], .answer").first).to_be_visible()
    expect(form.locator("[data-part=pages-tree]")).to_be_focused()
    expect(form.locator("[data-part=witnesses-1] button").first).to_be_visible()
    for n in range(1, form.locator("[data-part^=witnesses-]").count() + 1):
        form.locator(f"[data-part=witnesses-{n}] button").last.click()
    for kind in ("traced", "public", "decided"):
        form.locator(f"[data-press^='switch={kind}=']").first.click()
    form.locator("[data-press^='sure=']").nth(1).click()
    for pick in ("step", "day", "speaker"):
        form.locator(f"[data-press^='repair={pick}=']").first.click()
    expect(form.locator("[data-part=repair-made] .sentence, [data-part=repair-made] button").first).to_be_visible()


def test_a_prediction_and_what_is_behind_it_answer_from_a_folder(browser, folder):
    page = browser.new_context(viewport={"width": 400, "height": 800}).new_page()
    page.goto((folder / "en" / "02_expulsions.html").as_uri())
    form = activity(page, "predict-order")
    form.locator("button").nth(1).focus()
    page.keyboard.press("Enter")
    expect(form.locator("[data-part=asked]")).to_be_hidden()
    expect(form.locator("[data-part=yours]")).to_be_focused()
    expect(form.get_by_role("group", name="You predicted:")).to_be_focused()  # else a screen reader has nothing to say
    switch = activity(page, "order-switch")
    switch.locator("button").first.click()
    switch.locator("[name=kind]").last.focus()
    page.keyboard.press("Space")
    expect(switch.locator("[data-part=view] .sentence")).to_be_visible()
    page.context.close()


def test_without_a_script_the_page_is_a_page_to_read(browser, address):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 400, "height": 800})
    page = context.new_page()
    opened(page, address, "02_expulsions.html")
    expect(page.locator("[data-live=relay]")).to_contain_text("Card 1")
    expect(page.locator(".live")).to_be_hidden()
    assert page.locator("form.dispute").count() == 0
    context.close()
