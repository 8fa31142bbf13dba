"""One activity's result, for paper and for the wall."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True)
class Result:
    """One activity's result: an id, a title, and HTML.

    ``keyed`` if it gives the reasons for right choices, ``long`` if it would fill ten sheets of paper.
    """

    id: str
    title: str
    html: Markup
    keyed: bool = False
    long: bool = False
