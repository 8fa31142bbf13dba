"""Would you print it, in use: the force answers beside the number, one press prints the line, our rule beside it."""

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

MALI, FRANCE, GROUP = "LO032", "LO034", "LO065"


@pytest.fixture
def lesson():
    return lesson_with("tolls")


@pytest.fixture
def use(lesson):
    return Using(lesson.tolls())


def cards(use):
    return [name for name in use.screen.parts if name.startswith("card-")]


def test_before_a_press_one_number_stands_there_with_its_counter_and_the_accused_sides_answer(use):
    assert cards(use) == [f"card-{MALI}"] and [*use.buttons] == [f"{MALI}={choice}" for choice in CHOICES]
    assert [*use.buttons.values()] == ["As a fact", "Say who counted", "Without the number"]
    said = use.part(f"card-{MALI}")
    assert said.startswith("29 civilians killed Binédama, June 2020 Accused: Malian soldiers Counted by: Tabital")
    assert "[S972] Mali’s government first counts 29 too, names nobody, orders an inquiry and promises trials" in said
    assert "trials if soldiers did it. [S971]" in said
    assert "37" not in said and "We would" not in use.seen and "rule" not in use.part(f"card-{MALI}")
    assert "said" not in use.screen.parts or not use.screen.parts["said"]
    assert not use.screen.done and not use.screen.say


@pytest.mark.parametrize(
    ("choice", "printed", "meaning"),
    [
        ("fact", "29 civilians killed at Binédama", "We would name who counted, because a later count differs."),
        (
            "maker",
            "29 civilians killed at Binédama, says Tabital Pulaaku",
            "We would too, because a later count differs.",
        ),
        ("none", "People killed at Binédama", "We would name who counted, because a later count differs."),
    ],
)
def test_a_press_prints_the_line_and_brings_the_same_answer(use, lesson, choice, printed, meaning):
    use.press(f"{MALI}={choice}")
    card = read(use.screen.parts[f"card-{MALI}"])
    [paper] = [e for e in card.iter("p") if e.get("class") == "paper"]
    assert text(paper) == printed
    for told in (text(card), spaced(use.said)):
        assert printed in told and meaning in told and "The UN mission later counted 37." in told
    assert spaced(use.said).endswith("19 civilians killed, Bounti, January 2021.")
    assert lesson.store.progress.forms[NAME] == {MALI: choice} and not use.screen.done


@pytest.mark.parametrize(
    ("choice", "printed", "meaning"),
    [
        (
            "fact",
            "77 people killed in Bamako; JNIM claims the attack",
            "We would say who counted, or leave the number out, because the counter has no name.",
        ),
        (
            "maker",
            "77 people killed in Bamako, says an unnamed security source; JNIM claims the attack",
            "We would too, because the counter has no name.",
        ),
        (
            "none",
            "People killed in Bamako; JNIM claims the attack",
            "We would too, because the counter has no name.",
        ),
    ],
)
def test_where_nobody_with_a_name_has_counted_the_same_rule_says_so_or_leaves_the_number_out(
    use, choice, printed, meaning
):
    use.press(f"{MALI}=maker").press(f"{FRANCE}=maker")
    front = use.part(f"card-{GROUP}")
    assert front.startswith("77 people killed Bamako, September 2024 Claimed by: JNIM Counted by: an unnamed security")
    assert "JNIM speaks of hundreds killed and wounded. [S782]" in front
    assert "about 100" not in front
    use.press(f"{GROUP}={choice}")
    card = read(use.screen.parts[f"card-{GROUP}"])
    assert [text(e) for e in card.iter("p") if e.get("class") == "paper"] == [printed] and meaning in text(card)
    assert "Mali’s army speaks of some losses, without a number. [S229]" in text(card) and use.screen.done


@pytest.mark.parametrize("choice", CHOICES)
def test_no_line_says_who_killed(use, choice):
    """Each force is accused on its card, by somebody; what one would print counts the dead, and adds a claim."""
    for one in (MALI, FRANCE, GROUP):
        use.press(f"{one}={choice}")
        [paper] = [e for e in read(use.screen.parts[f"card-{one}"]).iter("p") if e.get("class") == "paper"]
        claimed = text(paper).removesuffix("; JNIM claims the attack")
        assert not re.search("soldiers|French|JNIM|army", claimed) and (claimed != text(paper)) == (one == GROUP)


