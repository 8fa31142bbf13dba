"""The recap repeats a learner's own words and counts what the answers show."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.questions.plan import load, names
from dispute.questions.prediction import recalled
from dispute.words.texts import Words
from dispute.work.progress import Progress
from dispute.work.recap import predictions, recap
from reading import read, spaced, text

EN = Words("en")
PLAN = max((load(name) for name in names()), key=lambda plan: len(plan.predictions) and len(plan.items))
SINGLE = [item for item in PLAN.items.values() if item.type == "single"]


def test_without_predictions_and_answers_there_is_nothing_to_bring_back(plans, words):
    for plan in plans.values():
        assert text(recap(plan, Progress(), words)) == words("recap.nothing")


def test_work_in_other_lessons_does_not_count_here(words):
    elsewhere = Progress().with_answer("X9-Q1", ("a",), "certain").with_prediction("other", "a", "why")
    assert text(recap(PLAN, elsewhere, words)) == words("recap.nothing")


@given(st.lists(st.tuples(st.sampled_from(SINGLE), st.integers(0, 9), st.sampled_from(["guess", "certain"]))))
def test_the_counts_and_the_list_agree_with_the_latest_answers(tries):
    progress, latest = Progress(), {}
    for item, n, confidence in tries:
        option = item.options[n % len(item.options)]
        progress = progress.with_answer(item.id, (option.id,), confidence)
        latest[item.id] = (option.key, confidence)
    if not latest:
        return
    html = recap(PLAN, progress, EN)
    for name, ids in (("path", {*PLAN.core}), ("further", PLAN.items.keys() - {*PLAN.core})):
        mine = [key for item, (key, _) in latest.items() if item in ids]
        name = name if mine or name == "path" else "further_open"
        assert EN(f"recap.{name}", done=len(mine), total=len(ids), right=sum(mine)) in text(html)
    again = [item for item in PLAN.items.values() if latest.get(item.id) == (False, "certain")]
    assert [text(li) for li in read(html).iter("li")] == [
        f"{EN('quiz.question', id=item.id)} {spaced(item.stem)}" for item in again
    ]
    assert (EN("recap.revisit") in text(html)) == bool(again)


@pytest.mark.parametrize("key", PLAN.predictions)
def test_a_prediction_comes_back_in_the_learners_own_words(words, hostile, key):
    question = PLAN.predictions[key]
    progress = Progress().with_prediction(key, question.options[0].id, f"x{hostile}x")
    said = text(recap(PLAN, progress, words))
    assert spaced(question.stem) in said
    assert spaced(words("predict.yours", choice=question.options[0].text, reason=f"x{hostile}x")) in said


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "Would you start there again?"), ("fr", "Choisiriez-vous encore cette année")]
)
def test_a_choice_that_is_no_prediction_comes_back_as_a_choice(lang, said):
    plan, words = load("01_background", lang), Words(lang)
    [key] = plan.predictions
    shown = text(recap(plan, Progress().with_prediction(key, "2013", ""), words))
    assert said in shown and "2013" in shown and words("recap.chosen") in shown
    assert words("recap.before") not in shown and words("predict.yours_choice", choice="2013") not in shown


def test_a_choice_with_a_reason_from_an_older_edition_keeps_the_reason(words):
    plan = load("01_background")
    [(key, question)] = plan.predictions.items()
    made = Progress().with_prediction(key, "2013", "The request.")
    assert recalled(question, made.predictions[key], words) == words(
        "predict.yours", choice="2013", reason="The request."
    )


def test_what_was_expected_is_named_so_where_a_prediction_was_made(words):
    key = next(iter(PLAN.predictions))
    assert not PLAN.predictions[key].recalled
    shown = text(recap(PLAN, Progress().with_prediction(key, PLAN.predictions[key].option_ids[0], ""), words))
    assert words("recap.before") in shown and words("recap.chosen") not in shown


def test_a_recap_gives_no_key_and_no_reason(words):
    progress = Progress()
    for item in SINGLE:
        wrong = next(o for o in item.options if not o.key)
        progress = progress.with_answer(item.id, (wrong.id,), "certain")
    said = text(recap(PLAN, progress, words))
    for item in SINGLE:
        assert not any(spaced(option.reason) in said for option in item.options)
        assert not any(spaced(item.option(key).text) in said for key in item.key if len(item.option(key).text) > 30)


def test_choices_that_an_older_version_offered_are_passed_over(words):
    key = next(iter(PLAN.predictions))
    progress = Progress().with_prediction(key, "gone", "why").with_answer(SINGLE[0].id, ("gone",), "certain")
    assert predictions(PLAN, progress) == []
    assert text(recap(PLAN, progress, words)) == words("recap.nothing")
