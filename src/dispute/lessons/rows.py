"""Which rows of the evidence an activity uses, as the lesson's plan names them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from dispute.activities.glossary import rules as glossary
from dispute.errors import DisputeError
from dispute.evidence import testimony
from dispute.evidence.chronology import Pair, Step, step
from dispute.evidence.dates import DateRange
from dispute.evidence.tables import Evidence, cited_by
from dispute.questions.plan import Plan

#: Settings that list rows of a table with another name.
_STANDS_FOR = {"steps": "events", "entries": "treaty", "untraced": "claims", "variants": "claims"}


class Rows:
    """The settings of one lesson's activities, resolved to rows.

    Raises
    ------
    DisputeError
        If the lesson does not have an activity, or a row that it names does not exist.
    """

    def __init__(self, plan: Plan, evidence: Evidence, lang: str):
        self._plan, self._evidence, self._lang = plan, evidence, lang

    def setting(self, activity: str, key: str) -> Any:
        """Return one setting, as the plan has it."""
        try:
            return self._plan.activities[activity][key]
        except KeyError:
            raise self._missing(f"{activity!r} with {key!r}") from None

    def require(self, activity: str) -> None:
        """Stop with one sentence if the lesson does not have an activity that needs no setting."""
        if not self.has(activity):
            raise self._missing(repr(activity))

    def _missing(self, what: str) -> DisputeError:
        name = self._plan.name
        return DisputeError(
            f"Lesson {name} has no activity {what}. Add it to lessons/{name}/lesson.toml, or use another lesson."
        )

    def listed(self, activity: str, key: str, table: str) -> list[Any]:
        """Return the rows of a table that a setting lists."""
        return [self._evidence[table][row] for row in self.setting(activity, key)]

    def steps(self, activity: str) -> list[Step]:
        """Return the events of an activity as steps with four dates."""
        return [step(event, self._lang) for event in self.listed(activity, "steps", "events")]

    def dated(self) -> list[Step]:
        """Return every step whose four dates the lesson asks for; a lesson may ask in two activities, or in none."""
        return [s for activity in ("four-dates", "more-dates") if self.has(activity) for s in self.steps(activity)]

    def sides(self, steps: Iterable[Step]) -> dict[str, str]:
        """Return for each actor the state that it acts for; people who leave act for nobody."""
        actors = [self._evidence["actors"][s.actor] for s in steps]
        return {a.actor_id: "" if a.kind == "group of persons" else a.country or a.name_en for a in actors}

    def has(self, activity: str) -> bool:
        return activity in self._plan.activities

    def pairs(self) -> list[Pair]:
        """Return the pairs of steps that the order switch compares."""
        steps = {s.id: s for s in self.steps("order-switch")}
        return [Pair(name, steps[a], steps[b]) for name, (a, b) in self.setting("order-switch", "pairs").items()]

    def witnesses(self, pair: Pair) -> list[testimony.Witness]:
        """Return who says what of the order of two steps."""
        tables = (self._evidence[name] for name in ("testimony", "claims", "origins"))
        return testimony.on_order((pair.a.id, pair.b.id), *tables, self._lang)

    def publishers(self, steps: Iterable[Step]) -> dict[str, list[testimony.Voice]]:
        """Return for each step, by id, who made it public."""
        claims, origins = self._evidence["claims"], self._evidence["origins"]
        return {s.id: testimony.publishers(s.id, claims, origins, self._lang) for s in steps}

    def ranges(self, activity: str, key: str) -> list[DateRange]:
        """Return ranges written as ``2025-09-16/2025-09-17``; an end may be open."""
        texts = self.setting(activity, key)
        ends = ([date.fromisoformat(end) if end else None for end in text.split("/")] for text in texts)
        return [DateRange(lo, hi) for lo, hi in ends]

    def example(self) -> tuple[Any, dict[str, str]]:
        """Return the case of the worked example, and the names of its two states by id."""
        case = self._evidence["cases"][self.setting("example", "case")]
        return case, {state: self._evidence["actors"][state].name_en for state in (case.state_a_id, case.state_b_id)}

    def source_cards(self) -> list[tuple[Any, dict[str, list[Any]], Any]]:
        """Return for each source on the cards: its row, its claims by the step's label, and its origin (or None)."""
        topics = self.setting("source-cards", "topics")
        events = self.listed("source-cards", "events", "events")
        labels = {event.event_id: getattr(event, f"label_{self._lang}") for event in events}
        cards = []
        for source in self.listed("source-cards", "sources", "sources"):
            said = [c for c in self._evidence["claims"] if c.source_id == source.source_id and c.topic in topics]
            by_step = {label: [c for c in said if c.event_id == key] for key, label in labels.items()}
            origin = self._evidence["origins"][source.origin_id] if source.origin_id else None
            cards.append((source, {label: claims for label, claims in by_step.items() if claims}, origin))
        return cards

    def sources(self) -> list[Any]:
        """Return every source that the lesson's questions, terms and activities rest on."""
        found = {key for item in (*self._plan.items.values(), *self._plan.warm_ups) for key in item.sources}
        terms = glossary.load(self._lang) if self._plan.terms else {}
        found |= {key for term in self._plan.terms for key in terms[term].sources}
        for settings in self._plan.activities.values():
            found |= self._evidence.cited(*settings.get("tables", ()))
            for setting, table in self._named_tables(settings):
                named = settings[setting]
                # A setting by kind of date has its rows as values; by row, it has them as keys.
                for key in named.values() if setting == "variants" else named:
                    found |= cited_by(self._evidence[table][key])
            if steps := settings.get("steps"):
                found |= {claim.source_id for claim in self._evidence["claims"] if claim.event_id in steps}
        if self.has("order-switch"):
            found |= {one.voice.claim.source_id for pair in self.pairs() for one in self.witnesses(pair)}
        return [self._evidence["sources"][key] for key in sorted(found)]

    def _named_tables(self, settings: dict[str, Any]) -> list[tuple[str, str]]:
        """Return each setting that lists rows, with their table: one named like it, or the one it stands for."""
        tables = {key: _STANDS_FOR.get(key, key) for key in settings}
        return [(key, table) for key, table in tables.items() if table in self._evidence.resources]
