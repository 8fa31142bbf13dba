"""Who was there in words: figures keep their bounds, and gaps are said."""

import pytest

from dispute.activities.forces.rules import Bar
from dispute.activities.forces.view import bar_in_words, exits, people
from dispute.words.texts import Words
from reading import read, text

EN = Words("en")


@pytest.mark.parametrize(
    ("key", "said"),
    [("FO001", "4,406"), ("FO005", "at most 2,500"), ("FO015", "4,200 to 4,500"), ("FO039", "13,000 or more")],
)
def test_a_figure_keeps_its_range(evidence, key, said):
    assert people(evidence["forces"][key], EN) == said


@pytest.mark.parametrize(
    ("bar", "said"),
    [
        (None, "none"), (Bar(()), "there, no yearly figure"),
        (Bar((), 500, 500), "500"), (Bar((), 400, 900), "400 to 900"),
        (Bar((), 400, 1000, True), "400 to 1,000 or more"), (Bar((), 13000, 13000, True), "13,000 or more"),
    ],
)  # fmt: skip
def test_a_bar_says_what_is_known_and_a_gap_says_so(bar, said):
    assert bar_in_words(bar, EN) == said


def test_exits_and_alliances_stand_in_two_tables_with_their_sources(evidence):
    left, joined = ([evidence["timeline"][key]] for key in ("TL044", "TL060"))
    one, other = read(exits(left, joined, (), EN)).iter("table")
    assert "15 August 2022" in text(one) and "[S153]" in text(one) and "16 September 2023" in text(other)


def test_a_step_whose_summary_holds_one_partys_reason_stands_bare(evidence):
    row = evidence["timeline"]["TL034"]
    bare, whole = (text(read(exits([row], [], keys, EN))) for keys in (("TL034",), ()))
    assert row.label_en in bare and "[D156]" in bare and "obstructions" not in bare and "obstructions" in whole
