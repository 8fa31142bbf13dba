"""The class report without a notebook: ``python -m dispute.publish.class_report FOLDER`` writes page and tables."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from dispute.console import command
from dispute.errors import DisputeError
from dispute.instructor.class_report import rules as model
from dispute.instructor.class_report import view
from dispute.instructor.class_report.exports import Collection, collect
from dispute.instructor.class_report.files import readable
from dispute.instructor.class_report.table import SEPARATORS, table
from dispute.questions import course
from dispute.words.texts import Words


def write(folder: Path, target: Path, words: Words) -> Collection:
    """Write the report on a folder as a page, and its questions as tables beside it; return what the folder held."""

    def count(done: int, total: int) -> None:
        end = "\n" if done == total else "\r"
        print(words("class_report.counted", done=done, total=total), end=end, file=sys.stderr, flush=True)

    found = collect(folder, count)
    report = model.class_report(course.load(words.lang), [export.progress for export in found.learners])
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(view.page(report, found, words), encoding="utf-8")
        for name, separator in SEPARATORS.items():
            beside = target.with_name(f"{target.stem}{name}.csv")
            beside.write_text(table(report, separator), encoding="utf-8", newline="")
    except OSError as problem:
        why = problem.strerror or type(problem).__name__
        raise DisputeError(words("class_report.unwritten", target=readable(str(target)), why=why)) from None
    return found


def said(found: Collection, words: Words) -> str:
    """Return as lines what was read, what was left out and why, and what was joined."""
    left = len(found.skipped)
    lines = [words("class_report.read", files=found.files, n=len(found.learners), left=left)]
    for why, names in found.reasons:
        lines += [why, *(f"  {name}" for name in names)]
    if found.joined:
        lines.append(words("class_report.joined", n=len(found.joined)))
        lines += [words("class_report.guessed")] if found.guessed else []
        lines += [f"  {', '.join(learner.names)}: {learner.why}" for learner in found.joined]
    return "\n".join(lines)


def main() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a terminal may lack letters that are in a name or a sentence
            stream.reconfigure(errors="backslashreplace")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="folder with learners' exports")
    parser.add_argument("target", nargs="?", type=Path, default=Path("build/class_report.html"))
    asked, words = parser.parse_args(), Words()
    print(said(write(asked.folder, asked.target, words), words))
    print(words("class_report.which"))
    print(readable(str(asked.target)))


if __name__ == "__main__":
    sys.exit(command(main)())
