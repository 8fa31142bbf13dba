"""The role-play as every player may read it."""

from dispute.activities.role_play.rules import public
from dispute.activities.role_play.view import debrief, shown

__all__ = ["debrief", "public", "shown"]
