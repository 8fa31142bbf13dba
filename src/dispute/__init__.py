"""Who moved first? Reading the 2025 France–Mali dispute with sources and data."""

import os

# Widgets tell the browser what the browser has just told them. On a slow line that answer comes
# late and puts a dropdown back while a learner is still moving through it with the arrow keys.
os.environ.setdefault("JUPYTER_WIDGETS_ECHO", "false")

from dispute.errors import DisputeError
from dispute.lesson import Lesson

__all__ = ["DisputeError", "Lesson"]
