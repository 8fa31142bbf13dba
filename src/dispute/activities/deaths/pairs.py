"""Two counts of one year side by side, year by year, and what pressing a kind of violence away does to their gaps."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from markupsafe import Markup

from dispute.activities.deaths import view
from dispute.activities.deaths.rules import Counts, Definition, Pair, Said, firmness
from dispute.activities.headlines.rules import Direction, Window
from dispute.activities.headlines.rules import of as of_years
from dispute.activities.rivals.rules import growth
from dispute.charts import columns
from dispute.charts.columns import in_words, number
from dispute.evidence.deaths import KINDS
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/deaths/pairs.html"
#: Pictures of two bars need less room than a series.
HEIGHT = 150


def of(counts: Counts, kinds: Collection[str], most: int, words: Words) -> list[Pair]:
    """Return the first pairs under some kinds of violence."""
    found = []
    for row in counts.others[:most]:
        ours, whole = (counts.series(row.country, chosen)[row.period_lo.year] for chosen in (kinds, KINDS))
        found.append(Pair(row, ours, whole, kinds))
    return found


def sentence(pair: Pair, words: Words) -> str:
    """Return both numbers of a year, and which one is higher."""
    return words(
        f"deaths.pair_{pair.way}", year=pair.year, other=view.short(pair.row, words),
        b=number(pair.row.value, words), a=in_words(pair.ours, words),
    )  # fmt: skip


def show(pairs: Sequence[Pair], counts: Counts, more: str, words: Words) -> str:
    """Return the pairs side by side on one scale, and the button ``more`` for a pair that is still to come."""
    dataset = view.dataset(counts.deaths, words)
    # Measured with all kinds, so that a bar that shrinks does not stretch its own axis.
    top = columns.top_of([value for pair in pairs for value in (pair.row.value, pair.whole.high)])
    shown = []
    for pair in pairs:
        what = Definition(pair.row.country, pair.kinds, False, True, dataset, ())
        bars = view.two_bars(pair.ours, pair.row.value, pair.row, what, words)
        title = words("deaths.figure_pair", place=words.named(pair.row.country), year=pair.year)
        figure = Markup(columns.figure(bars, title, words, top=top, height=HEIGHT))
        shown.append({"pair": pair, "figure": figure, "said": sentence(pair, words), "rule": rule(pair, words)})
    waiting = [row.period_lo.year for row in counts.others[len(pairs) :]]
    return render(
        TEMPLATE, part="pairs", pairs=shown, more=more, next=words("deaths.next", year=waiting[0]) if waiting else "",
        ours=counts.source_ids(), words=words,
    )  # fmt: skip


def rule(pair: Pair, words: Words) -> str:
    """Return what the other data set counts, in the middle of a sentence."""
    definition = words.of(pair.row, "definition")
    return words(
        "deaths.rule_theirs", dataset=view.short(pair.row, words), vintage=words.named(pair.row.vintage),
        maker=words.named(pair.row.compiled_by),
        definition=definition[:1].lower() + definition[1:],
    )  # fmt: skip


def kinds(prefix: str, counted: Collection[str], words: Words) -> str:
    """Return a button for each kind of violence: pressed, it counts."""
    offered = [(words(f"deaths.{kind.replace('-', '_')}"), kind, kind in counted) for kind in KINDS]
    return render(TEMPLATE, part="kinds", prefix=prefix, kinds=offered, words=words)


def gap_sentences(pairs: Sequence[Pair], reasons: Sequence[Said], words: Words, *, last: bool) -> list[Said]:
    """Return what the kinds that are left out do to the gaps, and what those who count give as reasons; with all
    kinds, nothing."""
    said = [Said(words("deaths.last"))] if last else []
    if {*KINDS} <= {*pairs[0].kinds}:
        return said
    grew, shrank = ([str(pair.year) for pair in pairs if pair.grew is way] for way in (True, False))
    if grew and shrank:
        gaps = words("deaths.gaps", grew=words.listed(grew), shrank=words.listed(shrank))
        said += [Said(gaps), *reasons]
    return [*said, *([Said(words("deaths.near"))] if any(pair.way == "within" for pair in pairs) else [])]


def holds(kept: Sequence[Window], pairs: Sequence[Pair], counts: Counts, words: Words) -> Said:
    """Return which of the learner's headlines each kind bears out alone; without one, the years of the pairs."""
    by = [counts.series(counts.country, [kind]) for kind in KINDS]
    whole = counts.series(counts.country, KINDS)
    found: dict[str, list[str]] = {"firm": [], "best": [], "turns": []}
    for one in kept or [of_years(whole, pairs[0].year, pairs[-1].year)]:
        up = one.direction is Direction.RISE
        way = words("deaths.more_years" if up else "deaths.fewer_years", first=one.first, last=one.last)
        found[firmness([growth(each, one.first, one.last) for each in by], up=up)].append(way)
    said = [words(f"deaths.holds_{how}", which=words.listed(ways)) for how, ways in found.items() if ways]
    return Said(" ".join(said))


def gaps(said: Sequence[Said], words: Words) -> str:
    """Return the same as HTML."""
    return render(TEMPLATE, part="gaps", said=said, words=words)


def heard(pairs: Sequence[Pair], gaps: Sequence[Said], words: Words, *, last: bool) -> str:
    """Return what a screen reader says after a press: the numbers, and what became of the gaps."""
    said = [one.text for one in gaps]
    return " ".join(said if last else [*(sentence(pair, words) for pair in pairs), *said])
