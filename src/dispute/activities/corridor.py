"""Lesson 04: ports, roads and shares."""

from __future__ import annotations

from dispute.activities.base import Base


class Corridor(Base):
    """Activities of lesson 04."""
