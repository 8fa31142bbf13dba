"""The rival cause in use: three presses, and nothing is compared before the third, which is the bet."""

import re

import pytest

from dispute import Lesson
from dispute.activities.rivals import BETS, COUNTED, FIELDS, FORM, MORE, TESTS, view
from dispute.activity import Press
from dispute.words.texts import Words
from dispute.work.progress import Progress
from driving import lesson_with
from reading import read, spaced, text
from using import Using

#: What an earlier edition kept: the test in words, and what the learner said of its outcome.
OLD = {
    "field": "groups",
    "because": "more groups",
    "test": "countries",
    "expect": "more attacks",
    "against": "fewer attacks",
    "held": "partly",
}

FAILED = "You looked at Burkina Faso and Niger, and bet on a rise in both. UCDP’s data show a rise in only one."


@pytest.fixture
def lesson():
    return lesson_with("rival-causes")


@pytest.fixture
def use(lesson):
    return Using(lesson.rival_causes())


def place_bet(use, test="countries", bet="both", because="more groups"):
    use.press("field=groups")
    use.press(f"test={test}", {"because": because} if because else {})
    return use.press(f"bet={bet}")


def follow(use, test="countries", bet="both"):
    """Bet, and ask what follows."""
    return place_bet(use, test, bet).press(f"{MORE}={test}")


def buttons(name, values):
    return {f"{name}={value}" for value in values}


def test_each_press_opens_the_next_part_and_no_more(use, words):
    assert {*use.buttons} == buttons("field", FIELDS) and not use.fields
    use.press("field=groups")
    assert [*use.fields] == ["because"] and {*use.buttons} == buttons("field", FIELDS) | buttons("test", TESTS)
    assert use.said == words("rivals.test") and not use.screen.focus
    for test in TESTS:
        use.press(f"test={test}", {"because": "x"})
        assert buttons("bet", BETS[test]) == {b for b in use.buttons if b.startswith("bet=")}
        assert words(f"rivals.ask_{test}") in use.said and not use.screen.focus
    assert use.fields["because"].value == "x", "half a thought is kept"
    use.press("field=living")
    assert use.fields["because"].value == "x" and "<svg" not in use.html and not use.screen.done


def test_before_the_bet_there_is_no_number_of_another_country(use):
    use.press("field=groups").press("test=countries")
    assert "<svg" not in use.html and use.screen.ahead == {}
    hidden = use.seen + text(use.shown.page["text/html"])
    assert not [n for n in ("6,122", "2,704", "1,222", "85 %", "1,245") if n in hidden]


def test_the_task_tells_a_story_of_each_partner(use):
    assert "French forces left. Its mirror: Russian personnel came." in use.part("task"), "the same kind of verb"


def test_the_press_that_bets_opens_the_answer_and_the_bet_stays_above_it(use, lesson, words):
    place_bet(use)
    assert use.said.startswith(words("rivals.then_failed")) and "Burkina Faso +85 %" in use.said
    assert use.screen.focus == "[data-part=yours]" and use.screen.done
    assert use.seen.index("more groups") < use.seen.index("Burkina Faso +85 %")
    assert use.html.count("<svg") == 3 and not use.fields
    assert {*use.buttons} == buttons("test", TESTS) | {f"{MORE}=countries"}, "the story and the bet are placed"
    assert lesson.store.progress.forms[FORM] == {
        "field": "groups", "because": "more groups", "test": "countries", "bet.countries": "both",
    }  # fmt: skip


@pytest.mark.parametrize(("test", "right"), [("countries", "one"), ("kinds", "one-sided")])
def test_a_bet_passes_or_fails_by_the_table_and_a_pass_shows_no_cause(test, right, words):
    for bet in BETS[test]:
        use = place_bet(Using(lesson_with("rival-causes").rival_causes()), test, bet)
        result = "passed" if bet == right else "failed"
        assert words(f"rivals.then_{result}") in use.part("found")
        use.press(f"{MORE}={test}")
        assert re.search("[Ll]oses ground", use.part("after")) and "Needed" in use.part("after"), (
            "what holds, whatever was bet on"
        )
        named, real = (view.bet(test, each, words) for each in (bet, right))
        came = words("rivals.so_passed") if bet == right else words(f"rivals.so_failed_{test}", answer=real)
        assert f"{words(f'rivals.you_{test}', bet=named)} {came}" in use.part("yours")


