"""Two briefings to mark, and beside a learner's mark ours with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from dispute.activities.briefing.document import pieces
from dispute.activities.rubric import view as rubric_view
from dispute.activities.rubric.rules import MOST, Row, agreement
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/model_briefings/view.html"


def task(settings: Mapping[str, Any], rubric: tuple[Row, ...], words: Words) -> str:
    """Return what to do, and the rubric; nothing in it tells a mark."""
    listed = Markup(rubric_view.listed(rubric, words))
    return render(TEMPLATE, part="task", intro=settings["intro"], rubric=listed, pieces=pieces, words=words)


def briefing(briefing: Mapping[str, Any], words: Words) -> str:
    """Return a briefing with links from its tags."""
    return render(TEMPLATE, part="briefing", briefing=briefing, pieces=pieces, words=words)


def row(key: str, title: str, row: Row, mine: int | None, ours: Mapping[str, Any], words: Words) -> str:
    """Return the marks of a row to press, or the learner's mark beside ours."""
    label = words("model_briefings.cell", title=title, row=row.name)
    said = "" if mine is None else answer(mine, ours, words)
    return render(TEMPLATE, part="row", row=row, name=f"{key}.{row.id}", label=label, answer=said,
                  points=rubric_view.points(), pieces=pieces, words=words)  # fmt: skip


def answer(mine: int, ours: Mapping[str, Any], words: Words) -> str:
    """Return both marks, and our reason."""
    return words("model_briefings.answer", yours=mine, ours=ours["mark"], why=ours["why"])


def sentence(settings: Mapping[str, Any], given: Mapping[str, Mapping[str, int]], words: Words) -> str:
    """Return how far the learner's marks and ours agree."""
    found = [agreement(given[key], _ours(settings, key)) for key in given]
    same, near = (sum(pair[n] for pair in found) for n in (0, 1))
    return words("model_briefings.sentence", total=sum(map(len, given.values())), same=same, near=near)


def compared(settings, rubric: tuple[Row, ...], given: Mapping[str, Mapping[str, int]], words: Words) -> str:
    """Return how far both agree, and both sums of each briefing.

    Parameters
    ----------
    given
        The learner's marks: briefing to row to points.
    """
    totals = [
        words("model_briefings.totals", title=briefing["title"], yours=sum(given[briefing["id"]].values()),
              ours=sum(_ours(settings, briefing["id"]).values()), most=MOST * len(rubric))
        for briefing in settings["briefings"]
    ]  # fmt: skip
    said = sentence(settings, given, words)
    return render(TEMPLATE, part="compared", sentence=said, totals=totals, pieces=pieces, words=words)


def _ours(settings: Mapping[str, Any], key: str) -> dict[str, int]:
    return {row: entry["mark"] for row, entry in settings["marks"][key].items()}
