"""The item bank as tests read it: every question of every lesson and form, found on disk."""

from __future__ import annotations

import re

import textstat

from dispute.activities.statements.rules import read
from dispute.questions.plan import forms, load, names
from dispute.questions.quiz import Item

BLOOM = ("Remember", "Understand", "Apply", "Analyse", "Evaluate", "Create")
LESSONS = {name: load(name) for name in names()}
FORMS = forms()
QUESTIONS = [item for plan in LESSONS.values() for item in plan.items.values()]
WARM_UPS = [item for plan in LESSONS.values() for item in plan.warm_ups]
FORM_ITEMS = [item for form in FORMS.values() for item in form.items]
EVERY = [*QUESTIONS, *WARM_UPS, *FORM_ITEMS]
#: The twelve statements of Source 1, with a reason for every label.
STATEMENTS = read(LESSONS["00_start_here"].activities["source-1"]["statements"])
PREDICTIONS = [question for plan in LESSONS.values() for question in plan.predictions.values()]


def answers_of(item: Item) -> list[str]:
    """Return every text that tells the answer to a question, or a part of it."""
    reasons = [option.reason for option in item.options]
    texts = [*reasons, *item.hints, *(remark.text for remark in item.remarks), item.right, item.otherwise]
    return [text for text in texts if text]


def words_of(item: Item) -> list[str]:
    """Return every text of a question as a learner may read it."""
    return [item.stem, *(option.text for option in item.options), *answers_of(item)]


def grade_level(texts: list[str]) -> float:
    """Return the school grade (Flesch–Kincaid) that texts ask of their reader."""
    return textstat.flesch_kincaid_grade(" ".join(t if t[-1] in ".?!" else f"{t}." for t in texts))


def letter(item: Item) -> str:
    """Return under which letter the key of a question with one answer stands."""
    return "ABCDEFGHIJ"[item.option_ids.index(item.key[0])]


def key_sticks_out(item: Item) -> bool:
    """Return whether the key is longer than every other option."""
    lengths = {option.id: len(option.text) for option in item.options}
    longest = max(lengths.values())
    return [key for key, length in lengths.items() if length == longest] == list(item.key)


def plain(text: str) -> str:
    """Return only the letters and digits of a text, in small letters with single spaces."""
    return " ".join(re.findall(r"\w+", text.casefold()))
