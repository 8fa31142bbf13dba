"""The tree of origins says the same in words, in the picture and in the table."""

from dataclasses import replace
from itertools import pairwise

import pytest

from dispute import Lesson
from dispute.activities.origins.cards import STATES, card, told, way
from dispute.activities.origins.rules import CANNOT_TELL, by_origin, evidence
from dispute.activities.origins.view import (
    answer,
    checked,
    day,
    figure,
    findings,
    live,
    outlets,
    short,
    sign,
    so_far,
    task,
)
from reading import read, rows, text

LESSON = Lesson("00_start_here")
REPORTS, KNOWN = LESSON.reports(), LESSON.known_origins()
TRUTH = evidence(REPORTS)


def test_the_task_shows_every_report_with_its_source_and_names_no_origin(words):
    html = task(REPORTS, words)
    for n, (row, report) in enumerate(zip(rows(html), REPORTS, strict=True), start=1):
        assert row[0].startswith(f"{n}. {short(report)}, {day(report.published, words)}")
        assert row[0].endswith(f"[{report.id}]") and row[1:] == [report.clue]
    assert not [o.label for o in KNOWN.values() if o.label in text(html)]
    assert not [key for key in KNOWN if words(f"origins.voice_{key}") in text(html)]
    assert "origins." not in text(html)


@pytest.mark.parametrize("traced, expected", [
    ({}, "No origin yet."),
    ({"D046": "malian-note"}, "Origins so far: 1."),
    ({"D046": "malian-note", "D060": "malian-note"}, "Origins so far: 1."),
    ({"D046": "malian-note", "D051": CANNOT_TELL}, "Origins so far: 2."),
    (TRUTH, "10 reports, 5 origins."),
    (dict.fromkeys(TRUTH, "french-ministry"), "10 reports, 5 origins."),
])  # fmt: skip
def test_the_tree_grows_with_what_is_told_and_not_with_what_was_guessed(words, traced, expected):
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


def test_the_whole_tree_stands_under_what_it_shows(words):
    html = checked(REPORTS, KNOWN, words)
    assert all(sentence in text(html) for sentence in findings(REPORTS, KNOWN, words))
    assert html.count("<line") == len(REPORTS)


@pytest.mark.parametrize("chosen, mark, key", [
    ("efe-reporting", "✓", ""), (CANNOT_TELL, "½", "fair"), ("french-source-afp", "✗", "nobody"),
])  # fmt: skip
def test_an_answer_says_what_was_mixed_up_and_then_the_origin(words, chosen, mark, key):
    each = next(report for report in REPORTS if report.id == "D253")
    origin = words("origins.origin_is", voice=words("origins.voice_efe-reporting"))
    assert sign(each, chosen, KNOWN) == mark
    assert answer(each, chosen, KNOWN, words) == (f"{words(f'origins.{key}')} {origin}" if key else origin)
    assert text(told(each, KNOWN, chosen, words)) == f"{mark} ABC Color. {answer(each, chosen, KNOWN, words)}"


def test_the_answer_on_a_copy_says_how_it_leads_on(words):
    each = next(report for report in REPORTS if report.id == "D068")
    for chosen in (each.origin, CANNOT_TELL):
        assert answer(each, chosen, KNOWN, words).endswith(f"a French source, to AFP. {each.because}")
    assert answer(each, CANNOT_TELL, KNOWN, words).startswith(words("origins.gave_up"))


def test_a_card_offers_every_voice_in_a_few_words_and_tells_no_answer(words):
    first = REPORTS[0]
    html = card(1, first, KNOWN, "afp-reporting", words)
    buttons = list(read(html).iter("button"))
    assert [b.get("data-press") for b in buttons] == [f"{first.id}={key}" for key in (*KNOWN, CANNOT_TELL)]
    assert [b.get("data-press") for b in buttons if b.get("aria-pressed") == "true"] == [f"{first.id}=afp-reporting"]
    assert all(len(text(b).split()) <= 5 for b in buttons) and len({text(b) for b in buttons}) == len(buttons)
    assert first.clue in text(html) and f"[{first.id}]" in text(html) and "✗" not in text(html)
    assert KNOWN[first.origin].label not in text(html)


def test_the_dots_tell_how_each_guess_fares(words):
    guessed = {"D046": TRUTH["D046"], "D253": CANNOT_TELL, "D051": "ap-reporting"}
    dots = list(read(way(REPORTS, KNOWN, guessed, 1, words)).iter("button"))
    fared = {each.id: text(b)[-1] for each, b in zip(REPORTS, dots, strict=True)}
    assert {key: fared.pop(key) for key in guessed} == {"D046": "✓", "D253": "½", "D051": "✗"}
    assert {*fared.values()} == {"○"}
    assert [n for n, b in enumerate(dots) if b.get("aria-current")] == [1]
    for each, b in zip(REPORTS, dots, strict=True):
        assert words(f"origins.dot_{STATES[text(b)[-1]]}") in b.get("aria-label") and short(each) in b.get("aria-label")
    assert not [b for b in read(way(REPORTS, KNOWN, TRUTH, None, words)).iter("button") if b.get("aria-current")]


def test_a_page_is_dated_as_precisely_as_it_is_known(words):
    assert [day(p, words) for p in ("2025-09-19", "2025-09", "")] == ["19 September", "September 2025", "no date"]


def test_an_owner_that_is_not_known_is_a_gap_and_not_a_guess(words, evidence):
    sources = [evidence["sources"][key] for key in ("D046", "D001")]
    first, second = rows(outlets(sources, words))
    assert "Agence France-Presse" in first[1] and words("origins.not_established") not in first[1]
    assert second[1].count(words("origins.not_established")) == 2


def test_hostile_words_stay_words(words, hostile):
    odd = [replace(r, publisher=hostile, clue=hostile, because=hostile, text_by=hostile) for r in REPORTS[:2]]
    known = {key: replace(o, label=hostile) for key, o in KNOWN.items()}
    guessed = evidence(odd)
    for html in (
        task(odd, words),
        live(odd, guessed, known, words),
        checked(odd, known, words),
        card(1, odd[0], known, odd[0].origin, words),
        told(odd[0], known, CANNOT_TELL, words),
        way(odd, known, guessed, 0, words),
    ):
        assert not [e for e in read(html).iter() if e.tag in ("script", "img")]
