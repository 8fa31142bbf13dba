"""Words on screen, each phrase beside its translation, in the folder of the activity that shows it.

A section is read when one of its phrases is first used, so opening a lesson reads only what it shows.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from dispute.errors import DisputeError, one_of
from dispute.files import read_toml

ROOT = Path(__file__).parent


@cache
def files() -> dict[str, Path]:
    """Return each section's file, found on disk: in the folder of its activity, or among the shared ones."""
    shared = {path.stem: path for path in sorted((ROOT / "phrases").glob("*.toml"))}
    return shared | {path.parent.name: path for path in sorted(ROOT.glob("[ahi]*/*/phrases.toml"))}


def sections() -> list[str]:
    """Return the names of all sections."""
    return sorted(files())


@cache
def section(name: str) -> dict[str, dict[str, str | list[str]]]:
    """Return the phrases of one section: name to language to words; empty if there is no such section.

    Raises
    ------
    DisputeError
        If the file is damaged, or an entry is no phrase.
    """
    path = files().get(name)
    if path is None:
        return {}
    place = path.relative_to(ROOT).as_posix()
    found = read_toml(path, place)
    for key, entry in found.items():
        if not isinstance(entry, dict) or not all(isinstance(words, str | list) for words in entry.values()):
            raise DisputeError(f'{place}: {key!r} is no phrase. Write it as {key} = {{ en = "…" }}.')
    return found


class Words:
    """The phrases of one language.

    ``words("quiz.check")`` gives the phrase ``check`` of ``phrases/quiz.toml``; keyword arguments
    fill its ``{places}``.

    Raises
    ------
    DisputeError
        If the language, the phrase or its translation does not exist.
    """

    def __init__(self, lang: str = "en"):
        known = sorted({language for entry in section("general").values() for language in entry})
        if lang not in known:
            raise DisputeError(f"There is no language {lang!r}: choose {one_of(known)}.")
        self.lang = lang

    def __call__(self, name: str, **places: object) -> str:
        try:
            return self._get(name).format(**places)
        except (KeyError, IndexError, ValueError, AttributeError) as problem:
            part, _, key = name.partition(".")
            raise DisputeError(
                f"phrases/{part}.toml: the braces of {key!r} in {self.lang!r} do not fit ({problem}). "
                "Name in them what the other languages name."
            ) from None

    def _get(self, name: str):
        part, _, key = name.partition(".")
        try:
            return section(part)[key][self.lang]
        except KeyError:
            raise DisputeError(
                f"phrases/{part}.toml: the phrase {key!r} is missing in {self.lang!r}. Add it."
            ) from None

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
