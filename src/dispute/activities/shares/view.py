"""Share claims beside a learner's guess, and published tonnes beside a learner's estimate."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from markupsafe import Markup

from dispute.activities.shares import rules as model
from dispute.activities.shares.rules import Guess
from dispute.questions.view import notice as notice
from dispute.words.numbers import decimal, large, number, percent, percents, stated
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/shares/view.html"

#: What claims can be sorted by.
SORTS = ("counts", "year", "share")


def task(words: Words) -> str:
    """Return what to guess."""
    return render(TEMPLATE, part="task", words=words)


def ask(words: Words) -> str:
    """Return the bar for the guess; the claims wait behind it."""
    ends = [("low", words("shares.low"), 0), ("high", words("shares.high"), 100)]
    return render(TEMPLATE, part="ask", ends=ends, words=words)


def so_far(low: float, high: float, words: Words) -> str:
    """Return where the handles stand, in large type."""
    return render(TEMPLATE, part="now", low=f"{low:g}", high=f"{high:g}", words=words)


def lock(words: Words) -> str:
    """Return the button that opens the claims."""
    return render(TEMPLATE, part="lock", words=words)


def work(boxes: Markup, words: Words) -> str:
    """Return the boxes of the Fermi check."""
    return render(TEMPLATE, part="work", boxes=boxes, words=words)


def browse(routes: Mapping[str, str], words: Words) -> str:
    """Return what sorts the claims and picks a route."""
    return render(
        TEMPLATE, part="browse", words=words, first=next(iter(routes)),
        routes=[(words("shares.all"), ""), *((shown, name) for name, shown in routes.items())],
        sorts=[(words(f"shares.by_{key}"), key) for key in SORTS],
    )  # fmt: skip


def compared(guess: Guess, reason: str, rows: Sequence[Any], words: Words) -> str:
    """Return the guess, and how it lies beside the claims for the same road."""
    yours = _yours(guess, words)
    if reason:
        yours = f"{yours} {words('shares.reason', reason=reason)}"
    return render(TEMPLATE, part="yours", yours=yours, verdict=verdict(guess, rows, words))


def _yours(guess: Guess, words: Words) -> str:
    ends = {key: percent(getattr(guess, key), words) for key in ("low", "high")}
    if guess.best is None:
        return words("shares.yours", **ends)
    return words("shares.yours_best", best=percent(guess.best, words), **ends)


def verdict(guess: Guess, rows: Sequence[Any], words: Words) -> str:
    """Return how the guess lies beside the claims that count the same, and the span of all claims."""
    least, most = (percent(end, words) for end in model.span(rows))
    return f"{met(guess, rows, words)} {words('shares.of_all', total=len(rows), least=least, most=most)}"


def met(guess: Guess, rows: Sequence[Any], words: Words) -> str:
    """Return which claims count what the learner guessed, imports, how many the guess meets, and where the rest lie."""
    same = model.of_imports(rows)
    counted = words.counted(
        "shares.of_imports", len(same), n=len(same), range=percents(*model.span(same), words)
    )  # fmt: skip
    lie = {"higher": [row for row in same if model.ends(row)[0] > guess.high]}
    lie["lower"] = [row for row in same if model.ends(row)[1] < guess.low]
    rest = [words.counted(f"shares.{where}", len(found), n=len(found)) for where, found in lie.items() if found]
    return f"{counted} {words.parts([words('shares.met', n=sum(map(guess.holds, same))), *rest])}."


def sentence(rows: Sequence[Any], by: str, words: Words) -> str:
    """Return how many claims are shown, their span and their order."""
    least, most = model.span(rows)
    ends = {"least": percent(least, words), "most": percent(most, words)}
    return words("shares.shown", n=len(rows), by=words(f"shares.by_{by}"), **ends)


def claims(rows: Sequence[Any], by: str, guess: Guess, words: Words) -> str:
    """Return the claims as marks on one scale, with the guess as a band behind them, in the order of ``by``."""
    marks = []
    for row in model.in_order(rows, by):
        lo, hi = model.ends(row)
        when = row.year_lo or words("shares.no_year")
        what = words("shares.mark", share=_share(row, words), what=words.named(row.what_is_counted), year=when)
        marks.append({"lo": lo, "hi": hi, "open": None in (row.value_lo_pct, row.value_hi_pct), "text": what})
    drawn = render("activities/shares/figure.svg", title=words("shares.figure"), marks=marks, guess=guess, words=words)
    return render(TEMPLATE, part="picture", figure=Markup(drawn), words=words)


def listed(rows: Sequence[Any], by: str, words: Words) -> str:
    """Return who says so, as a table behind one line."""
    shown = [(r, _share(r, words)) for r in model.in_order(rows, by)]
    return render(TEMPLATE, part="claims", rows=shown, words=words)


def _share(row: Any, words: Words) -> str:
    return _stated(row.value_lo_pct, row.value_hi_pct, words, lambda value: percent(value, words))


def _stated(lo: float | None, hi: float | None, words: Words, show: Callable[[float], str] | None = None) -> str:
    """Return what a source states; here a number that has only an upper end is one that it calls ``nearly``."""
    if lo is None and hi is not None:
        return words("shares.nearly", n=show(hi) if show else number(hi, words))
    return stated(lo, hi, words, show)


def fermi_task(trucks: Sequence[Any], words: Words) -> str:
    """Return the task, with the numbers of trucks that sources state."""
    shown = [(row, _stated(row.absolute_lo, row.absolute_hi, words)) for row in trucks]
    return render(TEMPLATE, part="fermi_task", rows=shown, words=words)


def fermi_sentence(entry: Mapping[str, float], claims: Sequence[Any], words: Words) -> str:
    """Return the learner's product, the spread of the published amounts, and the one nearest to the estimate."""
    estimate = model.tonnes(entry["trucks"], entry["load"], entry["days"])
    parts = {key: number(entry[key], words) for key in ("trucks", "load", "days")}
    said = words("shares.estimate", tonnes=large(estimate, words), **parts)
    if not estimate:
        return f"{said} {words('shares.zero')}"
    amounts = [model.amount(row) for row in claims]
    near = min(claims, key=lambda row: model.times(estimate, model.amount(row)))
    spread = words(
        "shares.spread", least=large(min(amounts), words), most=large(max(amounts), words),
        times=f"{model.times(min(amounts), max(amounts)):.0f}",
    )  # fmt: skip
    nearest = words("shares.nearest", who=words.of(near, "who_says"), amount=large(model.amount(near), words))
    return f"{said} {spread} {nearest}"


