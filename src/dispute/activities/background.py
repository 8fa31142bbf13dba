"""Lesson 01: the road that led there."""

from __future__ import annotations

from dispute.activities.base import Base


class Background(Base):
    """Activities of lesson 01."""
