"""The static edition says what the notebooks say: same texts, questions, tables; answers on one page only."""

from __future__ import annotations

import html
import json
import re
from html.parser import HTMLParser
from itertools import pairwise
from urllib.parse import unquote, urldefrag

import pytest

import notebook as nb
from bank import plain
from dispute import Lesson
from dispute.publish import address, results, site
from dispute.publish.edition import Edition, environment
from dispute.publish.reading import LIVE
from dispute.questions import plan
from dispute.words.texts import Words
from dispute.work import disk
from dispute.work.progress import Progress
from test_answers_stay_out import told
from using import Using, predict

pytestmark = pytest.mark.slow  # for the site that it builds

#: What makes a lesson's page answer; how heavy all of a page may be, test_live_page.py says.
ANSWERS = re.compile(r'<script type="module">.*?</script>|<script [^>]*id="(?:live|worker)">.*?</script>', re.S)
LESSONS = [book for book in nb.notebooks() if book.path.parent.name == "en"]
each = pytest.mark.parametrize("book", LESSONS, ids=lambda book: book.path.stem)
OTHERS = sorted({book.lang for book in nb.notebooks()} - {"en"})


class _Page(HTMLParser):
    """Words, tables, ids, links and headings of a page, read without the library that built it."""

    def __init__(self, source: str):
        super().__init__(convert_charrefs=True)
        self.words, self.tables, self.ids, self.links, self.headings, self.images = [], [], [], [], [], []
        self.languages, self.asks = [], []
        self._silent = self._cell = False
        self.feed(source)

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        self._silent = self._silent or tag in {"style", "script"}
        self._cell = tag in {"td", "th"} or (self._cell and tag not in {"tr", "table"})
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in {"td", "th"}:
            self.tables[-1][-1].append("")
        elif re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        elif tag == "html":
            self.languages.append(found.get("lang"))
        self.ids += [found["id"]] if "id" in found else []
        self.links += [found["href"]] if tag == "a" and "href" in found else []
        self.images += [found] if tag == "img" else []
        self.asks += [found["src"]] if tag != "img" and "src" in found else []
        outside = tag == "link" and found.get("rel") != "alternate" and not found["href"].startswith("data:")
        self.asks += [found["href"]] if outside else []

    def handle_endtag(self, tag):
        self._silent = self._silent and tag not in {"style", "script"}
        self._cell = self._cell and tag not in {"td", "th"}

    def handle_data(self, data):
        if not self._silent:
            self.words.append(data)
            if self._cell:
                self.tables[-1][-1][-1] += data

    @property
    def text(self) -> str:
        return plain("".join(self.words))


@pytest.fixture(scope="module")
def folder(pages_of_site):
    return pages_of_site


@pytest.fixture(scope="module")
def pages(folder) -> dict[str, _Page]:
    return {path.name: _Page(path.read_text(encoding="utf-8")) for path in (folder / "en").glob("*.html")}


def without_hint(source: str) -> str:
    """HTML without the line on how to bring an activity to life, and without styles."""
    return re.sub(r"<p[^>]*><em>To use this activity.*?</em></p>|<style.*?</style>", "", source, flags=re.S)


def live(cell) -> bool:
    return cell.code and any(f"lesson.{name}(" in cell.source for name in LIVE)


@each
def test_every_text_stands_on_the_page_in_the_same_order(book, pages):
    page, at = pages[f"{book.path.stem}.html"].text, 0
    for cell in book.prose:
        for part in re.split(r"\n|\|", cell.source):
            text = plain(nb.plain(re.sub(r"^\s*\d+\. |^#+ ", "", part)).replace("*", ""))
            if re.search(r"\w", text):
                found = page.find(text, at)
                assert found >= 0, f"{book.name}, cell {cell.id}: “{text}” is not on the page after what stands before"
                at = found


@each
def test_every_activity_stands_on_the_page_with_all_its_words(book, pages):
    page = pages[f"{book.path.stem}.html"].text
    for cell in book.cells:
        if not cell.code or live(cell) or cell.id == "setup" or "text/html" not in str(cell.raw["outputs"]):
            continue
        outputs = ["".join(o["data"]["text/html"]) for o in cell.raw["outputs"] if "text/html" in o.get("data", {})]
        for source in outputs:
            text = _Page(
                re.sub(r"<p[^>]*><em>To use this activity.*?</em></p>|<style.*?</style>", "", source, flags=re.S)
            ).text
            assert text in page, f"{book.name}, cell {cell.id}"


@each
def test_every_question_stands_on_the_page_with_its_options_and_leads_to_its_answer(book, pages):
    lesson, page = plan.load(book.path.stem), pages[f"{book.path.stem}.html"]
    for key in re.findall(r'lesson\.ask\("([^"]+)"\)', "\n".join(cell.source for cell in book.cells)):
        item = lesson.items[key]
        for text in (item.stem, *(option.text for option in item.options)):
            assert plain(text) in page.text, f"{key}: {text}"
        assert f"answers.html#{key}" in page.links


