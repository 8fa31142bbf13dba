"""A class on one server: the memory of twenty kernels side by side, all in the same lesson."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import psutil
from jupyter_client.manager import KernelManager

from costs.opening import calls
from costs.row import Row

LEARNERS = 20


def _shared(cells: list[str], learners: int) -> float:
    """Return the PSS of all kernels together in MB, once each has run all cells, and so shown each activity."""
    kernels, sockets = [], tempfile.mkdtemp()
    try:
        for n in range(learners):
            # Through files: a port that was chosen for one kernel can be taken before that kernel has come to it.
            manager = KernelManager(kernel_name="python3", transport="ipc", ip=f"{sockets}/{n}")
            manager.start_kernel(extra_arguments=["--log-level=ERROR"])
            client = manager.blocking_client()
            client.start_channels()
            kernels.append((manager, client))
        for _, client in kernels:
            client.wait_for_ready(timeout=120)
            for code in cells:
                reply = client.execute_interactive(code, timeout=120, output_hook=lambda _: None)
                assert reply["content"]["status"] == "ok", reply["content"]
        infos = (psutil.Process(manager.provisioner.pid).memory_full_info() for manager, _ in kernels)
        return sum(getattr(info, "pss", info.rss) for info in infos) / 1e6
    finally:
        for manager, client in kernels:
            client.stop_channels()
            manager.shutdown_kernel(now=True)
        shutil.rmtree(sockets)


def measure(notebook: Path, learners: int = LEARNERS) -> list[Row]:
    """Return the memory of a class that has run every activity of a lesson, against as many empty kernels."""
    work = [f"from dispute import Lesson\nlesson = Lesson({notebook.stem!r})", *calls(notebook)]
    # Jupyter's own widgets and templates, that no lesson can do without.
    libraries = _shared(["import ipywidgets, anywidget, jinja2"], learners)
    empty, busy = _shared(["pass"], learners), _shared(work, learners)
    return [
        Row(f"{learners} learners in {notebook.stem}, PSS", "MB", [busy], [empty], ratio_limit=1.2, limit=1600),
        Row("… of which with the libraries alone", "MB", [libraries], [empty]),
    ]
