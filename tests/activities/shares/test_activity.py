"""The guess before the claims, and the Fermi check, with odd entries too."""

import pytest

from dispute import Lesson
from dispute.activities.shares import FERMI, GUESS
from dispute.work.progress import Progress
from reading import HOSTILE, read, rows, spaced, text
from using import Using


@pytest.fixture
def lesson():
    return Lesson("04_corridor")


def guess(use, low="30", high="65"):
    return use.press("guess", {"low": low, "high": high})


def work(use, *values):
    return use.press("work", dict(zip(("trucks", "load", "days"), values, strict=False)))


def test_no_claim_is_readable_before_the_guess(lesson):
    use = Using(lesson.share_claims())
    for words in (use.seen, text(use.shown.page["text/html"])):
        assert not any(part in words for part in ("Jeune Afrique", "70%", "40%", "from 28"))
    assert [*use.fields] == ["low", "high"]


def test_the_two_handles_hold_everything_at_rest_and_say_where_they_are(lesson):
    use = Using(lesson.share_claims())
    assert "Between 0% and 100%" in use.seen
    assert "Between 35% and 60%" in use.fill({"low": "35", "high": "60"}).said
    assert "Between 35% and 60%" in use.fill({"low": "60", "high": "35"}).seen, "handles may pass each other"
    assert set(use.screen.ahead) == {"low", "high"}


def test_the_whole_bar_is_no_guess_and_nothing_is_kept(lesson):
    use = guess(Using(lesson.share_claims()), "0", "100")
    assert "so it is no guess yet" in use.seen and use.said in use.seen
    assert lesson.store.progress == Progress()


def test_the_guess_opens_the_claims_and_stays_beside_them(lesson):
    use = guess(Using(lesson.share_claims()))
    assert "Your guess was between 30% and 65%." in use.seen
    assert "meets 1; 2 lie higher." in use.seen and "meets 1; 2 lie higher." in use.said
    assert len(rows(use.html)) == 11 and [*use.fields] == ["route", "by"] and not use.buttons
    assert lesson.store.progress.forms[GUESS] == {"low": "30", "high": "65"}


def test_the_picture_has_a_mark_for_each_claim_and_a_band_for_the_guess(lesson):
    use = guess(Using(lesson.share_claims()))
    svg = read(use.screen.parts["claims"])
    assert len([*svg.iter("circle")]) + len([r for r in svg.iter("rect") if r.get("rx")]) == 11
    band = next(svg.iter("rect"))
    assert band.get("x") == "30.0%" and band.get("width") == "35.0%"
    assert "70% of imports, 2025" in text(use.screen.parts["claims"])


def test_claims_can_be_filtered_and_sorted(lesson, evidence):
    use = guess(Using(lesson.share_claims()))
    use.fill({"route": "", "by": "share"})
    assert len(rows(use.html)) == len([r for r in evidence["shares"] if r.value_lo_pct or r.value_hi_pct])
    shares = [line[0] for line in rows(use.html)]
    assert shares[0] == "25%" and shares[-1] == "90%"
    use.fill({"route": "Abidjan"})
    assert [line[0] for line in rows(use.html)] == ["25%", "30%", "63%", "over 80%", "90%"]
    assert "sorted by share" in use.said


@pytest.mark.parametrize("key", HOSTILE)
def test_a_hostile_reason_of_the_first_edition_is_text(lesson, key):
    if key == "long":
        return
    form = {"low": "30", "best": "50", "high": "62,5", "reason": HOSTILE[key]}
    lesson.store.progress = Progress().with_form(GUESS, form)
    use = Using(lesson.share_claims())
    assert spaced(HOSTILE[key]) in use.seen and "You guessed 50%, between 30% and 62.5%." in use.seen


def test_the_fermi_check_multiplies_compares_and_is_kept(lesson):
    use = work(Using(lesson.fermi()), "1,000", "30", "365")
    assert "= 10.9 million tonnes a year" in use.said and use.said in use.seen
    assert lesson.store.progress.forms[FERMI] == {"trucks": "1,000", "load": "30", "days": "365"}
    work(use, "400", "18.5", "365")
    assert "nearest to this one: Port of Dakar" in use.seen


@pytest.mark.parametrize(
    ("typed", "said"), [("abc", "not a number"), ("0", "too small"), ("", "nothing is written"), ("1e9", "not a")]
)
def test_an_odd_number_of_trucks_gets_one_sentence_and_the_right_one_still_works(lesson, typed, said):
    use = work(Using(lesson.fermi()), "400", "20", "365")
    good = use.seen
    work(use, typed, "20", "365")
    assert "Trucks a day" in use.said and said in use.said
    assert work(use, "400", "20", "365").seen == good


def test_guess_and_check_come_back_and_a_damaged_form_is_ignored(lesson):
    use, fermi = Using(lesson.share_claims()), Using(lesson.fermi())
    progress = Progress().with_form(GUESS, {"low": "30", "best": "50", "high": "60", "reason": "<b>"})
    lesson.store.progress = progress.with_form(FERMI, {"trucks": "400", "load": "20", "days": "365"})
    assert "You guessed 50%" in use.seen and "2.92 million" in fermi.seen
    assert [*fermi.entries.values()] == ["400", "20", "365"]
    other = Lesson("04_corridor")
    damaged, check = Using(other.share_claims()), Using(other.fermi())
    other.store.progress = Progress().with_form(GUESS, {"low": "x"}).with_form(FERMI, {"trucks": ""})
    assert "You guessed" not in damaged.seen and "tonnes a year." not in check.seen
    assert "You guessed" not in Using(other.recap()).seen


def test_a_guess_of_the_edition_that_asked_for_a_best_number_stands_beside_the_claims(lesson):
    use = Using(lesson.share_claims())
    assert "59% to 70%" not in use.seen
    lesson.store.progress = Progress().with_form(GUESS, {"low": "30", "best": "50", "high": "60", "reason": "r"})
    assert "You guessed 50%, between 30% and 60%." in use.seen
    assert "59% to 70%. Your range meets 1; 2 lie higher." in use.seen
