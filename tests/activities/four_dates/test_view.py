"""The four-date table: the blank form and the reasons give no day away."""

import re
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given

from dispute.activities.four_dates.rules import Check, check, choices
from dispute.activities.four_dates.view import answer, blank, cell, code, heading, option, reason, score, speech
from dispute.evidence.chronology import Step, step
from dispute.evidence.dates import KINDS, SORTS, DateRange
from dispute.evidence.tables import Evidence
from dispute.words.days import in_words
from dispute.words.texts import Words
from reading import read, rows, spaced, text

EN = Words("en")
TABLES = Evidence()
STEPS = [step(TABLES["events"][key]) for key in ("DS021", "DS019", "DS022")]
CLAIMS = [c for c in TABLES["claims"] if c.date_kind]
OFFERED = choices(STEPS)
DAY = re.compile(r"\b(\d{1,2})(?= September| and)")


def show(words, s, kind, chosen, claims=CLAIMS, by=None):
    """Fill one cell; return what was found and the answer as HTML."""
    found = check(s, kind, chosen)
    return found, answer(reason(s, kind, chosen, found, claims, by or {}, words), words)


def test_the_blank_table_has_a_row_for_each_step_and_no_day_in_it(words):
    html = blank(STEPS, words)
    for row, s in zip(rows(html), STEPS, strict=True):
        assert row[0] == spaced(s.label)
        assert row[1:5] == ["?"] * len(KINDS)
        assert f"[{s.source_ids[0]}]" in row[-1]
    assert not DAY.search(text(html)) and "September" not in text(html)


def test_the_blank_table_looks_the_same_whatever_the_dates_are(words):
    moved = [replace(s, dates=dict.fromkeys(SORTS, DateRange())) for s in STEPS]
    assert blank(STEPS, words) == blank(moved, words)
    assert [heading(s, words) for s in STEPS] == [heading(s, words) for s in moved]


def test_every_choice_reads_and_is_stored_differently(words):
    assert len({option(r, words) for r in OFFERED}) == len(OFFERED)
    assert len({code(r) for r in OFFERED}) == len(OFFERED)


@given(...)
def test_a_stored_choice_can_be_read_back(days: DateRange):
    assert code(days) == "/".join(end.isoformat() if end else "" for end in (days.lo, days.hi))


@pytest.mark.parametrize(("s", "kind"), list(product(STEPS, KINDS)), ids=lambda x: getattr(x, "id", x))
def test_a_cell_that_does_not_agree_never_gives_the_day_away(words, s, kind):
    for choice in OFFERED:
        (result, other), html = show(words, s, kind, choice)
        line = text(html)
        assert line.startswith("✓") == (result is Check.AGREES)
        assert in_words(choice, words) in line
        assert set(DAY.findall(line)) == set(DAY.findall(in_words(choice, words)))
        if result is Check.OTHER_KIND:
            assert f"“{words(f'dates.{other}')}”" in line and f"“{words(f'dates.{kind}')}”" in line
        if result is not Check.AGREES:
            assert words("four_dates.agrees") not in line


def test_a_cell_marks_what_is_chosen_and_holds_its_answer(words):
    html = cell(STEPS[0], "public", OFFERED, OFFERED[1], "<p>Because.</p>", words)
    pressed = [b.get("data-press") for b in read(html).iter("button") if b.get("aria-pressed") == "true"]
    assert pressed == [f"{STEPS[0].id}.public={code(OFFERED[1])}"] and text(html).endswith("Because.")


def test_what_is_spoken_is_what_is_shown(words):
    for s, kind in product(STEPS, KINDS):
        found = check(s, kind, s.dates[kind])
        told = reason(s, kind, s.dates[kind], found, CLAIMS, {}, words)
        assert spaced(speech(told)) in text(answer(told, words))


def test_the_score_counts_cells(words):
    checks = {
        (s.id, kind): check(s, kind, s.dates[kind] if kind == "public" else None) for s in STEPS for kind in KINDS
    }
    assert score(checks, words) == words("four_dates.score", n=3, total=12)


def test_a_reason_names_only_sources_that_date_this_cell_and_stand(words):
    cells = {(c.event_id, c.date_kind): set() for c in CLAIMS}
    for c in CLAIMS:
        if c.standing == "stands":
            cells[c.event_id, c.date_kind].add(c.source_id)
    named = 0
    for s, kind in product(STEPS, KINDS):
        _, html = show(words, s, kind, DateRange())
        found = set(re.findall(r"\[([DS]\d+)\]", text(html)))
        assert found <= cells.get((s.id, kind), set())
        assert bool(found) == bool(cells.get((s.id, kind)))
        named += len(found)
    assert named


@given(...)
def test_any_step_makes_a_row_and_an_answer(s: Step):
    assert len(rows(blank([s], EN))) == 1
    for kind in KINDS:
        (result, _), html = show(EN, s, kind, s.dates[kind], [])
        assert result is Check.AGREES and text(html).startswith("✓")


def test_odd_words_in_a_step_are_shown_as_they_are(words, hostile):
    odd = replace(STEPS[0], label=hostile)
    assert spaced(hostile) in text(blank([odd], words))
    assert spaced(hostile) in text(heading(odd, words))


def test_who_made_a_step_public_is_told_once_its_day_is_found_and_only_then(words):
    by, day = {STEPS[0].id: "one voice"}, STEPS[0].dates["public"]
    for step_, kind, chosen in product(STEPS, KINDS, OFFERED):
        html = show(words, step_, kind, chosen, CLAIMS, by)[1]
        assert ("one voice" in text(html)) == ((step_, kind, chosen) == (STEPS[0], "public", day))
