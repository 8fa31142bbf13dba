"""Reading one bar: the worked example before the switch, as an image that survives a saved notebook."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping

from dispute.activities.deaths.rules import Definition
from dispute.activities.deaths.view import TEMPLATE
from dispute.charts import columns
from dispute.charts.columns import Bar, in_words, number
from dispute.evidence.deaths import Estimate
from dispute.words.template import render
from dispute.words.texts import Words


def one_bar(year: int, parts: Mapping[str, Estimate], whole: Estimate, what: Definition, words: Words) -> str:
    """Return one bar with its three numbers explained."""
    drawn = [Bar(str(year), whole.best, whole.low, whole.high, above=(number(whole.high, words),))]
    sum_of = " + ".join(number(part.best, words) for part in parts.values())
    svg = columns.figure(drawn, words("deaths.one_figure", year=year), words, width="260")
    return render(
        TEMPLATE, part="one", image=b64encode(svg.encode()).decode(), year=year, whole=whole, sum_of=sum_of,
        estimate=in_words(whole, words), what=what, number=number, words=words,
    )  # fmt: skip
