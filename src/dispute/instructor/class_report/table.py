"""The class report's questions as tables for spreadsheets, and the links that hold them."""

from __future__ import annotations

import csv
import io

from markupsafe import Markup

from dispute.instructor.class_report.exports import Collection
from dispute.instructor.class_report.rules import ClassReport
from dispute.instructor.class_report.view import page
from dispute.words.links import download
from dispute.words.template import render
from dispute.words.texts import Words

HEAD = (
    "question", "lesson", "answers", "right_at_first", "right_now", "certain_at_first", "certain_and_wrong",
    "sitting", "came_first",
)  # fmt: skip
#: What stands for a lesson beside a question of the test.
TEST = "test"
#: With which of these a spreadsheet opens a table in columns depends on its language.
SEPARATORS = {"": ",", "-semicolons": ";"}


def table(report: ClassReport, separator: str = ",") -> str:
    """Return every question as a line of a CSV file. No text of a learner and no key is in it.

    A question of the test has a line for each order of the two sets: ``came_first`` is the form that was met first.
    Too few learners in an order leave its right answers empty.
    """
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=separator)
    writer.writerow(HEAD)
    for plan, items in report.lessons:
        for r in items:
            counts = (r.answers, r.right, r.right_now, r.certain, r.misled)
            writer.writerow([harmless(r.item.id), harmless(plan.name), *counts, "", ""])
    for order in (one for one in report.gain.orders if one.learners) if report.gain else ():
        for sitting, item, right in order.items:
            told = "" if right is None else right
            row = [order.learners, told, told, "", "", sitting, harmless(order.first)]
            writer.writerow([harmless(item.id), TEST, *row])
    return file.getvalue()


def harmless(cell: str) -> str:
    """Return a cell's text so that no spreadsheet runs it as a formula."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) else cell


def keep(report: ClassReport, found: Collection, words: Words, texts: str = "") -> str:
    """Return download links, which need no server: the report as a page, its questions as tables, and which to take.

    ``texts`` is the page with what the class wrote, if it wrote anything.
    """
    files = [("class-report.html", download(page(report, found, words), "text/html"), words("class_report.as_page"))]
    for name, separator in SEPARATORS.items():
        label = words("class_report.as_semicolons" if name else "class_report.as_table")
        files.append((f"class-report{name}.csv", download(table(report, separator), "text/csv"), label))
    if texts:
        files.append(("class-texts.html", download(texts, "text/html"), words("class_report.as_texts")))
    which = Markup("<p>{}</p>").format(words("class_report.which"))
    return render("instructor/class_report/keep.html", files=files, words=words) + str(which)
