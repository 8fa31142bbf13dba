"""A learner's way through a lesson: predict, answer wrongly, half-wrongly and rightly, write, and come back."""

from __future__ import annotations

from base64 import b64decode
from datetime import UTC, datetime
from itertools import combinations, cycle

import ipywidgets as w

from dispute import Lesson
from dispute.model.quiz import Item, Verdict, grade
from dispute.views.resume import ALL
from dispute.widgets.panel import Panel
from driving import activities, answer, find, html, press
from reading import read


def marked_as(verdict: Verdict, item: Item) -> tuple[str, ...]:
    """Return an answer with a verdict, or a wrong one where a question has none of the kind."""
    ids = item.option_ids
    swapped = (*item.key[1::-1], *item.key[2:])
    tries = {
        "single": [(key,) for key in ids],
        "several": [some for n in range(1, len(ids) + 1) for some in combinations(ids, n)],
        "order": [item.key, swapped, (*item.key[-1:], *item.key[:-1])],
        "number": [(f"{item.answer or 0:g}",), ("99999",)],
    }[item.type]
    by_verdict = {grade(item, choice).verdict: choice for choice in tries}
    return by_verdict.get(verdict, by_verdict[Verdict.WRONG])


def work_through(lesson: Lesson) -> dict[str, Panel]:
    """Do everything that a lesson asks, and return its panels; the first question is tried twice."""
    panels = {label: shown for label, shown in activities(lesson).items() if isinstance(shown, Panel)}
    verdicts, sure = cycle([Verdict.RIGHT, Verdict.WRONG]), cycle(["certain", "unsure", "guess", "fairly sure"])
    for key, question in lesson.plan.predictions.items():
        find(panels[f"predict {key}"], w.Dropdown)[0].value = question.option_ids[-1]
        find(panels[f"predict {key}"], w.Text)[0].value = f"Why <{key}>: Ségou & “co”"
        press(panels[f"predict {key}"])
    first = next(iter(lesson.plan.items.values()))
    answer(panels[f"ask {first.id}"], first, marked_as(Verdict.WRONG, first), "certain")
    for item in lesson.plan.items.values():
        verdict = Verdict.PARTLY if item.type in ("several", "order") else next(verdicts)
        answer(panels[f"ask {item.id}"], item, marked_as(verdict, item), next(sure))
    for panel, item in zip(find(panels["warm_up"], Panel)[1:], lesson.plan.warm_ups, strict=False):
        answer(panel, item, marked_as(next(verdicts), item), next(sure))
    for key in lesson.plan.prompts:
        find(panels[f"write {key}"], w.Textarea)[0].value = f"My text for {key}.\nSecond line: 1 < 2 🕊️"
        press(panels[f"write {key}"])
    if "four_dates" in panels:
        for menu in find(panels["four_dates"], w.Dropdown)[::2]:
            menu.value = menu.options[2][1]
        press(panels["four_dates"])
    return panels


def paste(panel: Panel, code: str) -> None:
    """Come back with a code."""
    find(panel, w.Textarea)[0].value = code
    press(panel)


def upload(panel: Panel, content: bytes, size: int | None = None) -> None:
    """Come back with a file, as a browser hands it over."""
    now = datetime(2026, 1, 1, tzinfo=UTC)
    file = {"name": "my.json", "type": "application/json", "last_modified": now, "content": memoryview(content)}
    find(panel, w.FileUpload)[0].value = ({**file, "size": len(content) if size is None else size},)


def load_kept(panel: Panel) -> None:
    """Come back with all the work kept on this computer."""
    for choice in find(panel, w.Dropdown):
        choice.value = ALL
    press(panel, 1)


def entries(panel: Panel) -> list[tuple[str, object]]:
    """Return what stands in the controls of a panel."""
    kinds = (w.Dropdown, w.Checkbox, w.Text, w.Textarea)
    return [(control.description, control.value) for control in find(panel, kinds)]


def take_away(panel: Panel) -> dict[str, str]:
    """Make the files and codes, and return them by kind: ``html``, ``json``, ``short``, ``full``."""
    press(panel)
    root = read(html(panel))
    files = {a.get("download").rpartition(".")[2]: a.get("href").partition(";base64,")[2] for a in root.iter("a")}
    codes = {code.get("data-code"): code.text for code in root.iter("code")}
    return {kind: b64decode(text).decode() for kind, text in files.items()} | codes
