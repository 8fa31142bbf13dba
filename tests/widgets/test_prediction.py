"""Commit, then reveal."""

import ipywidgets as w
import pytest

from dispute.model.plan import load, names
from dispute.model.progress import Progress
from dispute.widgets.prediction import reveal
from dispute.widgets.store import Store
from dispute.widgets.submit import Submit
from driving import find, predict, seen, spoken
from reading import spaced

QUESTION = next(q for name in names() for q in load(name).predictions.values())
ONE, OTHER = QUESTION.option_ids[:2]


class Hidden:
    """Content that counts how often it is made."""

    def __init__(self):
        self.made = 0

    def __call__(self):
        self.made += 1
        return [w.HTML("<p>What was hidden</p>")]


@pytest.fixture
def content():
    return Hidden()


@pytest.fixture
def store():
    return Store()


@pytest.fixture
def panel(store, words, content):
    return reveal(QUESTION, store, words, "Title", "<p>The task</p>", content)


def test_before_the_prediction_the_result_does_not_exist(panel, content, words):
    assert content.made == 0
    assert "The task" in seen(panel) and spaced(QUESTION.stem) in seen(panel)
    assert words("predict.hidden") in seen(panel)
    assert "What was hidden" not in seen(panel)


@pytest.mark.parametrize(
    ("option", "reason"), [(None, ""), (None, "Because it is so."), (ONE, ""), (ONE, "   "), (ONE, "\t\n"), (ONE, "x")]
)
def test_half_a_prediction_gets_one_request_and_changes_nothing(panel, store, content, words, option, reason):
    predict(panel, option, reason)
    assert store.progress == Progress()
    assert content.made == 0
    assert words("predict.incomplete") in seen(panel)
    assert spoken(panel) == words("predict.incomplete")


def test_a_request_goes_once_the_prediction_is_complete(panel, words):
    predict(panel, None, "")
    predict(panel, ONE, "Because it is so.")
    assert words("predict.incomplete") not in seen(panel)


def test_after_choice_and_reason_the_result_opens_and_the_prediction_stands_above_it(panel, store, content):
    predict(panel, ONE, "  Because it is so. ")
    assert content.made == 1
    assert store.progress.predictions[QUESTION.id].choice == ONE
    said = seen(panel)
    assert said.index("Because it is so.") < said.index("What was hidden")
    assert spaced(QUESTION.option(ONE).text) in said[: said.index("What was hidden")]


def test_the_form_is_gone_and_the_spoken_line_stays(panel, words):
    predict(panel, ONE, "Because it is so.")
    assert not find(panel, Submit) and not find(panel, w.Text)
    assert spoken(panel) == words("predict.locked_in")


def test_the_first_prediction_stays_whatever_comes_later(panel, store, content):
    predict(panel, ONE, "Because it is so.")
    before = seen(panel)
    store.progress = store.progress.with_prediction(QUESTION.id, OTHER, "No, because of that.")
    store.progress = store.progress.with_note("W2", "Something else")
    assert seen(panel) == before
    assert content.made == 1


def test_a_second_panel_for_the_same_question_opens_with_it(panel, store, words, content):
    twin = reveal(QUESTION, store, words, "Title", "", Hidden())
    late = reveal(QUESTION, store, words, "Title")
    predict(panel, OTHER, "Because it is so.")
    assert "What was hidden" in seen(twin)
    assert "Because it is so." in seen(late)
    assert "What was hidden" in seen(reveal(QUESTION, store, words, "Title", "", Hidden()))


def test_a_prediction_before_nothing_hides_nothing(store, words):
    alone = reveal(QUESTION, store, words, "Title")
    assert words("predict.hidden") not in seen(alone)
    predict(alone, ONE, "Because it is so.")
    assert "Because it is so." in seen(alone)


def test_an_option_that_no_longer_exists_leaves_the_question_open(store, words, content):
    store.progress = Progress().with_prediction(QUESTION.id, "gone", "why")
    panel = reveal(QUESTION, store, words, "Title", "", content)
    assert content.made == 0
    assert find(panel, Submit)


def test_a_reason_is_shown_as_typed_and_never_as_markup(panel, hostile):
    predict(panel, ONE, f"x{hostile}")
    assert spaced(f"x{hostile}") in seen(panel)


def test_the_twin_holds_the_question_and_never_the_prediction(panel):
    before = panel.twin
    assert QUESTION.stem in seen(panel) and spaced(QUESTION.stem) in before
    predict(panel, ONE, "Because it is so.")
    assert panel.twin == before
    assert "Because it is so." not in before and "What was hidden" not in before
