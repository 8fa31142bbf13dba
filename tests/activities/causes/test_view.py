"""Cause cards: distances are counted from the table, and no field is told right or wrong."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from dispute.activities.causes.rules import FIELDS, LEVELS, RIVAL, USUAL, Said, Tie
from dispute.activities.causes.view import Chain, chain, distance, example, paper, rival, said, spoken, steps, tied
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
    assert distance(arrests, by_id["TL095"].when, words) == words("causes.lead", n=36)
    assert distance(arrests, by_id["TL094"].when, words) == words("causes.lead", n=34)


def test_a_distance_is_a_range_where_the_day_is_one_and_years_where_it_is_long(step, by_id, words):
    some_days = DateRange(date(2025, 9, 1), date(2025, 9, 4))
    assert distance(some_days, step.when, words) == words("causes.lead_range", least=15, most=18)
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
ROWS = ("TL003", "TL044", "TL090")
SHORT = {
    "TL003": "Independence", "TL044": "Last unit", "TL090": "Arrests", "TL095": "The French step",
    "TL094": "The Malian step",
}  # fmt: skip
BY = DateRange(None, date(2025, 9, 17))
TIES = {
    "TL095": Tie("France", BY, Said("a source says so.", ("D353",)), Said("It named the arrest.", ("D046",)),
                 Said("Nobody says so.", ("D074",))),
    "TL094": Tie("Mali", BY, Said("its note says so.", ("D051",)), Said("It gave none.", ("D051",)),
                 Said("French sources do.", ("D050",))),
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
    assert pressable(mid) == {f"{key}=mid": "false" for key in ROWS}
    assert words("causes.ask_mid") in text(mid) and "2022 Last unit" in text(mid)
    closed = [button for li in (long, *others) for button in pressable(li)]
    assert closed == ["open=long", "open=trigger", f"open={RIVAL}"]
    names = [b.get("aria-label") for li in (long, *others) for b in li.iter("button")]
    assert names[0] == f"{words('causes.long')}: Independence", "out of the list a button still says which link it is"


def test_an_open_link_that_is_filled_has_its_event_pressed(drawn, words):
    long = links(chain(replace(drawn, open="long"), "", [], words))[0]
    assert pressable(long) == {"TL003=long": "true", "TL044=long": "false", "TL090=long": "false"}


def test_no_distance_is_told_before_an_event_is_chosen(drawn, words):
    html = chain(replace(drawn, filled={}), "", [], words)
    assert "earlier" not in html and "before that date" not in html and words("causes.no_mark") not in text(html)


def test_each_event_stands_in_the_fold_with_its_day_and_its_sources(drawn, by_id, words):
    fold = text(links(chain(drawn, "", [], words))[1].find(".//div/details"))
    for key in ROWS:
        assert spaced(by_id[key].label) in fold and f"[{by_id[key].source_ids[0]}]" in fold
    assert "15 August 2022" in fold


def test_the_years_are_a_picture_with_a_dot_for_each_event_and_one_that_is_used(drawn, words):
    line = next(read(chain(drawn, "", [], words)).iter("svg"))
    dots, step = [*line.iter("circle")], [*line.iter("line")][-1]
    assert line.get("aria-label") == words("causes.years") and len(dots) == len(ROWS)
    assert [dot.get("fill") == "currentColor" for dot in dots] == [True, False, False]
    at = [float(mark.rstrip("%")) for mark in (*(dot.get("cx") for dot in dots), step.get("x1"))]
    assert at == sorted(at) and 0 <= at[0] < 2 and at[-1] == 100


def test_an_answer_stands_in_its_own_link_and_that_to_a_trigger_has_the_reasons_given(drawn, by_id, words):
    html = chain(drawn, "long", ["How so?"], words)
    assert text(links(html)[0]).endswith("How so?") and "It named the arrest." not in html
    near = replace(drawn, filled={"trigger": by_id["TL090"]})
    trigger = links(chain(near, "trigger", ["Who says so?"], words))[2]
    told = trigger.find("./div[@class='told']")
    assert "Who says so?" in text(told) and f"{words('causes.own')}. It named the arrest. [D046]" in text(told)
    assert f"Nobody says so. {words('causes.open_other')} [D074]" in text(told) and told.find("./details") is None, (
        "beside it, not folded"
    )
    assert "It named the arrest." not in chain(near, "long", [], words), "with its answer alone"


def test_a_full_chain_says_what_dates_cannot_show_and_no_link_is_open(drawn, by_id, words):
    short = {**SHORT, "TL103": "Fewer staff"}
    full = replace(drawn, filled=dict.fromkeys(FIELDS, by_id["TL103"]), open="", short=short)
    html = chain(full, "", [], words)
    assert words("causes.no_mark") in text(html) and "21 November 2025" in text(html), "what comes later has its day"
    assert [*pressable(read(html))] == [f"open={field}" for field in FIELDS]


def test_the_steps_are_chips_and_the_chosen_one_is_pressed(step, by_id, words):
    html = steps([step, by_id["TL094"]], SHORT, "TL094", words)
    assert pressable(read(html)) == {"step=TL095": "false", "step=TL094": "true"}


def test_on_paper_each_link_has_its_question_and_a_line_and_each_event_its_sources(by_id, words):
    shown = text(paper([by_id[key] for key in ROWS], TIES, words))
    for field in ("long", "mid", "trigger", "rival"):
        assert f"{words(f'causes.{field}')}. {words(f'causes.ask_{field}')} …" in shown
    assert spaced(by_id["TL003"].label) in shown and "[D277]" in shown and "earlier" not in shown
    assert "France decided on or before 17 September 2025: a source says so. [D353]" in shown
    assert "Mali decided on or before 17 September 2025: its note says so. [D051]" in shown and "Nobody" not in shown


def test_each_field_gets_an_answer_and_none_a_mark(drawn, by_id, words):
    chosen = {"long": by_id["TL003"], "mid": by_id["TL044"], "trigger": by_id["TL090"], RIVAL: by_id["TL086"]}
    long, mid, trigger, evidence = (" ".join(said(field, replace(drawn, filled=chosen), words)) for field in FIELDS)
    assert long == words("causes.usual_long")
    assert words("causes.usual_mid") in mid
    assert words("causes.usual_trigger") in trigger and words("causes.status", status="alleged") in trigger
    assert words("causes.rival_other") in evidence
    everything = " ".join((long, mid, trigger, evidence))
    assert not re.search(r"[✓✗]|\b(?:right|wrong|correct)\b", everything, re.IGNORECASE)


def test_what_comes_later_is_ruled_out_in_every_field(drawn, by_id, words):
    full = replace(drawn, filled=dict.fromkeys(FIELDS, by_id["TL103"]))
    for level in LEVELS:
        heard = said(level, full, words)
        assert words("causes.after") in heard and words("causes.twice") in heard
    assert words("causes.rival_after") in said(RIVAL, full, words)


def test_evidence_that_serves_both_explanations_cannot_decide(drawn, by_id, words):
    chosen = {"trigger": by_id["TL090"], RIVAL: by_id["TL090"]}
    assert words("causes.rival_same") in said(RIVAL, replace(drawn, filled=chosen), words)


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
    assert heard.startswith("36 days before that date. Who says so? Reasons given, and by whom. It named the arrest. ")
    assert heard.endswith(f"Nobody says so. {words('causes.open_other')}")


def test_a_tie_stands_at_the_trigger_alone_and_a_known_order_of_decisions_is_told_as_known(drawn, by_id, words):
    other = by_id["TL094"]
    assert tied("long", drawn, words) == [] == tied("trigger", drawn, words), "nothing is filled there"
    one = replace(drawn, filled={"trigger": other})
    france, mali, (title, answered) = tied("trigger", one, words)
    assert france[1].text.startswith("France") and mali[1].text.startswith("Mali"), "the step that is explained first"
    assert (title, answered) == (words("causes.answered"), TIES["TL095"].answered)
    assert said("trigger", one, words) == [words("causes.open_order")]
    early = {**TIES, "TL094": replace(TIES["TL094"], decided=DateRange(date(2025, 9, 1), date(2025, 9, 1)))}
    known = {**early, "TL095": replace(TIES["TL095"], decided=DateRange(date(2025, 9, 9), date(2025, 9, 9)))}
    assert said("trigger", replace(one, ties=known), words) == [words("causes.usual_trigger")]
    near = replace(drawn, filled={"trigger": by_id["TL090"]})
    assert words("causes.open_other") in tied("trigger", near, words)[1][1].text
    assert words("causes.open_other") not in tied("trigger", replace(near, ties=known), words)[1][1].text


def test_a_trigger_can_be_drawn_among_the_rows_in_the_order_of_time(drawn, words):
    trigger = links(chain(replace(drawn, open="trigger"), "", [], words))[2]
    assert [*pressable(trigger)] == [f"{key}=trigger" for key in (*ROWS, "TL094")]
    assert len([*next(trigger.iter("svg")).iter("circle")]) == len(ROWS) + 1


def test_what_a_learner_types_is_shown_as_it_is_and_asked_about(drawn, by_id, words, hostile):
    assert spaced(hostile) in text(rival(hostile, words))
    assert words("causes.rival_text") in text(rival("A plan.", words))
    assert words("causes.rival_text") not in text(rival(" ", words))
    odd = replace(drawn, rows=[replace(by_id["TL003"], label=hostile)], short={**SHORT, "TL003": hostile})
    assert text(chain(odd, "", [], words)).count(spaced(hostile)) == 3, "in the first link, on a button, in the fold"
