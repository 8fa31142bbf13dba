"""Native controls for each type of question: what is written can be read, and half an answer is none."""

from dataclasses import replace

import ipywidgets as w
import pytest
from dispute.widgets.inputs import answer_input
from hypothesis import given
from hypothesis import strategies as st

from dispute.model.plan import forms, load, names
from dispute.model.quiz import Item, Option
from dispute.texts import Words

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


def made(kind: str):
    return answer_input(replace(ITEM, type=kind, options=() if kind == "number" else OPTIONS), EN)


@each
def test_an_untouched_control_holds_no_answer(kind):
    assert made(kind).read() is None


@each
@given(data=st.data())
def test_what_is_written_is_read_again_and_replaces_what_was_there(kind, data):
    control = made(kind)
    for _ in range(2):
        choice = data.draw(answers[kind])
        control.write(choice)
        assert control.read() == choice


@each
def test_every_control_has_a_label_and_none_is_chosen_beforehand(kind):
    for control in made(kind).controls:
        if isinstance(control, w.HTML):
            assert control.value
        else:
            assert control.description.strip()
            assert not control.value


@pytest.mark.parametrize(
    ("kind", "control", "number"),
    [("single", w.Dropdown, 1), ("several", w.Checkbox, 4), ("order", w.Dropdown, 4), ("number", w.Text, 1)],
)
def test_each_type_of_question_has_its_native_control(kind, control, number):
    assert sum(isinstance(c, control) for c in made(kind).controls) == number


def test_an_order_with_an_empty_place_is_no_answer():
    control = made("order")
    control.write(("d", "c", "b", "a"))
    control.controls[2].value = ""
    assert control.read() is None


def test_no_ticked_box_and_a_blank_number_are_no_answer():
    several, number = made("several"), made("number")
    several.write(("a", "b"))
    for box in several.controls[1:]:
        box.value = False
    number.write(("   ",))
    assert several.read() is None
    assert number.read() is None


def test_boxes_are_read_in_the_order_of_the_question_whatever_was_ticked_first():
    control = made("several")
    boxes = [c for c in control.controls if isinstance(c, w.Checkbox)]
    boxes[3].value = boxes[0].value = True
    assert control.read() == ("a", "d")


@pytest.mark.parametrize("item", EVERY, ids=[item.id for item in EVERY])
def test_every_question_of_the_course_can_be_answered_with_its_control(item):
    control = answer_input(item, EN)
    choice = {"number": ("25",), "order": item.key, "several": item.key}.get(item.type, item.key)
    assert choice
    control.write(choice)
    assert sorted(control.read()) == sorted(choice)
    assert item.type != "order" or control.read() == choice
