"""The item bank for learning platforms, read back by readers that we did not write."""

from __future__ import annotations

import html
import io
import json
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
import zipfile
from dataclasses import replace

import pytest

import bank
from dispute.publish import lms
from dispute.publish.gift import escaped, gift
from dispute.publish.qti import orders, qti
from dispute.words.texts import Words
from notebook import ROOT

WORDS = Words()
BANKS = {name: items for name, _, items in lms.banks(WORDS)}
QTI = "{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}"
by_bank = pytest.mark.parametrize("name", BANKS)


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("lms")
    lms.build(folder, WORDS)
    return folder


@pytest.fixture(scope="session")
def read_gift():
    """Return a reader of GIFT files; its npm package is fetched once."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        pytest.fail("Node.js is missing. Install it: sudo apt-get install -y nodejs npm")
    home = ROOT / "build" / "node"
    if not (home / "node_modules" / "gift-pegjs").is_dir():
        home.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "tests" / "node" / "package.json", home)
        subprocess.run([npm, "install", "--silent", "--no-audit", "--no-fund"], cwd=home, check=True, timeout=120)

    def read(path) -> list[dict]:
        command = [node, ROOT / "tests" / "node" / "gift.js", home, path]
        return json.loads(subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout)

    return read


def test_every_question_of_the_course_is_in_one_bank():
    ids = [item.id for items in BANKS.values() for item in items]
    assert sorted(ids) == sorted(item.id for item in bank.EVERY)


@pytest.mark.node
@by_bank
def test_moodle_gets_every_question_with_its_key_and_the_reason_for_each_option(name, built, read_gift):
    category, *read = read_gift(built / f"{name}.gift.txt")
    assert category == {"type": "Category", "title": f"Who moved first?/{name}"}
    assert [q["title"] for q in read] == [item.id for item in BANKS[name]]
    for question, item in zip(read, BANKS[name], strict=True):
        assert question["stem"]["text"] == item.stem
        match item.type:
            case "single":
                right = [c["text"]["text"] for c in question["choices"] if c["isCorrect"]]
                assert right == [o.text for o in item.options if o.key]
            case "several":
                gains = [c["text"]["text"] for c in question["choices"] if c["weight"] > 0]
                assert gains == [o.text for o in item.options if o.key]
                assert sum(c["weight"] for c in question["choices"] if c["weight"] > 0) == pytest.approx(100, abs=0.01)
            case "number":
                assert [c["text"]["number"] for c in question["choices"] if c["weight"] == 100] == [item.answer]
                assert question["choices"][0]["text"]["range"] == item.tolerance
            case "order":
                pairs = [p["subanswer"] for p in question["matchPairs"]]
                assert pairs == [item.option(key).text for key in item.key]
        if item.options and item.type != "order":
            said = [(c["text"]["text"], c["feedback"]["text"]) for c in question["choices"]]
            assert said == [(o.text, o.reason) for o in item.options]


def questions(archive: bytes) -> list[ET.Element]:
    """Return the items of a QTI archive, after checking that its manifest names the file they are in."""
    with zipfile.ZipFile(io.BytesIO(archive)) as files:
        assert files.testzip() is None
        manifest = ET.fromstring(files.read("imsmanifest.xml"))
        named = [e.get("href") for e in manifest.iter() if e.tag.endswith("}file")]
        assert set(named) <= set(files.namelist())
        [path] = [n for n in files.namelist() if n.endswith(".xml") and "/" in n and "assessment_meta" not in n]
        return list(ET.fromstring(files.read(path)).iter(f"{QTI}item"))


def words_in(element: ET.Element) -> str:
    markup = "".join(e.text or "" for e in element.iter(f"{QTI}mattext"))
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", markup)).split())


@by_bank
def test_canvas_gets_every_question_with_its_key(name, built):
    read = questions((built / f"{name}.qti.zip").read_bytes())
    assert [q.get("title") for q in read] == [item.id for item in BANKS[name]]
    for question, item in zip(read, BANKS[name], strict=True):
        assert words_in(question.find(f"{QTI}presentation/{QTI}material")).startswith(item.stem)
        shown = {label.get("ident"): words_in(label) for label in question.iter(f"{QTI}response_label")}
        full = next(c for c in question.iter(f"{QTI}respcondition") if c.find(f"{QTI}setvar") is not None)
        if item.type == "number":
            bounds = [float(e.text) for e in full.iter() if e.tag in (f"{QTI}vargte", f"{QTI}varlte")]
            assert min(bounds) == item.answer - item.tolerance and max(bounds) == item.answer + item.tolerance
            continue
        refused = {e.text for no in full.iter(f"{QTI}not") for e in no.iter(f"{QTI}varequal")}
        right = [shown[e.text] for e in full.iter(f"{QTI}varequal") if e.text not in refused]
        if item.type == "order":
            assert right == [" → ".join(item.option(key).text for key in item.key)]
        else:
            assert list(shown.values()) == [o.text for o in item.options]
            assert right == [o.text for o in item.options if o.key]


def test_an_order_becomes_whole_orders_of_which_one_is_right():
    item = next(item for item in bank.QUESTIONS if item.type == "order")
    made = orders(item)
    assert [right for right, _, _ in made].count(True) == 1
    assert len({words for _, words, _ in made}) == len(made) >= 3
    assert {reason for right, _, reason in made if not right} <= {remark.text for remark in item.remarks}


def test_what_a_format_cannot_hold_is_listed(built):
    readme = (built / "README.txt").read_text(encoding="utf-8")
    for item in bank.EVERY:
        lost = item.type == "order" or item.hints or (item.type == "number" and (item.remarks or item.otherwise))
        assert (f"\n{item.id}: " in readme) == bool(lost), item.id
    assert "public" in readme


def test_letters_with_a_meaning_in_a_format_stay_letters():
    odd = "a=b ~c #d {e} f:g \\h *i* _j_ <k> $l$ `m` [n] %o"
    item = next(item for item in bank.QUESTIONS if item.type == "single")
    item = replace(item, stem=odd, options=tuple(replace(o, text=f"{odd} {o.id}") for o in item.options))
    assert escaped("a:b") == r"a\:b" and escaped("a\nb") == "a b"
    assert gift("x", [item], WORDS).count("\n=") == 1
    [question] = questions(qti("x", [item], WORDS))
    assert words_in(question.find(f"{QTI}presentation/{QTI}material")) == odd
    assert [words_in(label) for label in question.iter(f"{QTI}response_label")] == [o.text for o in item.options]
