"""The tools of diplomatic law: who may use which, and in which order they stand."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.activities.treaty.rules import ROLES, situations, tools

SITUATIONS = ("spying", "insult", "crime")
steps = st.one_of(st.none(), st.integers(1, 7))
some_tool = st.builds(
    SimpleNamespace, kind=st.just("tool"), situations=st.just(("spying",)), who=st.just("either"), ladder_step=steps
)
entries = st.lists(
    st.builds(
        SimpleNamespace,
        kind=st.sampled_from(["tool", "tool", "article", "argument"]),
        situations=st.lists(st.sampled_from(SITUATIONS), unique=True).map(tuple),
        who=st.sampled_from([*ROLES, "either", None]),
        ladder_step=steps,
    )
)


@given(entries, st.sampled_from(SITUATIONS), st.sampled_from(ROLES))
def test_a_state_gets_every_tool_that_fits_and_no_other(rows, situation, role):
    found = tools(rows, situation, role)
    for row in rows:
        fits = row.kind == "tool" and situation in row.situations and row.who in {role, "either"}
        assert any(row is f for f in found) == fits


@given(st.lists(some_tool, min_size=2), st.just("spying"), st.sampled_from(ROLES))
def test_tools_climb_the_ladder_and_those_without_a_step_come_last_in_file_order(rows, situation, role):
    found = tools(rows, situation, role)
    steps = [t.ladder_step for t in found]
    on_ladder = [s for s in steps if s is not None]
    assert steps == sorted(on_ladder) + [None] * (len(steps) - len(on_ladder))
    place = {id(row): n for n, row in enumerate(rows)}
    for step in {*steps}:
        same = [place[id(t)] for t in found if t.ladder_step == step]
        assert same == sorted(same)


@given(entries)
def test_each_situation_stands_once_in_order_of_first_mention(rows):
    mentioned = [s for row in rows for s in row.situations]
    assert situations(rows) == sorted(set(mentioned), key=mentioned.index)


# The real toolbox -------------------------------------------------------------------------------


def test_every_situation_offers_something_to_both_states(evidence):
    rows = evidence["treaty"].rows
    assert situations(rows)
    for situation in situations(rows):
        for role in ROLES:
            assert tools(rows, situation, role), (situation, role)


@pytest.mark.parametrize("situation", ["suspected-spying", "insult-or-quarrel", "serious-crime"])
def test_only_the_host_can_declare_a_person_unwelcome_and_need_give_no_reason(evidence, situation):
    rows = evidence["treaty"].rows
    as_host, as_sender = ({t.treaty_id: t for t in tools(rows, situation, role)} for role in ("receiving", "sending"))
    assert as_host["tool-persona-non-grata"].reason_needed == "no"
    assert "tool-persona-non-grata" not in as_sender


def test_only_the_sending_state_can_waive_immunity(evidence):
    rows = evidence["treaty"].rows
    for situation in situations(rows):
        assert "tool-waive-immunity" not in {t.treaty_id for t in tools(rows, situation, "receiving")}
    assert "tool-waive-immunity" in {t.treaty_id for t in tools(rows, "serious-crime", "sending")}


def test_arrest_and_trial_are_never_offered_as_tools(evidence):
    rows = evidence["treaty"].rows
    offered = {t.treaty_id for s in situations(rows) for role in ROLES for t in tools(rows, s, role)}
    assert "article-29-not-a-tool" not in offered
    assert all(key.startswith("tool-") for key in offered)
