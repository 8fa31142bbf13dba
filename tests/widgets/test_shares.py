"""The guess before the claims, and the Fermi check, with odd entries too."""

import ipywidgets as w
import pytest

from dispute import Lesson
from dispute.model.progress import Progress
from dispute.widgets.shares import FERMI, GUESS
from driving import find, html, press, seen, spoken
from reading import HOSTILE, rows, spaced, text


@pytest.fixture
def lesson():
    return Lesson("04_corridor")


def guess(panel, *values):
    for field, value in zip(find(panel, w.Text), values, strict=False):
        field.value = value
    press(panel)


def test_no_claim_is_readable_before_the_guess(lesson):
    panel = lesson.share_claims()
    for words in (seen(panel), text(panel.twin)):
        assert not any(part in words for part in ("Jeune Afrique", "70%", "40%", "from 28"))
    assert len(find(panel, w.Text)) == 4 and not find(panel, w.Dropdown)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("abc", "50", "60", "why"), "Low guess, in percent: “abc” is not a number"),
        (("40", "50", "140", "why"), "High guess, in percent: 140 is too large"),
        (("40", "", "60", "why"), "Best guess, in percent: nothing is written"),
        (("60", "50", "40", "why"), "Put your three guesses in order"),
        (("40", "50", "60", " "), "Write your reason too"),
    ],
)
def test_a_bad_entry_gets_one_sentence_and_nothing_is_lost(lesson, typed, said):
    panel = lesson.share_claims()
    guess(panel, *typed)
    assert said in seen(panel) and said in spoken(panel)
    assert [field.value for field in find(panel, w.Text)] == list(typed)
    assert lesson.store.progress == Progress()


def test_the_guess_opens_the_claims_and_stays_beside_them(lesson):
    panel = lesson.share_claims()
    guess(panel, "30", "50 %", "62,5", "Ports are near")
    assert "You guessed 50%, between 30% and 62.5%. Your reason: “Ports are near”" in seen(panel)
    assert "meets 4 of these 11 claims" in seen(panel)
    assert len(rows(html(panel))) == 11 and not find(panel, w.Text)
    assert "hidden" not in seen(panel)


def test_claims_can_be_filtered_and_sorted(lesson, evidence):
    panel = lesson.share_claims()
    guess(panel, "30", "50", "60", "why")
    route, by = find(panel, w.Dropdown)
    route.value = ""
    by.value = "share"
    assert len(rows(html(panel))) == len([r for r in evidence["shares"] if r.value_lo_pct or r.value_hi_pct])
    shares = [line[0] for line in rows(html(panel))]
    assert shares[0] == "25%" and shares[-1] == "90%"
    route.value = "Abidjan"
    assert [line[0] for line in rows(html(panel))] == ["25%", "30%", "63%", "over 80%", "90%"]
    assert "sorted by share" in html(panel)


@pytest.mark.parametrize("key", HOSTILE)
def test_a_hostile_reason_is_text(lesson, key):
    if key == "long":
        return
    panel = lesson.share_claims()
    guess(panel, "30", "50", "60", HOSTILE[key])
    assert spaced(HOSTILE[key]) in seen(panel)


def test_the_fermi_check_multiplies_compares_and_is_kept(lesson):
    panel = lesson.fermi()
    guess(panel, "1,000", "30", "365")
    assert "= 10.9 million tonnes a year" in spoken(panel) and spoken(panel) in seen(panel)
    assert lesson.store.progress.forms[FERMI] == {"trucks": "1,000", "load": "30", "days": "365"}
    guess(panel, "400", "18.5", "365")
    assert "nearest to this one: Port of Dakar" in seen(panel)


@pytest.mark.parametrize(
    ("typed", "said"), [("abc", "not a number"), ("0", "too small"), ("", "nothing is written"), ("1e9", "not a")]
)
def test_an_odd_number_of_trucks_gets_one_sentence_and_the_right_one_still_works(lesson, typed, said):
    panel = lesson.fermi()
    guess(panel, "400", "20", "365")
    good = seen(panel)
    guess(panel, typed, "20", "365")
    assert "Trucks a day" in spoken(panel) and said in spoken(panel)
    guess(panel, "400", "20", "365")
    assert seen(panel) == good


def test_guess_and_check_come_back_and_a_damaged_form_is_ignored(lesson):
    panel, fermi = lesson.share_claims(), lesson.fermi()
    progress = Progress().with_form(GUESS, {"low": "30", "best": "50", "high": "60", "reason": "<b>"})
    lesson.store.progress = progress.with_form(FERMI, {"trucks": "400", "load": "20", "days": "365"})
    assert "You guessed 50%" in seen(panel) and "2.92 million" in seen(fermi)
    assert [field.value for field in find(fermi, w.Text)] == ["400", "20", "365"]
    other = Lesson("04_corridor")
    damaged, check = other.share_claims(), other.fermi()
    other.store.progress = Progress().with_form(GUESS, {"low": "x"}).with_form(FERMI, {"trucks": ""})
    assert "You guessed" not in seen(damaged) and "tonnes a year." not in seen(check)
    assert "You guessed" not in seen(other.recap())


def test_the_recap_brings_the_guess_back_beside_the_claims(lesson):
    assert "from 28% to 80%" not in seen(lesson.recap())
    lesson.store.progress = Progress().with_form(GUESS, {"low": "30", "best": "50", "high": "60", "reason": "r"})
    told = seen(lesson.recap())
    assert "You guessed 50%, between 30% and 60%." in told and "from 28% to 80%" in told
