"""The opening, "The note and the news": six scenes, each below the one before it once that is done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from dispute.activities.opening.scene import Shown
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

NAME = "opening"


class Scene(Protocol):
    """One scene: what it shows for the learner's work, and what a press makes of the work.

    ``name`` begins each of its buttons: ``switch=public``.
    """

    name: str

    def show(self, progress: Progress, pressed: bool = False) -> Shown: ...

    def press(self, progress: Progress, button: str) -> Progress: ...


@dataclass(frozen=True)
class Opening:
    """Scenes in their order. A scene is on the screen once the one before it is done, and stays there."""

    scenes: Sequence[Scene]
    words: Words
    name: str = NAME

    @property
    def title(self) -> str:
        return self.words("opening.title")

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        """Return all scenes up to the first that is open; ``told`` names the scene that was pressed."""
        parts: dict[str, str] = {}
        say = focus = ""
        for scene in self.scenes:
            shown = scene.show(progress, told == scene.name)
            parts |= shown.parts
            if told == scene.name:
                say, focus = shown.say, shown.focus
            if not shown.done:
                say = say or shown.say
                break
        return Screen(parts, say, focus)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Hand a press, named ``scene=…``, to its scene, if that is on the screen."""
        name, _, button = press.button.partition("=")
        for scene in self.scenes:
            if scene.name == name:
                return scene.press(progress, button), name
            if not scene.show(progress).done:
                break
        return progress, None
