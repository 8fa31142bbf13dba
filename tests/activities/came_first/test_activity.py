"""Which came first in use: one press, the answer beside it, and the days on the strip."""

from dataclasses import replace

import pytest

from dispute import Lesson
from dispute.activities.came_first import NAME
from dispute.activities.came_first.rules import ANSWERS
from dispute.activities.came_first.view import said
from dispute.activity import Press
from dispute.errors import DisputeError
from dispute.evidence.dates import DateRange
from dispute.work.progress import Progress
from reading import HOSTILE, read, text
from using import Using


@pytest.fixture
def lesson():
    return Lesson("04_corridor")


@pytest.fixture
def use(lesson):
    return Using(lesson.came_first())


def bars(use):
    return [r for r in read(use.screen.parts["view"]).iter("rect") if r.get("rx")]


def test_before_the_press_the_strip_has_the_ban_alone(use):
    assert len(bars(use)) == 1 and "3 September" in use.part("view") and not use.screen.parts["answer"]
    for seen in (use.seen, text(use.shown.page["text/html"])):
        assert not [day for day in ("14 September", "17 and 25", "✓", "✗", "EFE") if day in seen]
    assert [*use.buttons] == [f"first={each}" for each in ANSWERS] and not use.screen.done


@pytest.mark.parametrize(
    ("choice", "lead"),
    [
        ("one", "✓ Yes, on the dates we have."),
        ("others", "✗ The quarrel is older than the ban: that holds. But neither halt is."),
        ("open", "✗ Neither halt has one sure day: that holds. But every date we have comes after the ban."),
    ],
)
def test_a_press_brings_answer_and_bars_is_spoken_and_kept(use, lesson, choice, lead):
    use.press(f"first={choice}")
    assert len(bars(use)) == 3 and "between 14 and 19 September" in use.part("view") and use.screen.done
    assert use.part("answer").startswith(lead) and use.said.startswith(lead[2:])
    for told in (use.said, use.part("answer")):
        assert "before 14 September (nobody named, in EFE)" in told and "neither started the ban." in told
        assert (
            "on 14 August Mali accused an employee of the French embassy; France calls this unfounded" in told
            and "in early July" in told
        )
    assert "[D011]" in use.seen and "[D253]" in use.seen and "[D089]" in use.seen and "[D277]" in use.seen
    assert lesson.store.progress.forms[NAME] == {"first": choice}


def test_an_answer_can_be_changed_and_comes_back(use, lesson):
    use.press("first=others")
    use.press("first=one")
    again = Using(lesson.came_first())
    pressed = [b.get("data-press") for b in again.root.iter("button") if b.get("aria-pressed") == "true"]
    assert pressed == ["first=one"] and "✓ Yes, on the dates we have." in again.seen


@pytest.mark.parametrize("button", ["first=", "first=both", "second=one", "one", *HOSTILE])
def test_another_button_changes_nothing(use, button):
    assert use.activity.update(Progress(), Press(button)) == (Progress(), None)


@pytest.mark.parametrize("kept", HOSTILE)
def test_a_kept_answer_that_is_not_on_offer_counts_as_none(lesson, kept):
    lesson.store.progress = Progress().with_form(NAME, {"first": kept})
    use = Using(lesson.came_first())
    assert not use.screen.parts["answer"] and len(bars(use)) == 1


@pytest.mark.parametrize(("first", "last"), [(1, 2), (1, 9)])
def test_other_days_would_need_other_words_and_are_not_told_with_these(use, first, last):
    ban, others = use.activity.one, use.activity.others
    moved = [replace(e, when=DateRange(*(e.when.lo.replace(day=d) for d in (first, last)))) for e in others]
    with pytest.raises((DisputeError, KeyError)):
        said(ban, moved, "one", use.activity.words)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_it_is_drawn_in_both_languages_with_each_state_in_its_own_pattern(lang):
    use = Using(Lesson("04_corridor", lang).came_first())
    use.press("first=one")
    ban, france, mali = (bar.get("fill") for bar in bars(use))
    assert ban == "none" and "--one" in france and mali.startswith("url(#hatch-came-first")
