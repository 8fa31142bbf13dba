"""People who speak, each with who heard them; and scholars, each with one sentence of ours and a work to cite."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from dispute.activities.voices.rules import Weighed, by_question, heard_later
from dispute.words.template import render
from dispute.words.texts import Words, capital

TEMPLATE = "activities/voices/view.html"


def voices(rows: Iterable[Any], words: Words) -> str:
    """Return one card for each row of ``voices.csv``: who speaks, what they say, who heard it, what it cannot show."""
    return render(TEMPLATE, part="voices", rows=rows, words=words)


def heard(row: Any, worth: Weighed, keep: str, words: Words) -> str:
    """Return one card with its month, what it is worth for the reading, and what all of them leave open."""
    return render(TEMPLATE, part="heard", row=row, month=words.month(row.date_lo), worth=worth, keep=keep, words=words)


def later(rows: Sequence[Any], after: date, words: Words) -> str:
    """Return that all voices came later, read from their days; nothing if one did not."""
    days = sorted(row.date_lo for row in rows)
    first, last = words.month(days[0]), words.month(days[-1])
    return words("voices.later", first=first, last=last) if heard_later(rows, after) else ""


def people(rows: Iterable[Any], asked: str | None, later: str, words: Words) -> str:
    """Return a button for each person, who has said nothing yet; ``later`` says when all were heard."""
    named = [(capital(words.of(row, "who")), row.voice_id) for row in rows]
    return render(TEMPLATE, part="people", people=named, asked=asked or "", later=later, words=words)


def said(row: Any, worth: Weighed, keep: str, words: Words) -> str:
    """Return what a person says, for a screen reader: who speaks is the button that was pressed."""
    by = words("voices.heard", by=words.of(row, "heard_by"))
    return " ".join(filter(None, [words.of(row, "says"), by, words.of(row, "limits"), worth.says, keep]))


def scholars(rows: Iterable[Any], words: Words) -> str:
    """Return the rows of ``scholars.csv`` under the question that each answers."""
    return render(TEMPLATE, part="scholars", questions=by_question(rows, words.lang), words=words)
