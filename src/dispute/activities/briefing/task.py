"""The task of the page, as a lesson's plan has it: its boxes, what begins and ends them, and who may read it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Task:
    """What the plan says of the page; each box has the id of its writing task."""

    settings: Mapping[str, Any]

    @property
    def titles(self) -> dict[str, str]:
        return {piece["id"]: piece["title"] for piece in self.settings["parts"]}

    @property
    def openings(self) -> dict[str, list[str]]:
        return {piece["id"]: piece["openings"] for piece in self.settings["parts"]}

    @property
    def closings(self) -> dict[str, dict[str, str]]:
        """For each box the ends that one press puts in, each with what a check asks of it; empty if nothing."""
        parts = self.settings["parts"]
        return {piece["id"]: {end["text"]: end.get("asks", "") for end in piece.get("ends", ())} for piece in parts}

    @property
    def readers(self) -> dict[str, str]:
        """The readers by id; the first one is who the lesson speaks of, and reads the page of whoever chooses none."""
        return {reader["id"]: reader["name"] for reader in self.settings["readers"]}
