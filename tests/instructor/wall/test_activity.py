"""The wall: closed, then hidden, then shown; never a name, never a few, and what comes in is drawn."""

import re

import pytest

import classes
from bank import LESSONS
from dispute import DisputeError, Lesson
from dispute.activities.statements.rules import KINDS
from dispute.instructor import Classroom
from dispute.instructor.wall.asks import asks
from dispute.instructor.wall.rules import ENOUGH, Form, count
from dispute.questions.quiz import CONFIDENCE
from journey import work_through
from test_answers_stay_out import told
from using import Using

CLASSROOM = Classroom()
PREDICTION, QUESTION = "ask=who-first", "ask=N2-Q7"


@pytest.fixture
def folder(tmp_path):
    return classes.class_server(tmp_path / "class", 12)


def wall(folder, lesson="02_expulsions") -> Using:
    return Using(CLASSROOM.wall(lesson, str(folder)))


@pytest.fixture
def use(folder):
    return wall(folder).press("open", {"password": classes.PASSWORD})


def look(use) -> None:
    """Let the room look at its disk, as its clock does every second."""
    if use.activity.room.look():
        use.shown.store.redraw()
        use._kept = None


def test_it_is_closed_until_the_password_is_right(folder):
    use = wall(folder)
    assert set(use.buttons) == {"open"} and "learner" not in use.seen.replace("learners", "")
    use.press("open", {"password": "class password"})
    assert "not the teacher’s password" in use.said and set(use.buttons) == {"open"}
    use.press("open", {"password": classes.PASSWORD})
    assert "The wall is open" in use.said and "Learners who have begun: 12." in use.seen
    assert classes.PASSWORD not in repr(use.work) + use.html


def test_a_server_that_is_no_class_server_says_so(monkeypatch, folder):
    monkeypatch.delenv("DISPUTE_CLASS", raising=False)
    use = Using(CLASSROOM.wall())
    assert "This is no class server" in use.seen and not use.buttons
    monkeypatch.setenv("DISPUTE_CLASS", str(folder))
    assert set(Using(CLASSROOM.wall()).buttons) == {"open"}


def test_a_lesson_that_does_not_exist_is_refused_in_one_sentence():
    with pytest.raises(DisputeError, match=r"There is no lesson '02'.* Did you mean '02_expulsions'\?"):
        CLASSROOM.wall("02")


def test_only_a_press_reveals_and_another_choice_hides_again(use):
    use.press(PREDICTION)
    assert "12 of 12 learners have answered." in use.seen and not use.screen.parts["boards"]
    use.press("reveal")
    assert "Chosen most:" in use.said and use.screen.parts["boards"].count("<tr>") == 5
    use.press("hide")
    assert not use.screen.parts["boards"] and "reveal" in use.buttons
    use.press("reveal").press(QUESTION)
    assert not use.screen.parts["boards"]
    use.press("reveal").press("lesson=00_start_here")
    assert not use.screen.parts["boards"] and "reveal" not in use.buttons


def test_what_is_chosen_folds_the_menu_and_leads_to_the_next_press(use):
    [menu] = use.root.iter("details")
    assert "open" in menu.attrib and use.screen.focus == ""
    use.press(PREDICTION)
    [menu] = use.root.iter("details")
    assert "open" not in menu.attrib and menu.find("summary").text == "Show something else"
    assert use.screen.focus == "[data-press=reveal]" and use.said == "Who moved first in September 2025?"
    use.press("reveal")
    assert use.screen.focus == "" and "Chosen most" in use.said


def test_answers_that_come_in_move_the_bars_and_nothing_else(use, folder):
    use.press(PREDICTION).press("reveal")
    before = dict(use.screen.parts)
    classes.put(folder, "late", classes.predicted("who-first", "nobody"))
    look(use)
    now = dict(use.screen.parts)
    assert "13 of 13 learners" in use.seen
    assert {name for name in now if now[name] != before[name]} == {"counted", "boards"}


def test_below_five_answers_no_number_is_told(tmp_path):
    folder = classes.class_server(tmp_path / "class", 0)
    use = wall(folder).press("open", {"password": classes.PASSWORD}).press(PREDICTION).press("reveal")
    for n in range(ENOUGH):
        look(use)
        assert "Fewer than 5 answers" in use.seen and "France" not in use.part("boards")
        classes.put(folder, f"l{n}", classes.predicted("who-first", "france"))
    look(use)
    assert "Chosen most: “France”, by 5 of 5 learners." in use.seen


def test_a_row_of_a_few_stays_closed_beside_a_row_of_many(tmp_path):
    folder = classes.class_server(tmp_path / "class", 0)
    first, second = (each.id for each in Lesson("00_start_here").statements()[:2])
    for n in range(7):
        entries = {first: KINDS[n % 2]} | ({second: KINDS[0]} if n < 4 else {})
        classes.put(folder, f"l{n}", classes.formed("claim-sorter", entries))
    use = wall(folder, "00_start_here").press("open", {"password": classes.PASSWORD})
    use.press("ask=claim-sorter").press("reveal")
    rows = [[cell.text for cell in row.iter("td")] for row in use.root.iter("tr")][1:]
    assert rows[0] == ["4", "3", "7"] and rows[1] == ["–", "–", "under 5"]


