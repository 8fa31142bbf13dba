"""The what-if model: an if-then sentence, a range bar, what moves the result, and every assumption."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from dispute.activities.shares import rules as shares
from dispute.activities.what_if.rules import Inputs, Range, detour, swings
from dispute.questions.view import notice as notice
from dispute.words.numbers import number, percent, percents, span
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/what_if/view.html"

#: Results closer than this are equal: they would look the same.
NEAR = 0.05
#: What the model takes for granted.
BUILT_IN = ("share", "rerouted", "goods", "buyer", "time", "prices")


def task(words: Words) -> str:
    return render(TEMPLATE, part="task", words=words)


def cut(roads: Sequence[str], chosen: str, words: Words) -> str:
    """Return the roads that can be cut."""
    options = [*((road, road) for road in roads), (words("what_if.both"), "both")]
    return render(TEMPLATE, part="cut", options=options, chosen=chosen, words=words)


def rest(rerouted: Markup, others: Sequence[str], other: str, boxes: Markup, words: Words) -> str:
    """Return the fields that do not depend on the road that is cut, and the button."""
    options = [(words("what_if.nobody"), ""), *((name, name) for name in others)]
    return render(
        TEMPLATE, part="rest", rerouted=rerouted, others=options, other=other, boxes=boxes,
        words=words,
    )  # fmt: skip


def result(
    inputs: Inputs, claims: Mapping[str, Sequence[Any]], routes: Mapping[str, Sequence[Any]], words: Words
) -> str:
    """Return sentence, picture, sensitivity and ledger.

    Parameters
    ----------
    claims
        For each road the share claims in per cent, to stand beside the learner's numbers.
    routes
        For each road the rows of ``routes.csv`` on its whole length.
    """
    return render(
        TEMPLATE, part="result", sentence=sentence(inputs, words), figure=Markup(figure(inputs, words)),
        change=change(inputs, words), ledger=ledger(inputs, claims, routes, words), words=words,
    )  # fmt: skip


def example(inputs: Inputs, words: Words) -> str:
    """Return a run of the model on an invented road, step by step, with every assumption listed."""
    steps = [
        words(f"what_if.step_{end}", share=percent(share, words), rerouted=percent(part, words), n=percent(n, words))
        for end, share, part, n in zip(
            ("least", "most"), inputs.share, reversed(inputs.rerouted), inputs.missing, strict=True
        )
    ]
    built_in = [(words(f"what_if.plain_{key}"), words(f"what_if.real_{key}")) for key in BUILT_IN]
    return render(
        TEMPLATE,
        part="example",
        steps=steps,
        built_in=built_in,
        sentence=sentence(inputs, words),
        words=words,
    )


def sentence(inputs: Inputs, words: Words) -> str:
    """Return the if-then sentence with its range."""
    lo, hi = inputs.missing
    same = percent(lo, words) == percent(hi, words)
    missing = (
        words("what_if.exactly", n=percent(lo, words)) if same
        else words("what_if.between", lo=percent(lo, words), hi=percent(hi, words))
    )  # fmt: skip
    return words(
        "what_if.sentence" if len(inputs.shares) == 1 else "what_if.sentence_both",
        roads=words.listed(list(inputs.shares)), share=percents(*inputs.share, words),
        rerouted=percents(*inputs.rerouted, words), missing=missing,
    )  # fmt: skip


def figure(inputs: Inputs, words: Words) -> str:
    """Return two bars on one axis of all imports: what used the road, and what is missing."""

    def bar(kind: str, ends: Range, fill: str, line: str) -> dict[str, Any]:
        text = words(f"what_if.bar_{kind}", range=percents(*ends, words))
        return {"text": text, "lo": round(ends[0], 2), "hi": round(ends[1], 2), "fill": fill, "line": line}

    bars = [
        bar("share", inputs.share, "none", "var(--one, #1559a6)"),
        bar("missing", inputs.missing, "url(#gone)", "var(--two, #a34700)"),
    ]
    title = words(
        "what_if.figure", share=percents(*inputs.share, words), missing=percents(*inputs.missing, words)
    )  # fmt: skip
    return render("activities/what_if/figure.svg", bars=bars, title=title)


def change(inputs: Inputs, words: Words) -> str:
    """Return which of the learner's inputs moves the result most: better evidence is worth most there."""
    lo, hi = inputs.missing
    if hi - lo < NEAR:
        return words("what_if.exact")
    moved = sorted(swings(inputs).items(), key=lambda pair: -pair[1])
    most = [key for key, points in moved if moved[0][1] - points < NEAR]
    named = {key: _input(key, words) for key, _ in moved}
    said = [words("what_if.wide", n=number(hi - lo))]
    if len(most) == 1:
        said.append(words("what_if.most", input=named[most[0]], n=number(moved[0][1])))
    else:
        said.append(words("what_if.tie", names=words.listed([named[key] for key in most]), n=number(moved[0][1])))
    for key, points in moved[len(most) :]:
        name = named[key]
        said.append(words("what_if.rest", input=name[0].upper() + name[1:], n=number(points)))
    return " ".join([*said, words("what_if.check")] if len(most) == 1 else said)


def _input(key: str, words: Words) -> str:
    return words("what_if.input_rerouted") if key == "rerouted" else words("what_if.input_share", road=key)


def ledger(
    inputs: Inputs, claims: Mapping[str, Sequence[Any]], routes: Mapping[str, Sequence[Any]], words: Words
) -> list[tuple[str, str, str]]:
    """Return every assumption: its name, the learner's number, and what sources say about it."""
    rows = []
    for road, ends in inputs.shares.items():
        rows.append((words("what_if.row_share", road=road), percents(*ends, words), _claims(claims[road], words)))
    own = words("what_if.no_source")
    rows.append((words("what_if.row_rerouted"), percents(*inputs.rerouted, words), own))
    rows.append((words("what_if.row_moved"), percents(*inputs.moved, words), words("what_if.from_model")))
    nothing = words("what_if.not_set")
    rows.append((words("what_if.row_other"), inputs.other or nothing, _detour(inputs, routes, words)))
    days = nothing if inputs.days is None else number(inputs.days)
    rows.append((words("what_if.row_days"), days, words("what_if.no_time")))
    room = nothing if inputs.room is None else percent(inputs.room, words)
    enough = {
        None: own, True: words("what_if.fits"), False: words("what_if.short", n=percent(inputs.moved[0], words)),
    }  # fmt: skip
    rows.append((words("what_if.row_room"), room, enough[inputs.fits]))
    over = sum(hi for _, hi in inputs.shares.values()) > 100
    last = words("what_if.capped") if over else words("what_if.in_model")
    rows.append((words("what_if.row_missing"), percents(*inputs.missing, words), last))
    return rows


def _claims(rows: Sequence[Any], words: Words) -> str:
    if not rows:
        return words("what_if.no_source")
    return words("what_if.claims", n=len(rows), range=percents(*shares.span(rows), words))


def _detour(inputs: Inputs, routes: Mapping[str, Sequence[Any]], words: Words) -> str:
    if inputs.other is None:
        return words("what_if.no_source")
    if len(inputs.shares) > 1:
        return words("what_if.several_cut")
    km = detour(routes[next(iter(inputs.shares))], routes[inputs.other])
    if km is None:
        return words("what_if.no_length")
    return words("what_if.longer", range=span(*km, words, lambda value: f"{value:+,.0f}".replace("-", "−")))
