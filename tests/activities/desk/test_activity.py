"""The desk: both sides lie on it alike; a press opens a paper and keeps it; the folder says who does not speak."""

import pytest

from dispute import Lesson
from dispute.activities.desk import NAME
from using import Using


@pytest.fixture
def lesson():
    return Lesson("05_capstone")


@pytest.fixture
def use(lesson):
    return Using(lesson.desk())


def test_all_texts_of_both_sides_lie_on_the_desk_and_each_side_has_as_many(use, evidence):
    papers = use.activity.desk.papers
    assert {p.document_id for p in papers} == {p.document_id for p in evidence["documents"]}
    by_side = {side: [p for p in papers if p.side == side] for side in use.activity.desk.sides}
    assert [len(found) for found in by_side.values()] == [4, 4]
    assert len([b for b in use.buttons if b.startswith("paper=")]) == len(papers)


def test_a_paper_stands_in_its_month_beside_its_side(use):
    desk = use.activity.desk
    assert [month.isoformat()[:7] for month in desk.months] == ["2025-08", "2025-09", "2025-12"]
    assert [p.document_id for p in desk.at("Mali", desk.months[1])] == ["mali-note"]


def test_a_press_opens_a_paper_keeps_it_and_says_what_it_cannot_show(use, lesson, evidence):
    note = evidence["documents"]["mali-note"]
    use.press("paper=mali-note")
    assert (
        note.unknown_en in use.seen and note.seen_en in use.seen and note.says_en in use.seen and "[D051]" in use.seen
    )
    assert lesson.store.progress.forms[NAME] == {"mali-note": "on"}
    assert use.said == "In your folder: 1 from Mali. No voice of France and the EU is in it yet."


def test_the_folder_is_full_enough_once_three_papers_lie_in_it_and_both_sides_speak(use):
    for key in ("mali-note", "mali-communique-77", "mali-prosecutor-statement"):
        use.press(f"paper={key}")
    assert not use.screen.done
    use.press("paper=france-ministry-august")
    said = "In your folder: 3 from Mali and 1 from France and the EU. 4 papers. 3 may stay: which goes?"
    assert not use.screen.done and use.said == said
    use.press("paper=mali-note").press("out=mali-note")
    assert use.screen.done and use.said == "In your folder: 2 from Mali and 1 from France and the EU."


def test_a_paper_can_be_taken_out_and_opening_it_twice_keeps_it(use, lesson):
    use.press("paper=mali-note").press("paper=mali-note")
    assert lesson.store.progress.forms[NAME] == {"mali-note": "on"}
    use.press("out=mali-note")
    assert lesson.store.progress.forms[NAME] == {} and use.said == "Your folder is empty."


def test_a_statement_whose_first_day_is_not_known_says_so(use):
    use.press("paper=france-ministry-december")
    assert "by 22 December" in use.seen


def test_foreign_work_is_shown_as_far_as_it_fits(lesson, use):
    lesson.store.progress = lesson.store.progress.with_form(NAME, {"gone": "on", "mali-note": "on", "x": "<b>"})
    assert "In your folder: 1 from Mali." in use.seen
