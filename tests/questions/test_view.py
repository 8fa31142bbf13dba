"""Questions give nothing away; feedback gives the reasons that an answer has earned."""

from dataclasses import replace

import pytest

from dispute.questions.fields import labels
from dispute.questions.plan import forms, load, names
from dispute.questions.quiz import Option, Remark, Verdict, grade
from dispute.questions.view import answer, feedback, hints, question, speech
from dispute.work.progress import Answer
from reading import read, spaced, text

ITEMS = [
    *(item for name in names() for plan in [load(name)] for item in [*plan.items.values(), *plan.warm_ups]),
    *(item for form in forms().values() for item in form.items),
]
every_item = pytest.mark.parametrize("item", ITEMS, ids=[item.id for item in ITEMS])
one_answer = pytest.mark.parametrize("item", [i for i in ITEMS if i.type == "single"], ids=lambda item: item.id)


def show(item, choice, words, confidence="guess", attempts=1):
    result = grade(item, choice, confidence)
    given = Answer(choice, confidence, attempts, choice)
    return result, answer(item, given, result, words) + feedback(item, given, result, words)


@every_item
def test_a_question_lists_its_options_with_the_letters_of_its_control(item, words):
    html = question(item, words)
    assert spaced(item.stem) in text(html)
    assert [text(li) for li in read(html).iter("li")] == [spaced(label) for label, _ in labels(item)]
    assert [option_id for _, option_id in labels(item)] == [o.id for o in item.options]


@every_item
def test_a_question_looks_the_same_whatever_its_key_and_reasons_are(item, words):
    turned = [replace(o, key=not o.key, reason="zzz", place=9 - (o.place or 0)) for o in item.options]
    other = replace(
        item, options=tuple(turned), right="zzz", otherwise="zzz", back="zzz", answer=1, hints=("zzz",),
        remarks=(Remark("zzz"),), misconception="zzz", sources=("D999",),
    )  # fmt: skip
    assert question(item, words) == question(other, words)


@one_answer
def test_a_wrong_answer_hears_its_own_reason_and_no_other(item, words):
    for option in item.options:
        result, html = show(item, (option.id,), words)
        said = text(html)
        assert spaced(option.reason) in said
        others = [spaced(o.reason) for o in item.options if o is not option]
        if result.verdict is Verdict.RIGHT:
            assert words("quiz.right") in said and words("quiz.try_again") not in said
            assert all(reason in said for reason in others)
        else:
            assert words("quiz.wrong") in said and words("quiz.try_again") in said
            assert not any(reason in said for reason in others)


def test_a_partly_right_set_keeps_the_missed_reasons_back(words):
    several = [item for item in ITEMS if item.type == "several"]
    assert several
    for item in several:
        result, html = show(item, item.key[:1], words)
        assert result.verdict is Verdict.PARTLY
        assert words("quiz.partly") in text(html)
        assert not any(spaced(item.option(o).reason) in text(html) for o in item.key[1:])


def test_wrong_and_certain_names_the_place_to_go_back_to(plans, words):
    item = next(item for plan in plans.values() for item in plan.items.values() if item.back == "four-dates")
    wrong = next(o.id for o in item.options if not o.key)
    place = words("quiz.revisit", place=words("place.four-dates"))
    assert place in text(show(item, (wrong,), words, "certain")[1])
    assert place not in text(show(item, (wrong,), words, "unsure")[1])
    assert place not in text(show(item, item.key, words, "certain")[1])


@every_item
def test_speech_says_the_verdict_and_the_reasons_that_are_shown(item, words):
    if item.type == "number":
        return
    choice = item.key if item.type == "order" else (item.options[0].id,)
    result, html = show(item, choice, words)
    assert speech(result, words).startswith(words(f"quiz.{result.verdict}"))
    for _, reason in result.remarks:
        assert reason in speech(result, words)
        assert spaced(reason) in text(html)


@every_item
def test_the_sources_come_with_the_feedback_and_never_before_an_answer(item, words):
    sourced = replace(item, sources=("D998", "S998", "S999"))
    choice = item.key if item.type == "order" else ("1",) if item.type == "number" else (item.options[0].id,)
    shown, asked = show(sourced, choice, words)[1], answer(sourced, None, None, words) + question(sourced, words)
    assert [a.get("href") for a in read(shown).iter("a")][:3] == ["#D998", "#S998", "#S999"]
    assert "998" not in asked and "#S999" not in answer(sourced, Answer(choice, "guess", 1, choice), None, words)
    assert "tags" not in show(replace(item, sources=()), choice, words)[1]


def test_the_number_of_the_attempt_is_shown(words):
    item = ITEMS[0]
    assert words("quiz.attempt", n=7) in text(show(item, (item.options[0].id,), words, attempts=7)[1])


def test_hints_come_in_order_and_only_those_that_were_asked_for(words):
    item = next(item for item in ITEMS if len(item.hints) > 1)
    for n in range(len(item.hints) + 1):
        assert [text(li) for li in read(hints(item, n, words)).iter("li")] == [spaced(h) for h in item.hints[:n]]


def test_odd_words_in_a_lesson_file_are_shown_as_they_are(words, hostile):
    option = Option("a", hostile, hostile, key=True)
    item = replace(ITEMS[0], stem=hostile, options=(option, Option("b", "B", hostile)))
    assert spaced(hostile) in text(question(item, words))
    assert text(show(item, ("a",), words)[1]).count(spaced(hostile)) == 4
