"""The strip of days: its picture, what it asks, and answers that give no day away."""

import re
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given

from dispute.activities.four_dates import view
from dispute.activities.four_dates.rules import ORDERS, Check, check, choices
from dispute.activities.four_dates.view import answer, axis, code, end, figure, mark, reading, reason, speech, strip
from dispute.evidence.chronology import Pair, Step, step
from dispute.evidence.dates import KINDS, SORTS, DateRange, Order
from dispute.evidence.tables import Evidence
from dispute.words.days import in_words
from dispute.words.texts import Words
from reading import read, spaced, text

EN = Words("en")
TABLES = Evidence()
STEPS = [step(TABLES["events"][key]) for key in ("DS021", "DS019", "DS022")]
SIDES = {"france": "France", "five-french-staff": "", "mali": "Mali"}
PAIR = Pair("expulsions", STEPS[0], STEPS[2])
CLAIMS = [c for c in TABLES["claims"] if c.date_kind]
OFFERED = choices(STEPS)
DAY = re.compile(r"\b(\d{1,2})(?= September| and)")


def told(words, s, kind, chosen, claims=CLAIMS, by=None, sides=SIDES):
    """Put one mark; return what was found and what it deserves to hear."""
    found = check(s, kind, chosen)
    return found, reason(s, kind, chosen, found, claims, by or {}, sides, words)


def test_every_choice_reads_and_is_stored_differently(words):
    assert len({in_words(r, words) for r in OFFERED}) == len({code(r) for r in OFFERED}) == len(OFFERED)


@given(...)
def test_a_stored_choice_can_be_read_back(days: DateRange):
    assert code(days) == "/".join(end.isoformat() if end else "" for end in (days.lo, days.hi))


def test_days_stand_first_and_each_choice_covers_its_own_columns(words):
    found, days = view.places(OFFERED, words), axis(OFFERED)
    assert found["days"] == len(days) and [one["value"] for one in found["ranges"]] == ["/"]
    assert len(found["places"]) == len(OFFERED) - 1
    single = ["–" not in one["text"] and one["text"].isdigit() for one in found["places"]]
    assert single == sorted(single, reverse=True), "what is wider than a day lies below the days"
    for one, r in product(found["places"], OFFERED):
        if one["value"] == code(r):
            first, last = map(int, one["at"].split(" / "))
            assert days.days[first - 1] == (r.lo or days.first) and days.days[last - 2] == (r.hi or days.last)


def test_the_picture_says_in_words_what_its_bars_show_and_draws_an_open_end_to_the_edge(words):
    marks = [(STEPS[0], "notified", STEPS[0].dates["notified"]), (STEPS[1], "effect", STEPS[1].dates["effect"])]
    svg = read(figure(marks, axis(OFFERED), SIDES, words, "x"))
    labels = [
        words("four_dates.mark", mark=mark(*one[:2], SIDES, words), days=days)
        for one, days in zip(marks, ("≤ 17", "14"), strict=True)
    ]
    assert next(svg.iter("svg")).get("aria-label") == words.parts(labels)
    assert all(spaced(label) in text(svg) for label in labels)
    assert figure([], axis(OFFERED), SIDES, words, "x") == "", "before the first mark there is no picture"
    open_, closed = [r for r in svg.iter("rect") if r.find("title") is not None]
    assert open_.get("x") == "0%" and open_.get("stroke-dasharray") and not closed.get("stroke-dasharray")
    assert closed.get("fill") == "none", "people who act for no state have an empty bar"


def test_a_mark_for_the_hand_gives_no_day_away(words):
    drawn = [figure([(s, "notified", None)], axis(OFFERED), SIDES, words, "x", foot=44) for s in STEPS[:2]]
    assert [text(svg).count("?") for svg in drawn] == [2, 2], "in the picture, and on the bar itself"
    assert "≤" not in "".join(drawn)


def test_what_is_asked_is_the_same_whatever_the_dates_are(words):
    moved = [replace(s, dates=dict.fromkeys(SORTS, DateRange())) for s in STEPS]
    for one, other in zip(STEPS, moved, strict=True):
        assert strip(one, "notified", OFFERED, SIDES, words) == strip(other, "notified", OFFERED, SIDES, words)
    assert reading(PAIR, "notified", SIDES, words) == reading(Pair("x", moved[0], moved[2]), "notified", SIDES, words)


