"""Fetch the official pandas for browsers into a folder, for a test without network: ``full_pyodide.py FOLDER``.

PyPI and npm hold no such wheel by itself; one release of Open WebUI on PyPI carries Pyodide's own files. Nothing of
that program is used or shipped. The builder compares each file with the hash in Pyodide's lock file, from npm.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

#: The release whose files these are; the builder must take the same one.
PYODIDE = "314.0.3"
CARRIER, INSIDE = "open-webui==0.12.4", "open_webui/frontend/pyodide/"
WANTED = ("pandas-", "numpy-", "python_dateutil-", "pytz-", "six-")


def fetch(folder: Path) -> None:
    """Write the wheels into the folder, unless they are there."""
    if folder.is_dir() and any(folder.glob("pandas-*.whl")):
        return
    with tempfile.TemporaryDirectory(prefix="carrier-") as temporary:
        # It refuses Python 3.13 and newer; nothing of it is installed or run.
        here = ("--no-deps", "--only-binary=:all:", "--python-version", "3.12", "-d", temporary)
        subprocess.run([sys.executable, "-m", "pip", "download", "-qq", *here, CARRIER], check=True)
        with zipfile.ZipFile(next(Path(temporary).glob("*.whl"))) as archive:
            for name in archive.namelist():
                if name.startswith(INSIDE) and Path(name).name.startswith(WANTED) and name.endswith(".whl"):
                    folder.mkdir(parents=True, exist_ok=True)
                    (folder / Path(name).name).write_bytes(archive.read(name))


if __name__ == "__main__":
    fetch(Path(sys.argv[1]))
