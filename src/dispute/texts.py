"""Words on screen, each phrase beside its translation in ``texts.toml``."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache
from pathlib import Path

from dispute.errors import DisputeError, one_of

FILE = Path(__file__).with_name("texts.toml")


@cache
def phrases() -> dict[str, dict[str, str | list[str]]]:
    """Return every phrase: ``section.name`` to language to words."""
    sections = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return {f"{section}.{name}": words for section, names in sections.items() for name, words in names.items()}


class Words:
    """The phrases of one language.

    ``words("quiz.check")`` gives a phrase; keyword arguments fill its ``{places}``.

    Raises
    ------
    DisputeError
        If the language, the phrase or its translation does not exist.
    """

    def __init__(self, lang: str = "en"):
        known = sorted({language for entry in phrases().values() for language in entry})
        if lang not in known:
            raise DisputeError(f"There is no language {lang!r}: choose {one_of(known)}.")
        self.lang = lang

    def __call__(self, name: str, **places: object) -> str:
        return self._get(name).format(**places)

    def _get(self, name: str):
        try:
            return phrases()[name][self.lang]
        except KeyError:
            raise DisputeError(f"texts.toml: the phrase {name!r} is missing in {self.lang!r}. Add it.") from None

    @property
    def months(self) -> list[str]:
        """The twelve names, January first."""
        return self._get("dates.months")

    def day(self, day: date, *, weekday: bool = False, year: bool = False) -> str:
        """Return a day in words: ``14 September``, with weekday and year on request."""
        # Not strftime: month names must not depend on the machine's locale.
        month = self.months[day.month - 1]
        parts = [self._get("dates.weekdays")[day.weekday()]] if weekday else []
        return " ".join([*parts, str(day.day), month, *([str(day.year)] if year else [])])

    def month(self, day: date) -> str:
        """Return month and year: ``September 2025``."""
        return f"{self.months[day.month - 1]} {day.year}"

    def listed(self, parts: list[str]) -> str:
        """Return several phrases as one list: ``a, b and c``."""
        *most, last = parts
        return f"{', '.join(most)}{self('general.and')}{last}" if most else last
