"""Who moved first? Reading the 2025 France–Mali dispute with sources and data."""

from typing import TYPE_CHECKING, Any

from dispute.errors import DisputeError

if TYPE_CHECKING:
    from dispute.lesson import Lesson

__all__ = ["DisputeError", "Lesson"]


def __getattr__(name: str) -> Any:
    """Return ``Lesson`` once it is asked for: it brings what shows a lesson, and all else runs without that."""
    if name == "Lesson":
        from dispute.lesson import Lesson

        return Lesson
    raise AttributeError(f"module 'dispute' has no attribute {name!r}")
