"""Who answers: seats to press where nobody is expected on the record, then all of them in one picture."""

import pytest

from dispute import Lesson
from dispute.activities.who_says import FORM, LOOK, SEAT, Kind, seats
from dispute.activities.who_says.rules import SIDES
from dispute.activity import Press
from dispute.work.progress import Progress
from driving import lesson_with
from reading import read, text
from using import Using

OURS = {
    "him-france": "record", "him-mali": "record", "two-france": "unnamed", "two-mali": "none",
    "five-france": "unnamed", "five-mali": "second",
}  # fmt: skip
EMPTY = [seat for seat, kind in OURS.items() if kind != "record"]


@pytest.fixture
def lesson():
    return lesson_with(FORM)


@pytest.fixture
def use(lesson):
    return Using(lesson.who_says())


def press(use, empty=EMPTY):
    for seat in empty:
        use.press(f"{SEAT}={seat}")
    return use


def drawn(use):
    """Return how many heads of each look the picture has: full, masked, in dashes at second hand or for no answer."""
    groups = [g for g in read(f"<div>{use.screen.parts['view']}</div>").iter("g") if g.get("transform")]
    full = [g for g in groups if g.get("fill") != "none"]
    dashed = [g for g in groups if g.get("stroke-dasharray")]
    return len(full), len(groups) - len(full) - len(dashed), len(dashed)


def test_each_question_stands_there_for_both_states_and_no_answer_is_on_the_page(use):
    assert [*use.buttons] == [*(f"{SEAT}={seat}" for seat in OURS), LOOK]
    assert all(one.text in use.part("seats") for one in use.activity.questions)
    assert not use.screen.parts["view"] and not use.screen.parts["table"] and not use.screen.done
    stored = text(use.shown.page["text/html"])
    for seen in (use.seen, stored):
        assert not [one for one in use.activity.questions if one.says in seen] and "✓" not in seen


def test_a_seat_can_be_pressed_and_pressed_back(use, lesson):
    assert use.html.count('aria-pressed="true"') == 0
    use.press(f"{SEAT}=two-mali")
    assert use.html.count('aria-pressed="true"') == 1 and not use.screen.focus, "the keyboard stays on the seat"
    assert use.part("seats").count("silent?") == 1 and "Mali silent?" in use.part("seats")
    assert lesson.store.progress.forms[FORM] == {"two-mali": "on"}
    use.press(f"{SEAT}=two-mali")
    assert use.html.count('aria-pressed="true"') == 0 and not use.screen.parts["view"]


def test_one_look_shows_all_seats_what_was_said_and_what_it_comes_to(use):
    press(use).press(LOOK)
    assert drawn(use) == (2, 2, 2) and use.part("view").count("?") == 1 and use.screen.done and not use.buttons
    assert use.screen.focus == "[data-part=seats]"
    assert "Your guesses fit: 6 of 6." in use.part("table")
    told = "We found no first-hand reason on the record for either expulsion."
    assert use.part("table").endswith(told) and use.said.endswith(told)
    assert "accuses him of a part in one; France’s ministry calls this unfounded. [D005] [D011]" in use.part("seats")
    [figure] = [*read(use.screen.parts["view"]).iter("svg")]
    for said in (
        "France, on the employee: on the record", "Mali, on the employee: on the record",
        "France, on France’s step: without a name", "Mali, on France’s step: no answer found",
        "France, on Mali’s step: without a name", "Mali, on Mali’s step: at second hand",
    ):  # fmt: skip
        assert said in figure.get("aria-label")


@pytest.mark.parametrize(
    ("empty", "n"), [([], 2), (EMPTY, 6), ([*OURS], 4), (["him-france"], 1), (["two-mali", "five-mali"], 4)]
)
def test_the_guesses_are_counted_by_one_rule_for_both_states(use, empty, n):
    press(use, empty).press(LOOK)
    assert f"Your guesses fit: {n} of 6." in use.part("table")
    assert use.part("view").count("✓") == n and use.part("view").count("✗") == 6 - n


def test_the_kinds_follow_from_the_rows_and_both_states_are_asked_the_same(use):
    assert {seat: str(kind) for seat, kind in seats(use.activity.questions).items()} == OURS
    assert all(tuple(one.kinds) == SIDES for one in use.activity.questions)


