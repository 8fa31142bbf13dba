"""The static twin and the notice."""

from dispute.views.panel import notice, twin
from reading import read, spaced, text


def test_a_twin_holds_the_head_as_it_is_and_says_how_to_bring_it_to_life(words):
    html = twin("<p>The <strong>task</strong></p>", words)
    assert "<p>The <strong>task</strong></p>" in html
    assert text(html) == f"The task {words('general.reopened')}"
    assert read(html)[0].get("class") == "dispute"


def test_a_twin_without_a_head_still_says_how_to_bring_it_to_life(words):
    assert text(twin("", words)) == words("general.reopened")


def test_a_notice_escapes_what_a_learner_typed(hostile):
    assert text(notice(hostile)) == spaced(hostile)
