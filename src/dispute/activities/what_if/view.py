"""The what-if model: a wide bar over an if-then sentence, two calls with their ranges, and every assumption."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from dispute.activities.shares import rules as shares
from dispute.activities.what_if.kept import STEP
from dispute.activities.what_if.rules import CALLS, Inputs, Range, bought, called, leading, turn, whole
from dispute.words.numbers import number, percent, percents
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/what_if/view.html"

#: Where a handle can stand.
PLACES = tuple(str(n) for n in range(0, 101, STEP))
#: What the model takes for granted.
BUILT_IN = ("share", "rerouted", "goods", "buyer", "time", "prices")


def task(handled: tuple[str, Sequence[str]], words: Words) -> str:
    """Return that this is a model, and ``handled``: how much the cut road carries, with its sources."""
    return render(TEMPLATE, part="task", handled=handled, words=words)


def calls(prefix: str, ranges: Sequence[tuple[str, Sequence[str], Range]], made: str | None, words: Words) -> str:
    """Return a card for each call: its button, and the range that it would shrink, with two handles.

    ``ranges`` hold each input with the names of its handles, and where they stand before anybody moves them.
    """
    cards = []
    for bar, names, begins in ranges:
        ends = [(name, words(f"what_if.{bar}_{end}"), f"{value:g}")
                for end, name, value in zip(("low", "high"), names, begins, strict=True)]  # fmt: skip
        cards.append((bar, words(f"what_if.call_{bar}"), words(f"what_if.{bar}"), ends))
    return render(TEMPLATE, part="calls", prefix=prefix, calls=cards, made=made, step=STEP, words=words)


def show(inputs: Inputs, made: str | None, roads: Sequence[tuple[str, Sequence[str]]], words: Words) -> str:
    """Return picture, sentence, and what it asks of other roads.

    The call is imagined, so it changes the bars and not the sentence, which the learner may take along.
    """
    return render(
        TEMPLATE, part="picture", sentence=sentence(inputs, words), figure=Markup(figure(inputs, made, words)),
        roads=roads, words=words,
    )  # fmt: skip


def defend(share: Range, claims: Sequence[Any], words: Words) -> str:
    """Return how many claims that count imports lie outside the share; nothing if none does."""
    same, guess = shares.of_imports(claims), shares.Guess(*share)
    out = sum(not guess.holds(row) for row in same)
    return words("what_if.defend", n=out, total=len(same)) if out else ""


def called_out(inputs: Inputs, made: str, words: Words) -> str:
    """Return what a call gives, what it buys and what would change that, as a screen reader tells it."""
    bar = words("what_if.bar_mine", range=shown(called(inputs, made).missing, words))
    return " ".join([f"{bar}.", outcome(inputs, made, words), *why(inputs, words)[1:]])


def other(made: str) -> str:
    """Return the call that was not made."""
    return next(each for each in CALLS if each != made)


def outcome(inputs: Inputs, made: str, words: Words) -> str:
    """Return in one sentence what the call bought, beside what the other one would have bought."""
    mine, others = bought(inputs, made), bought(inputs, other(made))
    if not mine and not others:
        return words("what_if.exact")
    kind = "same" if mine == others else "more" if mine > others else "less"
    return words(f"what_if.{kind}", n=number(mine, words), m=number(others, words))


def told(inputs: Inputs, made: str, words: Words) -> list[str]:
    """Return for a recap which call was made and what came of it; the sentence itself stands in the learner's text."""
    return [f"{words(f'what_if.told_{made}')} {outcome(inputs, made, words)}"]


def why(inputs: Inputs, words: Words) -> list[str]:
    """Return how that was worked out, and where both calls would help alike."""
    (lo, hi), (low, high) = inputs.share, inputs.rerouted
    said = [
        words(
            "what_if.why", half=number((high - low) / 2, words), share=percent((lo + hi) / 2, words),
            other_half=number((hi - lo) / 2, words), left=percent(100 - (low + high) / 2, words),
        )
    ]  # fmt: skip
    if (at := turn(inputs)) and bought(inputs, "share") != bought(inputs, "rerouted"):
        then, now = (percent(value, words) for value in (at.then, at.now))
        said.append(
            words(f"what_if.turn_{at.end}", input=words(f"what_if.input_{leading(inputs)}"), now=now, then=then)
        )
    return said


def answered(inputs: Inputs, made: str, words: Words, *, keep: bool) -> str:
    """Return what the call bought, what would change that, and why.

    ``keep`` adds that these are not the numbers that are kept.
    """
    return render(
        TEMPLATE, part="answer", outcome=outcome(inputs, made, words), why=why(inputs, words), keep=keep, words=words
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
        "what_if.sentence", share=shown(inputs.share, words), rerouted=shown(inputs.rerouted, words),
        missing=_between(whole(inputs.missing), words),
    )  # fmt: skip


def shown(ends: Range, words: Words) -> str:
    """Return a range in whole per cent."""
    return percents(*whole(ends), words)


def _between(ends: Range, words: Words) -> str:
    lo, hi = (percent(end, words) for end in ends)
    return words("what_if.exactly", n=lo) if lo == hi else words("what_if.between", lo=lo, hi=hi)


def figure(inputs: Inputs, made: str | None, words: Words) -> str:
    """Return all imports as one wide bar: what is missing at least, and at most.

    After a call, thin bars stand below it: what the other call would have given, and no call.
    """
    found = [("missing", inputs)]
    if made:
        found = [("mine", called(inputs, made)), ("other", called(inputs, other(made))), ("before", inputs)]
    bars = [(words(f"what_if.bar_{bar}", range=shown(case.missing, words)), case.missing) for bar, case in found]
    title = words("what_if.figure", bars="; ".join(label for label, _ in bars))
    return render("activities/what_if/figure.svg", title=title, bars=bars, words=words)


def folded(
    inputs: Inputs, claims: Mapping[str, Sequence[Any]], words: Words, loads: tuple[str, Sequence[str]] = ("", ())
) -> str:
    """Return formula, assumptions and what is left out, behind one line.

    The claims of the cut road come first: the share is set beside those of them that count imports. ``loads`` is a
    sentence with its sources, on what sources say of the cut road's load; it may be empty.
    """
    return render(
        TEMPLATE, part="ledger", ledger=ledger(inputs, claims, words), built_in=_built_in(words),
        defend=defend(inputs.share, next(iter(claims.values())), words), loads=loads, words=words,
    )  # fmt: skip


def ledger(
    inputs: Inputs, claims: Mapping[str, Sequence[Any]], words: Words
) -> list[tuple[str, str, str, Sequence[str]]]:
    """Return every number: its name, its value, what sources say about it, and those sources."""
    rows = [
        (words("what_if.row_share", road=road), shown(inputs.share, words), _claims(found, words),
         list(dict.fromkeys(key for row in found for key in row.source_ids)))
        for road, found in claims.items()
    ]  # fmt: skip
    rows.append((words("what_if.rerouted"), shown(inputs.rerouted, words), words("what_if.no_source"), []))
    rows.append((words("what_if.row_moved"), shown(inputs.moved, words), words("what_if.from_model"), []))
    rows.append((words("what_if.row_missing"), shown(inputs.missing, words), words("what_if.in_model"), []))
    return rows


def _claims(rows: Sequence[Any], words: Words) -> str:
    return words("what_if.claims", n=len(rows), range=percents(*shares.span(rows), words))
