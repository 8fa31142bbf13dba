"""Rival causes: one more explanation, with a test that is named before anything is compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

#: The form's name in a learner's progress. An earlier edition kept two stories under another name.
FORM = "rival-test"
#: Where a cause can lie.
FIELDS = ("groups", "armies", "borders", "living", "records", "other")
#: Where a test can look. Our tables hold the first two.
TESTS = ("countries", "kinds", "months", "reach")
#: Whether what was expected is seen; said once the comparison is open.
HELD = ("yes", "partly", "no", "cannot-tell")
#: A text shorter than this is a slip of the keyboard.
SHORTEST = 3
PARTS = ("field", "because", "test", "expect", "against")


@dataclass(frozen=True, slots=True)
class Story:
    """An explanation: its field, the learner's words, where to test it, what to see if it is true, and if it is not."""

    field: str
    because: str
    test: str
    expect: str
    against: str

    @property
    def missing(self) -> list[str]:
        """The parts that are not there yet, in the order of the form."""
        whole = {
            "field": self.field in FIELDS, "because": len(self.because.strip()) >= SHORTEST,
            "test": self.test in TESTS, "expect": len(self.expect.strip()) >= SHORTEST,
            "against": len(self.against.strip()) >= SHORTEST,
        }  # fmt: skip
        return [part for part in PARTS if not whole[part]]


@dataclass(frozen=True, slots=True)
class Third:
    """One part of what we tell last, with its sources: where the rise lies, which settles no story."""

    text: str
    source_ids: tuple[str, ...]


def grown(rows: Iterable[Any], country: str, first: int, last: int) -> dict[str, int]:
    """Return by how much deaths grew between two years: in all, and in attacks on civilians by groups and by states.

    Parameters
    ----------
    rows
        Rows of ``deaths.csv``. Only attacks on civilians tell who made them.
    """
    found = {"total": 0, "groups": 0, "states": 0}
    for row in rows:
        if row.country == country and row.year in (first, last):
            sign = 1 if row.year == last else -1
            found["total"] += sign * row.best
            found["groups"] += sign * (row.by_groups or 0)
            found["states"] += sign * (row.by_governments or 0)
    return found


def entries(story: Story) -> dict[str, str]:
    """Return a story as the entries of a form, to store it."""
    return {part: getattr(story, part).strip() for part in PARTS}


def story(form: Mapping[str, str]) -> Story:
    """Return the story that a form's entries hold; what is missing is empty."""
    return Story(*(form.get(part, "") for part in PARTS))


def whole(form: Mapping[str, str]) -> bool:
    """Return whether a form holds a story and its test; an earlier edition did not ask what would speak against it."""
    asked = PARTS if "against" in form else PARTS[:-1]
    return not [part for part in story(form).missing if part in asked]


def held(form: Mapping[str, str]) -> str | None:
    """Return what the learner has said of the test's outcome, if anything."""
    return form.get("held") if form.get("held") in HELD else None
