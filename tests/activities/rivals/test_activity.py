"""The rival cause in use: nothing is compared before its test is named."""

import pytest

from dispute.activities.rivals import COMMIT, FIELDS, FORM, RATE, TESTS
from dispute.activities.rivals.rules import HELD, Story, entries
from dispute.activity import Press
from dispute.work.progress import Progress
from driving import lesson_with
from reading import rows, spaced, text
from using import Using

WHOLE = {
    "field": "groups",
    "because": "more groups",
    "test": "countries",
    "expect": "more attacks",
    "against": "fewer attacks",
}


@pytest.fixture
def lesson():
    return lesson_with("rival-causes")


@pytest.fixture
def use(lesson):
    return Using(lesson.rival_causes())


def fill(use, **changes):
    """Make a story part by part; a text that is empty is not typed."""
    whole = {**WHOLE, **changes}
    use.press(f"field={whole['field']}")
    use.press(f"test={whole['test']}", {"because": whole["because"]} if whole["because"] else {})
    return use.fill({part: whole[part] for part in ("expect", "against") if whole[part]})


def test_each_press_opens_the_next_part_and_no_more(use):
    assert {*use.buttons} == {f"field={field}" for field in FIELDS} and not use.fields
    use.press("field=groups")
    assert [*use.fields] == ["because"] and COMMIT not in use.buttons
    use.press("test=kinds", {"because": "x"})
    assert [*use.fields] == ["because", "expect", "against"] and COMMIT in use.buttons
    assert use.fields["because"].value == "x", "half a thought is kept"
    use.press("field=living")
    assert use.fields["because"].value == "x" and "<svg" not in use.html


def test_before_the_test_is_named_there_is_no_number_of_another_country(use):
    assert "<svg" not in use.html and RATE not in use.fields and use.screen.ahead == {}
    assert not [n for n in ("6,122", "2,704", "1,222") if n in use.seen + text(use.shown.page["text/html"])]


def test_the_task_tells_a_story_of_each_partner(use):
    assert "French forces were leaving" in use.part("task") and "Russian personnel had come" in use.part("task")


@pytest.mark.parametrize("part", ["because", "expect", "against"])
def test_a_missing_part_is_named_and_nothing_is_lost(use, lesson, words, part):
    fill(use, **{part: ""}).press(COMMIT)
    assert use.said == words("rivals.incomplete", which=words(f"rivals.part_{part}")) == use.part("yours")
    assert "<svg" not in use.html and not use.screen.done
    assert {name: field.value for name, field in use.fields.items()} == {
        other: WHOLE[other] if other != part else "" for other in ("because", "expect", "against")
    }


def test_a_named_test_opens_the_comparison_and_stays_above_it(use, words):
    fill(use).press(COMMIT)
    assert use.said.startswith(words("rivals.locked_in")) and use.screen.focus == "[data-part=yours]"
    assert use.seen.index("more attacks") < use.seen.index("fewer attacks") < use.seen.index("Burkina Faso +85 %")
    assert use.html.count("<svg") == 3 and len(rows(use.html)) == 15
    assert [*use.fields] == [RATE] and {*use.buttons} == {f"held={value}" for value in HELD}, "the story is locked"
    use.fill({RATE: "on"})
    assert "2022: 15.8 (range 15.3 to 19.3)" in use.seen and "Burkina Faso +81 %" in use.said
    assert use.screen.ahead == {RATE: ("", "on")}


@pytest.mark.parametrize(
    ("test", "said"),
    [
        ("countries", "Mali × 2.8, Burkina Faso +85 % and Niger −41 %"),
        ("kinds", "fighting between armed groups, 345 to 755"),
        ("months", "years only"),
        ("reach", "No table of ours"),
    ],
)
def test_the_test_that_was_named_is_answered_first(use, test, said):
    fill(use, test=test).press(COMMIT)
    assert said in use.part("found") and said in use.said
    assert {"countries", "kinds", "months", "reach"} == {*TESTS}


