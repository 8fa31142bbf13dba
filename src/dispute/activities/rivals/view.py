"""A rival story with its test in the learner's words, what the test finds, and three countries on one scale."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from dispute.activities.headlines.rules import of
from dispute.activities.headlines.view import change, dated
from dispute.activities.rivals.rules import FIELDS, HELD, TESTS, Story, Third
from dispute.charts import columns
from dispute.charts.columns import Bar, in_words, number
from dispute.evidence.deaths import Estimate, peak
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/rivals/view.html"
#: By country, its estimates by year.
Series = Mapping[str, Mapping[int, Estimate]]


def task(first: int, last: int, source_ids: Sequence[str], words: Words) -> str:
    """Return the two stories to rival, with their source, and no number."""
    return render(TEMPLATE, part="task", first=first, last=last, words=words, source_ids=source_ids)


def form(own: Story, commit: str, words: Words) -> dict[str, str]:
    """Return the parts in which a story is made: each opens with the press before it."""
    fields = [(words(f"rivals.field_{field}"), field) for field in FIELDS]
    tests = [(words(f"rivals.test_{test.replace('-', '_')}"), test) for test in TESTS]
    parts = {"field": render(TEMPLATE, part="field", fields=fields, chosen=own.field, words=words)}
    if own.field in FIELDS:
        parts["test"] = render(TEMPLATE, part="test", tests=tests, chosen=own.test, because=own.because, words=words)
    if own.field in FIELDS and own.test in TESTS:
        parts["expect"] = render(TEMPLATE, part="expect", commit=commit, own=own, words=words)
    return {name: parts.get(name, "") for name in ("field", "test", "expect")}


def notice(sentence: str) -> str:
    """Return one sentence that says what is missing."""
    return render(TEMPLATE, part="notice", sentence=sentence)


def rate_box(name: str, words: Words) -> str:
    """Return what stands above the comparison: its title, and the box that turns it into rates."""
    return render(TEMPLATE, part="rate", name=name, words=words)


def told(own: Story, words: Words) -> str:
    """Return the story and its test in one sentence of the learner's own words."""
    said = words(
        "rivals.yours", field=words(f"rivals.field_{own.field}"), because=own.because, expect=own.expect,
        test=words(f"rivals.test_{own.test}"),
    )  # fmt: skip
    return f"{said} {words('rivals.yours_against', against=own.against)}" if own.against else said


def commitment(own: Story, words: Words) -> str:
    """Return the story and its test, to stand above the comparison."""
    return render(TEMPLATE, part="commitment", line=told(own, words))


def found(test: str, counts: Series, kinds: Series, window: tuple[int, int], words: Words) -> str:
    """Return what our tables show where the learner wanted to look, or that they do not reach there."""
    first, last = window
    match test:
        case "countries":
            return changes(counts, first, last, words)
        case "kinds":
            said = [
                words(
                    "rivals.one_kind", kind=words(f"deaths.{kind.replace('-', '_')}"),
                    a=number(by[first].best, words), b=number(by[last].best, words),
                )
                for kind, by in kinds.items()
            ]  # fmt: skip
            return words("rivals.found_kinds", first=first, last=last, said=words.parts(said))
    return words(f"rivals.found_{test}")


def outcome(said: str, held: str | None, third: Sequence[Third], words: Words) -> str:
    """Return what the test finds, whether it is what was expected and what follows, and where the rise lies."""
    options = [(words(f"rivals.held_{value.replace('-', '_')}"), value) for value in HELD]
    return render(TEMPLATE, part="outcome", said=said, options=options, held=held or "", third=third, words=words,
                  outlook=outlook(held, words) if held else "")  # fmt: skip


def outlook(held: str, words: Words) -> str:
    """Return what follows for a story from what was seen."""
    return words(f"rivals.then_{held.replace('-', '_')}")


def changes(counts: Series, first: int, last: int, words: Words) -> str:
    """Return how each country changed between two years."""
    said = [
        words("rivals.one_change", place=words.named(place), change=change(of(by, first, last).ratio, words))
        for place, by in counts.items()
    ]
    return words("rivals.change", first=first, last=last, changes=words.listed(said))


def peaks(counts: Series, words: Words) -> str:
    """Return the highest year of each country."""
    said = [
        words("rivals.one_peak", place=words.state(place), year=peak(by), estimate=in_words(by[peak(by)], words))
        for place, by in counts.items()
    ]
    return words("rivals.peaks", peaks=words.listed(said))


def sentence(counts: Series, first: int, last: int, words: Words) -> str:
    """Return how each country changed between two years, and its highest year."""
    return f"{changes(counts, first, last, words)} {peaks(counts, words)}"


def show(
    counts: Series, first: int, last: int, events: Sequence[Any], said: str, *, rate: bool, words: Words
) -> str:  # fmt: skip
    """Return one picture for each country on one scale, with what is said of them, the exits, and the table."""
    top = columns.top_of([estimate.high for by in counts.values() for estimate in by.values()])
    pictures = {}
    for place, by in counts.items():
        drawn = [
            Bar(
                str(year),
                e.best,
                e.low,
                e.high,
                chosen=first <= year <= last,
                title=words.typeset(f"{year}: {in_words(e, words)}"),
            )
            for year, e in by.items()
        ]
        title = words(
            "rivals.figure_rate" if rate else "rivals.figure", place=words.named(place), first=min(by), last=max(by)
        )
        pictures[words.named(place)] = Markup(columns.figure(drawn, title, words, top=top, height=120))
    return render(
        TEMPLATE, part="comparison", sentence=said, pictures=pictures, words=words,
        events=dated(events, words), counts=counts, years=next(iter(counts.values())), in_words=in_words,
    )  # fmt: skip
