"""Stored outputs: what a notebook shows is kept, and what differs from run to run is not."""

from pathlib import Path

import nbformat
import pytest

from dispute.errors import DisputeError
from dispute.notebook_file import WIDGET
from dispute.publish import outputs

CODE = "import ipywidgets\nprint('shown')\nipywidgets.HTML('<b>live</b>')"


@pytest.fixture
def notebook(tmp_path):
    path = tmp_path / "notebooks" / "en" / "02_expulsions.ipynb"
    path.parent.mkdir(parents=True)
    cell = nbformat.v4.new_code_cell(
        CODE, metadata={"execution": {"iopub.status.busy": "2026-01-01"}, "tags": ["kept"]}
    )
    nbformat.write(
        nbformat.v4.new_notebook(cells=[cell], metadata={"language_info": {"name": "python", "version": "3.11.7"}}),
        path,
    )
    return path


def test_a_notebook_is_run_and_its_outputs_are_stored_without_what_changes(notebook, monkeypatch, capsys):
    left_alone = notebook.parent / ".ipynb_checkpoints" / "02_expulsions-checkpoint.ipynb"
    left_alone.parent.mkdir()
    stray = notebook.with_name("02_expulsions-Copy1.ipynb")
    for path in (left_alone, stray):
        path.write_text("{", encoding="utf-8")
    monkeypatch.chdir(notebook.parents[2])
    monkeypatch.setattr("sys.argv", ["outputs"])
    outputs.main()
    stored = nbformat.read(notebook, as_version=4)
    [cell] = stored.cells
    assert cell.outputs[0].text == "shown\n"
    assert WIDGET not in cell.outputs[1].data and "text/plain" in cell.outputs[1].data
    assert cell.metadata == {"tags": ["kept"]} and "language_info" not in stored.metadata
    assert left_alone.read_text(encoding="utf-8") == stray.read_text(encoding="utf-8") == "{"
    assert capsys.readouterr() == (
        f"{Path('notebooks/en/02_expulsions.ipynb')}\n",
        "Left out: notebooks/en/02_expulsions-Copy1.ipynb is no notebook of this project. Move it away. "
        "A new one: git add, and a folder in lessons/.\n",
    )


@pytest.mark.parametrize("arguments", [[], ["notebooks/en/02_expulsions.ipynb"]])
def test_a_damaged_notebook_is_one_clear_sentence(notebook, monkeypatch, arguments):
    notebook.write_text('{\n<<<<<<< HEAD\n"cells": []}', encoding="utf-8")
    monkeypatch.chdir(notebook.parents[2])
    monkeypatch.setattr("sys.argv", ["outputs", *arguments])
    with pytest.raises(DisputeError, match=r"^notebooks/en/02_expulsions.ipynb is not a notebook: .* in line 2\. Put"):
        outputs.main()


def test_a_cell_that_fails_stops_the_work_and_the_file_stays(notebook, monkeypatch):
    broken = nbformat.read(notebook, as_version=4)
    broken.cells[0].source = "1 / 0"
    nbformat.write(broken, notebook)
    before = notebook.read_bytes()
    monkeypatch.setattr("sys.argv", ["outputs", str(notebook)])
    with pytest.raises(Exception, match="ZeroDivisionError"):
        outputs.main()
    assert notebook.read_bytes() == before
