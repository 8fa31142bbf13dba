"""A number as a card, the line that a learner would print, and what others say of it."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from dispute.activities.tolls.printing import CHOICES, Accusation, Rule
from dispute.activities.tolls.rules import COUNTED
from dispute.activities.tolls.view import figure, when
from dispute.charts.columns import number
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/tolls/cards.html"
#: The phrase that says whether both states' forces were treated alike.
VERDICTS = {Rule.UNKNOWN: (), Rule.SAME: ("tolls.same",), Rule.DIFFER: ("tolls.differ",)}


def killed(one: Accusation, words: Words) -> str:
    """Return whom a number counts: people, where the counter does not say whom."""
    who = one.count.who_died
    return words("tolls.killed", who=words.named(who)) if who in COUNTED else words("tolls.people_killed")


def place(one: Accusation, words: Words) -> str:
    """Return place and month."""
    return words("tolls.place", place=one.place, day=when(one.event, words))


def front(one: Accusation, words: Words) -> str:
    """Return the number, whom it counts, where and when, as it is spoken."""
    return f"{figure(one.count, words)} {killed(one, words)}, {place(one, words)}."


def line(one: Accusation, choice: str, words: Words) -> str:
    """Return the line as a learner would print it. It never says who killed: at most, what a force claims itself."""
    number = figure(one.count, words)
    said = words(f"tolls.line_{choice}", n=number, killed=killed(one, words), where=one.where, counter=one.counter)
    return words("tolls.line_claim", line=said, claim=one.claim) if one.claim else said


def named(one: Accusation, words: Words) -> str:
    """Return which force is accused, or claims the attack."""
    return words("tolls.claimed" if one.claim else "tolls.accused", who=words.of(one.count, "made_by"))


def meaning(one: Accusation, choice: str, words: Words) -> str:
    """Return how we would print it and why: our judgement, by one rule for every force."""
    if choice in one.best:
        return words("tolls.means_same", why=one.why)
    return words("tolls.means_either" if len(one.best) > 1 else f"tolls.means_{one.best[0]}", why=one.why)


def common(one: Accusation, words: Words) -> str:
    """Return what all accounts have in common, and what came of where more could be found."""
    said = words("tolls.common_none") if one.common is None else words("tolls.common", n=number(one.common, words))
    return f"{said} {one.next}".strip()


def card(one: Accusation, choice: str, words: Words) -> str:
    """Return one card; once a choice is pressed, the line and the answers stand beside it."""
    return render(
        TEMPLATE, part="card", one=one, choice=choice, killed=killed(one, words), place=place(one, words),
        named=named(one, words),
        number=figure(one.count, words),
        options=[(words(f"tolls.{each}"), each) for each in CHOICES],
        line=line(one, choice, words) if choice else "", meaning=meaning(one, choice, words) if choice else "",
        common=common(one, words), words=words,
    )  # fmt: skip


def spoken(one: Accusation, choice: str, words: Words) -> list[str]:
    """Return what a press brings, sentence by sentence."""
    return [
        f"{line(one, choice, words)}.",
        meaning(one, choice, words),
        *(each.text for each in one.answers),
        common(one, words),
    ]


def verdict(found: Rule, accusations: Sequence[Accusation], words: Words, *, done: bool) -> list[str]:
    """Return whether both states' forces were treated alike, and at the end our rule; nothing while that is open.

    The rule says so where it takes none of the numbers as a fact.
    """
    none = not any("fact" in one.best for one in accusations)
    here = f" {words('tolls.none_agree')}" if none else ""
    return [*(words(name) for name in VERDICTS[found]), *([words("tolls.our_rule", here=here)] if done else [])]


def closing(sentences: Sequence[str]) -> str:
    """Return the sentences below the cards."""
    return render(TEMPLATE, part="said", sentences=sentences)


def listed(accusations: Sequence[Accusation], words: Words) -> str:
    """Return all numbers with what others say, behind one line."""
    fronts = [(each, front(each, words), named(each, words)) for each in accusations]
    return render(TEMPLATE, part="listed", fronts=fronts, words=words)


def folded(html: str, words: Words) -> str:
    """Return the cards of every force behind one line."""
    return render(TEMPLATE, part="more", html=Markup(html), words=words)
