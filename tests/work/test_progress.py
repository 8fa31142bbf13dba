"""Progress: one value that never changes; each move gives a new one."""

from copy import deepcopy
from dataclasses import FrozenInstanceError, fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.work.progress import Answer, Progress

keys = st.sampled_from(["one", "two", "three"])
moves = st.lists(
    st.one_of(
        st.tuples(st.just("with_prediction"), keys, st.text(), st.text()),
        st.tuples(st.just("with_answer"), keys, st.lists(st.text(max_size=3)).map(tuple), st.text()),
        st.tuples(st.just("with_form"), keys, st.dictionaries(st.text(), st.text())),
        st.tuples(st.just("with_note"), keys, st.text()),
    )
)


def play(history) -> Progress:
    progress = Progress()
    for name, *arguments in history:
        progress = getattr(progress, name)(*arguments)
    return progress


@given(moves)
def test_a_move_leaves_the_earlier_value_as_it_was(history):
    progress = Progress()
    for name, *arguments in history:
        before = deepcopy(progress)
        later = getattr(progress, name)(*arguments)
        assert progress == before
        progress = later


@given(moves)
def test_the_same_moves_give_an_equal_value(history):
    assert play(history) == play(deepcopy(history))


@given(moves)
def test_the_first_prediction_stays(history):
    first = {}
    for name, key, *rest in history:
        if name == "with_prediction":
            first.setdefault(key, (rest[0], rest[1].strip()))
    kept = play(history).predictions
    assert {key: (p.choice, p.reason) for key, p in kept.items()} == first


def test_a_prediction_that_the_question_no_longer_offers_gives_way():
    old = Progress().with_prediction("one", "gone", "why")
    assert old.with_prediction("one", "a", "new", offered=("a", "b")).predictions["one"].choice == "a"
    kept = Progress().with_prediction("one", "b", "why")
    assert kept.with_prediction("one", "a", "new", offered=("a", "b")) == kept


@given(moves)
def test_an_answer_keeps_its_first_choice_its_last_choice_and_the_number_of_attempts(history):
    given_answers = {}
    for name, key, *rest in history:
        if name == "with_answer":
            given_answers.setdefault(key, []).append(rest)
    answers = play(history).answers
    assert set(answers) == set(given_answers)
    for key, tries in given_answers.items():
        assert answers[key].attempts == len(tries)
        assert answers[key].first == tries[0][0]
        assert (answers[key].choice, answers[key].confidence) == tuple(tries[-1])


@given(moves)
def test_forms_and_notes_keep_the_latest_entry(history):
    latest = {"with_form": {}, "with_note": {}}
    for name, key, *rest in history:
        latest.get(name, {})[key] = rest[0]
    progress = play(history)
    assert progress.forms == latest["with_form"]
    assert progress.notes == latest["with_note"]


@pytest.mark.parametrize("name", [f.name for f in fields(Progress)])
def test_no_part_of_progress_can_be_replaced_in_place(name):
    with pytest.raises(FrozenInstanceError):
        setattr(Progress(), name, {})


def test_a_kept_answer_cannot_be_changed():
    progress = play([("with_prediction", "one", "a", "why"), ("with_answer", "one", ("a",), "guess")])
    with pytest.raises(FrozenInstanceError):
        progress.predictions["one"].choice = "b"
    with pytest.raises(FrozenInstanceError):
        progress.answers["one"].attempts = 9


def test_a_form_that_is_changed_after_it_was_handed_in_does_not_change_what_was_kept():
    entries = {"cell": "2025-09-17/2025-09-17"}
    progress = Progress().with_form("table", entries)
    entries["cell"] = "/"
    assert progress.forms["table"] == {"cell": "2025-09-17/2025-09-17"}


def test_a_list_of_choices_is_kept_as_a_tuple_that_nobody_can_append_to():
    choices = ["a"]
    answer = Progress().with_answer("one", choices, "guess").answers["one"]
    choices.append("b")
    assert answer.choice == answer.first == ("a",)


def test_how_sure_the_first_attempt_was_outlives_later_attempts():
    progress = Progress().with_answer("one", ("a",), "certain")
    for choice, sure in (("b", "guess"), ("c", "unsure")):
        progress = progress.with_answer("one", (choice,), sure)
    assert progress.answers["one"].sure_at_first == "certain"
    assert progress.answers["one"].confidence == "unsure"


def test_older_work_with_several_attempts_does_not_pretend_to_know_how_sure_the_first_was():
    assert Answer(("b",), "certain", 2, ("a",)).sure_at_first is None
    assert Answer(("a",), "certain", 1, ("a",)).sure_at_first == "certain"
