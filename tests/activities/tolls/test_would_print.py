"""Would you print it, in use: one press prints the line, and what others say stands beside it."""

import re

import pytest

from dispute import Lesson
from dispute.activities.tolls import NAME
from dispute.activities.tolls.printing import CHOICES
from dispute.activity import Press
from dispute.work.progress import Progress
from driving import lesson_with
from reading import HOSTILE, read, spaced, text
from using import Using

MALI, FRANCE, GROUP = "LO032", "LO034", "LO044"


@pytest.fixture
def lesson():
    return lesson_with("tolls")


@pytest.fixture
def use(lesson):
    return Using(lesson.tolls())


def cards(use):
    return [name for name in use.screen.parts if name.startswith("card-")]


def test_before_a_press_one_number_stands_there_without_any_answer(use):
    assert cards(use) == [f"card-{MALI}"] and [*use.buttons] == [f"{MALI}={choice}" for choice in CHOICES]
    assert [*use.buttons.values()] == ["As a fact", "With its maker", "Not at all"]
    said = use.part(f"card-{MALI}")
    assert said.startswith("29 civilians killed Binédama, June 2020 Accused: Malian soldiers Counted by: Tabital")
    assert "[S972]" in said and "[S971]" not in said and "inquiry" not in said
    assert "said" not in use.screen.parts or not use.screen.parts["said"]
    assert not use.screen.done and not use.screen.say


@pytest.mark.parametrize(
    ("choice", "printed", "meaning"),
    [
        ("fact", "29 civilians killed at Binédama", "A bare fact hides an inquiry that was ordered."),
        ("maker", "29 civilians killed at Binédama, says Tabital Pulaaku", "We would too."),
        ("none", "No line", "Then readers do not learn of the dead."),
    ],
)
def test_a_press_prints_the_line_and_brings_the_same_answer(use, lesson, choice, printed, meaning):
    use.press(f"{MALI}={choice}")
    card = read(use.screen.parts[f"card-{MALI}"])
    [paper] = [e for e in card.iter("p") if e.get("class") == "paper"]
    assert text(paper) == printed
    answer = "Mali’s government first counted 29 too, named nobody and ordered an inquiry."
    for told in (text(card), spaced(use.said)):
        assert printed in told and meaning in told and answer in told
    assert spaced(use.said).endswith("19 civilians killed, Bounti, January 2021.")
    assert lesson.store.progress.forms[NAME] == {MALI: choice} and not use.screen.done


@pytest.mark.parametrize("choice", CHOICES)
def test_no_line_says_who_killed(use, choice):
    """Each force is accused on its card, by somebody; what one would print counts the dead."""
    for one in (MALI, FRANCE, GROUP):
        use.press(f"{one}={choice}")
        [paper] = [e for e in read(use.screen.parts[f"card-{one}"]).iter("p") if e.get("class") == "paper"]
        assert not re.search("soldiers|French|JNIM|army", text(paper))


def test_each_force_gets_the_same_shape(use):
    for one in (MALI, FRANCE, GROUP):
        use.press(f"{one}=maker")
    shapes = [[(e.tag, e.get("class")) for e in read(use.screen.parts[name]).iter() if e.tag != "a" and e.tag != "span"]
              for name in cards(use)]  # fmt: skip
    assert len(shapes) == 3 and shapes[0] == shapes[1] == shapes[2] and use.screen.done


@pytest.mark.parametrize(
    ("choices", "said"),
    [
        (("maker", "maker"), "You gave both states’ forces the same rule."),
        (("fact", "fact", "fact"), "You gave both states’ forces the same rule. The armed group got it too."),
        (("none", "none", "fact"), "You gave both states’ forces the same rule. The armed group got another one."),
        (("fact", "maker", "fact"), "You gave the two states’ forces different rules. Which reason on the cards"),
        (("maker", "fact"), "You gave the two states’ forces different rules. Which reason on the cards"),
    ],
)
def test_after_both_states_one_line_says_whether_the_rule_was_the_same(use, choices, said):
    for one, choice in zip((MALI, FRANCE, GROUP), choices, strict=False):
        assert not use.screen.parts.get("said") or one == GROUP
        use.press(f"{one}={choice}")
    assert use.part("said").startswith(said) and said in spaced(use.said)


def test_france_its_army_malis_army_and_the_association_are_all_heard(use):
    use.press(f"{MALI}=maker").press(f"{FRANCE}=fact")
    said = use.part(f"card-{FRANCE}")
    assert "A bare fact hides a denial by France." in said and "France rejects the finding. [S985]" in said
    assert (
        "Mali’s army backed this account and announced an inquiry. [S986]" in said
        and "asked for reparation. [S765]" in said
    )


def test_a_choice_can_be_changed_and_comes_back(use, lesson):
    use.press(f"{MALI}=fact").press(f"{FRANCE}=maker").press(f"{MALI}=maker")
    assert use.part("said") == "You gave both states’ forces the same rule."
    again = Using(lesson.tolls())
    pressed = [b.get("data-press") for b in again.root.iter("button") if b.get("aria-pressed") == "true"]
    assert pressed == [f"{MALI}=maker", f"{FRANCE}=maker"] and not again.screen.say


@pytest.mark.parametrize("button", [MALI, f"{MALI}=", f"{MALI}=both", "LO001=fact", "fact", *HOSTILE])
def test_another_button_changes_nothing(use, button):
    assert use.activity.update(Progress(), Press(button)) == (Progress(), None)


@pytest.mark.parametrize("kept", HOSTILE)
def test_a_kept_choice_that_is_not_on_offer_counts_as_none(lesson, kept):
    lesson.store.progress = Progress().with_form(NAME, {MALI: kept, kept: "fact"})
    assert cards(Using(lesson.tolls())) == [f"card-{MALI}"]


def test_on_paper_every_number_has_what_others_say(use):
    sheet = text(read(use.activity.on_paper))
    for said in ("29 civilians killed, Binédama", "ordered an inquiry", "France rejects the finding", "36 people"):
        assert said in sheet
    assert "We would" not in sheet and "We would" not in text(use.shown.page["text/html"])


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_it_is_drawn_in_both_languages(lang):
    use = Using(Lesson("03_sahel_shift", lang).tolls())
    for one, choice in zip((MALI, FRANCE, GROUP), CHOICES, strict=True):
        use.press(f"{one}={choice}")
    assert use.screen.done and len(cards(use)) == 3
    said = {"en": "19 civilians killed near Bounti, says the UN mission",
            "fr": "19 civils tués près de Bounti, selon la mission de l’ONU"}  # fmt: skip
    assert said[lang] in use.part(f"card-{FRANCE}")
