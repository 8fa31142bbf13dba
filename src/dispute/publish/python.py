"""The Python of a live page: Pyodide's core from npm, and one archive with the package, the data and Jinja2.

Only what answers in the page is in the archive: no notebooks, nothing for instructors, no builders. It holds the keys
of all questions, as the package does: a page without a server cannot keep secrets.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import tempfile
import zipfile
from base64 import b64encode
from importlib.metadata import files as installed
from pathlib import Path

from dispute import shipped
from dispute.publish import pyodide
from dispute.publish.address import ROOT

#: Where it stands, beside the pages of all languages.
FOLDER = "python"
ARCHIVE, MANIFEST = "lessons.zip", "files.json"
#: What no page asks for: folders of the package, the table of who has read which row again, and parts of Jinja2.
ELSEWHERE = (
    "dispute/publish/", "dispute/instructor/", "dispute/_notebooks/", "dispute/hosts/frame/", "dispute/_data/readings",
    "jinja2/ext.", "jinja2/sandbox.", "jinja2/meta.", "jinja2/nativetypes.",
)  # fmt: skip
LIBRARIES = ("jinja2", "markupsafe")
#: Python's own library, and what no page asks of it: tests, mail boxes, servers.
STDLIB = "python_stdlib.zip"
UNASKED = ("unittest/", "wsgiref/", "xmlrpc/", "imaplib.py", "mailbox.py", "poplib.py", "smtplib.py")
#: Compiled once here, not by every reader's browser, and without docstrings. The browser's own Python does it: this
#: computer's is another.
COMPILE = """
import { loadPyodide } from "./pyodide.mjs";
import { readFileSync, writeFileSync } from "node:fs";
const python = await loadPyodide({ lockFileContents: LOCK });
python.unpackArchive(new Uint8Array(readFileSync("lessons.zip")), "zip", { extractDir: "/lessons" });
python.runPython(`
import compileall, pathlib, py_compile, zipfile
compileall.compile_dir("/lessons", quiet=2, legacy=True, optimize=2,
                       invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)
with zipfile.ZipFile("/compiled.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as made:
    for path in sorted(pathlib.Path("/lessons").rglob("*")):
        read = path.suffix == ".py" and path.with_suffix(".pyc").is_file()
        if path.is_file() and not read and "__pycache__" not in path.parts:
            made.writestr(zipfile.ZipInfo(str(path.relative_to("/lessons"))), path.read_bytes(),
                          zipfile.ZIP_DEFLATED, 9)
`);
writeFileSync("lessons.zip", python.FS.readFile("/compiled.zip"));
"""


def build(target: Path, *, compiled: bool = True) -> Path:
    """Write all files into ``target/python``, with a list of their sizes and hashes, and return the folder.

    Parameters
    ----------
    compiled
        Whether Python's own compiler has read the package before: a page then answers sooner.
    """
    folder = target / FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix="python-") as temporary:
        core = pyodide.core(Path(temporary))
        lock = lock_of(json.loads((core / "pyodide-lock.json").read_text(encoding="utf-8")))
        archive(core / ARCHIVE)
        if compiled:
            script = COMPILE.replace("LOCK", json.dumps(lock))
            subprocess.run(["node", "--input-type=module", "-e", script], cwd=core, check=True, timeout=600)
        folder.mkdir(parents=True)
        for name in (*pyodide.CORE, ARCHIVE):
            (lighter if name == STDLIB else shutil.copy)(core / name, folder / name)
    found = {name: described(folder / name) for name in (*pyodide.CORE, ARCHIVE)}
    (folder / MANIFEST).write_text(json.dumps({"lock": lock, "files": found}), encoding="utf-8")
    return folder


def lock_of(whole: dict) -> dict:
    """Return Pyodide's lock file without its packages: a page fetches none."""
    return {"info": whole["info"], "packages": {}}


def described(path: Path) -> dict[str, str | int]:
    """Return what a browser checks of a file before it uses it, and how large it is."""
    content = path.read_bytes()
    return {"size": len(content), "integrity": f"sha256-{b64encode(hashlib.sha256(content).digest()).decode()}"}


def archive(path: Path) -> None:
    """Write the package, the data, and Jinja2 as a ZIP file."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as made:
        for name, at in shipped.files(ROOT).items():
            if at.startswith("dispute/") and not at.startswith(ELSEWHERE) and not at.endswith((".js", ".css", ".md")):
                _add(made, at, ROOT / name)
        for library in LIBRARIES:
            for file in installed(library) or ():
                if file.parts[0] == library and file.suffix == ".py" and not file.as_posix().startswith(ELSEWHERE):
                    _add(made, file.as_posix(), Path(str(file.locate())))


def lighter(source: Path, target: Path) -> None:
    """Copy Python's library without what no page asks of it."""
    with zipfile.ZipFile(source) as whole, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as made:
        for entry in whole.infolist():
            if not entry.filename.startswith(UNASKED):
                made.writestr(entry, whole.read(entry), zipfile.ZIP_DEFLATED, 9)


def _add(made: zipfile.ZipFile, name: str, path: Path) -> None:
    made.writestr(zipfile.ZipInfo(name), path.read_bytes(), zipfile.ZIP_DEFLATED, 9)  # no time: same files, same hash
