"""Two states of one learner's work merge into one: in any order, however often, and nothing written is lost."""

from hypothesis import given
from hypothesis import strategies as st

import version_1
from dispute.work.entries import MOST_EARLIER
from dispute.work.progress import Answer, Prediction, Progress
from dispute.work.resume import from_code, from_json, to_code, to_json
from work import content

KEYS = st.sampled_from(["one", "two"])
WORDS = st.sampled_from(["", "a", "b", "a longer text"])
SURE = st.sampled_from(["guess", "certain"])
MOVES = st.one_of(
    st.tuples(st.just("with_prediction"), KEYS, WORDS, WORDS, st.sampled_from([None, ("a",), ("b",)])),
    st.tuples(st.just("with_answer"), KEYS, WORDS.map(lambda choice: (choice,)), SURE),
    st.tuples(st.just("with_note"), KEYS, WORDS),
    st.tuples(st.just("with_form"), KEYS, st.dictionaries(KEYS, WORDS, max_size=2)),
)
#: What happens to windows: one moves, restarts empty, takes in another's state, or a code or file of it.
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("move"), st.integers(0, 2), MOVES),
        st.tuples(st.just("restart"), st.integers(0, 2)),
        st.tuples(st.sampled_from(["read", "code", "short", "file"]), st.integers(0, 2), st.integers(0, 2)),
    ),
    max_size=14,
)
OLD = st.builds(
    Progress,
    st.dictionaries(KEYS, st.builds(Prediction, WORDS, WORDS), max_size=2),
    st.dictionaries(
        KEYS,
        SURE.map(lambda sure: Answer(("a",), sure, 1, ("a",))) | st.just(Answer(("b",), "guess", 3, ("a",))),
        max_size=2,
    ),
    st.dictionaries(KEYS, st.dictionaries(KEYS, WORDS, max_size=2), max_size=2),
    st.dictionaries(KEYS, WORDS, max_size=2),
)
CARRY = {
    "read": lambda work: work,
    "code": lambda work: from_code(to_code(work)),
    "short": lambda work: from_code(to_code(work, texts=False)),
    "file": lambda work: from_json(to_json(work)),
}


@st.composite
def states(draw) -> list[Progress]:
    """Return every state that some windows went through, the work of the first edition among them."""
    windows = [draw(OLD) if draw(st.booleans()) else Progress() for _ in range(3)]
    names, seen = ["w0", "w1", "w2"], [*windows]
    for now, (kind, n, *what) in enumerate(draw(STEPS), start=1000):
        if kind == "move":
            name, *arguments = what[0]
            before = windows[n]
            moved = getattr(before, name)(*arguments)
            clock = now - draw(st.sampled_from([0, 0, 900]))  # a clock may be set back
            windows[n] = moved.stamped(clock, names[n], f"mark{names[n]}", after=before.latest)
        elif kind == "restart":
            windows[n], names[n] = Progress(), f"{names[n]}x"
        else:
            windows[n] = windows[n].merged(CARRY[kind](windows[what[0]]))
        seen.append(windows[n])
    return seen


@given(states(), st.data())
def test_the_order_of_merging_does_not_matter(seen, data):
    a, b, c = (data.draw(st.sampled_from(seen)) for _ in range(3))
    assert a.merged(b) == b.merged(a)
    assert a.merged(b).merged(c) == a.merged(b.merged(c))


@given(states())
def test_reading_the_same_state_again_changes_nothing(seen):
    for work in seen:
        assert work.merged(work) == work == work.merged(Progress())
        for carry in CARRY.values():
            assert work.merged(carry(work)) == work


@given(states())
def test_a_file_keeps_everything_and_a_code_everything_but_earlier_wordings(seen):
    for work in seen:
        assert from_json(to_json(work)) == work
        assert content(from_code(to_code(work))) == content(work)
        assert from_code(to_code(work)).marks == from_code(to_code(work, texts=False)).marks == work.marks


def at(work: Progress, now: int, window: str = "w") -> Progress:
    return work.stamped(now, window, f"mark{window}", after=0)


