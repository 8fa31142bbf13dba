"""What a page is made of that answers by itself: its calls, its first screens, its tables, and what it may do."""

from __future__ import annotations

import gzip
import json
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass

import pytest

import notebook as nb
from dispute import Lesson
from dispute.activity import Press, Screen
from dispute.hosts.ahead import key
from dispute.publish import live, python, tables, votes
from dispute.work.progress import Progress
from test_answers_stay_out import told

LESSONS = [book for book in nb.notebooks() if book.path.parent.name == "en"]
each = pytest.mark.parametrize("book", LESSONS, ids=lambda book: book.path.stem)


@dataclass(frozen=True)
class Pages:
    """A small activity: two cards to sort, then a switch that only changes the view."""

    name: str = "pages"
    title: str = "Pages"

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        done = progress.forms.get("pages", {})
        cards = {
            f"card-{n}": f"<p>{done.get(n, '')}</p>"
            + "".join(f'<button data-press="{n}={w}">{w}</button>' for w in "ab")
            for n in "12"
        }
        over = len(done) == 2
        switch = "".join(
            f'<input type="radio" name="by" value="{v}"{" checked" if v == "x" else ""}>' for v in ("x", "y")
        )
        view = f"<p>{entries.get('by', 'x')}</p>" if over else ""
        return Screen({**cards, "view": view, "switch": switch if over else ""}, say=str(len(done)), focus="p")

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        card, _, word = press.button.partition("=")
        return progress.with_form("pages", {**progress.forms.get("pages", {}), card: word}), None


def walked(table: Mapping, steps) -> dict[str, str]:
    """Return the last screen of a way through a table, as the page's script walks it."""
    state = shown = 0
    for button, entries in steps:
        moves = table["work"][state]
        if button:
            state, shown = moves["press"][f"{button}{key(entries)}"]
        else:
            shown = moves["change"][key(entries)]
    return {n: table["texts"][at] for n, at in zip(table["parts"], table["screens"][shown][0], strict=True)}


def test_a_table_shows_what_the_activity_shows_after_any_way_through():
    activity, table = Pages(), tables.table(Pages())
    work = Progress()
    for button in ("1=b", "2=a", "1=a"):
        work, _ = activity.update(work, Press(button))
    steps = [("1=b", {}), ("2=a", {}), ("1=a", {"by": "x"})]
    assert walked(table, steps) == dict(activity.render(work, {"by": "x"}).parts)
    assert walked(table, [*steps, ("", {"by": "y"})])["view"] == "<p>y</p>"
    assert len(table["work"]) == 9, "each card has no word or one of two"
    json.dumps(table)


def test_a_table_ends_at_its_bounds_and_what_lies_beyond_is_not_there():
    table = tables.table(Pages(), states=3)
    assert len(table["work"]) == 3
    assert all(to < 3 for moves in table["work"] for to, _ in moves.get("press", {}).values())


def test_what_can_be_typed_stays_as_it_is_in_a_table():
    screen = Screen({"a": '<textarea name="t">\nx</textarea><input type="checkbox" name="c"><input type="file">'})
    assert list(tables.fillings(screen)) == [{"t": "x", "c": ""}, {"t": "x", "c": "on"}]
    handle = Screen({"a": '<input type="range" name="year" value="0" data-values="2013 2014">'})
    assert list(tables.fillings(handle)) == [{"year": "2013"}, {"year": "2014"}]


@each
def test_every_activity_of_a_notebook_is_in_its_page_and_nothing_that_is_read_only(book):
    made = live.data(book.path.stem, "en", json.loads(book.path.read_text(encoding="utf-8")))
    asked = {cell: (method, arguments) for cell, method, arguments, _ in made["calls"]}
    for cell in book.cells:
        if cell.code and not cell.id.startswith("hood") and "To use this activity" in cell.stored:
            assert cell.id in asked, cell.id
    assert "sources" not in asked and "glossary" not in asked
    lesson = Lesson(book.path.stem)
    for method, arguments in asked.values():
        assert getattr(lesson, method)(*arguments)


def test_a_notebooks_code_is_read_and_never_run():
    cells = [
        {"cell_type": "code", "id": "a", "source": ["import os\n", 'lesson.ask("Q")']},
        {"cell_type": "code", "id": "b", "source": ['lesson.ask(os.remove("x"))']},
        {"cell_type": "code", "id": "c", "source": ['os.system("x")']},
        {"cell_type": "code", "id": "hood-d", "source": ["lesson.start()"]},
        {"cell_type": "markdown", "id": "e", "source": ["lesson.start()"]},
    ]
    assert list(live.calls({"cells": cells})) == [("a", "ask", ["Q"])]


@pytest.fixture(scope="module")
def folder(pages_of_site):
    return pages_of_site / "en"


@each
def test_a_lessons_page_with_script_and_style_is_light_and_holds_no_key(folder, book):
    source = (folder / f"{book.path.stem}.html").read_text(encoding="utf-8")
    assert len(gzip.compress(source.encode(), 9)) <= 150_000
    assert told(source) == {}


def test_nothing_that_a_page_is_told_ends_its_script():
    text = "</script><!-- <Script> a < b 🕊️"
    written = live.written({"text": text})
    assert not re.search(r"</|<!--|<script", written, re.I) and json.loads(written) == {"text": text}


def test_every_script_of_a_page_is_named_in_its_policy_and_no_other_may_run(folder):
    for path in folder.glob("*.html"):
        source = path.read_text(encoding="utf-8")
        policy = re.search(r'Content-Security-Policy" content="([^"]*)"', source)[1].replace("&#39;", "'")
        assert "default-src 'none'" in policy and "unsafe-eval'" not in policy.replace("wasm-unsafe-eval", "")
        assert "&" not in re.search(r"<style>(.*?)</style>", source, re.S)[1], "style is no text of the page"
        whole = live.policy(source)
        for before, after in votes.STRICT if path.name == "vote.html" else ():
            assert before in whole
            whole = whole.replace(before, after)
        assert policy == whole and policy.count("sha256-") == len(live.SCRIPT.findall(source))
        assert " src=" not in "".join(re.findall(r"<script[^>]*>", source)) and " onclick" not in source


def test_the_archive_holds_what_answers_and_nothing_for_others(tmp_path):
    python.archive(tmp_path / "a.zip")
    python.archive(tmp_path / "b.zip")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes(), "same files, same hash"
    names = zipfile.ZipFile(tmp_path / "a.zip").namelist()
    assert {"dispute/hosts/page.py", "jinja2/environment.py", "markupsafe/_native.py"} <= set(names)
    assert not [
        name for name in names if "instructor" in name or "notebooks" in name or name.endswith((".ipynb", ".so"))
    ]


def test_pythons_library_loses_what_no_page_asks_for_and_nothing_else(tmp_path):
    kept = {"json/__init__.py": b"a = 1\n", "unittester.py": b"b = 2\n"}
    with zipfile.ZipFile(tmp_path / "whole.zip", "w") as whole:
        for name, content in {**kept, "unittest/mock.py": b"c", "imaplib.py": b"d"}.items():
            whole.writestr(name, content)
    python.lighter(tmp_path / "whole.zip", tmp_path / "light.zip")
    with zipfile.ZipFile(tmp_path / "light.zip") as light:
        assert {name: light.read(name) for name in light.namelist()} == kept
