"""The role-play: what everybody knows, and apart from it what one role alone is told.

Learners' pages take :func:`public`; only the instructor's pack takes :func:`private`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dispute.words import translated

FILE = Path(__file__).with_name("role_play.toml")


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact on a role's card, with its sources."""

    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Role:
    """A role as everybody sees it; ``opposes`` is the role that stands against it, or empty.

    ``position`` is what the party said itself, if it has ``sources``; else no such text was found, and the line is the
    game's own. ``supports`` and ``against`` are two facts, or None in the all-fiction variant.
    """

    id: str
    name: str
    position: str
    opposes: str
    sources: tuple[str, ...]
    supports: Fact | None
    against: Fact | None

    @property
    def cited(self) -> tuple[str, ...]:
        """Every source of the role's line and facts."""
        return (*self.sources, *(key for fact in (self.supports, self.against) if fact for key in fact.sources))


@dataclass(frozen=True, slots=True)
class Round:
    """One round of the game, with its minutes."""

    minutes: int
    name: str
    rule: str


@dataclass(frozen=True, slots=True)
class RolePlay:
    """Everything that all players may know."""

    title: str
    invented: str
    rule: str
    decision: str
    decision_sources: tuple[str, ...]
    not_on_the_table: tuple[str, ...]
    card: tuple[str, str]
    roles: tuple[Role, ...]
    rounds: tuple[Round, ...]
    debrief: tuple[str, ...]

    @property
    def minutes(self) -> int:
        """How long all rounds take."""
        return sum(each.minutes for each in self.rounds)


@dataclass(frozen=True, slots=True)
class Brief:
    """What one role alone is told; ``card`` is invented and says so."""

    role_id: str
    interest: str
    limit: str
    trade: str
    card: str


@dataclass(frozen=True, slots=True)
class Private:
    """For the instructor: briefs by role, event cards, the criteria of the rubric, and names of the fiction."""

    briefs: dict[str, Brief]
    events: tuple[str, ...]
    rubric: tuple[str, ...]
    fiction: tuple[tuple[str, str], ...]


def _role(raw: dict[str, Any]) -> Role:
    facts = (Fact(raw[key]["text"], tuple(raw[key]["sources"])) for key in ("supports", "against"))
    return Role(raw["id"], raw["name"], raw["public"], raw["opposes"], tuple(raw["sources"]), *facts)


def public(lang: str = "en", file: Path = FILE) -> RolePlay:
    """Return what everybody knows."""

    def build(raw: dict[str, Any]) -> RolePlay:
        return RolePlay(
            title=raw["title"],
            invented=raw["invented"],
            rule=raw["rule"],
            decision=raw["decision"],
            decision_sources=tuple(raw["decision_sources"]),
            not_on_the_table=tuple(raw["not_on_the_table"]),
            card=(raw["card"]["name"], raw["card"]["rule"]),
            roles=tuple(map(_role, raw["roles"])),
            rounds=tuple(Round(**r) for r in raw["rounds"]),
            debrief=tuple(raw["debrief"]),
        )

    return translated.read(file, lang, build)


def private(lang: str = "en", file: Path = FILE) -> Private:
    """Return what only the instructor has."""

    def build(raw: dict[str, Any]) -> Private:
        return Private(
            briefs={r["id"]: Brief(r["id"], **{h["kind"]: h["text"] for h in r["hidden"]}) for r in raw["roles"]},
            events=tuple(event["text"] for event in raw["hidden_events"]),
            rubric=tuple(row["name"] for row in raw["rubric"]),
            fiction=tuple((pair["real"], pair["invented"]) for pair in raw["fiction"]),
        )

    return translated.read(file, lang, build)
