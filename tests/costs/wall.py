"""The wall: how long until a class that answers all at once stands on it."""

from __future__ import annotations

import asyncio
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import classes
from costs.row import Row
from dispute.hosts import room as rooms
from dispute.instructor import Classroom
from using import Using

LEARNERS, QUESTION = 30, "N2-Q7"


async def _once(folder: Path, turn: int) -> float:
    """Return the seconds from the last answer of a class that answers in one moment to the wall that shows them all."""
    use = Using(Classroom().wall("02_expulsions", str(folder)))
    use.press("open", {"password": classes.PASSWORD}).press(f"ask={QUESTION}").press("reveal")
    drawn = asyncio.Event()
    room = use.activity.room

    def draw() -> None:
        if sum(QUESTION in work.answers and work.answers[QUESTION].at == turn for work in room.works) == LEARNERS:
            use.activity.render(use.work, {})
            drawn.set()

    room.watch(draw)
    await asyncio.sleep(rooms.EVERY * (turn % 5) / 5)  # answers come at any moment between two looks
    for n in range(LEARNERS):
        answer = replace(classes.answered(QUESTION, "b").answers[QUESTION], at=turn)
        work = classes.works()[n % len(classes.works())]
        classes.put(folder, f"learner-{n:02}", replace(work, answers={**work.answers, QUESTION: answer}))
    begin = time.perf_counter()
    await drawn.wait()
    return time.perf_counter() - begin


def measure(rounds: int = 5) -> list[Row]:
    """Return the seconds until the answers of thirty learners stand on the wall."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = classes.class_server(Path(temporary), LEARNERS)
        begin = 2_000_000_000  # later than any answer of a simulated learner
        seconds = [asyncio.run(_once(folder, begin + turn)) for turn in range(rounds)]
    return [Row(f"{LEARNERS} learners answer at once, until the wall shows all", "s", seconds, limit=2)]