def fermi(entry: Mapping[str, float], claims: Sequence[Any], trucks: Sequence[Any], words: Words) -> str:
    """Return the estimate beside each published amount, and the load that each would need with the same trucks."""
    said = fermi_sentence(entry, claims, words)
    estimate = model.tonnes(entry["trucks"], entry["load"], entry["days"])
    if not estimate:
        return render(TEMPLATE, part="fermi", sentence=said, rows=[], pair="", words=words)
    rows = [
        {
            "claim": row,
            "amount": _stated(row.absolute_lo, row.absolute_hi, words, lambda value: large(value, words)),
            "beside": _beside(estimate, model.amount(row), words),
            "needs": decimal(model.load_needed(model.amount(row), entry["trucks"], entry["days"]), words),
        }
        for row in sorted(claims, key=model.amount)
    ]
    return render(TEMPLATE, part="fermi", sentence=said, rows=rows, words=words,
                  pair=_pair(entry["days"], claims, trucks, words))  # fmt: skip


def _beside(estimate: float, claim: float, words: Words) -> str:
    times = model.times(estimate, claim)
    if times < 1.15:
        return words("shares.same")
    return words("shares.larger" if claim > estimate else "shares.smaller", n=decimal(times, words))


def _pair(days: float, claims: Sequence[Any], trucks: Sequence[Any], words: Words) -> str:
    """Return a sentence on the smallest amount whose page also counts trucks; nothing if there is none."""
    both = [(row, t) for row in claims for t in trucks if row.source_ids == t.source_ids and row.year_lo == t.year_lo]
    if not both:
        return ""
    row, truck = min(both, key=lambda pair: model.amount(pair[0]))
    load = model.load_needed(model.amount(row), model.amount(truck), days)
    return words(
        "shares.pair", who=words.of(row, "who_says"), amount=large(model.amount(row), words),
        trucks=number(model.amount(truck), words), days=number(days, words), load=decimal(load, words),
    )  # fmt: skip
