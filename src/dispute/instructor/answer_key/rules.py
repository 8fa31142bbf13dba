"""Keys of activities that are no questions: labels of statements, origins of reports, rubric and marked samples."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dispute.activities.explanations import rules as explanations
from dispute.activities.rubric import rules as rubric
from dispute.evidence.tables import Evidence
from dispute.questions.plan import Plan
from dispute.words.texts import Words


@dataclass(frozen=True, slots=True)
class Solution:
    """A table: caption, column heads, and rows of as many cells."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def of(plan: Plan, evidence: Evidence, words: Words) -> Iterator[Solution]:
    """Yield what the lesson's own settings say about its activities."""
    activities = plan.activities
    if statements := activities.get("source-1", {}).get("statements"):
        rows = [(s["text"], _kinds(s, words), s["reasons"][s["kind"]]) for s in statements]
        heads = ("answer_key.statement", "answer_key.fits", "answer_key.why")
        yield _solution("answer_key.statements", heads, rows, words)
    if claims := activities.get("origin-tracer", {}).get("claims"):
        told = [evidence["claims"][key] for key in claims]
        rows = [(_outlet(claim.source_id, evidence), _origin(claim, evidence, words)) for claim in told]
        yield _solution("answer_key.origins", ("answer_key.report", "answer_key.origin"), rows, words)
    if "explanations" in activities:
        room = activities["explanations"]
        targets = {one["id"]: one["text"] for one in room["stories"]} | {
            explanations.NONE: words("explanations.none_of_them")
        }
        rows = [(f"{clip['name']}: {clip['text']}", targets[clip["helps"]], clip["why"]) for clip in room["clippings"]]
        heads = ("answer_key.report", "answer_key.explanation", "answer_key.why")
        yield _solution("explanations.title", heads, rows, words)
    if "rubric" in activities:
        rows = [(row.name, *row.levels) for row in rubric.rows(activities["rubric"])]
        yield Solution(words("answer_key.rubric"), (words("answer_key.criterion"), *"0123"), tuple(rows))
        yield from _marks(plan, words)


def _marks(plan: Plan, words: Words) -> Iterator[Solution]:
    names = {row.id: row.name for row in rubric.rows(plan.activities["rubric"])}
    sample = plan.activities.get("model-briefings", {})
    for text in sample.get("briefings", ()):
        marks = sample["marks"][text["id"]]
        total = sum(given["mark"] for given in marks.values())
        caption = words("answer_key.marks", title=text["title"], total=total, most=rubric.MOST * len(names))
        rows = [(names[key], str(given["mark"]), given["why"]) for key, given in marks.items()]
        heads = ("answer_key.criterion", "answer_key.mark", "answer_key.why")
        yield Solution(caption, tuple(map(words, heads)), tuple(rows))


def _solution(caption: str, heads: tuple[str, ...], rows: list[tuple[str, ...]], words: Words) -> Solution:
    return Solution(words(caption), tuple(map(words, heads)), tuple(rows))


def _kinds(statement: dict, words: Words) -> str:
    partly = [words(f"statements.{kind}") for kind in statement["partly"]]
    fits = words(f"statements.{statement['kind']}")
    return words("answer_key.also", fits=fits, partly=words.listed(partly)) if partly else fits


def _outlet(source_id: str, evidence: Evidence) -> str:
    return f"{evidence['sources'][source_id].publisher} [{source_id}]"


def _origin(claim: Any, evidence: Evidence, words: Words) -> str:
    origin_id = claim.origin_id or evidence["sources"][claim.source_id].origin_id
    return words.of(evidence["origins"][origin_id], "label") if origin_id else words("answer_key.untraced")