def test_one_press_says_whether_it_was_expected_and_can_be_changed(use, lesson, words):
    fill(use).press(COMMIT)
    told = {value: words(f"rivals.then_{value.replace('-', '_')}") for value in HELD}
    assert len({*told.values()}) == len(HELD) and not [said for said in told.values() if said in use.part("found")]
    for value in HELD:
        use.press(f"held={value}")
        assert use.said == told[value] and [said for said in told.values() if said in use.part("found")] == [use.said]
        assert lesson.store.progress.forms[FORM] == {**WHOLE, "held": value}
        assert f'data-press="held={value}" aria-pressed="true"' in use.html


def test_a_story_of_an_edition_that_asked_for_nothing_against_it_stays_open(use, lesson):
    lesson.store.progress = Progress().with_form(FORM, {part: WHOLE[part] for part in WHOLE if part != "against"})
    shown = Using(lesson.rival_causes())
    assert "<svg" in shown.html and "more attacks" in shown.part("yours") and "drop it" not in shown.part("yours")
    lesson.store.progress = Progress().with_form(FORM, {**WHOLE, "against": ""})
    assert "<svg" not in Using(lesson.rival_causes()).html


def test_a_second_story_is_not_taken(use, lesson):
    fill(use).press(COMMIT)
    before = lesson.store.progress
    again = entries(Story("other", "one thing", "kinds", "else", "less"))
    assert use.activity.update(before, Press(COMMIT, again)) == (before, None)


def test_the_story_comes_back_and_stands_in_the_recap(use, lesson):
    assert "more attacks" not in Using(lesson.recap()).seen
    fill(use).press(COMMIT)
    other = lesson_with("rival-causes")
    other.store.progress = lesson.store.progress
    shown, recap = Using(other.rival_causes()), Using(other.recap())
    assert "more attacks" in shown.seen and "<svg" in shown.html and "more attacks" in recap.seen


@pytest.mark.parametrize("entries", [{}, {"field": "groups"}, {"field": "nowhere", "because": "abc"}])
def test_a_damaged_form_stays_closed(use, lesson, entries):
    lesson.store.progress = Progress().with_form(FORM, entries)
    assert "<svg" not in use.html and f"field={FIELDS[0]}" in use.buttons
    assert Using(lesson.recap()).seen


def test_odd_words_are_shown_as_they_are(use, hostile):
    fill(use, because=hostile, expect=hostile, against=hostile).press(COMMIT)
    assert use.seen.count(spaced(hostile)) == 3


def test_where_the_rise_lies_is_told_unfolded_after_ones_own_story_and_goes_to_neither_partner(use, words):
    told = [one.text for one in use.activity.third]
    assert not [one for one in told if spaced(one) in use.seen]
    fill(use).press(COMMIT)
    assert [use.seen.index(spaced(one)) for one in told] == sorted(use.seen.index(spaced(one)) for one in told)
    folds = " ".join(text(fold) for fold in use.root.iter("details"))
    assert spaced(told[0]) not in folds and words("rivals.third") in use.part("found")
    assert not [partner for partner in ("French", "France", "Russia") if partner in " ".join(told)]
    for key in ("S001", "S991", "S918", "S803"):
        assert f"[{key}]" in use.part("found")


def test_the_numbers_of_the_rise_are_those_of_the_table(use, evidence):
    by = {year: [r for r in evidence["deaths"] if (r.country, r.year) == ("Mali", year)] for year in (2021, 2022)}
    total = sum(r.best for r in by[2022]) - sum(r.best for r in by[2021])
    [before], [after] = ([r for r in rows_ if r.kind == "one-sided"] for rows_ in by.values())
    groups, states = after.by_groups - before.by_groups, after.by_governments - before.by_governments
    assert (total, groups, states) == (2369, 1018, 227)
    assert [n for n in ("2,369", "1,018", "227") if n not in use.activity.third[0].text] == []
