"""A page as PDF, by a program that this computer has: a browser, or an office program. None is brought along."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

#: Browsers that print without a window, by the names that systems give them.
BROWSERS = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
)  # fmt: skip
OFFICE = ("soffice", "libreoffice")
#: Seconds that a long document may take.
PATIENCE = 120


def printed(page: Path, target: Path) -> bool:
    """Print a page of ours to a file; return whether a program could. No script of a page runs, nothing is fetched."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / f"{page.stem}.pdf"
        for command in _commands(page.resolve(), made, Path(folder)):
            try:
                subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)
            except (OSError, subprocess.SubprocessError):
                continue
            if made.is_file() and made.read_bytes().startswith(b"%PDF"):
                shutil.copyfile(made, target)
                return True
    return False


def _commands(page: Path, made: Path, folder: Path) -> list[list[str]]:
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    office = next(filter(None, map(shutil.which, OFFICE)), None)
    found = []
    if browser:
        quiet = ["--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
        # Chromium refuses its own sandbox to root, and a container has no other user.
        alone = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        profile = f"--user-data-dir={folder / 'profile'}"
        found.append(
            [browser, *quiet, *alone, profile, "--no-pdf-header-footer", f"--print-to-pdf={made}", page.as_uri()]
        )
    if office:
        profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
        kind = "pdf:writer_web_pdf_Export"
        found.append([office, profile, "--headless", "--convert-to", kind, "--outdir", str(folder), str(page)])
    return found
