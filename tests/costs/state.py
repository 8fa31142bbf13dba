"""What a lesson that has been run leaves in the page: widget models, and the bytes of their state."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

from costs.row import Row

MOST_MODELS, MOST_KB = 90, 200


class _Counting(NotebookClient):
    """Runs a notebook and counts each model that its kernel opens."""

    def handle_comm_msg(self, outs: list, msg: dict[str, Any], cell_index: int) -> None:
        if msg["msg_type"] == "comm_open":
            state = json.dumps(msg["content"]["data"].get("state", {}), ensure_ascii=False, separators=(",", ":"))
            self.opened.append(len(state.encode()) + sum(len(part) for part in msg["buffers"]))
        super().handle_comm_msg(outs, msg, cell_index)


def models(notebook: Path) -> list[int]:
    """Return the bytes of each model's first state, buffers included, in the order in which they are opened."""
    client = _Counting(
        nbformat.read(notebook, as_version=4), timeout=120, kernel_name="python3",
        resources={"metadata": {"path": str(notebook.parent)}}, extra_arguments=["--log-level=ERROR"],
    )  # fmt: skip
    client.opened = []
    client.execute()
    return client.opened


def measure(notebooks: list[Path]) -> list[Row]:
    """Return models and state of each lesson after all of its cells have run."""
    rows = []
    for path in notebooks:
        opened = models(path)
        rows.append(Row(f"{path.stem}, widget models", "models", [len(opened)], limit=MOST_MODELS))
        rows.append(Row(f"{path.stem}, their state", "kB", [sum(opened) / 1000], limit=MOST_KB))
    return rows
