"""Write the quality table of the front page from what real runs have measured: ``make quality``.

Each check leaves what it measured in ``artefacts/``. This script keeps the numbers that count in
``.github/quality.json`` and draws the table from there, so nobody types a number; a test compares the two.
"""

from __future__ import annotations

import json
import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

from costs.row import short
from dispute import console

ROOT = Path(__file__).parents[1]
KEPT, README = ROOT / ".github" / "quality.json", ROOT / "README.md"
ARTEFACTS = ROOT / "artefacts"
BEGIN, END = "<!-- quality: make quality -->", "<!-- /quality -->"


def suites() -> dict[str, Any]:
    """Return how many tests `make test` ran and how long each part took.

    Raises
    ------
    SystemExit
        If any of them failed: only a whole run is kept.
    """
    parts, days = {}, set()
    for part in ("fast", "browser", "firefox", "wheel", "notebooks"):
        [suite] = ET.parse(ARTEFACTS / f"{part}.xml").getroot().iter("testsuite")
        if int(suite.get("failures")) + int(suite.get("errors")):
            raise SystemExit(f"Tests failed ({part}), so nothing was kept. Mend them and run `make test` again.")
        passed = int(suite.get("tests")) - int(suite.get("skipped"))
        parts[part] = {"tests": int(suite.get("tests")), "passed": passed, "seconds": round(float(suite.get("time")))}
        days.add(suite.get("timestamp")[:10])
    return {"day": max(days), **parts}


def mutants() -> dict[str, Any]:
    report = _read("mutants")
    return {key: report[key] for key in ("day", "cores", "python", "sample", "caught", "seal")}


def coverage() -> dict[str, Any]:
    report = _read("coverage")
    totals = report["totals"]
    return {
        "day": report["meta"]["timestamp"][:10], "branches": totals["num_branches"], "run": totals["covered_branches"]
    }  # fmt: skip


