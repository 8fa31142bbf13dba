"""The timeline: sentences, picture and table say the same, read from the SVG itself."""

from dataclasses import replace
from datetime import date

import pytest

from dispute.activities.timeline.picture import figure, layer_name
from dispute.activities.timeline.rules import LAYERS, Scale, cut, event, in_view, slots
from dispute.activities.timeline.view import evidence, fields, recap, show, task
from dispute.evidence.dates import DateRange
from dispute.words.days import in_words
from reading import read, rows, spaced, text


@pytest.fixture(scope="module")
def real(evidence):
    return [event(row) for row in evidence["timeline"]]


def marks(root):
    return [use for use in root.iter("use") if use.get("class") == "mark"]


def sentence_of(html):
    return " ".join(text(p) for p in read(html).iter("p") if p.get("class") != "quiet")


@pytest.mark.parametrize(("first", "last"), [(1960, 2026), (2012, 2015), (2022, 2022), (2025, 2026)])
def test_picture_and_tables_hold_the_events_in_view_and_the_sentence_counts_them(real, words, first, last):
    html, said = show(real, LAYERS, first, last, words)
    shown = in_view(real, LAYERS, first, last)
    told = [f"{spaced(e.label)}, {in_words(e.when, words, year=True)}" for e in shown]
    assert sorted(text(mark.find("title")) for mark in marks(read(html))) == sorted(told)
    listed = rows(html)
    assert len(listed) == len(shown)
    for row, e in zip(listed, shown, strict=True):
        assert row[0].startswith(spaced(e.label)) and f"[{e.source_ids[0]}]" in row[0]
        assert row[1] == in_words(e.when, words, year=True)
        assert e.sure or words(f"timeline.status_{e.status}") in row[0]
    assert said.startswith(f"In view: {len(shown)} of {len(real)} events, in 6 of 6 layers, {first} to {last}.")
    assert said == sentence_of(html)


def test_each_lane_has_a_shape_of_its_own_and_a_hollow_mark_means_not_undisputed(real, words):
    svg = read(figure(real, LAYERS, Scale(slots(real, 1960, 2026)), words))
    shapes = {path.get("id"): path.get("d") for path in svg.iter("path")}
    assert len(set(shapes.values())) == len(LAYERS)
    by_title = {f"{spaced(e.label)}, {in_words(e.when, words, year=True)}": e for e in real}
    for mark in marks(svg):
        e = by_title[text(mark.find("title"))]
        assert mark.get("href") == f"#mark-{e.layer}"
        assert ("ground" in mark.get("fill")) == (not e.sure)


def test_a_lane_says_at_its_own_hollow_mark_how_many_events_are_less_sure(real, words):
    svg = read(figure(real, LAYERS, Scale(slots(real, 1960, 2026)), words))
    said = [text(t) for t in svg.iter("text") if t.get("class") == "unsure"]
    unsure = [sum(e.layer == layer and not e.sure for e in real) for layer in LAYERS]
    assert said == [words("timeline.unsure", n=n) for n in unsure if n]


def test_marks_of_a_lane_do_not_cover_each_other_on_a_phone(real, words):
    svg = read(figure(real, LAYERS, Scale(slots(real, 1960, 2026)), words))
    places = [(mark.get("href"), mark.get("y"), float(mark.get("x").rstrip("%"))) for mark in marks(svg)]
    for lane, y, x in places:
        near = [p for p in places if p[:2] == (lane, y) and abs(p[2] - x) < 3.7]
        assert len(near) == 1


def test_a_range_is_a_line_and_a_day_is_not(real, words):
    shown = [e for e in real if e.id in ("TL023", "TL024")]
    svg = read(figure(shown, ["political", "military"], Scale([2021]), words))
    lines = [line for line in svg.iter("line") if line.get("stroke-width") == "3"]
    assert len(lines) == 1
    assert float(lines[0].get("x2").rstrip("%")) > float(lines[0].get("x1").rstrip("%"))


def test_the_years_on_the_axis_are_few_enough_for_a_phone_and_name_1960(real, words):
    for first, last in [(1960, 2026), (2012, 2026), (2025, 2026), (2025, 2025)]:
        svg = read(figure(real, LAYERS, Scale(slots(real, first, last)), words))
        named = [text(t) for t in svg.iter("text") if t.get("class") == "year"]
        assert 1 <= len(named) <= 7 and named[0] >= str(first) and str(last) in named
    assert "1960" in figure(real, LAYERS, Scale(slots(real, 1960, 2026)), words)


