"""One voice less, set up from the rows that the lesson's file names and from the opening's own sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from dispute.activities.one_voice import NAME, OneVoice
from dispute.activities.one_voice.rules import Finding, leg, pages
from dispute.activities.one_voice.view import Voice
from dispute.evidence.chronology import compare
from dispute.evidence.dates import Order
from dispute.words.texts import Words, section
from dispute.work.progress import Progress


def one_voice(rows: Any, evidence: Any, scenes: Sequence[Any], words: Words) -> OneVoice:
    """Return the activity; ``scenes`` are those of the opening, in their order."""
    *_, switch, _, repair = scenes
    steps = {step.id: step for step in rows.steps(NAME)}
    claims, origins, sides = evidence["claims"], evidence["origins"], rows.sides(steps.values())

    def said(raw: dict[str, Any]) -> str:
        """Return a finding as its scene tells it, or a step with its day."""
        if kind := raw.get("by"):
            pair = switch.pair
            first = {Order.BEFORE: pair.a, Order.AFTER: pair.b}.get(compare(pair.a, pair.b, kind))
            if first is None:  # no state is earlier by this kind of date: the switch says what there is
                return words("one_voice.cooperation", said=switch.sentence(kind))
            return words(f"one_voice.earlier_{kind}", first=words.state(sides[first.actor]))
        step = steps[raw["step"]]
        kind = raw["legs"][0]["kinds"][0]
        told = step.dates.get("notified")
        spread = kind == "traced" and told is not None and told.lo != told.hi  # dated; the day of the notice is open
        key = "one_voice.dated_act" if spread else "one_voice.dated"
        return words(key, step=step.label, day=words.day(step.dates[kind].lo))

    def finding(raw: dict[str, Any]) -> Finding:
        legs = [leg(steps[one["step"]], one["kinds"], one["how"], claims) for one in raw["legs"]]
        whose = [sides[steps[one["step"]].actor] for one in raw["legs"]]
        kinds = [one["kinds"][0] for one in raw["legs"]]
        return Finding(raw["id"], said(raw), tuple(legs), tuple(whose), tuple(kinds))

    def own(progress: Progress) -> Finding | None:
        sentence, _ = repair.made(progress)
        if not sentence:
            return None
        step, way, _ = repair.picked(progress)
        return Finding("own", sentence, (behind(repair, progress),), (sides[step.actor],), (way.kind,))

    voices = [
        Voice(key, words(f"origins.voice_{key}"), origins[key].country or "", pages(key, steps, claims))
        for key in rows.setting(NAME, "silenced")
    ]
    findings = [finding(raw) for raw in rows.setting(NAME, "findings")]
    return OneVoice(
        findings, voices, origins, own, lambda progress: all(scene.show(progress).done for scene in scenes),
        speaker(repair, words), words,
    )  # fmt: skip


def speaker(repair: Any, words: Words) -> Callable[[Any], str]:
    """Return what names the voice of a claim: as the chips have it, or its row where no chip does."""

    def named(claim: Any) -> str:
        key = f"voice_{claim.origin_id}"
        return words(f"origins.{key}") if key in section("origins") else repair.speaker(claim)

    return named


def behind(repair: Any, progress: Progress) -> tuple[Any, ...]:
    """Return all claims that stand and give the day of the learner's own sentence, of the same kind; none before it."""
    step, way, claim = repair.picked(progress)
    if claim is None or claim not in way.claims:
        return ()
    return tuple(
        each for each in repair.claims
        if (each.event_id, each.date_kind, each.standing) == (step.id, way.kind, "stands")
        and (each.date_lo, each.date_hi) == (way.when.lo, way.when.hi)
    )  # fmt: skip
