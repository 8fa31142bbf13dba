"""Reads a view's HTML as strictly as a browser is lenient, and checks what must hold for every view."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from functools import lru_cache
from html.parser import HTMLParser

#: What a learner might type to break a page.
HOSTILE = {
    "script": "<script>alert(1)</script>",
    "attribute": '"><img src=x onerror=alert(1)>',
    "quote": "' onmouseover='alert(1)",
    "template": "{{7*7}}{% for x in y %}",
    "braces": "{words} {0} {choice.__class__} {",
    "entity": "&lt;b&gt; &amp; &#60;",
    "right to left": "a \u202eevil\u202c \u200f b",
    "long": "mot " * 5000 + "end",
    "closing tags": "</div></p></table><h1>Mine</h1>",
}

FORBIDDEN = {"script", "iframe", "object", "embed", "form", "style", "base", *(f"h{n}" for n in range(1, 7))}


#: What no paragraph holds.
BLOCKS = {"p", "div", "ul", "ol", "dl", "table", "details", "fieldset", "figure", "blockquote", "form"}


class _Reader(HTMLParser):
    """Builds a tree and refuses tags that do not match, which a browser would mend in silence."""

    VOID = ("img", "br", "hr", "input")

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.builder, self.open = ET.TreeBuilder(), ["root"]
        self.builder.start("root", {})

    def handle_starttag(self, tag, attrs):
        assert len(attrs) == len(dict(attrs)), f"<{tag}> says an attribute twice: {attrs}"
        assert "p" not in self.open or tag not in BLOCKS, f"a browser ends the paragraph before <{tag}>"
        self.builder.start(tag, {name: value or "" for name, value in attrs})
        if tag in self.VOID:
            self.builder.end(tag)
        else:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.builder.start(tag, {name: value or "" for name, value in attrs})
        self.builder.end(tag)

    def handle_endtag(self, tag):
        assert tag == self.open.pop(), f"</{tag}> closes another tag"
        self.builder.end(tag)

    def handle_data(self, data):
        self.builder.data(data)


def folded(root: ET.Element) -> list[ET.Element]:
    """Return what can be unfolded, source tags left out."""
    tags = {d for span in root.iter("span") if span.get("class") == "tags" for d in span.iter("details")}
    return [d for d in root.iter("details") if d not in tags]


@lru_cache(maxsize=64)
def read(html: str) -> ET.Element:
    """Return the tree of a view, once it has passed what every view must pass."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert reader.open == ["root"], f"not closed: {reader.open}"
    reader.builder.end("root")
    root = reader.builder.close()
    for element in root.iter():
        assert element.tag not in FORBIDDEN, f"<{element.tag}>: headings belong to the notebook, scripts nowhere"
        assert not [name for name in element.attrib if name.startswith("on")], element.attrib
        assert not element.get("href", "").lower().startswith(("javascript", "vbscript")), element.attrib
    for image in root.iter("img"):
        assert image.get("alt"), "an image without words"
    inner = {part for svg in root.iter("svg") for part in svg.iter("svg") if part is not svg}
    for svg in root.iter("svg"):
        if svg in inner:  # the words are those of the picture around it
            assert svg.get("aria-hidden") == "true"
            continue
        assert svg.get("role") == "img" and svg.get("aria-label"), "a picture without words"
    for table in root.iter("table"):
        assert table.find("caption") is not None and text(table.find("caption")), "a table without a caption"
        assert all(th.get("scope") == "col" for th in table.find("thead").iter("th")), "a column without a scope"
        columns = len(list(table.find("thead").iter("th")))
        for row in table.find("tbody"):
            assert [th.get("scope") for th in row.findall("th")] == ["row"], (
                "a row without a head, or one without a scope"
            )
            assert len(row) == columns, "cells and heads differ in number"
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids)), "an id stands twice"
    return root


def text(source: str | ET.Element) -> str:
    """Return the words of HTML, or of an element, as a reader sees them, with single spaces."""
    root = read(source) if isinstance(source, str) else source
    return " ".join("".join(root.itertext()).split())


def rows(source: str | ET.Element) -> list[list[str]]:
    """Return the words of each body row of the first table."""
    root = read(source) if isinstance(source, str) else source
    return [[text(cell) for cell in row] for row in next(root.iter("tbody"))]


def spaced(words: str) -> str:
    """Return text with single spaces, as :func:`text` gives it."""
    return " ".join(words.split())
