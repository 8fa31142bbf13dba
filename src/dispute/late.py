"""Load a package's modules when they are first used: a lesson opens without the activities that it does not show."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from types import ModuleType


def modules_of(package: str) -> Callable[[str], ModuleType]:
    """Return the ``__getattr__`` of a package that imports ``package.name`` when ``name`` is asked for."""

    def load(name: str) -> ModuleType:
        try:
            return import_module(f"{package}.{name}")
        except ModuleNotFoundError as problem:
            if problem.name != f"{package}.{name}":  # something that it needs is missing: say that
                raise
            raise AttributeError(f"module {package!r} has no attribute {name!r}") from None

    return load
