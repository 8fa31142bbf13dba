"""What a learner hears of the own sentence: who stands behind it, what is missing, and what the text names again."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from dispute import Lesson
from dispute.activities.one_voice.surer import carriers, missing, named, replies
from dispute.evidence.testimony import Hand
from reading import text
from using import Using


def voice(hand, side):
    return SimpleNamespace(hand=hand, side=side)


@pytest.mark.parametrize(
    ("voices", "left"),
    [
        ([], ["paper", "state"]),
        ([voice(Hand.NEWSROOM, "")], ["paper", "state"]),
        ([voice(Hand.UNNAMED, "Mali")], ["paper", "other"]),
        ([voice(Hand.UNNAMED, "France"), voice(Hand.UNNAMED, "Mali")], ["paper"]),
        ([voice(Hand.DOCUMENT, "Mali")], ["other"]),
        ([voice(Hand.RECORD, "France"), voice(Hand.UNNAMED, "Mali")], []),
    ],
)
def test_what_is_missing_follows_from_the_voices_the_same_way_for_both_states(voices, left):
    turned = {"Mali": "France", "France": "Mali"}
    assert missing(voices) == left
    assert missing([voice(each.hand, turned.get(each.side, "")) for each in voices]) == left


def test_names_are_found_as_whole_words_only():
    assert named("AFP again, or RFI.", ["AP", "AFP", "RFI"]) == ["AFP", "RFI"]
    assert named("a map of an afp", ["AP", "AFP"]) == []
    assert named("", ["AP"]) == [] and named("A (B)!", ["(B)"]) == ["(B)"]


def test_a_page_counts_as_the_newsroom_whose_text_it_carries():
    rows = {"D1": SimpleNamespace(original_publisher="ATS and AFP", publisher="A site"),
            "D2": SimpleNamespace(original_publisher=None, publisher="A paper")}  # fmt: skip
    claims = [SimpleNamespace(source_id=key) for key in ("D1", "D2", "D1")]
    assert carriers(claims, rows) == ["ATS", "AFP", "A paper"]


def test_without_a_sentence_there_is_nothing_to_say(words):
    assert replies("A stamp.", [], {}, {}, str, words) == []


PICKS = {
    "one": ({"step": "DS019", "day": "public/2025-09-19/2025-09-19", "speaker": "K161"}, ["paper", "other"]),
    "note": ({"step": "DS022", "day": "traced/2025-09-17/2025-09-17", "speaker": "K405"}, ["other"]),
    "both": ({"step": "DS022", "day": "public/2025-09-19/2025-09-19", "speaker": "K183"}, []),
}


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("key", PICKS)
def test_a_kept_text_is_answered_by_the_sentence_of_the_opening(lang, key):
    lesson, (picks, left) = Lesson("00_start_here", lang), PICKS[key]
    words, task = lesson.words, lesson.plan.prompt("W0-surer")
    lesson.store.progress = lesson.store.progress.with_form("opening-repair", picks)
    use = Using(lesson.write("W0-surer"))
    behind = " ".join(words("one_voice.behind", who="").split())[:12]
    assert behind not in use.seen and behind not in text(use.shown.page["text/html"])
    use.press("keep", {"text": "A stamp of the embassy on the note, with the day on which it came."})
    assert behind in use.seen and task.check not in use.seen and behind in " ".join(use.said.split())
    for one in ("paper", "other", "state"):
        assert (" ".join(words(f"one_voice.missing_{one}").split()) in use.part("kept")) is (one in left)
    assert (" ".join(words("one_voice.not_missing").split()) in use.part("kept")) is (not left)


def test_what_the_text_names_again_is_said_and_what_is_new_is_not():
    lesson = Lesson("00_start_here")
    lesson.store.progress = lesson.store.progress.with_form("opening-repair", PICKS["one"][0])
    use = Using(lesson.write("W0-surer"))
    use.press("keep", {"text": "One more page of AFP, or a word of the Malian ministry about that day."})
    assert lesson.words("one_voice.again", who="AFP") in use.seen
    use.press("keep", {"text": "A boarding pass of that day, or a word of the Malian ministry on the record."})
    assert "You name" not in use.seen


def test_without_the_opening_the_task_says_what_to_compare_with():
    lesson = Lesson("00_start_here")
    use = Using(lesson.write("W0-surer")).press("keep", {"text": "A stamp of the embassy with the day of the note."})
    assert lesson.plan.prompt("W0-surer").check in use.seen


def test_no_other_text_of_the_lesson_is_answered_by_it():
    lesson = Lesson("00_start_here")
    lesson.store.progress = lesson.store.progress.with_form("opening-repair", PICKS["one"][0])
    use = Using(lesson.write("lateral")).press("keep", {"text": "AFP belongs to nobody, says AFP."})
    assert lesson.words("one_voice.behind", who="").split(":")[0] not in use.seen
