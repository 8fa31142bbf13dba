"""Two briefings to mark, and, after a learner's marks, ours with the reasons."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from dispute.activities.briefing.document import pieces
from dispute.activities.rubric import view as rubric_view
from dispute.activities.rubric.rules import MOST, Row, agreement
from dispute.questions.view import notice as notice
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/model_briefings/view.html"


def task(settings: Mapping[str, Any], rubric: tuple[Row, ...], words: Words) -> str:
    """Return both briefings and the rubric; nothing in it tells a mark."""
    return render(
        TEMPLATE, part="task", intro=settings["intro"], briefings=settings["briefings"],
        rubric=Markup(rubric_view.listed(rubric, words)), pieces=pieces, words=words,
    )  # fmt: skip


def marking(briefing: Mapping[str, Any], rubric: tuple[Row, ...], given: Mapping[str, int], words: Words) -> str:
    """Return a row of marks for each row of the rubric, under the briefing's title."""
    chosen = {key: str(n) for key, n in given.items()}
    return render(
        TEMPLATE, part="marking", id=briefing["id"], title=briefing["title"], rubric=rubric, chosen=chosen,
        points=rubric_view.points(), words=words,
    )  # fmt: skip


def compare(words: Words) -> str:
    return render(TEMPLATE, part="compare", words=words)


def sentence(settings: Mapping[str, Any], given: Mapping[str, Mapping[str, int]], words: Words) -> str:
    """Return how far the learner's marks and ours agree."""
    found = [agreement(given[key], _ours(settings, key)) for key in given]
    same, near = (sum(pair[n] for pair in found) for n in (0, 1))
    return words("model_briefings.sentence", total=sum(map(len, given.values())), same=same, near=near)


def compared(settings, rubric: tuple[Row, ...], given: Mapping[str, Mapping[str, int]], words: Words) -> str:
    """Return the learner's marks beside ours, row by row, each with our reason.

    Parameters
    ----------
    given
        The learner's marks: briefing to row to points.
    """
    tables = []
    for briefing in settings["briefings"]:
        key, title = briefing["id"], briefing["title"]
        ours, marks = _ours(settings, key), settings["marks"][key]
        total = words(
            "model_briefings.totals", title=title, yours=sum(given[key].values()), ours=sum(ours.values()),
            most=MOST * len(rubric),
        )  # fmt: skip
        tables.append((title, total, [(r.name, given[key][r.id], ours[r.id], marks[r.id]["why"]) for r in rubric]))
    return render(
        TEMPLATE, part="compared", sentence=sentence(settings, given, words), tables=tables,
        pieces=pieces, words=words,
    )  # fmt: skip


def _ours(settings: Mapping[str, Any], key: str) -> dict[str, int]:
    return {row: entry["mark"] for row, entry in settings["marks"][key].items()}
