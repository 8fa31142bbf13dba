"""What each side gives as its reason, side by side; no reason is judged."""

from dispute.activities.reasons.view import Side, show, side

__all__ = ["Side", "show", "side"]
