"""The quality table on the front page is what was measured, and each number can be measured again."""

import json
import re

import pytest

import quality


@pytest.fixture
def kept() -> dict:
    return json.loads(quality.KEPT.read_text(encoding="utf-8"))


def test_the_table_on_the_front_page_is_the_one_that_was_measured(kept):
    page = quality.README.read_text(encoding="utf-8")
    assert page == quality.placed(page, quality.table(kept)), "numbers are not typed: run `make quality`"


def test_each_number_has_a_command_that_exists(kept):
    targets = set(re.findall(r"^([a-z-]+):", (quality.ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.M))
    assert {target for *_, target in quality.rows(kept)} <= targets
    assert {command.removeprefix("make ") for _, command in quality.MEASURED.values()} <= targets


def test_a_run_with_a_failure_is_not_kept(tmp_path, monkeypatch):
    for part in ("fast", "browser", "firefox", "wheel", "notebooks"):
        (tmp_path / f"{part}.xml").write_text(
            '<testsuites><testsuite tests="3" failures="0" errors="0" skipped="1" time="2.4" '
            'timestamp="2026-01-02T03:04:05"/></testsuites>'
        )
    monkeypatch.setattr(quality, "ARTEFACTS", tmp_path)
    assert quality.suites()["wheel"] == {"tests": 3, "passed": 2, "seconds": 2}
    bad = (tmp_path / "wheel.xml").read_text().replace('errors="0"', 'errors="1"')
    (tmp_path / "wheel.xml").write_text(bad)
    with pytest.raises(SystemExit, match="Tests failed \\(wheel\\)"):
        quality.suites()


def test_what_was_not_measured_here_stays_with_its_own_day(tmp_path, monkeypatch, kept, capsys):
    monkeypatch.setattr(quality, "ARTEFACTS", tmp_path)
    stamp = {"day": "2026-01-02", "cores": 2, "python": "3.13.1"}
    (tmp_path / "steady.json").write_text(json.dumps({**stamp, "runs": [{"passed": True}, {"passed": False}]}))
    now = dict(quality.renewed(kept))
    assert now == {**kept, "steady": {**stamp, "runs": 2, "passed": 1}}
    assert f"Not measured here, so {kept['bench']['day']} stays: `make bench`." in capsys.readouterr().err
    (tmp_path / "steady.json").write_text("{")
    with pytest.raises(SystemExit, match="damaged or older: run `make steady` again"):
        dict(quality.renewed(kept))
    (tmp_path / "steady.json").unlink()
    del kept["steady"]
    with pytest.raises(SystemExit, match="Never measured yet: run `make steady`"):
        dict(quality.renewed(kept))


def test_a_page_without_its_marks_is_refused_and_other_text_stays():
    with pytest.raises(SystemExit, match="no place for the table"):
        quality.placed("# Title\n", "new")
    marked = f"before\n{quality.BEGIN}\nold\n{quality.END}\nafter\n"
    assert quality.placed(marked, "new") == f"before\n{quality.BEGIN}\nnew\n{quality.END}\nafter\n"
