"""The class report without a notebook: ``python -m dispute.publish.class_report FOLDER`` writes a page and a table."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from dispute.console import command
from dispute.model import class_report as model
from dispute.model import course
from dispute.texts import Words
from dispute.views import class_report as view
from dispute.widgets.class_report import collect


def write(folder: Path, target: Path, words: Words) -> tuple[int, int]:
    """Write the report on a folder as a page, and its questions as a table beside it; return counted and skipped."""

    def count(done: int, total: int) -> None:
        end = "\n" if done == total else "\r"
        print(words("class_report.counted", done=done, total=total), end=end, file=sys.stderr, flush=True)

    found, skipped = collect(folder, count)
    report = model.class_report(course.load(words.lang), [export.progress for export in found])
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(view.page(report, skipped, words), encoding="utf-8")
    target.with_suffix(".csv").write_text(view.table(report), encoding="utf-8", newline="")
    return len(found), len(skipped)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="folder with learners' exports")
    parser.add_argument("target", nargs="?", type=Path, default=Path("build/class_report.html"))
    asked, words = parser.parse_args(), Words()
    counted, skipped = write(asked.folder, asked.target, words)
    print(words("class_report.read", n=counted, skipped=skipped))
    print(asked.target)


if __name__ == "__main__":
    sys.exit(command(main)())
