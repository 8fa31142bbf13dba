"""The item bank: every question is fair, readable, sourced, and explains each of its options."""

import re
from collections import Counter

import pytest

import bank
from bank import BLOOM, EVERY, FORMS, LESSONS, QUESTIONS
from dispute.questions.quiz import Verdict
from dispute.words.texts import section
from notebook import notebooks, plain

#: Places at the top of their lessons, below the title alone.
FIRST = ("opening", "timeline", "desk", "road-map")
SINGLE = [item for item in [*QUESTIONS, *FORMS["A"].items] if item.type == "single"]
each = pytest.mark.parametrize("item", EVERY, ids=lambda item: item.id)


@each
def test_every_option_has_a_reason(item):
    for option in item.options:
        assert option.text.strip()
        assert len(option.reason.split()) >= 3, option.id


@each
def test_a_reason_leaves_the_verdict_to_the_line_above_it(item):
    verdicts = tuple(section("quiz")[verdict]["en"] for verdict in Verdict)
    reasons = [*(option.reason for option in item.options), item.right, item.otherwise]
    assert not [reason for reason in reasons if reason and reason.startswith(verdicts)]


@each
def test_each_type_has_what_marking_needs(item):
    match item.type:
        case "single":
            assert len(item.options) >= 3 and len(item.key) == 1
        case "several":
            assert 1 <= len(item.key) < len(item.options)
        case "order":
            places = [option.place for option in item.options]
            assert sorted(places) == list(range(1, len(places) + 1))
            assert places != sorted(places), "shown in the right order"
            assert item.right
            assert all({r.before, r.after} <= set(item.option_ids) for r in item.remarks)
            assert all(item.key.index(r.before) > item.key.index(r.after) for r in item.remarks), "no mistake"
        case "number":
            assert item.answer is not None and item.tolerance > 0 and item.unit and item.right and item.otherwise
            assert not [r for r in item.remarks if r.lo <= item.answer + item.tolerance and r.hi >= item.answer]
        case other:
            pytest.fail(f"unknown type {other}")


def test_an_id_stands_for_one_thing_in_the_whole_course():
    prompts = [prompt for plan in LESSONS.values() for prompt in plan.prompts]
    ids = [item.id for item in [*EVERY, *bank.PREDICTIONS]] + prompts
    assert [key for key, n in Counter(ids).items() if n > 1] == []
    for item in [*EVERY, *bank.PREDICTIONS]:
        assert len(set(item.option_ids)) == len(item.options), item.id
        assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key) for key in item.option_ids), item.id


def test_no_letter_is_a_good_guess():
    stands = Counter(map(bank.letter, SINGLE))
    for place in "ABC":
        assert 0.25 <= stands[place] / len(SINGLE) <= 0.45, stands


def test_the_longest_option_is_no_good_guess():
    assert sum(map(bank.key_sticks_out, SINGLE)) / len(SINGLE) <= 0.40


@each
def test_a_twelve_year_old_can_read_it(item):
    assert bank.grade_level(bank.words_of(item)) <= 7
    # Options are short, and would hide a long stem or a long reason.
    assert bank.grade_level([item.stem, *bank.answers_of(item)]) <= 7


@each
def test_sources_resolve_and_only_a_question_about_nobody_real_has_none(item, evidence):
    assert [key for key in item.sources if key not in evidence["sources"]] == []
    assert len(set(item.sources)) == len(item.sources)
    if not item.sources:
        actors = [a.name_en for a in evidence["actors"] if a.name_en[0].isupper()]
        real = "|".join(map(re.escape, [*actors, "Malian", "French", "Russian", "Bamako", "Paris", "Vienna"]))
        assert not re.findall(rf"\b(?:{real})\b", " ".join(bank.words_of(item)))


@each
def test_it_speaks_of_no_control_that_a_keyboard_cannot_use(item):
    assert not re.search(
        r"\b(?:slider|drag and drop|hover|swipe)", " ".join([*bank.words_of(item), *item.hints]), re.IGNORECASE
    )


@each
def test_nobody_is_asked_who_is_guilty(item):
    if "presum" not in item.stem.lower():
        assert not re.search(r"\b(?:guilt\w*|innocen\w*|culprit|committed)\b", item.stem, re.IGNORECASE)


@each
def test_hints_come_in_threes_and_keep_the_answer(item):
    assert len(item.hints) in (0, 3)
    for hint in map(bank.plain, item.hints):
        keys = [bank.plain(option.text) for option in item.options if option.key]
        assert not [key for key in keys if key in hint]
        assert item.answer is None or not re.search(rf"\b{item.answer:g}\b", hint)


def test_each_objective_and_misconception_is_met_and_most_questions_ask_for_thinking():
    objectives = Counter(item.objective for item in QUESTIONS)
    assert {f"LO{n}" for n in range(1, 9)} == set(objectives)
    assert min(objectives.values()) >= 3, objectives
    assert {item.misconception for item in QUESTIONS} == {f"M{n}" for n in range(1, 17)}
    bloom = Counter(item.bloom for item in QUESTIONS)
    assert set(bloom) <= set(BLOOM)
    assert bloom["Remember"] + bloom["Understand"] <= len(QUESTIONS) / 4, bloom


@pytest.mark.parametrize("item", QUESTIONS, ids=lambda item: item.id)
def test_wrong_and_certain_leads_back_to_a_place_with_a_name(item):
    assert item.back in section("place")


