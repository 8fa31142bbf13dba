"""How the model grows: time for a thousand to a million made-up steps and claims, divided by n log n."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from datetime import date, timedelta
from math import log
from types import SimpleNamespace

from dispute.activities.origins import rules as origins
from dispute.activities.timeline import rules as timeline
from dispute.evidence import chronology
from dispute.evidence.dates import SORTS, DateRange

SIZES = (1_000, 10_000, 100_000, 1_000_000)
FIRST = date(2000, 1, 1)


def _days(rng: random.Random) -> DateRange:
    low = FIRST + timedelta(rng.randrange(9000))
    return DateRange(low, low + timedelta(rng.randrange(5)))


def _steps(n: int, rng: random.Random) -> list[chronology.Step]:
    ranges = [_days(rng) for _ in range(1000)]
    return [chronology.Step(str(i), "", "", dict.fromkeys(SORTS, rng.choice(ranges)), ()) for i in range(n)]


def _reports(n: int, rng: random.Random) -> list[SimpleNamespace]:
    return [SimpleNamespace(id=str(i), origin=f"o{rng.randrange(100)}") for i in range(n)]


def _events(n: int, rng: random.Random) -> list[SimpleNamespace]:
    return [SimpleNamespace(id=str(i), when=_days(rng), layer="political", label="") for i in range(n)]


#: What is made, and what is done with it.
TASKS: dict[str, tuple[Callable, Callable]] = {
    "sort steps by a date": (_steps, lambda made: chronology.sort_steps(made, "public")),
    "group reports by origin": (_reports, lambda made: origins.by_origin(made, {r.id: r.origin for r in made})),
    "put events in order": (_events, timeline.in_order),
}


def measure(sizes: tuple[int, ...] = SIZES) -> dict[str, list[tuple[int, float]]]:
    """Return for each task the seconds of CPU at each size."""
    rng, found = random.Random(1), {}
    for name, (make, do) in TASKS.items():
        found[name] = []
        for n in sizes:
            made = make(n, rng)
            start = time.process_time()
            do(made)
            found[name].append((n, time.process_time() - start))
    return found


def growth(times: list[tuple[int, float]]) -> float:
    """Return how much the time for n log n grew from the first size to the last: 1 is as good as sorting."""
    (n0, t0), (n1, t1) = times[0], times[-1]
    return (t1 / (n1 * log(n1))) / (t0 / (n0 * log(n0)))


def table(found: dict[str, list[tuple[int, float]]]) -> str:
    """Return seconds at each size, and the growth of each task."""
    lines = []
    for name, times in found.items():
        shown = "  ".join(f"{n:>9,}: {1000 * t:8.1f} ms" for n, t in times)
        lines.append(f"{name:26} {shown}  × {growth(times):.2f} of n log n")
    return "\n".join(lines)
