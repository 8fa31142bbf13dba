"""People who speak, each with who heard them; and scholars, each with one sentence of ours and a work to cite."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dispute.activities.voices.rules import by_question
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/voices/view.html"


def voices(rows: Iterable[Any], words: Words) -> str:
    """Return one card for each row of ``voices.csv``: who speaks, what they say, who heard it, what it cannot show."""
    return render(TEMPLATE, part="voices", rows=rows, words=words)


def people(rows: Iterable[Any], asked: str | None, words: Words) -> str:
    """Return a button for each person, who has said nothing yet."""
    named = [(capital(words.of(row, "who")), row.voice_id) for row in rows]
    return render(TEMPLATE, part="people", people=named, asked=asked or "", words=words)


def said(row: Any, words: Words) -> str:
    """Return what a person says, for a screen reader: who speaks is the button that was pressed."""
    return f"{words.of(row, 'says')} {words('voices.heard', by=words.of(row, 'heard_by'))} {words.of(row, 'limits')}"


def capital(text: str) -> str:
    return text[0].upper() + text[1:]


def scholars(rows: Iterable[Any], words: Words) -> str:
    """Return the rows of ``scholars.csv`` under the question that each answers."""
    return render(TEMPLATE, part="scholars", questions=by_question(rows, words.lang), words=words)
