"""A saved mail, or several in one file, taken apart into what people wrote and attached."""

from __future__ import annotations

import re
from collections.abc import Iterator

#: Lines that begin a saved mail; a text of one's own may have lines with colons too, but not this one.
HEAD = re.compile(r"\A(?:From .*\n)?(?:[A-Za-z][\w-]*:.*\n(?:[ \t].*\n)*)*?MIME-Version:", re.IGNORECASE)
NEXT = re.compile(r"^From .*\n(?=[A-Za-z][\w-]*:)", re.MULTILINE)


def parts(text: str) -> Iterator[list[bytes]]:
    """Yield each part of each mail, as a list of its forms: a text is often there as plain text and as HTML.

    Nothing if the text is no saved mail.
    """
    text = text.replace("\r\n", "\n")
    if not HEAD.match(text):
        return
    from email import message_from_string, policy

    for one in NEXT.split(text):
        message = message_from_string(one, policy=policy.default)
        groups = [
            group.get_payload() for group in message.walk() if group.get_content_type() == "multipart/alternative"
        ]
        inside = {id(form): n for n, forms in enumerate(groups) for form in forms}
        found: dict[object, list[bytes]] = {}
        for part in message.walk():
            if not part.is_multipart():
                found.setdefault(inside.get(id(part), id(part)), []).append(part.get_payload(decode=True) or b"")
        yield from found.values()
