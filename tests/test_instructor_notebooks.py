"""The instructor's notebooks: complete, fresh, and silent about keys as long as nobody runs them."""

import re

import pytest

import notebook as nb
from bank import FORMS, LESSONS
from dispute import Lesson
from dispute.hosts.shown import Shown
from dispute.instructor import Classroom

BOOKS = [book for book in nb.notebooks() if book.path.parent.name == "instructor"]
each = pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.path.stem)


@each
def test_stored_outputs_are_those_of_untouched_activities(book):
    classroom, start, lesson = Classroom(), Lesson("00_start_here"), Lesson("02_expulsions")
    calls = 0
    for cell in book.cells:
        if cell.code and cell.id != "setup":
            shown = eval(cell.source, {"classroom": classroom, "lesson": lesson, "start": start})
            stored = shown.page if isinstance(shown, Shown) else shown._repr_mimebundle_()
            assert stored["text/html"] in cell.stored, f"{book.name}, cell {cell.id}: run `make outputs`"
            calls += 1
    assert calls, "a notebook without an activity is a leaflet"


def test_the_answer_key_has_a_cell_for_each_lesson_and_form():
    [book] = [book for book in BOOKS if book.path.stem == "answer_key"]
    asked = re.findall(r'answer_key\("(\w+)"\)', "\n".join(cell.source for cell in book.cells))
    assert asked == [*LESSONS, *FORMS]


@each
def test_no_learners_notebook_leads_to_the_instructors(book):
    for other in nb.notebooks():
        if other.path.parent.name == "en":
            assert "dispute.instructor" not in other.path.read_text(encoding="utf-8")
