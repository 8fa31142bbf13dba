"""The room of a class: closed without the password, read from its disk, and quick while nothing changes."""

import asyncio
import os
import stat

import pytest

import classes
from dispute import DisputeError
from dispute.console import command
from dispute.hosts import room as rooms
from dispute.hosts.room import Room
from dispute.instructor.wall import password
from dispute.work.incoming import decode
from dispute.work.resume import MOST_FILE

LEARNERS = 30


@pytest.fixture
def folder(tmp_path):
    return classes.class_server(tmp_path / "class", LEARNERS)


@pytest.fixture
def room(folder):
    found = Room(folder)
    assert found.opens(classes.PASSWORD)
    return found


def test_only_the_password_opens_it_and_nothing_is_read_before(folder):
    closed = Room(folder)
    for wrong in ("", "chalk", classes.PASSWORD.upper()):
        assert not closed.opens(wrong) and not closed.open and closed.works == ()
    assert closed.opens(classes.PASSWORD) and closed.open and len(closed.works) == LEARNERS


def test_a_password_is_kept_as_a_hash_that_only_its_owner_reads(folder):
    kept = folder / rooms.PASSWORD
    assert kept.read_text().startswith("argon2:$argon2id$") and classes.PASSWORD not in kept.read_text()
    if os.name == "posix":
        assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    password.keep(folder, "another password")
    assert not Room(folder).opens(classes.PASSWORD) and Room(folder).opens("another password")


def test_the_command_asks_twice_and_writes_only_what_was_typed_the_same(tmp_path, monkeypatch, capsys):
    def typed(*said):
        answers = iter(said)
        monkeypatch.setattr(password, "getpass", lambda _: next(answers))
        return command(password.main)([str(tmp_path)])

    assert typed("chalk and talk", "chalk and walk") == 1 and "differ" in capsys.readouterr().err
    assert typed("short", "short") == 1 and "too short" in capsys.readouterr().err
    assert not (tmp_path / rooms.PASSWORD).exists()
    assert typed("chalk and talk", "chalk and talk") == 0 and "teacher" in capsys.readouterr().out
    assert Room(tmp_path / "nothing").folder != tmp_path and (tmp_path / rooms.PASSWORD).exists()


def test_without_a_password_or_a_class_one_sentence_says_what_to_do(tmp_path):
    with pytest.raises(DisputeError, match=r"has no password .* python -m dispute\.instructor\.wall\.password"):
        Room(tmp_path).opens("x")
    password.keep(tmp_path, classes.PASSWORD)
    with pytest.raises(DisputeError, match="home cannot be read"):
        Room(tmp_path).opens(classes.PASSWORD)


def test_a_home_is_one_learner_whatever_lies_in_it_and_the_teacher_is_none(folder, room):
    classes.put(folder, "learner-00", classes.predicted("story-start", "1960"), "01_background", mark="OTHER")
    classes.put(folder, rooms.TEACHER, classes.predicted("who-first", "mali"))
    assert room.look() and len(room.works) == LEARNERS
    assert sum("story-start" in work.predictions for work in room.works) == 1
    assert "who-first" in next(work for work in room.works if "story-start" in work.predictions).predictions


def test_work_that_was_loaded_under_a_second_name_counts_once(folder, room):
    classes.put(folder, "second-name", classes.works()[0], mark="learner00")
    assert not room.look() or len(room.works) == LEARNERS
    assert len(room.works) == LEARNERS


def test_a_damaged_file_is_named_with_its_reason_and_the_others_count(folder, room):
    bad = classes.put(folder, "learner-03", classes.works()[0])
    bad.write_text("{ half a file", encoding="utf-8")
    assert room.look()
    assert len(room.works) == LEARNERS - 1
    [(name, why)] = room.unread
    assert name == f"learner-03/.who-moved-first/{bad.name}" and "damaged" in why
    classes.put(folder, "learner-03", classes.works()[3])
    assert room.look() and room.unread == () and len(room.works) == LEARNERS


@pytest.mark.skipif(os.name != "posix", reason="needs pipes and links")
def test_pipes_links_folders_and_giants_are_passed_over(folder, room):
    home = folder / "home" / "learner-04" / ".who-moved-first"
    os.mkfifo(home / "pipe.json")  # reading it would wait for ever
    (home / "folder.json").mkdir()
    (home / "link.json").symlink_to(folder / rooms.PASSWORD)
    with (home / "giant.json").open("wb") as giant:
        giant.truncate(MOST_FILE + 1)
    (folder / "home" / "a-file").write_text("no home")
    assert not room.look() and room.unread == () and len(room.works) == LEARNERS


def test_a_home_that_goes_takes_its_learner_along(folder, room):
    for path in (folder / "home" / "learner-07" / ".who-moved-first").iterdir():
        path.unlink()
    assert room.look() and len(room.works) == LEARNERS - 1


def test_a_look_at_a_class_that_thinks_reads_no_file_and_one_answer_costs_one(folder, room, monkeypatch):
    read = []
    monkeypatch.setattr(rooms, "decode", lambda found: read.append(found) or decode(found))
    assert not room.look() and read == []
    one = next((folder / rooms.HOMES).rglob("*.json"))
    os.utime(one, ns=(1, 1))
    room.look()
    assert len(read) == 1


def test_a_new_answer_is_drawn_after_the_next_look_and_nothing_is_drawn_without(folder, room, monkeypatch):
    monkeypatch.setattr(rooms, "EVERY", 0.02)
    drawn = []

    async def lesson():
        room.watch(lambda: drawn.append(len(room.works)))
        await asyncio.sleep(0.2)
        assert drawn == []
        classes.put(folder, "late-comer", classes.works()[1])
        for _ in range(100):
            await asyncio.sleep(0.02)
            if drawn:
                break
        assert drawn == [LEARNERS + 1]
        (folder / "home").rename(folder / "away")  # a disk that is away for a moment
        await asyncio.sleep(0.1)
        (folder / "away").rename(folder / "home")
        classes.put(folder, "later-comer", classes.works()[2])
        await asyncio.sleep(0.3)
        assert drawn[-1] == LEARNERS + 2
        other = Room(folder)  # the cell was run again: the room before it is let go
        other.watch(lambda: None)
        classes.put(folder, "latest-comer", classes.works()[2])
        await asyncio.sleep(0.1)
        assert drawn[-1] == LEARNERS + 2

    asyncio.run(lesson())


def test_looks_come_twice_as_often_as_a_teacher_waits():
    assert rooms.EVERY * 2 <= 2
