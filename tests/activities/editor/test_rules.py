"""What an editor asks: answered from the rows, and a line is only missing what it does not name."""

from dataclasses import replace
from fractions import Fraction

import pytest

from dispute.activities.deaths.rules import firmness
from dispute.activities.editor.others import heard_of, others_say
from dispute.activities.editor.rules import (
    CALLS,
    Attacks,
    Moved,
    against,
    answer,
    answered,
    apart,
    attacks,
    by_kinds,
    code,
    hides,
    lacking,
    moved,
    numbers,
)
from dispute.activities.headlines.rules import Window, of, opposite
from dispute.evidence.deaths import KINDS, Estimate
from driving import lesson_with
from reading import HOSTILE

COUNTS = {year: Estimate(n - 5, n, n + 5) for year, n in ((1, 20), (2, 40), (3, 28), (4, 10))}
UP, DOWN, LAST = of(COUNTS, 1, 2), of(COUNTS, 2, 3), of(COUNTS, 3, 4)
YEARS = range(2012, 2025)


@pytest.fixture(scope="module")
def line():
    return lesson_with("editor").editor().activity


def test_two_headlines_are_the_first_of_each_direction_and_one_alone_is_none():
    assert opposite([UP, DOWN, LAST]) == (UP, DOWN) == opposite([DOWN, UP]) and opposite([UP]) == opposite([]) == ()
    assert code(UP) == "1/2"


def test_another_first_year_is_counted_and_where_there_is_none_another_last_one():
    assert moved(COUNTS, DOWN) == Moved("first", 0, 1) and moved(COUNTS, LAST) == Moved("first", 2, 2)
    assert moved(COUNTS, UP) == Moved("last", 1, 2)


def test_ranges_that_touch_in_one_number_are_not_apart():
    assert apart(COUNTS, UP) and apart(COUNTS, LAST)
    touching = {**COUNTS, 3: Estimate(30, 33, 35)}
    assert not apart(touching, of(touching, 2, 3))


def rows(*values):
    other = lesson_with("editor").editor().activity.others[0]
    return [replace(other, year=year, value=value) for year, value in values]


def test_another_count_says_something_only_where_it_has_both_years():
    assert others_say(rows((1, 10)), UP) == others_say([], UP) == "open"
    assert others_say(rows((1, 10), (2, 30)), UP) == "same" and others_say(rows((1, 30), (2, 10)), UP) == "opposite"
    two = [*rows((1, 10), (2, 30)), *(replace(r, counter="Another") for r in rows((1, 30), (2, 10)))]
    assert others_say(two, UP) == "opposite", "they do not agree"


def test_only_counts_of_the_two_years_are_named_and_those_with_both_stand_alone(line):
    both, one = rows((1, 10), (2, 30), (3, 5)), [replace(r, counter="Another") for r in rows((1, 7))]
    assert heard_of([*both, *one], UP) == both[:2] and heard_of([*both[:1], *both[2:], *one], UP) == [both[0], *one]
    assert heard_of(line.others, of(line.counts, 2013, 2016)) == []
    shown = of(line.counts, 2021, 2022)
    assert [other.row.loss_id for other in heard_of(line.others, shown)] == ["LO055", "LO060"]
    assert others_say(line.others, shown) == "same"


def test_every_answer_is_one_that_is_on_offer(line):
    years = [*line.counts]
    for first in years:
        for last in years[years.index(first) + 1 :]:
            shown = of(line.counts, first, last)
            for call, choices in CALLS.items():
                assert answer(call, line.counts, line.others, shown) in choices


@pytest.mark.parametrize(
    ("first", "last", "calls", "found"),
    [
        (2012, 2022, ("most", "apart", "open"), Moved("first", 9, 9)),
        (2022, 2024, ("few", "apart", "open"), Moved("first", 1, 11)),
        (2023, 2024, ("few", "touch", "open"), Moved("first", 1, 11)),
    ],
)
def test_the_answers_about_two_headlines_follow_the_rows(line, first, last, calls, found):
    shown = of(line.counts, first, last)
    assert tuple(answer(call, line.counts, line.others, shown) for call in CALLS) == calls
    assert moved(line.counts, shown) == found
    shifted = {year: Estimate(9000, 9000, 9000) if year != last else each for year, each in line.counts.items()}
    assert moved(shifted, shown).same == (found.total if last == 2024 else 0), "it follows the rows"


def test_kinds_are_weighed_as_the_other_rooms_weigh_them(line):
    assert (
        by_kinds(line.kinds, of(line.counts, 2012, 2022)) == by_kinds(line.kinds, of(line.counts, 2022, 2024)) == "firm"
    )
    assert by_kinds(line.kinds, of(line.counts, 2021, 2024)) == "turns"
    assert firmness([Estimate(1, 2, 3)], up=True) == "firm" and {*line.kinds} == {*KINDS}


