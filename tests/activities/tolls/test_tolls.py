"""Counts of the dead: one rule for every force, and no count without its maker."""

from dispute.activities.tolls import largest, totals
from dispute.activities.tolls.rules import COUNTED, NOBODY, most
from dispute.activities.tolls.view import figure
from dispute.words.texts import Words
from driving import lesson_with
from reading import read, spaced, text
from using import Using

EN = Words("en")


def folded(lesson=None):
    """What stays folded below the three numbers."""
    return read(Using((lesson or lesson_with("tolls")).tolls()).screen.parts["more"])


def test_every_force_that_somebody_names_has_its_largest_count(evidence):
    rows = [
        r for r in evidence["losses"]
        if r.row_kind == "count" and r.who_died in COUNTED and r.timeline_id and r.country == "Mali"
    ]  # fmt: skip
    found = {toll.count.maker: toll.count for toll in largest(evidence["losses"], "Mali")}
    assert set(found) == {r.maker for r in rows} - set(NOBODY)
    assert {"French forces", "Malian and Russian-linked forces", "Malian forces", "UN forces"} <= set(found)
    assert all(most(r) <= most(found[r.maker]) for r in rows)
    assert [most(row) for row in found.values()] == sorted(map(most, found.values()), reverse=True)


def test_each_answer_and_other_count_is_of_the_same_event_and_force(evidence):
    for toll in largest(evidence["losses"], "Mali"):
        for row in (*toll.others, *toll.answers):
            assert row.row_kind == ("answer" if row in toll.answers else "count") and row is not toll.count
            assert (row.timeline_id, row.maker) == (toll.count.timeline_id, toll.count.maker)


def test_bounti_and_moura_are_told_in_one_form(evidence):
    """The UN's count, the count of the army, the answer of the force, and that of whoever stands by it."""
    cards = {toll.count.loss_id: toll for toll in largest(evidence["losses"], "Mali")}
    bounti, moura = cards["LO034"], cards["LO040"]
    for toll, force, friend in ((bounti, "French", "the Malian army"), (moura, "Mali", "Russia")):
        [army] = [row for row in toll.others if row.counted_by_en in ("the French general staff", "the Malian army")]
        assert army.who_died == "armed-group members" and "It counts no civilians." in army.note_en
        own, other = toll.answers
        assert force in own.counted_by_en and own.note_en.startswith("Rejects the finding")
        assert other.counted_by_en == friend
    labels = [evidence["timeline"][toll.count.timeline_id].label_en for toll in (bounti, moura)]
    assert all(label.startswith("Killings") for label in labels)


def test_what_the_rule_leaves_out_is_said_with_the_armys_own_strikes():
    root = folded()
    [gap] = [e for e in root.iter("details") if text(e.find("summary")) == EN("tolls.gap")]
    assert "its own operations of these years have no card" in text(gap)
    assert "Drone strikes at Tinzaouaten, 2024." in text(gap) and "hit no civilians" in text(gap)
    assert "84 Wagner personnel" in text(gap) and "gave no number" in text(gap)


def test_the_latest_total_of_each_kind_of_people_is_taken(evidence):
    found = {row.who_died: row for row in totals(evidence["losses"])}
    shown = text(folded())
    assert (
        "58 French soldiers (Sahel, 2013–2022)." in shown and "400 to 450 Malian soldiers (Mali, 2012–2015)." in shown
    )
    assert EN("tolls.total_gap", year=2015) in shown
    assert "civilians" not in found and {"French soldiers", "UN peacekeepers", "Malian soldiers"} <= set(found)
    assert found["French soldiers"].loss_id == "LO050"


def test_a_count_keeps_its_bounds(evidence):
    said = [figure(evidence["losses"][key], EN) for key in ("LO034", "LO040", "LO043")]
    assert said == ["19", "at least 500", "300 to 700"]


def test_each_card_names_force_maker_and_sources():
    lesson = lesson_with("tolls")
    root = folded(lesson)
    cards = [e for e in root.iter("div") if e.get("class") == "toll"]
    tolls = largest(lesson.evidence["losses"], "Mali")
    assert len(cards) == len(tolls) > 5
    for card, toll in zip(cards, tolls, strict=True):
        said, opened = text(card), card.find("details")
        assert spaced(str(figure(toll.count, EN))) not in text(opened.find("summary")), (
            "the count and its answers open together"
        )
        assert [spaced(row.note_en) in text(opened) for row in toll.answers] == [True] * len(toll.answers)
        assert spaced(toll.count.made_by_en) in said and spaced(toll.count.counted_by_en) in said
        assert f"[{toll.count.source_ids[0]}]" in said


def test_the_one_count_that_names_all_sides_comes_first_of_what_is_left_out(evidence):
    lesson = lesson_with("tolls")
    whole, *parts = lesson.rows.listed("tolls", "all_sides", "losses")
    assert [(row.period_lo.year, row.who_died, row.counted_by_en) for row in parts] == [
        (whole.period_lo.year, whole.who_died, whole.counted_by_en)
    ] * len(parts)
    assert sum(row.value_hi for row in parts) <= whole.value_hi and whole.maker in NOBODY
    assert {row.maker for row in parts} >= {"Malian forces", "French and regional forces"}
    [gap] = [e for e in folded(lesson).iter("details") if text(e.find("summary")) == EN("tolls.gap")]
    said = text(gap)
    assert "584 civilians killed: 331 by groups linked to al-Qaeda and IS; 122 by self-defence groups; 67 by" in said
    assert said.index("[S996]") < said.index("The rule reaches")