@pytest.mark.parametrize(("s", "kind"), list(product(STEPS, KINDS)), ids=lambda x: getattr(x, "id", x))
def test_a_mark_that_does_not_agree_never_gives_the_day_away(words, s, kind):
    for choice in OFFERED:
        (result, other), found = told(words, s, kind, choice)
        line = text(answer(found, words))
        assert line.startswith("✓") == (result is Check.AGREES) == found["ok"]
        if result is Check.AGREES:
            assert spaced(mark(s, kind, SIDES, words)) in line
            continue
        assert in_words(choice, words) in line and words("four_dates.agrees") not in line
        assert set(DAY.findall(line)) == set(DAY.findall(in_words(choice, words)))
        if result is Check.OTHER_KIND:
            assert f"“{words(f'dates.{other}')}”" in line and f"“{words(f'dates.{kind}')}”" in line


def test_a_screen_reader_hears_the_mark_its_days_and_what_is_shown(words):
    for s, kind in product(STEPS, KINDS):
        found = told(words, s, kind, s.dates[kind])[1]
        said = speech(found)
        assert said.startswith(mark(s, kind, SIDES, words)) and in_words(s.dates[kind], words) in said
        assert spaced(found["reason"]) in text(answer(found, words)) and said.endswith(found["reason"])


def test_a_reason_names_only_sources_that_date_this_mark_and_stand(words):
    cells = {(c.event_id, c.date_kind): set() for c in CLAIMS}
    for c in CLAIMS:
        if c.standing == "stands":
            cells[c.event_id, c.date_kind].add(c.source_id)
    named = 0
    for s, kind in product(STEPS, KINDS):
        found = set(re.findall(r"\[([DS]\d+)\]", text(answer(told(words, s, kind, DateRange())[1], words))))
        assert found <= cells.get((s.id, kind), set())
        assert bool(found) == bool(cells.get((s.id, kind)))
        named += len(found)
    assert named


def test_only_the_reading_that_the_days_bear_out_is_right_and_its_answer_names_the_day_they_share(words):
    for order in ORDERS:
        found = view.read(PAIR, "notified", order, SIDES, words)
        assert found["ok"] == (order is Order.NOT_LATER)
        assert found["reason"] == spaced(speech(found))
    assert (
        words.day(PAIR.b.dates["notified"].lo) in view.read(PAIR, "notified", Order.NOT_LATER, SIDES, words)["reason"]
    )


def test_the_end_speaks_only_of_a_step_whose_two_marks_one_date_limits(words):
    assert "17" in end(STEPS, ["DS022.decided"], words)
    assert end(STEPS, ["DS022.notified"], words) == end(STEPS[:2], ["DS019.decided", "DS021.decided"], words) == ""


@given(...)
def test_any_step_can_be_asked_for_drawn_and_answered(s: Step):
    sides, offered = {s.actor: ""}, choices([s], OFFERED)
    for kind in KINDS:
        (result, _), found = told(EN, s, kind, s.dates[kind], [], sides=sides)
        assert result is Check.AGREES and text(answer(found, EN)).startswith("✓")
        picture = figure([(s, kind, s.dates[kind])], axis(offered), sides, EN, "x")
        asked = strip(s, kind, offered, sides, EN) | {"name": "x", "chosen": "", "answer": ""}
        assert spaced(s.label) in text(view.show(asked, picture, "x", EN))


def test_odd_words_in_a_step_are_shown_as_they_are(words, hostile):
    odd = replace(STEPS[1], label=hostile)
    asked = strip(odd, "notified", OFFERED, SIDES, words) | {"name": "x", "chosen": "", "answer": ""}
    assert spaced(hostile) in text(view.show(asked, "", "x", words))


def test_months_and_signs_are_told_once(words):
    assert view.note(OFFERED, words).count("≤") == 1 and words.month(OFFERED[1].hi) in view.note(OFFERED, words)


def test_who_made_a_step_public_is_told_once_its_day_is_found_and_only_then(words):
    by, day = {STEPS[0].id: "one voice"}, STEPS[0].dates["public"]
    for step_, kind, chosen in product(STEPS, KINDS, OFFERED):
        html = answer(told(words, step_, kind, chosen, CLAIMS, by)[1], words)
        assert ("one voice" in text(html)) == ((step_, kind, chosen) == (STEPS[0], "public", day))
