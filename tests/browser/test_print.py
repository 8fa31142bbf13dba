"""What is printed, on A4 and on Letter paper: few pages, nothing cut off at the right edge."""

from __future__ import annotations

import re

import pytest

from dispute.publish import paper
from dispute.words.texts import Words

#: The most pages by how a file's name begins; the page for a substitute and the sheets are made to measure.
MOST = {
    "teacher_substitute": 1, "cards_votes": 1, "index": 1, "sheet_twenty": 1, "sheet_": 2, "test_form": 2,
    "worksheet_05": 10, "worksheet_": 6, "pictures_": 12, "evidence_": 16, "cards_role_play": 27,
}  # fmt: skip


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("print")
    paper.build(folder, Words())
    return folder


@pytest.mark.browser
@pytest.mark.chromium("only Chromium prints to PDF without a window")
def test_every_page_prints_on_few_sheets(printed, browser):
    page, found = browser.new_page(), {}
    for path in sorted(printed.glob("*.html")):
        if path.name.startswith("slides_"):
            continue
        page.goto(path.as_uri())
        sheets = [len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=format))) for format in ("A4", "Letter")]
        most = next(n for start, n in MOST.items() if path.name.startswith(start))
        if max(sheets) > most:
            found[path.name] = sheets, most
    page.close()
    assert found == {}


@pytest.mark.browser
@pytest.mark.chromium("only Chromium prints to PDF without a window")
def test_slides_print_one_to_a_wide_page(printed, browser):
    page = browser.new_page()
    for path in printed.glob("slides_*.html"):
        page.goto(path.as_uri())
        slides = page.locator("section").count()
        made = page.pdf(prefer_css_page_size=True)
        assert len(re.findall(rb"/Type\s*/Page\b", made)) == slides > 10
        assert {tuple(map(float, box)) for box in re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", made)} == {
            (960.0, 540.0)
        }
        page.emulate_media(media="print")
        cut_off = page.eval_on_selector_all(
            "section", "all => all.filter(s => s.scrollHeight > s.clientHeight + 2).map(s => s.innerText.slice(0, 60))"
        )
        assert cut_off == [], path.name
    page.close()
