"""The teacher's password of a class server: ``python -m dispute.instructor.wall.password class-server``.

It is asked for twice, and only its hash is written, by Jupyter's own means (argon2). Only the owner reads the file.
"""

from __future__ import annotations

import argparse
import os
import sys
from getpass import getpass
from pathlib import Path

from dispute.console import command
from dispute.errors import DisputeError
from dispute.hosts.room import PASSWORD, TEACHER

LEAST = 8


def keep(folder: Path, password: str) -> Path:
    """Write the hash of a password into a class server's folder, and return its file.

    Raises
    ------
    DisputeError
        If the password is too short.
    """
    from jupyter_server.auth import passwd

    if len(password) < LEAST:
        raise DisputeError(f"This password is too short. Take {LEAST} letters or more.")
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / PASSWORD
    part = target.with_suffix(".part")
    part.unlink(missing_ok=True)
    with open(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="utf-8") as file:
        file.write(passwd(password) + "\n")
    part.replace(target)
    return target


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("class-server"), help="default: %(default)s")
    folder = parser.parse_args(arguments).folder
    password = getpass("Password for the teacher: ")
    if getpass("Once more: ") != password:
        raise DisputeError("The two passwords differ, so nothing was written. Run this again.")
    print(f"Written: {keep(folder, password)}. Log in as “{TEACHER}” with it.")


if __name__ == "__main__":
    sys.exit(command(main)())
