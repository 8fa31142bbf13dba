"""Earlier words of the learner's own: cards beside the open box, which one press puts into it."""

import pytest

from dispute import Lesson
from dispute.activities.briefing.sheet import BEGINS, Card, lying, pair
from dispute.activities.headlines.rules import Window
from dispute.activities.opening.repair import NAME as REPAIR
from dispute.activities.opening.scene import form
from dispute.work.progress import Progress
from reading import spaced
from using import Using

TEXT = "A note is dated 17 September <b>; a French source calls it a response."
RUN = {"share-low": "60", "share-high": "75", "rerouted-low": "10", "rerouted-high": "40"}
YEARS = {"1": "2013/2016", "2": "2013/2017", "3": "2013/2024"}


def careful(lesson):
    """Return the opening's three picks, as one learner makes them."""
    repair = lesson._repair
    step = repair.steps[0]
    way = repair._ways(step)[0]
    return {"step": step.id, "day": way.id, "speaker": way.claims[0].claim_id}


@pytest.fixture(params=["en", "fr"])
def lesson(request):
    return Lesson("05_capstone", request.param)


@pytest.fixture
def work(lesson):
    work = Progress().with_form(form(REPAIR), careful(lesson)).with_note("W2", TEXT)
    return work.with_form("headline-window", YEARS).with_form("what-if", RUN)


def own(use):
    return [button for button in use.buttons if button.startswith("own=")]


def test_who_did_no_lesson_before_is_told_nothing_of_it(lesson):
    use = Using(lesson.briefing())
    assert own(use) == [] and spaced(lesson.words("briefing.own")) not in spaced(use.seen)


def test_a_sentence_a_text_two_headlines_and_a_run_come_back(lesson, work):
    lesson.store.progress = work
    use = Using(lesson.briefing())
    assert own(use) == ["own=00", "own=02", "own=03", "own=04"] and spaced(lesson.words("briefing.own")) in spaced(
        use.seen
    )
    cards = {card.id: card.text for card in lesson._own(work)}
    assert cards["00"].endswith("[D046]") and cards["02"] == TEXT
    assert cards["03"].count("[S") == 2 and "2024" in cards["03"] and "2017" not in cards["03"], "one of each direction"
    assert "60" in cards["04"] and "75" in cards["04"]


def test_one_press_puts_a_card_into_the_open_box_and_takes_it_from_the_pile(lesson, work):
    lesson.store.progress = work
    use = Using(lesson.briefing()).press("open=W5-disputed")
    use.fill({"W5-disputed": "Two voices."}).press("own=02")
    assert lesson.store.progress.notes["W5-disputed"] == f"Two voices. {TEXT}" == use.fields["W5-disputed"].value
    assert own(use) == ["own=00", "own=03", "own=04"] and use.screen.focus == "textarea"
    assert lesson.words("briefing.put", part=use.activity.titles["W5-disputed"]) == use.said
    use.press("open=W5-meaning").press("own=03")
    assert own(use) == ["own=00", "own=04"]
    use.press("open=W5-disputed").press("open=W5-meaning", {"W5-disputed": ""})
    assert own(use) == ["own=00", "own=02", "own=04"], "what is taken out lies there again"


def test_an_own_sentence_of_lesson_04_comes_before_the_models(lesson, work):
    lesson.store.progress = work.with_note("W4", "If the road is cut, then half is missing.")
    assert [card.text for card in lesson._own(lesson.store.progress)][-1] == "If the road is cut, then half is missing."


def test_damaged_or_foreign_work_is_passed_over(lesson):
    strange = Progress().with_form(form(REPAIR), {"step": "gone"}).with_form("headline-window", {"1": "x", "2": "1/2"})
    lesson.store.progress = strange.with_form("what-if", {"share-low": "many"}).with_note("W2", " \n")
    assert own(Using(lesson.briefing())) == []


def test_hostile_words_stay_words(lesson, hostile):
    lesson.store.progress = Progress().with_note("W2", hostile[:3000])
    use = Using(lesson.briefing())
    assert not list(use.root.iter("img")) and "<script" not in use.html.lower()


def test_a_card_that_was_mended_on_the_sheet_is_used_all_the_same():
    card = Card("02", "x" * BEGINS + " and the rest")
    assert lying([card], {"a": ""}) == [card]
    assert lying([card], {"a": "First. " + "x" * BEGINS + " and another end"}) == []
    assert lying([Card("02", "  ")], {"a": ""}) == []


def test_two_headlines_point_in_opposite_directions_where_there_are_such():
    up, more, down = Window(1, 2, 3), Window(1, 3, 4), Window(1, 4, 0)
    assert pair([up, more, down]) == (up, down)
    assert pair([up, more]) == [up, more] and pair([]) == []
