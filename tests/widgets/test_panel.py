"""The panel: head, controls, one view, one spoken line, and a static twin that never changes."""

import ipywidgets as w
import pytest
from driving import activities, find, html, seen, spoken
from reading import read, spaced, text

from dispute import Lesson
from dispute.model.plan import names
from dispute.widgets.page import Page
from dispute.widgets.panel import Panel, Status, button, dropdown

VIEW = "application/vnd.jupyter.widget-view+json"


@pytest.fixture
def panel(words):
    return Panel(words, "A title", "<p>The task</p>", [w.Text(description="Your word")])


def test_a_panel_stacks_head_controls_view_and_the_spoken_line(panel):
    kinds = zip(panel.children, (w.HTML, w.Text, w.HTML, Status), strict=True)
    assert all(isinstance(child, kind) for child, kind in kinds)
    assert "dispute" in panel._dom_classes
    assert html(panel).strip() == "<p>The task</p>"


def test_showing_a_view_draws_it_and_speaks(panel):
    panel.show("<p>Result</p>", "Said")
    assert seen(panel) == "The task Result"
    assert spoken(panel) == "Said"


def test_a_view_without_speech_leaves_the_spoken_line_alone(panel):
    panel.show("<p>One</p>", "Said")
    panel.show("<p>Two</p>")
    assert spoken(panel) == "Said"
    assert "One" not in seen(panel)


def test_a_request_is_shown_spoken_and_escaped(panel, hostile):
    panel.ask_for(f"{hostile}!")
    assert spaced(f"{hostile}!") in seen(panel)
    assert spoken(panel) == f"{hostile}!"


def test_a_dropdown_asks_to_choose_until_something_is_chosen(words):
    menu = dropdown("Pick", [("One", 1), ("Two", 2)], words)
    assert menu.value is None
    assert menu.label == words("general.choose")
    menu.value = 2
    assert menu.label == "Two"


def test_a_button_says_what_it_does():
    assert button("Do it").description == "Do it"


def test_the_bundle_carries_plain_text_the_twin_and_the_live_widget(panel):
    bundle = panel._repr_mimebundle_()
    assert bundle["text/plain"] == "A title"
    assert bundle["text/html"] == panel.twin
    assert bundle[VIEW]["model_id"] == panel.model_id


def test_a_twin_can_be_extended_by_what_stands_in_a_child(panel, words):
    panel.extend_twin("<p>More</p>", words)
    assert text(panel.twin).startswith("The task More")


def test_the_twin_stays_as_it_was_when_the_panel_changes(panel):
    before = panel.twin
    panel.show("<p>Result</p>", "Said")
    panel.head.value = "<p>Another head</p>"
    assert panel.twin == before == panel._repr_mimebundle_()["text/html"]


def test_a_page_is_plain_text_and_html_and_no_widget():
    bundle = Page("A title", "<p>Words</p>")._repr_mimebundle_(include=None, exclude=None)
    assert set(bundle) == {"text/plain", "text/html"}
    assert text(bundle["text/html"]) == "Words"
    assert read(bundle["text/html"])[0].get("class") == "dispute"


@pytest.mark.parametrize("name", names())
def test_every_activity_of_every_lesson_has_a_twin_that_passes_the_reader(name):
    for label, shown in activities(Lesson(name)).items():
        bundle = shown._repr_mimebundle_()
        assert bundle["text/plain"].strip(), label
        assert "\n" not in bundle["text/plain"], label
        assert text(bundle["text/html"]), label
        assert (VIEW in bundle) == isinstance(shown, Panel), label


@pytest.mark.parametrize("name", names())
def test_the_twin_of_an_activity_shows_what_its_untouched_panel_shows(name):
    for label, shown in activities(Lesson(name)).items():
        if isinstance(shown, Panel) and not find(shown, w.FileUpload):
            assert text(shown.head.value) in text(shown.twin), label
