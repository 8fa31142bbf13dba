"""Odd texts in every box: kept or refused in a sentence, and nothing else is held back from saving."""

import json

import ipywidgets as w
import pytest

from dispute import Lesson
from dispute.model import kept
from dispute.model.plan import load, names
from dispute.model.resume import from_code, from_json, to_code, to_json
from driving import find, predict, press, seen, spoken

NAME = next(name for name in names() if load(name).prompts and load(name).predictions)
ODD = {
    "html": "<img src=x onerror=alert(1)><script>alert(1)</script>",
    "nul": "a\0b",
    "half a letter": "half \ud83d",
    "right to left": "\u202eturned",
    "emoji": "👩🏽‍⚖️🇲🇱" * 50,
    "ansi": "\x1b[31mred\x1b[0m",
    "long": "x" * 200_000,
}


@pytest.fixture
def lesson():
    return Lesson(NAME)


@pytest.mark.parametrize("typed", ODD.values(), ids=ODD)
def test_an_odd_text_is_kept_or_refused_and_never_breaks_saving(lesson, typed):
    key = next(iter(lesson.plan.prompts))
    panel = lesson.write(key)
    find(panel, w.Textarea)[0].value = typed
    press(panel)
    if len(typed) > 100_000:
        assert "shorten it first" in spoken(panel) and key not in lesson.store.progress.notes
        assert find(panel, w.Textarea)[0].value == typed, "the box still holds it"
    else:
        assert lesson.store.progress.notes[key]
    other = next(iter(lesson.plan.predictions))
    predict(lesson.predict(other), lesson.plan.prediction(other).option_ids[0], typed[:500] or "x")
    work = lesson.store.progress
    assert (
        from_json(to_json(work)) == work and from_code(to_code(work)).notes == work.notes and lesson.store.problem == ""
    )
    assert kept.merged(kept.found()) == work, "it is kept on disk"
    for made in (lesson.recap(), lesson.write(key), saved := lesson.save()):
        assert "<script" not in seen(made) or "alert" in seen(made)
        json.dumps(made.view.value).encode()
    press(saved)
    assert saved.view.value.encode("utf-8") and "<img src=x" not in saved.view.value
