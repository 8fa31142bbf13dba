"""Writing tasks: kept as typed, counted, never marked."""

import re

import pytest

from dispute.activity import Press
from dispute.hosts.shown import Shown
from dispute.hosts.store import Store
from dispute.questions.plan import Prompt, load, names
from dispute.questions.writing import Answer, Writing, found, length, own
from dispute.work.progress import Progress
from reading import spaced, text
from using import Using

PROMPT = next(p for name in names() for p in load(name).prompts.values())
TASK = Prompt("W9", "Write about <it> & more.", (20, 60))
CHECKED = Prompt("W8", "Write about it.", (1, 60), "Compare: is <a speaker> named?")
SEEN = Prompt("W7", "Write about it.", (1, 60), "Compare.", 2022, ("causal", "reporting"))


@pytest.fixture
def store():
    return Store()


@pytest.fixture
def use(store, words):
    return Using(Shown(Writing(PROMPT, words), store, words))


def write(use, typed):
    return use.press("keep", {"text": typed})


@pytest.mark.parametrize(
    ("count", "fit"), [(1, "short"), (19, "short"), (20, "fits"), (60, "fits"), (61, "long"), (900, "long")]
)
def test_the_length_fits_from_the_fewest_to_the_most_words(words, count, fit):
    assert length(TASK, "word " * count, words) == words(f"writing.{fit}", n=count, least=20, most=60)


def test_line_breaks_and_double_spaces_are_not_words(words):
    assert length(TASK, "  one \n\n two\tthree ", words) == length(TASK, "one two three", words)


def test_a_prompt_shows_its_task_and_the_length_it_asks_for(words):
    said = Using(Shown(Writing(TASK, words), Store(), words)).seen
    assert TASK.text in said and words("writing.length", least=20, most=60) in said


@pytest.mark.parametrize("typed", ["", " ", "\n\t "])
def test_nothing_written_gets_one_request_and_keeps_nothing(use, store, words, typed):
    write(use, typed)
    assert store.progress == Progress()
    assert words("writing.empty") in use.seen and use.said == words("writing.empty")


@pytest.mark.parametrize("count", [1, PROMPT.length[0], PROMPT.length[1], PROMPT.length[1] + 1])
def test_a_text_is_kept_and_its_length_is_spoken(use, store, words, count):
    typed = "word " * count
    write(use, typed)
    assert store.progress.notes[PROMPT.id] == typed
    assert use.said == length(PROMPT, typed, words) and use.said in use.seen


def test_a_text_can_be_changed_and_kept_again(use, store):
    write(write(use, "The first version."), "The second version.")
    assert store.progress.notes[PROMPT.id] == use.entries["text"] == "The second version."


def test_hostile_text_stays_in_its_box_as_typed(use, store, hostile):
    write(use, hostile)
    assert store.progress.notes[PROMPT.id] == hostile == use.entries["text"]


def test_a_kept_text_fills_a_new_page_and_one_that_is_already_shown(use, store, words):
    store.progress = Progress().with_note(PROMPT.id, "\nFrom\nlast week.")
    again = Using(Shown(Writing(PROMPT, words), store, words))
    assert again.seen == use.seen and again.entries == use.entries == {"text": "\nFrom\nlast week."}


def test_what_is_being_typed_survives_work_in_another_activity(use, store):
    use.fill({"text": "Half a sent"})
    store.progress = store.progress.with_prediction("other", "a", "why")
    assert use.entries == {"text": "Half a sent"}


def test_a_kept_text_is_not_marked(use, words):
    said = write(use, "My own words.").seen
    assert not any(words(f"quiz.{verdict}") in said for verdict in ("right", "partly", "wrong"))


def test_the_stored_page_holds_the_prompt_and_no_text(use):
    before = use.shown.page["text/html"]
    write(use, "My own words.")
    assert use.shown.page["text/html"] == before and "My own words." not in text(before)


def test_what_to_compare_with_is_shown_once_a_text_is_kept_and_not_before(words):
    use = Using(Shown(Writing(CHECKED, words), Store(), words))
    assert CHECKED.check not in use.seen
    assert CHECKED.check not in write(use, " ").seen
    assert CHECKED.check in write(use, "My own words.").seen
    assert CHECKED.check not in text(use.shown.page["text/html"])


