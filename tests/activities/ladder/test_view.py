"""The ladder: sentence, picture and table agree, and each date has its kind."""

import pytest

from dispute.activities.ladder import rules as model
from dispute.activities.ladder.view import KINDS, figure, name, sentence, show, told
from dispute.activities.order_switch.testimony import by_whom
from driving import lesson_with
from reading import read, rows, spaced, text

LESSON = lesson_with("ladder")
EVENTS = [LESSON.evidence["events"][key] for key in LESSON.plan.activities["ladder"]["steps"]]


def ladder(placed):
    of = {"france": "France", "mali": "Mali", "french-foreign-ministry": "France"}
    return model.rungs(LESSON.evidence["treaty"].rows, placed, of, ["France", "Mali"])


@pytest.fixture
def page():
    return LESSON.ladder().html


def test_the_table_counts_the_events_of_each_side_on_every_rung(page, words):
    table = rows(page)
    assert [row[0][0] for row in table] == list("1234567")
    placed = list(zip(EVENTS, LESSON.plan.activities["ladder"]["rungs"], strict=True))
    for rung, row in zip(ladder(placed), table, strict=True):
        assert row[2:] == [str(len(events)) if events else "–" for events in rung.taken.values()]
        assert row[1] == ", ".join(words("treaty.undone_" + how.replace(" ", "_")) for how in rung.undone)


def test_each_event_is_told_with_two_dates_their_kinds_reason_and_sources(page, words):
    told_of = [text(li) for li in read(page).iter("li")]
    assert len(told_of) == len(EVENTS)
    by = by_whom(LESSON.rows.publishers(LESSON.rows.steps("ladder")), words)
    assert by and all(text(page).count(f"{spaced(said)}.") for said in by.values())
    for event in EVENTS:
        [said] = [line for line in told_of if line.startswith(spaced(told(event, words, by)))]
        assert f"[{event.source_ids[0]}]" in said and (event.reason_en or words("ladder.no_reason")) in said
        assert all(f"{words(f'dates.{kind}')}: " in said for kind in KINDS)


def test_sentence_and_picture_show_the_same_rungs(page, words):
    said = text(page)
    assert "France: steps 1, 4 and 5; Mali: steps 4 and 5. Step 5 is the highest." in said
    svg = next(read(page).iter("svg"))
    assert svg.get("aria-label").endswith(
        sentence(ladder(list(zip(EVENTS, [4, 4, 5, 5, 1], strict=True))), 2025, words)
    )
    assert len(list(svg.iter("circle"))) == 3 and len([s for s in svg.iter("svg") if s is not svg]) == 2


def test_a_side_without_a_step_is_said_to_have_none_and_has_no_mark(words):
    alone = ladder([(EVENTS[0], 7)])
    said = sentence(alone, 2025, words)
    assert "France: step 7; Mali: no step. Step 7 is the highest." in said
    svg = read(figure(alone, 2025, words))
    assert len(list(svg.iter("circle"))) == 1 and len(list(svg.iter("svg"))) == 1


def test_the_picture_has_the_highest_rung_on_top(words):
    drawn = [text(t) for t in read(show(ladder([]), 2025, words)).iter("text")]
    names = [f"{r.number} {name(r, words)}" for r in ladder([])]
    assert [t for t in drawn if t in names] == names[::-1]
