"""The tree of origins says the same in words, in the picture and in the table."""

from dataclasses import replace
from itertools import pairwise

import pytest

from dispute import Lesson
from dispute.activities.origins.cards import SIGNS, card, way
from dispute.activities.origins.rules import CANNOT_TELL, by_origin, evidence
from dispute.activities.origins.view import checked, day, figure, findings, live, outlets, short, so_far, task
from reading import read, rows, text

LESSON = Lesson("00_start_here")
REPORTS, KNOWN = LESSON.reports(), LESSON.known_origins()
TRUTH = evidence(REPORTS)


def test_the_task_shows_every_report_with_its_source_and_names_no_origin(words):
    html = task(REPORTS, words)
    for n, (row, report) in enumerate(zip(rows(html), REPORTS, strict=True), start=1):
        assert row[0].startswith(f"{n}. {short(report)}, {day(report.published, words)}")
        assert row[0].endswith(f"[{report.id}]") and row[1:] == [report.says, report.speaker]
    assert not [o.label for o in KNOWN.values() if o.label in text(html)]
    assert "origins." not in text(html)


@pytest.mark.parametrize("traced, expected", [
    ({}, "You have not traced a report yet."),
    ({"D046": "french-source-afp"}, "Origins so far: 1."),
    ({"D046": "french-source-afp", "D051": "malian-note"},
     "Origins so far: 2."),
    (TRUTH, "10 reports, 5 origins."),
    (dict.fromkeys(TRUTH, "french-ministry"), "10 reports, 1 origin."),
    (dict.fromkeys(TRUTH, CANNOT_TELL), "10 reports, 0 origins."),
])  # fmt: skip
def test_the_count_follows_the_tracing(words, traced, expected):
    assert so_far(REPORTS, traced, words) == expected
    assert expected in text(live(REPORTS, traced, KNOWN, words))


def test_picture_and_table_hold_the_same_groups(words):
    html = live(REPORTS, TRUTH, KNOWN, words)
    svg = next(read(html).iter("svg"))
    groups = by_origin(REPORTS, TRUTH)
    assert len(list(svg.iter("line"))) == len(REPORTS)
    assert [int(row[3]) for row in rows(html)] == [len(reports) for _, reports in groups]
    assert [row[0] for row in rows(html)] == [KNOWN[key].label for key, _ in groups]
    assert so_far(REPORTS, TRUTH, words) in svg.get("aria-label")
    drawn = "".join(t.text for t in svg.iter("text")).replace(" ", "")
    for report in REPORTS:
        assert short(report).replace(" ", "") in drawn
    for key, _ in groups:
        assert KNOWN[key].label.replace(" ", "") in drawn


def test_lines_meet_at_one_height_for_each_origin_and_labels_never_overlap(words):
    svg = read(figure(by_origin(REPORTS, TRUTH), KNOWN, "tree", words)).find("svg")
    lines = list(svg.iter("line"))
    assert len({line.get("y2") for line in lines}) == 5
    heights = sorted(float(line.get("y1")) for line in lines)
    assert min(b - a for a, b in pairwise(heights)) >= 20
    right = sorted(float(t.get("y")) for t in svg.iter("text") if t.get("x") == "49%")
    assert min(b - a for a, b in pairwise(right)) >= 15
    assert float(svg.get("height")) >= max(heights + right)


def test_before_anything_is_traced_there_is_no_picture(words):
    assert list(read(live(REPORTS, {}, KNOWN, words)).iter("svg")) == []


def test_a_check_tells_what_the_sources_say_and_why_a_row_differs(words):
    html = text(checked(REPORTS, {**TRUTH, "D060": "afp-reporting", "D253": CANNOT_TELL}, KNOWN, words))
    for sentence in findings(REPORTS, KNOWN, words):
        assert sentence in html
    assert words("origins.agree", n=8, total=10) in html
    chose = words("origins.you_chose", choice=KNOWN["afp-reporting"].label)
    assert f"Guinee360. {chose} {words('origins.carrier')}" in html
    assert words("origins.fair") in html and words("origins.all_agree") not in html
    assert words("origins.all_agree") in text(checked(REPORTS, TRUTH, KNOWN, words))


def test_a_card_offers_every_voice_and_answers_only_when_asked(words):
    first = REPORTS[0]
    html = card(1, first, KNOWN, "afp-reporting", words, answered=False)
    offered = [b.get("data-press") for b in read(html).iter("button")]
    assert offered == [f"{first.id}={key}" for key in (*KNOWN, CANNOT_TELL)]
    assert first.says in text(html) and first.speaker in text(html) and "✗" not in text(html)
    assert words("origins.carrier") in text(card(1, first, KNOWN, "afp-reporting", words, answered=True))
    assert words("origins.agrees") in text(card(1, first, KNOWN, first.origin, words, answered=True))


def test_the_dots_tell_what_agrees_only_after_the_check(words):
    chosen = {REPORTS[0].id: REPORTS[0].origin, REPORTS[1].id: CANNOT_TELL}
    for answered, first, second in ((False, "traced", "traced"), (True, "agrees", "differs")):
        dots = list(read(way(REPORTS, chosen, 0, words, answered=answered)).iter("button"))[:10]
        assert [text(b)[-1] for b in dots] == [SIGNS[first], SIGNS[second], *[SIGNS["open"]] * 8]
        assert words(f"origins.dot_{second}") in dots[1].get("aria-label")


def test_a_page_is_dated_as_precisely_as_it_is_known(words):
    assert [day(p, words) for p in ("2025-09-19", "2025-09", "")] == ["19 September", "September 2025", "no date"]


def test_an_owner_that_is_not_known_is_a_gap_and_not_a_guess(words, evidence):
    sources = [evidence["sources"][key] for key in ("D046", "D001")]
    first, second = rows(outlets(sources, words))
    assert "Agence France-Presse" in first[1] and words("origins.not_established") not in first[1]
    assert second[1].count(words("origins.not_established")) == 2


def test_hostile_words_stay_words(words, hostile):
    odd = [replace(r, publisher=hostile, says=hostile, speaker=hostile, text_by=hostile) for r in REPORTS[:2]]
    known = {key: replace(o, label=hostile) for key, o in KNOWN.items()}
    for html in (
        task(odd, words),
        live(odd, evidence(odd), known, words),
        checked(odd, evidence(odd), known, words),
        card(1, odd[0], known, odd[0].origin, words, answered=True),
        way(odd, {}, 0, words, answered=False),
    ):
        assert not [e for e in read(html).iter() if e.tag in ("script", "img")]
