"""The quality table on the front page is what was measured, and each number can be measured again."""

import json
import re

import pytest

import quality

KEPT = json.loads(quality.KEPT.read_text(encoding="utf-8"))


def test_the_table_on_the_front_page_is_the_one_that_was_measured():
    page = quality.README.read_text(encoding="utf-8")
    assert page == quality.placed(page, quality.table(KEPT)), "numbers are not typed: run `make quality`"


def test_each_number_has_a_command_that_exists():
    targets = set(re.findall(r"^([a-z-]+):", (quality.ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.M))
    assert {target for *_, target in quality.rows(KEPT)} <= targets
    assert {command.removeprefix("make ") for _, command in quality.MEASURED.values()} <= targets


def test_nothing_that_was_kept_had_failed():
    assert not any(part["failed"] for part in KEPT["suites"].values())
    assert KEPT["steady"]["passed"] == KEPT["steady"]["runs"] >= 10
    assert KEPT["mutants"]["caught"] >= 0.9 * KEPT["mutants"]["sample"] and KEPT["mutants"]["sample"] >= 60
    assert KEPT["coverage"]["run"] >= 0.95 * KEPT["coverage"]["branches"]


def test_a_page_without_its_marks_is_refused_and_other_text_stays():
    with pytest.raises(SystemExit, match="no place for the table"):
        quality.placed("# Title\n", "new")
    marked = f"before\n{quality.BEGIN}\nold\n{quality.END}\nafter\n"
    assert quality.placed(marked, "new") == f"before\n{quality.BEGIN}\nnew\n{quality.END}\nafter\n"
