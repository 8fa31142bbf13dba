"""Voices and scholars: who speaks, who heard them, and who answers the same question differently."""

from collections import Counter

import pytest

from dispute.activities.voices.rules import by_question
from driving import lesson_with
from reading import read, spaced, text


@pytest.fixture(scope="module")
def lesson():
    return lesson_with("scholars")


def test_each_voice_stands_with_who_heard_it_and_what_it_cannot_show(lesson):
    said = text(lesson.voices().html)
    rows = [row for row in lesson.evidence["voices"] if row.lesson == "01"]
    assert len(rows) >= 3
    for row in rows:
        assert all(spaced(part) in said for part in (row.says_en, row.heard_by_en, row.limits_en))


def test_six_to_eight_scholars_have_one_sentence_and_a_work_to_cite(lesson):
    page = lesson.scholars().html
    rows = [*lesson.evidence["scholars"]]
    assert 6 <= len(rows) <= 8
    links = {a.get("href"): text(a) for a in read(page).iter("a")}
    for row in rows:
        assert spaced(row.author) in text(page) and spaced(row.answer_en) in text(page)
        assert links[row.url] == spaced(row.title) and row.year in text(page)


def test_scholars_come_from_both_states_and_from_elsewhere(lesson):
    countries = Counter(c for row in lesson.evidence["scholars"] for c in row.country.split("; "))
    assert countries["Mali"] >= 2 and countries["France"] >= 2 and len(countries) >= 4


def test_scholars_stand_under_the_question_that_they_answer_and_a_disagreement_comes_first(lesson):
    found = by_question(lesson.evidence["scholars"])
    first, *rest = found.values()
    assert len(first) >= 2 and all(len(first) >= len(rows) for rows in rest)
    assert sum(map(len, found.values())) == len([*lesson.evidence["scholars"]])
    said = text(lesson.scholars().html)
    assert [said.index(spaced(question)) for question in found] == sorted(said.index(spaced(q)) for q in found)
