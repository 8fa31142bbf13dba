"""The tally on the wall: bars follow the numbers, the key stays hidden, and a second vote stands above the first."""

import pytest

import bank
from dispute import DisputeError, Lesson
from dispute.instructor import Classroom
from dispute.questions.view import question
from reading import text
from test_answers_stay_out import told
from using import Using

CLASSROOM = Classroom()
ITEM = CLASSROOM.item("N2-Q7")


def vote(use, *numbers) -> Using:
    boxes = [name for name, field in use.fields.items() if field.kind == "text"]
    return use.fill({box: str(n) for box, n in zip(boxes, numbers, strict=False)})


def emptied(use) -> bool:
    return not any(field.value.strip() for field in use.fields.values()) and set(bars(use)) == {"0.0%"}


@pytest.fixture
def use():
    return Using(CLASSROOM.tally(ITEM.id))


def bars(use) -> list[str]:
    drawn = [r.get("width") for r in use.root.iter("rect") if "--data" in r.get("fill", "")]
    return [width for width in drawn if width.endswith("%")]  # the hatching is drawn with it as well


def test_bars_and_sentence_follow_the_numbers(use):
    assert "No votes yet" in use.seen
    vote(use, 3, 9, 0)
    assert use.said == "12 votes. Most for B: 9." and use.said in use.seen
    assert bars(use) == ["25.0%", "75.0%", "0.0%"]
    vote(use, 9, 9, 0)
    assert "Most for A and B: 9." in use.seen


def test_the_boxes_stand_in_a_part_that_no_number_changes(use):
    before = dict(use.screen.parts)
    vote(use, 3, 9)
    assert {name for name, html in use.screen.parts.items() if html != before[name]} == {"vote"}


@pytest.mark.parametrize(
    ("typed", "wrong"), [("many", "not a number"), ("2.5", "not a whole number"), ("900", "too large"), ("-3", "small")]
)
def test_a_number_that_cannot_be_votes_is_named_and_the_others_count(use, typed, wrong):
    vote(use, 4, typed)
    assert use.said.startswith("Votes for B: ") and wrong in use.said and use.said in use.seen
    assert bars(use) == ["100.0%", "0.0%", "0.0%"]
    for button in ("advise", "again"):
        use.press(button)
        assert wrong in use.said and use.seen.count(use.said) == 1 and "first vote" not in use.seen
    vote(use, 4, "4.0")
    assert wrong not in use.seen and bars(use) == ["50.0%", "50.0%", "0.0%"]


def test_the_wall_never_says_which_option_is_right(use):
    vote(use, 20, 4, 4)
    assert not [o.reason for o in ITEM.options if o.reason in use.seen]
    assert "key" not in use.seen


@pytest.mark.parametrize("item", [i for i in bank.QUESTIONS if i.type == "single"], ids=lambda item: item.id)
def test_what_is_stored_of_a_vote_is_the_question_and_tells_no_answer(item):
    stored = CLASSROOM.tally(item.id).page["text/html"]
    assert not told(stored) and question(item, CLASSROOM.words) in stored and "<img" not in stored


def test_the_next_move_comes_on_request_and_goes_with_the_next_number(use):
    use.press("advise")
    assert "No votes yet" in use.said
    at = ITEM.option_ids.index(ITEM.key[0])
    numbers = [0, 0, 0]
    numbers[at], numbers[at - 1] = 5, 5
    vote(use, *numbers).press("advise")
    assert "talk for two minutes" in use.said and "50 %" in use.seen and use.screen.focus == ""
    vote(use, *numbers[:2], numbers[2] + 1)
    assert "talk for two minutes" not in use.seen


def test_the_vote_before_stays_beside_the_next_which_begins_with_empty_boxes(use):
    vote(use, 2, 8, 0).press("again")
    assert use.said == CLASSROOM.words("tally.again_said") and "hands" in use.screen.focus
    assert emptied(use)
    vote(use, 7, 2, 0)
    assert "7 (first vote: 2)" in use.seen and "The first vote had 10" in use.seen
    for before, now in ((7, 5), (5, 5), (5, 6)):  # as often as one likes
        assert not emptied(use) and emptied(use.press("again"))
        vote(use, now)
        assert f"{now} (first vote: {before})" in use.seen


def test_an_empty_first_vote_is_not_kept(use):
    use.press("again")
    assert "No votes yet" in use.said and "first vote" not in use.seen


def test_a_vote_is_no_part_of_anybodys_work(use):
    vote(use, 2, 8, 0).press("again")
    assert "first vote" not in Using(CLASSROOM.tally(ITEM.id)).seen
    assert Lesson("02_expulsions").store.progress.forms == {}


def test_a_question_without_one_answer_or_without_existence_is_refused_in_one_sentence():
    order = next(item for item in bank.QUESTIONS if item.type == "order")
    with pytest.raises(DisputeError, match="no single answer"):
        CLASSROOM.tally(order.id)
    with pytest.raises(DisputeError, match="N9-Q9"):
        CLASSROOM.tally("N9-Q9")


def test_what_is_projected_is_large_and_stays_the_same_activity(use):
    assert use.shown.style == "dispute-projector"
    lesson = Lesson("02_expulsions")
    for shown in (lesson.predict("who-first"), lesson.order_switch(), CLASSROOM.start()):
        large = CLASSROOM.project(shown)
        assert (large.activity, large.store) == (shown.activity, shown.store)
        assert large.style == "dispute-projector" != shown.style


def test_a_page_without_controls_can_be_projected_too():
    page = CLASSROOM.objectives()
    large = CLASSROOM.project(page)
    assert large.style == "dispute-projector" and Using(large).seen == text(page.html)
    assert large.activity.stored == page.html
