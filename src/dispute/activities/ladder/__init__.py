"""The ladder of steps: a page to read, without anything to choose."""

from dispute.activities.ladder import rules, view

__all__ = ["rules", "view"]
