"""Lesson 05: a briefing and a negotiation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute import widgets
from dispute.activities.base import Base
from dispute.activities.rows import Rows
from dispute.model import plan as plans

if TYPE_CHECKING:
    from dispute.model.briefing import Reader
    from dispute.widgets.panel import Panel


class Capstone(Base):
    """Activities of lesson 05."""

    def briefing(self) -> Panel:
        """Ask for a briefing in five parts, ask questions about it, and hand it out as a document."""
        settings = self.rows.setting("briefing", "parts") and self.plan.activities["briefing"]
        every = [plans.load(name, self.words.lang) for name in plans.names()]
        lessons = [
            (plan.title, [source.source_id for source in Rows(plan, self.evidence, self.words.lang).sources()])
            for plan in every
        ]
        builder = widgets.briefing.Builder(settings, self.plan.prompts, lessons, self.evidence, self._reader)
        return widgets.briefing.briefing(builder, self.store, self.words)

    def _reader(self) -> Reader:
        """Return what reads a briefing against all tables."""
        from dispute.model.briefing import Reader, days_by_source
        from dispute.model.wording import load

        origins, months = self.evidence["origins"], self.words.months
        sides = {
            side: frozenset(o.origin_id for o in origins if o.country == side and o.kind in _VOICES)
            for side in self.rows.setting("briefing", "sides")
        }
        return Reader(
            load(self.words.lang),
            months,
            {source.source_id: source.origin_id for source in self.evidence["sources"]},
            sides,
            days_by_source((self.evidence[name] for name in self.evidence.resources), months),
        )


#: Kinds of origin that speak for somebody of their country; an outlet's own reporting does not.
_VOICES = {"office on record", "unnamed official", "document"}
