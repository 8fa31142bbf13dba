"""What lessons show and say, after every choice and mistake, is what somebody has read."""

import difflib

import pytest

import transcript

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("name", transcript.every(transcript.FOLDER))
def test_every_line_is_one_that_was_read(name, tmp_path):
    stored = (transcript.FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    now = transcript.every(tmp_path / "class")[name]().splitlines()
    changes = list(difflib.unified_diff(stored, now, "read", "now", n=1, lineterm=""))
    assert not changes, "\n".join(["Read these lines. If they are right, run `make outputs`.", *changes[:40]])
