"""What of a view is seen and read: its lines, how many words they have, and which of them are answers."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator

from notebook import words

#: Elements that begin a line of their own.
BLOCKS = {
    "p", "li", "td", "th", "tr", "div", "button", "label", "summary", "legend", "caption", "text", "dt", "dd", "option",
    "blockquote", "fieldset", "table", "ul", "ol", "details",
}  # fmt: skip
#: Classes of what answers a press.
RESULTS = {"answer", "sentence", "feedback"}


def count(lines: Iterable[str]) -> int:
    return sum(len(words(line)) for line in lines)


def seen(element: ET.Element) -> Iterator[str]:
    """Yield each line of a view that can be seen and is read."""
    own = ""

    def flush() -> Iterator[str]:
        line = " ".join(own.split())
        if line and re.search(r"[^\W\d_]", line):
            yield line

    def inner(part: ET.Element) -> str:
        return "" if unread(part) else "".join([part.text or "", *(inner(p) + (p.tail or "") for p in part)])

    own += element.text or ""
    for part in element:
        if part.tag in BLOCKS or any(p.tag in BLOCKS for p in part.iter()):
            yield from flush()
            own = ""
            yield from [] if unread(part) else seen(part)
            if part.tag == "details":
                yield from seen(part.find("summary"))
        else:
            own += inner(part)
        own += part.tail or ""
    yield from flush()


def unread(part: ET.Element) -> bool:
    """Return whether an element is folded away, a name that comes up under a pointer, or a tag of a source."""
    return part.tag in ("details", "textarea", "title") or "tags" in part.get("class", "").split()


def results(root: ET.Element) -> list[ET.Element]:
    """Return the answers that a screen shows."""
    return [element for element in root.iter() if RESULTS & set(element.get("class", "").split())]
