"""Who moved first? Reading the 2025 France–Mali dispute with sources and data."""

from dispute.errors import DisputeError
from dispute.lesson import Lesson

__all__ = ["DisputeError", "Lesson"]
