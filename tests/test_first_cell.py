"""A notebook that is opened where its package is missing says where it comes from, and shows no traceback."""

import sys
from types import ModuleType

import nbformat
import pytest
from nbclient import NotebookClient

from dispute.publish import address
from notebook import notebooks

BOOKS = notebooks()
every = pytest.mark.parametrize("book", BOOKS, ids=lambda book: f"{book.lang}-{book.path.stem}")
#: What may stand in the place of our package: nothing, or the package of somebody else that has its name.
PLACES = {"nothing": None, "another": ModuleType("dispute")}
SENTENCES = {
    "en": "This notebook needs its package ({}). Run the next line in a cell, then choose Kernel, "
    "Restart Kernel and Run All Cells:",
    "fr": "Ce cahier a besoin de son paquet ({}). Exécutez la ligne suivante dans une cellule, puis choisissez "
    "«\u202fKernel\u202f», «\u202fRestart Kernel and Run All Cells\u202f»\u00a0:",
}


def first(book) -> str:
    return book.by_id["setup"].source


@every
@pytest.mark.parametrize("place", PLACES)
def test_a_missing_or_foreign_package_is_one_sentence_and_one_line_to_run(book, place, monkeypatch):
    for name in [name for name in sys.modules if name.partition(".")[0] == "dispute"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "dispute", PLACES[place])
    with pytest.raises(ImportError) as missing:
        exec(first(book), {})
    (shown,) = missing.value._render_traceback_()
    sentence, line = shown.split("\n")
    assert sentence == SENTENCES[book.lang].format(missing.value)
    assert line == f"%pip install {address.archive()}"


@pytest.mark.parametrize("lang", SENTENCES)
def test_every_first_cell_of_a_language_says_the_same(lang):
    books = [book for book in BOOKS if book.lang == lang]
    assert len({first(book).partition("except ImportError")[2].partition("raise\n")[0] for book in books}) == 1


def test_another_fault_keeps_its_traceback(monkeypatch):
    broken = ModuleType("dispute")
    broken.__getattr__ = lambda name: 1 / 0
    monkeypatch.setitem(sys.modules, "dispute", broken)
    with pytest.raises(ZeroDivisionError) as fault:
        exec(first(BOOKS[0]), {})
    assert not hasattr(fault.value, "_render_traceback_")


@pytest.mark.slow
def test_a_kernel_shows_the_sentence_alone(tmp_path):
    (tmp_path / "dispute.py").write_text("", encoding="utf-8")
    before, cell = map(nbformat.v4.new_code_cell, ("import sys; sys.path.insert(0, '.')", first(BOOKS[0])))
    book = nbformat.v4.new_notebook(cells=[before, cell])
    NotebookClient(book, allow_errors=True, resources={"metadata": {"path": str(tmp_path)}}).execute()
    (shown,) = cell.outputs
    assert shown.output_type == "error" and len(shown.traceback) == 1
    assert shown.traceback[0].startswith("This notebook needs its package (cannot import name 'Lesson' from 'dispute'")
