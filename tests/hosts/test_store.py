"""The store: whoever replaces the work, everybody is told, and what cannot be drawn is kept all the same."""

import pytest

from dispute.hosts.store import Store, new_mark, random_letters
from dispute.work.codes.letters import LETTERS
from dispute.work.progress import Progress


@pytest.fixture
def store():
    return Store()


def test_everybody_is_told_of_each_change_in_turn_and_not_before(store):
    drawn = []
    store.redraw_with(lambda work: drawn.append(("one", work.notes["W0"])))
    store.redraw_with(lambda work: drawn.append(("two", work.notes["W0"])))
    assert drawn == []
    for text in ("Mine", "Mine too"):
        store.progress = store.progress.with_note("W0", text)
    assert drawn == [("one", "Mine"), ("two", "Mine"), ("one", "Mine too"), ("two", "Mine too")]


def test_work_that_cannot_be_drawn_is_kept_all_the_same(store):
    kept = []
    store.keep = kept.append

    def fails(work):
        raise ValueError(work.notes["W0"])

    store.redraw_with(fails)
    with pytest.raises(ValueError, match="Mine"):
        store.progress = store.progress.with_note("W0", "Mine")
    assert kept == [store.progress] and store.progress.notes["W0"] == "Mine"


def test_the_same_work_again_is_kept_once_more_only_if_it_could_not_be_kept(store):
    tried, room = [], False

    def keep(work):
        tried.append(work)
        store.kept = room

    store.keep = keep
    store.progress = store.progress.with_note("W0", "Mine")
    store.progress = mine = store.progress
    assert tried == [mine] * 2 and store.kept is False
    room = True
    for _ in range(3):
        store.progress = mine
    assert tried == [mine] * 3 and store.kept is True


def test_new_work_is_stamped_with_its_time_and_window_and_says_nothing_else(store):
    store.progress = Progress().with_prediction("who-first", "mali", "why")
    made = store.progress.predictions["who-first"]
    assert made.at and store.progress.latest >= made.at
    other = Store()
    assert other.window != store.window and len(store.window) == 4


def test_marks_sort_by_their_minute_and_are_never_alike():
    early, late = new_mark(1_700_000_000), new_mark(1_700_000_060)
    assert [LETTERS.index(c) for c in early[:4]] < [LETTERS.index(c) for c in late[:4]]
    assert early != new_mark(1_700_000_000) and set(random_letters(200)) <= set(LETTERS)
