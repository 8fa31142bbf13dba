"""The budgets of a first visit, counted by script: few words before the first act, and the turn within ten minutes."""

import tomllib
from functools import cache

import pytest

from dispute.questions import plan
from reading import read
from rehearsal import CHIP, READ, ROOMS, WRITE, Rehearsal, Tally, rehearse, rooms
from right_path import Step
from seen import count, seen

FIRST = "00_start_here"
#: The last words of each act of the opening that a budget is about.
TREE, TURN = "one voice.", "changed places"


CORRIDOR = "04_corridor"


@cache
def walk(name: str = FIRST) -> Rehearsal:
    return rehearse(name)


def test_the_pace_adds_up():
    tally = Tally(read=READ, written=WRITE, chips=1).after(Step("any"))
    assert tally.minutes == pytest.approx(2 + 2 * CHIP / 60) and tally.presses == 1


def test_what_is_folded_tagged_or_a_bare_number_is_not_read():
    html = (
        "<div><p>Two words <span class='tags'>[D001] and more</span></p><p>17</p><textarea>typed</textarea>"
        "<details><summary>Open me</summary><p>hidden text</p></details><button>press</button></div>"
    )
    assert [*seen(read(html))] == ["Two words", "Open me", "press"] and count(["Two words", "Open me"]) == 4


def test_the_first_act_that_answers_back_stands_within_eighty_words():
    assert walk().first_act.read <= 80 and walk().first_act.presses == 0


def test_the_first_surprise_comes_within_250_words_and_eight_presses():
    assert walk().first_result.read <= 250 and walk().first_result.presses <= 8


def test_the_six_pages_and_the_turn_come_within_ten_minutes():
    assert walk().when(TREE).presses == 7 and walk().when(TREE).minutes < walk().when(TURN).minutes <= 10
    assert walk().when("has no answer without").minutes <= 10.5


def test_the_opening_ends_with_a_sentence_of_ones_own():
    assert walk().after("opening").minutes <= 13
    [*_, (_, _, lines)] = [moment for moment in walk().moments if moment[0] == "opening"]
    assert any("according to" in line for line in lines)


def test_the_minutes_on_the_cards_are_those_that_are_counted():
    """A minute more or less is none: words change every day, and ``make outputs`` counts anew."""
    counted, stated = rooms(), tomllib.loads(ROOMS.read_text(encoding="utf-8"))
    assert stated and {name for name in counted if abs(counted[name] - stated.get(name, 0)) > 1} == set()


@pytest.mark.parametrize("name", [FIRST, CORRIDOR])
def test_the_core_path_keeps_its_budget(name):
    tally = walk(name).tally
    assert tally.read <= 1800 and tally.questions <= 6 and tally.written <= 60
    assert walk(name).without_path == [], "each activity of the core path is walked through"


@pytest.mark.parametrize("name", [FIRST, CORRIDOR])
def test_the_stated_minutes_are_the_counted_ones(name):
    stated = plan.load(name).minutes
    assert stated - 5 < walk(name).tally.minutes <= stated <= 50


def test_the_corridor_opens_with_a_scene_and_one_thing_to_press():
    assert 80 <= walk(CORRIDOR).first_act.read <= 150 and walk(CORRIDOR).first_act.presses == 0
    assert walk(CORRIDOR).first_result.presses == 1 and walk(CORRIDOR).first_result.read <= 250