def test_a_place_to_go_back_to_is_called_by_the_heading_above_it():
    """A learner looks for the words that the feedback said."""
    called, heading = {}, ""
    for page in notebooks():
        for cell in page.cells:
            if not cell.code and (
                found := re.findall(r"^#{2,3} (?:\d+\. )?(.+?)(?: \(\d+ minutes\))?$", cell.source, re.M)
            ):
                heading = plain(found[-1])
            called.setdefault(cell.id, heading)
    wrong = {
        key: called[key] for key, name in section("place").items() if key not in FIRST and name["en"] != called[key]
    }
    assert wrong == {}


@pytest.mark.parametrize("page", notebooks(), ids=lambda page: page.name)
def test_a_notebook_asks_each_question_in_its_own_cell_and_has_the_place_to_go_back_to(page):
    for item in QUESTIONS:
        for cell in page.cells:
            if f'.ask("{item.id}")' in cell.source:
                assert cell.id == item.cell
                assert item.back in page.by_id, f"{item.id} leads back to {item.back!r}, which is not in {page.name}"


@pytest.mark.parametrize("page", notebooks(), ids=lambda page: page.name)
def test_go_back_leads_up_the_page(page):
    """A learner who was wrong and certain is sent to what stood there before the question, never to what follows."""
    place = {cell.id: n for n, cell in enumerate(page.cells)}
    asked = [item for item in QUESTIONS if f'.ask("{item.id}")' in "".join(cell.source for cell in page.cells)]
    forward = {i.id: i.back for i in asked if page.path.parent.name == "en" and place[i.back] >= place[i.cell]}
    assert forward == {}


@pytest.mark.parametrize("name", list(LESSONS)[1:])
def test_a_warm_up_brings_back_earlier_lessons(name):
    plan = LESSONS[name]
    earlier = {key for other in LESSONS.values() if other.number < plan.number for key in other.items}
    assert 3 <= len(plan.warm_ups) <= 5
    assert {item.repeats for item in plan.warm_ups} <= earlier


def pairs(form_a=FORMS["A"], form_b=FORMS["B"]):
    return pytest.mark.parametrize("one, other", [*zip(form_a.items, form_b.items, strict=True)], ids=lambda i: i.id)


@pairs()
def test_a_pair_of_the_two_forms_asks_the_same_thing_about_another_case(one, other):
    assert (one.objective, one.bloom, one.misconception, one.type) == (
        other.objective, other.bloom, other.misconception, other.type,
    )  # fmt: skip
    assert one.sources == other.sources and one.stem != other.stem
    assert one.stem.split()[-4:] == other.stem.split()[-4:] or alike(one.stem, other.stem) > 0.5, "the same is asked"
    assert len(one.options) == len(other.options) and len(one.remarks) == len(other.remarks)
    assert [o.key for o in one.options] == [o.key for o in other.options], "the key stands in the same place"
    for mine, yours in zip(one.options, other.options, strict=True):
        assert alike(mine.reason, yours.reason) > 0.35 or mine.key, f"{mine.id} and {yours.id} go wrong differently"


@pairs()
def test_a_pair_of_the_two_forms_takes_as_much_reading(one, other):
    texts = [(one.stem, other.stem)]
    texts += [(m.text, y.text) for m, y in zip(one.options, other.options, strict=True)]
    for mine, yours in texts:
        assert abs(len(mine) - len(yours)) <= max(6, 0.25 * len(mine)), (mine, yours)
    grades = [bank.grade_level(bank.words_of(item)) for item in (one, other)]
    assert abs(grades[0] - grades[1]) <= 2, grades
    if one.options:
        assert bank.key_sticks_out(one) == bank.key_sticks_out(other)


def test_the_keys_of_a_form_are_spread_and_no_pair_shares_its_numbers():
    for form in FORMS.values():
        stands = Counter(bank.letter(item) for item in form.items if item.options)
        assert set(stands.values()) == {3} and set(stands) == set("ABC"), stands
    numbers = [re.findall(r"\d{2,}", item.stem) for item in FORMS["A"].items]
    for one, other in zip(numbers, [re.findall(r"\d{2,}", item.stem) for item in FORMS["B"].items], strict=True):
        assert not (set(one) & set(other)) - {"1961"} - {year for year in one if len(year) == 4} - {"300", "400"}


def test_the_forms_cover_each_objective_that_a_question_can_ask_for():
    assert {item.objective for item in FORMS["A"].items} == {f"LO{n}" for n in range(1, 8)}
    assert len({item.id for item in bank.FORM_ITEMS}) == 20
    assert not [item for item in bank.FORM_ITEMS if item.hints or item.back]
    assert not {item.id for item in bank.WARM_UPS} & {item.id for item in bank.FORM_ITEMS}


def test_a_number_of_a_question_that_is_gone_is_not_given_again():
    """Answers to these are in learners' work; they must not count for another question."""
    gone = {"T4-A", "T5-A", *(f"T{n}-B" for n in range(2, 9))}
    assert not gone & {item.id for item in bank.FORM_ITEMS}


def alike(one: str, other: str) -> float:
    """Return which share of their words two texts have in common."""
    a, b = (set(bank.plain(text).split()) for text in (one, other))
    return len(a & b) / max(1, min(len(a), len(b)))
