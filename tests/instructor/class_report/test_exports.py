"""The folder of exports: each learner counts once; what is not ours is named with a reason, and nothing stops."""

import json
import os
import re
from pathlib import Path

import pytest

from dispute import DisputeError
from dispute.instructor.class_report import archives, exports, files, signs
from dispute.instructor.class_report.exports import Skipped, collect
from dispute.instructor.class_report.signs import Export
from dispute.words import problems
from dispute.words.texts import Words
from dispute.work.progress import Progress
from dispute.work.resume import to_code, to_json

WORK = Progress().with_prediction("who-first", "mali", "The note has a date.").with_answer("N2-Q1", ("a",), "certain")
OTHER = Progress().with_prediction("who-first", "mali", "It says so.").with_answer("N2-Q1", ("a",), "certain")


def read(folder: Path) -> tuple[list[str], dict[str, str]]:
    """Return the names that count, and the reason for each that does not, or not on its own."""
    counted: list[int] = []
    found = collect(folder, lambda done, total: counted.append(done))
    assert counted == list(range(1, len(files.files(folder)) + 1)), "the progress bar moves with each file"
    joined = {name: f"{one.names[0]}: {one.why}" for one in found.joined for name in one.names[1:]}
    return [e.name for e in found.learners], joined | {s.name: s.why for s in found.skipped}


def put(folder: Path, **files: str | bytes) -> None:
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def test_files_pages_and_codes_are_read_and_subfolders_too(tmp_path):
    third = OTHER.with_note("W2", "Mine.")
    page = f"<p>My text: WMF1-not-mine</p><code>{to_code(OTHER)}</code>"
    texts = f"first learner {to_code(third)}\n\nsecond: {to_code(third.with_note('W2', 'Another.'))}\n"
    put(tmp_path, a_json=to_json(WORK), k7__page_HTML=page, codes_txt=texts)
    names, why = read(tmp_path)
    assert {"a.json"} < set(names)
    assert not [reason for reason in why.values() if "damaged" in reason]


def test_foreign_and_damaged_files_are_named_with_a_reason(tmp_path):
    newer = json.dumps({"format": "who-moved-first", "version": 99})
    put(
        tmp_path, good_json=to_json(WORK), essay_docx=b"PK\x03\x04", list_json="[1, 2]", cut_json=to_json(WORK)[:90],
        other_json='{"format": "x"}', binary_json=b"\xff\xfe\x00", page_html="<p>Hello</p>", none_json="",
        newer_json=newer, empty_json=to_json(Progress()), code_txt=to_code(WORK)[:60],
    )  # fmt: skip
    names, why = read(tmp_path)
    assert names == ["good.json"]
    assert len(why) == 10 and all(reason.endswith(".") for reason in why.values())
    assert "docx" in why["essay.docx"] and "code" in why["binary.json"] and "code" in why["page.html"]
    assert "newer" in why["newer.json"] and "no answer" in why["empty.json"] and "damaged" in why["code.txt"]


def test_work_that_is_there_twice_counts_once_and_says_where_it_is(tmp_path):
    put(
        tmp_path,
        a_json=to_json(WORK),
        b_json=to_json(WORK),
        c_html=f"<code>{to_code(WORK)}</code>",
        d_json=to_json(OTHER),
    )
    names, why = read(tmp_path)
    assert names == ["a.json", "d.json"]
    assert set(why) == {"b.json", "c.html"} and all("a.json" in reason for reason in why.values())


def test_an_earlier_state_of_the_same_work_gives_way_to_the_later_one(tmp_path):
    later = WORK.with_answer("N2-Q1", ("b",), "guess").with_note("W2", "Two sentences.")
    last = later.with_answer("N2-Q2", ("b",), "guess")
    put(tmp_path, a_json=to_json(later), b_json=to_json(WORK), c_json=to_json(last), d_json=to_json(OTHER))
    names, why = read(tmp_path)
    assert names == ["c.json", "d.json"]
    assert set(why) == {"a.json", "b.json"} and all("earlier" in reason for reason in why.values())


def test_two_learners_with_the_same_choices_and_different_reasons_both_count(tmp_path):
    put(tmp_path, a_json=to_json(WORK), b_json=to_json(OTHER))
    assert read(tmp_path) == (["a.json", "b.json"], {})


def test_a_revised_text_leaves_one_of_the_two(tmp_path):
    put(tmp_path, a_json=to_json(WORK.with_note("W2", "One.")), b_json=to_json(WORK.with_note("W2", "Two.")))
    names, why = read(tmp_path)
    assert len(names) == len(why) == 1


def test_no_folder_and_an_empty_folder_say_what_to_do(tmp_path):
    with pytest.raises(DisputeError, match=r"no folder.*Make it"):
        files.files(tmp_path / "none")
    for litter in (".DS_Store", "__MACOSX/a.json", "Thumbs.db"):
        (tmp_path / litter).parent.mkdir(exist_ok=True)
        (tmp_path / litter).write_text("x", encoding="utf-8")
    with pytest.raises(DisputeError, match=r"empty.*Save my work"):
        files.files(tmp_path)


def test_a_file_that_is_far_too_large_is_not_opened(tmp_path):
    with (tmp_path / "huge.json").open("wb") as file:
        file.truncate(archives.MOST_BYTES + 1)
    assert "too large" in read(tmp_path)[1]["huge.json"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_does_not_stop_the_reading(tmp_path):
    os.mkfifo(tmp_path / "pipe.json")
    put(tmp_path, a_json=to_json(WORK))
    assert read(tmp_path) == (["a.json"], {})


def test_exports_are_compared_only_where_they_can_be_one_learners(tmp_path, monkeypatch):
    """Each with each would be a quarter of a million pairs for 500 learners."""
    pairs = []
    monkeypatch.setattr(signs, "is_earlier", lambda *pair: pairs.append(pair))
    base = Progress().with_answer("N2-Q1", ("a",), "certain")
    works = {f"{n}_json": to_json(base.with_prediction("who-first", "mali", f"Reason {n}")) for n in range(500)}
    put(tmp_path, **works, **{f"again_{n}_json": text for n, text in enumerate(list(works.values())[:20])})
    names, why = read(tmp_path)
    assert len(names) == 500 and len(why) == 20 and pairs == []
    put(tmp_path, later_json=to_json(base.with_prediction("who-first", "mali", "Reason 7").with_note("W2", "More.")))
    read(tmp_path)
    assert 1 <= len(pairs) <= 2


def test_what_is_read_is_export_or_reason(tmp_path):
    put(tmp_path, a_json=to_json(WORK), b_json="no")
    kinds = [type(one) for path in files.files(tmp_path) for one in exports.read(path, tmp_path)]
    assert kinds == [Export, Skipped]


REASONS = [
    value.format(folder="a", most=files.MOST_FILES, suffix=".pdf", kind="KeyError")
    for module in (archives, exports, files, signs) for name, value in vars(module).items()
    if name.isupper() and isinstance(value, str)
]  # fmt: skip


@pytest.mark.parametrize("why", [*REASONS, f"{signs.MARK} {signs.COPY} {signs.PASSED}"])
def test_every_reason_is_told_in_french(why):
    assert problems.told(why, Words()) == why
    told = problems.told(why, Words("fr"))
    assert told != why and not re.search(r"\b(the|this|they|is|not)\b", told, re.I)


def test_what_is_no_sentence_of_ours_stays_as_it_is():
    assert problems.told(f"{signs.MARK} Anna. Muster.", Words("fr")) == f"{signs.MARK} Anna. Muster."
