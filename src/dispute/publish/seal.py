"""Write the hash of every table into ``data/datapackage.json``: ``python -m dispute.publish.seal``.

The counts in ``data/README.md`` are renewed with them.

The Data Package standard keeps the hash of a file beside its description. A value that nobody meant to
change, in a column that no lesson shows, is found by nothing else; a change that is meant is sealed anew.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from pathlib import Path

from dispute.console import command
from dispute.evidence.description import PLACE
from dispute.evidence.table import Table
from dispute.evidence.tables import Evidence, default_folder
from dispute.files import read_text
from dispute.publish import counts


def digest(table: Path) -> str:
    """Return the hash of a table as the standard writes it; line ends of Windows count as line ends."""
    content = table.read_bytes().replace(b"\r\n", b"\n")
    return f"sha256:{hashlib.sha256(content).hexdigest()}"


def seal(folder: Path) -> None:
    """Write or renew the hash of each table, and leave the rest of the description as it is laid out.

    Raises
    ------
    DisputeError
        If the description or a table cannot be read.
    """
    description = folder / "datapackage.json"
    text = read_text(description, PLACE)
    for resource in Evidence(folder).package["resources"]:
        Table(folder, resource)  # one that cannot be read is not sealed
        path = re.escape(json.dumps(resource["path"]))
        line = rf'("path": {path},\n)(?:\s+"hash": "[^"]*",\n)?'
        entry = f'      "hash": "{digest(folder / resource["path"])}",\n'
        text = re.sub(line, lambda found, entry=entry: found[1] + entry, text, count=1)
    description.write_text(text, encoding="utf-8")


def main() -> None:
    seal(default_folder())
    counts.write(default_folder())


if __name__ == "__main__":
    sys.exit(command(main)())
