"""A class server's folder with simulated learners in it: nobody real, and made while a test runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import simulated
from dispute.hosts.room import HOMES, KEPT
from dispute.instructor.wall import password
from dispute.work.progress import Answer, Prediction, Progress
from dispute.work.resume import from_json, to_json

PASSWORD = "chalk and talk"


@cache
def works() -> tuple[Progress, ...]:
    """Return the works of five simulated learners; a class repeats them, each under a mark of its own."""
    return tuple(from_json(simulated.learner(n, 0.2 + 0.15 * n)["json"]) for n in range(5))


def put(folder: Path, name: str, work: Progress, lesson: str = "02_expulsions", mark: str = "") -> Path:
    """Keep a work in the home of a learner, as the learner's own server does."""
    work = replace(work, mark=mark or name.replace("-", ""), aliases=frozenset())
    target = folder / HOMES / name / KEPT / f"{lesson}-{work.mark}.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(".part")
    part.write_text(to_json(work), encoding="utf-8")
    part.replace(target)
    return target


def class_server(folder: Path, learners: int) -> Path:
    """Return a class server's folder with so many learners and the teacher's password."""
    password.keep(folder, PASSWORD)
    (folder / HOMES).mkdir(exist_ok=True)
    for n in range(learners):
        put(folder, f"learner-{n:02}", works()[n % len(works())])
    return folder


def predicted(key: str, choice: str) -> Progress:
    """Return a work that holds one prediction."""
    return Progress(predictions={key: Prediction(choice, "", 1)})


def answered(key: str, *choice: str, sure: str = "unsure") -> Progress:
    """Return a work that holds one answer."""
    return Progress(answers={key: Answer(choice, sure, 1, choice, None, 1, 1)})


def formed(key: str, entries: Mapping[str, str]) -> Progress:
    """Return a work that holds one form."""
    return Progress(forms={key: entries})
