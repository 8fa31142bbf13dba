"""Lesson 03: forces, alliances, deaths."""

from __future__ import annotations

from dispute.activities.base import Base


class SahelShift(Base):
    """Activities of lesson 03."""
