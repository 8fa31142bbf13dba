"""The item bank for learning platforms: ``python -m dispute.publish.lms`` fills ``build/lms``.

One GIFT file (Moodle) and one QTI 1.2 archive (Canvas and others) for each lesson and test form, from the same
files as the lessons, a page for the course with links to the lessons, and a list of what a format cannot hold.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from dispute.console import command
from dispute.lesson import Lesson
from dispute.publish import course_page as course_pages
from dispute.publish.gift import gift
from dispute.publish.qti import all_ticked, qti
from dispute.questions import course
from dispute.questions.quiz import Item
from dispute.words.texts import Words

#: The lesson that holds the text which questions of other lessons quote.
FIRST = "00_start_here"


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
        if item.type == "several" and (share := all_ticked(item)):
            lines.append(words("lms.all_ticked", id=item.id, share=f"{100 * share:.0f} %"))
    return lines


def quoted(words: Words) -> dict[str, str]:
    """Return the texts that questions quote, in one paragraph each, by what a question says that it shows."""
    statements = Lesson(FIRST, words.lang).statements()
    listed = " ".join(f"({n}) {each.text}" for n, each in enumerate(statements, start=1))
    return {"source-1": words("lms.source_1", statements=listed)}


def build(folder: Path, words: Words, pages: str = "", link: str = "") -> list[Path]:
    """Write every file; return their paths.

    Parameters
    ----------
    pages
        Address of the live pages; the project's own if it has one.
    link
        A teacher's own link, as ``link.html`` makes it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    made, lost, texts = [], [], quoted(words)
    for name, title, items in banks(words):
        text, archive = folder / f"{name}.gift.txt", folder / f"{name}.qti.zip"
        text.write_text(gift(f"{words('lms.category')}/{name}", items, words, name, texts), encoding="utf-8")
        archive.write_bytes(qti(f"{words('lms.category')} {title}", items, words, texts))
        made += [text, archive]
        lost += losses(items, words)
    course_page = folder / "course_page.html"
    course_page.write_text(course_pages.page(course.load(words.lang).plans, words, pages, link), encoding="utf-8")
    readme = folder / "README.txt"
    about = [words("lms.about"), words("lms.graded"), words("lms.confidence"), words("lms.marks"), words("lms.lost")]
    readme.write_text("\n\n".join([*about, "\n".join(lost)]) + "\n", encoding="utf-8")
    return [*made, course_page, readme]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("build/lms"))
    parser.add_argument(
        "--pages", default="", help="address of your live pages, such as https://school.example/mali/en/"
    )
    parser.add_argument(
        "--link", default="", help="a link of your own from link.html: it stands first on the course page"
    )
    parser.add_argument("--lang", default="en", help="the language of all questions")
    chosen = parser.parse_args()
    for path in build(chosen.folder, Words(chosen.lang), chosen.pages, chosen.link):
        print(path)


if __name__ == "__main__":
    sys.exit(command(main)())
