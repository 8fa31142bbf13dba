"""Position memos: a role, a step of the ladder, an interest, options and facts."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from dispute.activities.memo import view
from dispute.activities.memo.rules import FIELDS, KEYS, MOST_LETTERS, Memo, read, written
from dispute.activity import Press, Screen
from dispute.questions.plan import Prompt
from dispute.words.numbers import number
from dispute.words.texts import Words
from dispute.work.progress import Progress


@dataclass(frozen=True)
class PositionMemo:
    """One memo; once both are kept, each shows the two side by side.

    Parameters
    ----------
    roles, steps
        Names of the roles and of the steps of the ladder, by id.
    sources
        Known source ids.
    """

    name: str
    prompts: Sequence[Prompt]
    roles: Mapping[str, str]
    steps: Mapping[str, str]
    sources: Container[str]
    words: Words

    @property
    def title(self) -> str:
        return self.words("memo.title", n=KEYS.index(self.name) + 1)

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        mine = read(self.name, progress)
        other = read(next(key for key in KEYS if key != self.name), progress)
        parts = {
            "task": view.task(self.prompts, self.words),
            "memo": view.fields(mine or Memo("", "", dict.fromkeys(FIELDS, "")), self.roles, self.steps, self.words),
            "kept": view.notice(told) if told else "",
        }
        if told or mine is None:
            return Screen(parts, say=told or "")
        parts["kept"] = view.kept(self.name, mine, other, self.roles, self.steps, self.sources, self.words)
        return Screen(parts, say=view.sentence(self.name, mine, other, self.sources, self.words))

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Keep the memo, once it has a role, a step and an interest."""
        if press.button != "keep":
            return progress, None
        role, step = press.entries.get("role", ""), press.entries.get("step", "")
        texts = {field: press.entries.get(field, "") for field in FIELDS}
        if role not in self.roles or step not in self.steps or not texts["interest"].strip():
            return progress, self.words("memo.open")
        if any(len(text) > MOST_LETTERS for text in texts.values()):
            return progress, self.words("memo.too_long", most=number(MOST_LETTERS, self.words))
        return written(progress, self.name, Memo(role, step, texts)), None
