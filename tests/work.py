"""Learners' work for tests: anything that a Progress can hold, and what only an attacker would send."""

from __future__ import annotations

import base64
import json
import zlib
from typing import Any

import pytest
from hypothesis import strategies as st

from dispute.errors import DisputeError
from dispute.questions.quiz import CONFIDENCE, Item, Option
from dispute.work.codes import compact
from dispute.work.codes import first as first_codes
from dispute.work.codes import found as codes
from dispute.work.codes import letters as code_letters
from dispute.work.progress import Answer, Prediction, Progress
from dispute.work.resume import MOST_ATTEMPTS, MOST_LETTERS

ids = st.text(max_size=100)
texts = st.one_of(
    st.text(max_size=300), st.sampled_from(["", " ", "\0", "Ségou 🕊️ \u202e", "</code>", "line\r\nline\u2028"])
)
sure = st.sampled_from(CONFIDENCE)
choices = st.lists(st.text(max_size=100), min_size=1, max_size=8).map(tuple)
long_texts = st.builds(str.__mul__, st.sampled_from('aé\0"🕊'), st.sampled_from([MOST_LETTERS - 1, MOST_LETTERS]))


def some(values) -> st.SearchStrategy:
    return st.dictionaries(ids, values, max_size=4)


#: Any work that the widgets could have made, with ids of other versions, odd letters, and one very long text at most.
works = st.builds(
    Progress,
    some(st.builds(Prediction, st.text(max_size=100), texts)),
    some(st.builds(Answer, choices, sure, st.integers(1, MOST_ATTEMPTS), choices, st.none() | sure)),
    some(some(texts)),
    st.one_of(some(texts), st.dictionaries(ids, long_texts, min_size=1, max_size=1)),
)

#: Any text at all, halves of letters included, which no file can hold.
wild_texts = st.text(st.characters(exclude_categories=()), max_size=200)

#: Any value that JSON can carry, Python's own extras included.
values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), wild_texts, st.just(10**400)),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=5), inner, max_size=4)),
    max_leaves=8,
)


@st.composite
def edits(draw, text: str) -> str:
    """Return a text after a few slips: letters changed, put in, cut out, doubled or swapped."""
    for _ in range(draw(st.integers(1, 3))):
        a, b = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
        new = draw(st.one_of(st.text('ABCz09-_=+/ \n{}[]",:', max_size=3), st.text(max_size=3)))
        kind = draw(st.sampled_from(["change", "put in", "cut", "double", "end"]))
        text = {
            "change": text[:a] + new + text[a + len(new) :], "put in": text[:a] + new + text[a:],
            "cut": text[:a] + text[b:], "double": text[:b] + text[a:], "end": text[:b],
        }[kind]  # fmt: skip
    return text


def pack(value: Any) -> str:
    """Return a code of the first edition that holds any value, as somebody with the source code could make it."""
    packed = zlib.compress(json.dumps(value).encode() if not isinstance(value, bytes) else value)
    return first_codes.PREFIX + base64.urlsafe_b64encode(packed).decode().rstrip("=")


def pack_rows(value: Any) -> str:
    """Return a code of today that holds any value in place of the rows."""
    pack = zlib.compressobj(9, zlib.DEFLATED, -15, 9, zlib.Z_DEFAULT_STRATEGY, compact.words())
    text = value if isinstance(value, bytes) else json.dumps(value).encode()
    return code_letters.written(pack.compress(text) + pack.flush())


def unpack(code: str) -> Any:
    """Return the rows that a code of today holds."""
    [found] = codes.found_in(code)
    return json.loads(zlib.decompressobj(-15, compact.words()).decompress(found.content))


def places(value: Any, path: tuple = ()) -> list[tuple]:
    """Return the path to every value inside a value."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(found for key, part in inner for found in places(part, (*path, key)))]


def replaced(value: Any, path: tuple, new: Any) -> Any:
    """Return a value in which the part at a path is another one."""
    if not path:
        return new
    copy = value.copy()
    copy[path[0]] = replaced(value[path[0]], path[1:], new)
    return copy


def refusal(read, text) -> str:
    """Return the one error that may come, once it is fit for a learner: one short line with a full stop."""
    with pytest.raises(DisputeError) as problem:
        read(text)
    said = str(problem.value)
    assert len(said) < 200 and said.isprintable() and said.endswith("."), said
    return said


def made_up(key: str, **parts) -> Item:
    """Return a question with one right and two wrong options: ``right``, ``wrong`` and ``other``."""
    options = tuple(Option(o, o.title(), f"Because {o}.", key=o == "right") for o in ("wrong", "right", "other"))
    parts = {"type": "single", "options": options, "back": f"place-{key}", **parts}
    return Item(key, objective="LO1", bloom="Apply", misconception="M1", sources=(), stem=f"{key}?", cell=key, **parts)


#: Choices and confidence; "gone" is an option of an older version of the question.
marked = st.tuples(st.sampled_from(["right", "wrong", "other", "gone"]), st.sampled_from(CONFIDENCE))


def answered(given: dict[str, tuple[str, str]]) -> Progress:
    """Return work with one answer for each entry: option and confidence."""
    work = Progress()
    for key, (option, confidence) in given.items():
        work = work.with_answer(key, (option,), confidence)
    return work


def content(work: Progress) -> tuple:
    """Return what a learner has done, without times, windows and marks."""
    predictions = {key: (p.choice, p.reason) for key, p in work.predictions.items()}
    answers = {k: (a.choice, a.confidence, a.attempts, a.first, a.sure_at_first) for k, a in work.answers.items()}
    return predictions, answers, work.forms, work.notes