@pytest.mark.parametrize("test", COUNTED)
def test_what_follows_comes_at_one_more_press_and_stays(use, lesson, words, test):
    place_bet(use, test, BETS[test][-1])
    assert not use.screen.parts["after"] and not use.screen.parts["third"] and words("rivals.more") in use.part("more")
    use.press(f"{MORE}={test}")
    assert not use.screen.parts["more"] and use.part("after").startswith(words(f"rivals.mirror_{test}"))
    assert use.said.startswith(words(f"rivals.mirror_{test}")) and use.screen.focus == "[data-part=after]"
    before = lesson.store.progress
    assert use.activity.update(before, Press(f"{MORE}={test}")) == (before, None)
    use.press("test=months").press(f"test={test}")
    assert use.part("after").startswith(words(f"rivals.mirror_{test}")), "asked once, it stays"


def test_a_place_that_no_table_reaches_says_so_at_once_and_another_can_be_chosen(use, words):
    use.press("field=groups").press("test=months")
    assert words("rivals.ask_months") in use.part("bet") and "test=kinds" in use.buttons
    use.press("test=kinds")
    assert words("rivals.ask_months") not in use.seen
    use.press("bet=one-sided")
    assert use.html.count("<svg") == 3


def test_such_a_test_can_be_kept_with_the_data_that_it_needs(use, words):
    place_bet(use, "reach", "fled")
    assert words("rivals.data_fled") in use.part("found") and "<svg" not in use.html and use.screen.done
    assert words("rivals.mirror_open") in use.part("after"), "nothing is counted, so nothing waits"
    assert words("rivals.kept", test=words("rivals.test_reach"), bet=words("rivals.bet_fled")) in use.part("yours")


def test_the_same_story_can_be_tested_elsewhere_and_each_bet_stands_with_its_verdict(use, lesson, words):
    place_bet(use)
    use.press("test=kinds")
    assert "<svg" not in use.html and use.said == words("rivals.ask_kinds") and FAILED in use.part("yours")
    use.press("bet=one-sided")
    assert FAILED in use.part("yours") and words("rivals.so_passed") in use.part("yours")
    use.press("test=countries")
    assert "Burkina Faso +85 %" in use.said and not use.screen.focus, "the first answer opens again"
    assert not [button for button in use.buttons if button.startswith("bet=")]
    assert lesson.store.progress.forms[FORM]["bet.countries"] == "both"


def test_a_story_needs_no_words(use):
    place_bet(use, because="")
    assert use.part("yours").startswith("Your story: the cause lies in armed groups.") and "“" not in use.part("yours")


@pytest.mark.parametrize(
    "button",
    [
        "field=living",
        "bet=one",
        "bet=one-sided",
        "test=nowhere",
        "more=kinds",
        "more",
        "lock-in",
        "held=yes",
        "",
        "=",
        "bet",
    ],
)
def test_another_story_a_second_bet_and_a_wrong_button_change_nothing(use, lesson, button):
    place_bet(use)
    before = lesson.store.progress
    assert use.activity.update(before, Press(button, {"because": "another story"})) == (before, None)


@pytest.mark.parametrize("button", ["test=kinds", "bet=one-sided", "field=nowhere", "more=kinds"])
def test_nothing_is_taken_out_of_its_order(use, button):
    assert use.activity.update(Progress(), Press(button)) == (Progress(), None)


@pytest.mark.parametrize("left_out", [(), ("against",), ("held",)])
def test_a_story_of_an_earlier_edition_is_shown_and_can_be_bet_on(lesson, left_out):
    form = {key: words for key, words in OLD.items() if key not in left_out}
    lesson.store.progress = Progress().with_form(FORM, form)
    use = Using(lesson.rival_causes())
    assert "more groups" in use.part("yours") and "more attacks" in use.part("yours") and use.screen.done
    assert ("fewer attacks" in use.part("yours")) == ("against" in form)
    use.press("bet=one")
    assert "Burkina Faso +85 %" in use.seen and "more attacks" in use.part("yours")
    assert lesson.store.progress.forms[FORM] == {**form, "bet.countries": "one"}, "nothing that was kept is lost"


