"""The desk: both sides lie on it alike; a press opens a paper and keeps it; the folder says who does not speak."""

import re
from dataclasses import replace

import pytest

from dispute import Lesson
from dispute.activities.desk import NAME, Desk, view
from dispute.activities.desk.rules import CHARGE, LIST, SEEN_BY
from dispute.words.texts import Words
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
    assert use.said == "In your folder: 1 from Mali.", "one paper cannot hold two voices"


def test_from_the_second_paper_on_a_side_that_does_not_speak_is_named(use):
    use.press("paper=mali-note").press("paper=mali-communique-77")
    assert use.said == "In your folder: 2 from Mali. Nothing from France and the EU yet."


def test_each_button_names_its_speaker_and_the_agency_that_heard_or_saw_it_for_us(use, evidence):
    seen = use.seen
    for said in (
        "14 government", "16 council member, speaking to a Russian outlet", "17 foreign ministry’s note, which AP saw",
        "16 prosecutor", "16 foreign ministry", "19 foreign ministry, speaking to Reuters", "27 EU",
        "22 foreign ministry",
    ):  # fmt: skip
        assert said in seen, said
    unseen = {p.document_id for p in evidence["documents"] if p.kind in SEEN_BY}
    assert {*use.activity.desk.agencies} == unseen == {"mali-note", "france-ministry-september"}, "one rule for both"


def test_a_full_folder_says_what_no_paper_shows_which_the_rows_say_too(use, evidence):
    use.press("paper=mali-prosecutor-statement").press("paper=mali-note").press("paper=france-ministry-august")
    assert "Of all 8 papers, as we read them, none shows proof" in use.said and "box 2" not in use.said
    says = {paper.document_id: paper.says_en for paper in evidence["documents"]}
    for accuses in ("mali-communique-77", "mali-council-interview", "mali-prosecutor-statement"):
        assert "shows no proof" in says[accuses], accuses
    assert "shows no proof" in says["france-ministry-august"] and "shows no list" in says["france-ministry-december"]


def test_a_row_that_changes_changes_what_a_full_folder_says(use, words):
    folder = dict.fromkeys(("mali-prosecutor-statement", "mali-note", "france-ministry-august"), "on")
    papers = list(use.activity.desk.papers)
    assert not any(paper.shows for paper in papers), "no text shows either, as we read them"
    papers[0] = replace(papers[0], shows=(CHARGE,))
    said = view.sentence(Desk(papers), folder, words)
    assert "Of all 8 papers, as we read them, so many show proof of Mali’s charge: 1." in said
    assert "the list that France names: 0." in said and "none shows" not in said
    papers = [replace(paper, shows=(CHARGE, LIST)) for paper in papers]
    said = view.sentence(Desk(papers), folder, Words("fr"))
    assert re.search(r"accusation du Mali\s: 8\. .* parle la France\s: 8\.", said)


def test_a_full_folder_without_a_paper_on_the_expulsions_says_what_the_page_will_miss(use):
    use.press("paper=mali-prosecutor-statement").press("paper=mali-communique-77").press("paper=france-ministry-august")
    assert use.said.endswith("None of yours is on the expulsions: swap one for that of 17 or 19 September.")
    for paper in ("mali-note", "france-ministry-september"):
        use.press("paper=mali-communique-77").press("out=mali-communique-77").press(f"paper={paper}")
        assert "Your folder is full." in use.said and "None of yours is on the expulsions" not in use.said, paper
        use.press(f"out={paper}").press("paper=mali-communique-77")


@pytest.mark.parametrize(
    ("papers", "said"),
    [
        (["mali-note"], "17 September"),
        (["mali-communique-77", "mali-note", "france-ministry-september"], "14 August or 17 or 19 September"),
        (["mali-communique-77", "mali-note"], "14 August or 17 September"),
    ],
)
def test_the_papers_that_serve_are_named_by_their_days(evidence, papers, said):
    rows = [replace(evidence["documents"][key], event_ids=("DS021",)) for key in papers]
    assert view.serving(Desk(rows, ("DS021",)), Words()) == said
    assert not Desk(rows).lacks_steps({}), "a desk without steps to put in order lacks none"


def test_the_folder_is_full_enough_once_three_papers_lie_in_it_and_both_sides_speak(use):
    for key in ("mali-note", "mali-communique-77", "mali-prosecutor-statement"):
        use.press(f"paper={key}")
    assert not use.screen.done
    use.press("paper=france-ministry-august")
    said = "In your folder: 3 from Mali and 1 from France and the EU. 4 papers. 3 may stay: which goes?"
    assert not use.screen.done and use.said == said
    use.press("paper=mali-note").press("out=mali-note")
    said = "In your folder: 2 from Mali and 1 from France and the EU. Your folder is full."
    assert use.screen.done and use.said.startswith(said)


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
