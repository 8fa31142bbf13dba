"""The live pages on a phone without a network: every activity of every lesson answers, and whole lessons are done.

``make test-all`` runs this by name.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from browser.conftest import browser  # noqa: F401 - fixtures
from browser.test_live_page import PATIENCE, activity, address, answers, folder, unfold, walk_the_opening  # noqa: F401
from dispute import Lesson
from dispute.questions.plan import names
from dispute.shipped import language
from dispute.work.resume import from_json
from hosts.test_page import recorded
from notebook import ROOT, notebooks

LESSONS = [f"{language(book.path)}/{book.path.stem}" for book in notebooks() if book.path.stem in names()]
PICTURES = ROOT / "artefacts" / "screenshots" / "live"
#: Only show how things stand; the headline window opens once a line is drawn.
SHOWN = {"setup", "progress", "recap", "headline-window"}
#: Predictions that the notebook asks together with what stands behind them.
BEHIND = {"predict first-tool": "toolbox", "predict odd-one-out": "cases"}
#: Notes what goes to Python, what comes back, and what went wrong.
COUNTED = """
globalThis.heard = new Set();
globalThis.problems = [];
globalThis.Worker = class extends Worker {
  constructor(...given) {
    super(...given);
    this.addEventListener("message", ({ data }) => {
      const { answer } = data.text ? JSON.parse(data.text) : {};
      heard.add(answer?.id);
      if (answer?.problem) problems.push(answer.problem);
    });
  }
  postMessage(data, ...more) {
    if (data.message) globalThis.sent = data.message.id;
    super.postMessage(data, ...more);
  }
};
"""
HEARD = """() => new Promise((done) => {
  const look = () => (heard.has(globalThis.sent) ? done(problems) : setTimeout(look, 20));
  look();
})"""
#: Writes into the fields of a form as a learner does.
FILL = """(form, entries) => {
  for (const [name, value] of Object.entries(entries)) {
    const found = [...form.querySelectorAll("input, select, textarea")].filter((field) => field.name === name);
    const field = found.length > 1 ? found.find((one) => one.value === value) : found[0];
    if (!field || field.type === "hidden") continue;
    if (field.type === "radio") field.checked = true;
    else if (field.type === "checkbox") field.checked = value === "on";
    else field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    if (field.type !== "textarea") field.dispatchEvent(new Event("change", { bubbles: true }));
  }
}"""
#: Uses the first thing of a form that can be used; gives its name, or nothing.
USE = """(form) => {
  const free = [...form.querySelectorAll("button[data-press], select, input:not([type=file], [type=hidden])")]
    .filter((one) => !one.disabled && !one.closest("fieldset:disabled"));
  const field = free.find((one) => one.tagName !== "BUTTON" && one.type !== "text");
  const button = free.find((one) => one.tagName === "BUTTON");
  if (field) {
    if (field.tagName === "SELECT") field.selectedIndex = field.options.length - 1;
    else if (field.type === "range") field.value = field.value === field.max ? field.min : field.max;
    else field.checked = !field.checked;
    for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));
  }
  button?.click();
  return (button?.dataset.press ?? field?.name) || null;
}"""


@pytest.fixture(scope="module")
def phone(browser, address) -> Iterator[BrowserContext]:  # noqa: F811
    """A phone that has asked to keep all lessons, and then lost its network; its pages must see no error."""
    context = browser.new_context(viewport={"width": 400, "height": 800})
    errors: list[str] = []
    context.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    context.on("weberror", lambda error: errors.append(str(error.error)))
    context.add_init_script(COUNTED)
    page = context.new_page()
    page.goto(f"{address}/en/00_start_here.html")
    unfold(page)
    page.get_by_role("button", name="Keep all lessons").click()
    expect(page.locator("[data-page=line]")).to_contain_text("all lessons work without a network", timeout=PATIENCE)
    page.close()
    context.set_offline(True)
    yield context
    context.close()
    assert not errors, errors


def opened(phone: BrowserContext, address: str, lesson: str) -> Page:  # noqa: F811
    page = phone.new_page()
    page.goto(f"{address}/{lesson}.html")
    answers(page)
    return page


def picture(page: Page, name: str) -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"{name}.png")


@pytest.mark.parametrize("lesson", LESSONS)
def test_every_activity_of_a_lesson_answers(phone, address, lesson):  # noqa: F811
    page = opened(phone, address, lesson)
    silent = []
    for cell in page.eval_on_selector_all("[data-live]:has(form.dispute)", "all => all.map((one) => one.dataset.live)"):
        form = activity(page, cell)
        if form.evaluate(USE) is None:
            silent.append(cell)
            continue
        assert page.evaluate(HEARD) == [], cell
        expect(form.locator(".dispute-late")).to_be_hidden()
    assert set(silent) <= SHOWN, silent
    assert page.evaluate("document.documentElement.scrollWidth") <= 400
    page.close()


def test_the_opening_is_done(phone, address):  # noqa: F811
    page = opened(phone, address, "en/00_start_here")
    form = activity(page, "opening")
    walk_the_opening(page, form)
    expect(form.locator("[data-part=repair-made]")).to_contain_text("Your careful sentence")
    for number, scene in enumerate(("text", "pages", "pages-tree", "witnesses", "switch", "sure", "repair"), start=1):
        form.locator(f"[data-part={scene}]").scroll_into_view_if_needed()
        form.locator(f"[data-part={scene}]").evaluate("(part) => part.scrollIntoView()")
        picture(page, f"opening-{number}-{scene}")
    page.close()


def test_all_of_lesson_02_is_done_and_brings_the_same_work(phone, address, monkeypatch):  # noqa: F811
    """A learner's whole way through the lesson is recorded, and pressed again in the page."""
    done = [(label, press) for label, press in recorded("02_expulsions", monkeypatch) if label != "warm_up"]
    page = opened(phone, address, "en/02_expulsions")
    unfold(page)
    page.get_by_label("Keep my work on this device").check()
    cells = BEHIND | {f"{method} {' '.join(given)}".strip(): cell for cell, method, given, _ in called(page)}
    # A prediction for a vote in class stands in no lesson.
    done = [(label, press) for label, press in done if label in cells or not label.startswith("predict ")]
    asked = {label for label, _ in done if label.startswith("ask ")}
    assert asked == {f"ask {key}" for key in Lesson("02_expulsions").plan.items}, "every question of the lesson"
    for number, (label, press) in enumerate(done):
        form = activity(page, cells[label])
        form.evaluate(FILL, dict(press.entries))
        button = form.locator(f'button[data-press="{press.button}"]')
        button.evaluate("(button) => button.click()")
        assert page.evaluate(HEARD) == [], (label, press.button)
        if number % 12 == 0:
            form.evaluate("(form) => form.scrollIntoView()")
            picture(page, f"02-{number:03}-{cells[label]}")
    work = page.evaluate("localStorage.getItem('who-moved-first')")
    brought, pressed = from_json(work), {label.partition(" ")[0] for label, _ in done}
    assert {"ask", "predict", "four_dates", "more_dates", "explanations", "write"} <= pressed
    assert set(Lesson("02_expulsions").plan.items) <= set(brought.answers) and "W2" in brought.notes
    assert {"four-dates", "explanations"} <= set(brought.forms), "more dates are four dates of further steps"
    page.close()


def called(page: Page) -> list:
    return page.evaluate("JSON.parse(document.getElementById('live').textContent).calls")
