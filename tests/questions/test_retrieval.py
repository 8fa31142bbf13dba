"""The warm-up: the design's questions first, and what this learner missed among them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bank import LESSONS
from dispute.questions.quiz import CONFIDENCE
from dispute.questions.retrieval import MOST_MISSED, SIZE, choose
from dispute.work.progress import Progress
from work import answered, made_up, marked

EARLIER = {f"N1-Q{n}": made_up(f"N1-Q{n}") for n in range(1, 9)}
repeats = st.lists(st.sampled_from([*EARLIER, "N0-Q1"]), max_size=5)
histories = st.dictionaries(st.sampled_from([*EARLIER, "N9-Q9"]), marked, max_size=8)


def planned(repeated):
    return [made_up(f"N2-W{n}", repeats=key) for n, key in enumerate(repeated, 1)]


def is_missed(mark) -> bool:
    return mark is not None and mark[0] in ("wrong", "other")


def ids(items) -> list[str]:
    return [item.id for item in items]


@given(repeats, histories)
def test_there_are_three_questions_or_as_many_as_planned_whenever_there_are_enough_and_none_twice(repeated, history):
    chosen = choose(planned(repeated), EARLIER, answered(history))
    fresh = [key for key in EARLIER if is_missed(history.get(key)) and key not in repeated]
    assert len(chosen) == min(max(SIZE, len(repeated)), len(repeated) + min(len(fresh), MOST_MISSED))
    assert len(set(ids(chosen))) == len(chosen)


@given(repeats, histories)
def test_an_old_question_comes_back_only_if_it_was_missed_and_no_planned_one_varies_it(repeated, history):
    chosen = choose(planned(repeated), EARLIER, answered(history))
    old = [item.id for item in chosen if item.id in EARLIER]
    assert len(old) <= MOST_MISSED
    assert all(is_missed(history[key]) and key not in repeated for key in old)
    assert ids(chosen)[len(chosen) - len(old) :] == old, "the planned ones come first"


@given(repeats, histories)
def test_the_more_certain_a_wrong_answer_was_the_sooner_it_comes_back(repeated, history):
    chosen = choose(planned(repeated), EARLIER, answered(history))
    sure = {key: CONFIDENCE.index(mark[1]) for key, mark in history.items() if key in EARLIER and is_missed(mark)}
    old = [sure[item.id] for item in chosen if item.id in EARLIER]
    passed = [level for key, level in sure.items() if key not in [*repeated, *ids(chosen)]]
    assert old == sorted(old, reverse=True)
    assert not passed or not old or max(passed) <= min(old)
    varied = [sure.get(item.repeats, -1) for item in chosen if item.id not in EARLIER]
    assert varied == sorted(varied, reverse=True)


@given(repeats, histories, st.data())
def test_the_choice_does_not_depend_on_the_order_in_which_answers_were_given(repeated, history, data):
    shuffled = dict(data.draw(st.permutations(list(history.items()))))
    assert choose(planned(repeated), EARLIER, answered(shuffled)) == choose(
        planned(repeated), EARLIER, answered(history)
    )


def test_wrong_and_certain_comes_before_wrong_and_unsure_and_right_never_comes():
    history = {
        "N1-Q1": ("wrong", "guess"), "N1-Q2": ("right", "certain"), "N1-Q3": ("wrong", "certain"),
        "N1-Q4": ("other", "fairly sure"), "N1-Q5": ("gone", "certain"),
    }  # fmt: skip
    chosen = choose(planned(["N1-Q7", "N1-Q8", "N0-Q1"]), EARLIER, answered(history))
    assert ids(chosen) == ["N2-W1", "N1-Q3", "N1-Q4"]


def test_a_planned_variation_of_a_missed_question_comes_in_place_of_the_question():
    chosen = choose(planned(["N1-Q7", "N1-Q8", "N1-Q3"]), EARLIER, answered({"N1-Q3": ("wrong", "certain")}))
    assert ids(chosen) == ["N2-W3", "N2-W1", "N2-W2"]


def test_a_partly_right_answer_counts_as_missed():
    both = made_up("N1-Q1", type="several")
    work = Progress().with_answer("N1-Q1", ("right", "wrong"), "unsure")
    assert ids(choose(planned(["N0-Q1"] * 3), {"N1-Q1": both}, work)) == ["N2-W1", "N2-W2", "N1-Q1"]


@pytest.mark.parametrize("plan", [plan for plan in LESSONS.values() if plan.number], ids=lambda plan: plan.name)
def test_a_learner_without_history_gets_what_the_design_plans(plan):
    assert choose(plan.warm_ups, {}, Progress()) == list(plan.warm_ups)
