"""Whose work lies together: what a file's path says on the platforms that collect it.

A person is somebody whose files surely belong together. A folder holds files that may be one learner's; files in
different folders are different learners'.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from unicodedata import normalize

#: What stands before a learner's file or folder on Moodle, Blackboard and Brightspace.
PERSON = re.compile(r"(.+_\d+)_assignsubmission_(?:file|onlinetext)|(.+)_attempt_\d{4}-|(\d+-\d+ - .+?) - ")
#: What stands before each file on Canvas. An ordinary name can look like it, so it parts learners and joins none.
PARTED = re.compile(r"([^_]+?)(?:_LATE)?_(\d{2,})_(?:\d{3,}_|text\.html$)", re.IGNORECASE)
#: Teams keeps the file at work, the one handed in and each new state of it in folders of their own.
STATE = re.compile(r"version \d+|working files|submitted files", re.IGNORECASE)


def folder_of(path: PurePosixPath) -> str:
    """Return the folder that a file counts to; where a platform makes none, the start of its name stands for one."""
    parts = [part for part in path.parts[:-1] if not STATE.fullmatch(part)]
    if found := PERSON.match(path.name) or PARTED.match(path.name):
        parts.append("_".join(filter(None, found.groups())))
    return normalize("NFC", "/".join(parts))  # systems write one name in two ways


def person_of(path: PurePosixPath) -> str:
    """Return the person whom a platform's name for a file or a folder tells; empty if there is none."""
    for depth in range(len(path.parts) - 1, -1, -1):
        if found := PERSON.match(path.parts[depth]):
            return normalize("NFC", "/".join([*path.parts[:depth], next(filter(None, found.groups()))]))
    return ""