def test_the_other_counts_are_all_that_the_table_has_of_whole_years_here(line, evidence):
    ours = {row.dataset for row in evidence["deaths"]}
    found = [
        row
        for row in evidence["deaths_compare"]
        if row.country == line.place
        if (row.period_lo.month, row.period_lo.day, row.period_hi.month, row.period_hi.day) == (1, 1, 12, 31)
        if row.period_lo.year == row.period_hi.year and row.dataset not in ours
    ]
    ids = {getattr(other.row, "compare_id" if hasattr(other.row, "compare_id") else "loss_id") for other in line.others}
    assert ids == {*(row.compare_id for row in found), *(row.loss_id for row in totals(evidence))}
    assert len(line.others) == len(ids)
    assert [other.year for other in line.others] == sorted(other.year for other in line.others)
    assert all(row.counted_by_en.startswith("MINUSMA") for row in totals(evidence)), "the phrase says: the UN mission"


def totals(evidence):
    rows = [row for row in evidence["losses"] if not row.timeline_id and row.country == "Mali"]
    return [row for row in rows if row.who_died == "civilians" and row.made_by_en == "all sides"]


@pytest.mark.parametrize("choice", ["", "both", *HOSTILE])
def test_what_is_not_on_offer_is_no_answer(choice):
    assert answered({"1/2.years": choice, "2/3.years": "most"}, UP) == {}
    assert answered({"1/2.years": "few", "1/2.ends": choice}, UP) == {"years": "few"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("3,540 to 4,462 in 2022", {"3540", "4462", "2022"}),
        ("de 3\u202f540 à 4\u00a0462 morts, 4,8 fois", {"3540", "4462", "4.8"}),
        ("4.8 to 12.7 times, 2012-2022", {"4.8", "12.7", "2012", "2022"}),
        ("<b>7</b>", {"7"}),
        ("none", set()),
    ],
)
def test_numbers_are_read_as_people_write_them(text, found):
    assert numbers(text) == found


SENT, OTHER = (
    of(dict.fromkeys(YEARS, Estimate(1, 1, 1)), 2022, 2024),
    of(dict.fromkeys(YEARS, Estimate(1, 1, 1)), 2012, 2022),
)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("", ["years", "counter", "range", "other"]),
        ("From 2022 to 2024 fewer died", ["counter", "range", "other"]),
        ("UCDP: fewer from 2022 (3,540 to 4,462) to 2024", ["other"]),
        ("ucdp: fewer from 2022 to 2024, by low and high; more from 2012", []),
        ("UCDP: fewer in 2024 than in 2012, a wide range", ["years"]),
        ("UCDP: fewer from 2022 to 2024, between both; more from 2013", ["range", "other"]),
    ],
)
def test_a_line_lacks_what_it_does_not_name(text, missing):
    ends = {"3540", "4462"}
    assert lacking(text, SENT, OTHER, "UCDP", ends, r"\brange|\blow\b", YEARS) == missing


def test_without_headlines_three_years_are_enough():
    assert lacking("UCDP 2012, 2022, 2024, low", None, None, "UCDP", (), r"\blow\b", YEARS) == []
    assert lacking("UCDP 2012, 2022, low", None, None, "UCDP", (), r"\blow\b", YEARS) == ["other"]


def test_who_attacked_civilians_is_read_year_by_year_and_only_where_the_rows_tell_it(evidence):
    rows = evidence["deaths"].rows
    found = attacks(rows, "Mali")
    assert found[2022] == Attacks(275, 275, 1186) and found[2024] == Attacks(345, 29, 274)
    for row in rows:
        if row.country == "Mali" and row.kind == "one-sided":
            by = found[row.year]
            assert by.governments + by.groups == row.best and by.own <= by.governments
    assert not attacks([row for row in rows if row.kind != "one-sided"], "Mali")


@pytest.mark.parametrize(
    ("direction", "before", "after", "hidden"),
    [
        ("fall", (275, 1186), (345, 274), True),
        ("fall", (275, 1186), (200, 274), False),
        ("fall", (275, 100), (275, 90), False),
        ("rise", (10, 5), (9, 50), True),
        ("rise", (10, 5), (10, 50), False),
    ],
)
def test_a_part_that_moves_against_the_headline_is_found(direction, before, after, hidden):
    by = {2022: Attacks(before[0], 0, before[1]), 2024: Attacks(after[0], 0, after[1])}
    window = Window(2022, 2024, Fraction(2) if direction == "rise" else Fraction(1, 2))
    assert window.direction == direction and hides(by, window) is hidden


def test_pairs_of_years_that_say_the_opposite_are_counted(line):
    counts = line.counts
    up, down = of(counts, 2012, 2022), of(counts, 2022, 2024)
    (falls, total), (rises, same) = against(counts, up), against(counts, down)
    assert total == same == 78 and (falls, rises) == (15, 63)
