"""Source 1 and its labels: each has a reason, and what questions quote stands in it."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

import bank
import wording
from dispute import Lesson
from dispute.activities.statements.rules import KINDS, Fit, count, read, sorting
from dispute.errors import DisputeError
from dispute.questions.plan import load
from notebook import TAG, days
from test_notebooks import _days_of

BANK = load("00_start_here").activities["source-1"]
STATEMENTS = read(BANK["statements"])
WORDS = " ".join([*(s.text for s in STATEMENTS), "READ MORE"])
QUOTED = re.compile(r"‘([^’]+)’")
each = pytest.mark.parametrize("statement", STATEMENTS, ids=lambda s: s.id)


def test_there_are_twelve_and_every_label_fits_some_of_them():
    assert [s.id for s in STATEMENTS] == [f"s{n:02}" for n in range(1, 13)]
    assert set(Counter(s.kind for s in STATEMENTS)) == set(KINDS)


@each
def test_each_label_has_a_reason_and_at_most_one_other_label_fits_in_part(statement):
    assert len(set(statement.reasons.values())) == len(KINDS)
    assert statement.kind not in statement.partly and len(statement.partly) <= 1
    for kind in KINDS:
        fit, reason = statement.sorted_as(kind)
        assert fit is (Fit.FITS if kind == statement.kind else Fit.PARTLY if kind in statement.partly else Fit.NOT_YET)
        assert len(reason.split()) >= 6 and not TAG.search(reason)


@each
def test_statement_and_reasons_are_plain_and_take_no_side(statement):
    texts = [statement.text, *statement.reasons.values()]
    assert bank.grade_level(texts) <= 8
    assert [p for text in texts for p in wording.one_sided(text)] == []
    assert all(len(words.split()) <= 4 for words in QUOTED.findall(statement.text)), "a long quotation is a copy"


def test_every_day_in_source_1_is_a_day_that_a_row_gives_for_it(evidence):
    known = {(day.day, day.month) for day in _days_of(evidence)[BANK["sources"][0]]}
    said = {(d, m) for s in STATEMENTS for d, m, _ in days(s.text)}
    assert said == {(19, 9), (20, 9), (14, 9)} and said <= known


@pytest.mark.parametrize("item", [i for i in bank.EVERY if "summary" in i.stem], ids=lambda i: i.id)
def test_the_words_that_a_question_quotes_from_the_summary_stand_in_a_statement(item):
    quoted = QUOTED.findall(" ".join([item.stem, *(option.text for option in item.options)]))
    assert [words for words in quoted if words.lower() not in WORDS.lower()] == []


def test_a_question_of_another_lesson_that_quotes_the_news_text_shows_it_folded():
    asks = {item.id: name for name, plan in bank.LESSONS.items() for item in plan.items.values() if item.shows}
    assert {item.shows for item in bank.QUESTIONS} == {None, "source-1"}
    assert asks == {
        item.id: name for name, plan in bank.LESSONS.items() for item in plan.items.values()
        if "news text" in item.stem and plan.number
    }  # fmt: skip
    for key, name in asks.items():
        head = Lesson(name).ask(key).page["text/html"]
        assert head.count("<details") == 1 and STATEMENTS[11].text in head


def test_what_questions_say_of_the_news_text_is_what_it_says():
    by_id = {s.id: s.text for s in STATEMENTS}
    assert "accuse the embassy employee of working with plotters" in by_id["s03"]  # N0-Q1
    assert "The halt complicates counter-terrorism" in by_id["s12"]  # N0-Q2, N3
    assert "two Malian diplomats" in by_id["s06"]  # N0-Q3
    assert "Mali has turned from France to Russia" in by_id["s09"] and "2022" in by_id["s09"]  # N1
    assert "‘Rebels’ have cut the road to Senegal" in by_id["s11"]  # N4


@given(st.dictionaries(st.sampled_from([s.id for s in STATEMENTS] + ["x"]), st.sampled_from([*KINDS, "", "verdict"])))
def test_every_label_that_can_be_read_is_counted_once(entries):
    read_back = sorting(STATEMENTS, entries)
    assert sum(count(STATEMENTS, entries).values()) == len(read_back)
    assert set(read_back.values()) <= set(KINDS) and "x" not in read_back


def test_the_key_fits_everywhere():
    found = count(STATEMENTS, {s.id: s.kind for s in STATEMENTS})
    assert found == {Fit.FITS: 12, Fit.PARTLY: 0, Fit.NOT_YET: 0}


@pytest.mark.parametrize(
    "change, message",
    [({"kind": "rumour"}, "rumour"), ({"partly": ["guess"]}, "guess"), ({"reasons": {"event": "Because."}}, "claim")],
)
def test_a_damaged_bank_is_an_error_that_says_where(change, message):
    with pytest.raises(DisputeError, match=f"s01.*{message}"):
        read([{**BANK["statements"][0], **change}])
