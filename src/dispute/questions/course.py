"""The course as a whole: all lessons in order, and the test before and after."""

from __future__ import annotations

from dataclasses import dataclass

from dispute.questions import plan
from dispute.questions.plan import Form, Plan
from dispute.questions.quiz import Item


@dataclass(frozen=True, slots=True)
class Course:
    """Every lesson's plan, in order, and the test's forms by id."""

    plans: tuple[Plan, ...]
    forms: dict[str, Form]

    def items_before(self, number: int) -> dict[str, Item]:
        """Return the questions of all lessons before this one, by id."""
        return {key: item for each in self.plans if each.number < number for key, item in each.items.items()}

    def other_items(self) -> list[Item]:
        """Return the questions outside the lessons' own lists: warm-ups and test forms."""
        warm_ups = [item for each in self.plans for item in each.warm_ups]
        return warm_ups + [item for form in self.forms.values() for item in form.items]


def load(lang: str = "en") -> Course:
    """Return the course in one language."""
    return Course(tuple(plan.load(name, lang) for name in plan.names()), plan.forms(lang))
