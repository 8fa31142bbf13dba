"""TOML files in which each phrase stands beside its translation: ``text.en = "…"``, ``text.fr = "…"``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from dispute.errors import DisputeError
from dispute.files import read_toml

ROOT = Path(__file__).parents[1]


def read(
    path: Path, lang: str, build: Callable[[Any], Any], pick: Callable[[dict[str, Any]], Any] = lambda raw: raw
) -> Any:
    """Return what ``build`` makes of a file in one language; ``pick`` takes a part that may be there before the rest.

    Raises
    ------
    DisputeError
        If the file is damaged, or a phrase is missing in this language: one sentence that says where.
    """
    place = (path.relative_to(ROOT) if path.is_relative_to(ROOT) else Path(path.parent.name, path.name)).as_posix()
    try:
        return build(_in_language(pick(read_toml(path, place)), lang, place))
    except KeyError as problem:
        raise DisputeError(f"{place}: {problem.args[0]} is missing. Copy the block of another lesson.") from None
    except (TypeError, AttributeError, ValueError, IndexError) as problem:  # a list where a text is due, and the like
        raise DisputeError(f"{place}: {problem}. Compare with another lesson's block.") from None


def _in_language(value: Any, lang: str, place: str) -> Any:
    """Return the same structure with every ``{en = …, fr = …}`` replaced by the phrase in one language."""
    if isinstance(value, dict):
        if value and "id" not in value and all(len(key) == 2 and isinstance(v, str) for key, v in value.items()):
            if lang not in value and any(value.values()):
                first = next(iter(value.values()))
                raise DisputeError(f"{place}: no {lang!r} beside “{first[:40]}…”. Add the translation, or use 'en'.")
            return value.get(lang, "")
        return {key: _in_language(v, lang, place) for key, v in value.items()}
    if isinstance(value, list):
        return [_in_language(v, lang, place) for v in value]
    return value
