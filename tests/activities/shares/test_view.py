"""A guess and an estimate beside what is published."""

import pytest

from dispute.activities.shares import view
from dispute.activities.shares.rules import Guess, percents
from reading import rows, spaced, text


@pytest.fixture
def dakar(evidence):
    return [row for row in percents(evidence["shares"]) if row.place_id == "dakar"]


@pytest.fixture
def flows(evidence):
    def of(unit):
        return [r for r in evidence["shares"] if r.place_id == "dakar" and r.unit == unit and r.value_lo_pct is None]

    return of("tonnes a year"), of("trucks a day")


def test_a_guess_is_told_how_many_claims_it_meets_and_which_count_the_same(dakar, words):
    assert view.verdict(Guess(55, 66), dakar, words) == (
        "3 claims count imports as you did: 59% to 70%. Your range meets 2; 1 lies higher. "
        "All 11 claims run from 28% to 80%. They count different things in different years, so ask of each one: "
        "a share of what?"
    )


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (5, 95, "meets 3."),
        (0, 10, "meets 0; 3 lie higher."),
        (90, 95, "meets 0; 3 lie lower."),
        (62, 64, "meets 0; 2 lie higher; 1 lies lower."),
        (59, 66, "meets 2; 1 lies higher."),
        (70, 80, "meets 1; 2 lie lower."),
    ],
)
def test_a_guess_is_told_where_the_claims_lie_that_it_misses(dakar, words, low, high, said):
    assert view.met(Guess(low, high), dakar, words).endswith(f"59% to 70%. Your range {said}")


def test_a_number_that_its_source_calls_nearly_is_shown_so_and_not_as_a_ceiling(dakar, flows, words):
    nearly = [row for row in dakar if row.value_lo_pct is None]
    shown = {line[0] for line in rows(view.listed(nearly, "year", words))}
    assert [row.note_en for row in nearly] == ["Nearly 60."] * 2 and shown == {"nearly 60%"}
    assert "nearly 60% of foreign trade, 2025" in text(view.claims(dakar, "year", Guess(40, 60), words))
    claims, trucks = flows
    fermi = view.fermi({"trucks": 1000, "load": 30, "days": 365}, claims, trucks, words)
    assert "nearly 2.5 million" in text(fermi) and "up to" not in text(fermi)


def test_a_reason_is_shown_as_it_was_typed(dakar, words, hostile):
    assert spaced(hostile) in text(view.compared(Guess(1, 3, 2), hostile, dakar, words))


@pytest.mark.parametrize("by", ["counts", "year", "share"])
def test_the_table_holds_each_claim_with_speaker_and_source_and_the_picture_too(dakar, by, words):
    table = rows(view.listed(dakar, by, words))
    drawn = text(view.claims(dakar, by, Guess(40, 60), words))
    assert len(table) == len(dakar)
    for row in dakar:
        assert any(row.who_says_en in line[2] and f"[{row.source_ids[0]}]" in line[2] for line in table)
        assert f"of {row.what_is_counted}, {row.year_lo}" in drawn


def test_the_estimate_is_the_product_and_stands_beside_every_published_amount(flows, words):
    claims, trucks = flows
    html = view.fermi({"trucks": 1000, "load": 30, "days": 365}, claims, trucks, words)
    assert "= 10.9 million tonnes a year" in text(html)
    assert "from 350,000 to 11 million tonnes a year: the largest is 31 times the smallest" in text(html)
    assert "nearest to this one: Report of Mali's audit office" in text(html)
    table = {line[0].split(":")[0]: line[1:3] for line in rows(html)}
    assert len(table) == len(claims) == 6
    assert table["over 2.7 million"] == ["yours is 4.1 times this", "7.4"]
    assert table["over 11 million"][0] == words("shares.same")
    assert table["over 350,000"] == ["yours is 31.3 times this", "1.0"]


def test_a_page_with_two_numbers_is_tested_against_itself(flows, words):
    said = text(view.fermi({"trucks": 400, "load": 18.5, "days": 350}, *flows, words))
    assert "Journal du Mali gives 350,000 tonnes a year and 1,000 trucks a day" in said
    assert "On your 350 days that is 1.0 tonnes a truck" in said


def test_the_task_lists_stated_trucks_and_no_tonnes(flows, words):
    said = text(view.fermi_task(flows[1], words))
    assert len(flows[1]) == 5 and said.count("[S") == sum(len(row.source_ids) for row in flows[1])
    assert "million tonnes a year" not in said.replace("a million tonnes", "")
