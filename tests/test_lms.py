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
from dispute import DisputeError, Lesson
from dispute.publish import course_page, lms
from dispute.publish.gift import escaped, gift
from dispute.publish.qti import orders, qti
from dispute.questions import course
from dispute.words.texts import Words
from notebook import ROOT

WORDS = Words()
BANKS = {name: items for name, _, items in lms.banks(WORDS)}
QTI = "{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}"
PLANS = course.load().plans
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
        asked = " ".join(item.stem.split())
        assert question["stem"]["text"].endswith(asked)
        assert (question["stem"]["text"] != asked) == bool(item.shows)
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
        assert " ".join(item.stem.split()) in words_in(question.find(f"{QTI}presentation/{QTI}material"))
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
        lost = item.type in ("order", "several") or item.hints
        lost = lost or (item.type == "number" and (item.remarks or item.otherwise))
        assert (f"\n{item.id}: " in readme) == bool(lost), item.id
    assert "public" in readme


# Moodle's own rules ---------------------------------------------------------------------------

#: What Moodle's question bank accepts as a share of the mark, both ways; anything else is refused on import.
SHARES = (100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5, 11.11111,
          10, 5, 0)  # fmt: skip
#: The pattern by which Moodle tells a share from the words of an option.
WEIGHT = re.compile(r"^%-*([0-9]{1,2})\.?([0-9]*)%")


def weights(line: str) -> list[tuple[float, str]]:
    return [(float(one), rest) for one, rest in re.findall(r"^[~=]%(-?[\d.]+)%(.*)$", line, re.M)]


@by_bank
def test_every_share_of_a_mark_is_one_that_moodle_accepts(name, built):
    text = (built / f"{name}.gift.txt").read_text(encoding="utf-8")
    assert all(abs(share) in SHARES for share, _ in weights(text))
    assert all(WEIGHT.match(line[1:]) for line in text.splitlines() if line[:2] in ("~%", "=%"))


@pytest.mark.parametrize("item", [i for i in bank.EVERY if i.type == "several"], ids=lambda item: item.id)
def test_moodle_gives_all_for_all_right_ticks_and_nothing_for_ticking_everything(item):
    block = gift("x", [item], WORDS)
    given = [share for share, _ in weights(block)]
    assert len(given) == len(item.options) and "\n=" not in block, "else Moodle lets learners tick one option only"
    assert sum(share for share in given if share > 0) == pytest.approx(100, abs=0.001)
    assert max(0, sum(given)) == pytest.approx(0, abs=0.001)


def test_in_moodle_each_question_has_our_id_and_its_lesson_as_a_tag(built):
    for name, items in BANKS.items():
        lines = (built / f"{name}.gift.txt").read_text(encoding="utf-8").splitlines()
        for item in items:
            at = next(n for n, line in enumerate(lines) if line.startswith(f"::{escaped(item.id)}::"))
            assert lines[at - 1] == f"// [id:{item.id}] [tag:{name}] [tag:{item.objective}]"
    ids = [item.id for items in BANKS.values() for item in items]
    assert len(set(ids)) == len(ids), "Moodle drops an id that another question has"


def test_words_that_look_like_a_share_or_a_pair_stay_words(tmp_path, read_gift):
    single = next(item for item in bank.QUESTIONS if item.type == "single")
    odd = replace(single, options=tuple(replace(o, text=f"%50% of {o.id} -> [x]") for o in single.options))
    order = next(item for item in bank.QUESTIONS if item.type == "order")
    pairs = replace(order, options=tuple(replace(o, text=f"{o.id} -> {o.id}") for o in order.options))
    path = tmp_path / "odd.gift.txt"
    path.write_text(gift("x", [odd, pairs], WORDS), encoding="utf-8")
    lines = path.read_text(encoding="utf-8").splitlines()
    wrong = [line for line in lines if line.startswith("~")]
    assert wrong and all(line.startswith("~%0%%50%") for line in wrong)
    *_, match = read_gift(path)
    assert [pair["subanswer"] for pair in match["matchPairs"]] == [f"{key} → {key}" for key in order.key]


def test_a_question_that_quotes_a_text_brings_it_along(built):
    quoting = [item for item in bank.EVERY if item.shows == "source-1"]
    statements = [each.text for each in Lesson("00_start_here").statements()]
    assert quoting and {item.shows for item in bank.EVERY} == {None, "source-1"}, (
        "what else is shown needs its text too"
    )
    for item in quoting:
        name = next(name for name, items in BANKS.items() if item in items)
        line = next(
            line for line in (built / f"{name}.gift.txt").read_text("utf-8").splitlines()
            if line.startswith(f"::{item.id}::")
        )  # fmt: skip
        question = next(q for q in questions((built / f"{name}.qti.zip").read_bytes()) if q.get("title") == item.id)
        shown = words_in(question.find(f"{QTI}presentation/{QTI}material"))
        assert all(escaped(text) in line and text in shown for text in statements)


