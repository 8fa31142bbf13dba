"""What running a notebook costs, kernel start included, against an empty notebook run the same way."""

from __future__ import annotations

import time
from pathlib import Path

import nbformat
import psutil
from nbclient import NotebookClient

from costs.row import Row


def run(notebook: nbformat.NotebookNode, folder: Path) -> tuple[float, float, float]:
    """Return seconds from kernel start to the last output, and the kernel's RSS and PSS in MB at their highest."""
    client = NotebookClient(
        notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(folder)}},
        extra_arguments=["--log-level=ERROR"],  # else each kernel warns that loopback is not encrypted
    )  # fmt: skip
    memory = []
    seconds, start = 0.0, time.perf_counter()
    with client.setup_kernel():
        kernel = psutil.Process(client.km.provisioner.pid)
        for index, cell in enumerate(notebook.cells):
            client.execute_cell(cell, index)
            # The clock stands still while we look: reading PSS takes milliseconds.
            seconds += time.perf_counter() - start
            used = kernel.memory_full_info()
            # Only Linux knows PSS, which divides what processes share among them.
            memory.append((used.rss / 1e6, getattr(used, "pss", used.rss) / 1e6))
            start = time.perf_counter()
    return seconds, *map(max, zip(*memory, strict=True))


def empty() -> nbformat.NotebookNode:
    return nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("pass")])


def measure(root: Path, rounds: int) -> list[Row]:
    """Return time and memory of every notebook under ``notebooks/``, found on disk."""
    paths = [p for p in sorted((root / "notebooks").rglob("*.ipynb")) if ".ipynb_checkpoints" not in p.parts]
    results: dict[Path | None, list[tuple[float, float, float]]] = {path: [] for path in [None, *paths]}
    for turn in range(rounds + 1):
        for path, taken in results.items():
            notebook = nbformat.read(path, as_version=4) if path else empty()
            result = run(notebook, path.parent if path else root / "notebooks")
            if turn:  # the first round only warms the file cache
                taken.append(result)
    floor, *costs = (tuple(zip(*taken, strict=True)) for taken in results.values())
    kinds = (("time", "s", 5), ("RSS", "MB", 180), ("PSS", "MB", None))
    return [
        Row(f"{path.parent.name}/{path.stem}, {kind}", unit, cost[i], floor[i], limit=limit)
        for path, cost in zip(paths, costs, strict=True) for i, (kind, unit, limit) in enumerate(kinds)
    ]  # fmt: skip
