"""What the text says of each act, by all that three switches can say, and what a press changes."""

from itertools import product

import pytest

from dispute.activities.immunity import rules
from dispute.activities.immunity.rules import CAUGHT, FINDINGS, HOLD, SEND, SERVICE, SIDES, TOLD, TRY, Gate

ALL = [dict(zip(FINDINGS, said, strict=True)) for said in product(("", *SIDES), repeat=3)]
every = pytest.mark.parametrize("now", ALL)


@every
def test_sending_home_never_turns_on_a_finding(now):
    assert rules.line(SEND, now) is rules.SENT and rules.SENT.gate is Gate.FREE


@every
def test_a_secret_service_never_changes_a_line(now):
    assert len({tuple(rules.lines({**now, SERVICE: side}).values()) for side in ("", *SIDES)}) == 1


@every
def test_caught_in_the_act_changes_one_line_for_an_agent_and_none_for_anybody_else(now):
    with_it, without = (rules.lines({**now, CAUGHT: side}) for side in SIDES)
    changed = [act for act in with_it if with_it[act] != without[act]]
    assert changed == ([HOLD] if now[TOLD] == "yes" else [])


@every
def test_whether_the_host_was_told_decides_two_lines_and_a_trial_is_never_free(now):
    gates = {act: line.gate for act, line in rules.lines(now).items()}
    assert gates[TRY] is {"": Gate.HIDDEN, "yes": Gate.SHUT, "no": Gate.OPEN}[now[TOLD]]
    assert gates[HOLD] is (Gate.BRIEF if (now[TOLD], now[CAUGHT]) == ("yes", "yes") else gates[TRY])


@every
def test_what_follows_names_a_text_and_what_is_unclear_names_none(now):
    for line in rules.lines(now).values():
        assert bool(line.rows) == (line.gate is not Gate.HIDDEN)


def test_a_press_moves_a_switch_and_the_same_press_takes_it_back():
    form = rules.press({}, TOLD, "yes")
    assert rules.state(form)[TOLD] == "yes" and rules.changed(form) == [HOLD, TRY] and rules.note(form) is None
    form = rules.press(form, TOLD, "yes")
    assert rules.state(form)[TOLD] == "" and rules.changed(form) == [HOLD, TRY]
    assert rules.changed(rules.press(form, SERVICE, "no")) == []


def test_a_switch_that_turns_round_is_compared_with_what_it_said_before():
    form = rules.press(rules.press({}, TOLD, "yes"), CAUGHT, "yes")
    assert rules.changed(form) == [HOLD] and rules.note(form) is rules.IN_THE_ACT
    form = rules.press(form, CAUGHT, "no")
    assert rules.changed(form) == [HOLD] and rules.note(form) is None
    assert rules.changed(rules.press(form, TOLD, "no")) == [HOLD, TRY]


@pytest.mark.parametrize("told", ["", "no"])
@pytest.mark.parametrize("side", SIDES)
def test_caught_in_the_act_before_the_first_switch_says_why_nothing_changed(told, side):
    form = rules.press({TOLD: told}, CAUGHT, side)
    assert rules.changed(form) == [] and rules.note(form).says == "note_caught_alone"


def test_all_is_done_once_each_switch_was_moved_be_it_there_and_back():
    form = {}
    for finding in FINDINGS:
        assert not rules.done(form)
        form = rules.press(form, finding, "no")
    assert rules.done(form) and rules.just_done(form)
    form = rules.press(form, TOLD, "no")
    assert rules.done(form) and not rules.just_done(form)


@pytest.mark.parametrize("form", [{}, {TOLD: "<b>"}, {"moved": "told"}, {"moved": "nobody", "before": "yes"}])
def test_a_form_that_does_not_belong_here_counts_as_untouched(form):
    assert set(rules.state(form).values()) == {""} and rules.changed(form) == [] and not rules.done(form)
    assert rules.note(form) is None