# The standard's own rules: QTI 1.2.1 ------------------------------------------------------------

VARIABLE = "(not|and|or|unanswered|other|varequal|varlt|varlte|vargt|vargte)"
#: What the standard lets stand in each element that we use, in its order: tags, each with a blank behind it.
CONTENT = {
    "questestinterop": "assessment ", "assessment": "(qtimetadata )*(section )+", "section": "(item )*",
    "item": "(itemmetadata )?(presentation )?(resprocessing )*(itemfeedback )*", "itemmetadata": "(qtimetadata )*",
    "qtimetadata": "(qtimetadatafield )+", "qtimetadatafield": "fieldlabel fieldentry ", "fieldlabel": "",
    "fieldentry": "", "presentation": "((material|response_lid|response_str|response_num) )+",
    "response_lid": "(material )?render_choice (material )?", "response_str": "(material )?render_fib (material )?",
    "render_choice": "(response_label )*", "render_fib": "(response_label )*", "response_label": "(material )*",
    "material": "(mattext )+", "mattext": "", "resprocessing": "outcomes ((respcondition|itemproc_extension) )+",
    "outcomes": "(decvar )+", "decvar": "", "respcondition": "conditionvar (setvar )*(displayfeedback )*",
    "conditionvar": f"({VARIABLE} )+", "and": f"({VARIABLE} )+", "or": f"({VARIABLE} )+", "not": f"{VARIABLE} ",
    "setvar": "", "displayfeedback": "", "other": "", "varequal": "", "vargte": "", "varlte": "", "vargt": "",
    "varlt": "", "itemfeedback": "((flow_mat|material) )+", "flow_mat": "((flow_mat|material) )+",
}  # fmt: skip
#: Attributes that each element needs, with the values that the standard has for them; None where any will do.
NEEDED = {
    "assessment": {"ident": None}, "section": {"ident": None}, "item": {"ident": None, "title": None},
    "response_lid": {"ident": None, "rcardinality": ("Single", "Multiple", "Ordered")},
    "response_str": {"ident": None}, "response_label": {"ident": None}, "itemfeedback": {"ident": None},
    "varequal": {"respident": None}, "displayfeedback": {"linkrefid": None, "feedbacktype": ("Response",)},
    "setvar": {"action": ("Set", "Add")}, "respcondition": {"continue": ("Yes", "No")},
}  # fmt: skip


@by_bank
def test_canvas_s_archive_keeps_the_standard(name, built):
    with zipfile.ZipFile(io.BytesIO((built / f"{name}.qti.zip").read_bytes())) as files:
        [path] = [n for n in files.namelist() if n.endswith(".xml") and "/" in n and "assessment_meta" not in n]
        root = ET.fromstring(files.read(path))
    for element in root.iter():
        tag = element.tag.removeprefix(QTI)
        assert tag in CONTENT, f"<{tag}> is in no rule of ours: look it up"
        inside = "".join(f"{child.tag.removeprefix(QTI)} " for child in element)
        assert re.fullmatch(CONTENT[tag], inside), f"<{tag}> holds {inside}"
        for attribute, values in NEEDED.get(tag, {}).items():
            given = element.get(attribute)
            assert given and (values is None or given in values), f"<{tag} {attribute}={given!r}>"


@by_bank
def test_in_canvas_every_reference_leads_somewhere_and_every_id_is_one_thing(name, built):
    read = questions((built / f"{name}.qti.zip").read_bytes())
    assert len({q.get("ident") for q in read}) == len(read)
    for question, item in zip(read, BANKS[name], strict=True):
        feedback = [f.get("ident") for f in question.iter(f"{QTI}itemfeedback")]
        labels = [label.get("ident") for label in question.iter(f"{QTI}response_label")]
        assert len(set(feedback)) == len(feedback) and len(set(labels)) == len(labels)
        linked = [d.get("linkrefid") for d in question.iter(f"{QTI}displayfeedback")]
        assert set(linked) == set(feedback), "what is said to an answer is found, and said"
        if item.type in ("single", "several"):
            assert {e.text for e in question.iter(f"{QTI}varequal")} == set(labels)
            reasons = {words_in(f) for f in question.iter(f"{QTI}itemfeedback")}
            assert {" ".join(o.reason.split()) for o in item.options if o.reason} <= reasons
        cardinality = next(question.iter(f"{QTI}response_lid"), None)
        if cardinality is not None:
            assert cardinality.get("rcardinality") == ("Multiple" if item.type == "several" else "Single")