def test_what_to_compare_with_comes_back_with_the_kept_text_and_stays_over_an_empty_one(words):
    store = Store()
    store.progress = Progress().with_note(CHECKED.id, "From last week.")
    use = Using(Shown(Writing(CHECKED, words), store, words))
    assert CHECKED.check in use.seen
    assert CHECKED.check in write(use, "").seen and words("writing.empty") in use.seen


def test_a_task_without_something_to_compare_with_says_its_length_alone(words):
    use = write(Using(Shown(Writing(TASK, words), Store(), words)), "Short.")
    assert use.said in use.seen and "reason" not in use.html


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("In 2013 it began, because Mali asked, France says.", [["2013"], ["because"], ["says"]]),
        ("In 2022 and in 2025 it went on.", [[], [], []]),
        ("In 1960, 1960, 2012, 2013, and 2020 it began.", [["1960", "2012", "2013"], [], []]),
        ("They came ‘because’ of 20131 things in 201.", [[], [], []]),
        ("", [[], [], []]),
    ],
)
def test_what_a_task_looks_for_is_found_in_the_words_that_stand_there(words, typed, seen):
    assert [words_seen for _, words_seen in found(SEEN, typed, words)] == seen
    assert found(TASK, typed, words) == [], "a task that looks for nothing"


def test_the_reply_names_what_it_found_in_the_text_and_what_it_did_not_and_marks_nothing(store, words):
    use = write(Using(Shown(Writing(SEEN, words), store, words)), "In 2013 it began, because Mali asked.")
    year, speaker = words("writing.before", year=2022), words("writing.list_reporting")
    for line in (
        words("writing.seen", what=year, seen="“2013”"),
        words("writing.unseen_try", what=speaker, example="“according to”"),
    ):
        assert line in use.seen and line in use.said
    assert words("writing.words_only") in use.seen and SEEN.check not in use.seen
    assert not any(sign in use.seen for sign in "✓✗") and use.screen.done
    write(use, " ")
    assert use.said == words("writing.empty"), "nothing is said of the text that was kept before"


def test_what_is_found_comes_back_with_the_kept_text_and_is_not_there_before(words):
    store = Store()
    use = Using(Shown(Writing(SEEN, words), store, words))
    assert words("writing.words_only") not in use.seen
    store.progress = Progress().with_note(SEEN.id, "In 1960.")
    assert "“1960”" in Using(Shown(Writing(SEEN, words), store, words)).seen


def test_hostile_text_is_quoted_only_where_a_word_of_ours_stands_in_it(store, words, hostile):
    use = write(Using(Shown(Writing(SEEN, words), store, words)), f"{hostile} in 2013, because <b>so</b>")
    assert "“2013”" in use.seen and "<b>so" not in use.screen.parts["kept"]


def test_the_writing_of_lesson_01_looks_for_its_year_and_answers_the_event_of_that_year_in_both_languages():
    from dispute import Lesson

    for lang, typed in (("en", "In 2013, because it asked, says Mali."), ("fr", "En 2013, parce que le Mali le dit.")):
        use = write(Using(Lesson("01_background", lang=lang).write("W1")), typed)
        assert use.part("kept").count("“2013”" if lang == "en" else "« 2013 »") == 1
        found, told = use.root.iter("li")
        assert "2013" in text(found) and re.search(r"\[D126\] ?\[D127\]$", text(told)), "what is told has its sources"
        assert ("enough?" if lang == "en" else "suffisait-il") in text(told)
        assert "saw none" not in use.seen and "nous n’en avons" not in use.seen


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_ways_to_write_it_are_folded_with_their_sources_and_do_what_the_task_asks(lang):
    """One for the step of each state; they come once a text is kept."""
    from dispute import Lesson

    lesson = Lesson("01_background", lang=lang)
    use, prompt = Using(lesson.write("W1")), lesson.plan.prompt("W1")
    one, other = prompt.models
    assert "<details>" not in use.html and one["says"] not in use.seen
    write(use, "In 2013.")
    fold = text(next(use.root.iter("details")))
    assert fold.startswith(lesson.words("writing.ways", n=2))
    listed = {source.source_id for source in lesson.rows.sources()}
    for model in prompt.models:
        assert spaced(model["says"]) in fold and all(f"[{key}]" in fold for key in model["sources"])
        assert {*model["sources"]} <= listed and model["says"] not in use.said
        assert all(seen for _, seen in found(prompt, model["says"], lesson.words))
        assert lang == "fr" or prompt.length[0] <= len(model["says"].split()) <= prompt.length[1]
    if lang == "en":
        assert "France’s step" in one["says"] and "Mali’s step" in other["says"]


