"""What the builder shows: questions kind by kind, hostile text as text, and no mark."""

import pytest

from dispute import Lesson
from dispute.activities.briefing.view import MOST_ENTRIES, choices, review, sentence, task
from reading import read, rows, text

LESSON = Lesson("05_capstone")
SETTINGS, PROMPTS = LESSON.plan.activities["briefing"], LESSON.plan.prompts
PART = SETTINGS["parts"][1]["id"]


@pytest.fixture(scope="module")
def reader():
    return LESSON._reader()


@pytest.fixture
def shown(reader, words, evidence):
    def draw(draft, part=PART):
        found = reader.review({piece["id"]: draft if piece["id"] == part else "" for piece in SETTINGS["parts"]})
        sources = {tag: evidence["sources"][tag] for tag in found.tags}
        cited = {tag: (s, evidence["origins"][s.origin_id] if s.origin_id else None) for tag, s in sources.items()}
        return review(found, SETTINGS, PROMPTS, reader, cited, words)

    return draw


def test_the_task_asks_for_every_part(words):
    seen = text(task(SETTINGS, PROMPTS, words))
    assert all(PROMPTS[piece["id"]].text in seen for piece in SETTINGS["parts"])


def test_every_kind_of_question_is_named_with_its_part_and_sentence(shown):
    seen = text(shown(
        "Five left on 3 September [D046]. AP said so. A regime answered [D051] [D053]. It led to guilt. [D999]"
    ))  # fmt: skip
    assert "Sequence: “AP said so.”" in seen
    assert "[D999] names no source" in seen
    assert "3 September: the rows of [D046] have 14 September" in seen
    assert "[D051] and [D053] go back to the note" in seen
    assert "“regime”: a verdict" in seen and "“led to”" in seen and "“guilt”" in seen
    assert "[D046] Keystone-ATS and AFP (as printed by RTN), 2025-09-19 goes back to an unnamed French" in seen


def test_a_side_that_is_missing_is_asked_for(shown):
    assert "a voice from France" in text(shown("A note is dated 17 September [D051]."))
    assert "a voice from" not in text(shown("A note is dated 17 September [D051] [D290]."))


def test_the_words_of_each_part_stand_in_a_table_without_tags(shown):
    table = dict((row[0], row[1:]) for row in rows(shown("One two three [D051].")))
    assert table["Sequence"] == ["3", "80 to 140"] and len(table) == 5


def test_nothing_found_is_no_praise(reader, words):
    said = sentence(reader.review({PART: "It is calm [D051] [D290]."}), SETTINGS, words)
    assert "no mark" in said and "Words in all: 3." in said


def test_a_text_without_any_source_is_told_so(shown):
    assert "No sentence has a source tag" in text(shown("It is calm."))
    assert "No sentence has a source tag" not in text(shown("It is calm [D051]."))
    assert "No sentence has a source tag" not in text(shown("It is calm [D999]."))
    assert "No sentence has a source tag" not in text(shown("AP says so.")), "this sentence is asked for its tag"


def test_hostile_text_stays_text(shown, hostile):
    found = shown(f"They said 5 {hostile}")
    root = read(found)
    assert not list(root.iter("img")) and "<script" not in found.lower()


def test_a_long_list_is_cut_and_says_how_much_is_left(shown):
    seen = text(shown(" ".join(f"He said {n}." for n in range(MOST_ENTRIES + 5))))
    assert "and 5 more" in seen


def test_a_title_that_may_print_a_name_is_not_offered(evidence):
    for label, tag in choices(evidence["sources"].rows):
        source = evidence["sources"][tag]
        assert label.startswith(f"[{tag}] ") and (source.title_en in label) == source.show
