"""People who speak, and scholars who disagree."""

from dispute.activities.voices.view import scholars, voices

__all__ = ["scholars", "voices"]
