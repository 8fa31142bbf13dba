"""Numbers in boxes: how each was read is seen, and what can be two numbers is asked about."""

import pytest

from dispute import Lesson
from using import Using, answer


@pytest.fixture
def lesson():
    return Lesson("04_corridor")


@pytest.fixture
def item(lesson):
    return next(item for item in lesson.plan.items.values() if item.type == "number")


def write(use: Using, *typed: str) -> Using:
    """Write into the boxes from the first to the last, and press the one button."""
    [button] = use.buttons
    return use.press(button, dict(zip(use.fields, typed, strict=True)))


@pytest.mark.parametrize(
    ("typed", "read"),
    [("24,8", "24.8"), ("２５", "25"), ("٢٥", "25"), ("~25 %", "25"), ("25.0", None), ("25", None)],
)
def test_a_number_typed_in_another_way_is_shown_as_it_was_read(lesson, item, typed, read):
    use = answer(Using(lesson.ask(item.id)), item, (typed,), "certain")
    assert "Right." in use.seen
    assert ("read as" in use.seen) == bool(read) and (not read or f"read as {read}." in use.seen)


def test_a_number_that_can_be_two_is_asked_about_and_no_answer(lesson, item):
    use = answer(Using(lesson.ask(item.id)), item, ("25.000",), "certain")
    assert "“25.000” can mean 25 or 25000. Write one of the two." in use.seen
    assert not lesson.store.progress.answers and use.entries[item.id] == "25.000"


def test_an_answer_of_before_keeps_its_mark(lesson, item):
    lesson.store.progress = lesson.store.progress.with_answer(item.id, ("25.000",), "certain")
    use = Using(lesson.ask(item.id))
    assert "Right." in use.seen and "read as 25." in use.seen


@pytest.mark.parametrize("typed", ["forty", "1/2", "1e3", "40–60", "4 5", "½", ""])
def test_what_cannot_be_read_is_refused_in_a_sentence_that_shows_how_to_write_it(lesson, typed):
    use = write(Using(lesson.fermi()), typed, "30", "300")
    assert "such as" in use.said or "nothing is written here" in use.said
    assert use.said in use.seen and not lesson.store.progress.forms


def test_thousands_in_the_german_way_are_asked_about_only_where_both_fit(lesson):
    use = write(Using(lesson.fermi()), "4.000", "30", "300")
    assert "“4.000” can mean 4 or 4000. Write one of the two." in use.seen
    assert next(iter(use.entries.values())) == "4.000"
    assert "4,000" in write(use, "4'000", "30", "300").seen
