"""The static edition in a browser, opened from disk: no server, no network."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser import axe

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def edition(whole_site) -> Path:
    return whole_site / "en"


@pytest.fixture
def reader(browser) -> Iterator[Page]:
    """A page as a phone shows it, which must see no script error and ask for nothing that is not on disk."""
    page = browser.new_context(viewport={"width": 400, "height": 800}).new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", lambda r: None if r.url.startswith(("file:", "data:")) else errors.append(r.url))
    yield page
    page.context.close()
    assert not errors, errors


def test_every_page_is_accessible_and_fits_a_phone_in_light_and_dark(edition, reader):
    for path in sorted(edition.glob("*.html")):
        reader.goto(path.as_uri())
        assert reader.evaluate("document.documentElement.scrollWidth") <= 400, path.name
        for scheme in ("light", "dark"):
            reader.emulate_media(color_scheme=scheme)
            assert axe.violations(reader) == [], f"{path.name}, {scheme}"


@pytest.mark.engines
def test_a_search_leads_to_the_passage_and_knows_no_answers(edition, reader):
    reader.goto((edition / "index.html").as_uri())
    reader.get_by_role("link", name="Search").click()
    reader.get_by_role("searchbox").fill("persona gr")
    reader.keyboard.press("Enter")
    expect(reader.get_by_role("status")).to_contain_text("Passages found")
    hit = reader.locator(".hit a").first
    anchor = hit.get_attribute("href").split("#")[1]
    hit.click()
    reader.wait_for_url("**#*")
    # Where an activity has an anchor of its own, the passage is the cell around it.
    passage = reader.locator(f'.cell[id="{anchor}"], .cell:has([id="{anchor}"])')
    expect(passage).to_contain_text("ersona")
    expect(passage).to_be_in_viewport()
    assert axe.violations(reader) == []

    reader.goto(f"{(edition / 'search.html').as_uri()}?q=<img src=x onerror=alert(1)> zzz")
    expect(reader.get_by_role("status")).to_contain_text("Nothing found")


def test_paper_shows_the_text_alone_and_room_to_write(edition, reader):
    reader.goto((edition / "02_expulsions.html").as_uri())
    reader.emulate_media(media="print")
    expect(reader.get_by_role("heading", level=1)).to_be_visible()
    for hidden in ("header", ".after >> nth=0"):
        expect(reader.locator(hidden)).to_be_hidden()
    room = reader.locator(".writing").first.evaluate("e => parseFloat(getComputedStyle(e, '::after').height)")
    assert room > 150
    assert reader.pdf()[:4] == b"%PDF"
