"""The one sheet a pair needs for a class plan: its scenes, its votes and its lines, on the two sides of a page.

It works without any screen: what the slides show before an answer stands here too, and no answer does.
"""

from __future__ import annotations

from collections.abc import Sequence

from dispute.activities.opening.strip import axis
from dispute.instructor import Classroom
from dispute.instructor.class_plan.rules import ClassPlan, Part
from dispute.instructor.class_plan.view import clock
from dispute.lesson import Lesson
from dispute.publish.slides.scenes import Scenes
from dispute.publish.worksheet import lines
from dispute.questions.fields import LETTERS
from dispute.questions.quiz import Item
from dispute.words.template import render

#: Slides of the opening that ask, and are answered on the sheet.
ASKS = ("text", "pages", "papers", "asked", "switch", "sure", "repair")


def sheet(plan: ClassPlan, classroom: Classroom) -> str:
    """Return the sheet of a plan: each part that asks for something, with room for it."""
    scenes, lesson = Scenes(classroom.words.lang), Lesson(plan.lesson, classroom.words.lang)
    parts = [
        (part, [(name, scenes.of(name)) for name in part.needs.get("shows", ()) if name in ASKS],
         _asked(part, lesson, classroom), lines(part.needs.get("writes", 0)))
        for part in plan.parts
    ]  # fmt: skip
    days = [day.day for day in axis(scenes._text.marks).days]
    sources = sorted({key for _, shown, _, _ in parts for _, found in shown for one in found for key in one.sources})
    return render(
        "publish/sheet.html", words=classroom.words, clock=clock, letters=LETTERS, days=days, sources=sources,
        parts=[each for each in parts if any(each[1:])],
    )  # fmt: skip


def _asked(part: Part, lesson: Lesson, classroom: Classroom) -> Sequence[tuple[Item, bool]]:
    """Return the first thoughts and the questions of a part, and for each whether it is voted on."""
    thoughts = [(lesson.plan.prediction(key), False) for key in part.needs.get("asks", ())]
    return [*thoughts, *((classroom.item(key), True) for key in part.needs.get("votes", ()))]
