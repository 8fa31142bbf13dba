"""The desk: both sides lie on it alike; a press opens a paper and keeps it; the folder says who does not speak."""

import re

import pytest

from dispute import Lesson
from dispute.activities.desk import NAME, Desk
from dispute.evidence.written import Written
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


def test_a_paper_stands_under_its_matter_beside_its_side(use):
    desk = use.activity.desk
    assert [matter.id for matter in desk.matters] == ["accusation", "protection", "staff", "inquiry"]
    assert [p.document_id for p in desk.at("Mali", desk.matters[2])] == ["mali-note"]
    first = [min(paper.date_hi for side in desk.sides for paper in desk.at(side, m)) for m in desk.matters]
    assert first == sorted(first), "the matter that came up first stands first"


def test_each_side_has_one_paper_on_each_matter_and_no_paper_two_matters(use):
    desk = use.activity.desk
    assert {len(desk.at(side, matter)) for side in desk.sides for matter in desk.matters} == {1}
    listed = [key for matter in desk.matters for key in matter.papers]
    assert sorted(listed) == sorted(paper.document_id for paper in desk.papers)
    assert {paper.date_hi.year for paper in desk.papers} == {2025}, "the year is said once for all"


def test_a_full_folder_says_on_which_matters_both_sides_are_heard(use):
    use.press("paper=mali-note").press("paper=mali-communique-77").press("paper=france-ministry-september")
    assert "So a reader can compare both sides on unwelcome staff." in use.said
    use.press("paper=mali-note").press("out=mali-note").press("paper=mali-prosecutor-statement")
    assert "But no matter has both sides to compare." in use.said
    folder = dict.fromkeys(("mali-note", "france-ministry-september", "eu-statement-september"), "on")
    desk, silent = use.activity.desk, {"mali-council-interview": "on", "mali-note": "on"}
    assert [matter.id for matter in desk.heard(folder)] == ["staff"] and desk.heard(silent) == [] == desk.heard({})


def test_a_press_opens_a_paper_keeps_it_and_says_what_it_cannot_show(use, lesson, evidence):
    note = evidence["documents"]["mali-note"]
    use.press("paper=mali-note")
    unknown = note.unknown_en.partition(". ")[2]
    assert all(said in use.seen for said in (unknown, note.seen_en, note.says_en, note.title_en, "[D051]"))
    assert lesson.store.progress.forms[NAME] == {"mali-note": "on"}
    assert use.said == "In your folder: 1 from Mali.", "one paper cannot hold two voices"


def test_from_the_second_paper_on_a_side_that_does_not_speak_is_named(use):
    use.press("paper=mali-note").press("paper=mali-communique-77")
    assert use.said == "In your folder: 2 from Mali. Nothing from France and the EU yet."


def test_each_paper_says_before_it_is_taken_who_speaks_when_to_whom_and_on_what(use):
    seen = use.seen
    for said in (
        "Accusation 14 August: government, to the public",
        "Not protected 16 August: council member, to a Russian outlet",
        "Five unwelcome 17 September: foreign ministry, to France’s embassy, seen by AP",
        "Inquiry 16 December: prosecutor, on state television",
        "Denial 16 August: foreign ministry, to news agencies",
        "Two unwelcome 19 September: foreign ministry, to Reuters",
        "Protected 27 September: EU, to the public",
        "No legal frame by 22 December: foreign ministry, on regional pages",
        "The accusation Protection from arrest Unwelcome staff The inquiry",
    ):
        assert said in seen, said
    assert "leaves open" not in seen, "what is missing in a paper is told once it is taken"


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_matter_takes_four_words_at_most_and_is_the_same_for_both_sides(lang):
    use = Using(Lesson("05_capstone", lang).desk())
    for matter in use.activity.desk.matters:
        assert 0 < len(matter.name.split()) <= 4
        named = re.findall(rf'data-press="paper=([^"]*)"[^>]*aria-label="[^"]*{re.escape(matter.name)}"', use.html)
        assert sorted(named) == sorted(matter.papers) and len(named) == 2
    assert not [card for card in use.activity.desk.cards.values() if ":" in card]


def test_a_card_has_its_go_between_and_its_acts_from_its_row(evidence):
    """Who stands between a text and us, and what it does, is in the row's own words."""
    rows = evidence["documents"]
    for key, words in {
        "mali-communique-77": ("tells the public", "accus"),
        "mali-council-interview": ("Russian outlet", "do not apply to him", "inviolability"),
        "mali-note": ("French embassy", "unwelcome", "AP"),
        "mali-prosecutor-statement": ("state television", "grounds", "inquiry"),
        "france-ministry-august": ("news agencies", "answers"),
        "france-ministry-september": ("Reuters", "unwelcome"),
        "eu-statement-september": ("Published", "may not be arrested"),
        "france-ministry-december": ("regional page", "any legal frame"),
    }.items():
        row = " ".join((rows[key].says_en, rows[key].seen_en, rows[key].unknown_en))
        assert all(word in row for word in words), key


