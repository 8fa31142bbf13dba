"""The class report without a notebook: ``python -m dispute.publish.class_report FOLDER`` writes page and tables."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from dispute.console import command
from dispute.errors import DisputeError
from dispute.instructor.class_report import rules as model
from dispute.instructor.class_report import view, written
from dispute.instructor.class_report.exports import Collection, collect
from dispute.instructor.class_report.files import files, readable
from dispute.instructor.class_report.table import SEPARATORS, table
from dispute.publish.pdf import printed
from dispute.questions import course
from dispute.words import problems
from dispute.words.texts import Words

#: Seconds between two looks at a folder that fills.
EVERY = 3


def write(folder: Path, target: Path, words: Words, *, again: bool = False) -> Collection:
    """Write the report on a folder as a page, and tables and texts beside it; return what the folder held.

    ``again`` lets the page load itself anew every few seconds, while the folder fills.
    """

    def count(done: int, total: int) -> None:
        end = "\n" if done == total else "\r"
        print(words("class_report.counted", done=done, total=total), end=end, file=sys.stderr, flush=True)

    found = collect(folder, count)
    lessons = course.load(words.lang)
    report = model.class_report(lessons, [export.progress for export in found.learners])
    page = view.page(report, found, words)
    page = page.replace("<title>", f'<meta http-equiv="refresh" content="{EVERY}">\n<title>', 1) if again else page
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page, encoding="utf-8")
        texts = target.with_name(f"{target.stem}-texts.html")
        texts.write_text(written.page(written.written(lessons, found.learners, words), words), encoding="utf-8")
        for name, separator in SEPARATORS.items():
            beside = target.with_name(f"{target.stem}{name}.csv")
            beside.write_text(table(report, separator), encoding="utf-8", newline="")
    except OSError as problem:
        why = problem.strerror or type(problem).__name__
        raise DisputeError(words("class_report.unwritten", target=readable(str(target)), why=why)) from None
    return found


def filled(folder: Path) -> Iterator[None]:
    """Yield at once, and then each time when a file in the folder has come, gone or grown, and none has for a while."""
    known, before = None, None
    while True:
        now = sorted((str(path), path.stat().st_size, path.stat().st_mtime_ns) for path in files(folder))
        if now != known and (known is None or now == before):  # a copy that is still going on is not read yet
            yield
            known = now
        before = now
        time.sleep(EVERY)


def said(found: Collection, words: Words) -> str:
    """Return as lines what was read, what was left out and why, and what was joined."""
    left = len(found.skipped)
    lines = [words("class_report.read", files=found.files, n=len(found.learners), left=left)]
    lines += [words("class_report.pairs", n=found.pairs)] if found.pairs else []
    for why, names in found.reasons:
        lines += [problems.told(why, words), *(f"  {name}" for name in names)]
    if found.joined:
        lines.append(words("class_report.joined", n=len(found.joined)))
        lines += [words("class_report.guessed")] if found.guessed else []
        colon = words("general.colon")
        lines += [f"  {', '.join(one.names)}{colon}{problems.told(one.why, words)}" for one in found.joined]
    return "\n".join(lines)


def main() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a terminal may lack letters that are in a name or a sentence
            stream.reconfigure(errors="backslashreplace")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="folder with learners' exports")
    parser.add_argument("target", nargs="?", type=Path, default=Path("build/class_report.html"))
    parser.add_argument("--watch", action="store_true", help="make the report again whenever files come in")
    parser.add_argument("--pdf", action="store_true", help="print what the class wrote to a PDF, by a browser of yours")
    parser.add_argument("--lang", default="en", help="the language of the report")
    asked = parser.parse_args()
    words = Words(asked.lang)
    try:
        _make(asked, words)
    except DisputeError as problem:
        raise DisputeError(problems.told(problem, words)) from None


def _make(asked: argparse.Namespace, words: Words) -> None:
    if asked.watch:
        print(words("class_report.watching"))
        try:
            for _ in filled(asked.folder):
                print(said(write(asked.folder, asked.target, words, again=True), words), flush=True)
        except KeyboardInterrupt:
            return
    print(said(write(asked.folder, asked.target, words), words))
    print(words("class_report.which"))
    print(readable(str(asked.target)))
    texts = asked.target.with_name(f"{asked.target.stem}-texts.html")
    if asked.pdf and not printed(texts, texts.with_suffix(".pdf")):
        print(words("class_report.pdf", page=readable(str(texts))))


if __name__ == "__main__":
    sys.exit(command(main)())
