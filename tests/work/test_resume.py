"""Work goes into a file or a code and comes back the same, in this version and after it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

import version_1
from dispute.errors import DisputeError
from dispute.work.progress import Prediction, Progress
from dispute.work.resume import MOST_ENTRIES, MOST_LETTERS, PREFIX, from_code, from_json, to_code, to_json
from work import pack, refusal, works


@given(works)
def test_a_file_gives_back_the_same_work(work):
    assert from_json(to_json(work)) == work


@given(works)
def test_a_full_code_gives_back_the_same_work_on_one_line_that_any_e_mail_carries(work):
    code = to_code(work)
    assert from_code(code) == work
    assert code.startswith(PREFIX) and code.replace("-", "").replace("_", "").isalnum() and code.isascii()


@given(works)
def test_a_short_code_keeps_choices_and_confidence_and_drops_texts(work):
    back = from_code(to_code(work, texts=False))
    assert (back.answers, back.forms, back.notes) == (work.answers, work.forms, {})
    assert back.predictions == {key: Prediction(p.choice, "") for key, p in work.predictions.items()}


@given(works, st.data())
def test_blanks_and_line_breaks_inside_a_pasted_code_do_not_matter(work, data):
    code = to_code(work)
    for _ in range(3):
        at = data.draw(st.integers(0, len(code)))
        code = code[:at] + data.draw(st.sampled_from([" ", "\n", "\r\n", "\t", "\u00a0", "\u2028"])) + code[at:]
    assert from_code(code) == work


def test_work_saved_with_the_first_version_comes_back():
    assert from_code(version_1.CODE) == version_1.WORK
    assert from_json(version_1.JSON) == version_1.WORK


def test_a_part_that_only_a_later_module_knows_is_left_alone():
    assert from_json(json.dumps({**json.loads(version_1.JSON), "badges": {"a": [1]}})) == version_1.WORK
    assert from_code(pack({"badges": 7, "notes": {"W9": "x"}})) == Progress(notes={"W9": "x"})


def test_work_of_a_newer_module_is_named_as_such():
    assert "newer version" in refusal(from_json, version_1.JSON.replace('"version": 1', '"version": 3'))
    assert "newer version" in refusal(from_code, version_1.CODE.replace("WMF1-", "WMF3-"))


@pytest.mark.parametrize(
    "work",
    [
        Progress().with_note("W1", "x" * (MOST_LETTERS + 1)),
        Progress().with_note("W1", "\ud800"),
        Progress().with_answer("N4-Q2", ("0" * 101,), "guess"),
        Progress(notes={str(n): "x" * MOST_LETTERS for n in range(11)}),
        Progress().with_form("table", dict.fromkeys(map(str, range(MOST_ENTRIES + 1)), "")),
    ],
)
def test_what_could_not_be_read_again_is_not_written_either(work):
    for write in (to_json, to_code):
        assert "cannot be saved" in refusal(write, work)


def test_how_sure_the_first_attempt_was_comes_back_and_nonsense_in_its_place_is_refused():
    work = Progress().with_answer("one", ("a",), "certain").with_answer("one", ("b",), "guess")
    assert from_json(to_json(work)).answers["one"].sure_at_first == "certain"
    raw = json.loads(to_json(work))
    raw["answers"]["one"][4] = "very sure"
    with pytest.raises(DisputeError, match="cannot be read"):
        from_json(json.dumps(raw))
