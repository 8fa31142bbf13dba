"""The what-if model: an if-then sentence over a wide bar, two pairs of handles, and every assumption."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from dispute.activities.shares import rules as shares
from dispute.activities.what_if.kept import STEP, Case
from dispute.activities.what_if.rules import Inputs, Range, half, leading, swings, turn
from dispute.words.numbers import number, percent, percents
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/what_if/view.html"

#: Where a handle can stand.
PLACES = tuple(str(n) for n in range(0, 101, STEP))
#: What the model takes for granted.
BUILT_IN = ("share", "rerouted", "goods", "buyer", "time", "prices")


def task(words: Words) -> str:
    return render(TEMPLATE, part="task", words=words)


def cases(name: str, offered: Sequence[Case], words: Words) -> str:
    """Return the cases to choose from: they set the handles, and commit to nothing."""
    options = [(case.title, case.id) for case in offered]
    return render(TEMPLATE, part="cases", name=name, options=options, chosen=offered[0].id, words=words)


def handles(bar: str, names: tuple[str, str], ends: Range, others: Sequence[tuple[str, float]], words: Words) -> str:
    """Return the two handles of a bar, where they stand before anybody moves them.

    ``others`` are the handles of the cases that are not shown: the page keeps where they stand.
    """
    said = [(name, words(f"what_if.{bar}_{end}"), f"{value:g}")
            for end, name, value in zip(("low", "high"), names, ends, strict=True)]  # fmt: skip
    return render(TEMPLATE, part="handles", ends=said, label=words(f"what_if.{bar}"), step=STEP, words=words,
                  others=[(name, f"{value:g}") for name, value in others])  # fmt: skip


def keep(name: str, words: Words) -> str:
    return render(TEMPLATE, part="keep", name=name, words=words)


def show(inputs: Inputs, case: Case, words: Words) -> str:
    """Return sentence and picture."""
    return render(
        TEMPLATE, part="picture", sentence=sentence(inputs, words), figure=Markup(figure(inputs, words)),
        why=case.why, words=words,
    )  # fmt: skip


def example(inputs: Inputs, words: Words) -> str:
    """Return a run of the model on an invented road, step by step, with every assumption listed."""
    steps = [
        words(f"what_if.step_{end}", share=percent(share, words), rerouted=percent(part, words), n=percent(n, words))
        for end, share, part, n in zip(
            ("least", "most"), inputs.share, reversed(inputs.rerouted), inputs.missing, strict=True
        )
    ]
    return render(
        TEMPLATE, part="example", steps=steps, built_in=_built_in(words), sentence=sentence(inputs, words), words=words
    )  # fmt: skip


def _built_in(words: Words) -> list[tuple[str, str]]:
    return [(words(f"what_if.plain_{key}"), words(f"what_if.real_{key}")) for key in BUILT_IN]


def sentence(inputs: Inputs, words: Words) -> str:
    """Return the if-then sentence with its range."""
    return words(
        "what_if.sentence", share=percents(*inputs.share, words), rerouted=percents(*inputs.rerouted, words),
        missing=_between(inputs.missing, words),
    )  # fmt: skip


def _between(ends: Range, words: Words) -> str:
    lo, hi = (percent(end, words) for end in ends)
    return words("what_if.exactly", n=lo) if lo == hi else words("what_if.between", lo=lo, hi=hi)


def figure(inputs: Inputs, words: Words) -> str:
    """Return all imports as one wide bar: what is missing at least, at most, and a thin bar of the road's share."""
    said = {"share": percents(*inputs.share, words), "missing": percents(*inputs.missing, words)}
    labels = {f"{bar}_label": words(f"what_if.bar_{bar}", range=text) for bar, text in said.items()}
    return render(
        "activities/what_if/figure.svg", title=words("what_if.figure", **said), share=inputs.share,
        missing=inputs.missing, words=words, **labels,
    )  # fmt: skip


def asked(inputs: Inputs, words: Words) -> str:
    """Return what would change the answer, under its question."""
    return render(TEMPLATE, part="change", change=change(inputs, words), words=words)


def change(inputs: Inputs, words: Words) -> str:
    """Return which of the two assumptions moves the result more, and where to look first."""
    by, first = swings(inputs), leading(inputs)
    if not any(round(points, 1) for points in by.values()):
        return words("what_if.exact")
    if first is None:
        return words("what_if.tie", n=number(by["share"], words))
    second = "share" if first == "rerouted" else "rerouted"
    names = {key: words(f"what_if.input_{key}") for key in by}
    ranges = {key: percents(*getattr(inputs, key), words) for key in by}
    most = words(
        "what_if.most", input=names[first], range=ranges[first], n=number(by[first], words),
        other=names[second], other_range=ranges[second], m=number(by[second], words),
    )  # fmt: skip
    return f"{most} {words(f'what_if.look_{first}')}"


def turns(inputs: Inputs, words: Words) -> list[str]:
    """Return at which values the answer turns, and how that was worked out.

    They stand behind the line, for who wants to check the sums: a first reader cannot follow them. So they are not
    rounded to whole numbers either, or the sums would not come out.
    """
    at, first, threshold = turn(inputs), leading(inputs), half(inputs)
    said = []
    if at:
        then, now = (percent(value, words) for value in (at.then, at.now))
        said.append(words(f"what_if.turn_{at.end}", input=words(f"what_if.input_{first}"), now=now, then=then))
    least = percent(inputs.rerouted[0], words)
    if threshold is None:
        said.append(words("what_if.half_never", least=least))
    else:
        said.append(words("what_if.half", least=least, n=percent(threshold, words)))
    return [words("what_if.ranks"), *said]


def folded(inputs: Inputs, claims: Mapping[str, Sequence[Any]], words: Words) -> str:
    """Return formula, assumptions and what is left out, behind one line."""
    return render(
        TEMPLATE, part="ledger", ledger=ledger(inputs, claims, words), built_in=_built_in(words),
        turns=turns(inputs, words), words=words,
    )  # fmt: skip


def ledger(
    inputs: Inputs, claims: Mapping[str, Sequence[Any]], words: Words
) -> list[tuple[str, str, str, Sequence[str]]]:
    """Return every number: its name, its value, what sources say about it, and those sources."""
    rows = [
        (words("what_if.row_share", road=road), percents(*inputs.share, words), _claims(found, words),
         list(dict.fromkeys(key for row in found for key in row.source_ids)))
        for road, found in claims.items()
    ]  # fmt: skip
    rows.append((words("what_if.rerouted"), percents(*inputs.rerouted, words), words("what_if.no_source"), []))
    rows.append((words("what_if.row_moved"), percents(*inputs.moved, words), words("what_if.from_model"), []))
    rows.append((words("what_if.row_missing"), percents(*inputs.missing, words), words("what_if.in_model"), []))
    return rows


def _claims(rows: Sequence[Any], words: Words) -> str:
    return words("what_if.claims", n=len(rows), range=percents(*shares.span(rows), words))


def keeps(words: Words) -> str:
    """Return that the sentence above is kept."""
    return render(TEMPLATE, part="kept", words=words)
