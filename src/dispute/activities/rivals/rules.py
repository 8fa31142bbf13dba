"""Rival causes: two other explanations, each with something to look for, before anything is compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

#: The form's name in a learner's progress.
FORM = "rival-causes"
STORIES = (1, 2)
#: Where a cause can lie.
FIELDS = ("groups", "armies", "borders", "living", "records", "other")
#: A text shorter than this is a slip of the keyboard.
SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Story:
    """One explanation: its field, the learner's words, and what they would expect to see if it were true."""

    field: str
    because: str
    expect: str

    @property
    def whole(self) -> bool:
        return self.field in FIELDS and all(len(text.strip()) >= SHORTEST for text in (self.because, self.expect))


def entries(stories: list[Story]) -> dict[str, str]:
    """Return stories as the entries of a form, to store them."""
    return {
        f"{n}.{part}": getattr(story, part).strip()
        for n, story in zip(STORIES, stories, strict=True)
        for part in ("field", "because", "expect")
    }


def stories(form: Mapping[str, str]) -> list[Story]:
    """Return the stories that a form's entries hold; what is missing is empty."""
    return [Story(*(form.get(f"{n}.{part}", "") for part in ("field", "because", "expect"))) for n in STORIES]


def open_parts(told: list[Story]) -> list[int]:
    """Return the numbers of the stories that are not whole yet."""
    return [n for n, story in zip(STORIES, told, strict=True) if not story.whole]


def one_story_twice(told: list[Story]) -> bool:
    """True if both stories say the same: then they are no rivals."""
    one, other = (" ".join(story.because.casefold().split()) for story in told)
    return one == other
