"""A headline below a text: kept as its last line, printed, counted, and turned round."""

import pytest

from dispute.hosts.shown import Shown
from dispute.hosts.store import Store
from dispute.questions.headline import count, joined, seen, split, turned
from dispute.questions.plan import Prompt, load
from dispute.questions.writing import Writing
from dispute.words.texts import Words
from reading import spaced, text
from using import Using

TASK = Prompt("W8", "Write about it.", (1, 60), "Compare.", lists=("dating", "reporting"), headline=6)


@pytest.fixture
def use(words):
    return Using(Shown(Writing(TASK, words), Store(), words))


@pytest.mark.parametrize(
    ("typed", "headline"), [("One.", "Two"), ("One.\n\nTwo.", ""), ("One.", ""), ("One.\nTwo.", "Three"), ("", "Only")]
)
def test_a_text_and_its_headline_come_back_as_they_were_kept(typed, headline):
    whole = split(joined(typed, headline))
    assert (whole.text, whole.headline) == (typed, headline)


def test_a_text_of_one_line_without_a_headline_is_kept_as_it_is():
    assert joined("My own words.", " \n ") == "My own words."
    assert joined("One.", " two \n lines ") == "One.\ntwo lines"


@pytest.mark.parametrize(
    ("headline", "n"), [("", 0), ("France, Mali bar staff; order open", 6), ("Qui d’abord ? Nul ne sait", 5)]
)
def test_a_sign_that_stands_alone_is_no_word(headline, n):
    assert count(headline) == n


@pytest.mark.parametrize(
    ("lang", "headline", "other"),
    [
        ("en", "Mali hit back at France", "France hit back at Mali"),
        ("en", "French step, Malian answer in Bamako", "Malian step, French answer in Paris"),
        ("en", "Who acted first?", ""),
        ("en", "Malians", ""),
        ("fr", "Le Mali riposte à la France", "La France riposte au Mali"),
        ("fr", "Mesures françaises, note du Mali", "Mesures maliennes, note de la France"),
        ("fr", "La France et le Mali expulsent", "Le Mali et la France expulsent"),
    ],
)
def test_a_headline_is_read_with_the_two_states_exchanged(lang, headline, other):
    assert turned(headline, lang) == other
    assert not other or turned(other, lang) == headline


def test_what_is_said_of_a_headline(words):
    assert seen("", 6, words) == [words("writing.headline_none")]
    first, order, other = seen("Mali answered France", 6, words)
    assert first == "Headline: 3 of 6 words." and "“answered”" in order and "By which date" in order
    assert "“France answered Mali”" in other
    assert seen("France and Mali bar embassy staff", 6, words)[1] == words("writing.headline_no_order")
    assert len(seen("Nobody knows", 6, words)) == 2


def test_a_kept_headline_is_printed_and_the_check_is_folded_below_what_was_found(use, words):
    assert words("writing.headline", n=6) in use.seen and words("writing.headline_none") not in use.seen
    use.press("keep", {"text": "A note dated the 17th, says AP.", "headline": "Mali acts first"})
    assert use.work.notes["W8"] == "A note dated the 17th, says AP.\nMali acts first"
    assert use.entries == {"text": "A note dated the 17th, says AP.", "headline": "Mali acts first"}
    kept = use.part("kept")
    assert kept.startswith("Words: 7.") and "“first”" in kept and "“dated”" in kept and "“says”" in kept
    assert "“France acts first”" in kept and "“France acts first”" in use.said
    assert (
        '<div class="paper">' in use.html and "Compare." in kept and TASK.check not in text(use.shown.page["text/html"])
    )


def test_a_hostile_headline_stays_what_it_is(use, hostile):
    use.press("keep", {"text": "Mine.", "headline": hostile})
    assert use.entries["headline"] == split(use.work.notes["W8"]).headline and "<script>" not in use.html


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_lesson_asks_for_six_words_and_its_own_answer_holds_what_it_looks_for(lang):
    prompt, words = load("02_expulsions", lang=lang).prompt("W2"), Words(lang)
    assert prompt.headline == 6
    quoted = prompt.check.replace("\u202f", " ").replace("\xa0", " ")
    marks = "‘’" if lang == "en" else "«»"
    headline = quoted[quoted.rindex(marks[0]) + 1 : quoted.rindex(marks[1])].strip().rstrip(".")
    body = quoted[: quoted.rindex(marks[0])].translate(str.maketrans("", "", "‘«»")).replace("’ ", " ")
    assert count(headline) == 6
    use = Using(Shown(Writing(prompt, words), Store(), words))
    use.press("keep", {"text": body, "headline": headline})
    kept = spaced(use.part("kept"))
    for name in ("dating", "reporting"):
        assert spaced(words("writing.unseen", what=words(f"writing.list_{name}"))).rstrip(".") not in kept
    assert spaced(words("writing.headline_no_order")) in kept
