"""Numbers in boxes: how each was read is seen, and what can be two numbers is asked about."""

import ipywidgets as w
import pytest

from dispute import Lesson
from driving import answer, find, press, seen


@pytest.fixture
def lesson():
    return Lesson("04_corridor")


@pytest.mark.parametrize(
    ("typed", "read"),
    [("24,8", "24.8"), ("２５", "25"), ("٢٥", "25"), ("~25 %", "25"), ("25.000", None), ("25.0", None), ("25", None)],
)
def test_a_number_typed_in_another_way_is_shown_as_it_was_read(lesson, typed, read):
    item = next(item for item in lesson.plan.items.values() if item.type == "number")
    panel = lesson.ask(item.id)
    answer(panel, item, (typed,), "certain")
    if typed == "25.000":
        assert "“25.000” can mean 25 or 25000. Write one of the two." in seen(panel)
        assert not lesson.store.progress.answers
    else:
        assert "Right." in seen(panel)
        assert ("read as" in seen(panel)) == bool(read) and (not read or f"read as {read}." in seen(panel))


def test_an_answer_of_before_keeps_its_mark(lesson):
    item = next(item for item in lesson.plan.items.values() if item.type == "number")
    lesson.store.progress = lesson.store.progress.with_answer(item.id, ("25.000",), "certain")
    assert "Right." in seen(lesson.ask(item.id)) and "read as 25." in seen(lesson.ask(item.id))


@pytest.mark.parametrize("typed", ["forty", "1/2", "1e3", "40–60", "4 5", "½", ""])
def test_what_cannot_be_read_is_refused_in_a_sentence_that_shows_how_to_write_it(lesson, typed):
    panel = lesson.fermi()
    for field, value in zip(find(panel, w.Text), (typed, "30", "300"), strict=True):
        field.value = value
    press(panel)
    assert "such as" in seen(panel) or "nothing is written here" in seen(panel)
    assert not lesson.store.progress.forms


def test_thousands_in_the_german_way_are_asked_about_only_where_both_fit(lesson):
    panel = lesson.fermi()
    fields = find(panel, w.Text)
    for field, value in zip(fields, ("4.000", "30", "300"), strict=True):
        field.value = value
    press(panel)
    assert "“4.000” can mean 4 or 4000. Write one of the two." in seen(panel) and fields[0].value == "4.000"
    fields[0].value = "4'000"
    press(panel)
    assert "4,000" in seen(panel)
    guess = lesson.share_claims()
    for field, value in zip(find(guess, w.Text), ("30,0", "50.000", "٦٢٫٥", "Because"), strict=True):
        field.value = value
    press(guess)
    assert "You guessed 50%, between 30% and 62.5%" in seen(guess)
