"""The order switch, by its segments."""

from dataclasses import replace

import pytest

from dispute.activities.order_switch import testimony, view
from dispute.activities.order_switch.sorting import ASKED, LAST, OFFERED, all_four
from dispute.evidence.chronology import sort_steps, step
from dispute.evidence.dates import SORTS, DateRange
from driving import lesson_with
from reading import read, rows, spaced, text
from using import Using, predict


@pytest.fixture
def lesson():
    return lesson_with("order-switch")


@pytest.fixture
def closed(lesson):
    return Using(lesson.order_switch())


@pytest.fixture
def use(closed, lesson):
    question = lesson.plan.prediction(lesson.plan.activities["order-switch"]["prediction"])
    predict(closed, question.option_ids[-1], "Each date is another one.")
    return closed


@pytest.fixture
def steps(lesson):
    return [step(lesson.evidence["events"][key]) for key in lesson.plan.activities["order-switch"]["steps"]]


def choose(use, kind, pair=None):
    use.fill({"kind": kind} | ({"pair": pair} if pair else {}))


def bars(use):
    return [r for r in read(use.html).iter("rect") if r.find("title") is not None]


def test_before_the_prediction_there_is_no_switch_no_picture_and_no_day(closed, steps):
    assert "kind" not in closed.fields and not closed.screen.ahead
    assert "<svg" not in closed.html and "<table" not in closed.html
    assert all(spaced(s.label) in closed.seen for s in steps)
    said = closed.seen + text(closed.shown.page["text/html"])
    ends = {end for s in steps for days in s.dates.values() for end in (days.lo, days.hi) if end}
    assert not [end for end in ends if f"{end.day} September" in said]


def test_after_the_prediction_the_switch_opens_on_paper_and_its_picture_is_there_to_be_moved(use):
    assert use.fields["kind"].values == OFFERED and use.fields["kind"].value == "traced" and {*OFFERED} == {*SORTS}
    assert use.fields["pair"].values == ("expulsions", "cooperation", "departure")
    assert use.fields["pair"].value == "expulsions" and [*use.fields] == ["pair", "kind"]
    opened = use.screen.parts["view"]
    choose(use, "traced")
    assert opened == use.screen.parts["view"] and "Mali comes first" in text(opened)
    assert "Each date is another one." in use.seen


def test_a_change_redraws_the_view_alone_and_each_can_be_sent_ahead(use):
    before = use.screen
    choose(use, "public")
    assert {part for part, html in use.screen.parts.items() if html != before.parts[part]} == {"view"}
    assert "<table" in before.parts["table"], "what speakers say is as wide as the card"
    assert before.ahead == {"kind": OFFERED, "pair": use.fields["pair"].values}


@pytest.mark.parametrize("pair", ["cooperation", "expulsions", "departure"])
@pytest.mark.parametrize("kind", SORTS)
def test_each_kind_shows_the_order_of_the_pair_in_picture_table_and_speech(use, lesson, kind, pair):
    choose(use, kind, pair)
    [chosen] = [p for p in lesson.rows.pairs() if p.id == pair]
    order = sort_steps((chosen.a, chosen.b), kind)
    assert len(bars(use)) == len(order.stated)
    table = rows(use.html)[: len(order.stated)]  # what speakers say stands in a table of its own below
    assert [row[1] for row in table] == [text(bar.find("title")) for bar in bars(use)]
    shown = [row[0] for row in table]
    assert all(label.endswith(spaced(s.label)) for label, s in zip(shown, order.stated, strict=True))
    sentence = next(p for p in read(use.html).iter("p") if p.get("class") == "sentence")
    assert text(sentence) == use.said
    assert all(spaced(s.label) in use.seen for s in order.not_stated)


@pytest.mark.parametrize("pair", ["cooperation", "expulsions"])
def test_the_sentence_changes_with_every_kind(use, pair):
    said = set()
    for kind in SORTS:
        choose(use, kind, pair)
        said.add(use.said)
    assert len(said) == len(SORTS)


def test_the_real_expulsions_tie_by_publication_and_the_french_notice_is_not_the_later(use):
    choose(use, "public", "expulsions")
    assert "Both fall on 19 September" in use.said
    choose(use, "notified")
    assert "France (on or before 17 September) comes first, or on the same day as Mali" in use.said


def test_the_ends_of_cooperation_change_places_with_one_press(use):
    choose(use, "traced", "cooperation")
    assert "Mali comes first" in use.said
    choose(use, "public")
    assert "France comes first" in use.said
    choose(use, "decided")
    assert "stays open" in use.said


@pytest.mark.parametrize("pair", ["expulsions", "cooperation", "departure"])
def test_what_speakers_say_is_the_same_by_every_date_and_never_in_the_sentence_on_days(use, lesson, words, pair):
    [chosen] = [p for p in lesson.rows.pairs() if p.id == pair]
    sides = lesson.rows.sides(lesson.rows.steps("order-switch"))
    said = testimony.show(lesson.rows.witnesses(chosen), chosen, sides, words)
    for kind in SORTS:
        choose(use, kind, pair)
        assert use.html.count(said) == 1
        assert not any(
            line in use.said for line in testimony.sentences(lesson.rows.witnesses(chosen), chosen, sides, words)
        )


def test_all_four_stand_side_by_side_under_the_decision_alone_and_answer_the_prediction(use):
    told = (
        "By known document or statement Mali stands first. By notice France stands first, or they tie, if the source "
        "is right and means this step. By news they tie. By decision the order stays open. So the answer changes with "
        "the kind of date."
    )
    for kind in OFFERED:
        choose(use, kind, "expulsions")
        assert (told in use.seen) == (kind == LAST)
    choose(use, LAST, "departure")
    assert "By known document" not in use.seen, "no side stands behind these two steps"


@pytest.mark.parametrize("kind", ASKED)
def test_the_four_follow_from_the_days(lesson, words, kind):
    [pair] = [p for p in lesson.rows.pairs() if p.id == "expulsions"]
    sides = lesson.rows.sides([pair.a, pair.b])
    said = all_four(pair, sides, words)
    gone = [replace(s, dates={**s.dates, kind: DateRange()}) for s in (pair.a, pair.b)]
    assert all_four(replace(pair, a=gone[0], b=gone[1]), sides, words) != said


def test_made_public_says_by_whom(use):
    choose(use, "public", "expulsions")
    assert "a Malian security source, to RFI (no name given)" in use.seen
    choose(use, "traced")
    assert "a Malian security source, to RFI (no name given)" not in use.seen.partition("what speakers say")[0]


def test_the_prediction_stands_above_every_result(use):
    for kind in SORTS:
        choose(use, kind)
        assert use.seen.index("Each date is another one.") < use.seen.index(use.said)


def test_every_picture_has_one_axis_so_that_days_can_be_compared(use):
    axes = set()
    for kind in SORTS:
        choose(use, kind)
        axes.add(tuple(t.get("x") for t in read(use.html).iter("text") if t.get("font-size") == "12"))
    assert len(axes) == 1


def test_the_view_is_the_one_of_the_views_module(use, steps, lesson, words):
    choose(use, "decided", "expulsions")
    sides = {s.actor: lesson.evidence["actors"][s.actor].country for s in steps}
    order = sort_steps([s for s in steps if s.id in ("DS021", "DS022")], "decided")
    assert view.figure(order, view.axis(steps), sides, words) in use.html
