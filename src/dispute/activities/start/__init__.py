"""The top of a lesson."""

from dispute.activities.start.view import ready, waiting

__all__ = ["ready", "waiting"]
