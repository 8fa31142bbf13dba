"""A headline written from two years, and the whole series behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from markupsafe import Markup

from dispute.activities.headlines.rules import TIMES, Direction, Window, best, both_ways, bounds, windows
from dispute.charts import columns
from dispute.charts.columns import Bar, Mark, number
from dispute.evidence.dates import DateRange
from dispute.evidence.deaths import Estimate
from dispute.words.days import in_words
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/headlines/view.html"
Series = Mapping[int, Estimate]


def task(source_ids: Sequence[str], words: Words) -> str:
    """Return what the window makes of the table, without a number of deaths."""
    return render(TEMPLATE, part="task", source_ids=source_ids, words=words)


def years(first: str, last: str, offered: Sequence[int], words: Words) -> str:
    """Return the two handles, named ``first`` and ``last``; at rest they take in all years."""
    return render(TEMPLATE, part="years", first=first, last=last, years=offered, words=words)


def keep(button: str, words: Words) -> str:
    """Return the button that keeps a headline."""
    return render(TEMPLATE, part="keep", button_name=button, words=words)


def notice(sentence: str) -> str:
    """Return one sentence that says what is in the way."""
    return render(TEMPLATE, part="notice", sentence=sentence)


def dated(events: Sequence[Any], words: Words) -> list[tuple[Any, str]]:
    """Return rows of ``timeline.csv`` with their days in words, in order of time."""
    order = sorted(events, key=lambda e: (e.date_hi, e.date_lo))
    return [(event, in_words(DateRange(event.date_lo, event.date_hi), words, year=True)) for event in order]


def change(ratio: Fraction | None, words: Words) -> str:
    """Return a ratio as a headline's number: ``−78 %``, ``+20 %``, ``× 6.5``."""
    way, n = _rounded(ratio, words)
    return words(f"headlines.change_{way}", n=n)


def _rounded(ratio: Fraction | None, words: Words) -> tuple[str, str]:
    """Return how to word a ratio (``fall``, ``rise``, ``times``, ``same``, ``unknown``) and its number."""
    if ratio is None:
        return "unknown", ""
    if ratio >= TIMES:
        return "times", number(float(ratio), words)
    percent = abs(round(100 * (ratio - 1)))
    return ("same" if not percent else "rise" if ratio > 1 else "fall"), str(percent)


def headline(shown: Window, place: str, words: Words) -> str:
    """Return the headline that a writer could make of a window: true, and without the other years."""
    way, n = _rounded(shown.ratio, words)
    return words(f"headlines.{way}", place=words.named(place), n=n, first=shown.first, last=shown.last)


def basis(counts: Series, shown: Window, dataset: str, words: Words) -> str:
    """Return what a headline rests on, and how sure its number is."""
    a, b = counts[shown.first], counts[shown.last]
    low, high = bounds(a, b)
    return " ".join([
        words(
            "headlines.basis", a=number(a.best, words), b=number(b.best, words), first=shown.first, last=shown.last,
            dataset=dataset,
        ),
        reach(low, high, words),
    ])  # fmt: skip


def reach(low: Fraction | None, high: Fraction | None, words: Words) -> str:
    """Return the least and the most of a change in plain words, or two signs where its ends are of two kinds."""
    (way, least), (other, most) = _rounded(low, words), _rounded(high, words)
    if way != other or way not in ("times", "rise", "fall"):
        return words("headlines.bounds_open", least=change(low, words), most=change(high, words))
    if way == "fall":  # the larger ratio is the smaller fall
        least, most = most, least
    return words(f"headlines.bounds_{way}", least=least, most=most)


def limits(counts: Series, words: Words) -> str:
    """Return what no headline of these years can hold: a line of its own, since it is the same for all of them."""
    return f"{words('headlines.unreported')} {words('headlines.hidden', n=len(counts) - 2)}"


def sentence(counts: Series, shown: Window, place: str, dataset: str, words: Words) -> str:
    """Return the headline, then what it rests on and what it leaves out."""
    return f"{headline(shown, place, words)} {basis(counts, shown, dataset, words)} {limits(counts, words)}"


def above(counts: Series, shown: Window, place: str, dataset: str, words: Words) -> str:
    """Return the headline in large type, and what it rests on."""
    return render(
        TEMPLATE, part="headline", headline=headline(shown, place, words),
        basis=basis(counts, shown, dataset, words), limits=limits(counts, words),
    )  # fmt: skip


def show(counts: Series, shown: Window, events: Sequence[Any], place: str, words: Words) -> str:
    """Return the series with the window filled and the rest outlined, the events, and the table."""
    ends = {shown.first: "end", shown.last: "start"}
    drawn = [
        Bar(
            str(year), counted.best, counted.low, counted.high, chosen=shown.first <= year <= shown.last,
            above=(str(year), number(counted.best, words)) if year in ends else (), lean=ends.get(year, "middle"),
            title=words.typeset(f"{year}: {number(counted.best, words)}"),
        )
        for year, counted in counts.items()
    ]  # fmt: skip
    listed = dated(events, words)
    marks = [Mark(n, event.date_lo, event.date_hi) for n, (event, _) in enumerate(listed, start=1)]
    title = words("headlines.figure", place=words.named(place), first=min(counts), last=max(counts))
    return render(
        TEMPLATE, part="chart", words=words, events=listed, counts=counts, shown=shown, number=number,
        place=place,
        figure=Markup(columns.figure(drawn, title, words, marks=marks, first_year=min(counts))),
    )  # fmt: skip


def kept(chosen: Sequence[Window], counts: Series, place: str, words: Words) -> str:
    """Return the headlines that a learner has kept, and whether they point in opposite directions."""
    lines = [headline(each, place, words) for each in chosen]
    return render(TEMPLATE, part="kept", lines=lines, said=kept_sentence(chosen, counts, words), words=words)


def kept_sentence(chosen: Sequence[Window], counts: Series, words: Words) -> str:
    """Return whether the headlines point in opposite directions; empty without any.

    Once they do, all windows are counted: two true headlines are no draw.
    """
    if not chosen:
        return ""
    if not both_ways(chosen):
        return words("headlines.one_way")
    every = windows(best(counts))
    up, down = ([w for w in every if w.direction is way] for way in (Direction.RISE, Direction.FALL))
    return words("headlines.both_ways", total=len(every), up=len(up), down=len(down))
