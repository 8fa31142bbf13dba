"""Rival explanations: a clipping is read, put to one of them and answered; then paper by paper."""

import pytest

from dispute import Lesson
from dispute.activities.explanations import FORM
from dispute.activities.explanations.rules import CLIP, NONE, PAPERS
from dispute.activity import Press
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
    for one in use.activity.clippings:
        use.press(f"put={one.helps}")


def test_the_evidence_is_read_first_and_its_worth_is_told_only_after_the_press(use):
    first, *later = use.activity.clippings
    assert first.text in use.part("clip-1") and not [one for one in later if one.text in use.seen]
    assert "✓" not in use.seen and "✗" not in use.seen
    assert len(use.buttons) == len(use.activity.explanations) + 1, "each target once, and “none of them”"
    stored = text(use.shown.page["text/html"])
    assert not [one.why for one in (*use.activity.clippings, *use.activity.papers) if one.why in stored]


def test_paper_holds_every_clipping_and_no_answer(use):
    stored = text(use.shown.page["text/html"])
    assert all(stored.count(one.text) == 1 for one in use.activity.clippings)
    assert all(one.text in stored for one in use.activity.explanations)


def test_the_two_days_come_from_the_rows(use):
    assert "14 September" in use.part("task") and "17 September" in use.part("task")
    assert "[D046] [D051]" in use.part("task")


def test_a_press_is_answered_on_its_clipping_and_the_next_one_comes(use, words):
    first, second, *_ = use.activity.clippings
    use.press(f"put={NONE}")
    answer = f"{words('explanations.helps', n=3)} {first.why}"
    assert f"✗ {answer}" in use.part("clip-1") and second.text in use.part("clip-2")
    assert use.said.startswith(answer) and second.text in use.said
    assert use.screen.focus == "[data-part=clip-1]", "the keyboard is where the answer stands"
    use.press(f"put={second.helps}")
    assert "✓" in use.part("clip-2") and "✗" not in use.part("clip-2") and second.why not in use.part("clip-1")


def test_a_clipping_that_was_read_hangs_at_what_it_helps_wherever_it_was_put(use, words):
    assert not [one for one in use.activity.clippings if one.name in use.part("board")]
    for _ in use.activity.clippings:
        use.press("put=file")
    pinned = use.part("board").split("Mali wrote the note")[0]
    rfi, digest, unplaced, note = [one.name for one in use.activity.clippings]
    assert pinned.index(digest) < pinned.index(unplaced) < pinned.index(rfi) and note not in pinned
    assert use.part("board").endswith(f"{words('explanations.none_of_them')} {note}")
    assert not [button for button in use.buttons if button.startswith("put=")]


def test_who_stands_behind_a_clipping_follows_from_the_rows_and_one_with_nobody_can_still_be_true(use, words):
    sourced = {one.id: one.sourced for one in use.activity.clippings}
    assert sourced == {"rfi": True, "digest": False, "unplaced": False, "note": True}
    read_all(use)
    assert all(words("explanations.unplaced") in use.part(f"clip-{n}") for n in (2, 3))
    assert use.seen.count(words("explanations.unplaced")) == 2
    assert "No other page says so. If true, the third ‘if’ falls." in use.part("clip-3")


def test_the_papers_open_after_the_last_clipping_and_answer_beside_the_button(use, words):
    read_all(use)
    assert "✗" not in use.seen and words("explanations.papers") in use.said and not use.screen.done
    use.press("ask=order")
    assert "No page gives its day." in use.part("papers") and use.part("end") == ""
    assert use.said.startswith(words.counted("explanations.supports", 1, numbers="1"))
    assert use.screen.focus == "", "the keyboard stays on the paper"
    use.press("ask=note")
    assert words("explanations.none") in use.said and use.said.endswith(words("explanations.end"))
    assert "No explanation is shown or ruled out." in use.part("end") and use.screen.done


