"""Answers stay where they are given: no notebook, stored output, twin or export tells one.

An answer is an option's or a label's reason, a hint, a remark, or what is said to a right or wrong answer, whole or
one sentence of it. The words of options may be shown anywhere.
"""

import base64
import html
import json
import re
from dataclasses import replace

import pytest

from bank import EVERY, FORMS, LESSONS, QUESTIONS, STATEMENTS, answers_of, plain
from dispute import Lesson
from dispute.hosts.shown import Shown
from dispute.questions.quiz import Verdict
from dispute.questions.view import question
from dispute.work.progress import Progress
from driving import activities
from journey import take_away
from notebook import notebooks
from using import Using
from work import unpack

#: A sentence shorter than this can stand anywhere by chance.
FEWEST_WORDS = 6


def _parts(text: str) -> list[str]:
    parts = map(plain, [text, *re.split(r"(?<=[.?!:;])\s+", text)])
    return [part for part in parts if len(part.split()) >= FEWEST_WORDS]


#: What a question says itself, such as a date of an invented case, is no answer.
ASKED = " ".join(plain(text) for item in EVERY for text in [item.stem, *(o.text for o in item.options)])
REASONS = [(item.id, text) for item in EVERY for text in answers_of(item)]
REASONS += [(statement.id, text) for statement in STATEMENTS for text in statement.reasons.values()]
ANSWERS = {part: key for key, text in REASONS for part in _parts(text) if part not in ASKED}


def told(text: str) -> dict[str, str]:
    """Return the answers that a text tells, each with its question; pictures inside the text are read too."""
    pictures = [base64.b64decode(code).decode() for code in re.findall(r"base64,([\w+/]+=*)", text)]
    visible = plain(html.unescape(re.sub(r"<[^>]+>", " ", " ".join([text, *pictures]))))
    return {answer: key for answer, key in ANSWERS.items() if f" {answer} " in f" {visible} "}


def exports(pick) -> dict[str, str]:
    """Return what a learner takes away who has answered everything, each question as ``pick`` says."""
    lesson, progress = Lesson("02_expulsions"), Progress()
    for item in EVERY:
        progress = progress.with_answer(item.id, pick(item), "certain")
    for form in FORMS.values():
        progress = progress.with_form(form.key, {"handed_in": "yes"})
    lesson.store.progress = progress.with_note("W2", "My own words.")
    return take_away(Using(lesson.save()))


def right(item) -> tuple[str, ...]:
    return item.key or (f"{item.answer:g}",)


def wrong(item) -> tuple[str, ...]:
    if item.type == "order":
        return item.key[::-1]
    return tuple(o.id for o in item.options if not o.key) if item.options else ("7",)


def test_the_search_finds_an_answer_in_any_dress():
    item = next(item for item in QUESTIONS if item.hints)
    for answer in (item.hints[0], item.options[0].reason):
        assert told(f"<p>Before {html.escape(answer)} after</p>")
        assert told(f"**Before** {answer.upper()}\n")
        hidden = base64.b64encode(f"<svg><text>{answer}</text></svg>".encode()).decode()
        assert told(f'<img src="data:image/svg+xml;base64,{hidden}">')
    assert not told(ASKED)


@pytest.mark.parametrize("page", notebooks(), ids=lambda page: page.name)
def test_no_notebook_and_no_stored_output_tells_an_answer(page):
    found = {cell.id: told(f"{cell.source}\n{cell.stored}") for cell in page.cells}
    assert {cell: answers for cell, answers in found.items() if answers} == {}


@pytest.mark.parametrize("name", LESSONS)
def test_no_untouched_activity_tells_an_answer(name):
    lesson = Lesson(name)
    shown = activities(lesson) | {f"test {key}": lesson.test(key) for key in FORMS}
    for label, activity in shown.items():
        stored = activity.page if isinstance(activity, Shown) else activity._repr_mimebundle_()
        live = Using(activity).html if isinstance(activity, Shown) else ""
        assert told(f"{stored['text/plain']}\n{stored['text/html']}\n{live}") == {}, label


@pytest.mark.parametrize("pick", [right, wrong])
def test_no_export_tells_an_answer_or_a_verdict(pick, words):
    made = exports(pick)
    page = html.unescape(made["html"])
    assert all(item.stem in page for item in EVERY), "a question is missing"
    assert not [words(f"quiz.{verdict}") for verdict in Verdict if words(f"quiz.{verdict}") in page]
    for text in (page, made["json"], unpacked(made["short"]), unpacked(made["full"])):
        assert told(text) == {}
        assert not re.search(r'"(?:key|right|verdict|reason|score)"', text)


def test_rightly_and_wrongly_answered_work_look_the_same():
    """Nothing but the choices differs: no mark, no class and no count betrays which answer is right."""
    own = re.compile(r"(?s)<blockquote>.*?</blockquote>|<code>.*?</code>")
    assert own.sub("", exports(right)["html"]) == own.sub("", exports(wrong)["html"])


@pytest.mark.parametrize("item", [i for i in EVERY if i.options], ids=lambda item: item.id)
def test_a_question_looks_the_same_whichever_option_is_right(item, words):
    moved = tuple(replace(o, key=not o.key, place=1, reason="Another.") for o in item.options)
    assert question(replace(item, options=moved), words) == question(item, words)


def unpacked(code: str) -> str:
    rows = unpack(code)
    assert isinstance(rows, list)
    return json.dumps(rows, ensure_ascii=False)
