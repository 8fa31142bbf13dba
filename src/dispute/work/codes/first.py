"""Codes of the first edition: ``WMF1-`` and base64 with dashes, of unknown length. They are read, not written.

Phones and editors make ``--`` one dash, and a PDF adds dashes at the ends of lines: each way to put the dashes back is
tried, and the checksum inside tells which is right.
"""

from __future__ import annotations

import base64
import re
import zlib
from itertools import chain, islice, product

PREFIX = "WMF1-"
#: No honest work comes near this; a hostile code must not fill the memory.
MOST_BYTES = 1_000_000
#: How many ways to put spoiled dashes right are tried.
MOST_TRIES = 3_000
#: And how many letters all tries together may have: a hostile text must not take the whole day.
MOST_TRIED = 20_000_000
DASHES = "\u2010-\u2015\u2212"
SPOILED = re.compile(rf"[{DASHES}]|-\n")


def read(here: str) -> tuple[str, bytes | None, str]:
    """Return a code as it was made, its content, and nothing; or the code as it is, None, and what is wrong.

    Parameters
    ----------
    here
        Letters, dashes and line ends after ``WMF1``; other words may follow the code.

    Returns
    -------
    tuple
        What is wrong is ``cut``, ``dash`` or ``changed``.
    """
    body = re.sub(rf"^[-\n{DASHES}]+", "", here)[: 2 * MOST_BYTES]
    spoiled, cut = SPOILED.findall(body), False
    parts = [part.replace("\n", "") for part in SPOILED.split(body)]
    ways = [("-", "") if dash == "-\n" else ("--", "-", "---", "") for dash in spoiled]
    alike = [[(("-" if n < 3 else "") if d == "-\n" else ("--", "-", "---")[n % 3]) for d in spoiled] for n in range(6)]
    most = min(MOST_TRIES, MOST_TRIED // (len(body) + 1) + 1)
    for dashes in islice(chain(alike, product(*ways)) if spoiled else [()], most):
        tried = parts[0] + "".join(d + part for d, part in zip(dashes, parts[1:], strict=True))
        packed = base64.b64decode(tried + "A" * (-len(tried) % 4), altchars=b"-_")
        unpack = zlib.decompressobj()
        try:
            content = unpack.decompress(packed, MOST_BYTES)
        except zlib.error:
            continue
        if unpack.eof:
            whole = packed[: len(packed) - len(unpack.unused_data)]
            return PREFIX + base64.urlsafe_b64encode(whole).decode().rstrip("="), content, ""
        cut = True
    wrong = "cut" if cut else "dash" if any(d != "-\n" for d in spoiled) else "changed"
    return PREFIX + body.replace("\n", ""), None, wrong
