"""The item bank for learning platforms: ``python -m dispute.publish.lms`` fills ``build/lms``.

One GIFT file (Moodle) and one QTI 1.2 archive (Canvas and others) for each lesson and test form, from the same
files as the lessons, and a list of what a format cannot hold.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from dispute.console import command
from dispute.publish.gift import gift
from dispute.publish.qti import qti
from dispute.questions import course
from dispute.questions.quiz import Item
from dispute.words.texts import Words


def banks(words: Words) -> Iterator[tuple[str, str, list[Item]]]:
    """Yield file name, title and questions of each lesson (its warm-up first) and each test form."""
    whole = course.load(words.lang)
    for plan in whole.plans:
        yield plan.name, plan.title, [*plan.warm_ups, *plan.items.values()]
    for key, form in whole.forms.items():
        yield f"test_form_{key.lower()}", words("form.title", id=key), list(form.items)


def losses(items: Sequence[Item], words: Words) -> list[str]:
    """Return one line for each thing about these questions that a format cannot hold."""
    lines = []
    for item in items:
        if item.type == "order":
            lines += [words("lms.order_gift", id=item.id), words("lms.order_qti", id=item.id)]
        if item.type == "number" and item.remarks:
            lines.append(words("lms.number_qti", id=item.id))
        if item.type == "number" and item.otherwise:
            lines.append(words("lms.number_gift", id=item.id))
        if item.hints:
            lines.append(words("lms.hints", id=item.id))
    return lines


def build(folder: Path, words: Words) -> list[Path]:
    """Write every file; return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    made, lost = [], []
    for name, title, items in banks(words):
        text, archive = folder / f"{name}.gift.txt", folder / f"{name}.qti.zip"
        text.write_text(gift(f"{words('lms.category')}/{name}", items, words), encoding="utf-8")
        archive.write_bytes(qti(f"{words('lms.category')} {title}", items, words))
        made += [text, archive]
        lost += losses(items, words)
    readme = folder / "README.txt"
    about = [words("lms.about"), words("lms.graded"), words("lms.confidence"), words("lms.lost")]
    readme.write_text("\n\n".join([*about, "\n".join(lost)]) + "\n", encoding="utf-8")
    return [*made, readme]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("build/lms"))
    for path in build(parser.parse_args().folder, Words()):
        print(path)


if __name__ == "__main__":
    sys.exit(command(main)())
