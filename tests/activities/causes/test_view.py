"""Cause cards: distances are counted from the table, and no field is told right or wrong."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from dispute.activities.causes.answers import distance, ruled, said, spoken, tied, verdict, who
from dispute.activities.causes.chain import Chain
from dispute.activities.causes.rules import FIELDS, LEVELS, NEAR, RIVAL, RULE, TRIGGER, USUAL, Said, Tie, late, near
from dispute.activities.causes.view import chain, example, paper, steps
from dispute.activities.timeline.rules import event
from dispute.evidence.dates import DateRange
from reading import read, spaced, text


@pytest.fixture(scope="module")
def by_id(evidence):
    return {row.timeline_id: event(row) for row in evidence["timeline"]}


@pytest.fixture(scope="module")
def step(by_id):
    return by_id["TL095"]


def test_the_arrests_lie_36_days_before_the_french_step_and_34_before_the_malian_note(by_id, words):
    arrests = by_id["TL090"].when
    assert distance(arrests, by_id["TL095"].when, words) == words("causes.lead", n=36, since="that date")
    assert distance(arrests, by_id["TL094"].when, words) == words("causes.lead", n=34, since="that date")


def test_a_distance_says_what_the_day_of_the_step_is_if_that_is_known(by_id, words):
    told = distance(by_id["TL090"].when, by_id["TL095"].when, words, "it was made public")
    assert told == words("causes.lead", n=36, since="it was made public") == "36 days before it was made public"


def test_a_distance_is_a_range_where_the_day_is_one_and_years_where_it_is_long(step, by_id, words):
    some_days = DateRange(date(2025, 9, 1), date(2025, 9, 4))
    assert distance(some_days, step.when, words) == words("causes.lead_range", least=15, most=18, since="that date")
    assert distance(by_id["TL003"].when, step.when, words) == words("causes.lead_years", n=65)
    assert distance(by_id["TL103"].when, step.when, words) == ""


def test_the_example_shows_each_part_with_its_events_days_distances_and_sources(step, by_id, words):
    parts = [
        (level, [by_id[key]], Said(f"Why {level}."))
        for level, key in zip(LEVELS, ("TL003", "TL044", "TL090"), strict=True)
    ]
    others = [("own", [], Said("Its words.", ("D156",))), ("open", [], Said("A gap."))]
    html = example(step, [*parts, *others], words)
    said = text(html)
    for level, (shown,), why in parts:
        assert f"{words(f'causes.{level}')}. {why.text}" in said and spaced(shown.label) in said
        assert distance(shown.when, step.when, words) in said and f"[{shown.source_ids[0]}]" in said
    assert "Its words. [D156]" in said and "A gap." in said


#: The events that a chain offers in these tests, in the order of time, and their words on buttons.
ROWS = ("TL003", "TL044", "TL090", "TL103")
FAR = ("TL003", "TL044")
SHORT = {
    "TL003": "Independence", "TL044": "Last unit", "TL090": "Arrests", "TL103": "Fewer staff",
    "TL095": "The French step", "TL094": "The Malian step",
}  # fmt: skip
BY = DateRange(None, date(2025, 9, 17))
TIES = {
    "TL095": Tie("France", BY, Said("A source says so.", ("D353",)), Said("It named the arrest.", ("D046",)),
                 Said("Nobody says so.", ("D074",)), ("TL090",), "a source says"),
    "TL094": Tie("Mali", BY, Said("Its note says so.", ("D051",)), Said("It gave none.", ("D051",)),
                 Said("French sources do.", ("D050",)), ("TL095",)),
}  # fmt: skip


@pytest.fixture
def drawn(step, by_id):
    """A chain of which the first link is filled and the second open."""
    rows = [by_id[key] for key in ROWS]
    return Chain(step, {"long": by_id["TL003"]}, rows, SHORT, "mid", by_id["TL094"], TIES)


def links(html):
    """The links of a chain, in its order."""
    return [li for li in read(f"<div>{html}</div>").iter("li") if "link" in li.get("class", "").split()]


def pressable(root):
    return {b.get("data-press"): b.get("aria-pressed") for b in root.iter("button")}


def test_the_links_stand_in_the_order_of_time_then_the_step_then_the_rival(drawn, words):
    found = links(chain(drawn, "", [], words))
    names = [*(words(f"causes.{level}") for level in LEVELS), "The French step", words("causes.rival")]
    assert [text(next(li.iter("strong"))) for li in found] == names
    long, _, trigger, last, rival_link = found
    assert "about 65 years earlier" in text(long) and "Independence" in text(long) and "[S901]" in text(long)
    assert "19 September 2025" in text(last) and "[D046]" in text(last)
    assert words("causes.ask_trigger") in text(trigger) and words("causes.ask_rival") in text(rival_link)


def test_one_link_is_open_with_its_question_and_a_button_for_each_event_and_the_others_open_at_a_press(drawn, words):
    long, mid, *others = links(chain(drawn, "", [], words))
    assert pressable(mid) == {f"{key}=mid": "false" for key in FAR}, "what is near waits for its own link"
    assert words("causes.ask_mid") in text(mid) and "2022 Last unit" in text(mid)
    closed = [button for li in (long, *others) for button in pressable(li)]
    assert closed == ["open=long", "open=trigger", f"open={RIVAL}"]
    names = [b.get("aria-label") for li in (long, *others) for b in li.iter("button")]
    assert names[0] == f"{words('causes.long')}: Independence", "out of the list a button still says which link it is"


def test_an_open_link_that_is_filled_has_its_event_pressed(drawn, words):
    long = links(chain(replace(drawn, open="long"), "", [], words))[0]
    assert pressable(long) == {"TL003=long": "true", "TL044=long": "false"}


def test_no_distance_is_told_before_an_event_is_chosen(drawn, words):
    html = chain(replace(drawn, filled={}), "", [], words)
    assert "earlier" not in html and "before that date" not in html and words("causes.yours") not in text(html)


def test_each_event_stands_in_the_fold_with_its_day_and_its_sources(drawn, by_id, words):
    fold = text(links(chain(drawn, "", [], words))[1].find(".//div/details"))
    for key in FAR:
        assert spaced(by_id[key].label) in fold and f"[{by_id[key].source_ids[0]}]" in fold
    assert "15 August 2022" in fold
    fold = text(links(chain(replace(drawn, open=TRIGGER), "", [], words))[2].find(".//div/details"))
    assert "[D277]" in fold and "21 November 2025" in fold and "[D051]" in fold


def test_the_years_are_a_picture_with_a_dot_for_each_event_and_one_that_is_used(drawn, words):
    line = next(read(chain(drawn, "", [], words)).iter("svg"))
    dots, step = [*line.iter("circle")], [*line.iter("line")][-1]
    assert line.get("aria-label") == words("causes.years") and len(dots) == len(FAR)
    assert [dot.get("fill") == "currentColor" for dot in dots] == [True, False]
    at = [float(mark.rstrip("%")) for mark in (*(dot.get("cx") for dot in dots), step.get("x1"))]
    assert at == sorted(at) and 0 <= at[0] < 2 and at[-1] == 100


def test_an_answer_stands_in_its_own_link_and_that_to_a_trigger_has_the_reasons_given(drawn, by_id, words):
    html = chain(drawn, "long", ["How so?"], words)
    assert text(links(html)[0]).endswith("How so?") and "It named the arrest." not in html
    close = replace(drawn, filled={"trigger": by_id["TL090"]})
    trigger = links(chain(close, "trigger", ["Who says so?"], words))[2]
    told = trigger.find("./div[@class='told']")
    assert "Who says so?" in text(told) and f"{words('causes.own')}. It named the arrest. [D046]" in text(told)
    assert words("causes.unnamed") not in text(told) and told.find("./details") is None, "beside it, not folded"
    assert "It named the arrest." not in chain(close, "long", [], words), "with its answer alone"


def test_a_full_chain_says_which_links_a_speaker_names_and_no_link_is_open(drawn, by_id, words):
    full = replace(drawn, filled=dict.fromkeys(FIELDS, by_id["TL103"]), open="")
    html = chain(full, "", [], words)
    assert words("causes.named_none", total=4) in text(html) and words("causes.yours") in text(html)
    assert "21 November 2025" in text(html), "what comes later has its day"
    assert [*pressable(read(html))] == [f"open={field}" for field in FIELDS]


def test_a_link_is_named_where_a_speaker_ties_its_event_to_this_step(drawn, by_id, words):
    chosen = {"long": by_id["TL003"], "mid": by_id["TL044"], "trigger": by_id["TL090"], RIVAL: by_id["TL094"]}
    one = replace(drawn, filled=chosen)
    assert verdict(one, words)[0] == words("causes.named_some", n=1, total=4, links="trigger")
    assert [who(field, one, words) for field in NEAR] == ["It named the arrest.", "Nobody says so."]
    turned = replace(one, step=by_id["TL094"], other=by_id["TL095"], filled={**chosen, RIVAL: by_id["TL095"]})
    assert verdict(turned, words)[0] == words("causes.named_some", n=1, total=4, links="rival explanation")
    assert [who(field, turned, words) for field in NEAR] == [words("causes.unnamed"), "French sources do."]


def test_what_lies_close_to_a_step_on_either_side_is_near_and_what_comes_after_its_last_day_is_late(step, by_id):
    days = {key: by_id[key].when for key in ROWS}
    assert [key for key in ROWS if near(days[key], step.when)] == ["TL090", "TL103"]
    assert [key for key in ROWS if late(days[key], BY)] == ["TL103"]
    assert not near(DateRange(None, date(2025, 9, 17)), step.when) and not late(BY, BY)
    last = DateRange(date(2025, 9, 17), date(2025, 9, 17))
    assert not late(last, BY), "on the last day either may have come first"
    assert late(DateRange(date(2025, 9, 18), None), BY)


def test_what_is_near_asks_first_what_the_days_rule_out_and_then_what_is_left(drawn, words):
    for field, at in ((TRIGGER, 2), (RIVAL, 4)):
        first = links(chain(replace(drawn, open=field), "", [], words))[at]
        keys = ("TL090", "TL094", "TL103")
        assert pressable(first) == {f"{RULE}{key}={field}": "false" for key in keys}
        ask = words(f"causes.ask_{'rival' if field == RIVAL else field}")
        assert words("causes.sift", ask=ask) in text(first)
        wrong = links(chain(replace(drawn, open=field, ruled="TL090"), "", [], words))[at]
        assert pressable(wrong)[f"{RULE}TL090={field}"] == "true" and len(pressable(wrong)) == 3
        left = links(chain(replace(drawn, open=field, ruled="TL103"), "", [], words))[at]
        assert pressable(left) == {f"TL090={field}": "false", f"TL094={field}": "false"}
        assert words("causes.sift", ask=ask) not in text(left) and "Fewer staff" not in text(left)


def test_the_rival_is_another_event_than_the_trigger(drawn, by_id, words):
    one = replace(drawn, open=RIVAL, ruled="TL103", filled={"trigger": by_id["TL094"]})
    assert [*pressable(links(chain(one, "", [], words))[4])] == [f"TL090={RIVAL}"]


def test_a_link_that_holds_an_event_already_asks_for_no_days(drawn, by_id, words):
    """A card of an earlier edition was built without that question."""
    one = replace(drawn, open=TRIGGER, filled={"trigger": by_id["TL090"]})
    assert pressable(links(chain(one, "", [], words))[2]) == {"TL090=trigger": "true", "TL094=trigger": "false"}


def test_each_event_ruled_out_is_answered_by_its_days(drawn, words):
    assert ruled(drawn, words) == "" == ruled(replace(drawn, ruled="TL003"), words)
    assert ruled(replace(drawn, ruled="TL103"), words) == words("causes.too_late", day="21 November")
    assert ruled(replace(drawn, ruled="TL090"), words) == words("causes.in_time", day="14 August")
    assert ruled(replace(drawn, ruled="TL094"), words) == words("causes.may_be")
    after = {**TIES, "TL094": replace(TIES["TL094"], decided=DateRange(date(2025, 9, 18), date(2025, 9, 19)))}
    assert words("causes.too_late", day="Decided between 18 and 19 September") == ruled(
        replace(drawn, ruled="TL094", ties=after), words
    ), "the days of decision decide, and not which state it is"


def test_the_picture_of_days_has_a_line_for_each_event_and_the_last_day_on_all_of_them(drawn, words):
    pick = links(chain(replace(drawn, open=TRIGGER), "", [], words))[2]
    tracks = [*pick.iter("svg")]
    assert len(tracks) == 4, "the step, and what is near"
    assert words("causes.bars", day="17 September", by="a source says") in text(pick)
    limits = {[*track.iter("line")][1].get("x1") for track in tracks}
    assert len(limits) == 1
    limit = float(limits.pop().rstrip("%"))
    step, arrests, other, fewer = tracks
    for bar in (step, other):
        line = [*bar.iter("line")][2]
        assert (line.get("x1"), float(line.get("x2").rstrip("%"))) == ("0.0%", limit)
    at = [float(next(one.iter("circle")).get("cx").rstrip("%")) for one in (arrests, fewer)]
    assert 0 < at[0] < limit < at[1] < 100


def test_the_steps_are_chips_and_the_chosen_one_is_pressed(step, by_id, words):
    html = steps([step, by_id["TL094"]], SHORT, "TL094", words)
    assert pressable(read(html)) == {"step=TL095": "false", "step=TL094": "true"}


def test_on_paper_each_link_has_its_question_and_a_line_and_each_event_its_sources(by_id, words):
    shown = text(paper([by_id[key] for key in ROWS], TIES, words))
    for field in ("long", "mid", "trigger", "rival"):
        assert f"{words(f'causes.{field}')}. {words(f'causes.ask_{field}')} …" in shown
    assert spaced(by_id["TL003"].label) in shown and "[D277]" in shown and "earlier" not in shown
    assert "France decided on or before 17 September 2025. A source says so. [D353]" in shown
    assert "Mali decided on or before 17 September 2025. Its note says so. [D051]" in shown and "Nobody" not in shown


def test_each_field_gets_an_answer_and_none_a_mark(drawn, by_id, words):
    chosen = {"long": by_id["TL003"], "mid": by_id["TL044"], "trigger": by_id["TL090"], RIVAL: by_id["TL086"]}
    long, mid, trigger, evidence = (" ".join(said(field, replace(drawn, filled=chosen), words)) for field in FIELDS)
    assert long == words("causes.usual_long")
    assert words("causes.usual_mid") in mid
    assert words("causes.usual_trigger") in trigger and words("causes.status", status="alleged") in trigger
    for told in (trigger, evidence):
        assert told.endswith(words("causes.usual_trigger")), "who names it stands below"
    everything = " ".join((long, mid, trigger, evidence))
    assert not re.search(r"[✓✗]|\b(?:right|wrong|correct)\b", everything, re.IGNORECASE)


def test_what_comes_later_is_ruled_out_in_every_field(drawn, by_id, words):
    full = replace(drawn, filled=dict.fromkeys(FIELDS, by_id["TL103"]))
    for level in LEVELS:
        heard = said(level, full, words)
        assert words("causes.after") in heard and words("causes.twice") in heard
    assert words("causes.rival_after") in said(RIVAL, full, words)


def test_an_event_in_both_explanations_is_asked_for_both(drawn, by_id, words):
    chosen = {"trigger": by_id["TL090"], RIVAL: by_id["TL090"]}
    assert words("causes.twice") in said(RIVAL, replace(drawn, filled=chosen), words)


@pytest.mark.parametrize("level", LEVELS)
def test_too_near_and_too_far_are_questions_not_marks(drawn, step, by_id, words, level):
    fewest, most = USUAL[level]

    def heard(n):
        day = step.when.lo - timedelta(n)
        return said(level, replace(drawn, filled={level: replace(by_id["TL090"], when=DateRange(day, day))}), words)

    if fewest:
        assert words(f"causes.nearer_{level}") in heard(fewest - 1)
    if most:
        assert words(f"causes.farther_{level}") in heard(most + 1)


def test_an_overlap_stays_open_and_has_no_distance(drawn, step, by_id, words):
    around = replace(by_id["TL090"], when=DateRange(step.when.lo - timedelta(3), step.when.lo + timedelta(3)))
    one = replace(drawn, filled={"mid": around})
    heard = said("mid", one, words)
    assert heard[0] == words("causes.open_order") and spoken("mid", one, heard, words) == " ".join(heard)


def test_what_is_spoken_begins_with_the_distance_and_ends_with_who_ties_the_two(drawn, by_id, words):
    later = replace(drawn, filled={"mid": by_id["TL103"], "trigger": by_id["TL090"]})
    assert spoken("long", drawn, ["How so?"], words) == "About 65 years earlier. How so?"
    assert spoken("mid", later, ["It comes after."], words) == "It comes after."
    heard = spoken("trigger", later, ["Who says so?"], words)
    assert heard == "36 days before that date. Who says so? Reasons given, and by whom. It named the arrest."


def test_a_tie_stands_at_what_is_near_and_a_known_order_of_decisions_is_told_as_known(drawn, by_id, words):
    other = by_id["TL094"]
    assert tied("long", drawn, words) == [] == tied("trigger", drawn, words), "nothing is filled there"
    for field in NEAR:
        one = replace(drawn, filled={field: other})
        france, mali, (title, answered) = tied(field, one, words)
        assert france == ("France.", TIES["TL095"].basis) and mali == ("Mali.", TIES["TL094"].basis)
        assert (title, answered) == (words("causes.answered"), TIES["TL095"].answered)
        assert said(field, one, words) == [words("causes.both_by")]
    early = {**TIES, "TL094": replace(TIES["TL094"], decided=DateRange(date(2025, 9, 1), date(2025, 9, 1)))}
    known = {**early, "TL095": replace(TIES["TL095"], decided=DateRange(date(2025, 9, 9), date(2025, 9, 9)))}
    assert said(RIVAL, replace(one, ties=known), words) == [words("causes.first")]
    assert said(RIVAL, replace(one, ties=early), words) == [words("causes.open_order")]


def test_an_event_that_nobody_names_has_the_gap_beside_the_reasons_given(drawn, by_id, words):
    for field in NEAR:
        gap, own = tied(field, replace(drawn, filled={field: by_id["TL103"]}), words)
        assert gap[1].text == words("causes.unnamed") and own[1].text == "It named the arrest."
        assert [own] == tied(field, replace(drawn, filled={field: by_id["TL090"]}), words), "named: there is no gap"


def test_hostile_words_of_an_event_are_shown_as_they_are(drawn, by_id, words, hostile):
    odd = replace(drawn, rows=[replace(by_id["TL003"], label=hostile)], short={**SHORT, "TL003": hostile})
    assert text(chain(odd, "", [], words)).count(spaced(hostile)) == 3, "in the first link, on a button, in the fold"
