"""What several tests share: the real words and tables, made-up steps, and a strict reader of HTML."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import date, timedelta
from html.parser import HTMLParser

import pytest
from hypothesis import settings
from hypothesis import strategies as st

from dispute.data import Evidence
from dispute.model import plan
from dispute.model.chronology import Step
from dispute.model.dates import KINDS, DateRange
from dispute.texts import Words

# The same examples in every run: a red test stays red until it is mended.
settings.register_profile("dispute", derandomize=True, database=None, deadline=None, max_examples=60)
settings.load_profile("dispute")


@st.composite
def ranges(draw) -> DateRange:
    """A range within ten days, so that overlaps and ties are common; ends may be open, or both missing."""
    first, last = sorted(draw(st.lists(st.integers(1, 10), min_size=2, max_size=2)))
    lo, hi = date(2025, 8, 27) + timedelta(first), date(2025, 8, 27) + timedelta(last)
    return draw(st.sampled_from([DateRange(lo, hi)] * 3 + [DateRange(lo, lo), DateRange(lo), DateRange(None, hi), DateRange()]))


st.register_type_strategy(DateRange, ranges())
st.register_type_strategy(
    Step,
    st.builds(
        Step,
        id=st.integers(0, 999).map("E{:03}".format),
        label=st.text("abc <&'\"{}", min_size=1, max_size=60).filter(str.strip),
        actor=st.sampled_from(["france", "mali"]),
        dates=st.fixed_dictionaries(dict.fromkeys(KINDS, ranges())),
        source_ids=st.just(("D046", "D051")),
    ),
)


@pytest.fixture(scope="session")
def words() -> Words:
    return Words("en")


@pytest.fixture(scope="session")
def evidence() -> Evidence:
    return Evidence()


@pytest.fixture(scope="session")
def plans() -> dict[str, plan.Plan]:
    """Every lesson that stands on disk."""
    return {name: plan.load(name) for name in plan.names()}


HOSTILE = {
    "script": "<script>alert(1)</script>",
    "attribute": '"><img src=x onerror=alert(1)>',
    "quote": "' onmouseover='alert(1)",
    "jinja": "{{7*7}}{% for x in y %}",
    "format": "{words} {0} {choice.__class__} {",
    "entity": "&lt;b&gt; &amp; &#60;",
    "right to left": "\u202eevil\u202c \u200f‮",
    "long": "mot " * 5000 + "end",
    "markup": "</div></p></table><h1>Mine</h1>",
}


@pytest.fixture(params=HOSTILE.values(), ids=HOSTILE.keys())
def hostile(request) -> str:
    """Text that a learner might type to break a page."""
    return request.param.strip()


class _Reader(HTMLParser):
    """Builds a tree and refuses tags that do not match, which a browser would mend in silence."""

    VOID = ("img", "br", "hr", "input", "link", "meta")

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.builder = ET.TreeBuilder()
        self.builder.start("root", {})
        self.open = ["root"]

    def handle_starttag(self, tag, attrs):
        assert len(attrs) == len(dict(attrs)), f"<{tag}> says an attribute twice: {attrs}"
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


def _read(html: str) -> ET.Element:
    """Return the tree of a view after checking what must hold for every view."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert reader.open == ["root"], f"not closed: {reader.open}"
    reader.builder.end("root")
    root = reader.builder.close()
    for element in root.iter():
        assert element.tag not in {"script", "iframe", "object", "form", "style"}, element.tag
        assert element.tag not in {f"h{n}" for n in range(1, 7)}, "headings belong to the notebook"
        assert not [name for name in element.attrib if name.startswith("on")], element.attrib
        assert not element.get("href", "").lower().startswith("javascript"), element.attrib
    for image in root.iter("img"):
        assert image.get("alt"), "an image without words"
    for svg in root.iter("svg"):
        assert svg.get("role") == "img" and svg.get("aria-label"), "a picture without words"
    for table in root.iter("table"):
        caption = table.find("caption")
        assert caption is not None and "".join(caption.itertext()).strip(), "a table without a caption"
        assert all(th.get("scope") in {"col", "row"} for th in table.iter("th")), "a head without a scope"
        assert table.find("thead") is not None and all(len(tr.findall("th")) == 1 for tr in table.find("tbody"))
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids)), "an id stands twice"
    return root


@pytest.fixture(scope="session")
def read():
    return _read


@pytest.fixture(scope="session")
def text():
    """Return the words of HTML or of an element as a reader sees them, with single spaces."""

    def plain(source: str | ET.Element) -> str:
        root = _read(source) if isinstance(source, str) else source
        return " ".join("".join(root.itertext()).split())

    return plain
