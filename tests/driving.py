"""Uses widgets as a learner does, without a browser: choose, type, click, and look at what is shown."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Sequence

import ipywidgets as w

from dispute import DisputeError, Lesson
from dispute.model.plan import load, names
from dispute.model.quiz import Item
from dispute.widgets.page import Page
from dispute.widgets.panel import Panel
from dispute.widgets.status import Status
from dispute.widgets.submit import Submit
from reading import text


def lesson_with(activity: str) -> Lesson:
    """Return a fresh first lesson that has an activity."""
    return Lesson(next(name for name in names() if activity in load(name).activities))


def activities(lesson: Lesson) -> dict[str, Panel | Page]:
    """Return everything that a notebook of this lesson can show, each made anew."""
    found: dict[str, Panel | Page] = {}
    for name, method in inspect.getmembers(Lesson, inspect.isfunction):
        signature = inspect.signature(method)
        alone = len(signature.parameters) == 1 and signature.return_annotation in ("Panel", "Page")
        if name.startswith("_") or not alone:
            continue
        try:
            found[name] = getattr(lesson, name)()
        except DisputeError:
            # Another lesson's activity: fine, unless this lesson's file asks for it.
            assert name.replace("_", "-") not in lesson.plan.activities
    found |= {f"ask {key}": lesson.ask(key) for key in lesson.plan.items}
    found |= {f"predict {key}": lesson.predict(key) for key in lesson.plan.predictions}
    found |= {f"write {key}": lesson.write(key) for key in lesson.plan.prompts}
    return found


def walk(widget: w.Widget) -> Iterator[w.Widget]:
    """Yield a widget and all that stand inside it, from top to bottom."""
    yield widget
    for child in getattr(widget, "children", ()):
        yield from walk(child)


def visible(widget: w.Widget) -> Iterator[w.Widget]:
    """Yield like :func:`walk`, without what is hidden."""
    if widget.layout.display != "none":
        yield widget
        for child in getattr(widget, "children", ()):
            yield from visible(child)


def find(panel: w.Widget, kind: type) -> list[w.Widget]:
    """Return all visible widgets of a kind."""
    return [widget for widget in visible(panel) if isinstance(widget, kind)]


def html(panel: w.Widget) -> str:
    """Return all HTML that is on screen."""
    return "\n".join(widget.value for widget in find(panel, w.HTML))


def seen(panel: w.Widget) -> str:
    """Return all words that are on screen, controls aside; the HTML passes the strict reader."""
    return text(html(panel))


def spoken(panel: w.Widget) -> str:
    """Return what a screen reader has heard last from the innermost panel."""
    return find(panel, Status)[0].text


def press(panel: w.Widget, number: int = 0) -> None:
    find(panel, Submit)[number].click()


def predict(panel: Panel, option: str | None, reason: str) -> None:
    """Choose an option, type a reason, and lock it in."""
    find(panel, w.Dropdown)[0].value = option
    find(panel, w.Text)[0].value = reason
    press(panel)


def fill_in(panel: Panel, item: Item, choice: Sequence[str], confidence: str | None) -> None:
    """Give an answer by its controls, without handing it in."""
    menus = find(panel, w.Dropdown)
    match item.type:
        case "single":
            menus[0].value = choice[0] if choice else None
        case "several":
            for box, option in zip(find(panel, w.Checkbox), item.options, strict=True):
                box.value = option.id in choice
        case "order":
            for menu, option_id in zip(menus, choice, strict=False):
                menu.value = option_id
        case "number":
            find(panel, w.Text)[0].value = choice[0] if choice else ""
    menus[-1].value = confidence


def some_answer(item: Item) -> tuple[str, ...]:
    """Return an answer that can be marked, right or wrong."""
    ids = item.option_ids
    return {"single": ids[-1:], "several": ids[:2], "order": ids}.get(item.type, ("7",))


def answer(panel: Panel, item: Item, choice: Sequence[str], confidence: str | None = "guess") -> None:
    """Give an answer and hand it in."""
    fill_in(panel, item, choice, confidence)
    press(panel)