def test_half_a_story_of_an_earlier_edition_goes_on_where_it_stood(lesson):
    lesson.store.progress = Progress().with_form(FORM, {**OLD, "against": ""})
    use = Using(lesson.rival_causes())
    assert "<svg" not in use.html and use.fields["because"].value == "more groups" and not use.screen.done
    use.press("bet=one")
    assert "<svg" in use.html and "more attacks" not in use.part("yours")


def test_the_story_comes_back_with_its_bet(use, lesson):
    place_bet(use)
    other = lesson_with("rival-causes")
    other.store.progress = lesson.store.progress
    shown = Using(other.rival_causes())
    assert "more groups" in shown.seen and "<svg" in shown.html and FAILED in shown.seen


@pytest.mark.parametrize(
    "entries",
    [
        {},
        {"field": "groups"},
        {"field": "nowhere", "because": "abc"},
        {"field": "groups", "bet.kinds": "nothing"},
        {"bet.kinds": "one-sided", "test": "kinds"},
    ],
)
def test_a_damaged_form_stays_closed(use, lesson, entries):
    lesson.store.progress = Progress().with_form(FORM, entries)
    assert "<svg" not in use.html and f"field={FIELDS[0]}" in use.buttons and not use.screen.done
    assert Using(lesson.recap()).seen


def test_odd_words_are_shown_as_they_are(use, hostile):
    place_bet(use, because=f"x {hostile} x")
    assert spaced(hostile) in use.part("yours")


def test_more_on_the_attacks_is_folded_below_the_answer_and_both_armies_are_accused_alike(use, words):
    told = [one.text for one in use.activity.split]
    assert not [one for one in told if spaced(one) in use.seen]
    follow(use)
    folds = " ".join(text(fold) for fold in use.root.iter("details"))
    assert [folds.index(spaced(one)) for one in told] == sorted(folds.index(spaced(one)) for one in told)
    assert words("rivals.third") in use.part("third")
    for state, army in (("France", "French"), ("Mali", "army and foreign personnel")):
        assert [f"killed by a {army}" in one or f"killed by {army}" in one for one in told].count(True) == 1
        assert " ".join(told).count(f"{state} rejects that; its army counts") == 1, "each answers in the same words"
    assert use.activity.split[1].text.startswith("The UN mission") and use.activity.split[1].folded
    assert use.activity.split[2].source_ids == ("S985", "S803"), "the report with its answer, one for each state"
    assert "at Bounti (2021), and Mali’s army and foreign personnel at Moura (2022). Each state rejects" in told[2]
    assert " ".join(told).count("Russia") == 1, "its answer alone: it stands beside the count that names foreign forces"
    for key in ("S001", "S991", "S918", "S803", "S880", "S919", "S984", "S985", "S986"):
        assert f"[{key}]" in use.part("third")


def test_what_is_said_of_the_attacks_around_menaka_is_the_row(use, evidence):
    row = next(row for row in evidence["losses"] if row.loss_id == "LO043")
    told = next(one for one in use.activity.split if "Ménaka" in one.text)
    assert f"{row.value_lo} to {row.value_hi} since March" in told.text and f"{row.period_lo}" == "2022-03-01"
    assert "several dozen from April to June" in row.note_en
    assert "Around Ménaka, IS Sahel killed several dozen from April to June 2022" in told.text
    assert {*row.source_ids} <= {*told.source_ids} == {*evidence["timeline"][row.timeline_id].source_ids}


def test_below_the_test_of_the_kinds_the_split_of_the_rise_stands_open_and_only_there(use):
    follow(use, "kinds", "one-sided")
    assert all(spaced(one.text) in use.part("after") for one in use.activity.split)
    assert "[S001]" in use.part("after") and not use.screen.parts["third"]


