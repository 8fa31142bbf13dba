"""In a real kernel: a sentence in the cell, the trace in the server's log, and no wall on the page."""

import nbformat
import pytest
from nbclient import NotebookClient

from notebook import ROOT

BREAK = """
from dispute.activities import sources
def fail(*_, **__): raise KeyError('secret place')
sources.listed = fail
"""


@pytest.mark.slow
def test_a_cell_that_fails_shows_one_sentence_and_the_log_has_the_trace(monkeypatch, capfd):
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "src"))
    cells = ["from dispute import Lesson\nlesson = Lesson('02_expulsions')", BREAK, "lesson.sources()"]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    NotebookClient(notebook, timeout=60, kernel_name="python3", allow_errors=True).execute()
    [output] = notebook.cells[-1].outputs
    assert output.output_type == "error" and len(output.traceback) == 1
    assert "report: KeyError: 'secret place'" in output.traceback[0]
    assert "raise KeyError(" in capfd.readouterr().err
