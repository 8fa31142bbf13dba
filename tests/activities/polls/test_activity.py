"""What a poll can show, in use: each press is answered on its card, and fear is told by its speakers at the end."""

from types import SimpleNamespace

import pytest

from dispute.activities.polls import NAME
from dispute.activities.polls.rules import ANSWERS, claim, percent
from dispute.activities.polls.view import spoken
from dispute.activity import Press
from dispute.work.progress import Progress
from driving import lesson_with
from reading import spaced, text
from using import Using


@pytest.fixture
def lesson():
    return lesson_with(NAME)


@pytest.fixture
def use(lesson):
    return Using(lesson.poll())


@pytest.fixture
def claims(use):
    return use.activity.claims


def test_the_claims_need_each_answer_once_and_figures_about_both_partners(claims):
    assert {c.answer for c in claims} == set(ANSWERS)
    asked = " ".join(row.question_en for c in claims for row in c.figures)
    assert "Barkhane" in asked and "Russia" in asked and "transitional authorities" in asked
    both = next(c for c in claims if len(c.figures) > 1)
    assert "French" in both.text and "Russia" in both.text, "the same mistake for both partners in one claim"


def test_before_a_press_there_are_figures_and_no_answer(use, claims, words):
    assert "✓" not in use.seen and not use.screen.parts["fear"]
    assert len(use.buttons) == len(claims) * len(ANSWERS)
    assert all(f"{percent(row)} %" in use.seen for c in claims for row in c.figures)
    assert not [c.id for c in claims if spaced(c.why) in use.seen]


@pytest.mark.parametrize("answer", ANSWERS)
def test_a_press_is_answered_on_its_card_with_the_reason_and_spoken(use, claims, words, answer):
    first = claims[0]
    use.press(f"{first.id}={answer}")
    mark = "✓" if answer == first.answer else "✗"
    card = use.part(f"claim-{first.id}")
    assert mark in card and spaced(first.why) in card and words(f"polls.{first.answer}") in use.said
    assert use.said.endswith(first.why) and not use.screen.parts["fear"]


def test_fear_is_told_after_the_last_press_by_those_who_spoke_of_it_in_both_directions(use, claims, words):
    for c in claims:
        use.press(f"{c.id}={c.answer}")
    said = use.part("fear")
    cautions = use.activity.cautions
    assert len(cautions) == 2 and all(c.source_ids for c in cautions)
    assert "openly" in cautions[0].text and "little space" in cautions[1].text
    assert all(spaced(c.text) in said for c in cautions) and words("polls.both_ways") in said
    assert use.said.endswith(spoken(cautions, words))


def test_an_answer_can_be_changed_and_comes_back(use, claims, lesson):
    use.press(f"{claims[1].id}=shows").press(f"{claims[1].id}=less")
    assert lesson.store.progress.forms[NAME] == {claims[1].id: "less"}
    assert "✓" in Using(lesson.poll()).part(f"claim-{claims[1].id}")


@pytest.mark.parametrize("button", ["other=shows", "worked=perhaps", "worked", ""])
def test_a_press_that_is_not_on_offer_changes_nothing(use, button):
    assert use.activity.update(Progress(), Press(button)) == (Progress(), None)


def test_a_kept_answer_that_is_not_on_offer_counts_as_none(use, claims, lesson):
    lesson.store.progress = Progress().with_form(NAME, {c.id: "perhaps" for c in claims})
    assert "✗" not in use.seen and not use.screen.parts["fear"]


def test_the_table_tells_of_each_edition_what_it_can_and_cannot_show(use, evidence):
    table = use.part("editions")
    for row in evidence["polls"]:
        assert spaced(row.can_show_en) in table and spaced(row.cannot_show_en) in table
    assert "<details>" in use.screen.parts["editions"]


def test_the_stored_page_gives_no_answer(use, claims):
    stored = text(use.shown.page["text/html"])
    assert all(spaced(c.text) in stored and spaced(c.why) not in stored for c in claims)


@pytest.mark.parametrize(
    ("low", "high", "said"), [(73, 73, "73"), (90, None, "> 90"), (None, 5, "< 5"), (68.7, 68.7, "68.7"), (1, 2, "1–2")]
)
def test_a_percentage_is_told_as_it_is_known(low, high, said):
    assert percent(SimpleNamespace(value_lo_pct=low, value_hi_pct=high)) == said


def test_a_claim_rests_on_each_source_of_its_figures_once(evidence):
    made = claim(
        {"id": "x", "says": "S.", "figures": ["OP002", "OP001"], "answer": "less", "why": "W."}, evidence["opinion"]
    )
    assert made.source_ids == ("S280", "S950", "S281")
