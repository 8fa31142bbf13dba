"""The update watch: the task with one entry as an example, and the learner's own log."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from dispute.activities.updates.rules import Entry, later
from dispute.questions.view import notice as notice
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/updates/view.html"


def task(cutoff: date, example: Mapping[str, Any], words: Words) -> str:
    """Return where the evidence ends, and an entry as an example."""
    entry = Entry(**{name: example[name] for name in ("day", "outlet", "origin", "change")})
    return render(
        TEMPLATE, part="task", cutoff=words.day(cutoff, year=True), example=_dated([entry], words),
        sources=example["sources"], words=words,
    )  # fmt: skip


def entry(fields: Sequence[tuple[str, str]], words: Words) -> str:
    """Return the fields of the next entry: label and name of each."""
    return render(TEMPLATE, part="entry", fields=fields, words=words)


def cutoff(day: str, words: Words) -> str:
    """Return the field for the learner's own cut-off date."""
    return render(TEMPLATE, part="cutoff", day=day, words=words)


def sentence(entries: Sequence[Entry], mine: date | None, cutoff: date, words: Words) -> str:
    """Return how many entries there are, how many the evidence cannot hold, and what the cut-off date means."""
    count = words("updates.count", n=len(entries), later=len(later(entries, cutoff)))
    said = [count if entries else words("updates.none")]
    if mine is None:
        return " ".join([*said, words("updates.no_cutoff")])
    said.append(words("updates.cutoff_is", day=words.day(mine, year=True)))
    if after := later(entries, mine):
        said.append(words("updates.after", n=len(after)))
    if mine < cutoff:
        said.append(words("updates.before_ours", day=words.day(cutoff, year=True)))
    return " ".join(said)


def log(entries: Sequence[Entry], mine: date | None, cutoff: date, words: Words) -> str:
    """Return the sentence and the log as a table, oldest report first."""
    return render(
        TEMPLATE, part="log", sentence=sentence(entries, mine, cutoff, words),
        entries=_dated(sorted(entries, key=lambda e: e.day), words), words=words,
    )  # fmt: skip


def _dated(entries: Sequence[Entry], words: Words) -> list[tuple[str, Entry]]:
    return [(words.day(date.fromisoformat(entry.day), year=True), entry) for entry in entries]
