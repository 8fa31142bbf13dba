"""A line to draw, column by column, and then the count beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from dispute.activities.draw_it import rules
from dispute.charts.columns import LEFT, RIGHT, in_words, number, step_of
from dispute.evidence.deaths import Estimate, peak
from dispute.words.template import render
from dispute.words.texts import Words
from dispute.words.typed_number import Refused, plain, readings

TEMPLATE = "activities/draw_it/view.html"
#: Ways to draw: columns to press or drag, or boxes for numbers.
COLUMNS, NUMBERS = "columns", "numbers"
Series = Mapping[int, Estimate]


def task(counts: Series, sources: Sequence[str], words: Words) -> str:
    """Return what to draw, and the one year that is given."""
    first = min(counts)
    said = words("draw_it.task", first=first, given=number(counts[first].best, words), last=max(counts))
    return render(TEMPLATE, part="task", said=said, sources=sources, words=words)


def fields(way: str, at_rest: rules.Line, counts: Series, words: Words) -> str:
    """Return a field for each year, all under the year's name: a column, or a box for a number."""
    first = min(counts)
    share = round(counts[first].best / rules.TOP, 3)
    scale = [number(n, words) for n in range(rules.TOP, -1, -1_000)]
    return render(
        TEMPLATE, part="fields", way=way, line=at_rest, first=first, given=number(counts[first].best, words),
        share=share, scale=scale, top=rules.TOP, step=rules.STEP, words=words,
    )  # fmt: skip


def ways(name: str, words: Words) -> str:
    """Return the choice between columns and boxes; both hold the same line."""
    options = [(words(f"draw_it.{way}"), way) for way in (COLUMNS, NUMBERS)]
    return render(TEMPLATE, part="ways", name=name, options=options, words=words)


def readout(line: rules.Line, given: float, words: Words) -> str:
    """Return the numbers of the line, for the eye: a screen reader has heard them from each column."""
    numbers = [number(value, words) for value in (given, *line.values())]
    return render(TEMPLATE, part="readout", numbers=numbers)


def button(name: str, words: Words) -> str:
    """Return the button that shows what was counted."""
    return render(TEMPLATE, part="button", name=name, words=words)


def notice(sentence: str, flat: str, words: Words) -> str:
    """Return one sentence; ``flat`` names a button that keeps a flat line, and is empty without one."""
    return render(TEMPLATE, part="notice", sentence=sentence, flat=flat, words=words)


def refused(problem: Refused, words: Words) -> str:
    """Return what is wrong with one year's number, and what to write."""
    values = [plain(value) for value in readings(problem.typed)] if problem.why == "two_numbers" else ["", ""]
    return words(
        f"number.{problem.why}", box=problem.key, typed=problem.typed, such="800", lo=0, hi=number(rules.MOST, words),
        one=values[0], other=values[-1],
    )  # fmt: skip


def sentence(line: rules.Line, counts: Series, words: Words) -> str:
    """Return where the line is nearest, where it is furthest, and on which side it stands."""
    best = {year: e.best for year, e in counts.items()}
    far = rules.furthest(line, best)
    return words(
        "draw_it.compared", far=far, drawn=number(line[far], words), counted=number(best[far], words),
        below=rules.below(line, best), n=len(line),
    )  # fmt: skip


def blank(counts: Series, words: Words) -> str:
    """Return the picture without a line, for paper: axes and the year that is given."""
    first = min(counts)
    return figure({first: counts[first]}, {}, [*counts], words("draw_it.blank", first=first, last=max(counts)), words)


def result(line: rules.Line, counts: Series, dataset: str, sources: Sequence[str], words: Words) -> str:
    """Return the line beside the count: sentence, picture and table; without a line, the count alone."""
    title = words("draw_it.figure" if line else "draw_it.figure_counted", first=min(counts), last=max(counts))
    return render(
        TEMPLATE, part="result", said=sentence(line, counts, words) if line else "",
        dataset=dataset,
        figure=figure(counts, line, [*counts], title, words), line=line, counts=counts, sources=sources, words=words,
        number=number, in_words=in_words,
    )  # fmt: skip


def figure(counts: Series, line: rules.Line, years: Sequence[int], title: str, words: Words) -> Markup:
    """Return columns for what was counted, and the learner's line over them."""
    most = max([rules.TOP, *line.values(), *(e.high for e in counts.values())])
    step = 1_000 if most == rules.TOP else step_of(most)
    top, slot = step * -(-most // step), (RIGHT - LEFT) / len(years)
    height = 260

    def y(value: float) -> float:
        return round(14 + height * (1 - value / top), 1)

    middle = {year: round(LEFT + slot * (n + 0.5), 2) for n, year in enumerate(years)}
    points = [(middle[year], y(value)) for year, value in {min(years): counts[min(years)].best, **line}.items()]
    labelled = {min(years), peak(counts)} if line else {min(years)}
    bars = [
        {
            "x": round(middle[year] - slot * 0.32, 2),
            "width": round(slot * 0.64, 2),
            "y": y(e.best),
            "middle": middle[year],
            "low": y(e.low),
            "high": y(e.high),
            "title": words.typeset(f"{year}: {in_words(e, words)}"),
            "label": number(e.best, words) if year in labelled else "",
        }
        for year, e in counts.items()
    ]
    return Markup(render(
        "activities/draw_it/figure.svg", title=title, bars=bars, points=points if line else [], base=y(0), left=LEFT,
        right=RIGHT, lines=[(y(step * n), number(int(step * n), words)) for n in range(int(top / step) + 1)],
        years=[(middle[year], str(year)) for year in years], words=words,
        yours=points[-1] if line else None,
    ))  # fmt: skip
