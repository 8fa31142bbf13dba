"""The update watch in words."""

from datetime import date

from dispute import Lesson
from dispute.activities.updates.rules import Entry
from dispute.activities.updates.view import log, sentence, task
from reading import rows, text

ENDS = date(2026, 6, 5)
LOG = [Entry("2026-07-02", "B", "b", "two"), Entry("2026-06-01", "A", "a", "one")]


def test_the_task_says_where_the_evidence_ends_and_shows_an_example_with_its_source(words):
    seen = task(ENDS, Lesson("05_capstone").rows.setting("updates", "example"), words)
    assert "5 June 2026" in text(seen) and 'href="#D250"' in seen


def test_the_sentence_counts_what_the_evidence_cannot_hold_and_what_the_cutoff_leaves_out(words):
    assert sentence([], None, ENDS, words).startswith("No entry yet.")
    said = sentence(LOG, date(2026, 6, 30), ENDS, words)
    assert "Entries: 2. Later than the evidence of this module: 1." in said
    assert "Your cut-off date is 30 June 2026." in said and "Entries after your cut-off date: 1." in said
    assert "before the evidence of this module ends (5 June 2026)" in sentence(LOG, date(2026, 5, 1), ENDS, words)
    assert "after your cut-off" not in sentence(LOG, date(2026, 7, 2), ENDS, words)


def test_the_log_is_a_table_by_day_and_escapes_what_is_typed(words, hostile):
    shown = log([*LOG, Entry("2026-01-01", hostile, hostile, hostile)], None, ENDS, words)
    assert [row[0] for row in rows(shown)] == ["1 January 2026", "1 June 2026", "2 July 2026"]
    assert "<script" not in shown and "<img" not in shown
