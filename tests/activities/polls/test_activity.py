"""The poll in dots, in use: the handle empties both pictures alike, and a word for each is answered by the sum."""

import re
from itertools import product

import pytest

from dispute import Lesson
from dispute.activities.polls import HIDDEN, NAME, view
from dispute.activities.polls.rules import ALL, HALF, PLACES, STRENGTHS, Claim, falling, order
from dispute.activities.polls.view import path, sentence, spoken, verdict
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


def both(first, last):
    return {"barkhane": first, "authorities": last}


def test_the_same_question_stands_over_a_figure_about_each_government(claims):
    barkhane, authorities = claims
    assert "Barkhane" in barkhane.row.question_en and "transitional authorities" in authorities.row.question_en
    assert barkhane.row.poll_id == authorities.row.poll_id, "one edition: the same people in the same weeks"
    assert (barkhane.said, authorities.said) == (73, 95)
    assert all(c.row.value_lo_pct == c.row.value_hi_pct == c.said and c.row.source_ids for c in claims)


def test_a_claim_falls_with_the_first_view_that_leaves_fewer_than_half(claims):
    assert [c.breaks for c in claims] == [24, 46] and falling(claims) == list(claims)
    for c in claims:
        assert c.stands(c.breaks - 1) and c.left(c.breaks - 1) == HALF
        assert not c.stands(c.breaks) and c.left(c.breaks) == HALF - 1
        assert str(c.breaks) in PLACES


def test_before_anything_is_done_no_dot_is_empty_and_no_sum_is_given(use, claims, words):
    assert words("polls.begin") in use.seen and "✗" not in use.seen and not use.screen.parts["fear"]
    assert use.buttons.keys() == {f"{c.id}={word}" for c in claims for word in STRENGTHS}
    asked = " ".join(use.part(name) for name in use.screen.parts if name != "editions")
    assert not {"24", "46"} & set(re.findall(r"\d+", asked)) and not use.screen.done
    assert use.fields[HIDDEN].value == "0" and use.screen.ahead == {HIDDEN: PLACES}


@pytest.mark.parametrize(("hidden", "marks"), [(0, "✓✓"), (23, "✓✓"), (24, "✗✓"), (45, "✗✓"), (46, "✗✗"), (50, "✗✗")])
def test_the_handle_moves_both_pictures_and_says_which_claim_falls(use, claims, words, hidden, marks):
    use.fill({HIDDEN: str(hidden)})
    seen = use.part("picture")
    assert "".join(letter for letter in seen if letter in "✓✗") == marks
    assert spaced(sentence(claims, hidden, words)) in seen and use.said.startswith(sentence(claims, hidden, words))
    assert all(f" {c.left(hidden)} left" in seen for c in claims)
    figure = words("polls.figure", meant=73 - hidden, hidden=hidden, others=27)
    assert figure in use.screen.parts["picture"]


def test_the_handle_leaves_itself_and_the_words_alone(use):
    before = use.screen.parts
    use.fill({HIDDEN: "30"})
    assert {name for name in before if use.screen.parts[name] != before[name]} == {"picture"}
    assert use.work == Progress(), "a view is not kept"


@pytest.mark.parametrize("value", ["51", "-1", "2.5", "many", "<script>"])
def test_a_place_that_the_handle_does_not_have_counts_as_none(use, words, value):
    parts = use.activity.render(Progress(), {HIDDEN: value}).parts
    assert words("polls.begin") in text(parts["picture"]) and "<script>" not in parts["picture"]


