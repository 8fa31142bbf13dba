"""Slides in an office program: LibreOffice turns each deck into pages, and every word stands where it belongs."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from pptx import Presentation
from pptx.util import Emu

from dispute.instructor import Classroom
from dispute.instructor.class_plan.rules import load
from dispute.publish.slides import deck
from dispute.publish.slides.of_plan import slides

pytestmark = pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdftotext")),
    reason="needs LibreOffice Impress and poppler: .ci/packages test-all",
)
PLANS = {key: plan for key, plan in load().items() if any(part.needs.get("shows") for part in plan.parts)}
#: A letter may overhang its box by so many points; above and below it a typeface keeps so much of its height free.
SLACK, AIR = 3, 0.2


@pytest.fixture(scope="module", params=PLANS)
def rendered(request, tmp_path_factory):
    """The deck as its program has it, and the words of each page with their places in points."""
    folder, classroom = tmp_path_factory.mktemp("slides"), Classroom()
    path = folder / "slides.pptx"
    deck.write(slides(PLANS[request.param], classroom.item, classroom.words), path)
    profile = (folder / "profile").as_uri()
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir", folder, path],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    subprocess.run(["pdftotext", "-bbox", folder / "slides.pdf", folder / "words.html"], check=True, timeout=60)
    return Presentation(str(path)), pages(folder / "words.html")


def pages(path: Path) -> list[tuple[float, float, list[tuple[str, float, float, float, float]]]]:
    """Return each page's width and height, and its words with left, top, right and bottom."""
    text = re.sub(r'<!DOCTYPE[^>]*>|\sxmlns="[^"]*"', "", path.read_text(encoding="utf-8"))
    sides = ("xMin", "yMin", "xMax", "yMax")
    return [
        (float(page.get("width")), float(page.get("height")),
         [(word.text, *(float(word.get(side)) for side in sides)) for word in page.iter("word")])
        for page in ET.fromstring(text).iter("page")
    ]  # fmt: skip


def boxes(shapes):
    """Yield every shape that has words, in groups too."""
    for shape in shapes:
        if hasattr(shape, "shapes"):
            yield from boxes(shape.shapes)
        elif shape.has_text_frame and shape.text_frame.text.strip():
            yield shape


def letters(text: str) -> Counter:
    return Counter(re.sub(r"\s", "", text))


def test_each_slide_becomes_one_wide_page(rendered):
    file, found = rendered
    assert len(found) == len(file.slides)
    assert {round(wide / high, 2) for wide, high, _ in found} == {1.78}


def test_no_word_leaves_its_page(rendered):
    _, found = rendered
    for number, (wide, high, words) in enumerate(found, 1):
        out = [w for w in words if w[1] < 0 or w[2] < 0 or w[3] > wide or w[4] > high]
        assert words and out == [], number


def test_every_word_stands_within_its_own_box(rendered):
    file, found = rendered
    for number, (slide, (_, _, words)) in enumerate(zip(file.slides, found, strict=True), 1):
        for shape in boxes(slide.shapes):
            left, top, width, height = (Emu(n).pt for n in (shape.left, shape.top, shape.width, shape.height))
            inside = [
                word for word, x, y, right, bottom in words
                if x >= left - SLACK and right <= left + width + SLACK
                and y + AIR * (bottom - y) >= top and bottom - AIR * (bottom - y) <= top + height
            ]  # fmt: skip
            missing = letters(shape.text_frame.text) - letters("".join(inside))
            assert not missing, f"slide {number}: {shape.text_frame.text[:60]!r} is larger than its box"
