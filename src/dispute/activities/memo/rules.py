"""Position memos: one side's interest, options, facts and next step."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from dispute.words.prose import sentences
from dispute.work.progress import Progress

#: The two memos of a learner who works alone, and their text fields.
KEYS, FIELDS = ("memo-one", "memo-two"), ("interest", "options", "facts")
#: A field with more letters than this is a slip.
MOST_LETTERS = 5_000


@dataclass(frozen=True, slots=True)
class Memo:
    """One memo: the role's id, the step of the ladder as a text, and the text of each field."""

    role: str
    step: str
    texts: dict[str, str]


def read(key: str, progress: Progress) -> Memo | None:
    """Return a memo that is kept; None if there is none."""
    form = progress.forms.get(key)
    if form is None:
        return None
    texts = {field: progress.notes.get(f"{key}-{field}", "") for field in FIELDS}
    return Memo(form.get("role", ""), form.get("step", ""), texts)


def written(progress: Progress, key: str, memo: Memo) -> Progress:
    """Return progress with a memo: choices as a form, texts as notes."""
    progress = progress.with_form(key, {"role": memo.role, "step": memo.step})
    for field, text in memo.texts.items():
        progress = progress.with_note(f"{key}-{field}", text)
    return progress


def tags(memo: Memo, sources: Container[str]) -> tuple[list[str], list[str]]:
    """Return the tags of a memo that are known, and those that are not, each once and sorted."""
    named = sorted({tag for text in memo.texts.values() for s in sentences(text) for tag in s.tags})
    return [tag for tag in named if tag in sources], [tag for tag in named if tag not in sources]
