"""The chips that silence a voice, the two piles of findings, and what the voices without a second have in common."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dispute.activities.one_voice.rules import Fate, Finding, Without, without
from dispute.evidence.testimony import Hand, hand
from dispute.words.template import render
from dispute.words.texts import Words, capital

TEMPLATE = "activities/one_voice/view.html"
SIGNS = {Fate.STANDS: "✓", Fate.HANGS: "½", Fate.FALLS: "✗"}

Speaker = Callable[[Any], str]


@dataclass(frozen=True, slots=True)
class Voice:
    """Who can fall silent: an origin's id, a few words, the state for which it speaks, and how many pages carry it."""

    id: str
    label: str
    side: str
    pages: int

    def copied(self, words: Words) -> str:
        """Return in words how many pages carry it."""
        return words.counted("opening.count_page", self.pages, n=self.pages)

    def chip(self, words: Words) -> str:
        """Return the voice with its pages: whoever presses sees how often it is copied."""
        return words("one_voice.chip", voice=self.label, pages=self.copied(words))


def ask(voices: Sequence[Voice], silent: str, words: Words) -> str:
    """Return what to press; ``silent`` is the id of the voice that is silent now, or empty."""
    chips = [(each.chip(words), each.id) for each in voices]
    return render(TEMPLATE, part="ask", chips=chips, silent=silent, words=words)


def wait(words: Words) -> str:
    """Return what stands in the place of the findings before they are found."""
    return render(TEMPLATE, part="wait", words=words)


def head(found: Sequence[Without], now: Voice, words: Words) -> str:
    """Return how many findings fall without a voice, or else hang on newsrooms, in one sentence."""
    count = {fate: sum(each.fate is fate for each in found) for fate in Fate}
    named = {"voice": now.label}
    for fate in (Fate.FALLS, Fate.HANGS):
        if count[fate]:
            return words.counted(f"one_voice.{fate}", count[fate], n=count[fate], **named)
    return words("one_voice.stays", **named)


def answer(each: Without, speaker: Speaker, words: Words) -> str:
    """Return who is left to say a finding; empty for one that the silent voice did not hold up."""
    if not each.touched:
        return ""
    if each.fate is Fate.FALLS:
        if each.kind == "traced" and each.whose:  # others may date the step, but not on paper or on record
            return words("one_voice.nobody_traced", state=words.state(each.whose))
        return words("one_voice.nobody")
    return words("one_voice.left" if each.fate is Fate.HANGS else "one_voice.still", who=speaker(each.left))


def spoken(each: Without, speaker: Speaker, words: Words) -> str:
    """Return a finding that falls or hangs, for who does not see the piles."""
    return f"{each.finding.said} {capital(answer(each, speaker, words))}."


def board(head: str, found: Sequence[Without], own: Without | None, speaker: Speaker, words: Words) -> str:
    """Return the two piles, and below them the learner's own sentence if a voice is silent."""
    lines = [(each, SIGNS[each.fate], answer(each, speaker, words)) for each in found]
    piles = [
        (words("one_voice.stands"), [one for one in lines if one[0].fate is Fate.STANDS]),
        (words("one_voice.gone"), [one for one in lines if one[0].fate is not Fate.STANDS]),
    ]
    mine = (own, SIGNS[own.fate], answer(own, speaker, words) or words("one_voice.free")) if own else None
    return render(TEMPLATE, part="board", head=head, piles=piles, own=mine, words=words)


def rests(own: Finding, origins: Mapping[str, Any], speaker: Speaker, words: Words) -> str:
    """Return without whom a learner's sentence falls, or else rests on media alone; or who says it, all alike."""
    claims = {claim.origin_id: claim for leg in own.legs for claim in leg if claim.origin_id}
    fates = {key: without(own, key, origins).fate for key in claims}
    heard = dict.fromkeys(speaker(claim) for leg in own.legs for claim in leg)
    media = all(hand(claim, origins[key]) in (Hand.NEWSROOM, Hand.RELAY) for key, claim in claims.items())
    if alone := [speaker(claims[key]) for key, fate in fates.items() if fate is Fate.FALLS]:
        return words("one_voice.own_falls", who=words.parts(alone))
    if media:  # none of them can be what lifts the sentence above the others
        return words("one_voice.own_media", who=words.parts(heard))
    if nearest := [speaker(claims[key]) for key, fate in fates.items() if fate is Fate.HANGS]:
        return words("one_voice.own_hangs", who=words.parts(nearest))
    return words("one_voice.own_stands", who=words.parts(heard))


def end(alone: Sequence[Voice], voices: Sequence[Voice], fallen: Sequence[Finding], words: Words) -> str:
    """Return which voices one cannot lose, and whether the one that most pages carry is among them.

    ``fallen`` are the findings that fall without one of ``alone``: two voices may hold up the same one.
    """
    most, names = max(voices, key=lambda each: each.pages), words.parts(each.label for each in alone)
    each = sorted(one.side for one in alone) == sorted({one.side for one in voices})
    same = len(fallen) == 1 and len(alone) == 2
    key = ("one" if same else "each" if each else "alone") if alone else "none"
    said = [words(f"one_voice.end_{key}", alone=names)]
    if alone and most not in alone:
        said.append(words("one_voice.end_most"))
    return " ".join([*said, words("one_voice.end_so")])


def said(sentence: str) -> str:
    """Return the last word, large."""
    return render(TEMPLATE, part="end", sentence=sentence)
