"""Run notebooks from top to bottom and store their outputs: ``python -m dispute.publish.outputs``.

Stored outputs hold what every reader may see: plain HTML and text. Live widget ids, widget
state, timings and the Python patch version are dropped, so that a diff shows only what changed.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

from dispute import notebook_file, shipped
from dispute.console import command


def run(path: Path) -> None:
    """Execute one notebook in place.

    Raises
    ------
    DisputeError
        If the file is no notebook.
    """
    notebook_file.read(path)
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(
        notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": path.parent}}
    ).execute()
    tidy(notebook)
    nbformat.write(notebook, path)


def tidy(notebook: nbformat.NotebookNode) -> None:
    """Drop what differs from run to run or means nothing without a kernel."""
    notebook.metadata = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        for output in cell.get("outputs", []):
            output.get("data", {}).pop(notebook_file.WIDGET, None)
        if cell.cell_type == "code":  # a live activity leaves nothing but its id
            cell.outputs = [output for output in cell.outputs if output.get("data", True)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("notebooks", nargs="*", type=Path, help="default: all of the project, under notebooks/")
    chosen = parser.parse_args().notebooks
    for path in chosen or ours(Path("notebooks")):
        print(path)
        run(path)


def ours(folder: Path) -> list[Path]:
    """Return the project's notebooks, and name the others that lie beside them."""
    shipped.name_strays(folder)
    return [folder / name for name in (*shipped.lessons(folder), *shipped.instructors(folder))]


if __name__ == "__main__":
    sys.exit(command(main)())
