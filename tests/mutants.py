"""Change one value in data/ or one sentence of a view at a time, and see whether the suite notices: ``make mutants``.

Each mutant is one change in a copy of the project: a date or a number in a table, or the
last word of a phrase on screen. Tests run on the copy, the cheapest first. The
sample is drawn with a seed, so the same mutants come back. Survivors are listed with their place; the
exit code is 1 if fewer than 19 in 20 are caught.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from dispute.console import command
from stamp import stamp

ROOT = Path(__file__).parents[1]
#: The share to be caught, and at most how much of the sample by a seal alone.
GOAL, BY_SEAL = 0.95, 0.1
SEALS = "a seal"
#: The cheapest check that can notice comes first; a mutant is caught by the first that fails.
FAST = ["-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "-m", "not browser"]
PURE = ("evidence", "words", "charts", "questions", "work", "activities", "lessons", "instructor")
STEPS = {
    "data": [*FAST, "tests/test_data.py", "-k", "not seal"],
    "transcripts": [*FAST, "tests/test_transcripts.py"],
    "notebooks": [*FAST, "tests/test_notebooks.py", "tests/test_instructor_notebooks.py", "tests/test_wording.py"],
    "rules and views": [*FAST, *(f"tests/{x}" for x in PURE), "-k", "not made_from_the_english"],
    "stored outputs": ["-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "--nbval", "notebooks"],
    # A seal finds any change of a table, or of what has a translation, and says only that there is one. So it comes
    # last, and what it alone has caught is told apart.
    SEALS: [*FAST, "tests/test_data.py", "tests/words/test_translations.py", "-k", "seal or made_from_the_english"],
}
#: Lists of words to look for, and the seals themselves.
NOT_SHOWN = ("seals.toml", "wording.toml", "wording_fr.toml", "minutes.toml")


@dataclass(frozen=True)
class Mutant:
    """One change: in ``file`` the text at ``where`` (line, and column of a table) becomes another."""

    file: str
    where: str
    old: str
    new: str
    text: str  # of the whole file, changed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int, default=60)
    parser.add_argument("--seed", type=int, default=20251119)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    data, phrases = list(data_mutants()), list(phrase_mutants())
    # Three changes of facts to one change of words: facts are what must never be wrong in silence.
    words = options.sample // 4
    chosen = rng.sample(data, options.sample - words) + rng.sample(phrases, words)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        caught, found = [], pool.map(catch, [None, *chosen])
        # A suite that fails of itself would catch everything.
        if by := next(found):
            sys.exit(f"Nothing was changed, and {by} fails: mend that first.")
        for mutant, by in zip(chosen, found, strict=True):
            caught.append(by)
            print(f"{by or 'SURVIVED'}: {mutant.file}, {mutant.where}: {mutant.old!r} → {mutant.new!r}", flush=True)
    survivors = [mutant for mutant, by in zip(chosen, caught, strict=True) if by is None]
    share = 1 - len(survivors) / len(chosen)
    for by in STEPS:
        print(f"caught by {by}: {caught.count(by)}")
    print(f"{len(chosen) - len(survivors)} of {len(chosen)} mutants caught ({share:.0%}; goal {GOAL:.0%}).")
    print(f"By a seal alone: {caught.count(SEALS) / len(chosen):.0%} (goal: at most {BY_SEAL:.0%}).")
    report = {**stamp(), "sample": len(chosen), "caught": len(chosen) - len(survivors),
              "seal": caught.count(SEALS), "seed": options.seed,
              "survivors": [f"{m.file}, {m.where}: {m.old} → {m.new}" for m in survivors]}  # fmt: skip
    target = ROOT / "artefacts" / "mutants.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps(report, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    sys.exit(share < GOAL)


def data_mutants() -> Iterator[Mutant]:
    """Yield one mutant for each cell that holds a date or a number: a day later, a tenth more, at least one.

    The log of readings says nothing that a lesson could show, so it is left out.
    """
    for path in sorted(path for path in (ROOT / "data").glob("*.csv") if path.stem != "readings"):
        rows = list(csv.reader(path.open(encoding="utf-8", newline="")))
        for line, row in enumerate(rows[1:], start=2):
            for column, (name, cell) in enumerate(zip(rows[0], row, strict=True)):
                if (new := changed(cell)) is None or name.endswith("_id"):
                    continue
                copy = [r if n != line - 1 else [*r[:column], new, *r[column + 1 :]] for n, r in enumerate(rows)]
                yield Mutant(f"data/{path.name}", f"line {line}, {name}", cell, new, as_csv(copy))


def changed(cell: str) -> str | None:
    """Return another value of the same kind; None for a cell that holds neither a day nor a number."""
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", cell):
        return str(date.fromisoformat(cell) + timedelta(1))
    if re.fullmatch(r"-?\d+", cell):
        return str(int(cell) + max(1, abs(int(cell)) // 10))
    if re.fullmatch(r"-?\d+\.\d+", cell):
        return f"{float(cell) * 1.1:.{len(cell.partition('.')[2])}f}"
    return None


def as_csv(rows: list[list[str]]) -> str:
    lines = []
    for row in rows:
        cells = [f'"{c.replace(chr(34), chr(34) * 2)}"' if re.search('[,"\n]', c) else c for c in row]
        lines.append(",".join(cells))
    return "\n".join(lines) + "\n"


def phrase_mutants() -> Iterator[Mutant]:
    """Yield one mutant for each English phrase on screen of several words: its last word is gone."""
    for path in sorted((ROOT / "src" / "dispute").rglob("*.toml")):
        if path.name in NOT_SHOWN:
            continue
        text = path.read_text(encoding="utf-8")
        for found in re.finditer(r'^([\w."-]+?)(?: = \{ |\.)en = "((?:[^"\\]|\\.)+ [^"\\ {}]+)"', text, flags=re.M):
            name, old = found.groups()
            new = old.rpartition(" ")[0]
            changed_text = text[: found.start(2)] + new + text[found.end(2) :]
            yield Mutant(path.relative_to(ROOT).as_posix(), name, old, new, changed_text)


@cache
def tracked() -> tuple[str, ...]:
    """Return every file of the project: pages link to any of them, so a copy needs all."""
    done = subprocess.run(["git", "-C", ROOT, "ls-files", "-z"], capture_output=True, check=True, text=True)
    return tuple(filter(None, done.stdout.split("\0")))


def catch(mutant: Mutant | None) -> str | None:
    """Return which step notices the mutant, or fails although nothing was changed; None if all pass."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in tracked():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, copy / name)
        if mutant:
            (copy / mutant.file).write_text(mutant.text, encoding="utf-8")
        env = {**os.environ, "PYTHONPATH": str(copy / "src"), "DISPUTE_HOME": str(copy / "home")}
        for step, command in STEPS.items():
            try:
                done = subprocess.run([sys.executable, *command], cwd=copy, env=env, capture_output=True, timeout=1200)
            except subprocess.TimeoutExpired:
                return None  # by the mutant's fault, or because the computer is busy: not caught, in doubt
            if done.returncode == 1:
                return step
            if done.returncode != 0:
                raise RuntimeError(f"{step} did not run: {(done.stdout + done.stderr).decode()[-2000:]}")
    return None


if __name__ == "__main__":
    sys.exit(command(main)())