@pytest.mark.parametrize(("start", "end"), [(0, 0), (0, 1), (0, ALL), (49, 73), (3, 4), (95, 100), (7, 23)])
def test_a_path_goes_through_as_many_places_as_there_are_dots(start, end):
    rows = path(start, end).split("M")[1:]
    dots = [(round(float(x.split()[0])), 1 + round(float(x.split("h")[1])) // 20) for x in rows]
    assert sum(n for _, n in dots) == end - start
    assert all(x >= 10 and x + 20 * (n - 1) <= 390 for x, n in dots)


@pytest.mark.parametrize("word", STRENGTHS)
def test_a_word_fills_the_sentence_and_says_what_it_takes_for_granted(use, claims, words, word):
    use.press(f"barkhane={word}")
    said = words(f"polls.bet_{word}", n=24)
    known = spoken(use.activity.cautions, words)
    assert said in use.part("words") and use.said == f"{said} {known}", "a first word is answered by what is known"
    assert words(f"polls.mine_{word}") in use.part("words") and words("polls.mine_open") in use.part("words")
    part = use.part("fear")
    assert spaced(words("polls.both_ways")) in part and not use.screen.done
    assert not any(words(f"polls.order_{how}", fewer=24, more=46) in part for how in ("sum", "same", "against"))


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [("even", "probable", "sum"), ("probable", "certain", "sum"), ("probable", "probable", "same"),
     ("certain", "even", "against"), ("improbable", "even", "sum"), ("even", "improbable", "against")],
)  # fmt: skip
def test_two_words_are_weighed_by_the_sum_and_fear_is_told_by_those_who_spoke_of_it(
    use, claims, words, first, last, found
):
    use.press(f"barkhane={first}").press(f"authorities={last}")
    assert order(claims, both(first, last)) == found
    told, cautions = verdict(claims, both(first, last), words), use.activity.cautions
    assert told == words(f"polls.order_{found}", fewer=24, more=46)
    assert "openly" in cautions[0].text and "little space" in cautions[1].text and all(c.source_ids for c in cautions)
    part = use.part("fear")
    assert told in part and words("polls.both_ways") in part and all(spaced(c.text) in part for c in cautions)
    assert use.said.endswith(told) and words("polls.free") not in use.said, "what is known was told at the first word"
    assert use.screen.done


def test_no_pair_of_words_is_called_wrong(claims, words):
    for first, last in product(STRENGTHS, repeat=2):
        assert not {"wrong", "✗", "Not yet"} & set(verdict(claims, both(first, last), words).split())


def test_the_order_of_the_claims_on_the_page_does_not_matter(claims):
    assert order(claims[::-1], both("even", "certain")) == "sum"


def test_a_word_can_be_changed_and_comes_back(use, lesson):
    use.press("authorities=certain").press("authorities=even")
    assert lesson.store.progress.forms[NAME] == {"authorities": "even"}
    again = Using(lesson.poll())
    pressed = [b.get("data-press") for b in again.root.iter("button") if b.get("aria-pressed") == "true"]
    assert pressed == ["authorities=even"]


def test_work_of_the_edition_with_three_claims_is_kept_and_opens(lesson):
    old = {"barkhane-said": "shows", "authorities-all": "less", "worked": "not"}
    lesson.store.progress = Progress().with_form(NAME, old)
    use = Using(lesson.poll())
    assert not use.screen.done and not use.screen.parts["fear"]
    use.press("barkhane=even")
    assert lesson.store.progress.forms[NAME] == {**old, "barkhane": "even"}


@pytest.mark.parametrize("button", ["other=even", "barkhane=perhaps", "barkhane-said=shows", "barkhane", ""])
def test_a_press_that_is_not_on_offer_changes_nothing(use, button):
    assert use.activity.update(Progress(), Press(button)) == (Progress(), None)


def test_a_kept_word_that_is_not_on_offer_counts_as_none(use, claims, lesson):
    lesson.store.progress = Progress().with_form(NAME, {c.id: "<b>perhaps</b>" for c in claims})
    assert "<b>" not in use.html and not use.screen.parts["fear"] and not use.screen.done


def test_the_table_tells_of_each_edition_what_it_can_and_cannot_show(use, evidence):
    table = use.part("editions")
    for row in evidence["polls"]:
        assert spaced(row.can_show_en) in table and spaced(row.cannot_show_en) in table
    assert "<details>" in use.screen.parts["editions"]


def test_the_stored_page_has_both_figures_and_no_sum(use, claims):
    stored = text(use.shown.page["text/html"])
    assert all(spaced(c.says) in stored and f"{c.said} " in stored for c in claims)
    assert "✗" not in stored and "fewer than" not in stored


def test_it_draws_in_french():
    use = Using(Lesson("01_background", lang="fr").poll())
    use.fill({HIDDEN: "24"}).press("barkhane=even").press("authorities=even")
    assert "moins de la moitié" in use.part("picture") and "le même mot" in use.part("fear").lower()


def test_a_name_with_signs_of_html_stays_text(claims, words):
    hostile = [Claim(c.id, "<i>x</i>", "<script>", c.row) for c in claims]
    drawn = view.picture(hostile, 24, words) + view.sure(hostile, {}, words)
    assert "<script>" not in drawn and "<i>" not in drawn
