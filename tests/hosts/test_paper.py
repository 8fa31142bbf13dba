"""A plain page rests on nothing that a cleaner takes away, and has nothing to press."""

import re
from base64 import b64decode
from xml.etree import ElementTree

import pytest

from dispute import Lesson
from dispute.hosts.paper import Page
from dispute.hosts.plain import plain
from dispute.questions.plan import names
from driving import activities
from reading import read, text


def test_buttons_become_boxes_to_tick_and_what_ends_a_form_goes():
    html = (
        '<div class="chips" role="group" aria-label="x"><button type="button" data-press="a=1" aria-pressed="true">One'
        '</button></div><p><button data-press="keep">Keep</button></p>'
    )
    assert plain(html) == '<div class="chips"><span class="chip">☐ One</span></div><p></p>'


def test_a_menu_becomes_a_list_and_fields_are_at_rest():
    html = '<label>L <select name="s"><option value="">Choose</option><option selected>A</option></select></label>'
    assert plain(html) == "<label>L <ul><li>Choose</li><li>A</li></ul></label>"
    assert plain('<input type="radio" name="r" value="a" checked>') == '<input type="radio" disabled>'
    assert plain('<input type="hidden" name="h"><input type="file" name="f">') == ""


def test_text_stays_escaped():
    assert plain("<p>1 &lt; 2 &amp; “Ségou”</p>") == "<p>1 &lt; 2 &amp; “Ségou”</p>"


def test_a_drawing_with_one_inside_becomes_an_image_on_a_light_ground():
    inner = '<svg aria-hidden="true" viewBox="0 0 1 1"></svg>'
    svg = f'<svg role="img" aria-label="Bars &amp; more" width="100%" style="aspect-ratio: 2.000">{inner}</svg>'
    image = read(f"<p>before {plain(svg)} after</p>").find(".//img")
    drawn = b64decode(image.get("src").partition("base64,")[2]).decode()
    assert image.get("alt") == "Bars & more"
    assert drawn.count("<svg") == drawn.count("</svg>") == 2 and 'viewBox="0 0 1 1"' in drawn
    assert 'width="640"' in drawn and 'height="320"' in drawn and 'fill="#fff"' in drawn and "xmlns=" in drawn


@pytest.mark.parametrize("name", names())
def test_every_stored_picture_can_be_read_by_a_browser(name):
    pages = [getattr(shown, "page", {}).get("text/html", "") for shown in activities(Lesson(name)).values()]
    for code in re.findall(r"svg\+xml;base64,([\w+/=]+)", "".join(pages)):
        assert ElementTree.fromstring(b64decode(code)).tag.endswith("svg")


@pytest.mark.parametrize("name", ["02_expulsions", "04_corridor"])
def test_no_stored_page_of_a_lesson_needs_a_script_or_an_attribute_that_goes(name):
    for label, shown in activities(Lesson(name)).items():
        html = getattr(shown, "page", {}).get("text/html", "")
        assert not re.search(r"<svg|<button|<select|<script| data-| aria-| role=| on\w+=", html), label
        assert "<style" not in html or label == "start"


def test_a_page_is_plain_text_and_html_and_no_widget():
    bundle = Page("A title", "<p>Words</p>")._repr_mimebundle_(include=None, exclude=None)
    assert set(bundle) == {"text/plain", "text/html"}
    assert bundle["text/plain"] == "A title" and text(bundle["text/html"]) == "Words"
    assert read(bundle["text/html"])[0].get("class") == "dispute"
