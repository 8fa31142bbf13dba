"""Predictions: the question before, the learner's own words afterwards."""

from dispute.views.prediction import commitment, question

from dispute.model.progress import Prediction
from reading import read, spaced, text


def test_a_question_shows_its_stem_and_every_option_in_order(plans, words):
    for plan in plans.values():
        for item in plan.predictions.values():
            html = question(item, words, hides=True)
            assert item.stem in text(html)
            listed = [text(li) for li in read(html).iter("li")]
            assert [line.split(" ", 1)[1] for line in listed] == [spaced(o.text) for o in item.options]


def test_only_a_question_in_front_of_a_result_says_that_something_is_hidden(plans, words):
    item = next(item for plan in plans.values() for item in plan.predictions.values())
    assert words("predict.hidden") in text(question(item, words, hides=True))
    assert words("predict.hidden") not in text(question(item, words, hides=False))


def test_a_commitment_repeats_choice_and_reason_as_typed_and_escaped(plans, words, hostile):
    for plan in plans.values():
        for item in plan.predictions.values():
            option = item.options[-1]
            html = commitment(item, Prediction(option.id, hostile), words)
            assert spaced(option.text) in text(html)
            assert spaced(hostile) in text(html)


def test_a_commitment_without_a_reason_does_not_quote_an_empty_one(plans, words):
    item = next(item for plan in plans.values() for item in plan.predictions.values())
    said = text(commitment(item, Prediction(item.options[0].id, ""), words))
    assert spaced(item.options[0].text) in said
    assert "“”" not in said
