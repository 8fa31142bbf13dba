"""The ladder: every event on its rung and side, every rung with how it is undone."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.activities.ladder.rules import HIGHEST, rungs, used
from driving import lesson_with

SIDES = {"a-office": "A", "b-office": "B"}
events = st.lists(
    st.tuples(st.builds(SimpleNamespace, actor_id=st.sampled_from(sorted(SIDES))), st.integers(1, HIGHEST))
)
tools = st.lists(
    st.builds(
        SimpleNamespace,
        kind=st.sampled_from(["tool", "article"]),
        ladder_step=st.one_of(st.none(), st.integers(1, HIGHEST)),
        reversible=st.sampled_from(["easily", "with effort", "hardly"]),
    )
)


@given(tools, events)
def test_every_event_stands_once_on_its_rung_and_side(entries, placed):
    ladder = rungs(entries, placed, SIDES, ["A", "B"])
    assert [rung.number for rung in ladder] == list(range(1, HIGHEST + 1))
    for event, number in placed:
        places = [(r.number, side) for r in ladder for side, found in r.taken.items() if any(e is event for e in found)]
        assert places == [(number, SIDES[event.actor_id])]
    for side in ("A", "B"):
        assert used(ladder, side) == sorted({n for e, n in placed if SIDES[e.actor_id] == side})


@given(tools)
def test_a_rung_is_undone_as_its_tools_are(entries):
    for rung in rungs(entries, [], SIDES, ["A", "B"]):
        assert set(rung.undone) == {e.reversible for e in entries if e.kind == "tool" and e.ladder_step == rung.number}


# The real ladder --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def lesson():
    return lesson_with("ladder")


def test_the_two_declarations_stand_on_the_rung_of_the_tool_and_cuts_on_the_next(lesson):
    plan, treaty = lesson.plan.activities["ladder"], lesson.evidence["treaty"]
    at = dict(zip(plan["steps"], plan["rungs"], strict=True))
    tool = {
        "persona non grata": "tool-persona-non-grata",
        "suspension": "tool-suspend-cooperation",
        "warning": "tool-protest-note",
    }
    for key, number in at.items():
        assert treaty[tool[lesson.evidence["events"][key].act]].ladder_step == number


def test_every_such_act_between_the_two_states_is_on_the_ladder(lesson):
    """A new row of these kinds belongs on the ladder, whichever side takes the step.

    A state that cuts its own staff for safety takes no step against the other.
    """
    found = {
        e.event_id for e in lesson.evidence["events"]
        if e.act in {"persona non grata", "suspension", "warning"} and e.public_lo.year == 2025
    }  # fmt: skip
    assert found == set(lesson.plan.activities["ladder"]["steps"])


def test_each_rung_of_the_real_ladder_says_how_it_is_undone(lesson):
    ladder = rungs(lesson.evidence["treaty"].rows, [], {}, [])
    assert all(rung.undone for rung in ladder)
