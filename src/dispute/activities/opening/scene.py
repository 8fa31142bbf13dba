"""What the six scenes share: a head, a form of their own in the learner's work, and a way to be done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dispute.words.template import render
from dispute.words.texts import Words
from dispute.work.progress import Progress

#: The scenes in their order; each keeps its presses in a form ``opening-<name>`` and its buttons begin with its name.
SCENES = ("text", "pages", "witnesses", "switch", "sure", "repair")


def form(scene: str) -> str:
    """Return the key of a scene's form in the learner's work."""
    return f"opening-{scene}"


def kept(scene: str, progress: Progress) -> Mapping[str, str]:
    """Return what a learner has pressed in a scene."""
    return progress.forms.get(form(scene), {})


def put(scene: str, progress: Progress, entries: Mapping[str, str]) -> Progress:
    """Return the work with presses of a scene."""
    return progress.with_form(form(scene), {**kept(scene, progress), **entries})


def draw(scene: str, words: Words, part: str = "", **values: Any) -> str:
    """Return one part of a scene's screen."""
    number = SCENES.index(scene) + 1
    return render(
        f"activities/opening/{scene}.html", scene=scene, number=number, total=len(SCENES), part=part,
        words=words, **values,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shown:
    """What a scene shows: parts by name, what is said after a press, and whether the next one may come."""

    parts: Mapping[str, str]
    say: str
    done: bool
    focus: str = ""
