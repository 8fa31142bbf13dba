"""Write the quality table of the front page from what real runs have measured: ``make quality``.

Each check leaves what it measured in ``artefacts/``. This script keeps the numbers that count in
``.github/quality.json`` and draws the table from there, so nobody types a number; a test compares the two.
"""

from __future__ import annotations

import json
import os
import platform
import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
KEPT, README = ROOT / ".github" / "quality.json", ROOT / "README.md"
ARTEFACTS = ROOT / "artefacts"
BEGIN, END = "<!-- quality: make quality -->", "<!-- /quality -->"


def suites() -> dict[str, Any]:
    """Return how many tests `make test` ran and how long each part took."""
    parts = {}
    for part in ("fast", "browser", "wheel", "notebooks"):
        [suite] = ET.parse(ARTEFACTS / f"{part}.xml").getroot().iter("testsuite")
        bad = int(suite.get("failures")) + int(suite.get("errors"))
        parts[part] = {"tests": int(suite.get("tests")), "failed": bad, "seconds": round(float(suite.get("time")))}
    return parts


def mutants() -> dict[str, Any]:
    report = json.loads((ARTEFACTS / "mutants.json").read_text(encoding="utf-8"))
    return {key: report[key] for key in ("sample", "caught", "seal")}


def coverage() -> dict[str, Any]:
    totals = json.loads((ARTEFACTS / "coverage.json").read_text(encoding="utf-8"))["totals"]
    return {"branches": totals["num_branches"], "run": totals["covered_branches"]}


def bench() -> dict[str, Any]:
    """Return the costs that have a goal: each group by its worst member."""
    report = json.loads((ARTEFACTS / "bench.json").read_text(encoding="utf-8"))
    costs = {row["what"]: row for row in report["costs"]}

    def worst(pattern: str, value: str) -> dict[str, Any]:
        rows = [row for what, row in costs.items() if re.search(pattern, what)]
        row = max(rows, key=lambda row: row[value])
        return {"of": len(rows), "what": row["what"].partition(",")[0], "value": row[value], "unit": row["unit"]}

    return {
        "import": costs["import dispute, wall"]["ratio"],
        "p50": worst(r"change to page, p50$", "ratio"), "p95": worst(r"change to page, p95$", "ratio"),
        "at_once": costs["bare form, answers sent at once, p50"]["ratio"],
        "time": worst(r"^(en|instructor)/.*, time$", "median"), "memory": worst(r"^(en|instructor)/.*, RSS$", "median"),
        "class": worst(r"learners in .*, PSS$", "median"), "size": costs["environment, size"]["ratio"],
        "growth": max(report["growth"].values()), "rows": report["largest"],
    }  # fmt: skip


def steady() -> dict[str, Any]:
    report = json.loads((ARTEFACTS / "steady.json").read_text(encoding="utf-8"))
    return {"runs": len(report["runs"]), "passed": sum(run["passed"] for run in report["runs"])}


#: What is kept, how it is read, and the command that measures it.
MEASURED: dict[str, tuple[Callable[[], dict[str, Any]], str]] = {
    "suites": (suites, "make test"),
    "steady": (steady, "make steady"),
    "mutants": (mutants, "make mutants"),
    "coverage": (coverage, "make cover"),
    "bench": (bench, "make bench"),
}


def percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %"


def minutes(seconds: int) -> str:
    return f"{seconds // 60} min {seconds % 60} s" if seconds >= 60 else f"{seconds} s"


def rows(kept: dict[str, Any]) -> Iterable[tuple[str, str, str, str]]:
    """Yield promise, number, goal and the command that repeats it."""
    suite, mutant, cover, cost = kept["suites"], kept["mutants"], kept["coverage"], kept["bench"]
    fast, browser, notebook = suite["fast"], suite["browser"], suite["notebooks"]
    yield (
        "Tests of facts, views, widgets, faults",
        f"{fast['tests'] - fast['failed']:,} of {fast['tests']:,} pass, {minutes(fast['seconds'])}",
        "all", "test",
    )  # fmt: skip
    yield (
        "Every widget in a real browser: by keyboard, light, dark, 400 px, axe-core",
        f"{browser['tests'] - browser['failed']} of {browser['tests']} pass, {minutes(browser['seconds'])}",
        "all", "test",
    )  # fmt: skip
    yield (
        "The same again and again, without a retry",
        f"{kept['steady']['passed']} of {kept['steady']['runs']} runs", "10 of 10", "steady",
    )  # fmt: skip
    yield (
        "Cells of all notebooks show what is stored",
        f"{notebook['tests'] - notebook['failed']} of {notebook['tests']}", "all", "test",
    )  # fmt: skip
    yield (
        "One value in `data/` or one phrase changed: a test fails",
        f"{mutant['caught']} of {mutant['sample']}, {mutant['seal']} by the seal alone", "90 %", "mutants",
    )  # fmt: skip
    yield "Branches of `src/` that fast tests run", percent(cover["run"], cover["branches"]), "95 %", "cover"
    yield "`import dispute` against `import ipywidgets`", f"× {cost['import']:.2f}", "≤ × 1.3", "bench"
    for part, goal in (("p50", "≤ × 1.15"), ("p95", "≤ × 1.4")):
        one = cost[part]
        yield (
            f"Control to changed page against a bare control, {part}, worst of {one['of']} widgets",
            f"× {one['value']:.2f} ({one['what']})", goal, "bench",
        )  # fmt: skip
    yield "A click on a form where the server sends answers at once", f"× {cost['at_once']:.2f}", "", "bench"
    yield "Slowest notebook, kernel start included", f"{cost['time']['value']:.1f} s", "≤ 5 s", "bench"
    yield "Memory of the largest notebook's kernel", f"{cost['memory']['value']:.0f} MB", "≤ 180 MB", "bench"
    yield "Twenty learners' kernels side by side", f"{cost['class']['value']:,.0f} MB", "≤ 1,600 MB", "bench"
    yield "Environment against bare Jupyter with pandas", f"× {cost['size']:.2f}", "≤ × 1.05", "bench"
    yield f"Time for {cost['rows']:,} rows, growth beyond n log n", f"× {cost['growth']:.2f}", "", "bench"


def table(kept: dict[str, Any]) -> str:
    """Return the table in Markdown, and where and when it was measured."""
    lines = ["| What | Measured | Goal | Repeat with |", "|---|---|---|---|"]
    lines += [f"| {what} | {number} | {goal} | `make {target}` |" for what, number, goal, target in rows(kept)]
    day = date.fromisoformat(kept["day"])
    where = f"Measured on {day.day} {day:%B %Y} with {kept['cores']} cores and Python {kept['python']}."
    return "\n".join([*lines, "", where])


def placed(text: str, block: str) -> str:
    """Return the front page with the table between its marks."""
    before, _, rest = text.partition(BEGIN)
    _, found, after = rest.partition(END)
    if not found:
        raise SystemExit(f"README.md has no place for the table. Put {BEGIN} and {END} where it belongs.")
    return f"{before}{BEGIN}\n{block}\n{END}{after}"


def main() -> None:
    kept: dict[str, Any] = {
        "day": str(datetime.now(UTC).date()), "cores": os.cpu_count(), "python": platform.python_version(),
    }  # fmt: skip
    for key, (read, command) in MEASURED.items():
        try:
            kept[key] = read()
        except (OSError, KeyError) as problem:
            sys.exit(f"Not measured here yet, or by an older version: run `{command}` first. ({problem})")
    KEPT.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    README.write_text(placed(README.read_text(encoding="utf-8"), table(kept)), encoding="utf-8")
    print(table(kept))


if __name__ == "__main__":
    main()
