"""Words on screen, each phrase beside its translation, in the folder of what shows it.

A section is read when one of its phrases is first used, so opening a lesson reads only what it shows. A phrase that a
language does not have yet is refused in one sentence: nothing is shown half in one language and half in another.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from dispute.errors import DisputeError, one_of
from dispute.files import read_toml
from dispute.words import french

ROOT = Path(__file__).parents[1]
#: Which of the forms of a phrase a number takes: French has one form for all below 2, English for 1 alone.
FORMS: dict[str, Callable[[float], int]] = {"en": lambda n: int(n != 1), "fr": lambda n: int(n >= 2)}

#: What sets a text as a language wants it, whatever was typed or put together; English is written as it is set.
TYPESET: dict[str, Callable[[str], str]] = {"fr": french.typeset}
#: A place that begins a sentence.
_FIRST = re.compile(r"(?:(?<=^)|(?<=[.!?] ))\{(\w+)\}")
#: What is no text of a page: its marks, and what a learner types or copies.
_MARKS = re.compile(r"(<(textarea|code|style|script)\b.*?</\2>|<[^>]*>|&#?\w+;|https?://[^\s<]+)", re.S)


@cache
def files() -> dict[str, Path]:
    """Return each section's file, found on disk: ``<section>/phrases.toml``, or ``phrases/<section>.toml``."""
    rooms = {path.parent.name: path for path in ROOT.glob("*/*/phrases.toml")}
    return rooms | {path.stem: path for pattern in ("*", "*/*") for path in ROOT.glob(f"{pattern}/phrases/*.toml")}


def place(name: str) -> str:
    """Return where the phrases of a section stand, for a sentence about them."""
    path = files().get(name)
    return path.relative_to(ROOT).as_posix() if path else f"{name}/phrases.toml"


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
    found = read_toml(path, place(name))
    for key, entry in found.items():
        if not isinstance(entry, dict) or not all(isinstance(words, str | list) for words in entry.values()):
            raise DisputeError(f'{place(name)}: {key!r} is no phrase. Write it as {key} = {{ en = "…" }}.')
    return found


def capital(value: object) -> object:
    """Return a text with a capital letter at its beginning; anything else stays as it is."""
    return type(value)(f"{value[:1].upper()}{value[1:]}") if isinstance(value, str) else value


class Words:
    """The phrases of one language.

    ``words("quiz.check")`` gives the phrase ``check`` of ``questions/phrases/quiz.toml``; keyword arguments
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
            return self._filled(self._get(name), places)
        except (KeyError, IndexError, ValueError, AttributeError) as problem:
            part, _, key = name.partition(".")
            raise DisputeError(
                f"{place(part)}: the braces of {key!r} in {self.lang!r} do not fit ({problem}). "
                "Name in them what the other languages name."
            ) from None

    def counted(self, name: str, n: float, /, **places: object) -> str:
        """Return a phrase that has a form for one thing and one for several, as the language has them."""
        return self._filled(self._get(name)[FORMS[self.lang](n)], places)

    def _filled(self, text: str, places: Mapping[str, object]) -> str:
        """Return a phrase with its places filled in; a name with an article begins a sentence with a capital letter."""
        if self.lang != "en" and text[-1:] in ".?!" and (first := _FIRST.findall(text)):
            begun = {f"begun_{key}": capital(places[key]) for key in first}
            return _FIRST.sub(r"{begun_\1}", text).format(**places, **begun)
        return text.format(**places)

    def of(self, row: Any, name: str) -> str:
        """Return words of a row of the evidence, such as the ``speaker`` of a claim, in this language."""
        return getattr(row, f"{name}_{self.lang}")

    def named(self, value: str | None) -> str:
        """Return a country, a kind, a unit or an owner, as tables call it in English, in this language."""
        if self.lang == "en" or value not in section("named"):
            return value or ""
        return self._get(f"named.{value}")

    def state(self, value: str) -> str:
        """Return a country as a part of a sentence; French gives it an article."""
        if self.lang == "en" or value not in section("state"):
            return self.named(value)
        return self._get(f"state.{value}")

    def typeset(self, text: str) -> str:
        """Return a text with the spaces and signs of this language."""
        return TYPESET[self.lang](text) if self.lang in TYPESET else text

    def set_page(self, html: str) -> str:
        """Return HTML whose words have the spaces and signs of this language; what was typed stays as it was."""
        if self.lang not in TYPESET:
            return html
        parts = _MARKS.split(html)  # text, mark, name of a mark; and so on
        return "".join(part if n % 3 == 1 else self._joined(part) for n, part in enumerate(parts) if n % 3 != 2)

    def _joined(self, text: str) -> str:
        """Return a piece of text between two marks; a sign at its beginning belongs to what stands before the mark."""
        return self.typeset(f"x{text}")[1:] if text[:1] in ":;!?%" else self.typeset(text)

    def _get(self, name: str):
        part, _, key = name.partition(".")
        try:
            return section(part)[key][self.lang]
        except KeyError:
            raise DisputeError(
                f"{place(part)}: the phrase {key!r} is missing in {self.lang!r}. Add it, or use 'en'."
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
        return " ".join([*parts, self.number_of(day), month, *([str(day.year)] if year else [])])

    def number_of(self, day: date) -> str:
        """Return a day's number in its month; French writes the first one as ``1er``."""
        return self("dates.first") if day.day == 1 else str(day.day)

    def month(self, day: date) -> str:
        """Return month and year: ``September 2025``."""
        return f"{self.months[day.month - 1]} {day.year}"

    def dated(self, text: str | None) -> str:
        """Return a date as tables hold it, a day, a month or a year, in words; nothing for none."""
        if not text or len(text) == len("2025"):
            return text or ""
        whole = len(text) == len("2025-09-19")
        return self.day(date.fromisoformat(text), year=True) if whole else self.month(date.fromisoformat(f"{text}-01"))

    def parts(self, texts: Iterable[str]) -> str:
        """Return several sayings as one text: ``a; b; c``."""
        return self("general.parts").join(texts)

    def listed(self, parts: list[str]) -> str:
        """Return several phrases as one list: ``a, b and c``."""
        *most, last = parts
        return f"{', '.join(most)}{self('general.and')}{last}" if most else last
