"""The rubric on one's own briefing: press a row, see its levels with an example each, press one."""

import pytest

from dispute import Lesson
from dispute.activities.rubric.rules import LEVELS, MOST
from dispute.activities.rubric.view import LONGEST, beginning
from dispute.words.prose import sentences
from dispute.work.progress import Progress
from dispute.work.resume import from_code, to_code
from reading import spaced
from using import Using
from wording import one_sided


@pytest.fixture
def lesson():
    return Lesson("05_capstone")


@pytest.fixture
def use(lesson):
    return Using(lesson.rubric())


def mark(use, **marks):
    for row, n in marks.items():
        use.press(f"row={row}").press(f"{row}={n}")
    return use


def test_each_level_of_each_row_says_what_it_means_and_has_an_example(use):
    for row in use.activity.rows:
        use.press(f"row={row.id}")
        assert len(row.levels) == len(row.examples) == 4 == len(set(row.examples))
        assert all(spaced(example) in spaced(use.seen) for example in row.examples)
        assert not any(f"{level}." in use.seen for level in row.levels), "what a line is worth is told after the press"
        for n, level in enumerate(row.levels):
            use.press(f"{row.id}={n}")
            assert use.said.startswith(f"Its level: {level}.")
            assert all(f"{at}: {each}" in use.seen for at, each in enumerate(row.levels)), "every line says its worth"


def test_the_examples_are_of_an_invented_case_and_take_no_side(use, evidence):
    names = [a.name_en for a in evidence["actors"] if a.name_en[0].isupper()]
    said = [example for row in use.activity.rows for example in row.examples]
    assert not [text for text in said for name in [*names, "Malian", "French"] if name in text]
    assert [problem for text in said for problem in one_sided(text)] == []


def test_one_row_is_open_at_a_time_and_nothing_is_kept_before_a_level_is_pressed(use, lesson):
    assert not [b for b in use.buttons if b.startswith("law=")]
    use.press("row=law")
    found = [b for b in use.buttons if b.startswith("law=")]
    assert sorted(found) == ["law=0", "law=1", "law=2", "law=3"]
    assert "These states are invented." in use.seen
    assert lesson.store.progress == Progress()


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_lines_go_down_from_the_best_in_both_languages_before_and_after_a_press(lang):
    use = Using(Lesson("05_capstone", lang).rubric())
    for row in use.activity.rows:
        use.press(f"row={row.id}")
        wanted = [f"{row.id}={level}" for level in LEVELS]
        assert [b for b in use.buttons if b.startswith(f"{row.id}=")] == wanted
        shown = [spaced(use.seen).index(spaced(row.examples[level])) for level in LEVELS]
        assert shown == sorted(shown), "a button stands where its own line stands"
        use.press(f"{row.id}={MOST}")
        assert [b for b in use.buttons if b.startswith(f"{row.id}=")] == wanted, "nothing jumps under the finger"


def test_a_mark_is_one_press_and_answers_with_the_next_level(use, lesson):
    mark(use, law=1)
    assert lesson.store.progress.forms["rubric"] == {"law": "1"} and use.screen.done
    assert "Law and fairness: 1 of 3" in use.seen and "Towards 2: mend one sentence, and check again." in use.seen
    assert "One up: one thing missing: an article, an answer or a court." in use.said
    assert use.said.startswith("Its level: one side alone")
    use.press("law=3")
    assert "The top level." in use.seen and use.said.endswith("look for a gap in it.")


def test_each_row_says_its_own_mark(use):
    mark(use, sequence=3, law=1, clarity=1)
    for marked in ("Sequence and dates: 3 of 3", "Law and fairness: 1 of 3", "Clarity: 1 of 3"):
        assert marked in use.seen


def test_before_a_mark_the_page_is_held_beside_the_folder(use, lesson):
    """What the page cites from the folder is counted from rows; who chose nothing, or cites all, is told nothing."""
    page = {"W5-situation": "A plot, says the government [D005].", "W5-sequence": "A note [D051] [D249] [D999]."}
    for key, text in page.items():
        lesson.store.progress = lesson.store.progress.with_note(key, text)
    assert "in your folder" not in use.seen
    work = lesson.store.progress
    lesson.store.progress = work.with_form("folder", {"mali-communique-77": "on", "eu-statement-september": "on"})
    assert "Your page cites 1 of 2 papers in your folder." in use.part("task")
    assert "Nothing from" not in use.part("task")
    for chosen, silent in (("mali-communique-77", "France and the EU"), ("eu-statement-september", "Mali")):
        lesson.store.progress = work.with_form("folder", {chosen: "on", "gone": "on"})
        assert f"Nothing from {silent} yet." in use.seen, "the same words for either side"
    both = {"mali-communique-77": "on", "france-ministry-august": "on"}
    cited = work.with_form("folder", both).with_note("W5-disputed", "It denies that [D011].")
    lesson.store.progress = cited
    assert "in your folder" not in use.seen, "nothing is left to do"
    lesson.store.progress = work.with_form("folder", {**both, "mali-note": "on"})
    assert "Your page cites 2 of 3 papers in your folder." in use.seen
    lesson.store.progress = Progress().with_form("folder", {"mali-note": "on"})
    assert "in your folder" not in use.seen, "nothing is written yet"


