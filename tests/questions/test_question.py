"""A checkpoint in use: incomplete, wrong, right, and again."""

from dataclasses import replace

import pytest

from dispute.hosts.shown import Shown
from dispute.hosts.store import Store
from dispute.questions.plan import load, names
from dispute.questions.question import Question
from dispute.questions.quiz import Option, Verdict, grade
from dispute.work.progress import Progress
from notebook import ROOT, Notebook
from reading import spaced
from using import Using, answer, fill_in, some_answer

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


@pytest.fixture
def ask(store, words):
    """Return what asks a question of this learner."""
    return lambda item, **more: Using(Shown(Question(item, words, **more), store, words))


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
def test_without_an_answer_one_request_and_nothing_kept(item, ask, store, words):
    use = ask(item).press(f"{item.id}-sure=certain")
    assert store.progress == Progress()
    assert words("quiz.incomplete") in use.seen and use.said == words("quiz.incomplete")


@each
def test_choosing_alone_commits_nothing(item, ask, store, words):
    use = fill_in(ask(item), item, some_answer(item))
    assert store.progress == Progress() and use.part("feedback") == ""


@each
def test_an_answer_is_kept_by_option_id_and_explained(item, ask, store, words):
    use = answer(ask(item), item, some_answer(item), "unsure")
    kept = store.progress.answers[item.id]
    result = grade(item, some_answer(item))
    assert (kept.choice, kept.confidence, kept.attempts) == (some_answer(item), "unsure", 1)
    assert words(f"quiz.{result.verdict}") in use.seen
    assert all(spaced(reason) in use.seen and reason in use.said for _, reason in result.remarks)


def test_a_reason_stands_in_the_card_that_it_speaks_of(ask):
    item = next(item for item in ONE_OF_EACH if item.type == "single")
    for option in sorted(item.options, key=lambda option: option.key):  # the right one ends it
        use = answer(ask(item), item, (option.id,))
        cards = [div for div in use.root.iter("div") if "option" in (div.get("class") or "").split()]
        said = [spaced("".join(card.itertext())) for card in cards]
        assert [spaced(option.reason) in card for card in said if spaced(option.text) in card] == [True]


def test_once_it_is_right_a_question_is_a_card_to_read_and_nothing_is_left_to_press(ask, words):
    item = next(item for item in ITEMS.values() if item.type == "single" and item.hints)
    use = answer(ask(item), item, wrong(item), "certain")
    assert item.id in use.fields and len(use.buttons) == 5, "the levels of confidence and a hint"
    answer(use, item, item.key, "unsure")
    assert not use.fields.keys() - {f"{item.id}-hints"} and not use.buttons and use.screen.done
    assert "You said: unsure." in use.seen and words("quiz.attempt", n=2) in use.seen
    assert all(spaced(option.reason) in use.seen for option in item.options), "folded below the card"


@each
def test_an_impatient_second_press_is_no_second_attempt_and_is_answered(item, ask, store, words):
    use = answer(ask(item), item, some_answer(item))
    shown, said = use.seen, use.said
    use.press(f"{item.id}-sure=guess")
    assert use.seen == shown and use.said == said and store.progress.answers[item.id].attempts == 1
    again = ask(item).press(f"{item.id}-sure=guess")  # as after Run All: the marks are there
    assert store.progress.answers[item.id].attempts == 1 and again.said == said


@each
def test_each_other_answer_is_an_attempt(item, ask, words):
    use = ask(item)
    for n, confidence in enumerate(("guess", "unsure", "guess"), 1):
        answer(use, item, some_answer(item), confidence)
        assert words("quiz.attempt", n=n) in use.seen


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS)
def test_wrong_and_certain_sends_back_to_a_place_that_has_a_name(item, ask, words):
    use = answer(ask(item), item, wrong(item), "certain")
    assert item.back
    assert words("quiz.revisit", place=words(f"place.{item.back}")) in use.seen
    answer(use, item, wrong(item), "unsure")
    assert words(f"place.{item.back}") not in use.seen


@pytest.mark.parametrize("item", ASKED, ids=[item.id for item in ASKED])
def test_the_place_to_go_back_to_stands_in_a_notebook_and_so_does_the_question(item):
    assert item.back in BACK
    assert item.cell in BACK


def test_one_statement_in_two_places_is_asked_for_again(ask, store):
    item = next(item for item in ONE_OF_EACH if item.type == "order")
    use = answer(ask(item), item, item.option_ids[:1] * len(item.options))
    assert store.progress == Progress()
    assert item.id in use.part("feedback") and item.id in use.said


def test_a_number_that_cannot_be_read_is_asked_for_again_and_shown_escaped(ask, store, words, hostile):
    item = replace(ONE_OF_EACH[0], type="number", options=(), answer=25, right="Yes.", otherwise="No.")
    use = answer(ask(item), item, (hostile,))
    assert store.progress == Progress() and item.id in use.part("feedback")
    assert words("quiz.right") in answer(use, item, ("25",)).seen


@each
def test_a_kept_answer_fills_a_new_page_and_one_that_is_already_shown(item, ask, store, words):
    early = ask(item)
    store.progress = Progress().with_answer(item.id, some_answer(item), "certain")
    late = ask(item)
    expected = fill_in(Using(Shown(Question(item, words), Store(), words)), item, some_answer(item))
    assert early.seen == late.seen and early.entries == late.entries == expected.entries


@pytest.mark.parametrize("choice", [("gone",), ("a", "b"), ("<script>",), ("{0}",) * 9])
@each
def test_a_kept_answer_that_no_longer_fits_leaves_the_question_untouched(item, ask, store, words, choice):
    store.progress = Progress().with_answer(item.id, choice, "certain")
    assert ask(item).seen == Using(Shown(Question(item, words), Store(), words)).seen


def test_hints_come_one_by_one_and_the_last_one_ends_them(ask, store, words):
    item = next(item for item in ITEMS.values() if len(item.hints) > 1)
    use = ask(item)
    for n in range(len(item.hints)):
        assert not any(spaced(later) in use.seen for later in item.hints[n:])
        use.press(f"{item.id}-hint")
        assert spaced(item.hints[n]) in use.seen and use.said == item.hints[n]
    assert words("quiz.hints_done") in use.seen and f"{item.id}-hint" not in use.buttons
    assert all(spaced(hint) in use.seen for hint in item.hints)
    assert store.progress == Progress()


def test_hints_stay_while_an_answer_is_chosen_and_given(ask):
    item = next(item for item in ITEMS.values() if item.hints and item.type == "single")
    use = answer(ask(item).press(f"{item.id}-hint"), item, some_answer(item))
    assert spaced(item.hints[0]) in use.seen


def test_a_question_asked_afresh_hides_the_answers_from_before(ask, store, words):
    item = next(item for item in ONE_OF_EACH if item.type == "single")
    store.progress = Progress().with_answer(item.id, some_answer(item), "certain")
    use = ask(item, earlier=1)
    assert use.part("feedback") == "" and item.id not in use.entries
    answer(use, item, some_answer(item), "certain")
    assert store.progress.answers[item.id].attempts == 2 and words("quiz.attempt", n=2) in use.seen


def test_an_option_with_markup_is_words_on_its_card(ask, hostile):
    item = replace(ONE_OF_EACH[0], options=(Option("a", hostile, "R", key=True), Option("b", "B", "S")))
    use = ask(item)
    assert spaced(hostile) in use.fields[item.id].labels[0] and spaced(hostile) in use.seen
