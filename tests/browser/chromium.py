"""Find a Chromium, or say with one command how to get it."""

from __future__ import annotations

import os
import shutil
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HOW = (
    "No Chromium was found. Install one (Debian, Ubuntu: sudo apt-get install -y chromium), "
    "or set the variable CHROMIUM to its path."
)


def find() -> str:
    """Return the path of a Chromium; exit with the command that installs one if there is none."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        raise SystemExit(HOW)
    return found


if __name__ == "__main__":
    print(find(), file=sys.stderr)
