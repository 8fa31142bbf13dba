"""Files are opened wherever they lie; what cannot be opened is named with a reason, and nothing stops."""

import os
import random
import zipfile
from email.message import EmailMessage
from html import escape
from io import BytesIO

import pytest

from collected import KEPT, archive, coded, counted, mail, put, saved
from dispute.instructor.class_report import archives, exports
from dispute.instructor.class_report.exports import collect

GOOD = saved("N2-Q1")


def reason(folder, files) -> str:
    """Return why the only bad file among these is left out."""
    found = collect(put(folder, files | {"good/w.json": GOOD}))
    assert len(found.learners) == 1 and len(found.skipped) == 1, found
    return found.skipped[0].why


@pytest.mark.parametrize("name", ["w.json", "w.json.txt", "w.JSON", "w.json.json", "w", "w.dat", "W.HTML", "w.zip"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_what_a_file_holds_counts_and_not_its_ending(name, encoding, tmp_path):
    assert counted(tmp_path, {name: GOOD.encode(encoding)}) == 1


def test_what_people_sent_is_read(tmp_path):
    for name, learners in {"wrapped.txt": 3, "utf-16.txt": 2, "who-moved-first.json.txt": 1}.items():
        assert counted(tmp_path / name, {name: (KEPT / name).read_bytes()}) == learners


def test_windows_text_with_accents_around_a_code_is_read(tmp_path):
    assert counted(tmp_path, {"codes.txt": f"Léa – français: {coded('N2-Q1')}".encode("cp1252")}) == 1


@pytest.mark.parametrize(
    ("name", "raw", "said"),
    [
        ("w.json", b"", "empty"), ("w.json", b"\0" * 900, "empty"), ("w.txt", b"\xef\xbb\xbf", "no code"),
        (".w.json.icloud", b"bplist00", "not on this computer"), ("w.json.crdownload", GOOD[:50].encode(), "arrived"),
        ("w.pdf", b"%PDF-1.7 ...", ".pdf"), ("w.docx", archive({"word/document.xml": "x"}), ".docx"),
        ("w.doc", b"\xd0\xcf\x11\xe0" + bytes(500), ".doc"), ("photo.heic", b"\0\0\0 ftypheic" + b"\xff" * 99, ".heic"),
        ("w.ipynb", b'{"cells": []}', "notebook"), ("w.zip", b"PK\3\4 torn", "damaged"),
        ("w.rar", b"Rar!\x1a\x07" + bytes(99), "Unpack"), ("w.tar.gz", b"\x1f\x8b" + b"\xff" * 99, "Unpack"),
        ("w.zip", archive({}), "no export"),
        ("w.eml", mail("a@school.example", "I could not find it."), "no export"),
        ("w.msg", b"\xd0\xcf\x11\xe0", ".msg"),
        ("w.txt", b"Dear teacher, I am sorry.", "no code"), ("w.csv", b"a;b\n1;2\n", "no code"),
        ("w.mp4", b"\0\1" * 99, ".mp4"),
    ],
)  # fmt: skip
def test_what_is_no_export_is_named_with_its_reason(name, raw, said, tmp_path):
    assert said in reason(tmp_path, {name: raw})


def test_what_systems_leave_behind_is_passed_over(tmp_path):
    litter = [".DS_Store", "._w.json", "Thumbs.db", "desktop.ini", "~$essay.docx", "__MACOSX/._w.json", "Icon\r"]
    assert counted(tmp_path / "plain", dict.fromkeys(litter, "x") | {"w.json": GOOD}) == 1
    inside = archive(dict.fromkeys(litter, "x") | {"w.json": GOOD})
    assert counted(tmp_path / "zip", {"all.zip": inside}) == 1


def test_an_archive_beside_its_own_files_is_not_read_twice(tmp_path):
    files = {f"{who}/w.json": GOOD for who in ("anna", "ben")}
    for place in ("", "all/"):
        unpacked = {f"{place}{name}": text for name, text in files.items()}
        found = collect(put(tmp_path / f"to {place}", unpacked | {"all.zip": archive(files)}))
        assert len(found.learners) == 2 and "beside its own files" in found.skipped[0].why
    other = archive({"w.json": saved("N9-Q1")})
    assert counted(tmp_path / "other", {"w.json": GOOD, "other.zip": other}) == 2


def test_an_archive_in_an_archive_is_opened_and_a_deeper_one_is_named(tmp_path):
    inner = archive({"w.json": GOOD})
    assert counted(tmp_path / "two", {"all.zip": archive({"anna/mine.zip": inner})}) == 1
    assert "too deep" in reason(tmp_path / "three", {"a.zip": archive({"b.zip": archive({"c.zip": inner})})})


def test_names_that_old_programs_write_into_archives_are_paths(tmp_path):
    assert counted(tmp_path, {"all.zip": archive({r"anna\w.json": GOOD, r"ben\w.json": GOOD})}) == 2


def test_a_locked_file_a_torn_one_and_a_huge_one_in_an_archive_are_named_and_the_rest_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr(archives, "MOST_BYTES", 2_000)
    raw = BytesIO()
    with zipfile.ZipFile(raw, "w") as packed:
        for name in ("locked.json", "torn.json", "good.json"):
            packed.writestr(name, GOOD)
        packed.writestr("huge.json", "x" * 3_000)
    content = raw.getvalue().replace(GOOD.encode(), GOOD.replace("certain", "certaim").encode(), 2)
    content = content.replace(GOOD.replace("certain", "certaim").encode(), GOOD.encode(), 1)
    at = content.index(b"PK\1\2") + 8  # where the list of files says how the first one is packed
    content = content[:at] + b"\1" + content[at + 1 :]
    found = collect(put(tmp_path, {"all.zip": content}))
    why = {one.name: one.why for one in found.skipped}
    assert [one.name for one in found.learners] == ["all.zip/good.json"]
    assert "password" in why["all.zip/locked.json"] and "damaged" in why["all.zip/torn.json"]
    assert "too large" in why["all.zip/huge.json"]


def test_an_archive_that_swells_beyond_any_class_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(archives, "MOST_UNPACKED", 1_000)
    assert "too much" in reason(tmp_path, {"a.zip": archive({f"{n}.json": GOOD for n in range(9)})})


def test_mails_are_read_however_they_carry_the_work(tmp_path):
    files = {
        "attached.eml": mail("a@school.example", "Here.", {"w.json": GOOD}),
        "text.EML": mail("c@school.example", f"Hello,\n\n{coded('N2-Q1')}\n\nBye"),
        "page.eml": mail("d@school.example", "See below.", page=f"<p>{coded('N2-Q1')}</p>"),
    }
    zipped = EmailMessage()
    zipped["From"] = "b@school.example"
    zipped.set_content("Here.")
    zipped.add_attachment(archive({"w.json": GOOD}), maintype="application", subtype="zip", filename="w.zip")
    files["zipped.eml"] = zipped.as_bytes()
    assert counted(tmp_path, files) == 4


def test_forwarded_mails_are_their_senders(tmp_path):
    outer = EmailMessage()
    outer["From"] = "colleague@school.example"
    outer.set_content("These came to me.")
    for who in ("anna", "ben"):
        inner = EmailMessage()
        inner["From"] = f"{who}@school.example"
        inner.set_content(coded("N2-Q1"))
        outer.add_attachment(inner)
    assert counted(tmp_path, {"a.eml": outer.as_bytes()}) == 2


def test_a_picture_in_a_signature_is_no_file_that_was_handed_in(tmp_path):
    message = EmailMessage()
    message["From"] = "anna@school.example"
    message.set_content(coded("N2-Q1"))
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    assert counted(tmp_path, {"a.eml": message.as_bytes()}) == 1


def test_a_file_that_is_gone_is_named(tmp_path):
    put(tmp_path, {"a.json": GOOD})
    os.symlink(tmp_path / "gone.json", tmp_path / "link.json")
    found = collect(tmp_path)
    assert len(found.learners) == 1 and "cannot be opened" in found.skipped[0].why


def test_an_error_that_nobody_expected_costs_one_file_only(tmp_path, monkeypatch):
    put(tmp_path, {"a.json": GOOD, "b.json": "odd"})

    def works(raw):
        if raw == b"odd":
            raise RecursionError
        return read(raw)

    read = exports.incoming.works_of_class
    monkeypatch.setattr(exports.incoming, "works_of_class", works)
    found = collect(tmp_path)
    assert len(found.learners) == 1 and "RecursionError" in found.skipped[0].why


@pytest.mark.parametrize("make", [lambda raw: raw, lambda raw: archive({"w.json": raw})], ids=["plain", "zipped"])
def test_no_bytes_at_all_stop_the_reading(make, tmp_path):
    dice = random.Random(4)
    for n in range(60):
        raw = bytearray(make(GOOD.encode()))
        for _ in range(dice.randrange(1, 30)):
            raw[dice.randrange(len(raw))] = dice.randrange(256)
        name = dice.choice(["a.eml", "a.zip", "a.json", "a", "a.html"])
        put(tmp_path, {f"{n}/{name}": bytes(raw[: dice.randrange(len(raw) + 1)])})
    found = collect(tmp_path)
    assert len(found.learners) + len(found.skipped) >= 60


def test_several_saved_files_in_one_and_a_file_pasted_into_a_page_are_read(tmp_path):
    other = saved("N3-Q2", mark="m2")
    assert counted(tmp_path / "one after the other", {"all.txt": f"{GOOD}\n{other}"}) == 2
    assert counted(tmp_path / "list", {"all.json": f"[{GOOD},\n{other}]"}) == 2
    for name, page in (("escaped", escape(GOOD)), ("raw", GOOD)):
        pasted = "<p>" + page.replace("\n ", "<br />\n&nbsp;") + "</p>"
        assert counted(tmp_path / name, {"A_12_assignsubmission_onlinetext_/onlinetext.html": pasted}) == 1


@pytest.mark.slow
@pytest.mark.parametrize("hostile", ["<!--", "<blockquote", "<p>", "WMF2", "WMF1-", "–a"])
def test_no_text_that_looks_like_codes_or_pages_takes_all_day(hostile, tmp_path):
    found = collect(put(tmp_path, {"a.html": "WMF1-" + hostile * (400_000 // len(hostile))}))
    assert len(found.skipped) == 1, "quadratic work would take minutes here"