@each
def test_every_table_has_the_same_cells(book, pages):
    wanted = []
    for cell in book.cells:
        if cell.code and not live(cell):
            for output in cell.raw["outputs"]:
                wanted += _Page("".join(output.get("data", {}).get("text/html", ""))).tables
        elif not cell.code:
            for block in re.findall(r"(?:^\|.*\n?)+", cell.source, flags=re.M):
                lines = [line for line in block.strip().splitlines() if not re.fullmatch(r"\|[-:| ]*-[-:| ]*\|", line)]
                wanted.append([line.strip("|").split("|") for line in lines])

    def clean(tables):
        return [[[plain(nb.plain(c)) for c in row] for row in table] for table in tables]

    assert clean(pages[f"{book.path.stem}.html"].tables) == clean(wanted)


@each
def test_every_picture_is_the_notebooks_and_has_words(book, pages):
    wanted = [i for cell in book.cells if cell.code for i in _Page(without_hint(cell.stored)).images]
    found = pages[f"{book.path.stem}.html"].images
    assert [(i["alt"], i["src"]) for i in found] == [(i["alt"], i["src"]) for i in wanted]
    assert all(i["alt"] for i in found)


def test_answers_stand_on_their_own_page_and_nowhere_else(folder, pages):
    for path in sorted((folder / "en").glob("*.html")):
        found = told(path.read_text(encoding="utf-8"))
        assert bool(found) is (path.name == "answers.html"), f"{path.name}: {found}"
    answers = pages["answers.html"].text
    for name in plan.names():
        if f"{name}.html" in pages:
            for item in plan.load(name).items.values():
                assert all(plain(option.reason) in answers for option in item.options), item.id
                assert item.id in pages["answers.html"].ids


#: The toolbox has two menus and a hundred tools.
UNPRINTED = {"toolbox", "four-reports"}  # the four are among the ten


def test_what_opens_after_a_question_is_shown_on_the_answer_page(pages):
    for name in plan.names():
        for activity, settings in plan.load(name).activities.items():
            if "prediction" in settings and activity not in UNPRINTED:
                assert activity in pages["answers.html"].ids, activity


@pytest.mark.parametrize(("activity", "field"), [("arms", "country"), ("counting-traps", "trap")])
def test_each_choice_is_drawn(activity, field):
    use = predict(Using(getattr(Lesson("03_sahel_shift"), activity.replace("-", "_"))()))
    drawn = [one for one in results.of("03_sahel_shift") if re.fullmatch(rf"{activity}(-\d+)?", one.id)]
    assert [one.title.partition(": ")[2] for one in drawn] == [*use.fields[field].labels]
    assert len({one.html for one in drawn}) == len(drawn) == 3


def test_the_fold_of_the_definition_switch_is_drawn_for_its_one_country():
    [drawn] = [one for one in results.of("03_sahel_shift") if one.id.startswith("definition-switch")]
    assert "Mali by year" in drawn.title and "3,656" in drawn.html


def test_the_figures_of_every_year_are_there():
    shown = next(one for one in results.of("03_sahel_shift") if one.id == "forces").html
    years = Using(Lesson("03_sahel_shift").forces()).fields["year"].values
    assert len(years) == 13 and all(f"figures, {year}?" in shown for year in years)


def test_results_leave_the_work_on_this_computer_alone():
    lesson = Lesson("03_sahel_shift")
    lesson.store.progress = Progress().with_note("W3", "Mine")
    before = disk.read("03_sahel_shift")
    assert results.of("03_sahel_shift") and disk.read("03_sahel_shift") == before


def test_the_answer_page_says_so_first(folder, words):
    text = html.unescape((folder / "en" / "answers.html").read_text(encoding="utf-8"))
    assert text.index(words("site.spoilers")) < text.index("N2-Q1")


def test_every_link_leads_somewhere(folder, pages):
    for name, page in pages.items():
        assert len(page.ids) == len(set(page.ids)), f"{name}: {[i for i in page.ids if page.ids.count(i) > 1]}"
        for link in page.links:
            target, anchor = urldefrag(link)
            if target.startswith(("http:", "https:")):
                continue
            if target.startswith("../"):  # the same page in another language
                assert (folder / "en" / target).is_file(), f"{name}: {link}"
                continue
            there = pages[target or name]
            assert not anchor or anchor in there.ids, f"{name}: {link}"


def test_the_door_opens_in_the_readers_language_and_offers_each(folder):
    door = (folder / "index.html").read_text(encoding="utf-8")
    page = _Page(door)
    assert page.links == ["en/index.html", "fr/index.html"] and page.asks == []
    assert "navigator.languages" in door and '<noscript><meta http-equiv="refresh"' in door
    assert all(plain(Words(lang)("site.module")) in page.text for lang in ("en", "fr"))


