"""The budgets of a first visit, counted by script: few words before the first act, and the turn within ten minutes."""

from functools import cache
from math import ceil

import pytest

from dispute.questions import plan
from notebook import ROOT, Notebook
from reading import read
from rehearsal import CHIP, READ, WRITE, Rehearsal, Tally, rehearse
from right_path import Step
from seen import count, seen

FIRST = "00_start_here"
#: The last words of each act of the opening that a budget is about.
TREE, TURN = "one voice.", "changed places"


CORRIDOR = "04_corridor"
CORE = {FIRST: 1800, "01_background": 1800, "02_expulsions": 2200, "03_sahel_shift": 1800, CORRIDOR: 1800}


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


@pytest.mark.parametrize("name", CORE)
def test_the_core_path_keeps_its_budget(name):
    tally = walk(name).tally
    assert tally.read <= CORE[name] and tally.questions <= 6 and tally.written <= 60
    assert walk(name).without_path == [], "each activity of the core path is walked through"


@pytest.mark.parametrize("name", CORE)
def test_the_core_path_asks_for_a_short_text_and_for_the_strength_of_a_sentence(name):
    assert walk(name).tally.written > 0
    book = Notebook(ROOT / "notebooks" / "en" / f"{name}.ipynb")
    core = "".join(cell.source for cell in book.cells[: list(book.by_id).index("go-further")])
    asked = [item for key, item in plan.load(name).items.items() if f'.ask("{key}")' in core]
    words = ("probably", "almost certainly", "even chance")
    if name != CORRIDOR:  # there an if-then sentence carries how sure one may be
        assert [item for item in asked if any(word in f"{item.stem} {item.options}".lower() for word in words)]


@pytest.mark.parametrize("name", CORE)
def test_the_first_act_comes_early(name):
    assert walk(name).first_act.read <= (80 if name in (FIRST, "01_background") else 150)
    assert walk(name).first_act.presses == 0


@pytest.mark.parametrize("name", CORE)
def test_the_stated_minutes_are_the_counted_ones_up_to_the_next_five(name):
    stated = plan.load(name).minutes
    assert stated % 5 == 0 and stated - 5 < walk(name).tally.minutes <= stated <= 50


def test_the_path_through_the_whole_idea_takes_fifty_minutes_and_each_step_links_to_the_next():
    opening, whole, line = (
        walk(FIRST).after("opening").minutes,
        walk("02_expulsions").tally.minutes,
        walk("03_sahel_shift").after("headline-window").minutes,
    )
    assert opening + whole + line <= 50
    told = {"opening": 13, "expulsions": 30, "line": 7}
    assert (ceil(opening), ceil(line)) == (told["opening"], told["line"])
    assert whole <= told["expulsions"] and sum(told.values()) == 50
    first, second, third = (
        Notebook(ROOT / "notebooks" / "en" / f"{name}.ipynb") for name in (FIRST, "02_expulsions", "03_sahel_shift")
    )
    ids = [*first.by_id]
    assert ids[ids.index("opening") + 1] == "path", "right below the opening"
    assert (
        "(02_expulsions.ipynb)" in first.by_id["path"].source and "(03_sahel_shift.ipynb)" in first.by_id["path"].source
    )
    assert "(03_sahel_shift.ipynb)" in second.by_id["next"].source
    assert "“Which deaths are counted?”" in second.by_id["next"].source
    assert "## Which deaths are counted?" in third.by_id["definition-intro"].source


def test_the_corridor_opens_with_a_scene_and_one_thing_to_press():
    assert 80 <= walk(CORRIDOR).first_act.read <= 150 and walk(CORRIDOR).first_act.presses == 0
    assert walk(CORRIDOR).first_result.presses == 1 and walk(CORRIDOR).first_result.read <= 250