def test_the_numbers_of_the_rise_are_those_of_the_table(use, evidence):
    by = {year: [r for r in evidence["deaths"] if (r.country, r.year) == ("Mali", year)] for year in (2021, 2022)}
    [before], [after] = ([r for r in rows_ if r.kind == "one-sided"] for rows_ in by.values())
    assert (after.by_groups, before.by_groups) == (1186, 168)
    assert (after.by_own_government, before.by_own_government) == (275, 48)
    assert all(each.by_groups + each.by_own_government == each.best for each in (before, after)), "these are all"
    said = use.activity.split[0].text
    assert "1,186 deaths of 2022 on armed groups (168 in 2021), 275 on Mali’s government (48) and 0 on other " in said
    assert said.endswith("on other governments (0)."), "each of the two years"


def told_of(use, begins):
    return next(one.text for one in use.activity.split if one.text.startswith(begins))


def test_the_counts_at_bounti_are_those_of_the_table(use, evidence):
    row, event = evidence["losses"]["LO034"], evidence["timeline"]["TL131"]
    said = told_of(use, "Bounti, January 2021")
    whole = int(re.search(r"(\d+) people were killed", event.summary_en)[1])
    assert row.value_lo == row.value_hi == 19 and whole - row.value_lo == 3
    assert f"the UN mission counts {row.value_lo} civilians and three fighters" in said
    assert "about 30 fighters and no civilians, and rejects the UN report" in event.summary_en
    assert said.endswith("France rejects that; its army counts about 30, all fighters.")


def test_the_counts_at_moura_are_those_of_the_table(use, evidence):
    said, rows = told_of(use, "Moura, March 2022"), evidence["deaths_compare"]
    assert f"at least {rows['DC019'].value_lo} killed" in said and f"counts {rows['DC020'].value}, all fighters" in said
    assert "not let into the village" in rows["DC019"].note_en and "Mali rejects" in rows["DC019"].note_en


def test_neither_moura_nor_bounti_can_be_found_in_ucdps_totals(use, evidence):
    [row] = [r for r in evidence["deaths"] if (r.country, r.year, r.kind) == ("Mali", 2021, "one-sided")]
    strike = evidence["losses"]["LO034"]
    assert strike.period_lo.year == 2021 and strike.maker == "French forces"
    n = row.by_governments - row.by_own_government
    assert n == 0
    assert use.activity.split[-1].text.endswith(
        f"nor Bounti: for 2021, it has {n} such deaths under governments other than Mali’s."
    )


def test_a_second_counter_stands_beside_ucdp_with_what_it_leaves_out(use, evidence):
    before, after = (evidence["losses"][key] for key in ("LO055", "LO060"))
    assert [row.period_lo.year for row in (before, after)] == [2021, 2022] == [*use.activity.table.window]
    assert before.counted_by_en == after.counted_by_en == "MINUSMA human rights division"
    assert "documented" in before.note_en and "The killings at Moura are not in it, agencies report." in after.note_en
    assert before.value_hi < after.value_lo and after.value_hi is None
    follow(use, "kinds", "one-sided")
    assert (
        f"The UN mission’s count of civilians also rises: {before.value_lo} documented in 2021, at least "
        f"{after.value_lo:,} in 2022 (without Moura, agencies say). [S996] [S997]"
    ) in use.part("after")


def test_single_attacks_are_folded_together_below_the_test_of_the_kinds(use, words):
    follow(use, "kinds", "one-sided")
    folds = [text(fold) for fold in read(use.screen.parts["after"]).iter("details")]
    [fold] = [fold for fold in folds if fold.startswith(words("rivals.who"))]
    assert "Ménaka" in fold
    assert "Bounti, January 2021" in fold and "Moura, March 2022" in fold and "1,277" in fold
    assert "1,186" not in fold and "UN reports accuse" not in fold, "these stand open, and name both armies"


def test_a_french_lesson_draws_every_screen():
    use = Using(Lesson("03_sahel_shift", lang="fr").rival_causes())
    place_bet(use, "kinds", "non-state")
    assert spaced(Words("fr")("rivals.then_failed")) in use.part("found") and "test=months" in use.buttons
