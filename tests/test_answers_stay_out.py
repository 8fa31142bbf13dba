"""Answers stay where they are given: no notebook, stored output, twin or export tells one.

An answer is an option's reason, a hint, a remark, or what is said to a right or wrong answer, whole or one sentence
of it. The words of options may be shown anywhere.
"""

import base64
import html
import json
import re
import zlib

import pytest

from bank import EVERY, FORMS, LESSONS, QUESTIONS, answers_of, plain
from dispute import Lesson
from dispute.model.progress import Progress
from dispute.model.resume import PREFIX, to_code, to_json
from dispute.views import save
from dispute.widgets.panel import Panel
from driving import activities
from driving import html as shown_html
from notebook import notebooks

#: A sentence shorter than this can stand anywhere by chance.
FEWEST_WORDS = 6


def _parts(text: str) -> list[str]:
    parts = map(plain, [text, *re.split(r"(?<=[.?!:;])\s+", text)])
    return [part for part in parts if len(part.split()) >= FEWEST_WORDS]


#: What a question says itself, such as a date of an invented case, is no answer.
ASKED = " ".join(plain(text) for item in EVERY for text in [item.stem, *(o.text for o in item.options)])
ANSWERS = {
    part: item.id for item in EVERY for text in answers_of(item) for part in _parts(text) if part not in ASKED
}  # fmt: skip


def told(text: str) -> dict[str, str]:
    """Return the answers that a text tells, each with its question; pictures inside the text are read too."""
    pictures = [base64.b64decode(code).decode() for code in re.findall(r"base64,([\w+/]+=*)", text)]
    visible = plain(html.unescape(re.sub(r"<[^>]+>", " ", " ".join([text, *pictures]))))
    return {answer: key for answer, key in ANSWERS.items() if f" {answer} " in f" {visible} "}


def worked(lesson: str, pick) -> Progress:
    """Return the work of somebody who has answered everything, each question as ``pick`` says."""
    progress = Progress()
    for item in EVERY:
        progress = progress.with_answer(item.id, pick(item), "certain")
    for key in LESSONS[lesson].predictions:
        progress = progress.with_prediction(key, LESSONS[lesson].prediction(key).option_ids[0], "Because.")
    for form in FORMS.values():
        progress = progress.with_form(form.key, {"handed_in": "yes"})
    return progress.with_note("W2", "My own words.")


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
        bundle = activity._repr_mimebundle_()
        live = shown_html(activity) if isinstance(activity, Panel) else ""
        assert told(f"{bundle['text/plain']}\n{bundle['text/html']}\n{live}") == {}, label


@pytest.mark.parametrize("pick", [right, wrong])
def test_no_export_tells_an_answer_or_a_verdict(pick, words):
    plans = list(LESSONS.values())
    others = [item for item in EVERY if item not in QUESTIONS]
    work = worked("02_expulsions", pick)
    page = save.page(plans, others, work, "", words)
    assert QUESTIONS[0].stem in html.unescape(page), "the page is empty"
    assert told(page) == {}
    for verdict in ("right", "partly", "wrong"):
        assert words(f"quiz.{verdict}") not in page
    for text in (to_json(work), unpacked(to_code(work)), unpacked(to_code(work, texts=False))):
        assert told(text) == {}
        assert not re.search(r'"(?:key|right|verdict|reason|score)"', text)


def test_rightly_and_wrongly_answered_work_look_the_same(words):
    """Nothing but the choices differs: no mark, no class, no count betrays which answer is right."""
    plans = list(LESSONS.values())
    pages = []
    for pick in (right, wrong):
        page = save.page(plans, [], worked("02_expulsions", pick), "", words)
        pages.append(re.sub(r"(?s)<blockquote>.*?</blockquote>|<code>.*?</code>", "", page))
    assert pages[0] == pages[1]


def unpacked(code: str) -> str:
    body = code.removeprefix(PREFIX)
    text = zlib.decompress(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4))).decode()
    assert isinstance(json.loads(text), dict)
    return text
