"""Texts of a learner's own: counted, repeated as typed, never marked."""

import pytest
from dispute.views.writing import kept, length, prompt

from dispute.model.plan import Prompt
from reading import read, spaced, text

TASK = Prompt("W9", "Write about <it> & more.", (20, 60))


@pytest.mark.parametrize(
    ("count", "fit"), [(1, "short"), (19, "short"), (20, "fits"), (60, "fits"), (61, "long"), (900, "long")]
)
def test_the_length_fits_from_the_fewest_to_the_most_words(words, count, fit):
    expected = words(f"writing.{fit}", n=count, least=20, most=60)
    assert length(TASK, "word " * count, words) == expected
    assert expected in text(kept(TASK, "word " * count, words))


def test_line_breaks_and_double_spaces_are_not_words(words):
    assert length(TASK, "  one \n\n two\tthree ", words) == length(TASK, "one two three", words)


def test_a_prompt_shows_its_task_and_the_length_it_asks_for(words):
    said = text(prompt(TASK, words))
    assert TASK.text in said
    assert words("writing.length", least=20, most=60) in said


def test_a_kept_text_comes_back_as_typed_and_escaped(words, hostile):
    html = kept(TASK, hostile, words)
    yours = next(e for e in read(html).iter() if e.get("class") == "yours")
    assert "".join(yours.itertext()) == hostile
    assert spaced(hostile) in text(html)


def test_a_kept_text_is_not_marked(plans, words):
    for plan in plans.values():
        for task in plan.prompts.values():
            said = text(kept(task, "My own words.", words))
            assert not any(words(f"quiz.{verdict}") in said for verdict in ("right", "partly", "wrong"))
