"""Renderings of the texts that matter, side by side."""

from dispute.activities.renderings.view import rendered

__all__ = ["rendered"]
