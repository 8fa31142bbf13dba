"""The six scenes, set up from the rows that the lesson's file names."""

from __future__ import annotations

from datetime import date
from typing import Any

from dispute.activities.opening import Scene
from dispute.activities.opening.pages import Pages
from dispute.activities.opening.repair import Next, Repair
from dispute.activities.opening.rules import Mark, Sentence
from dispute.activities.opening.sure import HowSure
from dispute.activities.opening.switch import Switch
from dispute.activities.opening.text import OneText
from dispute.activities.opening.witnesses import Card, FourWitnesses
from dispute.activities.relay.rules import relays
from dispute.evidence.chronology import Pair
from dispute.questions import plan as plans
from dispute.words.texts import Words

KEY = "opening"


def scenes(rows: Any, evidence: Any, text: Any, words: Words, elsewhere: str = "") -> list[Scene]:
    """Return the scenes in their order.

    Parameters
    ----------
    rows
        The lesson's settings, resolved to rows.
    text
        The news text that the module starts from.
    elsewhere
        Where the pages of the lessons are, if they do not speak this language yet; as a rule they are beside it.
    """
    steps = rows.steps(KEY)
    known, sides = {step.id: step for step in steps}, rows.sides(steps)
    claims = evidence["claims"]

    def marks(key: str) -> list[Mark]:
        pairs = (name.split(".") for name in rows.setting(KEY, key))
        return [Mark(known[step], kind) for step, kind in pairs]

    def day(name: str) -> date:
        [mark] = [mark for mark in marks("marks") if mark.id == name]
        return mark.when.lo

    cards = [
        Card(one["id"], one["kind"], day(one["day"]), {key: day(name) for key, name in one.get("tells", {}).items()},
             tuple(one["sources"]))
        for one in rows.setting(KEY, "cards")
    ]  # fmt: skip
    sentences = printed(rows, text, claims)
    pairs = {name: Pair(name, known[a], known[b]) for name, (a, b) in rows.setting(KEY, "pairs").items()}
    strip, odd = marks("marks"), sentences[-1].text
    answered = [claims[key] for key in rows.setting(KEY, "answered")]
    beside = [claims[rows.setting(KEY, key)] for key in ("bound", "answers", "day", "silent", "credit")]
    untraced = [claims[key] for key in rows.setting(KEY, "untraced")]
    pages, more = (relays(rows.listed(KEY, key, "relays"), evidence, words.lang) for key in ("relays", "more"))
    publishers = {row.source_id: row.publisher for row in evidence["sources"]}
    own = [known[key] for key in rows.setting(KEY, "repair")]
    told = rows.witnesses(pairs["expulsions"])
    name = rows.setting(KEY, "next")
    following = Next(plans.title(name, words.lang), f"{elsewhere}{name}.html" if elsewhere else f"{name}.ipynb")
    return [
        OneText(sentences, strip, sides, text.source, words),
        Pages(pages, more, [mark.when.lo for mark in marks("weekdays")], words),
        FourWitnesses(cards, marks("asked"), strip, claims.rows, words),
        Switch(pairs["cooperation"], rows.setting(KEY, "by"), strip, answered, sides, words),
        HowSure(pairs["expulsions"], told, strip, *beside, untraced, publishers, sides, words),
        Repair(odd, text.source, own, claims.rows, publishers, following, words),
    ]


def printed(rows: Any, text: Any, claims: Any) -> list[Sentence]:
    """Return sentences of the text, each with the day that it prints and the claims that stand on this day.

    The setting maps the id of a statement to the claim that holds what it prints.
    """
    words, found = {each.id: each.text for each in text.statements}, []
    for key, row in rows.setting(KEY, "printed").items():
        own = claims[row]
        stand = [
            claim for claim in claims
            if (claim.event_id, claim.date_kind) == (own.event_id, own.date_kind)
            and claim.standing == "stands" and claim.date_lo == own.date_lo
        ]  # fmt: skip
        found.append(Sentence(key, words[key], own.date_lo, tuple(stand)))
    return found