@by_bank
def test_canvas_gets_a_quiz_for_practice_without_marks_under_our_licence(name, built):
    with zipfile.ZipFile(built / f"{name}.qti.zip") as files:
        [path] = [n for n in files.namelist() if n.endswith("assessment_meta.xml")]
        meta, manifest = files.read(path).decode(), files.read("imsmanifest.xml").decode()
        [path] = [n for n in files.namelist() if n.endswith(".xml") and "/" in n and "assessment_meta" not in n]
        whole = files.read(path).decode()
    assert "<quiz_type>practice_quiz</quiz_type>" in meta and "<allowed_attempts>-1</allowed_attempts>" in meta
    assert "<assignment " not in meta and "assignment_group_identifierref" not in meta, (
        "else Canvas makes one with marks"
    )
    assert re.search(r"cc_maxattempts</fieldlabel>\s*<fieldentry>unlimited<", whole)
    assert "creativecommons.org/licenses/by/4.0" in manifest and "Private" not in manifest
    for text, root in ((meta, "quiz"), (manifest, "manifest"), (whole, "questestinterop")):
        assert re.search(rf"<{root} [^>]*xmlns=", text) and "<ns0:" not in text


def test_canvas_s_own_way_with_ticks_is_said_for_each_question_that_it_concerns(built):
    readme = (built / "README.txt").read_text(encoding="utf-8")
    for item in (item for item in bank.EVERY if item.type == "several"):
        right = len(item.key)
        left = (right - (len(item.options) - right)) / right
        assert (f"{item.id}: in Canvas, ticking every option earns {100 * left:.0f} %" in readme) == (left > 0)


# The page for a course ------------------------------------------------------------------------


def test_the_course_page_leads_to_each_lesson_and_holds_nothing_that_platforms_take_away():
    own, known = (
        "https://school.example/mali/en/x.html#y?z=1",
        "h2 h3 p strong a table caption thead tbody tr th td ol li",
    )
    page = course_page.page(PLANS, WORDS, "https://school.example/mali/en", own)
    assert set(re.findall(r"<(\w+)", page)) <= set(known.split(" "))
    assert not re.search(r"\b(style|class|id|on\w+)=", page)
    links = re.findall(r'href="([^"]+)"', page)
    assert links[0] == own
    assert links[1:] == [f"https://school.example/mali/en/{plan.name}.html" for plan in PLANS]
    assert "--pages" not in page and all(plan.question in html.unescape(page) for plan in PLANS)


def test_without_an_address_the_course_page_says_how_to_write_it(built, monkeypatch):
    monkeypatch.setattr(course_page.address, "known", lambda: False)
    page = course_page.page(PLANS, WORDS)
    assert "--pages" in page and "href" not in page
    monkeypatch.setattr(course_page.address, "known", lambda: True)
    monkeypatch.setattr(course_page.address, "pages", lambda: "https://someone.github.io/thing")
    assert 'href="https://someone.github.io/thing/en/02_expulsions.html"' in course_page.page(PLANS, WORDS)


@pytest.mark.parametrize(
    "link",
    ["school.example", "javascript:alert(1)", "https://", "https://a b", 'https://a"onclick=', "file:///x"],
)
def test_what_is_no_address_is_refused_in_one_sentence(link):
    with pytest.raises(DisputeError, match=r"--link .* is no address. Copy all of it from the browser"):
        course_page.page(PLANS, WORDS, "https://school.example", link)
    with pytest.raises(DisputeError, match="--pages"):
        course_page.page(PLANS, WORDS, link)


def test_letters_with_a_meaning_in_a_format_stay_letters():
    odd = "a=b ~c #d {e} f:g \\h *i* _j_ <k> $l$ `m` [n] %o"
    item = next(item for item in bank.QUESTIONS if item.type == "single")
    item = replace(item, stem=odd, options=tuple(replace(o, text=f"{odd} {o.id}") for o in item.options))
    assert escaped("a:b") == r"a\:b" and escaped("a\nb") == "a b"
    assert gift("x", [item], WORDS).count("\n=") == 1
    [question] = questions(qti("x", [item], WORDS))
    assert words_in(question.find(f"{QTI}presentation/{QTI}material")) == odd
    assert [words_in(label) for label in question.iter(f"{QTI}response_label")] == [o.text for o in item.options]
