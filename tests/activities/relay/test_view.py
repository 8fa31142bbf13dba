"""The relay line-up: cards tell no reading, and the result says what its picture shows."""

from dataclasses import replace

import pytest

from dispute.activities.relay.rules import Reading, sorted_out
from dispute.activities.relay.view import card, figure, reading, result, sentences, speech, task
from driving import lesson_with
from reading import read, rows, spaced, text

RELAYS = lesson_with("relay")._relays()
RIGHT = {one.id: str(one.reading) for one in RELAYS}


@pytest.mark.parametrize("one", RELAYS, ids=lambda one: one.id)
def test_a_card_shows_wording_page_and_source_and_neither_reading_nor_origin(one, words):
    html = card(1, one, None, words)
    said = text(html)
    assert spaced(one.wording) in said and one.original in said and f"[{one.source.source_id}]" in said
    assert [a.get("href") for a in read(html).iter("a")] == [one.source.url, f"#{one.source.source_id}"]
    assert spaced(one.why) not in said and one.origin.label_en not in said
    assert card(1, replace(one, reading=Reading.NONE, why="Other."), None, words) == html


def test_the_task_tells_nothing_but_the_task(words):
    assert text(task(words)) == words("relay.task")


def test_a_final_card_tells_both_readings_and_why(words):
    first = RELAYS[0]
    other = next(r for r in Reading if r != first.reading)
    alike, different = (text(card(1, first, str(r), words, final=True)) for r in (first.reading, other))
    assert words("relay.same", reading=reading(first.reading, words)) in alike and "✓" in alike
    assert words("relay.other", yours=reading(other, words), reading=reading(first.reading, words)) in different
    assert spaced(first.why) in alike and spaced(first.why) in different and "✗" in different


def test_the_result_counts_what_is_alike(words):
    first = RELAYS[0]
    other = next(r for r in Reading if r != first.reading)
    said = text(result(RELAYS, {**RIGHT, first.id: str(other)}, words))
    assert said.startswith(words("relay.alike", n=len(RELAYS) - 1, total=len(RELAYS)))
    assert speech(RELAYS, RIGHT, words).startswith(words("relay.alike", n=len(RELAYS), total=len(RELAYS)))


def test_picture_table_and_sentence_say_the_same(words):
    html = result(RELAYS, RIGHT, words)
    piles = sorted_out(RELAYS)
    for (order, pages), row in zip(piles.items(), rows(html), strict=True):
        assert row == [reading(order, words), ", ".join(one.outlet for one in pages)]
        assert f"{reading(order, words)} ({len(pages)})" in " ".join(sentences(RELAYS, words))
    svg = next(read(html).iter("svg"))
    drawn = [text(t) for t in svg.iter("text")]
    assert len(list(svg.iter("circle"))) == 1 + len(RELAYS), "one origin, and a dot for each page"
    for order, pages in piles.items():
        below = drawn[drawn.index(reading(order, words)) + 1 :][: max(len(pages), 1)]
        assert below == ([one.outlet for one in pages] or [words("relay.nobody")])
        assert f"{reading(order, words)} ({len(pages)})" in svg.get("aria-label")


def test_another_origin_changes_the_sentence_and_takes_the_picture_away(words):
    mixed = [replace(RELAYS[0], origin=None), *RELAYS[1:]]
    [_, behind] = sentences(mixed, words)
    assert behind.startswith("They lead back to 2 origins") and words("relay.unknown_origin") in behind
    assert not list(read(result(mixed, RIGHT, words)).iter("svg"))
    assert words("relay.one_origin", origin=RELAYS[0].origin.label_en) == sentences(RELAYS, words)[1]


def test_an_order_that_no_page_suggests_is_said_in_the_table(words):
    alone = [one for one in RELAYS if one.reading is not Reading.NONE]
    table = rows(result(alone, RIGHT, words))
    assert [reading(Reading.NONE, words), words("relay.nobody")] in table
    assert list(read(figure(alone, words)).iter("svg"))


def test_odd_words_are_shown_as_they_are(words, hostile):
    odd = [replace(RELAYS[0], wording=hostile, why=hostile), *RELAYS[1:]]
    assert spaced(hostile) in text(card(1, odd[0], None, words))
    assert spaced(hostile) in text(card(1, odd[0], RIGHT[odd[0].id], words, final=True))
