"""Codes on the teacher's page: one field, a way back, bars on a press, and the same rule of five as the wall."""

import time
from itertools import cycle, islice

import pytest

import bank
from dispute import DisputeError
from dispute.instructor import Classroom
from dispute.instructor.codes.rules import every, to_code
from dispute.instructor.wall.rules import ENOUGH
from test_answers_stay_out import told
from using import Using

CLASSROOM = Classroom()
ITEM = CLASSROOM.item("N2-Q7")
VOTES = [*every(ITEM)]
CODES = [to_code(ITEM, vote) for vote in VOTES]


@pytest.fixture
def use():
    return Using(CLASSROOM.codes(ITEM.id))


def type_in(use, *codes) -> Using:
    for code in codes:
        use.press("count", {"code": code})
    return use


def test_a_class_of_28_is_counted_and_shown_on_a_press_only(use):
    codes = [*islice(cycle(CODES), 28)]
    type_in(use, *codes)
    assert f"Codes counted: 28. The last one was {codes[-1]}." in use.said + use.seen
    assert not use.screen.parts["boards"]
    use.press("reveal")
    given = [vote for vote in islice(cycle(VOTES), 28)]
    counts = [sum(vote.choice == (key,) for vote in given) for key in ITEM.option_ids]
    shown = [int(row.find("td").text) for row in use.root.iter("tr") if row.find("td") is not None]
    assert shown[: len(counts)] == counts and sum(shown) == 2 * 28
    use.press("hide")
    assert not use.screen.parts["boards"]


def test_the_last_code_can_be_taken_back_as_often_as_there_are_codes(use):
    type_in(use, CODES[0], CODES[1]).press("undo")
    assert "Codes counted: 1." in use.seen and CODES[0] in use.seen
    use.press("undo")
    assert "Codes counted: 0. No code yet." in use.seen and "undo" not in use.buttons


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Nothing was typed"), ("BCD", "“BCD” was not counted: a code has 4 letters."),
        ("Q???", "“Q” stands in no code"), ("<b>", "was not counted"),
    ],
)  # fmt: skip
def test_what_is_no_code_is_said_and_nothing_is_counted(use, typed, said):
    type_in(use, CODES[0], typed)
    assert said in use.said and use.said in use.seen and "Codes counted: 1." in use.seen
    type_in(use, CODES[1])
    assert said not in use.seen and "Codes counted: 2." in use.seen


def test_a_wrong_letter_asks_what_was_meant(use):
    code = CODES[3]
    wrong = ("B" if code[0] != "B" else "C") + code[1:]
    type_in(use, wrong)
    assert f"{wrong} is no code of this question" in use.said and f"Did it say {code}?" in use.said


def test_several_codes_in_one_go_are_all_counted_or_none(use):
    type_in(use, f"{CODES[0]} {CODES[1]}\n{CODES[2].lower()}")
    assert "Codes counted: 3." in use.seen
    type_in(use, f"{CODES[0]} BBBB" if "BBBB" not in CODES else f"{CODES[0]} CCCC")
    assert "Codes counted: 3." in use.seen


def test_fewer_than_five_are_never_shown(use):
    type_in(use, *CODES[: ENOUGH - 1]).press("reveal")
    assert "Fewer than 5 answers" in use.seen and "<table" not in use.html
    type_in(use, CODES[0])
    assert "<table" in use.html


def test_a_prediction_shows_its_options_and_no_confidence():
    use = Using(CLASSROOM.codes("who-first"))
    item = next(plan for plan in CLASSROOM.course.plans if "who-first" in plan.predictions).predictions["who-first"]
    type_in(use, *[to_code(item, vote) for vote in every(item)] * 2).press("reveal")
    assert use.html.count("<table") == 1 and "France" in use.part("boards")


@pytest.mark.parametrize("item", [i for i in bank.QUESTIONS if i.type in ("single", "several")], ids=lambda i: i.id)
def test_what_is_stored_is_the_question_and_no_answer(item):
    if any(item.id in plan.items for plan in CLASSROOM.course.plans):
        assert not told(CLASSROOM.codes(item.id).page["text/html"])


def test_a_question_that_does_not_exist_is_refused_in_one_sentence():
    with pytest.raises(DisputeError, match="There is no question 'N9-Q9'"):
        CLASSROOM.codes("N9-Q9")


def test_a_code_costs_no_time_worth_waiting_for(use):
    """28 in three minutes leave six seconds for each; the last is as quick as the first."""
    times = []
    for code in islice(cycle(CODES), 60):
        begin = time.perf_counter()
        type_in(use, code)
        times.append(time.perf_counter() - begin)
    assert sorted(times[30:])[15] < 10 * sorted(times[:30])[15]
