"""The store: each activity is told of its own part of the work, and only when there is something to draw."""

import pytest

from dispute.model.progress import Progress
from dispute.hosts.store import Store


@pytest.fixture
def store():
    return Store()


@pytest.fixture
def drawn():
    return []


@pytest.fixture
def keep(store, drawn):
    return store.part(lambda progress: progress.notes.get("W0"), drawn.append)


def test_nothing_is_drawn_before_there_is_a_part(keep, drawn):
    assert drawn == []


def test_a_part_that_is_there_already_is_drawn_at_once(store, drawn):
    store.progress = Progress().with_note("W0", "Mine")
    store.part(lambda progress: progress.notes.get("W0"), drawn.append)
    assert drawn == ["Mine"]


def test_a_part_is_drawn_when_it_changes_and_not_when_another_does(store, keep, drawn):
    keep(store.progress.with_note("W0", "One"))
    store.progress = store.progress.with_note("lateral", "Other")
    store.progress = store.progress.with_note("W0", "Two")
    assert drawn == ["One", "Two"]


def test_the_same_work_kept_again_is_drawn_again(store, keep, drawn):
    for _ in range(2):
        keep(store.progress.with_note("W0", "Mine"))
    assert drawn == ["Mine", "Mine"]


def test_work_that_cannot_be_drawn_is_kept_all_the_same(store):
    kept = []
    store.keep = kept.append

    def fails(note):
        raise ValueError(note)

    keep = store.part(lambda progress: progress.notes.get("W0"), fails)
    with pytest.raises(ValueError, match="Mine"):
        keep(store.progress.with_note("W0", "Mine"))
    assert kept == [store.progress] and store.progress.notes["W0"] == "Mine"
