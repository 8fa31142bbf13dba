"""A checkpoint, driven by its controls: incomplete, wrong, right, and again."""

from dataclasses import replace

import ipywidgets as w
import pytest
from dispute.widgets.quiz import question

from dispute.model.plan import load, names
from dispute.model.progress import Progress
from dispute.model.quiz import Option, Verdict, grade
from dispute.widgets.status import Status
from dispute.widgets.store import Store
from dispute.widgets.submit import Submit
from driving import answer, fill_in, find, press, seen, some_answer, spoken
from notebook import ROOT, Notebook
from reading import spaced

ITEMS = {item.id: item for name in names() for item in load(name).items.values()}
ONE_OF_EACH = list({item.type: item for item in ITEMS.values()}.values())
BACK = {cell.id for path in ROOT.glob("notebooks/**/*.ipynb") for cell in Notebook(path).cells}
ASKED = [
    item for path in ROOT.glob("notebooks/en/*.ipynb") for cell in Notebook(path).cells for item in ITEMS.values()
    if f'lesson.ask("{item.id}")' in cell.source
]  # fmt: skip
each = pytest.mark.parametrize("item", ONE_OF_EACH, ids=[item.type for item in ONE_OF_EACH])


@pytest.fixture
def store():
    return Store()


def wrong(item):
    """An answer that is not right."""
    candidates = [(option_id,) for option_id in item.option_ids] + [item.key[::-1], ("99999",)]
    for choice in candidates:
        if item.type != "order" or len(choice) == len(item.options):
            if item.type == "number" and choice != ("99999",):
                continue
            if grade(item, choice).verdict is not Verdict.RIGHT:
                return choice
    raise AssertionError(f"{item.id}: every answer is right")


@each
def test_without_an_answer_or_without_confidence_one_request_and_nothing_kept(item, store, words):
    for choice, confidence in [((), None), (some_answer(item), None), ((), "certain")]:
        panel = question(item, store, words)
        answer(panel, item, choice, confidence)
        assert store.progress == Progress()
        assert words("quiz.incomplete") in seen(panel)
        assert spoken(panel) == words("quiz.incomplete")


@each
def test_an_answer_is_kept_by_option_id_and_explained(item, store, words):
    panel = question(item, store, words)
    answer(panel, item, some_answer(item), "unsure")
    kept = store.progress.answers[item.id]
    result = grade(item, some_answer(item))
    assert (kept.choice, kept.confidence, kept.attempts) == (some_answer(item), "unsure", 1)
    assert words(f"quiz.{result.verdict}") in seen(panel)
    assert all(spaced(reason) in seen(panel) and reason in spoken(panel) for _, reason in result.remarks)


@each
def test_an_impatient_second_click_is_no_second_attempt_and_is_answered(item, store, words):
    panel = question(item, store, words)
    answer(panel, item, some_answer(item))
    shown, status = seen(panel), find(panel, Status)[0]
    said = status.spoken
    press(panel)
    assert seen(panel) == shown and status.spoken == said + 1
    assert store.progress.answers[item.id].attempts == 1
    again = question(item, store, words)  # as after Run All: the marks are there, and a click is answered
    press(again)
    assert store.progress.answers[item.id].attempts == 1 and find(again, Status)[0].spoken == 2


@each
def test_each_answer_after_something_else_happened_is_an_attempt(item, store, words):
    panel = question(item, store, words)
    for n, confidence in enumerate(("guess", "unsure", "guess"), 1):
        answer(panel, item, some_answer(item), confidence)
        assert words("quiz.attempt", n=n) in seen(panel)
    answer(panel, item, some_answer(item), None)  # a complaint replaces the marks
    answer(panel, item, some_answer(item), "guess")
    assert words("quiz.attempt", n=4) in seen(panel)
    if item.hints:
        press(panel, 1)
        press(panel)
        assert words("quiz.attempt", n=5) in seen(panel)


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS)
def test_wrong_and_certain_sends_back_to_a_place_that_has_a_name(item, store, words):
    panel = question(item, store, words)
    answer(panel, item, wrong(item), "certain")
    assert item.back
    assert words("quiz.revisit", place=words(f"place.{item.back}")) in seen(panel)
    answer(panel, item, wrong(item), "unsure")
    assert words(f"place.{item.back}") not in seen(panel)


@pytest.mark.parametrize("item", ASKED, ids=[item.id for item in ASKED])
def test_the_place_to_go_back_to_stands_in_a_notebook_and_so_does_the_question(item):
    assert item.back in BACK
    assert item.cell in BACK


def test_one_statement_in_two_places_is_asked_for_again(store, words):
    item = next(item for item in ONE_OF_EACH if item.type == "order")
    panel = question(item, store, words)
    answer(panel, item, item.option_ids[:1] * len(item.options))
    assert store.progress == Progress()
    assert item.id in seen(panel) and item.id in spoken(panel)


def test_a_number_that_cannot_be_read_is_asked_for_again_and_shown_escaped(store, words, hostile):
    item = replace(ONE_OF_EACH[0], type="number", options=(), answer=25, right="Yes.", otherwise="No.")
    panel = question(item, store, words)
    answer(panel, item, (hostile,))
    assert store.progress == Progress()
    assert item.id in seen(panel)
    answer(panel, item, ("25",))
    assert words("quiz.right") in seen(panel)


@each
def test_a_kept_answer_fills_a_new_panel_and_one_that_is_already_shown(item, store, words):
    early = question(item, store, words)
    store.progress = Progress().with_answer(item.id, some_answer(item), "certain")
    late = question(item, store, words)
    assert seen(early) == seen(late)
    expected = question(item, Store(), words)
    fill_in(expected, item, some_answer(item), "certain")
    for kind in (w.Dropdown, w.Checkbox, w.Text):
        values = [[control.value for control in find(panel, kind)] for panel in (early, late, expected)]
        assert values[0] == values[1] == values[2]


@pytest.mark.parametrize("choice", [("gone",), ("a", "b"), ("<script>",), ("{0}",) * 9])
@each
def test_a_kept_answer_that_no_longer_fits_leaves_the_question_untouched(item, store, words, choice):
    store.progress = Progress().with_answer(item.id, choice, "certain")
    panel = question(item, store, words)
    assert seen(panel) == seen(question(item, Store(), words))


def test_hints_come_one_by_one_and_the_last_one_ends_them(store, words):
    item = next(item for item in ITEMS.values() if len(item.hints) > 1)
    panel = question(item, store, words)
    for n in range(len(item.hints)):
        assert not any(spaced(later) in seen(panel) for later in item.hints[n:])
        press(panel, 1)
        assert spaced(item.hints[n]) in seen(panel) and spoken(panel) == item.hints[n]
    assert find(panel, Submit)[1].description == words("quiz.hints_done")
    press(panel, 1)
    assert all(spaced(hint) in seen(panel) for hint in item.hints)
    assert store.progress == Progress()


def test_an_option_with_markup_is_words_in_its_control(store, words, hostile):
    item = replace(ONE_OF_EACH[0], options=(Option("a", hostile, "R", key=True), Option("b", "B", "S")))
    panel = question(item, store, words)
    assert hostile in find(panel, w.Dropdown)[0].options[1][0]
    assert spaced(hostile) in seen(panel)
