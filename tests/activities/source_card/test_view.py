"""The filled source card names its source and its question."""

from dispute.activities.source_card.rules import read
from dispute.activities.source_card.view import filled
from dispute.questions.plan import load
from reading import rows, text

CARD = read(load("00_start_here").activities["source-card"])


def test_the_card_has_its_source_its_question_and_five_rows(words, evidence):
    html = filled(CARD, evidence["sources"][CARD.source], words)
    assert f"[{CARD.source}]" in text(html) and CARD.question in text(html)
    for row, (aspect, entry) in zip(rows(html), CARD.entries, strict=True):
        assert row == [f"{words(f'source_card.{aspect}')}{words(f'source_card.asks_{aspect}')}", entry]


def test_the_days_on_the_card_are_those_of_the_evidence(evidence):
    content, origin = dict(CARD.entries)["content"], dict(CARD.entries)["origin"]
    note = evidence["events"]["DS022"]
    assert f"{note.notified_lo.day} September 2025" in content
    assert f"{evidence['sources'][CARD.source].published[-2:]} September 2025" in origin