def test_what_the_picture_comes_to_is_what_the_rows_say(use, lesson):
    him, *steps = use.activity.questions
    assert {*him.kinds.values()} == {Kind.RECORD}
    assert {one.kinds["france"] for one in steps} == {Kind.UNNAMED}
    assert Kind.RECORD not in {kind for one in steps for kind in one.kinds.values()}, "no reason on the record"
    assert [one.kinds["mali"] for one in steps] == [Kind.NONE, Kind.SECOND]
    events, claims = ("DS021", "DS022"), lesson.evidence["claims"].rows
    reasons = [c for c in claims if c.topic == "motive" and c.event_id in events and c.standing == "stands"]
    origins = lesson.evidence["origins"]
    assert {origins[c.origin_id].country for c in reasons if c.claim_id != "K241"} <= {"France", "", None}
    officials = {c.claim_id for c in reasons if origins[c.origin_id].kind in ("unnamed official", "office on record")}
    assert officials == {"K238", "K239", "K240", "K246"}, "all French, none on the record"
    ministry, page = (lesson.evidence["claims"][key] for key in ("K247", "K244"))
    assert ministry.speaker_en.startswith("the French foreign ministry, according to Afrique Confidentielle")
    assert page.speaker_en == "the page, which credits a Malian note" and "One undated page" in page.note_en
    assert page.standing == "variant" and not lesson.evidence["sources"][page.source_id].published
    [note] = [c for c in reasons if c.claim_id == "K241"]
    assert note.value_en == "no reason given for the expulsions"


def test_each_answer_cites_the_pages_of_its_claims_or_of_its_event(use, lesson):
    listed = {source.source_id for source in lesson.rows.sources()}
    claims, events = lesson.evidence["claims"], lesson.evidence["events"]
    raw = {one["id"]: one["by"] for one in lesson.rows.setting(FORM, "questions")}
    for one in use.activity.questions:
        told = [claims[key] for keys in raw[one.id].values() for key in keys]
        pages = {claim.source_id for claim in told} | {s for claim in told for s in events[claim.event_id].source_ids}
        assert set(one.source_ids) <= listed and set(one.source_ids) <= pages
    assert {claims[key].source_id for key in ("K238", "K240", "K241")} == {"D046", "D051"}
    assert claims["K241"].value_en == "no reason given for the expulsions"


def test_the_text_around_rests_on_its_rows(lesson):
    claims, events = lesson.evidence["claims"], lesson.evidence["events"]
    assert claims["K023"].number_lo == 55 and "deny" in claims["K471"].value_en
    assert claims["K471"].source_id == "D107" and "20" in events["AF015"].label_en
    assert claims["K023"].source_id == "D040" and {"D249", "D252"} <= {*events["AF015"].source_ids}


def test_what_mali_said_of_the_french_step_stands_beside_it_with_its_speaker(use, lesson):
    use.press(LOOK)
    assert "Mali’s ministry gave Reuters no comment." in use.part("seats")
    claims = lesson.evidence["claims"]
    assert claims["K455"].source_id == "D290" and "Mali" in claims["K455"].speaker_en
    assert claims["K455"].value_en == "no comment" and "French steps" in claims["K455"].note_en


def test_the_recap_repeats_what_the_picture_comes_to_once_the_learner_has_looked(use, lesson):
    press(use)
    assert use.activity.told(lesson.store.progress) == []
    use.press(LOOK)
    [found] = [each for each in lesson.findings() if each.after == FORM]
    [line] = found.told(lesson.store.progress)
    assert line in use.part("table") and found.told(Progress()) == ()


def test_work_is_kept_and_comes_back(use, lesson):
    press(use, ["him-mali"]).press(LOOK)
    assert lesson.store.progress.forms[FORM] == {"him-mali": "on", LOOK: "on"}
    again = Using(lesson.who_says())
    assert again.screen.done and again.screen.parts == use.screen.parts


@pytest.mark.parametrize("form", [{"him-france": "<b>"}, {"nobody": "on"}, {"plot": "record", "look": "<script>"}])
def test_entries_that_do_not_belong_here_count_as_open(use, lesson, form):
    lesson.store.progress = Progress().with_form(FORM, form)
    assert "✓" not in use.seen and not use.screen.done and 'aria-pressed="true"' not in use.html
    assert "<b>" not in use.html and "<script>" not in use.html


@pytest.mark.parametrize("button", ["", "seat", "seat=", "seat=<b>", "plot=record", "seat=him", "him-france=on"])
def test_a_button_that_is_none_changes_nothing(use, button):
    assert use.activity.update(Progress(), Press(button)) == (Progress(), None)


def test_nothing_can_be_pressed_once_all_is_shown(use):
    kept = press(use).press(LOOK).work
    assert use.activity.update(kept, Press(f"{SEAT}=him-france")) == (kept, None)
    assert use.activity.update(kept, Press(LOOK)) == (kept, None)


def test_french_draws_the_same_room():
    use = press(Using(Lesson("02_expulsions", "fr").who_says())).press(LOOK)
    assert "Le gouvernement malien l’en accuse" in use.seen and "sans donner de nom" in use.part("view")
    assert drawn(use) == (2, 2, 2)
    assert "nous n’avons trouvé de raison de première main dans une déclaration officielle" in use.part("table")