@pytest.mark.parametrize(
    "form",
    [
        {"clip.rfi": "<b>"},
        {"ask.order": "asked"},
        {"clip.nobody": "post", "post": "said"},
        {"recalled": "fits", "oral": "nothing", "post": "said", "file": "<script>"},
        {"rotation": "fits", "agents": "fits", "ask.arrival": "asked"},
    ],
)
def test_entries_that_do_not_belong_here_count_as_open(use, lesson, form):
    lesson.store.progress = Progress().with_form(FORM, form)
    assert "✓" not in use.seen and "✗" not in use.seen and use.part("papers") == ""
    assert not [value for value in form.values() if value.startswith("<") and value in use.html]
    assert use.activity.update(lesson.store.progress, Press("ask=order"))[1] is None


def test_the_recap_tells_of_the_departure_once_the_room_is_done_and_that_nothing_decides(use, lesson):
    read_all(use)
    use.press("ask=order")
    assert use.activity.told(lesson.store.progress) == []
    use.press("ask=list")
    use.press("ask=note")
    [said] = use.activity.told(lesson.store.progress)
    assert said == "Why the five left stays open."
    [found] = [each for each in lesson.findings() if each.after == FORM]
    assert found.told(lesson.store.progress) == [said] and found.told(Progress()) == ()
    assert use.activity.told(Progress().with_form(FORM, {"ask.order": "<b>", "clip.rfi": "<b>"})) == []


@pytest.mark.parametrize("button", ["put=", "put=nobody", "put=<b>", "post=said", "rfi=post", "ask=order", "ask=", ""])
def test_a_button_that_is_none_changes_nothing(use, button):
    assert use.activity.update(Progress(), Press(button)) == (Progress(), None)


def test_nothing_can_be_put_once_all_have_their_place(use, lesson):
    read_all(use)
    kept = lesson.store.progress
    assert use.activity.update(kept, Press("put=file")) == (kept, None)
    assert use.activity.update(kept, Press("ask=nobody")) == (kept, None)


OLD = {"recalled": "said", "oral": "nothing", "post": "said", "file": "fits"}


def test_a_room_that_was_finished_before_is_finished_and_tells_its_clippings_without_a_sign(use, lesson, words):
    lesson.store.progress = Progress().with_form(FORM, {**OLD, "ask.order": "asked", "ask.list": "asked"})
    assert use.screen.done and words("explanations.end") in use.seen
    assert all(one.why in use.seen for one in use.activity.clippings) and "✓" not in use.seen and "✗" not in use.seen


def test_work_that_names_explanations_of_before_still_opens_and_goes_on(use, lesson):
    lesson.store.progress = Progress().with_form(FORM, {"rotation": "fits", "post": "said", "agents": "nothing"})
    assert use.part("papers") == ""
    read_all(use)
    use.press("ask=order")
    kept = lesson.store.progress.forms[FORM]
    assert {"rotation", "post", "agents", CLIP + "rfi", "ask.order"} <= kept.keys() and "rotation" not in use.seen


def test_each_clipping_and_paper_names_explanations_that_exist_and_cites_sources(use, lesson):
    ids = {one.id for one in use.activity.explanations}
    assert {one.helps for one in use.activity.clippings} == {"post", "recalled", "oral", NONE} < ids | {NONE}
    assert all(set(one.supports) < ids and one.source_ids for one in use.activity.papers)
    assert sum(bool(one.supports) for one in use.activity.papers) > PAPERS
    listed = {source.source_id for source in lesson.rows.sources()}
    assert {key for one in use.activity.papers for key in one.source_ids} <= listed
    assert {key for one in use.activity.clippings for key in one.source_ids} <= listed


def test_french_draws_the_same_room():
    use = Using(Lesson("02_expulsions", "fr").explanations())
    read_all(use)
    assert "Elle ne nomme personne qui parle." in use.seen
    for paper in ("order", "list"):
        use.press(f"ask={paper}")
    assert "Aucune explication n’est établie, et aucune n’est exclue" in use.part("end") and use.screen.done
