"""Number boxes: native text fields that take numbers as people type them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import ipywidgets as w

from dispute.model.number import Box, Refused
from dispute.texts import Words
from dispute.views import number as view


class Boxes:
    """Text fields for numbers, by key.

    Parameters
    ----------
    boxes
        Keys and limits, in the order on the screen.
    names
        The label of each box.
    """

    def __init__(self, boxes: Sequence[Box], names: Mapping[str, str]):
        self.by_key = {box.key: box for box in boxes}
        self._names = names
        self.fields = {box.key: w.Text(description=names[box.key]) for box in boxes}

    @property
    def typed(self) -> dict[str, str]:
        """What stands in the boxes, without the empty ones."""
        return {key: field.value.strip() for key, field in self.fields.items() if field.value.strip()}

    def write(self, entries: Mapping[str, str]) -> None:
        """Put back what a learner had typed."""
        for key, field in self.fields.items():
            field.value = entries.get(key, "")

    def try_to(self, work: Callable[[], None], words: Words) -> str:
        """Do something with the entries; return one sentence on what is wrong with them, or nothing."""
        try:
            work()
        except Refused as problem:
            return view.complaint(problem, self.by_key, self._names, words)
        return ""
