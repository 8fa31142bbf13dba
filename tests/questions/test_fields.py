"""Native fields for each type of question: what stands in them can be read, and half an answer is none."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.questions.fields import answer_in, fields
from dispute.questions.plan import forms, load, names
from dispute.questions.quiz import Item, Option
from dispute.words.texts import Words
from using import _fields

EN = Words("en")
OPTIONS = tuple(Option(name, f"Words of {name}", "", key=name == "b", place=n) for n, name in enumerate("abcd", 1))
ITEM = Item("T-1", "single", "LO1", "Apply", "M1", (), "What?", "q-t-1", options=OPTIONS)
EVERY = [
    *(item for name in names() for item in [*load(name).items.values(), *load(name).warm_ups]),
    *(item for form in forms().values() for item in form.items),
]
ids = st.sampled_from([o.id for o in OPTIONS])
answers = {
    "single": ids.map(lambda one: (one,)),
    "several": st.sets(ids, min_size=1).map(lambda some: tuple(sorted(some))),
    "order": st.permutations([o.id for o in OPTIONS]).map(tuple),
    "number": st.decimals(-999, 999, places=2).map(lambda n: (str(n),)),
}
each = pytest.mark.parametrize("kind", answers)


def drawn(item: Item, choice=()):
    """Return the fields of an item, in a group of their own as every activity has them."""
    html = f"<fieldset><legend>{item.id}</legend>{fields(item, 'x', choice, EN)}</fieldset>"
    return {field.name: field for field in _fields(html)}


def made(kind: str) -> Item:
    return replace(ITEM, type=kind, options=() if kind == "number" else OPTIONS)


@each
def test_untouched_fields_hold_no_answer(kind):
    at_rest = {name: field.value for name, field in drawn(made(kind)).items()}
    assert answer_in(made(kind), "x", at_rest) is answer_in(made(kind), "x", {}) is None


@each
@given(data=st.data())
def test_what_is_chosen_is_read_again(kind, data):
    choice = data.draw(answers[kind])
    there = {name: field.value for name, field in drawn(made(kind), choice).items()}
    assert answer_in(made(kind), "x", there) == choice


@pytest.mark.parametrize(
    ("kind", "control", "number"), [("single", "radio", 1), ("several", "checkbox", 4), ("order", "radio", 4),
                                    ("number", "text", 1)],
)  # fmt: skip
def test_each_type_of_question_has_its_native_field_with_a_label(kind, control, number):
    found = drawn(made(kind)).values()
    assert [field.kind for field in found] == [control] * number
    assert len({field.label for field in found}) == number


def test_an_order_with_an_empty_place_and_a_blank_number_are_no_answer():
    assert answer_in(made("order"), "x", {"x.1": "d", "x.2": "c", "x.3": "", "x.4": "a"}) is None
    assert answer_in(made("number"), "x", {"x": "   "}) is None


def test_boxes_are_read_in_the_order_of_the_question_whatever_was_ticked_first():
    assert answer_in(made("several"), "x", {"x.d": "on", "x.a": "on", "x.b": ""}) == ("a", "d")


@pytest.mark.parametrize("item", EVERY, ids=[item.id for item in EVERY])
def test_every_question_of_the_course_can_be_answered_with_its_fields(item):
    choice = item.key or ("25",)
    there = {name: field.value for name, field in drawn(item, choice).items()}
    found = answer_in(item, "x", there)
    assert sorted(found) == sorted(choice) and (item.type != "order" or found == choice)
