"""What the builder shows: questions kind by kind, hostile text as text, and no mark."""

import pytest

from dispute import Lesson
from dispute.activities.briefing.document import document
from dispute.activities.briefing.document_view import away
from dispute.activities.briefing.sheet_view import MOST_ENTRIES, sheet, slip
from dispute.activities.briefing.view import asked, label, review, sentence
from reading import read, text

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
        near = asked(found, reader, cited, words)
        assert [key for key, entries in near.items() if entries] in ([], [part])
        made = slip(1, part, "Title", PROMPTS[part], draft, near[part], words, is_open=True)
        shown = sheet([made], [], [], {}, words, lead="", chosen="", day="", sources=cited, paper=True)
        taken = away(document({part: draft}, {part: "Title"}, "", None, cited), words)
        return f"{shown}<div>{review(found, SETTINGS, taken, words)}</div>"

    return draw


def asked_in(html):
    """Return what is asked of each sentence, by its first words."""
    blocks = [e for e in read(f"<div>{html}</div>").iter() if "asked" in e.get("class", "").split()]
    found = {}
    for block in blocks:
        [quoted] = [" ".join(q.itertext()) for q in block.iter("q")]
        found[quoted] = [" ".join("".join(li.itertext()).split()) for li in block.iter("li")]
    return found


def test_each_box_says_what_it_asks_and_a_closed_one_how_much_stands_in_it(words):
    for n, part in enumerate(SETTINGS["parts"], start=1):
        prompt = PROMPTS[part["id"]]
        box = slip(n, part["id"], part["title"], prompt, "", (), words, is_open=True)
        assert box.asks == prompt.text and box.length == box.count
        box = slip(n, part["id"], part["title"], prompt, "One two three [D051].", (), words, is_open=False)
        assert box.count == f"3 of {box.length}", "tags are not counted"
        for many in prompt.length[0], 5 * prompt.length[1]:
            box = slip(n, part["id"], part["title"], prompt, "word " * many, (), words, is_open=False)
            assert box.count == "", "enough, and more is fine"


def test_a_closed_box_shows_paragraphs_with_tags_that_lead_to_known_sources_only(words, evidence):
    made = slip(1, PART, "Title", PROMPTS[PART], "One [D051].\n\nTwo [D999] <i>.", (), words, is_open=False)
    known = {"D051": evidence["sources"]["D051"]}
    html = sheet([made], [], [], {}, words, lead="", chosen="", day="", sources=known, paper=False)
    [box] = [e for e in read(html).iter("div") if e.get("class") == "slip"]
    written = [" ".join("".join(e.itertext()).split()) for e in box.iter("p")]
    assert written == ["One [D051].", "Two [D999] <i>."]
    assert [a.get("href") for a in read(html).iter("a")] == ["#briefing-D051"]


def test_every_question_stands_beside_the_sentence_that_it_is_about(shown):
    found = asked_in(shown(
        "Five left on 3 September [D046]. AP said so. A regime answered [D051] [D053]. It led to guilt. Who [D999]?"
    ))  # fmt: skip
    assert list(found) == [
        "Five left on 3 September.", "AP said so.", "A regime answered.", "It led to guilt.", "Who?"
    ] or len(found) == 5, found  # fmt: skip
    said = {sentence.split()[0]: notes for sentence, notes in found.items()}
    assert said["Five"][0].startswith("3 September? Beside [D046] we have") and "14 September" in said["Five"][0]
    assert said["AP"] == ["A fact, but no tag: who says so?"]
    assert any("[D051] and [D053] go back to the note" in note for note in said["A"])
    assert any("“regime”: a verdict" in note for note in said["A"])
    assert any("“led to”" in note for note in said["It"]) and any("“guilt”" in note for note in said["It"])
    assert any("[D999] names no source" in note for note in said[next(k for k in said if k.startswith("Who"))])


def test_a_day_with_its_year_is_answered_with_days_near_it_in_real_time(shown):
    found = asked_in(shown("An inquiry opened on 2026-01-15 [D115]."))
    [said] = [note for notes in found.values() for note in notes if "2026-01-15?" in note]
    assert "16 December and 17 December 2025. Does one fit?" in said and "August 2025" not in said


def test_a_wrong_day_is_answered_with_the_days_of_that_source_alone(shown):
    found = asked_in(shown("AP saw a note dated 12 September [D051]."))
    [said] = [note for notes in found.values() for note in notes if "12 September?" in note]
    assert "Beside [D051] we have 17 September and 25 September 2025. Does one fit?" in said


def test_one_question_is_asked_once_of_a_sentence(shown):
    for notes in asked_in(shown("A regime and a regime said 5. They said 5 and 6.")).values():
        assert len(notes) == len(set(notes))


def test_where_each_tag_goes_back_to_is_folded_below(shown):
    assert "[D046] Keystone-ATS and AFP (as printed by RTN), 19 September 2025" in text(shown("Five left [D046]."))
    assert "goes back to an unnamed French" in text(shown("Five left [D046]."))


def test_a_side_that_is_missing_is_asked_for(shown):
    assert "a voice from France" in text(shown("A note is dated 17 September [D051]."))
    assert "a voice from" not in text(shown("A note is dated 17 September [D051] [D290]."))


def test_nothing_found_is_no_praise(reader, words):
    least = SETTINGS["words"][0]
    said = sentence(reader.review({PART: "It is calm [D051] [D290]. " * least}), SETTINGS, words)
    assert "no mark" in said and f"Words in all: {3 * least}." in said


@pytest.mark.parametrize("page", ["[D051] [D290] [D005]", "It is calm [D051] [D290]."])
def test_a_page_with_hardly_a_word_is_not_passed(reader, words, page):
    said = sentence(reader.review({PART: page}), SETTINGS, words)
    assert said.endswith(f"Write at least {SETTINGS['words'][0]} before you trust this check.")


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


def test_a_title_that_may_print_a_name_is_not_listed(evidence, words):
    for source in evidence["sources"]:
        said = label(source, words)
        assert said.startswith(f"[{source.source_id}] ") and (source.title_en in said) == source.show
