"""Rival causes: the learner's words as they are, and three series on one scale."""

import pytest

from dispute.activities.rivals.rules import Story
from dispute.activities.rivals.view import commitment, sentence, show, task
from dispute.evidence.deaths import series
from dispute.words.texts import Words
from reading import read, rows, spaced, text

EN = Words("en")
PLACES = ["Mali", "Burkina Faso", "Niger"]


@pytest.fixture
def counts(evidence):
    return {place: series(evidence["deaths"], place) for place in PLACES}


def test_three_pictures_share_one_scale_and_the_table_holds_their_numbers(counts, evidence):
    html = show(counts, 2021, 2022, [evidence["timeline"]["TL044"]], "Said.", rate=False, words=EN)
    pictures = list(read(html).iter("svg"))
    scales = {tuple(text(t) for t in svg.iter("text") if t.get("x") == "0") for svg in pictures}
    assert len(pictures) == 3 and len(scales) == 1
    assert [len(row) for row in rows(html)] == [4] * 15
    for n, svg in enumerate(pictures, start=1):
        assert [text(t).split(": ")[1] for t in svg.iter("title")] == [row[n] for row in rows(html)]
    assert "Said." in text(html) and "15 August 2022" in text(html)


def test_the_sentence_tells_rises_and_falls_alike(counts):
    said = sentence(counts, 2021, 2022, EN)
    assert "Mali × 2.8, Burkina Faso +85 % and Niger −41 %" in said
    assert "Burkina Faso 2023: 6,122 (range 5,810 to 7,485)" in said and "Niger 2024: 1,222" in said


def test_the_task_names_two_stories_and_no_number_of_deaths():
    shown = text(task(2021, 2022, ["S001"], EN))
    assert "[S001]" in shown and "," not in shown.replace(", ", "")


def test_odd_words_in_a_story_are_shown_as_they_are(hostile):
    told = Story("groups", hostile, "kinds", hostile, hostile)
    assert text(commitment(told, EN)).count(spaced(hostile)) == 3
