"""The sources of a lesson: as cards, and as the list that every tag leads to."""

from dispute.activities.sources.view import cards, listed

__all__ = ["cards", "listed"]
