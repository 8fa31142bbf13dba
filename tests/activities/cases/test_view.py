"""Comparison cases: the table holds both steps, and the picture of one case shows its days."""

import re
from base64 import b64decode
from types import SimpleNamespace

import pytest

from dispute.activities.cases.rules import lag
from dispute.activities.cases.view import count, example, table, task
from dispute.evidence.dates import DateRange
from dispute.words.days import in_words
from reading import folded, read, rows, spaced, text


@pytest.fixture(scope="module")
def cases(evidence):
    return evidence["cases"].rows


def test_every_case_has_a_row_with_both_steps_their_days_and_numbers(cases, words):
    for row, case in zip(rows(table(cases, words)), cases, strict=True):
        said, people, days = row[0], row[-2], row[-1]
        assert spaced(case.label_en) in said and spaced(case.step_a_en) in said
        assert in_words(DateRange(case.date_a_lo, case.date_a_hi), words, year=True) in said
        assert f"[{case.source_ids[0]}]" in said
        assert people.startswith(count(case.count_a_lo, case.count_a_hi, words))
        if case.step_b_en:
            assert spaced(case.step_b_en) in said
            assert in_words(DateRange(case.date_b_lo, case.date_b_hi), words, year=True) in said
            assert people.endswith(count(case.count_b_lo, case.count_b_hi, words))
        else:
            assert words("cases.none") in said
        if case.first_mover_id is None:
            assert days == words("cases.no_document")
        else:
            assert [int(n) for n in re.findall(r"-?\d+", days)] == sorted(set(lag(case) or ()))


def test_each_caveat_is_there_to_unfold(cases, words):
    details = [text(d) for d in folded(read(table(cases, words)))]
    for said, case in zip(details, cases, strict=True):
        assert spaced(case.trigger_en or "") in said and spaced(case.other_steps_en or "") in said
        assert "None" not in said


def test_the_task_names_each_case_with_sources_and_no_step_day_or_number_of_days(cases, words):
    html = task(cases, words)
    said = text(html)
    assert len(list(read(html).iter("li"))) == len(cases)
    for case in cases:
        assert spaced(case.step_a_en) not in said
        assert in_words(DateRange(case.date_a_lo, case.date_a_hi), words) not in said


@pytest.mark.parametrize(
    ("lo", "hi", "expected"),
    [
        (12, 12, "12"),
        (0, 0, "0"),
        (4, 5, ("cases.from_to", {"lo": 4, "hi": 5})),
        (15, None, ("cases.or_more", {"n": 15})),
        (None, None, ("cases.no_count", {})),
    ],
)
def test_a_number_of_people_says_how_exact_it_is(words, lo, hi, expected):
    assert count(lo, hi, words) == (expected if isinstance(expected, str) else words(expected[0], **expected[1]))


def fixed(cases):
    return [c for c in cases if c.step_b_en and c.date_a_lo == c.date_a_hi < c.date_b_lo == c.date_b_hi]


def test_the_picture_of_a_case_has_two_bars_as_many_days_apart_as_the_lag(cases, words):
    assert fixed(cases)
    for case in fixed(cases):
        names = {case.state_a_id: "One", case.state_b_id: "Other"}
        html = example(case, names, words)
        image = next(read(html).iter("img"))
        kind, data = image.get("src").split(";base64,")
        assert kind == "data:image/svg+xml"
        svg = read(b64decode(data).decode())
        bars = [r for r in svg.iter("rect") if r.find("title") is not None]
        width = float(bars[0].get("width").rstrip("%"))
        apart = float(bars[1].get("x").rstrip("%")) - float(bars[0].get("x").rstrip("%"))
        assert len(bars) == 2
        assert round(apart / width) == lag(case)[0]
        assert [text(b.find("title")) for b in bars] == [words.day(case.date_a_lo), words.day(case.date_b_lo)]


def test_france_has_its_own_mark_and_no_state_outside_the_dispute_has_one_of_the_two(cases, words):
    for case in fixed(cases):
        states = (case.state_a_id, case.state_b_id)
        picture = next(read(example(case, dict(zip(states, states, strict=True)), words)).iter("img"))
        svg = read(b64decode(picture.get("src").partition(",")[2]).decode())
        fills = [r.get("fill") for r in svg.iter("rect") if r.find("title") is not None]
        own = {"france": "var(--one, #1559a6)", "mali": "url(#hatch)"}
        assert fills == [own.get(state, "none") for state in states]


def test_the_words_of_the_picture_say_both_days_and_both_states(cases, words):
    for case in fixed(cases):
        html = example(case, {case.state_a_id: "One", case.state_b_id: "Other"}, words)
        alt, caption = next(read(html).iter("img")).get("alt"), text(next(read(html).iter("figcaption")))
        for said in (alt, caption):
            assert said.index("One") < said.index(words.day(case.date_a_lo, year=True)) < said.index("Other")
            assert words.day(case.date_b_lo, year=True) in said


def test_odd_words_in_a_case_are_shown_as_they_are(cases, words, hostile):
    odd = SimpleNamespace(**{name: getattr(cases[0], name) for name in cases[0].__dataclass_fields__})
    odd.label_en = odd.step_a_en = odd.trigger_en = hostile
    assert text(table([odd], words)).count(spaced(hostile)) == 3
    assert spaced(hostile) in text(task([odd], words))
