"""Commit, then reveal."""

import xml.etree.ElementTree as ET
from dataclasses import dataclass

import pytest

from dispute.activity import Press, Screen
from dispute.hosts.shown import Shown
from dispute.hosts.store import Store
from dispute.questions.plan import load, names
from dispute.questions.prediction import Predicted, commitment
from dispute.work.progress import Prediction, Progress
from reading import spaced, text
from using import Using, predict

EVERY = [question for name in names() for question in load(name).predictions.values()]
QUESTION = EVERY[0]
ONE, OTHER = QUESTION.option_ids[:2]


@dataclass
class Hidden:
    """An activity behind a prediction that counts how often it is made."""

    made: int = 0

    def __call__(self):
        self.made += 1
        return self

    def render(self, progress, entries, told=None):
        return Screen({"hidden": f"<p>What was hidden {told or ''}</p>"}, say="hidden", ahead={"x": ("1",)})

    def update(self, progress, press):
        return progress.with_note("hidden", press.button), "inner"


@pytest.fixture
def content():
    return Hidden()


@pytest.fixture
def store():
    return Store()


@pytest.fixture
def ask(store, words):
    return lambda behind=None, question=QUESTION: Using(
        Shown(Predicted(question, words, "Title", "<p>The task</p>", behind), store, words)
    )


@pytest.fixture
def use(ask, content):
    return ask(content)


@pytest.mark.parametrize("question", EVERY, ids=lambda question: question.id)
def test_a_question_shows_its_stem_and_every_option_in_order(ask, question):
    use = ask(None, question)
    assert text(ET.tostring(next(use.root.iter("legend")), "unicode")) == spaced(question.stem)
    assert [*use.buttons] == [f"prediction={key}" for key in question.option_ids]
    assert [label.split(" ", 1)[1] for label in use.buttons.values()] == [spaced(o.text) for o in question.options]


def test_before_the_prediction_the_result_does_not_exist(use, content, words):
    assert "The task" in use.seen and words("predict.hidden") in use.seen
    assert content.made == 0 and "What was hidden" not in use.seen and not use.screen.ahead


def test_a_reason_alone_reveals_nothing(use, content, store):
    use.fill({"prediction-reason": "Because."})
    assert content.made == 0 and store.progress == Progress()


@pytest.mark.parametrize("button", ["prediction", "prediction=", "prediction=gone", f"other={ONE}", "commit"])
def test_a_button_that_no_screen_has_changes_nothing(use, store, content, button):
    pressed = Press(button, {"prediction": ONE, "prediction-reason": "Because."}, 1)
    assert use.activity.update(store.progress, pressed) == (Progress(), None) and content.made == 0


def test_the_reason_is_folded_away_and_comes_with_the_press(use):
    [folded] = use.root.iter("details")
    assert "open" not in folded.attrib
    assert [field.get("name") for field in folded.iter("input")] == ["prediction-reason"]


def test_after_the_choice_the_result_opens_and_the_prediction_stands_above_it(use, store, words):
    predict(use, ONE, "  Because it is so. ")
    assert store.progress.predictions[QUESTION.id].choice == ONE
    assert use.seen.index("Because it is so.") < use.seen.index("What was hidden")
    assert spaced(QUESTION.option(ONE).text) in use.seen[: use.seen.index("What was hidden")]
    assert use.said == words("predict.locked_in") and use.screen.ahead == {"x": ("1",)}
    assert not use.buttons and not use.fields, "the form is gone"


def test_a_reason_is_welcome_and_not_required(use):
    predict(use, ONE)
    assert "What was hidden" in use.seen and "“”" not in use.seen


def test_afterwards_every_press_goes_to_the_activity_behind(use, store):
    predict(use, ONE)
    use.press("keep", files=("none",))
    assert store.progress.notes["hidden"] == "keep" and "What was hidden inner" in use.seen


def test_the_first_prediction_stays_whatever_comes_later(use, store):
    predict(use, ONE, "Because it is so.")
    before = use.seen
    store.progress = store.progress.with_prediction(QUESTION.id, OTHER, "No, because of that.")
    store.progress = store.progress.with_note("W2", "Something else")
    assert use.seen == before


def test_another_activity_with_the_same_question_opens_with_it(use, ask):
    twin, alone = ask(Hidden()), ask()
    predict(use, OTHER, "Because it is so.")
    assert "What was hidden" in twin.seen and "Because it is so." in alone.seen


def test_a_prediction_before_nothing_hides_nothing(ask, words):
    alone = ask()
    assert words("predict.hidden") not in alone.seen
    assert "Because it is so." in predict(alone, ONE, "Because it is so.").seen


def test_an_option_that_no_longer_exists_leaves_the_question_open(ask, store, content):
    store.progress = Progress().with_prediction(QUESTION.id, "gone", "why")
    assert f"prediction={ONE}" in ask(content).buttons and content.made == 0


def test_a_reason_is_shown_as_typed_and_never_as_markup(use, hostile):
    assert spaced(f"x{hostile}") in predict(use, ONE, f"x{hostile}").seen


def test_a_commitment_repeats_choice_and_reason(words, hostile):
    for item in EVERY:
        said = text(commitment(item, Prediction(item.options[-1].id, hostile), words))
        assert spaced(item.options[-1].text) in said and spaced(hostile) in said


def test_the_stored_page_holds_the_question_and_never_the_prediction(use):
    before = use.shown.page["text/html"]
    predict(use, ONE, "Because it is so.")
    assert use.shown.page["text/html"] == before and spaced(QUESTION.stem) in text(before)
    assert "Because it is so." not in before and "What was hidden" not in before
