"""The budgets of a first visit, counted by script: few words before the first act, and the turn within ten minutes."""

import tomllib
from dataclasses import replace
from functools import cache
from math import ceil

import pytest

from dispute import Lesson
from dispute.instructor import Classroom
from dispute.instructor.class_plan import rules as class_plans
from dispute.instructor.class_plan.rules import counted
from dispute.questions import plan
from notebook import ROOT, Notebook
from reading import read
from rehearsal import CHIP, READ, ROOMS, WRITE, Rehearsal, Tally, rehearse, rooms
from right_path import Step, steps
from seen import count, seen
from using import Using

FIRST = "00_start_here"
#: The last words of each act of the opening that a budget is about.
TREE, TURN = "one voice.", "changed places"

#: What a plan for a class counts may differ by so much from what is counted here, where a text has become shorter.
CLOSE = 0.15
KINDS = ("read", "chips", "questions", "fields")

CORRIDOR, CAPSTONE = "04_corridor", "05_capstone"
CORE = dict.fromkeys([FIRST, "01_background", "02_expulsions", "03_sahel_shift", CORRIDOR, CAPSTONE], 1800)
#: Words to write on the core path: the capstone's page is its one text, and a press begins each box of it.


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


def test_the_four_pages_and_the_turn_come_within_ten_minutes():
    assert walk().when(TREE).presses == 5 and walk().when(TREE).minutes < walk().when(TURN).minutes <= 10
    assert walk().when("has no answer without").minutes <= 10.5


def test_the_opening_ends_with_a_sentence_of_ones_own():
    assert walk().after("opening").minutes <= 13
    [*_, (_, _, lines)] = [moment for moment in walk().moments if moment[0] == "opening"]
    assert any(", by a French diplomatic source" in line for line in lines)


def test_the_minutes_on_the_cards_are_those_that_are_counted():
    """A minute more or less is none: words change every day, and ``make outputs`` counts anew."""
    counted, stated = rooms(), tomllib.loads(ROOMS.read_text(encoding="utf-8"))
    assert stated and {name for name in counted if abs(counted[name] - stated.get(name, 0)) > 1} == set()


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
    if name == CAPSTONE:  # there the page itself has to say how sure one may be
        assert "how sure are you?" in plan.load(name).prompt("W5-meaning").text and "lesson.briefing()" in core
        assert "lesson.last_question()" in core
    elif name != CORRIDOR:  # there an if-then sentence carries how sure one may be
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
    assert "path" not in first.by_id, "it speaks to who plans an hour, not to who reads"
    assert (
        "(02_expulsions.ipynb)" in first.by_id["help"].source and "(03_sahel_shift.ipynb)" in first.by_id["help"].source
    )
    assert "(03_sahel_shift.ipynb)" in second.by_id["next"].source
    assert "“Which deaths are counted?”" in second.by_id["next"].source
    assert "## Which deaths are counted?" in third.by_id["definition-intro"].source


def test_the_corridor_opens_with_a_scene_and_one_thing_to_press():
    assert 80 <= walk(CORRIDOR).first_act.read <= 150 and walk(CORRIDOR).first_act.presses == 0
    assert walk(CORRIDOR).first_result.presses == 1 and walk(CORRIDOR).first_result.read <= 250


def test_the_capstone_opens_with_a_scene_a_desk_and_one_paper_to_press():
    assert 80 <= walk(CAPSTONE).first_act.read <= 150 and walk(CAPSTONE).first_act.presses == 0
    assert walk(CAPSTONE).first_result.presses == 1 and walk(CAPSTONE).first_result.read <= 250


def test_the_two_sittings_of_the_capstone_take_the_minutes_that_they_say():
    """Twenty minutes and ten: half an hour in all, so the page is no longer what stops a learner."""
    whole, first = walk(CAPSTONE).tally.minutes, walk(CAPSTONE).after("self-check").minutes
    assert 15 <= first <= 20 and 8 <= whole - first <= 12


@cache
def scenes() -> dict[str, Tally]:
    """Return what is read and pressed in each scene of the opening, along the right path."""
    use = Using(Lesson(FIRST).opening())
    lines: dict[str, dict[str, None]] = {scene.name: {} for scene in use.activity.scenes}
    done = {name: Tally() for name in lines}

    def look() -> None:
        for part, html in use.activity.render(use.work, {}).parts.items():
            lines[part.partition("-")[0]].update(dict.fromkeys(seen(read(f"<div>{html}</div>"))))

    look()
    for step in steps(use):
        use.press(step.button, step.values)
        name = step.button.partition("=")[0]
        done[name] = done[name].after(step)
        look()
    return {name: replace(tally, read=count(lines[name])) for name, tally in done.items()}


def done(work: str) -> Tally:
    """Return what is read and pressed in a piece of work that a plan names: a scene, or a cell of a lesson."""
    home, _, cell = work.rpartition("/")
    if not home:
        return scenes()[work.removeprefix("opening.")]
    before, found = Tally(), Tally()
    for where, tally, _ in walk(home).moments:
        if where == cell:
            parts = {
                key: getattr(tally, key) - getattr(before, key) for key in ("read", "chips", "questions", "fields")
            }
            found = replace(found, **{key: getattr(found, key) + n for key, n in parts.items()})
        before = tally
    return found


@pytest.mark.parametrize("work", counted())
def test_the_plans_for_a_class_count_what_a_learner_reads_and_presses(work):
    stated, real = counted()[work], done(work)
    assert real.read, "there is such a cell"
    assert stated["words"] == pytest.approx(real.read, rel=CLOSE, abs=12)
    pressed = {key: getattr(real, key) for key in ("chips", "questions", "fields")}
    assert {key: stated.get(key, 0) for key in pressed} == pressed


@pytest.mark.parametrize("key", ["twenty", "fifty", "ninety-one", "ninety-two"])
def test_each_plan_holds_against_the_clock_with_time_to_talk(key):
    shown, classroom = class_plans.plan(key), Classroom()
    words_of = classroom._words_of(shown.lesson)
    for part in shown.parts:
        if part.at >= 0:
            real = replace(part, work=tuple(_as_counted(done(work)) for work in part.needs.get("does", ())))
            assert class_plans.seconds(real, shown.pace, words_of) <= 0.8 * 60 * part.minutes, part.name


def _as_counted(tally: Tally) -> dict[str, int]:
    return {"words": tally.read, "chips": tally.chips, "questions": tally.questions, "fields": tally.fields}
