"""What ``make mutants`` changes is there to be changed: its long run is not part of the suite, its sample is."""

from __future__ import annotations

import tomllib
from collections import Counter

import pytest

from mutants import NOT_SHOWN, ROOT, SEALS, STEPS, changed, data_mutants, phrase_mutants


@pytest.mark.slow
def test_each_table_with_days_or_numbers_and_each_place_with_phrases_can_be_changed():
    tables = Counter(mutant.file for mutant in data_mutants())
    phrases = Counter(mutant.file for mutant in phrase_mutants())
    assert min(tables["data/claims.csv"], tables["data/events.csv"], tables["data/trade.csv"]) > 100
    assert {f"src/dispute/lessons/{name}/lesson.toml" for name in ("00_start_here", "05_capstone")} <= set(phrases)
    assert sum(phrases.values()) > 3000 and not [name for name in phrases if name.endswith(NOT_SHOWN)]


def test_a_change_of_a_phrase_takes_its_last_word_and_the_file_stays_whole():
    for mutant in {mutant.file: mutant for mutant in phrase_mutants()}.values():
        old = (ROOT / mutant.file).read_text(encoding="utf-8")
        assert mutant.old.rpartition(" ")[0] == mutant.new and len(old) - len(mutant.text) > 1
        tomllib.loads(mutant.text)


def test_a_day_moves_by_one_and_a_number_by_a_tenth():
    assert [changed(x) for x in ("2025-12-31", "100", "3", "-40", "2.50", "none")] == [
        "2026-01-01", "110", "4", "-36", "2.75", None,
    ]  # fmt: skip


def test_the_seals_come_last_and_every_step_names_what_is_there():
    assert list(STEPS)[-1] == SEALS
    assert "not seal" in STEPS["data"] and "not made_from_the_english" in STEPS["rules and views"]
    assert all((ROOT / part).exists() for command in STEPS.values() for part in command if part.startswith("tests/"))
