"""Source 1 on screen: numbered, folded elsewhere, and silent about its labels until they are given."""

import pytest

from dispute.activities.statements.rules import KINDS, Statement, read
from dispute.activities.statements.view import Text, checked, listed, score, statement, task
from dispute.model.plan import load
from reading import read as tree
from reading import rows, text

STATEMENTS = read(load("00_start_here").activities["source-1"]["statements"])
TEXT = Text(STATEMENTS, "D001")
REASONS = [reason for s in STATEMENTS for reason in s.reasons.values()]


@pytest.mark.parametrize("folded", [False, True])
def test_the_statements_stand_in_order_with_their_source(words, folded):
    html = listed(TEXT, words, folded=folded)
    assert rows(html) == [[str(n), s.text] for n, s in enumerate(STATEMENTS, start=1)]
    assert "[D001]" in text(html) and "READ MORE" in text(html)
    assert (tree(html).find("details") is not None) is folded


def test_nothing_before_a_label_tells_which_one_fits(words):
    shown = [task(words), listed(TEXT, words, folded=False)]
    shown += [statement(n, 12, s, words) for n, s in enumerate(STATEMENTS, start=1)]
    assert not [reason for reason in REASONS if reason in text(" ".join(shown))]
    other = [Statement(s.id, s.text, "claim", (), s.reasons) for s in STATEMENTS]
    assert listed(Text(other, "D001"), words, folded=False) == shown[1]


def test_each_label_that_was_given_gets_its_reason_and_no_other(words):
    html = text(checked(STATEMENTS, {"s01": "event", "s02": "forecast", "s05": "claim"}, words))
    assert [r for r in REASONS if r in html] == [
        STATEMENTS[0].reasons["event"], STATEMENTS[1].reasons["forecast"], STATEMENTS[4].reasons["claim"],
    ]  # fmt: skip
    assert f"1, {words('statements.event')}: {words('statements.fits')}" in html
    assert f"2, {words('statements.forecast')}: {words('statements.not_yet')}" in html
    assert f"5, {words('statements.claim')}: {words('statements.partly')}" in html
    assert score(STATEMENTS, {"s01": "event", "s02": "forecast", "s05": "claim"}, words) in html


def test_certain_and_wrong_is_worth_a_second_look(words):
    again = words("statements.certain")
    assert again in text(checked(STATEMENTS, {"s01": "forecast", "s01.sure": "certain"}, words))
    assert again not in text(checked(STATEMENTS, {"s01": "event", "s01.sure": "certain"}, words))
    assert again not in text(checked(STATEMENTS, {"s01": "forecast", "s01.sure": "guess"}, words))


def test_one_at_a_time_shows_one_reason(words):
    html = text(checked(STATEMENTS, {s.id: s.kind for s in STATEMENTS}, words, STATEMENTS[3]))
    assert [r for r in REASONS if r in html] == [STATEMENTS[3].reasons["claim"]]


def test_hostile_words_stay_words(words, hostile):
    odd = Statement("s01", hostile, "event", (), dict.fromkeys(KINDS, hostile))
    for html in (
        listed(Text([odd], "D001"), words, folded=True), statement(1, 1, odd, words),
        checked([odd], {"s01": "event", "s01.sure": hostile}, words),
    ):  # fmt: skip
        assert not [e for e in tree(html).iter() if e.tag in ("script", "img")]
        assert " ".join(hostile.split()) in text(html)