@pytest.mark.parametrize("lang", OTHERS)
def test_every_page_stands_in_each_language_and_the_two_lead_to_each_other(folder, pages, lang):
    theirs = {path.name: _Page(path.read_text(encoding="utf-8")) for path in (folder / lang).glob("*.html")}
    assert theirs.keys() == pages.keys()
    for name, page in theirs.items():
        assert page.languages == [lang] and page.asks == []
        assert f"../en/{name}" in page.links and f"../{lang}/{name}" in pages[name].links
        assert len(page.ids) == len(set(page.ids)), name
        cells = [sorted(i for i in one.ids if re.fullmatch(r"[a-z0-9-]+|[DS]\d{3}", i)) for one in (page, pages[name])]
        assert cells[0] == cells[1], f"{name}: links of either language find the same places"
        assert len(page.ids) == len(pages[name].ids)
        assert page.headings == pages[name].headings
        for link in page.links:
            target, anchor = urldefrag(link)
            if target.startswith(("http:", "https:")):
                continue
            if target.startswith("../"):
                assert (folder / lang / target).is_file(), f"{name}: {link}"
                continue
            assert not anchor or unquote(anchor) in theirs[target or name].ids, f"{name}: {link}"


def test_pages_are_small_need_nothing_else_and_name_their_language(folder, pages):
    for path in (folder / "en").glob("*.html"):
        source = path.read_text(encoding="utf-8")
        read = ANSWERS.sub("", source)
        assert len(re.sub(r'src="data:[^"]*"', "", read).encode()) <= 340_000, path.name
        assert "require.js" not in source and "MathJax" not in source
        page = pages[path.name]
        assert page.asks == [] and page.languages == ["en"]
        assert page.headings[0] == 1 and page.headings.count(1) == 1
        assert all(b <= a + 1 for a, b in pairwise(page.headings)), path.name


def test_lessons_lead_to_their_neighbours_and_to_a_place_that_reports_errors(pages):
    stems = [book.path.stem for book in LESSONS]
    for before, after in pairwise(stems):
        assert f"{after}.html" in pages[f"{before}.html"].links and f"{before}.html" in pages[f"{after}.html"].links
    public = {address.issues(), address.binder()}
    assert all(public & set(page.links) == (public if address.known() else set()) for page in pages.values())
    assert {f"{stem}.html" for stem in stems} <= set(pages["index.html"].links)


@pytest.mark.parametrize("public", [False, True])
def test_the_front_page_begins_at_once_and_wakes_binder_meanwhile_once_there_is_an_address(public):
    edition = Edition("en")
    shown = environment().get_template("contents.html").render(
        words=edition.words, plans=edition.plans, public=public, binder=address.binder(), **edition._opening("[D001]")
    )  # fmt: skip
    before, _, lessons = shown.partition("<h2>")
    assert 'data-live="opening"' in before and "swiftly countered" in before, "the first thing on it is one to press"
    assert ("mybinder.org" in before and 'target="_blank"' in before) == public
    assert ("mybinder.org" in shown) == public
    assert 'href="00_start_here.html"' in re.findall(r"<a [^>]*>", lessons)[0]


@pytest.mark.parametrize("lang", ["en", *OTHERS])
def test_the_front_page_answers_with_the_opening_alone_and_lists_each_source_that_it_cites(folder, lang):
    source = (folder / lang / "index.html").read_text(encoding="utf-8")
    data = json.loads(re.search(r'<script type="application/json" id="live">(.*?)</script>', source, re.S)[1])
    assert [one["cell"] for one in data["activities"]] == [cell for cell, *_ in data["calls"]] == ["opening"]
    assert data["lesson"] == "00_start_here" and data["activities"][0]["table"], "it answers without Python too"
    cited = set(re.findall(r'href=\\"#([DS]\d{3})\\"', source))
    assert cited and cited <= set(re.findall(r'<li id="([DS]\d{3})">', source))


def test_the_search_knows_every_text_and_no_answer(folder, pages):
    index = re.search(r'id="index">(.*?)</script>', (folder / "en" / "search.html").read_text(encoding="utf-8"), re.S)
    known = json.loads(index[1])
    text = plain(" ".join(passage[3] for passage in known["passages"]))
    for book in LESSONS:
        item = next(iter(plan.load(book.path.stem).items.values()), None)
        if item and item.cell in book.by_id:
            assert plain(item.stem) in text
    for number, anchor, _, _ in known["passages"]:
        assert anchor in pages[known["pages"][number][0]].ids
    assert told(text) == {}


def test_a_word_that_changes_in_a_notebook_changes_the_page(tmp_path):
    lesson = tmp_path / "notebooks" / "en" / "02_expulsions.ipynb"
    lesson.parent.mkdir(parents=True)
    source = LESSONS[-1].path.parent / "02_expulsions.ipynb"
    lesson.write_text(
        source.read_text(encoding="utf-8").replace("## 1. One step, several days", "## 1. The riddle"), encoding="utf-8"
    )
    site.build(tmp_path / "site", tmp_path / "notebooks")
    page = (tmp_path / "site" / "en" / "02_expulsions.html").read_text(encoding="utf-8")
    assert "1. The riddle" in page and "1. One step, several days" not in page
