"""Lesson 00: what a news text says, and how we know."""

from __future__ import annotations

from dispute.activities.base import Base


class StartHere(Base):
    """Activities of lesson 00."""
