"""Checks of the evidence across cells, rows and tables.

Each function ``check_…`` in a module of this folder takes an Evidence and yields sentences that name file and line;
no sentence means no problem. A new function is found by itself. What a row can get wrong alone is an error while
reading (``dispute.evidence.table``); :func:`problems` lists both.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator

from dispute.errors import DisputeError
from dispute.evidence.tables import Evidence

Check = Callable[[Evidence], Iterator[str]]


def _found() -> dict[str, Check]:
    modules = [importlib.import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__)]
    return {
        name.removeprefix("check_"): check
        for module in modules
        for name, check in vars(module).items()
        if name.startswith("check_") and check.__module__ == module.__name__
    }


#: Every check by name.
ALL = _found()


def problems(evidence: Evidence) -> list[str]:
    """Return everything that is wrong with the evidence; unreadable tables come first and alone."""
    unreadable = []
    for table in evidence.resources:
        try:
            evidence[table]
        except DisputeError as problem:
            unreadable.append(str(problem))
    return unreadable or [problem for check in ALL.values() for problem in check(evidence)]
