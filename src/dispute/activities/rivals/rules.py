"""Rival causes: one more explanation, a bet on what a table will show of it, and the table's answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from dispute.evidence.deaths import KINDS, Estimate

#: The form's name in a learner's progress. An earlier edition kept two stories under another name.
FORM = "rival-test"
#: The press that asks what follows from an answer; the form keeps it for each place.
MORE = "more"
#: Where a cause can lie.
FIELDS = ("groups", "armies", "borders", "living", "records", "other")
#: Where a test can look, and what can be bet on there. Where our tables do not reach, the bet is on data to ask for.
BETS = {
    "countries": ("both", "one", "neither"),
    "kinds": KINDS,
    "months": ("events", "totals"),
    "reach": ("fled", "pictures"),
}
TESTS = tuple(BETS)
#: The places that our tables decide.
COUNTED = TESTS[:2]
#: An earlier edition asked for words; shorter ones were slips of the keyboard.
SHORTEST = 3


class Verdict(StrEnum):
    PASSED = "passed"
    FAILED = "failed"
    UNCLEAR = "unclear"  # the low and high estimates allow more than one answer
    OPEN = "open"  # no table of ours reaches there


@dataclass(frozen=True, slots=True)
class Story:
    """An explanation: its field, the learner's words if any, where to look now, and the bet at each place.

    ``opened`` are the places where what follows was asked for.
    ``expect`` and ``against`` are words that an earlier edition asked for in place of a bet.
    """

    field: str
    because: str
    test: str
    bets: Mapping[str, str]
    opened: tuple[str, ...] = ()
    expect: str = ""
    against: str = ""

    @property
    def worded(self) -> bool:
        """Whether an earlier edition has taken this story as whole."""
        return bool(self.field and self.test and self.expect and self.because)

    @property
    def committed(self) -> bool:
        """Whether anything may be compared: a bet is placed, here or at another place."""
        return self.worded or bool(self.field and self.bets)

    @property
    def waits(self) -> bool:
        """Whether the answer at hand has been counted, and what follows from it has not been asked for."""
        return self.committed and self.test in COUNTED and self.test in self.bets and self.test not in self.opened


@dataclass(frozen=True, slots=True)
class Third:
    """One part of what we tell last, with its sources: where the rise lies, which settles no story.

    ``folded``: single attacks and their counts, which open on a press.
    """

    text: str
    source_ids: tuple[str, ...]
    folded: bool = False


def story(form: Mapping[str, str]) -> Story:
    """Return the story that a form's entries hold; what is missing, or no longer offered, is empty."""
    words = {key: form.get(key, "").strip() for key in ("because", "expect", "against")}
    asked = [key for key in ("because", "expect", "against") if key in form or key != "against"]
    if any(len(words[key]) < SHORTEST for key in asked):
        words |= {"expect": "", "against": ""}
    bets = {place: form[f"bet.{place}"] for place, offered in BETS.items() if form.get(f"bet.{place}") in offered}
    return Story(
        field=form.get("field", "") if form.get("field") in FIELDS else "",
        test=form.get("test", "") if form.get("test") in TESTS else next(iter(bets), ""),
        bets=bets,
        opened=tuple(place for place in COUNTED if form.get(f"{MORE}.{place}")),
        **words,
    )


def growth(counts: Mapping[int, Estimate], first: int, last: int) -> Estimate:
    """Return by how much a count grew between two years: the least, the best and the most that estimates allow."""
    a, b = counts[first], counts[last]
    return Estimate(b.low - a.high, b.best - a.best, b.high - a.low)


def rises(grown: Sequence[Estimate]) -> str | None:
    """Return in how many of two places a count rose; None where low and high do not decide for one of them."""
    if any(each.low <= 0 < each.high for each in grown):
        return None
    up = sum(each.low > 0 for each in grown)
    return "neither" if not up else "both" if up == len(grown) else "one"


def largest(grown: Mapping[str, Estimate]) -> str | None:
    """Return what grew most; None where low and high allow that another one did, or that nothing grew."""
    top = max(grown, key=lambda key: grown[key].best)
    rest = [each.high for key, each in grown.items() if key != top]
    return top if grown[top].low > max(rest, default=0) and grown[top].low > 0 else None


def verdict(bet: str, answer: str | None) -> Verdict:
    """Return what became of a bet: a passed one shows no cause, and an unclear answer is no pass."""
    if answer is None:
        return Verdict.UNCLEAR
    return Verdict.PASSED if bet == answer else Verdict.FAILED


def attacked(rows: Iterable[Any], country: str, year: int) -> dict[str, int]:
    """Return how many deaths in attacks on civilians one year's rows put on armed groups, and on which governments.

    ``own`` is the country's own government, ``foreign`` all others together.

    Parameters
    ----------
    rows
        Rows of ``deaths.csv``. Only attacks on civilians tell who made them.
    """
    found = {"groups": 0, "own": 0, "foreign": 0}
    for row in rows:
        if (row.country, row.year) == (country, year):
            found["groups"] += row.by_groups or 0
            found["own"] += row.by_own_government or 0
            found["foreign"] += (row.by_governments or 0) - (row.by_own_government or 0)
    return found
