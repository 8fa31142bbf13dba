"""From a change in a control to the changed page, in a real browser: our widgets against bare controls and a label."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import nbformat
from playwright.sync_api import Page, Playwright, sync_playwright

from browser import chromium
from browser.lab import SETUP, STOCK, launch, open_notebook, run_all, serve
from costs.row import Row


@dataclass(frozen=True)
class Subject:
    """One widget, and the control that is moved in it.

    ``kind`` is ``select``, ``checkbox``, ``form`` (a menu and a click) or ``typed`` (a text box and a
    click); ``label`` names the menu or box, ``button`` what is clicked.
    """

    name: str
    kind: str
    code: str
    label: str
    button: str = ""


def _made(name: str, kind: str, call: str, label: str, button: str = "") -> Subject:
    """Return an activity, with all predictions of its lesson given, so that its controls are there."""
    return Subject(name, kind, MADE.format(call=call), label, button)


MADE = """for key, question in lesson.plan.predictions.items():
    lesson.store.progress = lesson.store.progress.with_prediction(key, question.option_ids[0], "why")
lesson.{call}"""
#: First in each kernel, so that bare controls work under the same settings.
OPENED = "from dispute import Lesson\nlesson = Lesson({lesson!r})"
BARE = """import itertools
import ipywidgets as w
def bare(field):
    label, count = w.HTML(), itertools.count()
    def draw(_):  # counts, since a stock button's click may overtake the value that it should read
        label.value = f"<p>{{field.value}} {{next(count)}}</p>"
{wired}
bare(w.{control})"""
LIVE = """    field.observe(draw, "value")
    return w.VBox([field, label])"""
CLICKED = """    button = w.Button(description="Go")
    button.on_click(draw)
    return w.VBox([field, button, label])"""
MENU = "Dropdown(options=[str(n) for n in range(9)], description='Field')"

#: The same kinds of control with nothing but a label behind them.
FLOORS = {
    "select": Subject("", "select", BARE.format(control=MENU, wired=LIVE), "Field"),
    "checkbox": Subject("", "checkbox", BARE.format(control="Checkbox(description='Field')", wired=LIVE), "Field"),
    "form": Subject("", "form", BARE.format(control=MENU, wired=CLICKED), "Field", "Go"),
    "typed": Subject("", "typed", BARE.format(control="Text(description='Field')", wired=CLICKED), "Field", "Go"),
}
#: By lesson: each in a page and a kernel of its own, as learners have it.
SUBJECTS = {
    "00_start_here": [
        _made("claim sorter", "select", "claim_sorter()", "Show"),
    ],
    "01_background": [
        _made("timeline, years", "select", "timeline()", "First year"),
        _made("timeline, layers", "checkbox", "timeline()", "Layer: military"),
        _made("pairs", "form", "order_events()", "Pair 1", "Check my pairs"),
    ],
    "02_expulsions": [
        _made("order switch", "select", "order_switch()", "Sort the steps"),
        _made("order switch, ranges", "checkbox", "order_switch()", "Show ranges"),
        _made("toolbox", "select", "toolbox()", "What happened?"),
        _made("question", "form", "ask('N2-Q5')", "Your answer", "Check my answer"),
        _made("relay", "form", "relay()", "Card 1", "Check my sorting"),
        _made("four dates", "form", "four_dates()", "Step 1: decided", "Check"),
    ],
    "03_sahel_shift": [
        _made("forces", "select", "forces()", "Year"),
        _made("arms", "select", "arms()", "Who received?"),
        _made("definition switch", "select", "definition_switch()", "Count"),
        _made("definition switch, range", "checkbox", "definition_switch()", "Show low and high"),
        _made("headline window", "select", "headline_window()", "First year"),
        _made("counting traps", "select", "counting_traps()", "Trap"),
    ],
    "04_corridor": [
        _made("road map", "select", "road_map()", "Show one road"),
        _made("estimate", "typed", "fermi()", "Trucks a day", "Work out"),
    ],
}

#: Fills what is visible in each cell, so that no later change asks for something missing.
FILL = """cell => {
    const output = document.querySelectorAll('.jp-Notebook .jp-Cell')[cell].querySelector('.jp-OutputArea-output');
    const fields = output.querySelectorAll('select, input[type=text]');
    for (const field of [...fields].filter(f => f.offsetParent)) {
        if (field.tagName === 'SELECT') field.selectedIndex = field.options.length - 1; else field.value = '100';
        field.dispatchEvent(new Event('change', {bubbles: true}));
    }
}"""
#: Changes one control and waits until the output has changed; gives milliseconds.
CHANGE = """([cell, kind, label, button, step]) => new Promise((done, fail) => {
    const output = document.querySelectorAll('.jp-Notebook .jp-Cell')[cell].querySelector('.jp-OutputArea-output');
    const named = e => e.offsetParent && (e.closest('label')?.textContent || e.labels?.[0]?.textContent || '');
    const fields = {select: 'select', form: 'select', checkbox: 'input[type=checkbox]', typed: 'input[type=text]'};
    const field = [...output.querySelectorAll(fields[kind])].find(e => (named(e) || '').startsWith(label));
    if (!field) return fail(`no ${kind} “${label}”`);
    const go = button && [...output.querySelectorAll('button')].find(e => e.textContent.startsWith(button));
    if (button && !go) return fail(`no button “${button}”`);
    const giveUp = setTimeout(() => { watch.disconnect(); fail('nothing changed'); }, 10000);
    const watch = new MutationObserver(() => {
        watch.disconnect(); clearTimeout(giveUp); done(performance.now() - start); });
    watch.observe(output, {subtree: true, childList: true, attributeFilter: ['style', 'class']});
    const start = performance.now();
    if (kind === 'checkbox') return field.click();
    if (kind === 'typed') field.value = String(100 + step);
    else {  // the first entry of a long menu asks to choose
        const first = field.options.length > 2 ? 1 : 0;
        field.selectedIndex = first + (field.selectedIndex + 1 - first) % (field.options.length - first);
    }
    field.dispatchEvent(new Event('change', {bubbles: true}));
    if (go) go.click();
})"""
PAUSE = 100  # milliseconds between two changes: learners are no machine guns


def _notebook(lesson: str, subjects: list[Subject]) -> nbformat.NotebookNode:
    """Return one cell for each subject, the first of which opens the lesson."""
    kernel = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    first, *others = [subject.code for subject in subjects]
    codes = ["\n".join([OPENED.format(lesson=lesson), first]), *others]
    return nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(code) for code in codes], metadata=kernel)


def _milliseconds(page: Page, subjects: list[Subject], count: int) -> dict[Subject, list[float]]:
    """Return the time of each change; all widgets take turns in one page, in a new order each time."""
    for cell in range(len(subjects)):
        page.evaluate(FILL, cell)
        page.wait_for_timeout(300)
    times: dict[Subject, list[float]] = {subject: [] for subject in subjects}
    rng = random.Random(1)
    for turn in range(count + 3):
        for cell, subject in rng.sample([*enumerate(subjects)], len(subjects)):
            try:
                taken = page.evaluate(CHANGE, [cell, subject.kind, subject.label, subject.button, turn])
            except Exception as error:
                raise RuntimeError(f"{subject.name or 'floor'} ({subject.kind}), turn {turn}: {error}") from error
            if turn >= 3:  # the first turns warm the page
                times[subject].append(taken)
            page.wait_for_timeout(PAUSE)
    return times


def percentile(numbers: list[float], part: float) -> float:
    return sorted(numbers)[min(len(numbers) - 1, int(part * len(numbers)))]


def measure() -> list[Row]:
    """Return p50 and p95 of each widget beside its bare control, in the server that learners have.

    The first change of the page counts; the spoken line follows it. Then the same widgets in a JupyterLab as it
    comes, for information, and what the server's option brings to bare controls (see ``dispute_server``).
    """
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        # A hundred changes, or the five slowest say more about the computer than about the widget.
        ours, stock = (
            _times(playwright, Path(name), options, SUBJECTS, count) for options, count in ((SETUP, 100), (STOCK, 40))
        )
    rows = []
    for found, where, goals in ((ours, "change to page", (1.15, 1.4)), (stock, "in a stock server", (None, None))):
        for lesson, widgets in SUBJECTS.items():
            for widget in widgets:
                times, floor = (found[lesson][one] for one in (widget, FLOORS[widget.kind]))
                rows += _rows(f"{widget.name}, {where}", times, floor, goals)
    for kind, control in FLOORS.items():
        times, floor = ([t for lesson in SUBJECTS for t in found[lesson][control]] for found in (ours, stock))
        rows += _rows(f"{kind}, answers sent at once", times, floor)
    return rows


def _times(
    playwright: Playwright, folder: Path, options: Sequence[str], widgets: dict[str, list[Subject]], count: int
) -> dict[str, dict[Subject, list[float]]]:
    """Return by lesson the time of each change, of bare controls and of its widgets, in a server with these options."""
    found = {}
    for lesson, subjects in widgets.items():
        nbformat.write(_notebook(lesson, [*FLOORS.values(), *subjects]), folder / f"{lesson}.ipynb")
    with serve(folder, options=options) as lab:
        browser = launch(playwright, chromium.find())
        for lesson, subjects in widgets.items():
            page = browser.new_page()
            open_notebook(page, lab, f"{lesson}.ipynb")
            run_all(page)
            page.wait_for_timeout(1500)
            found[lesson] = _milliseconds(page, [*FLOORS.values(), *subjects], count)
            page.close()
        browser.close()
    return found


def _rows(what: str, times: list[float], floor: list[float], goals: Sequence[float | None] = (None, None)) -> list[Row]:
    """Return the usual and the slow changes, p50 and p95, beside those of the floor."""
    return [
        Row(f"{what}, p{round(100 * part)}", "ms", [percentile(times, part)], [percentile(floor, part)], goal)
        for part, goal in zip((0.5, 0.95), goals, strict=True)
    ]
