"""Simulated learners: invented answers, given through the engine and exported by its own “Save my work”.

They stand for no class and no person. They are made while a test runs, in its own folder, and say that they are
simulated in their names and in their texts.
"""

from __future__ import annotations

import random
from pathlib import Path

from dispute import Lesson
from dispute.questions.quiz import CONFIDENCE, Item, Verdict
from journey import marked_as, take_away
from sittings import done
from using import Using, answer, predict

LESSON = "02_expulsions"


def learner(number: int, able: float) -> dict[str, str]:
    """Return the exports of one simulated learner who answers with an ability from 0 to 1."""
    dice = random.Random(number)  # the same learner in every run

    def choice(item: Item, able: float) -> tuple[str, ...]:
        if dice.random() < able:
            return marked_as(Verdict.RIGHT, item)
        if item.type == "single":
            return (dice.choice([o.id for o in item.options if not o.key]),)
        return marked_as(Verdict.WRONG, item)

    lesson = Lesson(LESSON)
    for key, question in lesson.plan.predictions.items():
        option = dice.choice(question.option_ids)
        predict(Using(lesson.predict(key)), option, f"Simulated learner {number}: my first thought.")
    done(lesson, "first", lambda item: choice(item, able), lambda: dice.choice(CONFIDENCE), first=dice.choice("AB"))
    for item in lesson.plan.items.values():
        use = Using(lesson.ask(item.id))
        answer(use, item, choice(item, able), dice.choice(CONFIDENCE))
        if dice.random() < 0.3 and not use.screen.done:  # what is right cannot be answered again
            answer(use, item, choice(item, 0.9), "fairly sure")
    done(lesson, "second", lambda item: choice(item, min(1, able + 0.2)), lambda: dice.choice(CONFIDENCE))
    return take_away(Using(lesson.save()))


def class_in(folder: Path, many: int) -> list[Path]:
    """Put the .json files of simulated learners into a folder."""
    paths = []
    for number in range(many):
        path = folder / f"simulated-{number:02}.json"
        path.write_text(learner(number, 0.25 + 0.6 * number / many)["json"], encoding="utf-8")
        paths.append(path)
    return paths
