"""The instructor's notebooks: complete, fresh, and silent about keys as long as nobody runs them."""

import re

import pytest

import notebook as nb
from bank import FORMS, LESSONS
from dispute import Lesson
from dispute.hosts.shown import Shown
from dispute.instructor import Classroom

BOOKS = [book for book in nb.notebooks() if book.instructor]
each = pytest.mark.parametrize("book", BOOKS, ids=lambda book: f"{book.lang}-{book.path.stem}")
KEYS = [book for book in BOOKS if book.path.stem == "answer_key"]


@each
def test_stored_outputs_are_those_of_untouched_activities(book):
    classroom = Classroom(book.lang)
    start, lesson = Lesson("00_start_here", book.lang), Lesson("02_expulsions", book.lang)
    calls = 0
    for cell in book.cells:
        if cell.code and cell.id != "setup":
            shown = eval(cell.source, {"classroom": classroom, "lesson": lesson, "start": start})
            stored = shown.page if isinstance(shown, Shown) else shown._repr_mimebundle_()
            assert stored["text/html"] in cell.stored, f"{book.name}, cell {cell.id}: run `make outputs`"
            calls += 1
    assert calls, "a notebook without an activity is a leaflet"


@pytest.mark.parametrize("book", KEYS, ids=lambda book: book.lang)
def test_the_answer_key_has_a_cell_for_each_lesson_and_form(book):
    asked = re.findall(r'answer_key\("(\w+)"\)', "\n".join(cell.source for cell in book.cells))
    assert asked == [*LESSONS, *FORMS]


@pytest.mark.parametrize("book", [book for book in nb.notebooks() if not book.instructor], ids=lambda book: book.name)
def test_no_learners_notebook_leads_to_the_instructors(book):
    assert "dispute.instructor" not in book.path.read_text(encoding="utf-8")
