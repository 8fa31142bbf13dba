"""Uses an activity as a learner does, without a browser: choose, type, press, and look at what is shown.

It does what ``hosts/page.js`` does: drafts stay while the text around them is drawn anew, unless the work has
changed a field. A button that is not on the screen cannot be pressed, and a value that is not offered not chosen.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from dispute.activity import File, Press, Screen
from dispute.hosts.shown import Shown
from dispute.questions.quiz import Item
from dispute.work.progress import Progress
from reading import read, text

#: A clock that never stands still; tests need no real one.
FIRST = "the first option"
BEGIN, TICK = 1_700_000_000_000, 1_000


@dataclass(frozen=True)
class Field:
    """One field on the screen: a radio group counts as one. ``values`` are what can be chosen, empty for text."""

    name: str
    kind: str
    label: str
    values: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    value: str = ""
    disabled: bool = False


@dataclass
class Using:
    """An activity in use. ``said`` is what a screen reader has heard last."""

    shown: Shown
    drafts: dict[str, str] = field(default_factory=dict)
    told: str | None = None
    said: str = ""
    presses: int = 0
    _kept: tuple | None = None
    _rest: dict[str, str] = field(default_factory=dict)
    _fields: set[str] = field(default_factory=set)
    _standing: dict[str, str] = field(default_factory=dict)
    _work: Progress | None = None

    @property
    def activity(self):
        return self.shown.activity

    @property
    def work(self):
        return self.shown.store.progress

    @property
    def screen(self) -> Screen:
        return self._now()[0]

    @property
    def entries(self) -> dict[str, str]:
        """What stands in the fields."""
        return dict(self._now()[1])

    def _now(self) -> tuple[Screen, dict[str, str]]:
        """Return the screen and what stands in its fields, once the page has taken in what has changed."""
        if self.work is not self._work:  # somebody else has done something: the last press is answered
            self._work, self.told = self.work, None
        for _ in range(2):  # twice: what stands in the fields may change which fields there are
            key = (self.work, self.told, tuple(self.drafts.items()), tuple(self._standing.items()))
            if self._kept is None or self._kept[0] != key:
                screen = self.activity.render(self.work, {**self._standing, **self.drafts}, self.told)
                self._take_in(screen)
                key = (self.work, self.told, tuple(self.drafts.items()), tuple(self._standing.items()))
                self._kept = key, screen
        return self._kept[1], self._standing

    def _take_in(self, screen: Screen) -> None:
        fields = {f.name: f for f in _fields(_html(screen)) if f.kind != "file"}
        rest = {name: f.value for name, f in fields.items() if f.value or f.kind != "radio"}
        changed = {n for n in fields if n in self._fields and self._rest.get(n) != rest.get(n)}
        self.drafts = {name: value for name, value in self.drafts.items() if name not in changed}
        drafted = {name: value for name, value in self.drafts.items() if name in fields}
        self._rest, self._fields, self._standing = rest, set(fields), rest | drafted

    @property
    def html(self) -> str:
        return _html(self.screen)

    @property
    def root(self) -> ET.Element:
        return read(self.html)

    @property
    def seen(self) -> str:
        """All words on the screen."""
        return text(self.html)

    def part(self, name: str) -> str:
        """The words of one part."""
        return text(self.screen.parts[name])

    @property
    def fields(self) -> dict[str, Field]:
        """Every field on the screen, by name, as it stands now."""
        now = self.entries
        return {f.name: Field(f.name, f.kind, f.label, f.values, f.labels, now.get(f.name, f.value), f.disabled)
                for f in _fields(self.html)}  # fmt: skip

    @property
    def buttons(self) -> dict[str, str]:
        """Every button that can be pressed, with its words."""
        return dict(_buttons(self.html))

    def fill(self, values: Mapping[str, str]) -> Using:
        """Set fields by name, as a learner does one after the other."""
        for name, value in values.items():
            there = self.fields
            assert name in there, f"no field {name!r}; there are {[*there]}"
            assert not there[name].disabled, f"{name} cannot be changed now"
            if there[name].values:
                assert value in there[name].values, f"{name} offers {there[name].values}, not {value!r}"
            self.drafts[name], self.told = value, None
            self.said = self.screen.say or self.said
        return self

    def press(self, button: str, values: Mapping[str, str] | None = None, files: tuple[File, ...] = ()) -> Using:
        """Press a button with all that stands in the fields; ``values`` are set first."""
        self.fill(values or {})
        assert button in self.buttons or files, f"no button {button!r}; there are {[*self.buttons]}"
        self.presses += 1
        press = Press(button, self.entries, BEGIN + TICK * self.presses, files)
        progress, self.told = self.activity.update(self.work, press)
        if progress != self.work:
            self.shown.store.progress = progress
        self._kept, self._work = None, self.work
        self.said = self.screen.say or self.said
        return self


def filled(item: Item, choice: Sequence[str]) -> dict[str, str]:
    """Return what stands in the fields of a question for an answer."""
    match item.type:
        case "several":
            return {f"{item.id}.{key}": "on" if key in choice else "" for key in item.option_ids}
        case "order":
            return {f"{item.id}.{n}": key for n, key in enumerate(choice, start=1)}
    return {item.id: choice[0]} if choice else {}


def fill_in(use: Using, item: Item, choice: Sequence[str]) -> Using:
    """Give an answer by its fields, without handing it in."""
    return use.fill(filled(item, choice))


def answer(use: Using, item: Item, choice: Sequence[str], confidence: str = "guess") -> Using:
    """Choose, and press how sure one is."""
    return fill_in(use, item, choice).press(f"{item.id}-sure={confidence}")


def predict(use: Using, option: str = FIRST, reason: str = "") -> Using:
    """Type a reason and press an option, the first one unless told otherwise."""
    button = f"prediction={option}"
    if option == FIRST:
        button = next(name for name in use.buttons if name.startswith("prediction="))
    return use.press(button, {"prediction-reason": reason})


def some_answer(item: Item) -> tuple[str, ...]:
    """Return an answer that can be marked, right or wrong."""
    ids = item.option_ids
    return {"single": ids[-1:], "several": ids[:2], "order": ids}.get(item.type, ("7",))


def _html(screen: Screen) -> str:
    return "\n".join(html for html in screen.parts.values() if html)


@lru_cache(maxsize=64)
def _buttons(html: str) -> dict[str, str]:
    root = read(html)
    disabled = {b for f in root.iter("fieldset") if "disabled" in f.attrib for b in f.iter("button")}
    found = [b for b in root.iter("button") if not {"disabled", "data-copy"} & set(b.attrib) and b not in disabled]
    return {b.get("data-press"): b.get("aria-label") or text(b) for b in found}


@lru_cache(maxsize=64)  # the same screen is read many times: for its fields, its buttons, its words
def _fields(html: str) -> list[Field]:
    """Return every field of some HTML, as its text has it."""
    root = read(html)
    parents = {child: parent for parent in root.iter() for child in parent}
    found: dict[str, Field] = {}
    for element in root.iter():
        if element.tag not in ("input", "select", "textarea"):
            continue
        name, kind = element.get("name", ""), element.get("type", element.tag)
        assert name or kind == "file", f"a field without a name: {element.attrib}"
        above, label, legend, disabled = element, "", "", "disabled" in element.attrib
        while above in parents:
            above = parents[above]
            if above.tag == "label" and not label:
                label = " ".join(
                    text(part) for part in above if part.tag not in ("select", "textarea", "input")
                ).strip()
            if above.tag == "fieldset":
                legend = legend or text(next(above.iter("legend")))
                disabled = disabled or "disabled" in above.attrib
        label = label or element.get("aria-label", "")
        assert label or kind == "hidden", f"a field without a label: {element.attrib}"
        match kind:
            case "radio":
                old = found.get(name, Field(name, kind, legend))
                value = element.get("value") if "checked" in element.attrib else old.value
                found[name] = Field(name, kind, legend, (*old.values, element.get("value")), (*old.labels, label),
                                    value, disabled)  # fmt: skip
            case "checkbox":
                value = "on" if "checked" in element.attrib else ""
                found[name] = Field(name, kind, label, ("", "on"), (), value, disabled)
            case "select":
                options = list(element.iter("option"))
                values = tuple(o.get("value", "") for o in options)
                chosen = [o.get("value", "") for o in options if "selected" in o.attrib] or list(values[:1])
                found[name] = Field(name, kind, label, values, tuple(map(text, options)), chosen[0] if chosen else "",
                                    disabled)  # fmt: skip
            case "range":
                places = tuple(element.get("data-values", "").split()) or _steps(element)
                value = element.get("value", "")
                value = places[int(value)] if element.get("data-values") else value
                found[name] = Field(name, kind, label, places, (), value, disabled)
            case "textarea":
                found[name] = Field(name, kind, label, value=(element.text or "").removeprefix("\n"), disabled=disabled)
            case _:
                found[name] = Field(name, kind, label, value=element.get("value", ""), disabled=disabled)
    return list(found.values())


def _steps(element: ET.Element) -> tuple[str, ...]:
    """Return every place of a handle."""
    least, most, step = (float(element.get(name)) for name in ("min", "max", "step"))
    return tuple(f"{least + n * step:g}" for n in range(round((most - least) / step) + 1))
