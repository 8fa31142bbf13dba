"""The role-play as its leader has it: game, private briefs, event cards, fact cards; real or all fiction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from dispute.activities import talks
from dispute.activities.role_play import rules as role_play
from dispute.activities.role_play.rules import FILE, Private, RolePlay
from dispute.words import translated


@dataclass(frozen=True, slots=True)
class FactCard:
    """One fact, who or what it comes from, and ids of its sources; the fiction has none."""

    title: str
    text: str
    origin: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kit:
    """Everything that the leader of the game hands out."""

    game: RolePlay
    private: Private
    facts: tuple[FactCard, ...]
    hour: talks.Talks
    fiction: bool


def real(evidence: Mapping[str, Any], lang: str = "en") -> Kit:
    """Return the kit on the real dispute; its fact cards are rows of ``data/``."""
    chosen = translated.read(FILE, lang, lambda raw: raw["facts"])
    facts = []

    def said(row: Any, *columns: str) -> list[str]:
        return [getattr(row, f"{column}_{lang}") or "" for column in columns]

    for event in (evidence["events"][key] for key in chosen["events"]):
        facts.append(FactCard(*said(event, "label", "summary"), said(event, "asserted_by")[0], event.source_ids))
    for entry in (evidence["treaty"][key] for key in chosen["treaty"]):
        facts.append(FactCard(*said(entry, "title", "plain"), "", entry.source_ids))
    for case in (evidence["cases"][key] for key in chosen["cases"]):
        facts.append(FactCard(*said(case, "label", "trigger"), "", case.source_ids))
    return Kit(role_play.public(lang), role_play.private(lang), tuple(facts), talks.load(lang), fiction=False)


def fiction(lang: str = "en") -> Kit:
    """Return the kit without any real state, person, step or source."""
    private = role_play.private(lang)
    invented = translated.read(FILE, lang, lambda raw: raw["fiction_facts"])
    facts = tuple(FactCard("", f["text"], f["origin"], ()) for f in invented)
    names = private.fiction
    game, hour = role_play.public(lang), talks.load(lang)
    game = replace(game, roles=tuple(map(_without_facts, game.roles)))
    hour = replace(
        hour, note=None, chairs=tuple(replace(chair, role=_without_facts(chair.role)) for chair in hour.chairs)
    )
    return Kit(_renamed(game, names), _renamed(private, names), facts, _renamed(hour, names), fiction=True)


def _without_facts(role: role_play.Role) -> role_play.Role:
    return replace(role, supports=None, against=None)


def _renamed(value: Any, names: tuple[tuple[str, str], ...]) -> Any:
    """Return the same value with every real name replaced; sources are dropped."""
    if isinstance(value, str):
        for old, new in names:
            value = value.replace(old, new)
        return value
    if isinstance(value, tuple):
        return tuple(_renamed(each, names) for each in value)
    if isinstance(value, dict):
        return {key: _renamed(each, names) for key, each in value.items()}
    if is_dataclass(value):
        kept = {f.name: getattr(value, f.name) for f in fields(value)}
        return replace(value, **{k: () if "sources" in k else _renamed(v, names) for k, v in kept.items()})
    return value
