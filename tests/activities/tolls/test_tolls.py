"""Counts of the dead: one rule for every force, and no count without its maker."""

from dispute.activities.tolls import largest, totals
from dispute.activities.tolls.rules import NOBODY, most
from dispute.activities.tolls.view import figure
from dispute.words.texts import Words
from driving import lesson_with
from reading import read, spaced, text

EN = Words("en")


def test_every_force_that_somebody_names_has_its_largest_count(evidence):
    rows = [
        r for r in evidence["losses"]
        if r.row_kind == "count" and r.who_died == "civilians" and r.timeline_id and r.country == "Mali"
    ]  # fmt: skip
    found = {toll.count.maker: toll.count for toll in largest(evidence["losses"], "Mali")}
    assert set(found) == {r.maker for r in rows} - set(NOBODY)
    assert {"French forces", "Malian and Russian-linked forces", "Malian forces", "UN forces"} <= set(found)
    assert all(most(r) <= most(found[r.maker]) for r in rows)
    assert [most(row) for row in found.values()] == sorted(map(most, found.values()), reverse=True)


def test_each_answer_is_of_the_same_event_and_force(evidence):
    for toll in largest(evidence["losses"], "Mali"):
        if toll.answer:
            assert toll.answer.row_kind == "answer"
            assert (toll.answer.timeline_id, toll.answer.maker) == (toll.count.timeline_id, toll.count.maker)
    answered = {toll.count.loss_id for toll in largest(evidence["losses"], "Mali") if toll.answer}
    assert {"LO034", "LO040"} <= answered, "the strike near Bounti and Moura"


def test_the_latest_total_of_each_kind_of_people_is_taken(evidence):
    found = {row.who_died: row for row in totals(evidence["losses"])}
    assert "civilians" not in found and {"French soldiers", "UN peacekeepers", "Malian soldiers"} <= set(found)
    assert found["French soldiers"].loss_id == "LO050"


def test_a_count_keeps_its_bounds(evidence):
    said = [figure(evidence["losses"][key], EN) for key in ("LO034", "LO040", "LO043")]
    assert said == ["19", "at least 500", "300 to 700"]


def test_each_card_names_force_maker_and_sources():
    lesson = lesson_with("tolls")
    root = read(lesson.tolls().html)
    cards = [e for e in root.iter("div") if e.get("class") == "toll"]
    tolls = largest(lesson.evidence["losses"], "Mali")
    assert len(cards) == len(tolls) > 5
    for card, toll in zip(cards, tolls, strict=True):
        said = text(card)
        assert spaced(toll.count.made_by_en) in said and spaced(toll.count.counted_by_en) in said
        assert f"[{toll.count.source_ids[0]}]" in said
    assert "84 Wagner personnel" in text(root), "the timeline alone counts them"
