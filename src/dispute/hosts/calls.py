"""What a notebook calls: whatever fails in a call is one sentence in its cell."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Mapping
from types import FunctionType
from typing import Any

from dispute.errors import DisputeError, logged, nearest


class UnknownCall(DisputeError, AttributeError):
    """A name that an object does not have. ``hasattr`` and Jupyter's own questions go on working."""


def speaking(name: str, gone: Mapping[str, str] | None = None) -> Callable[[type], type]:
    """Return a class decorator: public methods fail in one sentence, and unknown ones are answered in one.

    Parameters
    ----------
    name
        How notebooks call the object: ``lesson``.
    gone
        Calls of earlier versions, and what to write in their place.
    """

    def decorate(cls: type) -> type:
        for key in dir(cls):
            method = inspect.getattr_static(cls, key)
            if isinstance(method, FunctionType) and (not key.startswith("_") or key == "__init__"):
                setattr(cls, key, _spoken(method, cls.__name__ if key == "__init__" else f"{name}.{key}"))

        def unknown(self, asked: str) -> Any:
            if asked.startswith("_"):  # Jupyter, copy and others ask for such names, and expect a plain no
                raise AttributeError(f"{cls.__name__!r} object has no attribute {asked!r}")
            raise UnknownCall(_unknown(name, asked, [key for key in dir(self) if not key.startswith("_")], gone or {}))

        cls.__getattr__ = unknown
        return cls

    return decorate


def _spoken(method: FunctionType, call: str) -> Callable[..., Any]:
    @functools.wraps(method)
    def spoken(*arguments, **named):
        try:
            return method(*arguments, **named)
        except DisputeError:
            raise
        except Exception as problem:
            if isinstance(problem, TypeError) and (wrong := _misfit(method, arguments, named)):
                said = f"{call}(…) cannot be called like this ({wrong}). Copy the lesson's own cell."
                raise DisputeError(said) from None
            raise DisputeError(logged(problem)) from problem

    return spoken


def _misfit(method: FunctionType, arguments: tuple, named: dict) -> str:
    """Return why a method does not take these arguments; empty if it does."""
    try:
        inspect.signature(method).bind(*arguments, **named)
    except TypeError as problem:
        return str(problem)
    return ""


def _unknown(name: str, asked: str, known: list[str], gone: Mapping[str, str]) -> str:
    if asked in gone:
        return f"{name}.{asked} is gone. {gone[asked]}"
    if near := nearest(asked, known):
        return f"There is no {name}.{asked}. Did you mean {name}.{near}?"
    from importlib.metadata import PackageNotFoundError, version

    try:
        which = f" (version {version('who-moved-first')})"
    except PackageNotFoundError:
        which = ""
    return (
        f"This notebook is newer than the installed module{which}: it asks for {asked!r}. Update the module and "
        "restart the kernel, or open the notebook that came with this module."
    )
