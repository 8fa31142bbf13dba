"""The key of a lesson or a test form, printed from the lesson's own file. For instructors only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from dispute.evidence.chronology import Step
from dispute.evidence.dates import KINDS
from dispute.questions.fields import LETTERS
from dispute.questions.plan import Prompt
from dispute.questions.quiz import Item
from dispute.words.days import in_words
from dispute.words.links import download
from dispute.words.numbers import exact
from dispute.words.template import render
from dispute.words.texts import Words


def key(
    items: Sequence[Item], prompts: Sequence[Prompt], steps: Sequence[Step], tables: Sequence[Any], words: Words,
    by: Mapping[str, str] | None = None,
) -> str:  # fmt: skip
    """Return every question with the key, the reason for each option, hints, and what typical errors mean.

    Parameters
    ----------
    steps
        The steps of a four-date table, if the lesson has one: its key are their dates.
    tables
        Keys of other activities: caption, heads and rows.
    by
        Step id to the words for who made it public.
    """
    return render(
        "instructor/answer_key/view.html", items=items, tables=tables, prompts=prompts, steps=steps, kinds=KINDS,
        in_words=in_words, words=words, by=by or {}, letters=LETTERS, key_line=key_line, exact=exact,
    )  # fmt: skip


def key_line(item: Item, words: Words) -> str:
    """Return the key in a few words: letters, letters in order, or a number."""
    if item.type == "number":
        return words(
            "answer_key.number",
            answer=exact(item.answer, words),
            unit=item.unit or "",
            off=exact(item.tolerance, words),
        )
    letter = dict(zip(item.option_ids, LETTERS, strict=False))
    return words("answer_key.letters", letters=", ".join(letter[key] for key in item.key))


def page(title: str, body: str, words: Words) -> str:
    """Return the link that keeps a key as a page to print."""
    whole = render("hosts/print_page.html", title=title, body=Markup(body), lang=words.lang)
    files = [("answer-key.html", download(whole, "text/html"), words("answer_key.keep"))]
    return render("instructor/class_report/keep.html", files=files, words=words)
