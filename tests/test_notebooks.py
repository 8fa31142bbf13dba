"""The notebooks: every fact sourced, every limit kept, every output fresh."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

import pytest
import textstat

import notebook as nb
import wording
from dispute import Lesson
from dispute.activities.glossary import rules as glossary
from dispute.evidence.tables import Evidence
from dispute.hosts.shown import Shown
from dispute.questions import plan
from using import Using

BOOKS = nb.notebooks()
LESSONS = [book for book in BOOKS if book.path.parent.name == "en"]
every = pytest.mark.parametrize("book", BOOKS, ids=lambda book: f"{book.lang}-{book.path.stem}")
each = pytest.mark.parametrize("book", LESSONS, ids=lambda book: book.path.stem)
ENGLISH = [book for book in BOOKS if book.lang == "en"]
in_english = pytest.mark.parametrize("book", ENGLISH, ids=lambda book: book.path.stem)
SPOKEN = [book for book in BOOKS if not book.instructor]
in_all = pytest.mark.parametrize("book", SPOKEN, ids=lambda book: f"{book.lang}-{book.path.stem}")


@every
def test_cells_were_run_once_in_order_and_without_error(book):
    counts = [cell.raw["execution_count"] for cell in book.cells if cell.code]
    assert counts == list(range(1, len(counts) + 1)), f"{book.name}: run `make outputs`"
    assert not [c.id for c in book.cells for o in c.raw.get("outputs", []) if o["output_type"] in {"error", "stream"}]
    assert "widgets" not in book.raw["metadata"] and "language_info" not in book.raw["metadata"]
    assert all(cell.stored for cell in book.cells if cell.code), "a saved notebook is never blank"


@every
def test_cell_ids_are_readable_and_unique(book):
    ids = [cell.id for cell in book.cells]
    assert len(ids) == len(set(ids))
    assert not [i for i in ids if not re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", i) or re.fullmatch(r"[a-f]{8}", i)]


@every
def test_there_is_one_title_and_no_skipped_heading(book):
    levels = [len(m) for cell in book.prose for m in re.findall(r"^(#+) ", cell.source, flags=re.M)]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(b <= a + 1 for a, b in pairwise(levels))


@every
def test_only_the_set_up_is_hidden_and_calls_stay_short(book):
    hidden = [c.id for c in book.cells if c.raw["metadata"].get("jupyter", {}).get("source_hidden")]
    assert hidden == ["setup"] == [c.id for c in book.cells if "hide-input" in c.raw["metadata"].get("tags", [])]
    long = [c.id for c in book.cells if c.code and len(c.source.splitlines()) > 3]
    assert not [i for i in long if not i.startswith(("setup", "hood"))]


@in_english
def test_every_factual_sentence_has_a_tag(book):
    names = {a.name_en for a in Evidence()["actors"] if a.name_en[0].isupper()}
    fact = re.compile(rf"\d|\b({'|'.join(nb.MONTHS)})\b|\b({'|'.join(map(re.escape, names))})\b")
    missing = [
        f"{book.name}, cell {cell.id}: no source tag in “{sentence}”"
        for cell in book.prose
        for sentence in nb.sentences(cell.source)
        # A question claims nothing.
        if fact.search(nb.TAG.sub("", sentence)) and not sentence.endswith("?") and not nb.TAG.search(sentence)
    ]
    assert not missing, "\n".join(missing)


def _days_of(evidence: Evidence) -> dict[str, set[date]]:
    """Return for each source every date of the source itself and of the rows that rest on it."""
    found: dict[str, set[date]] = {}
    for name in evidence.resources:
        for row in evidence[name]:
            ids = getattr(row, "source_ids", None) or [getattr(row, "source_id", None)]
            values = [getattr(row, field) for field in evidence[name].fields]
            days = {value for value in values if isinstance(value, date)}
            years = {day.year for day in days}
            for text in (value for value in values if isinstance(value, str)):
                for d, month, year in nb.days(text):
                    days |= {date(y, month, d) for y in ([year] if year else years)}
            for key in filter(None, ids):
                found.setdefault(key, set()).update(days)
    for source in evidence["sources"]:
        if source.published and len(source.published) == 10:
            found.setdefault(source.source_id, set()).add(date.fromisoformat(source.published))
    return found


@every
def test_every_date_in_prose_is_a_date_of_a_row_that_its_tag_names(book):
    known = _days_of(Evidence())
    wrong = []
    for cell in book.prose:
        for sentence in nb.sentences(cell.source):
            possible = {day for key in nb.TAG.findall(sentence) for day in known.get(key, ())}
            for d, month, year in nb.days(sentence, book.lang):
                if not [p for p in possible if (p.day, p.month) == (d, month) and year in (None, p.year)]:
                    wrong.append(f"{book.name}, cell {cell.id}: no row of its sources has {d}.{month}. in “{sentence}”")
    assert not wrong, "\n".join(wrong)


@every
def test_every_tag_resolves_and_leads_to_the_source_list(book):
    listed = book.by_id["sources"].stored if "sources" in book.by_id else ""  # an instructor's page may have no tags
    anchors = set(re.findall(r'id="([DS]\d{3})"', listed))
    for cell in book.prose:
        tags = set(nb.TAG.findall(cell.source))
        assert tags <= anchors, f"{book.name}, cell {cell.id}: {sorted(tags - anchors)} are not in the list of sources"
        assert len(nb.TAG.findall(cell.source)) == len(re.findall(r"\[\[([DS]\d{3})\]\]\(#\1\)", cell.source)), cell.id


@in_english
def test_cells_are_short_and_sentences_plain(book):
    sizes = {cell.id: len(nb.words(nb.plain(cell.source))) for cell in book.prose}
    assert not {i: n for i, n in sizes.items() if n > 120}
    if book in LESSONS:  # an instructor reads more and clicks less
        assert sum(sizes.values()) / len(book.cells) <= 40
    text = [nb.TAG.sub("", s) for cell in book.prose for s in nb.sentences(cell.source) if not s.startswith("|")]
    lengths = [len(nb.words(s)) for s in text]
    assert sum(lengths) / len(lengths) <= 16
    assert not [s for s, n in zip(text, lengths, strict=True) if n > 28]
    assert textstat.flesch_kincaid_grade(" ".join(text)) <= 10


@in_english
def test_wording_takes_no_side(book):
    problems = [f"{book.name}, cell {c.id}: {p}" for c in book.cells for p in wording.one_sided(nb.plain(c.source))]
    assert not problems, "\n".join(problems)


@in_all
def test_a_lesson_asks_all_of_its_questions_or_none(book):
    lesson = plan.load(book.path.stem)
    asked = re.findall(r'lesson\.ask\("([^"]+)"\)', "\n".join(cell.source for cell in book.cells))
    assert sorted(asked) in ([], sorted(lesson.items)), f"{book.name}: {set(lesson.items) ^ set(asked)}"
    assert all(book.by_id[lesson.items[key].cell] for key in asked), "each stands in the cell that its plan names"
    assert all(lesson.items[key].back in book.by_id for key in asked), "“go back to” leads to a cell of this lesson"


@pytest.mark.parametrize("book", [b for b in LESSONS if plan.load(b.path.stem).predictions], ids=lambda b: b.path.stem)
def test_a_response_is_asked_for_at_least_every_five_cells(book):
    lesson, gaps, since = Lesson(book.path.stem), {}, 0
    for cell in book.cells:
        call = re.fullmatch(r'lesson\.(\w+)\((?:"([^"]+)")?\)', cell.source)
        shown = getattr(lesson, call[1])(*filter(None, [call[2]])) if call else None
        # Something has to be handed in; a menu to look around asks for nothing.
        since = 0 if isinstance(shown, Shown) and Using(shown).buttons else since + 1
        gaps[cell.id] = since
    body = {i: n for i, n in gaps.items() if not i.startswith(("hood", "sources"))}
    assert max(body.values()) <= 5, {i: n for i, n in body.items() if n > 5}


@in_all
def test_stored_outputs_are_those_of_the_untouched_lesson(book):
    """Static twins in the file equal those made now, whatever a learner has kept on this computer."""
    lesson = Lesson(book.path.stem, book.lang)
    for cell in book.cells:
        if call := re.fullmatch(r'lesson\.(\w+)\((?:"([^"]+)")?\)', cell.source):
            method, argument = call.groups()
            shown = getattr(lesson, method)(*([argument] if argument else []))
            made = shown.page["text/html"]
            assert made in cell.stored, f"{book.name}, cell {cell.id}: run `make outputs`"


@in_all
def test_each_term_is_linked_where_it_first_stands_and_explained_once(book):
    """The lesson's file lists exactly the terms that its text links, each linked once; new ones come slowly."""
    links = re.findall(r"\]\(#term-([a-z-]+)\)", "\n".join(cell.source for cell in book.prose))
    terms = plan.load(book.path.stem).terms
    assert len(links) == len(set(links)), f"{book.name}: link a term only where it first stands"
    assert sorted(links) == sorted(terms), f"{book.name}: `terms` in the lesson's file and the links differ"
    assert set(terms) <= set(glossary.load())
    assert not terms or "glossary" in book.by_id
    read = sum(len(nb.words(nb.plain(cell.source))) for cell in book.prose)
    assert len(terms) * 60 <= read, f"{book.name}: {len(terms)} new terms in {read} words"