def test_before_a_mark_the_words_of_ones_own_are_counted_apart_from_what_was_given(use, lesson):
    parts = lesson.plan.activities["briefing"]["parts"]
    opening, ends = parts[0]["openings"][0], [end["text"] for end in parts[3]["ends"]]
    given = opening.removesuffix("…")
    words = sum(len(each.text.split()) for each in sentences(given))
    page = {parts[0]["id"]: f"{given}calls it unfounded.", parts[3]["id"]: f"This is {ends[1]}"}
    for key, text in page.items():
        lesson.store.progress = lesson.store.progress.with_note(key, text)
    end = len(ends[1].split())
    assert f"Of its {words + 3 + 2 + end} words, 5 are your own; the rest was given." in use.part("task")
    lesson.store.progress = Progress().with_note(parts[0]["id"], "It is all mine [D005].")
    assert "are your own" not in use.part("task"), "nothing was given"


def test_the_learners_own_line_stands_beside_the_examples_of_its_row(use, lesson):
    """Each row holds the first sentence of its box beside the examples, with its tags; an empty box shows none."""
    boxes = {row.box for row in use.activity.rows}
    assert boxes == {part["id"] for part in lesson.plan.activities["briefing"]["parts"]}, "no box is left out"
    for key in boxes:
        lesson.store.progress = lesson.store.progress.with_note(
            key, f"In <b>{key}</b> it is calm [D051]. A second one."
        )
    for row in use.activity.rows:
        use.press(f"row={row.id}")
        seen = use.part("levels")
        assert (
            f"Yours: In <b>{row.box}</b> it is calm. [D051]" in seen
            and "A second" not in seen
            and "<b>" not in use.html
        )
    lesson.store.progress = Progress()
    assert "Yours:" not in use.press("row=law").seen


def test_after_a_press_the_learners_line_stands_beside_the_level_that_it_is_said_to_resemble(use, lesson):
    [row] = [row for row in use.activity.rows if row.id == "law"]
    lesson.store.progress = lesson.store.progress.with_note(row.box, "It <b>is</b> calm [D051].")
    own = "Yours: It <b>is</b> calm. [D051]"
    assert use.press("row=law").part("levels").startswith(own)
    for n, level in enumerate(row.levels):
        seen = use.press(f"law={n}").part("levels")
        assert seen.count("Yours:") == 1 and f"{n}: {level}{own}" in seen and "<b>" not in use.html


def test_a_sentence_with_a_day_that_the_check_asks_about_stands_before_the_first_one(use, lesson):
    page = "It is calm [D290]. AP saw a note dated 12 September [D051]. Then 13 September [D051]."
    for box in ("W5-sequence", "W5-unknown"):
        lesson.store.progress = Progress().with_note("W5-sequence", "It is calm [D290].").with_note(box, page)
        assert "Yours: AP saw a note dated 12 September. [D051]" in use.press("row=sequence").part("levels")
    assert "Yours: It is calm. [D290]" in use.press("row=unknown").part("levels"), "only a row on days shows it"
    lesson.store.progress = Progress().with_note("W5-sequence", page.replace("12", "17").replace("13", "17"))
    assert "Yours: It is calm. [D290]" in use.press("row=sequence").part("levels")


def test_a_long_line_of_ones_own_is_shown_by_its_beginning():
    assert beginning("one " * LONGEST) == ("one " * LONGEST).strip() and beginning("") == ""
    assert beginning("one " * LONGEST + "two") == "one " * LONGEST + "…"


def test_marks_come_back_by_code(use, lesson):
    mark(use, sequence=3, law=1)
    other = Lesson("05_capstone")
    shown = Using(other.rubric())
    other.store.progress = from_code(to_code(lesson.store.progress))
    assert "Sequence and dates: 3 of 3" in shown.seen and "Law and fairness: 1 of 3" in shown.seen


@pytest.mark.parametrize("button", ["law=4", "law=", "row=nothing", "gone=2", "keep"])
def test_a_press_that_is_none_changes_nothing(use, lesson, button):
    from dispute.activity import Press

    assert use.activity.update(Progress(), Press(button)) == (Progress(), None)


def test_foreign_marks_are_left_out(use, lesson):
    lesson.store.progress = Progress().with_form("rubric", {"law": "9", "gone": "2", "clarity": "2", "certainty": "3"})
    assert "Clarity: 2 of 3" in use.seen and "Certainty: 3 of 3" in use.seen and "Law and fairness: " not in use.seen
