"""The order switch, by its segments."""

from dataclasses import replace

import pytest

from dispute import Lesson
from dispute.activities.order_switch import FORM, bet, testimony, track, view
from dispute.activities.order_switch.sorting import ASKED, LAST, LIFE, OFFERED, START, TURN, outcome
from dispute.activity import Press
from dispute.evidence.chronology import sort_steps, step
from dispute.evidence.dates import KINDS, SORTS, TRACED, DateRange
from dispute.work.progress import Progress
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
def opened(closed, lesson):
    question = lesson.plan.prediction(lesson.plan.activities["order-switch"]["prediction"])
    predict(closed, question.option_ids[-1], "Each date is another one.")
    return closed


@pytest.fixture
def use(opened, lesson):
    """The switch once the bet is made: all pairs and all kinds are on offer."""
    choose(opened, LAST)
    opened.press(f"news={bet.truth(second(lesson))}")
    choose(opened, START)
    return opened


def second(lesson):
    return next(pair for pair in lesson.rows.pairs() if pair.id == "cooperation")


@pytest.fixture
def steps(lesson):
    return [step(lesson.evidence["events"][key]) for key in lesson.plan.activities["order-switch"]["steps"]]


def choose(use, kind, pair=None):
    use.fill({"kind": kind} | ({"pair": pair} if pair else {}))


def bars(use):
    return [r for r in read(f"<div>{use.screen.parts['view']}</div>").iter("rect") if r.find("title") is not None]


def test_before_the_prediction_there_is_no_switch_no_picture_and_no_day(closed, steps):
    assert "kind" not in closed.fields and not closed.screen.ahead
    assert "<svg" not in closed.html and "<table" not in closed.html
    assert all(spaced(s.label) in closed.seen for s in steps)
    said = closed.seen + text(closed.shown.page["text/html"])
    ends = {end for s in steps for days in s.dates.values() for end in (days.lo, days.hi) if end}
    assert not [end for end in ends if f"{end.day} September" in said]


def test_after_the_prediction_the_switch_opens_with_one_pair_by_the_kind_that_was_just_sorted(opened):
    assert opened.fields["kind"].values == LIFE and opened.fields["kind"].value == START == "notified"
    assert [*opened.fields] == ["kind"] and opened.screen.ahead == {"kind": LIFE} and not opened.screen.done
    shown = opened.screen.parts["view"]
    choose(opened, START)
    assert shown == opened.screen.parts[
        "view"
    ] and "Three ifs: the source is right, means this step, and Mali gave no earlier order." in text(shown)
    assert "Each date is another one." in opened.seen and "what speakers say" not in opened.seen


def test_all_kinds_and_all_pairs_are_on_offer_once_the_bet_is_made(use):
    assert use.fields["kind"].values == OFFERED and {*OFFERED} == {*SORTS}
    assert use.fields["pair"].values == ("expulsions", "cooperation", "departure")
    assert use.fields["pair"].value == "expulsions" and [*use.fields] == ["pair", "kind"] and use.screen.done
    opened = use.screen.parts["view"]
    choose(use, "traced")
    assert opened != use.screen.parts["view"] and "Mali comes first" in text(use.screen.parts["view"])
    assert "Each date is another one." in use.seen


def test_a_change_redraws_the_view_alone_and_each_can_be_sent_ahead(use):
    before = use.screen
    choose(use, "public")
    assert {part for part, html in use.screen.parts.items() if html != before.parts[part]} == {"view"}
    assert "<table" in before.parts["table"], "what speakers say is as wide as the card"
    assert before.ahead == {"kind": OFFERED, "pair": use.fields["pair"].values}


def test_before_the_bet_the_second_pair_has_its_order_by_paper_alone(opened, lesson):
    for kind in LIFE[:-1]:
        choose(opened, kind)
        assert not opened.screen.parts["table"] and not opened.buttons, "one pair at a time"
    choose(opened, LAST)
    asked = opened.part("table")
    assert "The two ends of cooperation" in asked and "Dated text: Mali first. Which was made public first?" in asked
    assert [*opened.buttons] == ["news=one", "news=other", "news=tie"]
    assert "<svg" not in opened.screen.parts["table"] and "change places" not in asked


