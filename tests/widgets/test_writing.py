"""Writing tasks: kept as typed, counted, never marked."""

import ipywidgets as w
import pytest
from dispute.views.writing import length
from dispute.widgets.writing import writing

from dispute.model.plan import load, names
from dispute.model.progress import Progress
from dispute.widgets.store import Store
from driving import find, press, seen, spoken
from reading import read, text

PROMPT = next(p for name in names() for p in load(name).prompts.values())


@pytest.fixture
def store():
    return Store()


@pytest.fixture
def panel(store, words):
    return writing(PROMPT, store, words)


def write(panel, typed):
    find(panel, w.Textarea)[0].value = typed
    press(panel)


@pytest.mark.parametrize("typed", ["", " ", "\n\t "])
def test_nothing_written_gets_one_request_and_keeps_nothing(panel, store, words, typed):
    write(panel, typed)
    assert store.progress == Progress()
    assert words("writing.empty") in seen(panel)
    assert spoken(panel) == words("writing.empty")


@pytest.mark.parametrize("count", [1, PROMPT.length[0], PROMPT.length[1], PROMPT.length[1] + 1])
def test_a_text_is_kept_and_its_length_is_spoken(panel, store, words, count):
    typed = "word " * count
    write(panel, typed)
    assert store.progress.notes[PROMPT.id] == typed
    assert spoken(panel) == length(PROMPT, typed, words)
    assert spoken(panel) in seen(panel)


def test_a_text_can_be_changed_and_kept_again(panel, store):
    write(panel, "The first version.")
    write(panel, "The second version.")
    assert store.progress.notes[PROMPT.id] == "The second version."
    assert "The second version." in seen(panel) and "The first version." not in seen(panel)


def test_hostile_text_is_shown_as_typed_and_stays_in_its_box(panel, store, hostile):
    write(panel, hostile)
    assert store.progress.notes[PROMPT.id] == hostile
    yours = [e for e in read(panel.view.value).iter() if e.get("class") == "yours"]
    assert "".join(yours[0].itertext()) == hostile
    assert find(panel, w.Textarea)[0].value == hostile


def test_a_kept_text_fills_a_new_panel_and_one_that_is_already_shown(panel, store, words):
    store.progress = Progress().with_note(PROMPT.id, "From\nlast week.")
    again = writing(PROMPT, store, words)
    assert seen(again) == seen(panel)
    assert [find(p, w.Textarea)[0].value for p in (again, panel)] == ["From\nlast week."] * 2


def test_what_is_being_typed_survives_work_in_another_activity(panel, store):
    find(panel, w.Textarea)[0].value = "Half a sent"
    store.progress = store.progress.with_prediction("other", "a", "why")
    assert find(panel, w.Textarea)[0].value == "Half a sent"


def test_the_twin_holds_the_prompt_and_no_text(panel):
    before = panel.twin
    write(panel, "My own words.")
    assert panel.twin == before
    assert "My own words." not in text(before)
