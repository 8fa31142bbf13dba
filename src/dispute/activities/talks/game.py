"""The talks as they are written down: chairs with needs, limits and offers; sentences on law; rounds for a class."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from dispute.activities.role_play import rules as role_play
from dispute.activities.role_play.rules import Fact, Role, Round
from dispute.words import translated

FILE = Path(__file__).with_name("talks.toml")


@dataclass(frozen=True, slots=True)
class Need:
    """What a role needs; invented."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A step that a role can offer, and the ids of the needs that it serves."""

    id: str
    text: str
    serves: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chair:
    """A role at the table: what everybody knows of it, and its card; ``said`` is the day of its first public text."""

    role: Role
    short: str
    cannot: str
    needs: tuple[Need, ...]
    offers: tuple[Offer, ...]
    said: date | None = None

    @property
    def id(self) -> str:
        return self.role.id


@dataclass(frozen=True, slots=True)
class Law:
    """A sentence on law; ``cannot`` are the roles whose card forbids it."""

    id: str
    text: str
    cannot: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Talks:
    """The game; ``note`` says what no card offers, and is None in the all-fiction variant."""

    chairs: tuple[Chair, ...]
    laws: tuple[Law, ...]
    rounds: tuple[Round, ...]
    debrief: tuple[str, ...]
    note: Fact | None

    def chair(self, key: str) -> Chair | None:
        return next((chair for chair in self.chairs if chair.id == key), None)

    @property
    def minutes(self) -> int:
        return sum(each.minutes for each in self.rounds)


def load(lang: str = "en", file: Path = FILE) -> Talks:
    """Return the game in one language."""
    roles = {role.id: role for role in role_play.public(lang).roles}

    def build(raw: dict[str, Any]) -> Talks:
        return Talks(
            chairs=tuple(
                Chair(
                    roles[c["role"]], c["short"], c["cannot"], tuple(Need(**n) for n in c["needs"]),
                    tuple(Offer(o["id"], o["text"], tuple(o["serves"])) for o in c["offers"]), c.get("said"),
                )
                for c in raw["chairs"]
            ),
            laws=tuple(Law(each["id"], each["text"], tuple(each["cannot"])) for each in raw["laws"]),
            rounds=tuple(Round(**each) for each in raw["rounds"]),
            debrief=tuple(raw["debrief"]),
            note=Fact(raw["note"]["text"], tuple(raw["note"]["sources"])),
        )  # fmt: skip

    return translated.read(file, lang, build)