def test_the_sentence_counts_what_a_start_leaves_out_and_the_table_names_it(real, words):
    html, said = show(real, ["political"], 2022, 2026, words)
    left = cut([e for e in real if e.layer == "political"], 2022).before
    assert f"A story that starts in 2022 leaves out {len(left)} earlier events of the layers shown." in said
    assert left[-1].label not in said
    assert "Layers without any event before 2022: economic." in said
    last = list(read(html).iter("table"))[-1]
    assert [text(tr[1]) for tr in last.find("tbody")] == [in_words(e.when, words, year=True) for e in left]


def test_nothing_is_said_of_empty_layers_where_each_has_an_earlier_event(real, words):
    assert set(cut(real, 2025).counts()) == set(LAYERS)
    assert "Layers without" not in show(real, LAYERS, 2025, 2026, words)[1]


def test_an_event_whose_range_crosses_the_start_stays_open(real, words):
    _, said = show(real, ["military"], 2022, 2026, words)
    assert "Open at the edge" in said and "First Russian personnel reported in Mali" in said
    _, said = show(real, ["economic"], 2022, 2026, words)
    assert "Open at the edge" not in said and "leaves out nothing that came earlier" in said


def test_one_changed_date_changes_the_sentence(real, words):
    _, before = show(real, ["economic"], 2022, 2026, words)
    day = DateRange(date(2021, 12, 31), date(2021, 12, 31))
    moved = [replace(e, when=day) if e.id == "TL030" else e for e in real]
    _, after = show(moved, ["economic"], 2022, 2026, words)
    assert before != after and "leaves out one earlier event" in after


def test_hiding_on_purpose_asks_what_is_lost(real, words):
    assert show(real, ["UN"], 2022, 2026, words, hiding=True)[1].endswith(words("timeline.lost"))
    assert words("timeline.lost") not in show(real, ["UN"], 2022, 2026, words)[1]


def test_each_layer_has_a_box_that_tells_how_many_events_it_has(real, words):
    said = text(fields(real, ["UN"], "2022", 2022, words))
    for layer in LAYERS:
        n = sum(e.layer == layer for e in real)
        assert words("timeline.show", layer=layer_name(layer, words), n=n) in said


@pytest.mark.parametrize(
    ("layers", "first", "last", "phrase"),
    [([], 1960, 2026, "no_layer"), (["UN"], 2023, 2013, "wrong_years"), (["UN"], 1960, 2012, "empty")],
)
def test_nothing_to_show_is_one_sentence_that_says_what_to_do(real, words, layers, first, last, phrase):
    html, said = show(real, layers, first, last, words)
    assert words(f"timeline.{phrase}") in said
    assert "<svg" not in html and text(html).startswith(said)


def test_the_task_shows_no_event_and_the_list_for_paper_holds_all_with_sources(real, words):
    assert not [e for e in real if spaced(e.label) in text(task(real, words))]
    items = [text(li) for li in read(evidence(real, words)).iter("li")]
    assert len(items) == len(real)
    for e in real:
        assert any(item.startswith(spaced(e.label)) and f"[{e.source_ids[0]}]" in item for item in items)


def test_the_recap_counts_what_a_start_leaves_out_as_the_picture_did(real, words):
    on = ["military", "political"]
    shown = [e for e in real if e.layer in on]
    left = cut(shown, 2022).before
    assert recap(real, on, 2022, words) == [
        f"You start in 2022. That leaves out {len(left)} of {len(shown)} events, political and military."
    ]
    assert f"leaves out {len(left)} earlier events" in show(real, on, 2022, 2026, words)[1]
    whole = "You start in 1960, with the first events of this table. That leaves out nothing of it."
    assert recap(real, on, 1960, words) == [whole]


def test_odd_words_in_an_event_are_shown_as_they_are(real, words, hostile):
    odd = [replace(real[0], label=hostile, summary=hostile)]
    html, _ = show(odd, LAYERS, 1960, 1960, words)
    assert text(html).count(spaced(hostile)) >= 3
    assert spaced(hostile) in text(evidence(odd, words))
