"""Damaged, foreign, oversized and hostile files and codes: sound work or one sentence, never anything else."""

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import version_1
from dispute.errors import DisputeError
from dispute.work.progress import Progress
from dispute.work.resume import MOST_BYTES, MOST_ENTRIES, MOST_LETTERS, PREFIX, from_code, from_json, to_code, to_json
from work import edits, pack, places, refusal, replaced, values, wild_texts

FULL = json.loads(version_1.JSON)
EMPTY = {"format": "who-moved-first", "version": 1, "predictions": {}, "answers": {}, "forms": {}, "notes": {}}


def read_or_refused(read, text) -> Progress | None:
    """Return what was read, once it is known to be work that can be saved again; None if it was refused."""
    try:
        work = read(text)
    except DisputeError:
        refusal(read, text)
        return None
    assert from_json(to_json(work)) == from_code(to_code(work)) == work
    return work


@given(st.data())
def test_a_damaged_code_gives_the_same_work_or_one_sentence(data):
    damaged = data.draw(edits(version_1.CODE))
    assert read_or_refused(from_code, damaged) in (None, version_1.WORK)


@given(st.data())
def test_a_damaged_file_gives_sound_work_or_one_sentence(data):
    read_or_refused(from_json, data.draw(edits(version_1.JSON)))


@given(st.one_of(wild_texts, st.binary(max_size=300).map(lambda b: b.decode("latin-1"))))
@example("")
@example("{")
@example(PREFIX)
@example(PREFIX + "=")
@example(PREFIX + "eJwDAAAAAAE")
def test_any_other_text_is_refused_in_one_sentence(text):
    assert read_or_refused(from_code, text) is None
    assert read_or_refused(from_code, PREFIX + text) is None
    assert read_or_refused(from_json, text) is None


@given(st.data(), values)
def test_a_value_of_a_wrong_type_anywhere_gives_sound_work_or_one_sentence(data, value):
    raw = replaced(FULL, data.draw(st.sampled_from(places(FULL))), value)
    read_or_refused(from_json, json.dumps(raw))
    read_or_refused(from_code, pack(raw))


@pytest.mark.parametrize("version", [0, -1, True, 1.0, "1", None, [1]])
def test_a_version_that_never_was_is_refused(version):
    assert "not a saved file" in refusal(from_json, json.dumps({**EMPTY, "version": version}))


HOSTILE = {
    "huge": (from_json, '{"format": "' + "x" * MOST_BYTES),
    "huge code": (from_code, PREFIX + "A" * 2 * MOST_BYTES),
    "bomb": (from_code, pack(b" " * 50 * MOST_BYTES + b"{}")),
    "nested list": (from_json, "[" * 200_000),
    "nested object": (from_json, json.dumps(EMPTY)[:-1] + ', "x": ' + '{"a":' * 100_000 + "1" + "}" * 100_001),
    "nested code": (from_code, pack(b"[" * 200_000)),
    "foreign": (from_json, '{"format": "another", "version": 1}'),
    "notebook": (from_json, '{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}'),
    "foreign code": (from_code, "ABC1-" + version_1.CODE[5:]),
    "small letters": (from_code, version_1.CODE.lower()),
    "list": (from_code, pack([1, 2])),
    "not a number": (from_code, pack({"answers": {"q": [["a"], "guess", float("nan"), ["a"]]}})),
    "endless number": (from_code, pack(b'{"answers": {"q": [["a"], "guess", ' + b"9" * 5000 + b', ["a"]]}}')),
    "too many tries": (from_code, pack({"answers": {"q": [["a"], "guess", 10**9, ["a"]]}})),
    "no choice": (from_code, pack({"answers": {"q": [[], "guess", 1, ["a"]]}})),
    "unknown confidence": (from_code, pack({"answers": {"q": [["a"], "sure", 1, ["a"]]}})),
    "half a letter": (from_code, pack({"notes": {"W1": "\ud800"}})),
    "half a letter in an id": (from_json, json.dumps({**EMPTY, "notes": {"\udfff": "x"}})),
    "other encoding": (from_code, pack(b'{"notes": {"W1": "\xff\xfe"}}')),
    "too many entries": (from_code, pack({"notes": {str(n): "" for n in range(MOST_ENTRIES + 1)}})),
    "too long": (from_code, pack({"notes": {"W1": "x" * (MOST_LETTERS + 1)}})),
}


@pytest.mark.parametrize(("read", "text"), HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_work_is_refused_in_one_sentence(read, text):
    assert refusal(read, text)


def test_of_two_entries_with_one_name_the_last_counts():
    twice = json.dumps(EMPTY).replace('"notes": {}', '"notes": {"W1": "a", "W1": "b"}')
    assert from_json(twice).notes == {"W1": "b"}
