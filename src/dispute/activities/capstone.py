"""Lesson 05: a briefing and a negotiation."""

from __future__ import annotations

from dispute.activities.base import Base


class Capstone(Base):
    """Activities of lesson 05."""