def bench() -> dict[str, Any]:
    """Return the costs that have a goal: each group by its worst member, with its goal and verdict."""
    parts = _read("bench")
    costs = {row["what"]: row for part in parts.values() for row in part.get("costs", [])}

    def worst(pattern: str, value: str) -> dict[str, Any]:
        rows = [row for what, row in costs.items() if re.search(pattern, what)]
        row = max(rows, key=lambda row: row[value])
        middle = sorted(row[value] for row in rows)[len(rows) // 2]
        return {**{key: row[key] for key in ("what", "unit", "median", "ratio", "goal", "verdict")},
                "of": len(rows), "met": sum(row["verdict"] == "met" for row in rows), "middle": middle}  # fmt: skip

    oldest = min(parts.values(), key=lambda part: part["day"])  # no part may look newer than it is
    return {
        **{key: oldest[key] for key in ("day", "cores", "python")},
        "import": worst("^import dispute, wall$", "ratio"), "open": worst("and open 02_expulsions, user CPU$", "ratio"),
        "run_all": worst(", run all to last drawn$", "ratio"), "link": worst(", link to first activity$", "ratio"),
        "p50": worst("change of view, p50$", "ratio"), "p95": worst("change of view, p95$", "ratio"),
        "slow": worst("change of view, slow line, p50$", "ratio"),
        "press": worst("^(?!opening in a page).*, press, p50$", "ratio"),
        "models": worst(", widget models$", "median"), "state": worst(", their state$", "median"),
        "time": worst(r"^(en|instructor)/.*, time$", "median"), "memory": worst(r"^(en|instructor)/.*, RSS$", "median"),
        "class": worst(r"learners in .*, PSS$", "median"), "size": worst("^environment, size$", "ratio"),
        "growth": max(parts["growth"]["growth"].values()), "rows": parts["growth"]["largest"],
    }  # fmt: skip


def steady() -> dict[str, Any]:
    report = _read("steady")
    return {
        **{key: report[key] for key in ("day", "cores", "python")},
        "runs": len(report["runs"]), "passed": sum(run["passed"] for run in report["runs"]),
    }  # fmt: skip


def _read(name: str) -> dict[str, Any]:
    return json.loads((ARTEFACTS / f"{name}.json").read_text(encoding="utf-8"))


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
    for part, what in (
        ("fast", "Tests of facts, rules, views, faults"),
        ("browser", "Every widget in a real browser: by keyboard, light, dark, 400 px, axe-core"),
        ("firefox", "The same kinds of widgets in Firefox"),
        ("notebooks", "Cells of all notebooks show what is stored"),
    ):
        one = suite[part]
        skipped = one["tests"] - one["passed"]
        said = f"{one['passed']:,} of {one['tests']:,}{f' ({skipped} skipped)' if skipped else ''}"
        yield what, f"{said}, {minutes(one['seconds'])}", "all", "test"
    runs = f"{kept['steady']['passed']} of {kept['steady']['runs']} runs"
    yield "The browser tests again and again, without a retry", runs, "10 of 10", "steady"
    yield (
        "One value in `data/` or one phrase changed: a test fails",
        f"{mutant['caught']} of {mutant['sample']}; {mutant['seal']} of them by a seal", "95 %", "mutants",
    )  # fmt: skip
    yield "Branches of `src/` that fast tests run", percent(cover["run"], cover["branches"]), "95 %", "cover"

    def ratio(key: str) -> tuple[str, str, str]:
        return f"× {cost[key]['ratio']:.2f}", goal(cost[key]), "bench"

    def amount(key: str) -> tuple[str, str, str]:
        return f"{short(cost[key]['median'])} {cost[key]['unit']}", goal(cost[key]), "bench"

    yield "`import dispute` against `import ipywidgets`", *ratio("import")
    yield "Opening lesson 02 against `import ipywidgets`, CPU", *ratio("open")
    yield "Run All to the last activity drawn, against the first edition", *ratio("run_all")
    yield "From a link to the first activity, against an empty notebook with an idle kernel", *ratio("link")
    for part, what in (
        ("p50", "A change of view against a stock control, p50"), ("p95", "The same, p95"),
        ("slow", "The same over a line with 100 ms each way, p50"), ("press", "A press with an answer, p50"),
    ):  # fmt: skip
        one = cost[part]
        yield (
            what,
            f"× {one['middle']:.2f}; {one['met']} of {one['of']} within; worst × {one['ratio']:.2f} "
            f"({re.split(', (?:change|press)', one['what'])[0]}, {short(one['median'])} ms)",
            goal(one), "bench",
        )  # fmt: skip
    yield "Widget models of the largest lesson after Run All", *amount("models")
    yield "Their state", *amount("state")
    yield "Slowest notebook, kernel start included", *amount("time")
    yield "Memory of the largest notebook's kernel", *amount("memory")
    crowd = f"{amount('class')[0]}, {ratio('class')[0]} of empty kernels"
    yield "Twenty learners' kernels side by side", crowd, goal(cost["class"]), "bench"
    yield "Environment against bare Jupyter with pandas", *ratio("size")
    yield f"Time for {cost['rows']:,} rows, growth beyond n log n", f"× {cost['growth']:.2f}", "", "bench"


def goal(cost: dict[str, Any]) -> str:
    """Return the goal, marked where it was missed."""
    return f"{cost['goal']}{' (missed)' if cost['verdict'] == 'missed' else ''}"


def table(kept: dict[str, Any]) -> str:
    """Return the table in Markdown, and where and when it was measured."""
    lines = ["| What | Measured | Goal | Repeat with |", "|---|---|---|---|"]
    lines += [f"| {what} | {number} | {aim} | `make {target}` |" for what, number, aim, target in rows(kept)]
    days = sorted({part["day"] for part in kept.values()})
    when = " to ".join(dict.fromkeys([_day(days[0]), _day(days[-1])]))
    where = kept["bench"]
    return "\n".join([*lines, "", f"Measured on {when}; costs on {where['cores']} cores, Python {where['python']}."])


def _day(text: str) -> str:
    day = date.fromisoformat(text)
    return f"{day.day} {day:%B %Y}"


def placed(text: str, block: str) -> str:
    """Return the front page with the table between its marks."""
    before, _, rest = text.partition(BEGIN)
    _, found, after = rest.partition(END)
    if not found:
        raise SystemExit(f"README.md has no place for the table. Put {BEGIN} and {END} where it belongs.")
    return f"{before}{BEGIN}\n{block}\n{END}{after}"


def renewed(kept: dict[str, Any]) -> Iterable[tuple[str, Any]]:
    """Yield every part as it was measured here; one that was not stays as it is kept, with its own day.

    Raises
    ------
    SystemExit
        If a report cannot be read, or a part was never measured anywhere.
    """
    for key, (read, command) in MEASURED.items():
        try:
            yield key, read()
        except FileNotFoundError:
            if key not in kept:
                raise SystemExit(f"Never measured yet: run `{command}` first.") from None
            print(f"Not measured here, so {kept[key]['day']} stays: `{command}`.", file=sys.stderr)
            yield key, kept[key]
        except (KeyError, ValueError, ET.ParseError) as problem:
            raise SystemExit(f"Its report is damaged or older: run `{command}` again. ({problem!r})") from None


def main() -> None:
    kept = dict(renewed(json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}))
    KEPT.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    README.write_text(placed(README.read_text(encoding="utf-8"), table(kept)), encoding="utf-8")
    print(table(kept))


if __name__ == "__main__":
    sys.exit(console.command(main)())
