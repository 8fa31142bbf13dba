"""Text that somebody typed or pasted: what of it is kept, and how it can be shown."""

from __future__ import annotations

import re

from dispute.errors import DisputeError

#: Signs that no page can show, halves of a letter among them; what Word calls a line break is one.
UNSHOWN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
#: Signs that turn the direction of all that follows, until another one ends them.
TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
#: A text of one field can have so many.
MOST_LETTERS = 100_000
LOST = "\ufffd"


def taken(text: str, most: int = MOST_LETTERS) -> str:
    """Return what is kept of a text: its words and line breaks, and a mark for each sign that cannot be shown.

    Raises
    ------
    DisputeError
        If it is so long that saved work could not hold it.
    """
    if len(text) > most:
        raise DisputeError(
            f"This text has {len(text):,} letters, and {most:,} can be kept. Nothing is kept yet: shorten it first."
        )
    return UNSHOWN.sub(LOST, text.replace("\r\n", "\n").replace("\v", "\n").replace("\f", "\n"))


def shown(text: str) -> str:
    """Return a text that cannot disturb the page around it; half characters are written out, as ``\\udce9``.

    A text from right to left stays one, and ends where it ends.
    """
    text = UNSHOWN.sub(lambda found: repr(found[0])[1:-1] if found[0] > "\ud7ff" else LOST, text)
    open_marks: list[str] = []
    for sign in TURNS.findall(text):
        if sign in "\u202c\u2069":
            if open_marks and open_marks[-1] == sign:
                open_marks.pop()
        else:
            open_marks.append("\u202c" if sign < "\u2060" else "\u2069")
    return text + "".join(reversed(open_marks))


def disturbs(text: str) -> bool:
    """Return whether a text holds a sign that :func:`shown` changes or ends."""
    return bool(UNSHOWN.search(text) or (not text.isascii() and TURNS.search(text)))