def test_the_later_text_form_and_answer_stay_and_the_first_answer_stays_first():
    start = Progress()
    first = at(at(start.with_answer("q", ("a",), "certain"), 10, "one").with_note("W2", "early draft"), 11, "one")
    other = at(at(start.with_answer("q", ("b",), "guess"), 20, "two").with_note("W2", "later text"), 21, "two")
    other = at(other.with_form("table", {"cell": "x"}), 22, "two")
    both = first.merged(other)
    answer = both.answers["q"]
    assert (answer.choice, answer.first, answer.attempts, answer.sure_at_first) == (("b",), ("a",), 2, "certain")
    assert both.notes == {"W2": "later text"} and both.forms == {"table": {"cell": "x"}}
    assert [v.value for v in both.earlier["notes/W2"]] == ["early draft"]


def test_attempts_are_counted_once_for_each_window_however_often_a_state_is_read():
    one = at(at(Progress().with_answer("q", ("a",), "guess"), 1, "one").with_answer("q", ("b",), "guess"), 2, "one")
    two = at(Progress().with_answer("q", ("c",), "guess"), 3, "two")
    assert one.merged(two).merged(one).merged(two).answers["q"].attempts == 3
    later = at(one.merged(two).with_answer("q", ("d",), "guess"), 4, "two")
    assert later.merged(one).answers["q"].attempts == 4


def test_a_restart_does_not_make_the_second_answer_the_first():
    before = at(Progress().with_answer("q", ("france",), "certain"), 1, "one")
    again = at(Progress().with_answer("q", ("cannot-tell",), "certain"), 2, "two")
    answer = again.merged(from_code(to_code(before, texts=False))).answers["q"]
    assert answer.first == ("france",) and answer.attempts == 2 and answer.choice == ("cannot-tell",)


def test_work_without_times_is_the_oldest():
    now = at(Progress().with_answer("N2-Q1", ("mali",), "guess").with_note("W2", "New"), 1)
    both = now.merged(version_1.WORK)
    assert both.answers["N2-Q1"].first == version_1.WORK.answers["N2-Q1"].first
    assert both.answers["N2-Q1"].choice == ("mali",) and both.answers["N2-Q1"].attempts == 3
    assert both.notes["W2"] == "New" and both.earlier["notes/W2"][0].value == version_1.WORK.notes["W2"]


def test_in_one_window_a_text_is_replaced_and_not_kept_as_an_earlier_one():
    work = at(Progress().with_note("W2", "draft"), 1)
    assert at(work.with_note("W2", "better"), 2).earlier == {}


def test_earlier_wordings_are_few_and_the_newest():
    work = Progress()
    for n in range(9):
        work = work.merged(at(Progress().with_note("W2", f"text {n}"), n + 1, f"w{n}"))
    assert [v.value for v in work.earlier["notes/W2"]] == [f"text {n}" for n in (7, 6, 5)][:MOST_EARLIER]


def test_a_reason_that_comes_second_is_kept_beside_the_first_prediction():
    first = at(Progress().with_prediction("q", "a", "my first reason"), 1, "one")
    second = at(Progress().with_prediction("q", "b", "my other reason"), 2, "two")
    both = second.merged(first)
    assert both.predictions["q"].choice == "a" and both.earlier["predictions/q"][0].value == "my other reason"


def test_a_prediction_that_is_no_longer_offered_does_not_come_back_with_an_older_state():
    old = at(Progress().with_prediction("q", "gone", "why"), 1, "one")
    new = at(old.with_prediction("q", "a", "new", offered=("a", "b")), 2, "two")
    assert new.merged(old).predictions["q"].choice == old.merged(new).predictions["q"].choice == "a"


def test_the_older_mark_stays_and_the_other_is_an_alias():
    one, two = (at(Progress().with_note("W2", "x"), 1, window) for window in "ab")
    assert one.merged(two).mark == "marka" and one.merged(two).aliases == {"markb"}
    assert at(Progress(), 1).mark == "", "nothing done, no mark"


def test_a_clock_that_was_set_back_a_year_does_not_make_a_new_text_old():
    work = at(Progress().with_note("W2", "old"), 2_000_000_000)
    new = work.with_note("W2", "new").stamped(1_900_000_000, "other", after=work.latest)
    assert new.merged(work).notes["W2"] == "new"
    answered = at(work.with_answer("q", ("a",), "guess"), 5)
    again = answered.with_answer("q", ("b",), "guess").stamped(5, "w", after=answered.latest)
    assert again.merged(answered).answers["q"].choice == ("b",)
