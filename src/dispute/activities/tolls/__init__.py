"""Who counts the dead: for each force the largest count of civilians, beside its maker and the answer to it."""

from dispute.activities.tolls import view
from dispute.activities.tolls.rules import Toll, largest, totals

__all__ = ["Toll", "largest", "totals", "view"]
