"""The order of steps: the picture, the table and the sentence say the same, read from the SVG itself."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.activities.order_switch.sorting import LIFE
from dispute.activities.order_switch.view import (
    Axis,
    axis,
    behind,
    figure,
    name,
    names,
    pair_sentence,
    rests,
    sentence,
    show,
    task,
)
from dispute.evidence.chronology import Pair, Step, compare, sort_steps, step
from dispute.evidence.dates import SORTS, DateRange, Order
from dispute.evidence.tables import Evidence
from dispute.evidence.testimony import Says
from dispute.words.days import in_words
from dispute.words.texts import Words
from driving import lesson_with
from reading import read, rows, spaced, text

EN = Words("en")
SIDES = {"france": "France", "mali": "Mali"}
EVENTS = Evidence()["events"]
REAL = [step(EVENTS[key]) for key in ("DS019", "DS021", "DS022", "DS023", "DS025")]
REAL_SIDES = {s.actor: "France" if "fr" in s.actor else "Mali" for s in REAL}
MONTHS = [EN.day(date(2025, month, 1))[2:] for month in range(1, 13)]
kinds = st.sampled_from(SORTS)
several = st.lists(st.from_type(Step), min_size=2, max_size=6, unique_by=lambda s: s.id).filter(
    lambda steps: any(r.stated for s in steps for r in s.dates.values())
)


def percent(element, attribute):
    return float(element.get(attribute).rstrip("%"))


def drawn(svg, days: Axis) -> list[list]:
    """The days that each bar covers, read from the picture: those whose label stands above or below the bar."""
    labels = [percent(t, "x") for t in svg.iter("text") if t.get("class") == "day"]
    assert len(labels) == len(days.days)
    bars = [r for r in svg.iter("rect") if r.find("title") is not None]
    edges = [(percent(bar, "x"), percent(bar, "x") + percent(bar, "width")) for bar in bars]
    return [[day for day, x in zip(days.days, labels, strict=True) if left < x < right] for left, right in edges]


def clipped(when: DateRange, days: Axis) -> list:
    return [d for d in days.days if (when.lo is None or when.lo <= d) and (when.hi is None or d <= when.hi)]


@given(several, kinds)
def test_each_bar_covers_exactly_the_days_of_its_step(steps, kind):
    order, days = sort_steps(steps, kind), axis(steps)
    assert drawn(read(figure(order, days, SIDES, EN)), days) == [clipped(s.dates[kind], days) for s in order.stated]


@given(several, kinds)
def test_bars_and_table_tell_the_same_days_in_the_same_order(steps, kind):
    order, days = sort_steps(steps, kind), axis(steps)
    html = show(order, Pair("expulsions", *steps[:2]), days, SIDES, EN)
    bars = [text(t) for t in read(html).iter("title")]
    table = rows(html)
    assert [row[1] for row in table] == bars
    assert [row[0] for row in table] == [spaced(name(s, SIDES, EN)) for s in order.stated]
    assert bars == [in_words(s.dates[kind], EN) for s in order.stated]
    box = [text(li) for li in read(html).iter("li")]
    assert len(box) == len(order.not_stated)
    assert all(line.startswith(spaced(name(s, SIDES, EN))) for line, s in zip(box, order.not_stated, strict=True))


@given(several, kinds)
def test_the_sentence_on_the_page_is_the_computed_one(steps, kind):
    order, pair = sort_steps(steps, kind), Pair("expulsions", *steps[:2])
    said = sentence(order, pair, SIDES, EN)
    html = show(order, pair, axis(steps), SIDES, EN)
    assert text(next(p for p in read(html).iter("p") if p.get("class") == "sentence")) == spaced(said)
    assert said.startswith(pair_sentence(pair, kind, SIDES, EN))
    assert (EN("order_switch.gaps", n=len(order.not_stated)) in said) == bool(order.not_stated)


@given(st.from_type(Step), st.from_type(Step), kinds)
def test_the_one_named_first_is_the_one_that_came_first(a, b, kind):
    a, b = replace(a, id="A", actor="france"), replace(b, id="B", actor="mali")
    order = sort_steps([a, b], kind)
    one, other = (sentence(order, Pair("expulsions", *pair), SIDES, EN) for pair in ((a, b), (b, a)))
    outcome = compare(a, b, kind)
    if outcome in (Order.AFTER, Order.NOT_EARLIER):
        outcome, first, second = outcome.mirror, b, a
    else:
        first, second = a, b
    told = EN(
        f"order_switch.pair_{outcome.replace(' ', '_')}",
        first=SIDES[first.actor], first_day=in_words(first.dates[kind], EN),
        second=SIDES[second.actor], second_day=in_words(second.dates[kind], EN),
    )  # fmt: skip
    assert one.startswith(told)
    if outcome in (Order.BEFORE, Order.NOT_LATER, Order.SAME_DAY):
        assert told in other, "asked the other way round, a known order is told in the same words"


def test_a_side_is_written_and_drawn_so_that_colour_alone_says_nothing():
    days = axis(REAL)
    for kind in SORTS:
        order = sort_steps(REAL, kind)
        svg = read(figure(order, days, REAL_SIDES, EN))
        fills = [r.get("fill") for r in svg.iter("rect") if r.find("title") is not None]
        by_side = dict(zip(fills, [REAL_SIDES[s.actor] for s in order.stated], strict=True))
        assert len(by_side) == len({REAL_SIDES[s.actor] for s in order.stated})
        assert all(name(s, REAL_SIDES, EN).startswith(REAL_SIDES[s.actor]) for s in order.stated)


def test_an_open_end_looks_open_and_a_closed_range_does_not():
    order = sort_steps(REAL, "decided")
    bars = [r for r in read(figure(order, axis(REAL), REAL_SIDES, EN)).iter("rect") if r.find("title") is not None]
    assert all(s.dates["decided"].lo is None for s in order.stated)
    assert all(bar.get("stroke-dasharray") for bar in bars)
    for kind in ("notified", "public", "traced"):
        order = sort_steps(REAL, kind)
        svg = read(figure(order, axis(REAL), REAL_SIDES, EN))
        dashed = [bool(r.get("stroke-dasharray")) for r in svg.iter("rect") if r.find("title") is not None]
        assert dashed == [None in (s.dates[kind].lo, s.dates[kind].hi) for s in order.stated]
    assert not any(dashed)


def test_the_axis_holds_every_day_of_every_kind_so_a_bar_that_jumps_means_another_day():
    days = axis(REAL)
    ends = [end for s in REAL for r in s.dates.values() for end in (r.lo, r.hi) if end]
    assert (days.first, days.last) == (min(ends) - timedelta(1), max(ends) + timedelta(1))


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("decided", "The order stays open"),
        ("notified", "France (on or before 17 September) comes first, or on the same day as Mali"),
        ("public", "Both fall on 19 September. A tie"), ("effect", "The days do not tell"),
        ("traced", "Mali comes first (17 September), France later (19 September)"),
    ],
)  # fmt: skip
def test_the_real_puzzle_is_told_as_open_not_later_tie_unknown_and_by_papers_the_other_way(kind, said):
    for steps in permutations(REAL[:3]):
        assert said in sentence(sort_steps(steps, kind), Pair("expulsions", REAL[1], REAL[2]), REAL_SIDES, EN)


def test_the_two_ends_of_cooperation_turn_round_and_the_third_sentence_leaves_them_open():
    pair = Pair("cooperation", REAL[4], REAL[3])
    papers, news, choice = (pair_sentence(pair, kind, REAL_SIDES, EN) for kind in ("traced", "public", "decided"))
    assert "Mali comes first (17 September), France later (19 September)" in papers
    assert "France comes first (19 September), Mali later (25 September)" in news
    assert papers.endswith(f"{EN('order_switch.traced')} {EN('order_switch.unseen')}")
    assert news.endswith(EN("order_switch.certain"))
    assert "stays open" in choice


def test_steps_are_called_by_their_sides_or_by_their_labels_where_one_acts_for_no_side():
    sides = {**REAL_SIDES, REAL[0].actor: ""}
    assert names(Pair("expulsions", REAL[1], REAL[2]), sides, EN) == ("France", "Mali")
    assert names(Pair("departure", REAL[0], REAL[2]), sides, EN) == (REAL[0].label, REAL[2].label)
    assert REAL[0].label in pair_sentence(Pair("departure", REAL[0], REAL[2]), "effect", sides, EN)


def test_who_made_a_step_public_stands_beside_that_kind_of_date_only():
    by = {s.id: f"voice {s.id}" for s in REAL[1:]}
    for kind in SORTS:
        html = show(sort_steps(REAL, kind), Pair("expulsions", *REAL[1:3]), axis(REAL), REAL_SIDES, EN, by=by)
        assert [f"voice {s.id}" in text(html) for s in REAL] == [kind == "public" and s.id in by for s in REAL]


def test_the_task_lists_every_step_with_sources_and_no_day():
    html = task(REAL, REAL_SIDES, EN)
    listed = [text(li) for li in read(html).iter("li")]
    assert all(name(s, REAL_SIDES, EN) in line and "[D" in line for line, s in zip(listed, REAL, strict=True))
    assert html == task([replace(s, dates=dict.fromkeys(SORTS, DateRange())) for s in REAL], REAL_SIDES, EN)
    assert not any(month in text(html) for month in MONTHS)


def test_odd_words_in_a_step_are_shown_as_they_are(hostile):
    odd = replace(REAL[1], label=hostile)
    order = sort_steps([odd, REAL[2]], "public")
    assert spaced(hostile) in text(show(order, Pair("expulsions", odd, REAL[2]), axis(REAL), REAL_SIDES, EN))
    assert spaced(hostile) in text(task([odd], REAL_SIDES, EN))


def test_a_day_is_the_word_of_those_whose_claims_stand_each_origin_once(evidence, words):
    said = rests(Pair("expulsions", REAL[1], REAL[2]), "notified", evidence["claims"].rows, REAL_SIDES, words)
    begins = "Notified: France first, or a tie. This rests on a French"
    assert said.startswith(begins)
    assert said.count("to AFP") == 1 and "cites Jeune Afrique" not in said, "a rewriting is nobody's word"
    assert "Afrique Confidentielle" not in said, "it names the 16th, and the last day is the 17th"


def test_the_recap_brings_back_the_pair_by_each_date_and_on_whose_one_word_the_notice_rests():
    lesson = lesson_with("order-switch")
    pair = next(each for each in lesson.rows.pairs() if each.id == "expulsions")
    told = behind(pair, "notified", lesson.evidence["claims"].rows)
    assert {claim.origin_id for claim in told} == {"french-source-afp"}
    [found] = [f for f in lesson.findings() if f.after == lesson.rows.setting("order-switch", "prediction")]
    assert found.title == "The two expulsions"
    said = [*found.sentences(lesson.store.progress)]
    [line] = [each for each in said if each.startswith("Notified")]
    assert line.endswith(
        "This rests on a French diplomatic source, to AFP in French. "
        "Three ifs: it is right, means this step, and Mali gave no earlier order (Africanews)."
    )
    [earlier] = [w for w in lesson.rows.witnesses(pair) if w.voice.claim.source_id == "D400"]
    assert earlier.says is Says.SECOND and "Africanews" in lesson.evidence["sources"]["D400"].publisher
    assert "Dated text: Mali first. No page shows France’s notice." in said


def test_open_days_of_two_decisions_come_with_the_word_that_puts_one_before_the_other():
    lesson = lesson_with("order-switch")
    claims, sides = lesson.evidence["claims"], lesson.rows.sides(lesson.rows.steps("order-switch"))
    for row in (claims["K228"], claims["K229"]):
        assert (row.topic, row.origin_id, row.standing) == ("order of steps", "french-source-afp", "stands")
        assert "Mali, informed of the French measures," in row.value_en and "reacted" in row.value_en
    told = "‘Reacted’, with the three ifs, puts France first."
    for pair in lesson.rows.pairs():
        for kind in LIFE:
            said = pair_sentence(pair, kind, sides, EN)
            assert (told in said) == ((pair.id, kind) == ("expulsions", "decided"))
    [pair] = [each for each in lesson.rows.pairs() if each.id == "expulsions"]
    later = replace(pair, b=replace(pair.b, dates={**pair.b.dates, "notified": DateRange()}))
    assert told not in pair_sentence(later, "decided", sides, EN), "without the bound of the notice nobody reacts"
