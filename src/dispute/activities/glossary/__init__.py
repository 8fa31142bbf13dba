"""The terms of a lesson, explained."""

from dispute.activities.glossary.rules import load
from dispute.activities.glossary.view import listed

__all__ = ["listed", "load"]
