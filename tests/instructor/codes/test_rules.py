"""Codes of four letters: every vote there and back, and every slip of the finger is refused."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import bank
from bank import LESSONS
from dispute import DisputeError, Lesson
from dispute.instructor.codes.rules import LENGTH, LETTERS, Refused, every, from_code, near, read, seeds, to_code
from dispute.publish.votes import questions

ITEMS = {name: [*questions([Lesson(name).plan])] for name in LESSONS}
ALL = [item for found in ITEMS.values() for item in found]
each = pytest.mark.parametrize("item", ALL, ids=lambda item: item.id)
SEVERAL = max((item for item in ALL if item.type == "several"), key=lambda item: len(item.options))
SINGLE = next(item for item in ALL if item.id == "N2-Q7")


@each
def test_every_vote_has_a_code_of_its_own_that_is_read_back(item):
    codes = {to_code(item, vote): vote for vote in every(item)}
    assert len(codes) == len([*every(item)])
    for code, vote in codes.items():
        assert len(code) == LENGTH <= 4 and set(code) <= set(LETTERS)
        assert from_code(item, code) == vote and read(item, code) == [code]


@pytest.mark.parametrize("item", [SINGLE, SEVERAL, ALL[0]], ids=lambda item: item.id)
def test_one_or_two_wrong_letters_and_swapped_ones_are_never_another_code(item):
    codes = [to_code(item, vote) for vote in every(item)]
    assert min(sum(x != y for x, y in zip(a, b, strict=True)) for a in codes for b in codes if a != b) >= 3
    for code in codes:
        for at in range(LENGTH - 1):
            swapped = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
            assert swapped == code or from_code(item, swapped) is None
        wrong = code[:2] + LETTERS[(LETTERS.index(code[2]) + 1) % len(LETTERS)] + code[3]
        assert from_code(item, wrong) is None and near(item, wrong) == (code,)


def test_questions_of_one_lesson_do_not_take_each_others_codes():
    for found in ITEMS.values():
        assert len({seeds(item) for item in found}) == len(found)
        for one, other in pairwise(found):
            assert not any(from_code(other, to_code(one, vote)) for vote in every(one))


def test_a_question_that_has_changed_takes_no_code_from_before():
    from dataclasses import replace

    newer = replace(SINGLE, options=SINGLE.options[::-1])
    assert not any(from_code(newer, to_code(SINGLE, vote)) for vote in every(SINGLE))


@pytest.mark.parametrize("form", ["{}", " {}\n", "{}.", "“{}”", "-{}-"])
def test_case_spaces_and_signs_do_not_matter(form):
    vote = next(every(SINGLE))
    code = to_code(SINGLE, vote)
    spaced = f"{code[:2]} {code[2:]}"
    for typed in (code, code.lower(), spaced, f"{code[0]}-{code[1:]}"):
        assert read(SINGLE, form.format(typed)) == [code]
    assert read(SINGLE, f"{code} {code.lower()}, {spaced}") == [code] * 3


def test_what_looks_like_a_letter_is_read_as_it():
    known = {to_code(SINGLE, vote) for vote in every(SINGLE)} | {to_code(SEVERAL, vote) for vote in every(SEVERAL)}
    for item in (SINGLE, SEVERAL):
        for code in (to_code(item, vote) for vote in every(item)):
            for same, letter in zip("8526", "BSZG", strict=True):
                assert read(item, code.replace(letter, same)) == [code]
    assert known


@pytest.mark.parametrize(
    ("typed", "why"), [("", "empty"), (" . ", "empty"), ("BCD", "length"), ("BCDFG", "length"), ("QBCD", "letter")]
)
def test_what_is_no_code_says_why(typed, why):
    with pytest.raises(Refused) as refused:
        read(SINGLE, typed)
    assert refused.value.why == why


@given(st.text(max_size=30))
def test_whatever_is_typed_is_codes_or_one_refusal(typed):
    try:
        assert all(from_code(SINGLE, code) for code in read(SINGLE, typed))
    except Refused as refused:
        assert refused.why in ("letter", "length", "empty", "check")


def test_a_question_without_options_to_choose_is_refused():
    from dispute.instructor import Classroom

    item = next(item for item in bank.QUESTIONS if item.type in ("order", "number"))
    with pytest.raises(DisputeError, match=rf"Question {item.id} has no options that a short code can hold"):
        Classroom().codes(item.id)
