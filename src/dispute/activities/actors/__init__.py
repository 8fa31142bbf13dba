"""Actors, each with what it says about itself beside what others say."""

from dispute.activities.actors.view import cards

__all__ = ["cards"]
