"""Plain HTML as a cell's output: tables and lists that need no control."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """HTML with a title, which is all that a text terminal shows."""

    title: str
    html: str

    def _repr_mimebundle_(self, **_) -> dict[str, str]:
        return {"text/plain": self.title, "text/html": f'<div class="dispute">\n{self.html}\n</div>'}
