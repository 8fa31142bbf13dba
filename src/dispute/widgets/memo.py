"""Position memos: a role, a step of the ladder, an interest, options and facts."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

import ipywidgets as w

from dispute.model.memo import FIELDS, KEYS, MOST_LETTERS, Memo, read, written
from dispute.model.plan import Prompt
from dispute.model.progress import Progress
from dispute.texts import Words
from dispute.views import memo as view
from dispute.widgets.panel import Panel, dropdown
from dispute.widgets.store import Store
from dispute.widgets.submit import submission


def memo(
    key: str, prompts: Sequence[Prompt], roles: Mapping[str, str], steps: Mapping[str, str],
    sources: Container[str], store: Store, words: Words,
) -> Panel:  # fmt: skip
    """Return one memo; once both are kept, each shows the two side by side.

    Parameters
    ----------
    roles, steps
        Names of the roles and of the steps of the ladder, by id.
    sources
        Known source ids.
    """
    role = dropdown(words("memo.role"), [(name, k) for k, name in roles.items()], words)
    step = dropdown(words("memo.step"), [(name, k) for k, name in steps.items()], words)
    boxes = {field: w.Textarea(description=words(f"memo.{field}"), rows=3) for field in FIELDS}
    panel = Panel(words, words("memo.title", n=KEYS.index(key) + 1), view.task(prompts, words))
    other_key = next(k for k in KEYS if k != key)

    def commit() -> None:
        if not (role.value and step.value and boxes["interest"].value.strip()):
            panel.ask_for(words("memo.open"))
        elif any(len(box.value) > MOST_LETTERS for box in boxes.values()):
            panel.ask_for(words("memo.too_long", most=f"{MOST_LETTERS:,}"))
        else:
            made = Memo(role.value, step.value, {field: box.value for field, box in boxes.items()})
            keep(written(store.progress, key, made))

    def both(progress: Progress) -> tuple[Memo, Memo | None] | None:
        mine = read(key, progress)
        return mine and (mine, read(other_key, progress))

    def draw(memos: tuple[Memo, Memo | None]) -> None:
        mine, other = memos
        role.value = mine.role if mine.role in roles else role.value
        step.value = mine.step if mine.step in steps else step.value
        for field, box in boxes.items():
            box.value = mine.texts[field] or box.value
        html = view.kept(key, mine, other, roles, steps, sources, words)
        panel.show(html, view.sentence(key, mine, other, sources, words))

    panel.place(submission([role, *boxes.values(), step], words("memo.keep"), commit))
    keep = store.part(panel.safe(both), panel.safe(draw))
    return panel
