"""Print what the module costs, each time beside a bare floor that was measured in the same run.

``make bench``, or ``python tests/bench.py --quick`` without the environment. The rounds of all
candidates take turns, so that a busy machine slows them alike: read the ratios. The exit code is
always 0, because a timed test would fail on somebody's slow day.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from costs import (
    changes,
    classroom,
    environment,
    first,
    link,
    live_page,
    notebooks,
    opening,
    run_all,
    scale,
    state,
    wall,
)
from costs.row import Row, table
from dispute.console import command
from stamp import stamp

ROOT = Path(__file__).parents[1]
LESSON = ROOT / "notebooks" / "en" / "02_expulsions.ipynb"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds, no environment, no class, no browser")
    quick = parser.parse_args().quick
    with tempfile.TemporaryDirectory() as home:
        os.environ["DISPUTE_HOME"] = home  # work that somebody keeps on this computer must not change the costs
        rows, late = opening.measure(LESSON, rounds=7 if quick else 21)
        rows += notebooks.measure(ROOT, rounds=1 if quick else 5)
        rows += state.measure(sorted(LESSON.parent.glob("*.ipynb")))
        rows += wall.measure(rounds=1 if quick else 5)
        rows += [] if quick else _with_a_browser()
    try:
        rows += [] if quick else environment.measure(ROOT)
    except subprocess.CalledProcessError:
        print("The environment was not measured: pip could not install it, for the reason above.")
    print(table(rows))
    sizes = scale.SIZES[:2] if quick else scale.SIZES
    times = scale.measure(sizes)
    print(f"\nHow the model grows:\n{scale.table(times)}")
    print(f"\nNo lesson may import {', '.join(opening.LATE)} by itself:")
    for stage, modules in late.items():
        print(f"  {stage}: {'missed, imports ' + ', '.join(modules) if modules else 'met'}")
    missed = [row.what for row in rows if row.verdict == "missed"] + [stage for stage in late if late[stage]]
    print(f"\nGoals missed: {'; '.join(missed)}." if missed else "\nAll goals met.")
    report = {
        **stamp(),
        "late_modules": late,
        "costs": [row.as_json() for row in rows],
        "growth": {task: round(scale.growth(taken), 3) for task, taken in times.items()},
        "largest": sizes[-1],
        "seconds": times,
    }
    if quick:
        return  # a glance is no measurement to keep
    target = ROOT / "artefacts" / "bench.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps(report, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _with_a_browser() -> list[Row]:
    """Return what takes minutes: a class, and both editions in a browser."""
    edition = first.prepare(ROOT)
    os.environ["JUPYTER_PATH"] = str(edition.share)
    return [
        *classroom.measure(LESSON),
        *run_all.measure(ROOT, edition),
        *link.measure(ROOT),
        *changes.measure(edition),
        *live_page.measure(),
    ]


if __name__ == "__main__":
    sys.exit(command(main)())
