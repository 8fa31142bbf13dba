"""Two rival stories in the learner's words, and the series of three countries on one scale."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from dispute.activities.headlines.rules import of
from dispute.activities.headlines.view import change, dated
from dispute.activities.rivals.rules import FIELDS, STORIES, Story
from dispute.charts import columns
from dispute.charts.columns import Bar, in_words
from dispute.evidence.deaths import Estimate, peak
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/rivals/view.html"
#: By country, its estimates by year.
Series = Mapping[str, Mapping[int, Estimate]]


def task(first: int, last: int, others: Sequence[str], source_ids: Sequence[str], words: Words) -> str:
    """Return the story to test, with its source, and no number."""
    return render(
        TEMPLATE, part="task", first=first, last=last, others=words.listed(list(others)), words=words,
        source_ids=source_ids,
    )  # fmt: skip


def form(commit: str, words: Words) -> str:
    """Return the fields of both stories, named as the entries of the form, and their button."""
    fields = [(words(f"rivals.field_{field}"), field) for field in FIELDS]
    return render(TEMPLATE, part="form", stories=STORIES, fields=fields, commit=commit, words=words)


def notice(sentence: str) -> str:
    """Return one sentence that says what is missing."""
    return render(TEMPLATE, part="notice", sentence=sentence)


def rate_box(name: str, words: Words) -> str:
    """Return what stands above the comparison: its title, and the box that turns it into rates."""
    return render(TEMPLATE, part="rate", name=name, words=words)


def told(stories: Sequence[Story], words: Words) -> list[str]:
    """Return each story in one sentence of the learner's own words."""
    return [
        words(
            "rivals.yours", n=n, field=words(f"rivals.field_{story.field}"), because=story.because, expect=story.expect
        )
        for n, story in zip(STORIES, stories, strict=True)
    ]


def commitment(stories: Sequence[Story], words: Words) -> str:
    """Return both stories, to stand above the comparison."""
    return render(TEMPLATE, part="commitment", lines=told(stories, words))


def sentence(counts: Series, first: int, last: int, words: Words) -> str:
    """Return how each country changed between two years, and its highest year."""
    changes = [
        words("rivals.one_change", place=place, change=change(of(by, first, last).ratio, words))
        for place, by in counts.items()
    ]
    peaks = [
        words("rivals.one_peak", place=place, year=peak(by), estimate=in_words(by[peak(by)], words))
        for place, by in counts.items()
    ]
    return " ".join([
        words("rivals.change", first=first, last=last, changes=words.listed(changes)),
        words("rivals.peaks", peaks=words.listed(peaks)),
    ])  # fmt: skip


def show(counts: Series, first: int, last: int, events: Sequence[Any], *, rate: bool, words: Words) -> str:
    """Return sentence, one picture for each country on one scale, the changes of partners, and the table."""
    top = columns.top_of([estimate.high for by in counts.values() for estimate in by.values()])
    pictures = {}
    for place, by in counts.items():
        drawn = [
            Bar(str(year), e.best, e.low, e.high, chosen=first <= year <= last, title=f"{year}: {in_words(e, words)}")
            for year, e in by.items()
        ]
        title = words("rivals.figure_rate" if rate else "rivals.figure", place=place, first=min(by), last=max(by))
        pictures[place] = Markup(columns.figure(drawn, title, words, top=top, height=120))
    return render(
        TEMPLATE, part="comparison", sentence=sentence(counts, first, last, words), pictures=pictures, words=words,
        events=dated(events, words), counts=counts, years=next(iter(counts.values())), in_words=in_words,
    )  # fmt: skip
