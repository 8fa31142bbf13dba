"""Marking: every option, every set of options and every order gets the verdict and reasons it should."""

from dataclasses import replace
from itertools import chain, combinations, islice, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.errors import DisputeError
from dispute.questions.plan import load, names
from dispute.questions.quiz import CONFIDENCE, Item, Option, Remark, Verdict, grade

ITEMS = {f"{name} {key}": item for name in names() for key, item in load(name).items.items()}


def of_type(kind: str):
    found = {name: item for name, item in ITEMS.items() if item.type == kind}
    return pytest.mark.parametrize("item", found.values(), ids=found.keys())


def subsets(item: Item):
    ids = [o.id for o in item.options]
    return chain.from_iterable(combinations(ids, n) for n in range(1, len(ids) + 1))


def answers(item: Item) -> list[tuple[str, ...]]:
    match item.type:
        case "single":
            return [(o.id,) for o in item.options]
        case "several":
            return list(subsets(item))
        case "order":
            return list(islice(permutations(o.id for o in item.options), 200))
    return []


@of_type("single")
def test_a_question_with_one_answer_has_one_right_option_and_a_reason_for_each(item):
    verdicts = []
    for option in item.options:
        result = grade(item, (option.id,))
        assert result.remarks == ((option.id, option.reason),)
        assert option.reason.strip()
        verdicts.append(result.verdict)
    assert verdicts.count(Verdict.RIGHT) == 1
    assert verdicts.count(Verdict.WRONG) == len(verdicts) - 1


@of_type("several")
def test_of_all_sets_of_options_only_the_key_is_right(item):
    for chosen in subsets(item):
        result = grade(item, chosen)
        assert (result.verdict is Verdict.RIGHT) == (set(chosen) == set(item.key))
        assert (result.verdict is Verdict.WRONG) == (not set(chosen) & set(item.key))
        # Reasons of options that were not chosen would give the rest away.
        assert {key for key, _ in result.remarks} == set(chosen)
        assert all(words.strip() for _, words in result.remarks)


@of_type("order")
def test_of_all_orders_only_the_key_is_right_and_each_gets_a_reason(item):
    for chosen in permutations(o.id for o in item.options):
        result = grade(item, chosen)
        in_place = any(a == b for a, b in zip(chosen, item.key, strict=True))
        assert (result.verdict is Verdict.RIGHT) == (chosen == item.key)
        assert (result.verdict is Verdict.WRONG) == (not in_place)
        assert result.remarks and all(words.strip() for _, words in result.remarks)


@of_type("order")
def test_one_statement_in_two_places_is_asked_for_again(item):
    with pytest.raises(DisputeError, match=item.id):
        grade(item, (item.options[0].id,) * len(item.options))


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS.keys())
@given(data=st.data())
def test_marking_does_not_depend_on_the_order_of_options_on_screen(item, data):
    other = replace(item, options=tuple(data.draw(st.permutations(item.options))))
    for choice in answers(item):
        one, two = grade(item, choice), grade(other, choice)
        assert (one.verdict, set(one.remarks)) == (two.verdict, set(two.remarks))
        if item.type == "several":
            assert grade(item, choice[::-1]) == one


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS.keys())
def test_only_wrong_and_certain_sends_back(item):
    for choice in answers(item):
        for confidence in CONFIDENCE:
            result = grade(item, choice, confidence)
            back = result.verdict is not Verdict.RIGHT and confidence == "certain"
            assert result.revisit == (item.back if back else None)


NUMBER = Item(
    "T-1", "number", "LO5", "Apply", "M9", (), "How many?", "q-t-1", back="cards", answer=25, tolerance=0.5,
    right="Right.", otherwise="Not yet.", remarks=(Remark("That is the share.", lo=70, hi=80),),
)  # fmt: skip


@given(st.floats(-1000, 1000, allow_nan=False))
def test_a_number_is_right_within_its_tolerance_and_a_known_slip_gets_its_remark(value):
    value = round(value, 3)  # as people write it: without an exponent
    result = grade(NUMBER, (f"{value:.3f}",))
    assert (result.verdict is Verdict.RIGHT) == (24.5 <= value <= 25.5)
    expected = "Right." if 24.5 <= value <= 25.5 else "That is the share." if 70 <= value <= 80 else "Not yet."
    assert result.remarks == ((None, expected),)


@pytest.mark.parametrize("typed", ["25", " 25 ", "25.0", "25,2", "25%", "25 %", "24.5", "25,5"])
def test_a_number_may_be_written_as_learners_write_it(typed):
    assert grade(NUMBER, (typed,)).verdict is Verdict.RIGHT


@pytest.mark.parametrize(
    "typed", ["", "twenty-five", "25 people", "1/4", "<script>", "%", "nan", "inf", "-inf", "1e999", "1_0"]
)
def test_what_is_not_a_number_is_asked_for_again(typed):
    with pytest.raises(DisputeError, match="T-1"):
        grade(NUMBER, (typed,))


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS.keys())
def test_an_option_of_another_question_is_an_error_that_names_the_question(item):
    with pytest.raises(DisputeError, match=item.id):
        grade(item, ("no-such-option",))


def test_an_unknown_type_of_question_is_an_error():
    with pytest.raises(DisputeError, match="essay"):
        grade(replace(NUMBER, type="essay"), ("25",))


def test_a_partly_right_answer_given_with_certainty_sends_back_too():
    item = replace(NUMBER, type="several", options=(Option("a", "A", "x", key=True), Option("b", "B", "y")))
    assert grade(item, ("a", "b"), "certain") == grade(item, ("b", "a"), "certain")
    assert grade(item, ("a", "b"), "certain").revisit == "cards"
