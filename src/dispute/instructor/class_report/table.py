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

HEAD = ("question", "lesson", "answers", "right_at_first", "right_now", "certain_at_first", "certain_and_wrong")
#: With which of these a spreadsheet opens a table in columns depends on its language.
SEPARATORS = {"": ",", "-semicolons": ";"}


def table(report: ClassReport, separator: str = ",") -> str:
    """Return every question as a line of a CSV file. No text of a learner and no key is in it."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=separator)
    writer.writerow(HEAD)
    for plan, items in report.lessons:
        for r in items:
            counts = (r.answers, r.right, r.right_now, r.certain, r.misled)
            writer.writerow([harmless(r.item.id), harmless(plan.name), *counts])
    return file.getvalue()


def harmless(cell: str) -> str:
    """Return a cell's text so that no spreadsheet runs it as a formula."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) else cell


def keep(report: ClassReport, found: Collection, words: Words) -> str:
    """Return download links, which need no server: the report as a page, its questions as tables, and which to take."""
    files = [("class-report.html", download(page(report, found, words), "text/html"), words("class_report.as_page"))]
    for name, separator in SEPARATORS.items():
        label = words("class_report.as_semicolons" if name else "class_report.as_table")
        files.append((f"class-report{name}.csv", download(table(report, separator), "text/csv"), label))
    which = Markup("<p>{}</p>").format(words("class_report.which"))
    return render("instructor/class_report/keep.html", files=files, words=words) + str(which)
