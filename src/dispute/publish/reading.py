"""One notebook as the body of a page for reading, made by nbconvert with the template ``lesson``.

Everything that a learner reads stays. What only works with a kernel is left out or said in other words:
the call itself, the line on how to bring an activity to life, and the panels that keep a learner's work.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import nbformat
from bs4 import BeautifulSoup, Tag
from nbconvert import HTMLExporter

from dispute.words.texts import Words

TEMPLATES = Path(__file__).with_name("templates")
CALL = re.compile(r'lesson\.(\w+)\((?:"([^"]+)")?\)')
#: Activities that have no meaning without a kernel.
LIVE = {"resume", "save", "progress", "recap"}


@dataclass(frozen=True)
class Reading:
    """The body of one page, and its parts for the search: anchor, heading, text."""

    body: str
    parts: tuple[tuple[str, str, str], ...]


def read(path: Path, words: Words, results: frozenset[str] = frozenset()) -> Reading:
    """Return a notebook for reading.

    Parameters
    ----------
    results
        Ids on the answer page; a cell that has a result there, or asks a question, gets a link to it.
    """
    notebook = nbformat.read(path, as_version=4)
    exporter = HTMLExporter(
        template_name="lesson", extra_template_basedirs=[str(TEMPLATES)], exclude_anchor_links=True,
    )  # fmt: skip
    soup = BeautifulSoup(exporter.from_notebook_node(notebook)[0], "html.parser")
    # Code that a learner may change is shown; the one-line call of an activity is not.
    calls = {c.id: CALL.fullmatch(c.source.splitlines()[-1]) for c in notebook.cells if c.cell_type == "code"}
    for cell in soup.select(".cell"):
        if (call := calls.get(cell["data-cell"])) and not cell["data-cell"].startswith("hood"):
            _activity(cell, call[1], call[2], results, words, soup)
        if not cell.get_text(strip=True) and not cell.find("img"):
            cell.decompose()
    _tables(soup, words)
    _anchors(soup)
    _links(soup)
    return Reading(str(soup).strip(), tuple(_parts(soup)))


def _activity(cell: Tag, name: str, argument: str | None, results, words: Words, soup: BeautifulSoup) -> None:
    """Show one activity as a task on paper, in a place that a script can find."""
    if output := cell.find(class_="output"):
        output["data-live"] = cell["data-cell"]
    for source in cell.select("pre.source"):
        source.decompose()
    for line in cell.select(".dispute > p"):
        if line.get_text(strip=True) == words("general.reopened"):
            line.decompose()
    if name in LIVE:
        cell.find(class_="dispute").clear()
        cell.find(class_="dispute").append(_line(soup, "note", words("site.live_only")))
    for strong in cell.find_all("strong", string=words("start.not_ready")):
        strong.string = words("site.edition")
    if name == "write":
        cell["class"].append("writing")
    target = next((key for key in (argument, cell["data-cell"], name) if key in results), None)
    if target:
        line = _line(soup, "after", "")
        line.append(soup.new_tag("a", href=f"answers.html#{target}", string=words("site.to_answer", label=target)))
        cell.append(line)


def _line(soup: BeautifulSoup, kind: str, text: str) -> Tag:
    line = soup.new_tag("p", attrs={"class": kind})
    line.string = text
    return line


def _tables(soup: BeautifulSoup, words: Words) -> None:
    """Give tables of text and of pandas what ours have: heads with a scope, a name, a frame that scrolls."""
    for style in soup.find_all("style"):
        style.decompose()
    for table in soup.find_all("table"):
        for name in ("border", "class", "style"):
            table.attrs.pop(name, None)
        for head in table.select("thead th"):
            head.attrs.pop("style", None)
            if not head.get_text(strip=True):
                head.name = "td"
            else:
                head["scope"] = "col"
        for head in table.select("tbody th"):
            head["scope"] = "row"
        if not table.find_parent(class_="scroll"):
            heading = table.find_previous(re.compile("^h[1-6]$"))
            caption = table.find("caption")
            label = (caption or heading).get_text(" ", strip=True)
            table.wrap(soup.new_tag("div", attrs={
                "class": "scroll", "tabindex": "0", "role": "group", "aria-label": words("site.table", label=label),
            }))  # fmt: skip


def _anchors(soup: BeautifulSoup) -> None:
    """Make each cell's id an anchor, unless something inside it, or a heading, has that id already."""
    taken = {tag["id"] for tag in soup.select("[id]")}
    for cell in soup.select("[data-cell]"):
        if cell["data-cell"] not in taken:
            cell["id"] = cell["data-cell"]
        del cell["data-cell"]
    for heading in soup.find_all(re.compile("^h[2-6]$")):
        heading["id"] = heading.get_text(strip=True).replace(" ", "-")  # as JupyterLab does, so links fit both
    title = soup.find(class_="cell")
    headings = {" ".join(h.get_text().split()): h["id"] for h in soup.find_all("h2")}
    for entry in title.select("ol > li, ul > li"):
        place = len(entry.find_previous_siblings("li")) + 1
        for text in (entry.get_text(strip=True), f"{place}. {entry.get_text(strip=True)}"):
            if text in headings and not entry.find("a"):
                entry.string.wrap(soup.new_tag("a", href=f"#{headings[text]}"))


def _links(soup: BeautifulSoup) -> None:
    """Lead to pages of this edition where the notebook leads to a notebook; mark words of other languages."""
    for link in soup.find_all("a", href=True):
        link["href"] = re.sub(r"^(?:\./)?(\d\d_\w+)\.ipynb", r"\1.html", link["href"])


def _parts(soup: BeautifulSoup):
    """Yield anchor, heading and text of each cell; the list of sources is one part for each source."""
    heading = ""
    for cell in soup.select(".cell"):
        found = cell.find(re.compile("^h[12]$"))
        heading = found.get_text(strip=True) if found else heading
        anchor = cell.get("id") or (cell.find(id=True) or {}).get("id", "")
        sources = cell.select("li[id]")
        if anchor == "sources" or (sources and len(sources) > 3):
            for source in sources:
                yield source["id"], heading, " ".join(source.get_text().split())
        else:
            lines = [line for line in cell.find_all(string=True) if not line.find_parent(class_=["after", "note"])]
            yield anchor, heading, " ".join("".join(lines).split())
