"""A lesson's questions on paper: boxes, lines and blank tables. No keys, no reasons, no hints."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from dispute.evidence.chronology import Step
from dispute.evidence.dates import KINDS
from dispute.questions.fields import LETTERS
from dispute.questions.plan import Plan
from dispute.questions.quiz import CONFIDENCE, Item
from dispute.words.template import render
from dispute.words.texts import Words

#: Handwriting: so many words stand on one line.
WORDS_ON_A_LINE = 9


def worksheet(plan: Plan, steps: Sequence[Step], words: Words) -> str:
    """Return predictions, blank table, questions and writing tasks of one lesson.

    Parameters
    ----------
    steps
        Rows of the blank four-date table; none for a lesson without it.
    """
    prompts = [(prompt, lines(prompt.length[1])) for prompt in plan.prompts.values()]
    return _render(
        "lesson", words, plan=plan, steps=steps, prompts=prompts, items=[*plan.warm_ups, *plan.items.values()]
    )


def test_form(intro: str, items: Iterable[Item], words: Words) -> str:
    """Return a form of the test on paper."""
    return _render("form", words, intro=intro, items=list(items))


def vote_cards(words: Words) -> str:
    """Return four large letters, two on a page, to hold up."""
    return _render("votes", words, shown=LETTERS[:4])


def lines(most: int) -> int:
    """Return how many lines a text of so many words needs."""
    return -(-most // WORDS_ON_A_LINE)


def page(title: str, body: str, words: Words) -> str:
    """Return a whole page for A4 or Letter paper."""
    return render("hosts/print_page.html", title=title, body=Markup(body), lang=words.lang)


def _render(part: str, words: Words, **values: object) -> str:
    levels = [words("quiz." + level.replace(" ", "_")) for level in CONFIDENCE]
    return render(
        "publish/worksheet.html", part=part, words=words, letters=LETTERS, kinds=KINDS, levels=levels, **values
    )
