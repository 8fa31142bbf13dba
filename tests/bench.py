"""Print what the module costs, each time beside a bare floor that was measured in the same run.

``make bench``; ``python tests/bench.py class link`` measures some parts anew, and ``--quick`` looks at those that
need neither a browser nor another environment. The rounds of all candidates take turns, so that a busy machine slows
them alike: read the ratios. Each part is kept in ``artefacts/bench.json`` as soon as it is there. A timed test would
fail on somebody's slow day, so the exit code only says whether each part could be measured.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

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
KEPT = ROOT / "artefacts" / "bench.json"


@cache
def edition() -> first.Edition:
    """Return the first edition, set up once for all parts that run beside it."""
    made = first.prepare(ROOT)
    os.environ["JUPYTER_PATH"] = str(made.share)
    return made


#: What is measured, each part by itself; ``quick`` means a glance with fewer rounds.
PARTS: dict[str, Callable[[bool], Any]] = {
    "opening": lambda quick: opening.measure(LESSON, rounds=7 if quick else 21),
    "notebooks": lambda quick: notebooks.measure(ROOT, rounds=1 if quick else 5),
    "state": lambda _: state.measure(sorted(LESSON.parent.glob("*.ipynb"))),
    "wall": lambda quick: wall.measure(rounds=1 if quick else 5),
    "growth": lambda quick: scale.measure(scale.SIZES[:2] if quick else scale.SIZES),
    "class": lambda _: classroom.measure(LESSON),
    "run_all": lambda _: run_all.measure(ROOT, edition()),
    "link": lambda _: link.measure(ROOT),
    "changes": lambda _: changes.measure(edition()),
    "live_page": lambda _: live_page.measure(),
    "environment": lambda _: environment.measure(ROOT),
}
#: Those that take seconds.
QUICK = ("opening", "notebooks", "state", "wall", "growth")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="part", help=f"of {', '.join(PARTS)}; all if none is named")
    parser.add_argument("--quick", action="store_true", help="fewer rounds, no environment, no class, no browser")
    options = parser.parse_args()
    if unknown := [part for part in options.parts if part not in PARTS]:
        parser.error(f"there is no part {unknown[0]!r}: choose of {', '.join(PARTS)}")
    failed = []
    with tempfile.TemporaryDirectory() as home:
        os.environ["DISPUTE_HOME"] = home  # work that somebody keeps on this computer must not change the costs
        for part in options.parts or (QUICK if options.quick else PARTS):
            start = time.monotonic()
            try:
                shown, kept = _read(part, PARTS[part](options.quick))
            except Exception:  # a port that was taken, a page that did not load: the other parts stand
                traceback.print_exc()
                failed.append(part)
                continue
            print(f"\n{part} ({time.monotonic() - start:.0f} s)\n{shown}", flush=True)
            if not options.quick:  # a glance is no measurement to keep
                _keep(part, kept)
    if failed:
        print(f"\nNot measured, for the reasons above: run `python tests/bench.py {' '.join(failed)}` again.")
    sys.exit(bool(failed))


def _read(part: str, measured: Any) -> tuple[str, dict[str, Any]]:
    """Return what a part has measured, as text and as it is kept."""
    if part == "growth":
        grown = {task: round(scale.growth(taken), 3) for task, taken in measured.items()}
        return scale.table(measured), {"growth": grown, "largest": scale.SIZES[-1], "seconds": measured}
    late: dict[str, list[str]] = {}
    if part == "opening":
        measured, late = measured
    rows: list[Row] = measured
    lines = [table(rows)]
    for stage, modules in late.items():
        said = f"missed, imports {', '.join(modules)}" if modules else "met"
        lines.append(f"{stage}, none of {', '.join(opening.LATE)} by itself: {said}")
    missed = [row.what for row in rows if row.verdict == "missed"]
    lines.append(f"Goals missed: {'; '.join(missed)}." if missed else "No goal missed.")
    return "\n".join(lines), {"costs": [row.as_json() for row in rows]} | ({"late_modules": late} if late else {})


def _keep(part: str, measured: dict[str, Any]) -> None:
    """Put one part beside the others, with its own day and machine."""
    parts = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
    parts[part] = {**stamp(), **measured}
    KEPT.parent.mkdir(exist_ok=True)
    KEPT.write_text(json.dumps(parts, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(command(main)())
