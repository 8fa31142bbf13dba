"""Odd texts in every box: kept or refused in a sentence, and nothing else is held back from saving."""

import json

import pytest

from dispute import DisputeError, Lesson
from dispute.questions.plan import load, names
from dispute.words.typed_text import taken
from dispute.work import kept
from dispute.work.resume import from_code, from_json, to_code, to_json
from using import Using, predict

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
    use = Using(lesson.write(key))
    if len(typed) > 100_000:
        with pytest.raises(DisputeError, match="shorten it first"):
            taken(typed)
    else:
        use.press("keep", {"text": taken(typed)})
        assert lesson.store.progress.notes[key]
    other = next(iter(lesson.plan.predictions))
    predict(Using(lesson.predict(other)), lesson.plan.prediction(other).option_ids[0], taken(typed[:500]))
    work = lesson.store.progress
    assert (
        from_json(to_json(work)) == work and from_code(to_code(work)).notes == work.notes and lesson.store.problem == ""
    )
    assert kept.merged(kept.found()) == work, "it is kept on disk"
    saved = Using(lesson.save())
    for made in (Using(lesson.recap()), use, saved.press("make")):
        assert not {element.tag for element in made.root.iter()} & {"script", "img"}
        json.dumps(made.html).encode("utf-8")