def test_each_force_gets_the_same_shape(use):
    for one in (MALI, FRANCE, GROUP):
        use.press(f"{one}=maker")
    shapes = [[(e.tag, e.get("class")) for e in read(use.screen.parts[name]).iter() if e.tag != "a" and e.tag != "span"]
              for name in cards(use)]  # fmt: skip
    assert len(shapes) == 3 and shapes[0] == shapes[1] == shapes[2] and use.screen.done


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (MALI, "By every count, at least 29 died. We found no result of the inquiry."),
        (FRANCE, "By every count, at least 22 died. We found no result of the inquiry."),
        (GROUP, "By every account, people were killed."),
    ],
)
def test_each_answer_ends_in_what_all_have_in_common_and_what_came_of_an_inquiry(use, one, said):
    for each in (MALI, FRANCE, GROUP):
        assert said not in use.seen
        use.press(f"{each}=maker")
        if each == one:
            break
    assert use.part(f"card-{one}").endswith(said) and said in spaced(use.said)


ALIKE, APART = "You treated both states’ forces alike.", "You treated the two states’ forces differently. Which reason"
RULE = (
    "Our rule for every force: a fact if later counts agree (none here), otherwise with who counted. No name? Say "
    "so, or leave the number out."
)


@pytest.mark.parametrize(
    ("choices", "said"),
    [
        (("maker", "maker"), ALIKE),
        (("maker", "fact"), APART),
        (("maker", "maker", "none"), ALIKE),
        (("none", "none", "fact"), ALIKE),
        (("fact", "maker", "fact"), APART),
    ],
)
def test_after_both_states_one_line_says_whether_they_were_alike_and_at_the_end_our_rule(use, choices, said):
    for one, choice in zip((MALI, FRANCE, GROUP), choices, strict=False):
        assert not use.screen.parts.get("said") or one == GROUP
        use.press(f"{one}={choice}")
    assert use.part("said").startswith(said) and said in spaced(use.said)
    assert use.part("said").endswith(RULE) == (RULE in spaced(use.said)) == (len(choices) == 3)


def test_both_states_get_the_same_words_for_the_same_choice(use):
    """What we say of a choice differs by the reason alone."""
    for choice in CHOICES:
        use.press(f"{MALI}={choice}").press(f"{FRANCE}={choice}")
        said = [[text(e) for e in read(use.screen.parts[f"card-{one}"]).iter("strong")][-1] for one in (MALI, FRANCE)]
        assert {each.split(",")[0] for each in said} == {
            "We would too" if choice == "maker" else "We would name who counted"
        }


def test_france_its_army_malis_army_and_the_association_are_all_heard(use):
    use.press(f"{MALI}=maker")
    front = use.part(f"card-{FRANCE}")
    assert (
        "France rejects the finding: it says the witnesses cannot be checked. Its army counts about 30 fighters"
        in front
    )
    assert "fighters and no civilians. [S985] [S986]" in front
    use.press(f"{FRANCE}=fact")
    said = use.part(f"card-{FRANCE}")
    assert "We would name who counted, because the counts differ." in said
    assert "Mali’s army backed France’s account and announced an inquiry. [S986]" in said
    assert "Later, Tabital Pulaaku asked for reparation. [S765]" in said


def test_a_choice_can_be_changed_and_comes_back(use, lesson):
    use.press(f"{MALI}=fact").press(f"{FRANCE}=maker").press(f"{MALI}=maker")
    assert use.part("said") == ALIKE
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
    for said in (
        "29 civilians killed, Binédama",
        "orders an inquiry",
        "later counted 37",
        "France rejects",
        "hundreds",
    ):
        assert said in sheet
    assert "We would" not in sheet and "We would" not in text(use.shown.page["text/html"])


def test_choices_of_an_earlier_edition_are_shown_and_one_of_a_card_that_left_stays_kept(lesson):
    lesson.store.progress = Progress().with_form(NAME, {MALI: "none", FRANCE: "fact", "LO044": "maker"})
    use = Using(lesson.tolls())
    assert cards(use) == [f"card-{each}" for each in (MALI, FRANCE, GROUP)] and not use.screen.done
    use.press(f"{GROUP}=none")
    assert lesson.store.progress.forms[NAME]["LO044"] == "maker" and use.screen.done


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_it_is_drawn_in_both_languages(lang):
    use = Using(Lesson("03_sahel_shift", lang).tolls())
    for one, choice in zip((MALI, FRANCE, GROUP), CHOICES, strict=True):
        use.press(f"{one}={choice}")
    assert use.screen.done and len(cards(use)) == 3
    said = {"en": "19 civilians killed near Bounti, says the UN mission",
            "fr": "19 civils tués près de Bounti, selon la mission de l’ONU"}  # fmt: skip
    assert said[lang] in use.part(f"card-{FRANCE}")
