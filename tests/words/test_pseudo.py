"""No word on any screen stands outside the phrases: in a language that nobody speaks, all of them are other letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

import transcript
from bank import LESSONS
from dispute import Lesson
from dispute.activities import sources
from dispute.evidence.tables import Evidence
from dispute.hosts.paper import Page
from dispute.instructor import Classroom
from dispute.questions.plan import names
from dispute.shipped import INSTRUCTOR
from dispute.words import texts
from dispute.words.texts import Words
from notebook import ROOT, Notebook
from pseudo import LANG, pseudo, spoken
from reading import read
from using import Using

pytestmark = pytest.mark.slow

#: A plain letter after another, a sign that only English sets so, a number with a point or a comma, a quotation, a day
#: as tables hold it, and a number of four digits that is no year.
PLAIN = re.compile(
    r"[A-Za-z]{2,}|\w[:;?%](?= |$)|\d[.,]\d|[“”]|\d{4}-\d\d|(?<![\d.,،٫])(?!1[89]\d\d|20\d\d)\d{4}(?!\d)"
)
#: What is no word: source tags, years of a data set, a resolution, codes of languages, units, a licence, letters and a
#: day as typed, and the day that a box gives as an example.
KEPT = re.compile(
    r"\[[DS]\d{3}\]|CC BY|\{[a-z_]*\}|\((?:[a-z]{2})\)|\b(?:km|UCDP|GTI)\b|\b25\.1\b|\b2690\b|\bWMF2\w+|x{9,}|\babc\b|"
    r"2026-01-15|2026-06-30|France said so \[D051\]\. Mali denies it\. 7(?: people left \[D999\]\.)?|40\.0|N\d-\w+|"
    r"LO\d|„(?:learners|nowhere)‟|\btorn\.json|_fifty"
)
#: Activities with words that are nobody's phrase: names of works; quotations in their own languages; codes.
OTHERS = {"scholars()", "relay()", "save()"}
#: What takes longest; its screens are driven in English, and its first screens here.
LONG = {"briefing()", "course_recap()"}


@pytest.fixture(scope="module", autouse=True)
def language():
    with spoken():
        yield


@pytest.fixture(scope="module")
def called() -> re.Pattern[str]:
    """Return a pattern of all names that are the same in every language: outlets, their owners, roads, the data set."""
    evidence = Evidence()
    found = {value for row in evidence["sources"] for name in ("publisher", "original_publisher", "owner")
             if (value := getattr(row, name)) and value not in texts.section("named")}  # fmt: skip
    found |= {row.publisher.partition(" (")[0] for row in evidence["sources"]} | {
        row.corridor for row in evidence["routes"]
    }
    found |= {word for name in found for word in name.split()}  # a picture breaks lines
    return re.compile("|".join(re.escape(name) for name in sorted(found, key=len, reverse=True)))


def said(shown) -> Iterator[str]:
    """Yield every line that an activity can show or say, without words that are marked as another language's."""
    if isinstance(shown, Page):
        yield from screen(read(shown.html))
        return
    lines: dict[str, None] = {}
    transcript.drive(Using(shown), lines, heard)
    yield from lines


def heard(use: Using, lines: dict[str, None]) -> None:
    lines |= dict.fromkeys([*screen(use.root), *([use.said] if use.said else [])])


def screen(root) -> Iterator[str]:
    for element in root.iter():
        for inside in element:
            if inside.get("lang", LANG) != LANG:
                inside.text = ""
                for part in [*inside]:
                    inside.remove(part)
        for name in ("aria-label", "alt", "title", "placeholder"):
            if element.get(name):
                yield element.get(name)
    for line in transcript.lines(root):
        yield line.removeprefix("[picture]")


def unspoken(shown, called) -> Iterator[str]:
    """Yield each line of some activities that holds a word of nobody's phrase."""
    for key, one in shown.items():
        if key in OTHERS:
            continue
        lines = screen(Using(one).root) if key in LONG else said(one)
        for line in lines:
            if plain := PLAIN.findall(called.sub("", KEPT.sub("", line))):
                yield f"{key}: {plain[:4]} in {line[:120]}"


@pytest.mark.parametrize("name", names())
def test_every_word_on_a_screen_is_a_phrase(name, called):
    assert [*unspoken(transcript.of_lesson(name, LANG), called)] == []


@pytest.mark.parametrize("name", INSTRUCTOR)
def test_every_word_of_an_instructors_notebook_is_a_phrase(name, called):
    start, lesson = Lesson("00_start_here", LANG), Lesson("02_expulsions", LANG)
    known = {"classroom": Classroom(LANG), "start": start, "lesson": lesson}
    cells = Notebook(ROOT / "notebooks" / "instructor" / f"{name}.ipynb").cells
    asked = [cell.source for cell in cells if cell.code and cell.id not in ("setup", "substitute")]
    tasks = "|".join(key for plan in LESSONS.values() for key in plan.prompts)  # a key names each by its id
    called = re.compile(rf"^(?:{tasks}) |{called.pattern}")
    assert [*unspoken({call: eval(call, known) for call in asked}, called)] == []


def test_every_word_on_the_page_for_a_substitute_is_a_phrase(called):
    title, html = Classroom(LANG).substitute_page("fifty")
    page = Page(title, html.replace("<h2>", "<p>").replace("</h2>", "</p>"))  # headings, as it is a page of its own
    assert [*unspoken({"substitute": page}, called)] == []


def test_every_word_of_a_report_on_a_class_is_a_phrase(tmp_path, called):
    shown = transcript.of_instructor(tmp_path / "class", LANG)
    assert [*unspoken({key: shown[key] for key in ("tally", "report", "nothing")}, called)] == []


@pytest.mark.parametrize("table", Evidence().resources)
def test_every_word_of_the_code_book_is_translated(table):
    page = Lesson("02_expulsions", LANG).codebook(table)
    named = re.compile(re.escape(f"{table}.csv") + "|`[^`]*`")
    assert [line for line in said(page) if PLAIN.search(named.sub("", line))] == []


def test_every_card_and_every_list_of_sources_is_in_words(called):
    evidence, words = Evidence(lang=LANG), Words(LANG)
    shown = [source for source in evidence["sources"] if source.show]
    pages = [sources.cards([(source, {}, None) for source in shown], words),
             sources.listed(shown, words, evidence.originals())]  # fmt: skip
    lines = [line for html in pages for line in screen(read(html))]
    assert len(lines) > 2 * len(shown)
    assert [line for line in lines if PLAIN.search(called.sub("", KEPT.sub("", line)))] == []


@pytest.mark.parametrize("line", ["19 words", "4: so", "1.5", "2025-09", "on 2025-09-19", "2180", "31%", "“so”"])
def test_what_english_leaves_on_a_screen_is_found(line):
    assert PLAIN.search(KEPT.sub("", line))


@pytest.mark.parametrize("line", ["2025", "1961", "2،180", "[D046]", "2026-01-15", "19 Септембер 2025"])
def test_what_no_language_says_otherwise_is_not_found(line):
    assert not PLAIN.search(KEPT.sub("", line))


def test_what_a_phrase_names_by_itself_stays():
    assert pseudo("{n} of [D046] at `code`: 1,5") == "{n} оф [D046] ат `code`∶ 1،5"