@pytest.mark.parametrize(("choice", "crossed"), [("one", ""), ("other", "Mali"), ("tie", "A tie")])
def test_a_bet_is_answered_in_place_of_its_buttons_with_both_orders_in_one_picture(opened, choice, crossed):
    choose(opened, LAST)
    opened.press(f"news={choice}")
    told = "Made public: France first. They change places, so write ‘first’ only with its kind of date."
    assert f"✓ {told}" in opened.part("table") and opened.said == told and opened.screen.focus == "[data-part=table]"
    assert (f"✗ {crossed}" in opened.part("table")) == bool(crossed) and not opened.buttons
    [figure] = read(f"<div>{opened.screen.parts['table']}</div>").iter("svg")
    drawn = [r.find("title") for r in figure.iter("rect") if r.find("title") is not None]
    assert [text(one) for one in drawn] == ["17 September", "19 September", "19 September", "25 September"]
    label = "Dated text: Mali: 17 September"
    assert label in figure.get("aria-label") and opened.screen.done


def test_the_bet_follows_from_the_days(lesson, words):
    pair, sides = second(lesson), lesson.rows.sides(lesson.rows.steps("order-switch"))
    assert bet.truth(pair) == "one" and "They change places" in bet.said(pair, sides, words)
    days = {**pair.a.dates, "public": pair.b.dates["public"]}
    tied = replace(pair, a=replace(pair.a, dates=days))
    assert bet.truth(tied) == "tie" and "They do not change places" in bet.said(tied, sides, words)
    turned = replace(pair, a=pair.b, b=pair.a)
    assert bet.truth(turned) == "other" and "They change places" in bet.said(turned, sides, words)
    with pytest.raises(KeyError):
        bet.truth(replace(pair, a=replace(pair.a, dates={**pair.a.dates, "public": DateRange()})))


def test_a_bet_is_made_once_and_comes_back(use, lesson):
    kept = lesson.store.progress
    assert kept.forms[FORM] == {"news": "one"}
    switch = use.activity.behind()
    assert switch.update(kept, Press("news=tie")) == (kept, None)
    again = Using(lesson.order_switch())
    assert again.screen.done and "They change places" in again.part("table")


@pytest.mark.parametrize("button", ["", "news", "news=", "news=<b>", "one=news", "pair=expulsions"])
def test_a_button_that_is_none_changes_nothing(opened, button):
    switch = opened.activity.behind()
    assert switch.update(Progress(), Press(button)) == (Progress(), None)
    strange = Progress().with_form(FORM, {"news": "<b>"})
    assert switch.render(strange, {}).parts == switch.render(Progress(), {}).parts


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


def test_each_kind_shows_its_stop_alone_and_the_text_shows_all_and_answers_the_prediction(use):
    told = {
        "decided": "Decided: open by the days.", "notified": "Notified: France first, or a tie (three ifs).",
        "public": "Made public: a tie.", "traced": "Dated text: Mali first.",
    }  # fmt: skip
    for kind in OFFERED:
        choose(use, kind, "expulsions")
        drawn = [svg.get("aria-label") for svg in read(f"<div>{use.screen.parts['view']}</div>").iter("svg")]
        line = next((label for label in drawn if label.startswith("The days of a step.")), "")
        shown = [one for one, said in told.items() if said in line]
        assert shown == ([*told] if kind == LAST else [kind] if kind in told else [])
        assert ("So it varies, against what you predicted." in use.seen) == (kind == LAST)
    choose(use, LAST, "departure")
    assert "The days of a step" not in use.html, "no side stands behind these two steps"


