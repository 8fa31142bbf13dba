"""The four-date table: the blank form and the reasons give no day away."""

import re
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given

from dispute.data import Evidence
from dispute.model.chronology import Step, step
from dispute.model.dates import KINDS, SORTS, DateRange
from dispute.model.four_dates import Check, check, choices
from dispute.texts import Words
from dispute.views.dates import in_words
from dispute.views.four_dates import checked, code, group, option, score, task
from reading import read, rows, spaced, text

EN = Words("en")
TABLES = Evidence()
STEPS = [step(TABLES["events"][key]) for key in ("DS021", "DS019", "DS022")]
CLAIMS = [c for c in TABLES["claims"] if c.date_kind]
OFFERED = choices(STEPS)
DAY = re.compile(r"\b(\d{1,2})(?= September| and)")


def show(words, entries, steps=STEPS, claims=CLAIMS):
    """Check a form: ``entries`` maps (step id, kind) to a range."""
    checks = {(s.id, kind): check(s, kind, entries.get((s.id, kind))) for s in steps for kind in KINDS}
    chosen = {f"{key}.{kind}": days for (key, kind), days in entries.items()}
    return checks, checked(steps, chosen, checks, claims, words)


def test_the_blank_table_has_a_row_for_each_step_and_no_day_in_it(words):
    html = task(STEPS, words)
    for row, s in zip(rows(html), STEPS, strict=True):
        assert row[0] == spaced(s.label)
        assert row[1:5] == ["?"] * len(KINDS)
        assert f"[{s.source_ids[0]}]" in row[-1]
    assert not DAY.search(text(html)) and "September" not in text(html)


def test_the_blank_table_looks_the_same_whatever_the_dates_are(words):
    moved = [replace(s, dates=dict.fromkeys(SORTS, DateRange())) for s in STEPS]
    assert task(STEPS, words) == task(moved, words)
    assert [group(1, s, words) for s in STEPS] == [group(1, s, words) for s in moved]


def test_every_choice_reads_and_is_stored_differently(words):
    assert len({option(r, words) for r in OFFERED}) == len(OFFERED)
    assert len({code(r) for r in OFFERED}) == len(OFFERED)


@given(...)
def test_a_stored_choice_can_be_read_back(days: DateRange):
    assert code(days) == "/".join(end.isoformat() if end else "" for end in (days.lo, days.hi))


@pytest.mark.parametrize(("s", "kind"), list(product(STEPS, KINDS)), ids=lambda x: getattr(x, "id", x))
def test_a_cell_that_does_not_agree_never_gives_the_day_away(words, s, kind):
    for choice in OFFERED:
        checks, html = show(words, {(s.id, kind): choice})
        [line] = [text(li) for li in read(html).iter("li")]
        result, other = checks[s.id, kind]
        assert line.startswith("✓") == (result is Check.AGREES)
        assert in_words(choice, words) in line
        assert set(DAY.findall(line)) == set(DAY.findall(in_words(choice, words)))
        if result is Check.OTHER_KIND:
            assert f"“{words(f'dates.{other}')}”" in line and f"“{words(f'dates.{kind}')}”" in line
        if result is not Check.AGREES:
            assert words("four_dates.agrees") not in line


def test_only_filled_cells_are_spoken_of(words):
    assert not list(read(show(words, {})[1]).iter("li"))
    some = {(STEPS[0].id, "public"): OFFERED[1], (STEPS[2].id, "effect"): DateRange()}
    lines = [text(li) for li in read(show(words, some)[1]).iter("li")]
    assert len(lines) == 2
    assert spaced(STEPS[0].label) in lines[0] and words("dates.public") in lines[0]
    assert spaced(STEPS[2].label) in lines[1] and words("dates.effect") in lines[1]


def test_the_score_counts_the_marks_on_the_page(words):
    entries = {(s.id, kind): s.dates[kind] for s in STEPS for kind in KINDS[:2]}
    entries[STEPS[0].id, "effect"] = DateRange()
    checks, html = show(words, entries)
    lines = [text(li) for li in read(html).iter("li")]
    expected = words("four_dates.score", n=sum(x.startswith("✓") for x in lines), total=12, left=12 - len(lines))
    assert score(checks, words) == expected
    assert text(html).startswith(expected)


def test_the_solution_fills_every_cell(words):
    _, html = show(words, {(s.id, kind): s.dates[kind] for s in STEPS for kind in KINDS})
    assert words("four_dates.score", n=12, total=12, left=0) in text(html)
    assert "✗" not in text(html)


def test_a_reason_names_only_sources_that_date_this_cell_and_stand(words):
    cells = {(c.event_id, c.date_kind): set() for c in CLAIMS}
    for c in CLAIMS:
        if c.standing == "stands":
            cells[c.event_id, c.date_kind].add(c.source_id)
    named = 0
    for s, kind in product(STEPS, KINDS):
        _, html = show(words, {(s.id, kind): DateRange()})
        found = set(re.findall(r"\[([DS]\d+)\]", text(html)))
        assert found <= cells.get((s.id, kind), set())
        assert bool(found) == bool(cells.get((s.id, kind)))
        named += len(found)
    assert named


@given(...)
def test_any_step_makes_a_form_and_a_check(s: Step):
    assert len(rows(task([s], EN))) == 1
    checks, html = show(EN, {(s.id, kind): s.dates[kind] for kind in KINDS}, [s], [])
    assert spaced(s.label) in text(html)
    assert {result for result, _ in checks.values()} == {Check.AGREES}


def test_odd_words_in_a_step_are_shown_as_they_are(words, hostile):
    odd = replace(STEPS[0], label=hostile)
    assert spaced(hostile) in text(task([odd], words))
    assert spaced(hostile) in text(group(1, odd, words))
    assert spaced(hostile) in text(show(words, {(odd.id, "public"): DateRange()}, [odd])[1])


def test_who_made_a_step_public_is_told_once_its_day_is_found_and_only_then(words):
    by, day = {STEPS[0].id: "one voice"}, STEPS[0].dates["public"]
    for step_, kind, chosen in product(STEPS, KINDS, OFFERED):
        checks = {(s.id, k): check(s, k, chosen if (s, k) == (step_, kind) else None) for s in STEPS for k in KINDS}
        html = checked(STEPS, {f"{step_.id}.{kind}": chosen}, checks, CLAIMS, words, by)
        assert ("one voice" in text(html)) == ((step_, kind, chosen) == (STEPS[0], "public", day))
