"""The claim sorter in use: a chip for each label, answered on the card, kept and brought back."""

import pytest

from dispute import Lesson
from dispute.activities.statements import NAME
from dispute.activities.statements.rules import KINDS
from dispute.work.progress import Progress
from dispute.work.resume import from_code, to_code
from reading import text
from using import Using


@pytest.fixture
def lesson():
    return Lesson("00_start_here")


@pytest.fixture
def use(lesson):
    return Using(lesson.claim_sorter())


def cards(use):
    return [name for name, html in use.screen.parts.items() if name.startswith("card-") and html]


def pressed(use):
    return [b.get("data-press") for b in use.root.iter("button") if b.get("aria-pressed") == "true"]


def test_it_begins_with_one_statement_and_shows_all_on_request(use):
    assert cards(use) == ["card-1"] and [b for b in use.buttons if "=" in b] == [f"s01={kind}" for kind in KINDS]
    use.fill({"mode": "all"})
    assert cards(use) == [f"card-{n}" for n in range(1, 13)] and len(use.buttons) == 60
    assert use.fill({"mode": "one"}).said and cards(use) == ["card-1"]


def test_each_card_has_the_tag_of_the_text(use):
    assert "[D001]" in use.part("card-1")


def test_a_press_is_answered_on_its_card_and_kept_and_can_be_changed(use, lesson, words):
    use.press("s01=interpretation")
    assert words("statements.not_yet") in use.part("card-1") and "✗" in use.part("card-1")
    assert use.said.startswith(words("statements.not_yet"))
    use.press("s01=event")
    assert words("statements.fits") in use.part("card-1") and words("statements.not_yet") not in use.part("card-1")
    assert lesson.store.progress.forms[NAME] == {"s01": "event"} and pressed(use) == ["s01=event"]
    assert words("statements.fits") in use.said
    assert use.said.endswith(words("statements.score", n=1, total=12, fits=1))


def test_the_same_press_twice_says_its_reason_again(use, lesson):
    said = use.press("s01=event").said
    kept = lesson.store.progress.forms
    assert use.press("s01=event").said == said and lesson.store.progress.forms == kept


def test_next_goes_round_and_shows_no_reason_of_another_statement(use, words):
    use.press("s01=event")
    for n in range(2, 13):
        use.press(f"next-s{n - 1:02}")
        assert cards(use) == [f"card-{n}"] and words("statements.fits") not in use.seen
        assert use.said == words("statements.heading", n=n, total=12)
        assert use.screen.focus == f"[data-part=card-{n}]"
    use.press("next-s12")
    assert cards(use) == ["card-1"] and words("statements.fits") in use.seen


def test_a_dot_brings_its_statement_and_that_press_keeps_nothing(use, lesson):
    use.press("show-s07")
    assert cards(use) == ["card-7"] and lesson.store.progress == Progress()
    use.press("s07=event")
    assert cards(use) == ["card-7"] and lesson.store.progress.forms[NAME] == {"s07": "event"}


def test_as_a_list_each_card_is_answered_by_itself(use, lesson, words):
    use.fill({"mode": "all"}).press("s01=event").press("s03=claim")
    assert [n for n in range(1, 13) if words("statements.fits") in use.part(f"card-{n}")] == [1, 3]
    assert lesson.store.progress.forms[NAME] == {"s01": "event", "s03": "claim"} and len(cards(use)) == 12


def test_work_comes_back_by_code_where_it_stopped(use, lesson, words):
    use.press("s01=event")
    other = Lesson("00_start_here")
    shown = Using(other.claim_sorter())
    other.store.progress = from_code(to_code(lesson.store.progress, texts=False))
    assert cards(shown) == ["card-2"]
    assert words("statements.fits") in shown.press("show-s01").seen and pressed(shown) == ["s01=event"]


def test_work_of_the_first_edition_opens_and_its_confidence_goes_with_its_label(use, lesson, words):
    old = {"s01": "forecast", "s01.sure": "certain", "s02": "event", "s02.sure": "guess"}
    lesson.store.progress = Progress(forms={NAME: old})
    assert words("statements.certain") in use.press("show-s01").seen
    use.press("s01=event")
    assert lesson.store.progress.forms[NAME] == {"s01": "event", "s02": "event", "s02.sure": "guess"}
    assert words("statements.certain") not in use.seen


def test_labels_that_no_longer_exist_are_left_alone(use, lesson):
    lesson.store.progress = Progress(forms={NAME: {"s01": "verdict", "s01.sure": "very", "s99": "event"}})
    assert cards(use) == ["card-1"] and pressed(use) == [] and use.screen.parts["score"] == ""


def test_the_stored_page_holds_the_task_and_the_first_card_and_no_reason(use, lesson, words):
    stored = text(use.shown.page["text/html"])
    assert words("statements.task") in stored and words("statements.means_forecast") in stored
    assert use.part("card-1").split("event")[0] in stored and words("statements.next") not in stored
    assert not [r for s in lesson.statements() for r in s.reasons.values() if r in stored]


def test_the_recap_counts_the_sorted_statements(use, lesson, words):
    recap = Using(lesson.recap())
    assert words("statements.result") not in recap.seen
    use.press("s01=forecast")
    assert words("statements.score", n=1, total=12, fits=0) in recap.seen
    assert words("statements.score_open", n=1) in recap.seen and words("statements.score_partly", n=0) not in recap.seen


def test_labels_of_the_earlier_edition_with_two_on_the_path_count_among_the_twelve(use, lesson, words):
    lesson.store.progress = Progress(forms={NAME: {"s03": "claim", "s05": "legal-claim"}})
    assert words("statements.score", n=2, total=12, fits=2) in Using(lesson.recap()).seen
    assert words("statements.fits") in use.press("show-s05").seen and pressed(use) == ["s05=legal-claim"]
