"""The controls that are timed: by lesson, with the code of the cell that shows them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Subject:
    """One control: the code of its cell, its selector or how its words begin, and the button that follows it."""

    name: str
    code: str
    control: str
    label: str = ""
    press: str = ""


#: A stock control that writes a line. It counts, so that each line is a new one.
BARE = """import ipywidgets as w, itertools
def bare(control, wire):
    label, count = w.HTML(), itertools.count()
    wire(lambda _: setattr(label, "value", f"<p>{{next(count)}}</p>"))
    return w.VBox([control, label])
made = w.{made}
bare(made, {wire})"""
MENU, BUTTON = "Dropdown(options=range(8), description='Field')", "Button(description='Go')"
VIEW = Subject("stock menu", BARE.format(made=MENU, wire="lambda draw: made.observe(draw, 'value')"), "select", "Field")
PRESS = Subject("stock button", BARE.format(made=BUTTON, wire="made.on_click"), "button", "Go")
STOCK = (VIEW, PRESS)


def _field(name: str, call: str, field: str) -> Subject:
    return Subject(name, f"lesson.{call}()", f"form.dispute [name={field}]")


#: By lesson, each in a page and a kernel of its own: what only changes the view …
VIEWS = {
    "01_background": (
        _field("timeline, years", "timeline", "first"), _field("timeline, layer", "timeline", "military"),
    ),
    "02_expulsions": (_field("order switch", "order_switch", "kind"),),
    "03_sahel_shift": (
        _field("forces", "forces", "year"), _field("definition switch", "definition_switch", "rate"),
        _field("headline window", "headline_window", "first"), _field("counting traps", "counting_traps", "trap"),
    ),
}  # fmt: skip
#: … what the kernel must answer, here …
CHIPS = "form.dispute .chips button"
PRESSES = {
    "01_background": (Subject("pairs", "lesson.order_events()", CHIPS),),
    "02_expulsions": (Subject("four dates", "lesson.four_dates()", "form.dispute .strip button"),),
    "04_corridor": (Subject("road map", "lesson.road_map()", CHIPS),),
}
#: … and the same two in the first edition, where a menu comes before the button.
BEFORE = {
    "01_background": (Subject("pairs", "lesson.order_events()", "select", "Pair 1", "Check my pairs"),),
    "02_expulsions": (Subject("four dates", "lesson.four_dates()", "select", "Step 1: decided", "Check"),),
}
OPENED = """from dispute import Lesson
lesson = Lesson({lesson!r})
for key, question in lesson.plan.predictions.items():
    lesson.store.progress = lesson.store.progress.with_prediction(key, question.option_ids[0], "why")
line = {{str(year): "500" for year in range(2013, 2025)}}  # the headline window opens once a line is drawn
lesson.store.progress = lesson.store.progress.with_form("draw-it", line)"""
