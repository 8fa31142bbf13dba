"""The timeline: sentence, picture and lists say the same, read from the SVG itself."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from dispute.activities.timeline import picture
from dispute.activities.timeline.picture import PITCH, SIDE, layer_name
from dispute.activities.timeline.rules import END, LAYERS, Columns, Cut, cut, event, in_order, until, years
from dispute.activities.timeline.view import (
    crossing,
    dated,
    evidence,
    fields,
    handle,
    left_out,
    listed,
    recap,
    sentence,
)
from dispute.evidence.dates import DateRange
from dispute.words.days import in_words
from reading import folded, read, rows, spaced, text

#: The day of the last step to explain.
DAY = "19 September 2025"
#: A narrow phone: the picture is as wide as this, in pixels.
PHONE = 330


@pytest.fixture(scope="module")
def real(evidence):
    return [event(row) for row in evidence["timeline"]]


@pytest.fixture(scope="module")
def columns(real):
    return Columns(years(real))


def marks(root):
    return [use for use in root.iter("use") if use.get("class") == "mark"]


def place(mark, width=PHONE):
    """Where a mark stands, in pixels."""
    shift = float((mark.get("transform") or "translate(0 0)").removeprefix("translate(").split()[0])
    return float(mark.get("x").rstrip("%")) * width / 100 + shift, float(mark.get("y"))


def drawn(layer, real, columns, words):
    return read(picture.marks(picture.row(layer, real, columns), columns, words))


@pytest.mark.parametrize("layer", LAYERS)
def test_a_row_holds_each_event_of_its_layer_and_so_does_its_list(real, columns, words, layer):
    wanted = in_order(e for e in real if e.layer == layer)
    told = [f"{spaced(e.label)}, {in_words(e.when, words, year=True)}" for e in wanted]
    svg = drawn(layer, real, columns, words)
    assert sorted(text(mark.find("title")) for mark in marks(svg)) == sorted(told)
    assert svg.find(".//svg").get("aria-label") == layer_name(layer, words)
    table = rows(listed(layer, real, words))
    assert len(table) == len(wanted)
    for row, e in zip(table, wanted, strict=True):
        assert row[0].startswith(spaced(e.label)) and f"[{e.source_ids[0]}]" in row[0]
        assert spaced(e.summary) in row[0] and row[1] == in_words(e.when, words, year=True)
        assert e.sure or words(f"timeline.status_{e.status}") in row[0]


def test_each_mark_stands_in_the_column_of_its_year(real, columns, words):
    by_title = {f"{spaced(e.label)}, {in_words(e.when, words, year=True)}": e for e in real}
    for layer in LAYERS:
        for mark in marks(drawn(layer, real, columns, words)):
            e, x = by_title[text(mark.find("title"))], place(mark)[0] * 100 / PHONE
            begin, end = columns.start(e.when.earliest.year), columns.start(e.when.latest.year) + columns.unit
            assert begin < x < end
            # What stands before the line is what the sentence counts, whatever the start.
            for year in columns.years:
                assert (e in cut(real, year).before) == (x < columns.start(year) - 0.01), (e.id, year)


def test_each_layer_has_a_shape_of_its_own_and_a_hollow_mark_means_not_undisputed(real, columns, words):
    shapes = {}
    by_title = {f"{spaced(e.label)}, {in_words(e.when, words, year=True)}": e for e in real}
    for layer in LAYERS:
        svg = drawn(layer, real, columns, words)
        shapes |= {path.get("id"): path.get("d") for path in svg.iter("path")}
        for mark in marks(svg):
            assert mark.get("href") == f"#mark-{layer}"
            assert ("ground" in mark.get("fill", "")) == (not by_title[text(mark.find("title"))].sure)
    assert len(set(shapes.values())) == len(shapes) == len(LAYERS)


def test_marks_of_a_row_do_not_cover_each_other_on_a_phone(real, columns, words):
    for layer in LAYERS:
        places = [place(mark) for mark in marks(drawn(layer, real, columns, words))]
        for n, (x, y) in enumerate(places):
            near = [q for q in places[n + 1 :] if abs(q[0] - x) < 2 * SIDE - 1 and abs(q[1] - y) < PITCH]
            assert not near, (layer, x, y)


def test_a_row_is_high_enough_for_its_marks_and_its_name(real, columns, words):
    for layer in LAYERS:
        row = picture.row(layer, real, columns)
        assert min(mark.y for mark in row.marks) >= picture.NAME and max(m.y for m in row.marks) < row.ground


def line_of(layers, year, real, columns, words):
    return read(picture.line([picture.row(layer, real, columns) for layer in layers], year, columns, words))


def test_the_line_stands_where_the_year_begins_and_pales_all_rows_before_it(real, columns, words):
    high = sum(picture.row(layer, real, columns).height for layer in ("political", "UN"))
    for year in columns.years:
        root = line_of(("political", "UN"), year, real, columns, words)
        line = next(e for e in root.iter("line") if e.get("class") == "start")
        veil = next(e for e in root.iter("rect") if e.get("class") == "before")
        assert line.get("x1") == line.get("x2") == veil.get("width") == f"{columns.start(year)}%"
        assert veil.get("height") == str(high) and f"margin-top: -{high}px" in root.find(".//svg").get("style")
        assert "pointer-events: none" in root.find(".//svg").get("style"), "the names of marks can be reached"
        assert [text(t) for t in root.iter("text") if t.get("class") != "year"] == ["political", "United Nations"]


def test_the_years_on_the_axis_have_room_on_a_phone_and_name_the_start_in_bold(real, columns, words):
    for start in columns.years:
        root = line_of(LAYERS, start, real, columns, words)
        named = [t for t in root.iter("text") if t.get("class") == "year"]
        assert [text(t) for t in named if t.get("font-weight") == "700"] == [str(start)]
        at = [float(t.get("x").rstrip("%")) * PHONE / 100 for t in named]
        assert all(b - a > 30 for a, b in pairwise(at)), [text(t) for t in named]
        assert 5 <= len(named) <= 8
    free = [year for _, year in picture.labels(columns)]
    assert free[0] == 1960 and free[-1] == 2026


def test_the_axis_shows_where_it_jumps_and_the_words_say_so(real, columns, words):
    root = line_of(LAYERS, 2022, real, columns, words)
    signs = [svg for svg in root.iter("svg") if svg.find("title") is not None]
    assert [sign.get("x") for sign in signs] == [f"{columns.start(2012)}%"]
    assert text(signs[0].find("title")) == words("timeline.gap")
    assert "Our table jumps from 1960 to 2012." in text(fields(real, ["UN"], columns, words))


def test_the_handle_is_as_wide_as_the_places_of_the_line(columns, words):
    html = handle(columns, "2022", words)
    field = next(read(html).iter("input"))
    assert field.get("data-values").split() == [str(year) for year in columns.years]
    assert (field.get("type"), field.get("name"), field.get("aria-valuetext")) == ("range", "first", "2022")
    first, last = columns.start(columns.years[0]), columns.start(columns.years[-1])
    assert f"margin-left: calc({first:g}% - 12px); width: calc({last - first:.1f}% + 24px)" in html


def test_the_sentence_counts_what_a_start_leaves_out_and_the_list_names_it(real, words):
    shown = until([e for e in real if e.layer == "political"], END)
    left = cut(shown, 2022)
    said = sentence(left, len(shown), words)
    counts = f"{len(left.before)} of {len(shown)}"
    assert said == f"A story that starts in 2022 leaves out {counts} events shown up to {DAY}."
    html = left_out(left, {e.id: dated(e, words) for e in real}, words)
    named = [spaced(dated(e, words)) for e in left.before]
    assert [text(li) for li in read(html).iter("li")] == named
    assert words("timeline.cut_list", n=len(named)) in text(html) and len(folded(read(html))) == 1


def test_a_start_that_leaves_out_nothing_says_so_and_has_no_list(real, words):
    left = cut(real, 1960)
    assert sentence(left, len(real), words) == (
        f"A story that starts in 1960 leaves out none of the {len(real)} events shown up to {DAY}."
    )
    assert not left_out(left, {}, words).strip()


def test_an_event_whose_range_crosses_the_start_stays_open(real, words):
    military = [e for e in real if e.layer == "military"]
    said = crossing(cut(military, 2022), words)
    assert said.startswith("Open at the edge") and "First Russian personnel reported in Mali" in said
    assert said in text(left_out(cut(military, 2022), {e.id: "" for e in real}, words))
    assert crossing(cut(military, 2021), words) == ""
    assert "TL027" not in {e.id for e in cut(military, 2022).before}


def test_one_changed_date_changes_the_sentence(real, words):
    shown = [e for e in real if e.layer == "economic"]
    day = DateRange(date(2021, 12, 31), date(2021, 12, 31))
    moved = [replace(e, when=day) if e.id == "TL030" else e for e in shown]
    before, after = (sentence(cut(each, 2022), len(each), words) for each in (shown, moved))
    assert "leaves out none of" in before and f"leaves out 1 of {len(shown)}" in after


def test_each_layer_has_a_chip_that_counts_its_events_up_to_the_day_of_the_sentence(real, columns, words):
    said = text(fields(real, ["UN"], columns, words))
    for layer in LAYERS:
        n = sum(e.layer == layer for e in until(real))
        assert words("timeline.show", layer=layer_name(layer, words), n=n) in said


def test_the_page_for_paper_holds_all_events_in_a_picture_and_with_sources(real, words):
    root = read(evidence(real, words))
    assert len(marks(root)) == len(real) and f"All {len(real)} events of our table, from 1960 to 2026." in text(root)
    assert "leaves out" not in text(root) and not [e for e in root.iter("line") if e.get("class") == "start"]
    items = [text(li) for li in root.iter("li")]
    assert len(items) == len(real)
    for e in real:
        assert any(item.startswith(spaced(e.label)) and f"[{e.source_ids[0]}]" in item for item in items)


def test_the_recap_counts_what_a_start_leaves_out_as_the_picture_did(real, words):
    on = ["military", "political"]
    shown = until([e for e in real if e.layer in on], END)
    left = cut(shown, 2022).before
    assert recap(real, on, 2022, words) == [
        f"A start in 2022 leaves out {len(left)} of {len(shown)} events up to {DAY}, political and military."
    ]
    assert f"leaves out {len(left)} of {len(shown)} events" in sentence(cut(shown, 2022), len(shown), words)
    whole = "You start in 1960, with the first events of this table. That leaves out nothing of it."
    assert recap(real, on, 1960, words) == [whole]


def test_only_what_can_explain_the_last_step_is_counted(real):
    steps = {e.id: e.when for e in real if e.id in ("TL094", "TL095")}
    assert max(when.latest for when in steps.values()) == END
    shown = until(real, END)
    assert {*steps} <= {e.id for e in shown} and "TL096" not in {e.id for e in shown}
    assert all(e.when.latest <= END for e in shown) and len(shown) < len(real)
    moved = [replace(e, when=DateRange(date(2025, 9, 20), date(2025, 9, 20))) if e.id == "TL090" else e for e in real]
    assert len(until(moved, END)) == len(shown) - 1


def test_odd_words_in_an_event_are_shown_as_they_are(real, columns, words, hostile):
    odd = replace(real[0], label=hostile, summary=hostile)
    assert spaced(hostile) in text(drawn(odd.layer, [odd], columns, words))
    assert text(listed(odd.layer, [odd], words)).count(spaced(hostile)) >= 2
    assert spaced(hostile) in text(left_out(Cut(2012, (odd,), ()), {odd.id: dated(odd, words)}, words))
    assert spaced(hostile) in text(left_out(Cut(2012, (), (odd,)), {}, words))
    assert spaced(hostile) in text(evidence([odd], words))
