"""When and where something was measured."""

from __future__ import annotations

import os
import platform
from datetime import UTC, datetime


def stamp() -> dict[str, str | int | None]:
    """Return day (UTC), number of cores and version of Python."""
    return {"day": str(datetime.now(UTC).date()), "cores": os.cpu_count(), "python": platform.python_version()}
