"""Links that hold a whole file, so that a download needs no server."""

from __future__ import annotations

from base64 import b64encode


def download(text: str, kind: str) -> str:
    """Return an address that holds a text of a kind such as ``text/html``."""
    return f"data:{kind};charset=utf-8;base64,{b64encode(text.encode()).decode()}"
