"""A class of 30 on one machine, beside the first edition in the same run: ``pytest -s tests/doors/crowd.py``.

Both editions have a class server of their own, one after the other. Told apart are the time from log in to the first
cell, which is JupyterHub's, and from there to the last cell, which is ours. Run it on a machine that does nothing else;
``make test-all`` leaves it out. Learners are clients, as in ``hub.py``.
"""

from __future__ import annotations

import os
import statistics
import threading
from dataclasses import dataclass
from pathlib import Path

import psutil

from costs import first
from doors import fresh, hub

LEARNERS = int(os.environ.get("LEARNERS", "30"))
#: A class that waits is a class that talks: p95 from the first cell to the last, against the first edition.
MOST, NO_SLOWER = 0.6, 1.05


@dataclass(frozen=True)
class Told:
    """What a class took: seconds to the first cell, from there to the last, and MiB for each learner."""

    first: float
    rest: float
    memory: float

    def __str__(self) -> str:
        return (
            f"log in to first cell p95 {self.first:.1f} s, first to last cell p95 {self.rest:.1f} s, "
            f"{self.memory:.0f} MiB for each learner"
        )


def p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


def a_class(folder: Path, source: Path) -> Told:
    """Return what a class takes in one edition."""
    folder.mkdir()
    python = fresh.environment(folder / "env")
    fresh.pip("wheel", "--no-deps", "-w", str(folder / "wheel"), str(source))
    (made,) = (folder / "wheel").glob("*.whl")
    fresh.install(python, "-c", str(source / "binder" / "requirements.txt"), *hub.PACKAGES, str(made))
    with hub.running(folder, python, source) as (address, process):
        learners = [hub.Learner(address, f"learner-{n:02}") for n in range(1, LEARNERS + 1)]
        threads = [threading.Thread(target=learner) for learner in learners]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert not {learner.name: learner.errors for learner in learners if learner.errors}
        theirs = [p for p in process.children(recursive=True) if is_learners(p)]
        memory = sum(map(hub.proportional, theirs)) / LEARNERS
    return Told(p95([one.ready for one in learners]), p95([one.done - one.ready for one in learners]), memory)


def is_learners(process: psutil.Process) -> bool:
    return any("singleuser" in part or part == "ipykernel_launcher" for part in process.cmdline())


def test_a_class_of_thirty_waits_less_than_in_the_first_edition(tmp_path):
    assert not (why := first.unpack(fresh.ROOT, tmp_path / "source")), why
    before = a_class(tmp_path / "first", tmp_path / "source")
    now = a_class(tmp_path / "now", fresh.ROOT)
    print(f"\n{LEARNERS} learners at once, {os.cpu_count()} cores, load before {os.getloadavg()[2]:.1f}")
    print(f"first edition: {before}\nnow: {now}")
    assert now.rest <= MOST * before.rest
    assert now.first <= NO_SLOWER * before.first
