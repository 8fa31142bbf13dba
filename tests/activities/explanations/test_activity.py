"""Rival explanations, card by card, then paper by paper."""

import pytest

from dispute.activities.explanations import FORM, Reading
from dispute.activities.explanations.rules import PAPERS
from dispute.work.progress import Progress
from driving import lesson_with
from reading import text
from using import Using


@pytest.fixture
def lesson():
    return lesson_with("explanations")


@pytest.fixture
def use(lesson):
    return Using(lesson.explanations())


def read_all(use):
    for one in use.activity.explanations:
        use.press(f"{one.id}={one.reading}")


def test_before_any_press_nothing_is_told_and_no_paper_can_be_asked_for(use):
    assert "✓" not in use.seen and "✗" not in use.seen
    assert not [button for button in use.buttons if button.startswith("ask=")]
    assert len(use.buttons) == len(use.activity.explanations) * len(Reading)
    stored = text(use.shown.page["text/html"])
    assert not [one.why for one in use.activity.explanations if one.why in stored]
    assert not [one.why for one in use.activity.papers if one.why in stored]


def test_the_two_days_come_from_the_rows(use):
    assert "14 September" in use.part("task") and "17 September" in use.part("task")
    assert "[D046] [D051]" in use.part("task")


def test_a_press_is_answered_on_its_card_alone_and_can_be_changed(use, words):
    first, second, *_ = use.activity.explanations
    wrong = next(reading for reading in Reading if reading is not first.reading)
    use.press(f"{first.id}={wrong}")
    assert "✗" in use.part("card-1") and first.why in use.part("card-1") and second.why not in use.seen
    assert use.said.startswith(words("explanations.other", reading=words(f"explanations.{first.reading}")))
    use.press(f"{first.id}={first.reading}")
    assert "✓" in use.part("card-1") and "✗" not in use.seen


def test_each_reading_follows_from_the_rows_and_a_variant_says_that_it_does_not_count(use, words):
    readings = {one.id: one.reading for one in use.activity.explanations}
    assert {key for key, reading in readings.items() if reading is Reading.SAID} == {"post"}
    assert {key for key, reading in readings.items() if reading is Reading.FITS} == {"recalled"}
    use.press("oral=nothing")
    assert "That does not count" in use.seen and "✓" in use.seen


def test_the_papers_open_after_the_last_card_and_answer_beside_the_button(use, words):
    read_all(use)
    assert (
        words("explanations.result", said=1, fits=1, nothing=2) in use.said and "None is shown or ruled out" in use.seen
    )
    use.press("ask=order")
    assert words("explanations.missing") in use.part("papers")
    assert words.counted("explanations.supports", 1, numbers="1") in use.said
    assert use.part("end") == ""
    use.press("ask=note")
    assert words("explanations.there") in use.part("papers") and words("explanations.none") in use.said
    assert use.part("end") == words("explanations.end", total=PAPERS, helps=1, there=1)


@pytest.mark.parametrize(
    "form",
    [
        {"post": "<b>"},
        {"ask.order": "asked"},
        {"nobody": "said"},
        {"rotation": "fits", "agents": "fits", "ask.arrival": "asked"},
    ],
)
def test_entries_that_do_not_belong_here_count_as_open(use, lesson, form):
    lesson.store.progress = Progress().with_form(FORM, form)
    assert "✓" not in use.seen and "✗" not in use.seen and use.part("papers") == ""
    assert use.activity.update(lesson.store.progress, type("P", (), {"button": "ask=order"})())[1] is None


def test_work_that_names_explanations_of_before_still_opens_and_goes_on(use, lesson):
    lesson.store.progress = Progress().with_form(FORM, {"rotation": "fits", "post": "said", "agents": "nothing"})
    assert use.seen.count("✓") == 1 and use.part("papers") == ""
    read_all(use)
    use.press("ask=order")
    assert {"rotation", "agents"} <= lesson.store.progress.forms[FORM].keys() and "rotation" not in use.seen


def test_each_paper_supports_explanations_that_exist_and_cites_sources(use, lesson):
    ids = {one.id for one in use.activity.explanations}
    assert all(set(one.supports) < ids and one.source_ids for one in use.activity.papers)
    listed = {source.source_id for source in lesson.rows.sources()}
    assert {key for one in use.activity.papers for key in one.source_ids} <= listed
    assert {c.source_id for one in use.activity.explanations for c in one.claims} <= listed
