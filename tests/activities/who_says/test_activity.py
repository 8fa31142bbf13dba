"""Who answers: a press for each question, the answer in place of the buttons, and a head in the picture."""

import pytest

from dispute import Lesson
from dispute.activities.who_says import FORM, Kind
from dispute.activities.who_says.rules import BLOCKS, SIDES
from dispute.activity import Press
from dispute.work.progress import Progress
from driving import lesson_with
from reading import read, text
from using import Using

OURS = {"plot": "record", "france": "unnamed", "mali": "none", "held": "unnamed", "court": "unnamed"}


@pytest.fixture
def lesson():
    return lesson_with(FORM)


@pytest.fixture
def use(lesson):
    return Using(lesson.who_says())


def press(use, answers=OURS):
    for key, kind in answers.items():
        use.press(f"{key}={kind}")
    return use


def drawn(use):
    """Return how many heads of each look the picture has: full, masked, in dashes."""
    groups = [g for g in read(use.screen.parts["view"]).iter("g") if g.get("transform")]
    full = [g for g in groups if g.get("fill") != "none"]
    dashed = [g for g in groups if g.get("stroke-dasharray")]
    return len(full), len(groups) - len(full) - len(dashed), len(dashed)


def test_one_question_lies_open_and_no_answer_is_on_the_page(use):
    first, *later = use.activity.questions
    assert [*use.buttons] == [f"plot={kind}" for kind in Kind] and first.text in use.part("card-1")
    assert not [one for one in later if one.text in use.seen] and drawn(use) == (0, 0, 0)
    assert use.part("view").count("?") == 6 and not use.screen.done and "nothing pressed yet" in use.html
    stored = text(use.shown.page["text/html"])
    assert all(stored.count(one.text) == 1 for one in use.activity.questions), "paper asks all of them"
    for seen in (use.seen, stored):
        assert not [one for one in use.activity.questions if one.says in seen] and "✓" not in seen


def test_a_press_is_answered_in_place_of_the_buttons_and_the_next_question_comes(use):
    use.press("plot=record")
    seen = use.part("card-1")
    assert "✓ on the record" in seen and "[D005] [D011]" in seen and "✗" not in seen
    assert "accuses him of a part in a plot; France’s ministry calls this unfounded" in seen
    assert use.said.startswith("On the record. Mali’s government accuses him")
    assert use.said.endswith("Why did France expel two?") and use.screen.focus == "[data-part=card-1]"
    assert [*use.buttons] == [f"france={kind}" for kind in Kind] and drawn(use) == (2, 0, 0)


def test_another_kind_is_crossed_out_beside_the_one_that_fits(use):
    use.press("plot=none")
    assert "✗ no answer found" in use.part("card-1") and "✓ on the record" in use.part("card-1")
    assert "<s>no answer found</s>" in use.html and drawn(use) == (2, 0, 0), "the picture shows what fits"


def test_five_presses_fill_the_picture_and_bring_what_it_comes_to(use):
    press(use)
    assert drawn(use) == (2, 3, 1) and "?" not in use.part("view") and use.screen.done and not use.buttons
    told = "Both states speak on the record about the employee. On their own reasons, we found neither at first hand."
    assert use.part("table") == told
    assert use.said.endswith(use.part("table"))
    [figure] = [e for e in read(use.screen.parts["view"]).iter("svg")]
    for said in (
        "France, on him: on the record", "Mali, on him: on the record", "France, why it acted: without a name",
        "Mali, why it acted: no answer found", "others held: without a name", "court: without a name",
    ):  # fmt: skip
        assert said in figure.get("aria-label")


def test_the_kinds_follow_from_the_rows_and_both_states_are_asked_the_same(use, lesson):
    assert {one.id: str(one.kind) for one in use.activity.questions} == OURS
    rows = {side: [one.row for one in use.activity.questions if side in one.kinds] for side in SIDES}
    assert rows["france"] == rows["mali"] == [*BLOCKS[0][0]]
    places = {(one.row, place) for one in use.activity.questions for place in one.kinds}
    assert places == {(row, place) for rows, columns in BLOCKS for row in rows for place in columns}


def test_each_answer_cites_the_pages_of_its_claims_or_of_its_event(use, lesson):
    listed = {source.source_id for source in lesson.rows.sources()}
    claims, events = lesson.evidence["claims"], lesson.evidence["events"]
    raw = {one["id"]: one["by"] for one in lesson.rows.setting(FORM, "questions")}
    for one in use.activity.questions:
        told = [claims[key] for keys in raw[one.id].values() for key in keys]
        pages = {claim.source_id for claim in told} | {s for claim in told for s in events[claim.event_id].source_ids}
        assert set(one.source_ids) <= listed and (set(one.source_ids) <= pages or one.id == "mali")
    assert {claims[key].source_id for key in ("K238", "K240", "K241")} == {"D046", "D051"}
    assert claims["K241"].value_en == "no reason given for the expulsions"
    assert claims["K023"].number_lo == 55 and "deny" in claims["K471"].value_en
    assert claims["K471"].source_id == "D107" and "20" in events["AF015"].label_en


def test_what_mali_said_of_the_french_step_stands_beside_it_with_its_speakers(use, lesson):
    press(use, {"plot": "record", "france": "unnamed"})
    assert "The Malian side confirmed the two to RFI; its ministry gave Reuters no comment." in use.part("card-2")
    claims = lesson.evidence["claims"]
    assert (claims["K113"].source_id, claims["K113"].event_id, claims["K455"].source_id) == ("D048", "DS021", "D290")
    assert claims["K455"].value_en == "no comment" and "French steps" in claims["K455"].note_en


def test_the_recap_repeats_what_the_picture_comes_to_once_every_question_is_answered(use, lesson):
    press(use, {key: kind for key, kind in OURS.items() if key != "court"})
    assert use.activity.told(lesson.store.progress) == []
    use.press("court=unnamed")
    [found] = [each for each in lesson.findings() if each.after == FORM]
    assert found.told(lesson.store.progress) == [use.part("table")] and found.told(Progress()) == ()


def test_work_is_kept_and_comes_back(use, lesson):
    press(use, {"plot": "none", "france": "unnamed"})
    assert lesson.store.progress.forms[FORM] == {"plot": "none", "france": "unnamed"}
    again = Using(lesson.who_says())
    assert "✗ no answer found" in again.part("card-1") and "Why did Mali expel five?" in again.part("card-3")


@pytest.mark.parametrize("form", [{"plot": "<b>"}, {"nobody": "record"}, {"plot": "", "france": "<script>"}])
def test_entries_that_do_not_belong_here_count_as_open(use, lesson, form):
    lesson.store.progress = Progress().with_form(FORM, form)
    assert "✓" not in use.seen and [*use.buttons] == [f"plot={kind}" for kind in Kind]
    assert "<b>" not in use.html and "<script>" not in use.html


@pytest.mark.parametrize("button", ["", "plot", "plot=", "plot=<b>", "france=unnamed", "nobody=record", "record=plot"])
def test_a_button_that_is_none_changes_nothing(use, button):
    assert use.activity.update(Progress(), Press(button)) == (Progress(), None)


def test_nothing_can_be_pressed_once_all_is_answered(use, lesson):
    kept = press(use).work
    assert use.activity.update(kept, Press("court=record")) == (kept, None)


def test_french_draws_the_same_room():
    use = press(Using(Lesson("02_expulsions", "fr").who_says()))
    assert "Le gouvernement malien l’accuse" in use.seen and "sans donner de nom" in use.part("card-4")
    assert drawn(use) == (2, 3, 1) and "ni l’un ni l’autre" in use.part("table")
