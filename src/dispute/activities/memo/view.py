"""Position memos: the task, what is kept, and two memos side by side."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from dispute.activities.memo.rules import FIELDS, KEYS, Memo, tags
from dispute.questions.plan import Prompt
from dispute.questions.view import notice as notice
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/memo/view.html"


def ladder(treaty: Iterable[Any], words: Words) -> dict[str, str]:
    """Return the tools of diplomatic law by id, each with its step, from the lowest up; those without one last."""
    tools = [entry for entry in treaty if entry.kind == "tool"]
    tools.sort(key=lambda tool: (tool.ladder_step is None, tool.ladder_step or 0))
    named = ((tool.treaty_id, tool.ladder_step, words.of(tool, "title")) for tool in tools)
    return {key: words("memo.step_value", n=n, tool=title) if n else title for key, n, title in named}


def task(prompts: Sequence[Prompt], words: Words) -> str:
    """Return what a memo is and what its fields ask."""
    return render(TEMPLATE, part="task", prompts=prompts, words=words)


def fields(memo: Memo, roles: Mapping[str, str], steps: Mapping[str, str], words: Words) -> str:
    """Return the fields of a memo, as it is kept."""
    role = memo.role if memo.role in roles else ""
    step = memo.step if memo.step in steps else ""
    return render(
        TEMPLATE, part="fields", memo=memo, role=role, step=step, fields=FIELDS, words=words,
        roles=[(name, key) for key, name in roles.items()], steps=[(name, key) for key, name in steps.items()],
    )  # fmt: skip


def sentence(key: str, memo: Memo, other: Memo | None, sources: Container[str], words: Words) -> str:
    """Return what is kept: the known tags, and what to look at again."""
    known, unknown = tags(memo, sources)
    said = [words("memo.kept", n=KEYS.index(key) + 1, known=len(known))]
    if len(known) < 2:
        said.append(words("memo.few_tags"))
    if unknown:
        said.append(words("memo.unknown", tags=words.listed([f"[{tag}]" for tag in unknown])))
    if other and other.role == memo.role:
        said.append(words("memo.same_role"))
    return " ".join(said)


def kept(
    key: str, memo: Memo, other: Memo | None, roles: Mapping[str, str], steps: Mapping[str, str],
    sources: Container[str], words: Words,
) -> str:  # fmt: skip
    """Return the sentence, and both memos side by side once there are two, the first one first."""
    pair = [memo, other] if key == KEYS[0] else [other, memo]
    both = [replace(m, role=roles.get(m.role, m.role)) for m in pair if m] if other else []
    lines = [(words(f"memo.{field}"), [m.texts[field] for m in both]) for field in FIELDS]
    lines.append((words("memo.step"), [steps.get(m.step, m.step) for m in both]))
    return render(
        TEMPLATE, part="kept", sentence=sentence(key, memo, other, sources, words), both=both, lines=lines,
        words=words,
    )  # fmt: skip