def test_each_paper_has_a_short_name_of_its_own_which_its_row_bears_out(use, evidence):
    """A name says what the paper claims, in words that its row bears out."""
    desk, rows = use.activity.desk, evidence["documents"]
    borne = {
        "mali-communique-77": ("Accusation", "He worked for French intelligence, it says"),
        "mali-council-interview": ("Not protected", "not protected"),
        "mali-note": ("Five unwelcome", "Five members of the embassy's staff are unwelcome"),
        "mali-prosecutor-statement": ("Inquiry", "There are grounds, the statement says, for an inquiry"),
        "france-ministry-august": ("Denial", "(unfounded), it says"),
        "eu-statement-september": ("Protected", "may not be arrested"),
        "france-ministry-september": ("Two unwelcome", "Two members of the staff of Mali's embassy"),
        "france-ministry-december": ("No legal frame", "outside 'tout cadre légal' (any legal frame)"),
    }
    assert {key: name for key, (name, _) in borne.items()} == {**desk.names}
    for key, (name, said) in borne.items():
        assert said in f"{rows[key].title_en} {rows[key].says_en}", key
        use.press(f"paper={key}")
        assert f"“{name}” (" in use.part("about") and ") leaves open:" in use.part("about")


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_name_takes_five_words_at_most_on_either_side(lang):
    desk = Using(Lesson("05_capstone", lang).desk()).activity.desk
    assert len({*desk.names.values()}) == len(desk.papers)
    assert all(0 < len(name.split()) <= 5 for name in desk.names.values())


def test_a_card_can_be_told_from_the_others_by_ear(use):
    label = re.search(r'data-press="paper=mali-note"[^>]*aria-label="([^"]*)"', use.html)[1]
    assert label.startswith("Mali: Five unwelcome. 17 September: foreign ministry, to France’s embassy")
    assert label.endswith("seen by AP, on unwelcome staff")


def test_the_desk_does_not_say_what_no_paper_shows_which_is_asked_below_it(use, lesson):
    """The line for reporters is to be found by opening papers, so a full folder gives no half of it away."""
    use.press("paper=mali-prosecutor-statement").press("paper=mali-note").press("paper=france-ministry-august")
    assert use.screen.done and not {"proof", "list"} & set(re.findall(r"\w+", use.said))
    assert lesson.plan.core[0] == "N5-Q15"


def test_what_no_chosen_paper_carries_is_found_in_the_pile(use):
    """A tag leads to the papers that are its text, a day to those of that day; the pile may lack it too."""
    desk = use.activity.desk

    def lacking(*rests_on, chosen=("mali-note",)):
        return [p.document_id for p in desk.lacking(dict.fromkeys(chosen, "on"), rests_on)]

    assert lacking("D051", "D053") == [] and lacking("D290", "D051") == ["france-ministry-september"]
    assert lacking("D249") == lacking("D046") == lacking("D999") == [], "the report of 2026 is no prosecutor's text"
    assert lacking("D295", chosen=()) == [] == lacking("D295", chosen=("gone",)), "an empty folder lacks nothing"
    day = Written("16 August", 16, 8)
    assert lacking(day) == ["mali-council-interview", "france-ministry-august"], "both sides have a paper of that day"
    assert lacking(day, chosen=("france-ministry-august",)) == [] == lacking(Written("3 May", 3, 5))
    assert Desk(desk.papers).carrying("D051") == [desk.paper("mali-note")], "a desk without origins knows its pages"


def test_the_folder_is_full_enough_once_three_papers_lie_in_it_and_both_sides_speak(use):
    for key in ("mali-note", "mali-communique-77", "mali-prosecutor-statement"):
        use.press(f"paper={key}")
    assert not use.screen.done
    use.press("paper=france-ministry-august")
    said = "In your folder: 3 from Mali and 1 from France and the EU. 4 papers. 3 may stay: which goes?"
    assert not use.screen.done and use.said == said
    use.press("paper=mali-note").press("out=mali-note")
    both = "So a reader can compare both sides on the accusation."
    said = f"In your folder: 2 from Mali and 1 from France and the EU. {both}"
    assert use.screen.done and use.said == said


def test_a_paper_can_be_taken_out_and_opening_it_twice_keeps_it(use, lesson):
    use.press("paper=mali-note").press("paper=mali-note")
    assert lesson.store.progress.forms[NAME] == {"mali-note": "on"}
    use.press("out=mali-note")
    assert lesson.store.progress.forms[NAME] == {} and use.said == "Your folder is empty."


def test_an_answer_is_one_sentence_and_the_rest_can_be_unfolded(use, evidence):
    for paper in evidence["documents"]:
        use.press(f"paper={paper.document_id}")
        first, _, rest = paper.unknown_en.partition(". ")
        shown, _, folded = use.part("about").partition("What it says")
        assert rest and first in shown and rest not in shown and rest in folded


def test_a_statement_whose_first_day_is_not_known_says_so(use):
    use.press("paper=france-ministry-december")
    assert "by 22 December" in use.seen


def test_foreign_work_is_shown_as_far_as_it_fits(lesson, use):
    lesson.store.progress = lesson.store.progress.with_form(NAME, {"gone": "on", "mali-note": "on", "x": "<b>"})
    assert "In your folder: 1 from Mali." in use.seen