def test_a_text_can_start_from_a_sentence_made_elsewhere_once_that_is_made(store, words, hostile):
    writing = Writing(TASK, words, lambda work: (work.notes.get("made", ""), "D046"))
    use = Using(Shown(writing, store, words))
    assert "[D046]" not in use.seen
    store.progress = Progress().with_note("made", f"On 14 September. {hostile}")
    assert use.part("prompt").startswith("On 14 September.") and "[D046]" in use.part("prompt")
    assert TASK.text in use.seen and "<b>so" not in use.screen.parts["prompt"]


def test_a_kept_text_can_be_held_against_other_work(store, words, hostile):
    answers = lambda work, note: Answer(beside=[f"{note}?", hostile])  # noqa: E731
    use = Using(Shown(Writing(TASK, words, answers=answers), store, words))
    assert "?" not in use.part("kept")
    write(use, "Mine")
    assert "Mine?" in use.part("kept") and spaced(hostile) in spaced(use.part("kept")) and "Mine?" in use.said
    assert "<b>so" not in use.screen.parts["kept"]


def test_the_writing_of_lesson_00_starts_from_the_sentence_of_the_last_scene_in_both_languages():
    from dispute import Lesson

    picks = {"step": "DS022", "day": "traced/2025-09-17/2025-09-17", "speaker": "K405"}
    for lang in ("en", "fr"):
        lesson = Lesson("00_start_here", lang=lang)
        use = Using(lesson.write("W0-surer"))
        assert "[D051]" not in use.seen and "17 sept" not in use.seen.lower()
        lesson.store.progress = Progress(forms={"opening-repair": picks})
        assert "[D051]" in use.part("prompt") and "17 sept" in use.part("prompt").lower()
        assert "[D051]" not in Using(lesson.write("lateral")).seen


LOOKED_FOR = (("Your range", ("15%", "41%")), ("What you assumed", ("2.5%",)))
ANSWER = Answer(LOOKED_FOR, replies=["Checking one buys 3 points."])


@pytest.fixture
def answered(store, words):
    return Using(Shown(Writing(TASK, words, answers=lambda progress, note: ANSWER), store, words))


def test_a_text_is_answered_with_the_learners_own_numbers_once_it_is_kept(answered, words):
    assert ANSWER.replies[0] not in answered.seen and "Your range" not in answered.seen
    answered.press("keep", {"text": "If so, 15 to 41 % is missing, not 2.54."})
    assert "Your range: “15%”, “41%”." in answered.seen and "What you assumed: we saw none." in answered.seen
    assert ANSWER.replies[0] in answered.seen and answered.said.endswith(ANSWER.replies[0]) and answered.screen.done


@pytest.mark.parametrize(("typed", "seen"), [
    ("", []), ("15", ["15%"]), ("de 15\u202f% à 41\u202f%", ["15%", "41%"]), ("115 or 1541", []), ("15.5", []),
    ("<15>", ["15%"]), ("41-15", ["15%", "41%"]),
])  # fmt: skip
def test_a_number_is_found_as_a_whole_and_not_as_a_part_of_another(typed, seen):
    assert own(ANSWER.numbers, typed)[0] == ("Your range", seen)


def test_a_reply_stands_in_the_place_of_what_the_task_says_to_compare_with(store, words):
    writing = Writing(CHECKED, words, answers=lambda work, note: Answer(replies=["Who else says so?"]))
    use = write(Using(Shown(writing, store, words)), "So it is.")
    assert use.part("kept").endswith("Who else says so?") and "Compare" not in use.seen


def test_a_text_without_numbers_of_its_own_is_answered_as_before(use, store):
    write(use, "So it is.")
    assert "we saw none" not in use.seen and not use.part("kept").endswith(ANSWER.replies[0])


def test_a_start_that_an_earlier_edition_kept_in_the_box_is_still_there(answered, store):
    store.progress = Progress().with_form("writing-W9", {"start": "one", "text": "If so, because "})
    assert answered.fields["text"].value == "If so, because " and not answered.screen.done
    work = store.progress
    assert answered.activity.update(work, Press("start=one", {"text": "x"})) == (work, None)
