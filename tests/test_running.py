"""Notebooks as people really run them: out of order, twice, without a network, with a kernel that dies any time."""

from __future__ import annotations

import ast
import random
import socket
import sys
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from dispute import Lesson
from dispute.hosts.notebook import Live
from dispute.hosts.shown import Shown
from dispute.questions.plan import names
from dispute.work import disk
from dispute.work.progress import Progress
from journey import load_kept, work_through
from notebook import Cell, Notebook, notebooks
from using import Using, some_answer

pytestmark = pytest.mark.slow

BOOKS = notebooks()
each = pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.name)


def run(cells: list[Cell], space: dict) -> dict[str, str]:
    """Run cells one after the other, as a kernel does, and return what each shows, by its id."""
    shown = {}
    for cell in cells:
        *body, last = ast.parse(cell.source).body
        exec(compile(ast.Module(body, []), cell.id, "exec"), space)
        if isinstance(last, ast.Expr):
            value = eval(compile(ast.Expression(last.value), cell.id, "eval"), space)
        else:
            value = exec(compile(ast.Module([last], []), cell.id, "exec"), space)
        bundle = value.page if isinstance(value, Shown) else {"text/html": repr(value)}
        bundle = value._repr_mimebundle_() if hasattr(value, "_repr_mimebundle_") else bundle
        # A stock widget has no HTML of its own: its words are those of its text.
        shown[cell.id] = bundle.get("text/html") or bundle["text/plain"]
    return shown


def code(book: Notebook) -> list[Cell]:
    return [cell for cell in book.cells if cell.code]


@cache
def in_order(name: str) -> dict[str, str]:
    """What the cells of a notebook show when they run once, one after the other."""
    return run(code(next(book for book in BOOKS if book.name == name)), {})


#: One order for a translation: its cells are those of the English notebook (``test_notebooks_in_other_languages.py``).
ORDERS = [(book, seed) for book in BOOKS for seed in range(3 if book.lang == "en" else 1)]


@pytest.mark.parametrize(("book", "seed"), [pytest.param(*one, id=f"{one[0].name}-{one[1]}") for one in ORDERS])
def test_after_the_set_up_cells_can_run_in_any_order(book, seed):
    setup, *rest = code(book)
    random.Random(seed).shuffle(rest)
    assert run([setup, *rest], {}) == in_order(book.name)


@each
def test_running_each_cell_twice_changes_nothing(book):
    space, cells = {}, code(book)
    assert run(cells, space) == run(cells, space) == in_order(book.name)


@each
def test_a_notebook_needs_no_network_and_no_particular_year(book, monkeypatch):
    class LaterDay(date):
        @classmethod
        def today(cls):
            return cls(2031, 1, 1)

    def refuse(*_, **__):
        raise OSError("the network is switched off")

    today = in_order(book.name)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    for module in [m for name, m in sys.modules.items() if name.startswith("dispute") and vars(m).get("date") is date]:
        monkeypatch.setattr(module, "date", LaterDay)
    assert run(code(book), {}) == today


@pytest.mark.parametrize("name", names())
def test_a_kernel_that_dies_after_any_act_loses_nothing(name):
    """After each single act of a learner a new kernel, on the same disk, brings everything back."""
    lesson, deaths = Lesson(name), []

    keep = lesson.store.keep

    def die(work: Progress) -> None:
        keep(work)
        fresh = Lesson(name)
        load_kept(Using(fresh.resume()))
        assert fresh.store.progress == work
        deaths.append(work)

    lesson.store.keep = die
    work_through(lesson)
    assert len(deaths) > len(lesson.plan.items)


def test_an_answer_is_shown_before_a_slow_disk_has_kept_it(monkeypatch):
    lesson, sent, then = Lesson("02_expulsions"), [], []
    item = lesson.plan.item("N2-Q5")
    live = Live(lesson.ask(item.id).activity, lesson.store, lesson.words)
    live.send = lambda message, *_: sent.append(message)
    monkeypatch.setattr(disk, "write", lambda *_: then.append(len(sent)))
    press = {"kind": "press", "id": "1", "button": f"{item.id}-sure=guess", "files": [], "drafts": {}}
    live._receive({**press, "entries": {item.id: some_answer(item)[0]}}, [])
    assert then == [1] and lesson.words("quiz.attempt", n=1) in sent[0]["parts"]["feedback"]


def test_an_answer_that_cannot_be_drawn_is_kept_all_the_same():
    lesson = Lesson("02_expulsions")

    def stumble(_) -> None:
        raise ZeroDivisionError

    lesson.store.redraw_with(stumble)
    with pytest.raises(ZeroDivisionError):
        lesson.store.progress = lesson.store.progress.with_answer("N2-Q5", ("a",), "guess")
    fresh = Lesson("02_expulsions")
    load_kept(Using(fresh.resume()))
    assert fresh.store.progress == lesson.store.progress


def test_work_of_one_lesson_is_not_lost_by_another(tmp_path: Path):
    for name in names():
        lesson = Lesson(name)
        key = next(iter(lesson.plan.items))
        lesson.store.progress = lesson.store.progress.with_answer(key, ("a",), "guess")
    fresh = Lesson(names()[0])
    load_kept(Using(fresh.resume()))
    assert set(fresh.store.progress.answers) == {next(iter(Lesson(name).plan.items)) for name in names()}
    assert fresh.store.progress != Progress()
