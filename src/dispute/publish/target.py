"""Where an edition is written: a new folder, or the one that it was written to before."""

from __future__ import annotations

import shutil
from pathlib import Path

from dispute.errors import DisputeError
from dispute.notebook_file import shown


def check(target: Path, sign: str) -> None:
    """Check that nothing of anybody's is lost when an edition is written to a folder.

    Parameters
    ----------
    sign
        A file that every such edition has; it may hold ``*``.

    Raises
    ------
    DisputeError
        If somebody's own files stand there.
    """
    there = target.exists() and (not target.is_dir() or any(target.iterdir()))
    if there and not (target.is_dir() and any(target.glob(sign))):
        raise DisputeError(f"{shown(target)} holds other files, which would be lost. Name a new folder.")


def clear(target: Path, sign: str) -> None:
    """Remove an edition that was written before; somebody's own files are an error, as in :func:`check`."""
    check(target, sign)
    shutil.rmtree(target, ignore_errors=True)
