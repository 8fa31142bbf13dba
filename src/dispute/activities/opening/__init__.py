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
class Alone:
    """One scene as an activity: what it shows rests on no other scene."""

    scene: Scene

    @property
    def name(self) -> str:
        return self.scene.name

    @property
    def apart(self) -> Sequence[str]:
        """How the buttons of each thing begin that is pressed apart from the others; empty where all are one."""
        return [f"{self.name}={key}=" for key in getattr(self.scene, "apart", ())]

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        shown = self.scene.show(progress, told == self.name)
        return Screen(shown.parts, shown.say, shown.focus, done=shown.done)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        return self.scene.press(progress, press.button.removeprefix(f"{self.name}=")), self.name


@dataclass(frozen=True)
class Opening:
    """Scenes in their order. A scene is on the screen once the one before it is done, and stays there."""

    scenes: Sequence[Scene]
    words: Words
    name: str = NAME
    at_once = True
    small = True  # each scene has a title of its own

    @property
    def members(self) -> list[Alone]:
        """The scenes, each by itself."""
        return [Alone(scene) for scene in self.scenes]

    @property
    def title(self) -> str:
        return self.words("opening.title")

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        """Return all scenes up to the first that is open; ``told`` names the scene that was pressed."""
        parts: dict[str, str] = {}
        say, focus, done = "", "", True
        for scene in self.scenes:
            shown = scene.show(progress, told == scene.name)
            parts |= shown.parts
            if told == scene.name:
                say, focus = shown.say, shown.focus
            if not shown.done:
                say, done = say or shown.say, False
                break
        return Screen(parts, say, focus, done=done)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Hand a press, named ``scene=…``, to its scene, if that is on the screen."""
        name, _, button = press.button.partition("=")
        for scene in self.scenes:
            if scene.name == name:
                return scene.press(progress, button), name
            if not scene.show(progress).done:
                break
        return progress, None
