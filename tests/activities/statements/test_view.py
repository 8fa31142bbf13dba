"""Source 1 on screen: numbered, folded elsewhere, and silent about its labels until they are given."""

import pytest

from dispute.activities.statements.rules import KINDS, Statement, read
from dispute.activities.statements.view import Text, answer, card, checked, listed, score, task, way
from dispute.questions.plan import load
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
    shown += [card(n, 12, s, {}, words) for n, s in enumerate(STATEMENTS, start=1)]
    shown.append(way(STATEMENTS, {}, 0, words))
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


def test_certain_and_wrong_in_the_first_edition_is_worth_a_second_look(words):
    again, first = words("statements.certain"), STATEMENTS[0]
    assert again in answer(first, {"s01": "forecast", "s01.sure": "certain"}, words)
    assert again not in answer(first, {"s01": "event", "s01.sure": "certain"}, words)
    assert again not in answer(first, {"s01": "forecast", "s01.sure": "guess"}, words)
    assert again not in answer(first, {"s01": "forecast"}, words)


def test_a_card_names_the_text_that_its_statement_stands_in(words):
    assert "[D001]" in text(card(1, 12, STATEMENTS[0], {}, words, "D001"))
    assert "[" not in text(card(1, 12, STATEMENTS[0], {}, words))


def test_a_card_shows_the_reason_of_its_own_label_and_no_other(words):
    given = {s.id: s.kind for s in STATEMENTS}
    html = text(card(4, 12, STATEMENTS[3], given, words))
    assert [r for r in REASONS if r in html] == [STATEMENTS[3].reasons["claim"]]
    pressed = [
        b for b in tree(card(4, 12, STATEMENTS[3], given, words)).iter("button") if b.get("aria-pressed") == "true"
    ]
    assert [b.get("data-press") for b in pressed] == ["s04=claim"]


def test_the_dots_say_how_far_one_is_in_signs_and_in_words(words):
    html = way(STATEMENTS, {"s01": "event", "s02": "forecast", "s05": "claim"}, 4, words)
    dots = [b for b in tree(html).iter("button") if b.get("data-press").startswith("show-")]
    assert [text(b)[-1] for b in dots[:5]] == ["✓", "✗", "○", "○", "½"] and len(dots) == 12
    assert dots[1].get("aria-label") == words("statements.dot", n=2, how=words("statements.not_yet"))
    assert [b.get("data-press") for b in dots if b.get("aria-current")] == ["show-s05"]


def test_hostile_words_stay_words(words, hostile):
    odd = Statement("s01", hostile, "event", (), dict.fromkeys(KINDS, hostile))
    for html in (
        listed(Text([odd], "D001"), words, folded=True), card(1, 1, odd, {}, words),
        card(1, 1, odd, {"s01": "event"}, words), checked([odd], {"s01": "event", "s01.sure": hostile}, words),
    ):  # fmt: skip
        assert not [e for e in tree(html).iter() if e.tag in ("script", "img")]
        assert " ".join(hostile.split()) in text(html)