def test_the_line_has_the_days_of_a_step_in_their_usual_order_and_the_text_apart(use):
    assert (*LIFE[:-1], LIFE[-1]) == (*KINDS[:3], TRACED) and {*LIFE} == {*ASKED}
    choose(use, LAST, "expulsions")
    line = next(svg for svg in read(f"<div>{use.screen.parts['view']}</div>").iter("svg"))
    assert len([*line.iter("circle")]) == len(LIFE) - 1 and len([*line.iter("path")]) == 1
    named = [text(each) for each in line.iter("text") if each.get("font-weight")]
    assert named == ["Decided", "Notified", "Made public", "Dated text"]


def test_the_marks_name_the_side_that_comes_first_both_for_a_tie_and_none_where_it_is_open(lesson, words):
    [pair] = [p for p in lesson.rows.pairs() if p.id == "expulsions"]
    sides = lesson.rows.sides(lesson.rows.steps("order-switch"))
    assert [stop.marks for stop in track.stops(pair, LIFE, sides, words)] == [[], [0], [0, 1], [1]]
    turned = replace(pair, a=pair.b, b=pair.a)
    assert [sorted(stop.marks) for stop in track.stops(turned, LIFE, sides, words)] == [[], [0], [0, 1], [1]]
    assert not any(stop.lines or stop.marks for stop in track.stops(pair, (), sides, words))


def test_the_prediction_that_holds_is_said_to_hold(closed, lesson):
    question = lesson.plan.prediction(lesson.plan.activities["order-switch"]["prediction"])
    assert TURN in question.option_ids
    predict(closed, TURN)
    choose(closed, LAST)
    assert "So it varies, as you predicted." in closed.seen and "against" not in closed.seen


@pytest.mark.parametrize("kind", LIFE)
def test_what_the_line_says_follows_from_the_days(lesson, words, kind):
    [pair] = [p for p in lesson.rows.pairs() if p.id == "expulsions"]
    sides = lesson.rows.sides([pair.a, pair.b])
    said = track.stops(pair, LIFE, sides, words)
    gone = replace(
        pair, **{n: replace(s, dates={**s.dates, kind: DateRange()}) for n, s in (("a", pair.a), ("b", pair.b))}
    )
    assert track.stops(gone, LIFE, sides, words) != said
    assert track.stops(gone, LIFE, sides, words)[LIFE.index(kind)].marks == []


def test_after_the_name_of_a_kind_french_goes_on_in_small_letters_and_in_the_picture_with_a_capital():
    lesson = Lesson("02_expulsions", "fr")
    [pair] = [p for p in lesson.rows.pairs() if p.id == "expulsions"]
    sides = lesson.rows.sides([pair.a, pair.b])
    drawn = track.draw(pair, LIFE, sides, lesson.words)
    assert "Texte daté\xa0: le Mali en premier." in drawn and ">Le Mali en" in drawn


def test_where_all_kinds_say_the_same_nothing_varies(lesson, words):
    [pair] = [p for p in lesson.rows.pairs() if p.id == "expulsions"]
    day = pair.a.dates["public"]
    alike = replace(
        pair, a=replace(pair.a, dates=dict.fromkeys(SORTS, day)), b=replace(pair.b, dates=dict.fromkeys(SORTS, day))
    )
    assert outcome(alike, TURN, words) == "" and outcome(pair, TURN, words) == words("order_switch.varies")
    assert outcome(pair, "france", words) == words("order_switch.varies_after_all")


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
        axes.add(tuple(t.get("x") for t in read(use.html).iter("text") if t.get("class") == "day"))
    assert len(axes) == 1 and all(axes)


def test_the_view_is_the_one_of_the_views_module(use, steps, lesson, words):
    choose(use, "decided", "expulsions")
    sides = {s.actor: lesson.evidence["actors"][s.actor].country for s in steps}
    order = sort_steps([s for s in steps if s.id in ("DS021", "DS022")], "decided")
    assert view.figure(order, view.axis(steps), sides, words) in use.html
