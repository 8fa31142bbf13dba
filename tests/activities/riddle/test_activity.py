"""The riddle in use: wrong sentences are answered in the text, then words are pressed out of it, then a strip."""

from __future__ import annotations

import pytest

from dispute import Lesson
from dispute.activities.riddle import NAME
from dispute.activities.riddle.rules import LAST, NONE, PRESSED
from dispute.activity import Press
from dispute.work.progress import Progress
from dispute.work.resume import from_code, to_code
from reading import HOSTILE, read, text
from using import Using

NOTHING = f"day={NONE}"
RIGHT = (NOTHING, "word=countered", "word=retaliation")
SENTENCES = ["day=s01", "day=s06", "day=s07", NOTHING]


@pytest.fixture(params=["en", "fr"])
def lesson(request):
    return Lesson("00_start_here", request.param)


@pytest.fixture
def use(lesson):
    return Using(lesson.riddle())


def plain(said):
    """Return a text as ``reading.text`` has it: French blanks are blanks."""
    return " ".join(said.split())


def struck(use):
    return [text for each in read(use.screen.parts["text"]).iter("del") for text in each.itertext()]


def test_before_a_press_it_asks_and_tells_nothing(use, lesson):
    words = lesson.words
    assert [*use.buttons] == SENTENCES and not use.screen.done and "[D001]" in use.seen
    secret = [words("riddle.none_is"), words("riddle.answer"), words("riddle.silent"), "✓", "✗", "[D400]"]
    for seen in (use.seen, text(use.shown.page["text/html"])):
        assert plain(words("riddle.task_days")) in seen and not [each for each in secret if each in seen]


def test_on_paper_there_is_a_box_for_each_sentence(use, lesson):
    stored = text(use.shown.page["text/html"])
    assert stored.count("☐") == 4 and all(f"☐ {plain(one.text)}" in stored for one in use.activity.sentences)


@pytest.mark.parametrize("key", ["s01", "s06", "s07"])
def test_a_sentence_is_answered_below_it_and_the_others_stay(use, lesson, key):
    use.press(f"day={key}")
    day = next(one.day for one in use.activity.sentences if one.id == key)
    said = lesson.words(f"riddle.day_{key}", day=lesson.words.day(day))
    assert use.said == said and f"✗ {said}" in use.part("text") and [*use.buttons] == SENTENCES
    assert not use.screen.focus and lesson.store.progress.forms[NAME] == {key: PRESSED, LAST: key}


def test_once_no_sentence_has_it_the_text_falls_into_pieces_and_the_keyboard_is_on_the_task(use, lesson):
    use.press("day=s07").press(NOTHING)
    assert [*use.buttons] == [
        f"word={key}" for key in ("retaliation", "told", "deadline", "countered", "expelled", "left")
    ]
    assert use.screen.focus == "[data-part=task]" and plain(lesson.words("riddle.task_words")) in use.part("task")
    assert use.said == f"{lesson.words('riddle.none_is')} {lesson.words('riddle.task_words')}"
    assert "✗" not in use.seen and struck(use) == []


def test_a_step_is_no_motive_and_its_answer_goes_with_the_next_press(use, lesson):
    use.press(NOTHING).press("word=expelled")
    assert use.said == lesson.words("riddle.step") and f"✗ {use.said}" in use.part("found") and not use.screen.focus
    use.press("word=countered")
    assert lesson.words("riddle.step") not in use.seen and lesson.words("riddle.silent") in use.said
    assert "[D046] [D051]" in use.part("found") and not use.screen.done


@pytest.mark.parametrize("way", [RIGHT, (NOTHING, "word=retaliation", "word=countered")])
def test_both_motives_solve_it_whatever_their_order(use, lesson, way):
    for button in way:
        use.press(button)
    words = lesson.words
    assert use.screen.done and use.screen.focus == "[data-part=solved]" and use.said.endswith(words("riddle.answer"))
    assert not use.buttons and use.screen.parts["task"] == ""
    assert struck(use) == [each.text for each in use.activity.pieces if each.motive]
    assert all(plain(one.text) in use.part("text") for one in use.activity.sentences)  # struck out, not taken away
    solved = use.part("solved")
    assert all(tag in solved for tag in ("[D046]", "[D051]", "[D400]")) and plain(words("riddle.other")) in solved
    bars = [each for each in read(use.screen.parts["solved"]).iter("rect") if each.get("rx")]
    assert len(bars) == 3
    for mark in use.activity.solved.marks:
        assert words.day(mark.when.lo) in solved
    for piece in ("retaliation", "countered"):  # the same form for both states
        speaker = next(words.of(each.motive, "speaker") for each in use.activity.pieces if each.id == piece)
        assert f"✓ {plain(words(f'riddle.motive_{piece}', speaker=speaker))}" in use.part("found")


def test_work_comes_back_where_it_stopped(use, lesson):
    use.press("day=s01").press(NOTHING).press("word=retaliation")
    other = Lesson("00_start_here", lesson.words.lang)
    shown = Using(other.riddle())
    other.store.progress = from_code(to_code(lesson.store.progress, texts=False))
    assert shown.part("text") == use.part("text") and shown.part("found") == use.part("found")
    assert shown.press("word=countered").screen.done


@pytest.mark.parametrize(
    "button", ["", "x", "s01", "word=mali", "word=countered", "day=s02", f"{NOTHING}=x", LAST, *HOSTILE.values()]
)
def test_a_button_that_is_not_there_changes_nothing(use, lesson, button):
    work, told = use.activity.update(lesson.store.progress, Press(button))
    assert work is lesson.store.progress and told is None


@pytest.mark.parametrize("odd", HOSTILE.values())
def test_strange_work_opens_as_if_it_were_not_there(use, lesson, odd):
    fresh = use.html
    lesson.store.progress = Progress(forms={NAME: {"s01": odd, NONE: odd, odd: PRESSED, LAST: odd}})
    assert use.html == fresh and not use.screen.done


def test_work_of_the_edition_with_two_statements_and_the_longer_text_is_kept(use, lesson):
    old = Progress(forms={"claim-sorter": {"s03": "claim"}}).with_note("W0", "An event, and a reading of it.")
    lesson.store.progress = from_code(to_code(old))
    use.press(NOTHING)
    work = lesson.store.progress
    assert work.notes["W0"] == "An event, and a reading of it." and work.forms["claim-sorter"] == {"s03": "claim"}
    writing = Using(lesson.write("W0-surer"))
    assert not writing.screen.done and "An event" not in writing.seen