def test_the_tree_has_a_line_for_each_origin_that_somebody_chose(tmp_path):
    folder = classes.class_server(tmp_path / "class", 0)
    lesson = Lesson("00_start_here")
    report, (one, other, *_) = lesson.reports()[0], lesson.known_origins().values()
    for n in range(8):
        classes.put(folder, f"l{n}", classes.formed("origin-tracer", {report.id: one.id if n < 6 else other.id}))
    use = wall(folder, "00_start_here").press("open", {"password": classes.PASSWORD})
    use.press("ask=origin-tracer").press("reveal")
    widths = [float(line.get("stroke-width")) for line in use.root.iter("line")]
    assert sorted(widths) == [3.0, 9.0]
    drawn = " ".join(use.part("boards").split())
    assert one.label.split()[0] in drawn and other.label.split()[0] in drawn


def test_confidence_stands_beside_the_options_and_over_a_whole_lesson(use):
    use.press(QUESTION).press("reveal")
    assert use.screen.parts["boards"].count("<table") == 2 and "How sure are you?" in use.seen
    use.press("ask=sure").press("reveal")
    levels = [row.find("th").text for row in use.root.iter("tr") if row.find("td") is not None]
    assert len(levels) == len(CONFIDENCE)


def test_the_wall_never_tells_a_key_or_a_name(use):
    item = CLASSROOM.item("N2-Q7")
    use.press(QUESTION).press("reveal")
    assert not [option.reason for option in item.options if option.reason in use.seen]
    for button in [b for b in use.buttons if b.startswith("ask=")]:
        assert not re.search(r"learner-\d|learner\d|LEARNER", use.press(button).press("reveal").html)


def test_damaged_files_are_named_where_only_the_teacher_looks(use, folder):
    path = classes.put(folder, "learner-05", classes.works()[0])
    path.write_text("{", encoding="utf-8")
    look(use)
    [details] = [d for d in use.root.iter("details") if "cannot be read" in d.find("summary").text]
    assert "open" not in details.attrib and "Files that cannot be read: 1." in use.seen
    assert f"learner-05/.who-moved-first/{path.name}" in use.seen
    assert "learner-05" not in re.sub(r"<details>.*?</details>", "", use.html, flags=re.S)


@pytest.mark.parametrize("name", LESSONS)
def test_what_learners_do_in_a_lesson_is_found_by_the_wall(name):
    lesson = Lesson(name)
    work_through(lesson)
    every = asks(lesson)
    assert len({each.id for each in every}) == len(every)
    works = [lesson.store.progress] * ENOUGH
    found = {ask.id: any(row.enough for row in count(ask.boards[0], works).values()) for ask in every}
    expected = {*lesson.plan.predictions, "sure"}
    expected |= {item.id for item in lesson.plan.items.values() if item.type in ("single", "several")}
    assert expected <= {key for key, there in found.items() if there}
    assert {ask.boards[0].form for ask in every} <= set(Form)


def test_sortings_are_read_as_their_activities_keep_them():
    """A press in the activity itself, then the count: neither side can change alone."""
    for name, call, key in (
        ("00_start_here", "claim_sorter", "claim-sorter"),
        ("01_background", "order_events", "order-events"),
        ("02_expulsions", "relay", "relay"), ("02_expulsions", "four_dates", "four-dates"),
        ("02_expulsions", "more_dates", "more-dates"),
    ):  # fmt: skip
        lesson = Lesson(name)
        use = Using(getattr(lesson, call)())
        button = next(b for b in use.buttons if "=" in b and not b.startswith(("mode", "show", "next")))
        use.press(button)
        row, _, option = button.partition("=")
        [board] = next(ask for ask in asks(lesson) if ask.id == key).boards
        assert count(board, [lesson.store.progress] * ENOUGH)[row].chosen[option] == ENOUGH, key


def test_the_opening_s_sentences_are_those_of_the_opening():
    lesson = Lesson("00_start_here")
    scene = next(scene for scene in lesson.opening().activity.scenes if scene.name == "sure")
    [board] = next(ask for ask in asks(lesson) if ask.id == "opening-sure").boards
    for value, sentence in board.options.items():
        work = scene.press(lesson.store.progress, value)
        assert count(board, [work] * ENOUGH)["sure"].most == [value] and sentence in scene.show(work).parts["sure"]


def test_what_is_stored_of_the_wall_tells_no_class(folder):
    stored = CLASSROOM.wall("02_expulsions", str(folder)).page["text/html"]
    assert str(folder) not in stored and "12" not in stored and not told(stored)
