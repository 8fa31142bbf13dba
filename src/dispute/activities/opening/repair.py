"""Scene 6: one careful sentence of the learner's own: a step, a day with its kind, a speaker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from dispute.activities.opening.rules import Way, by_id, follows, ways, who
from dispute.activities.opening.scene import Shown, draw, kept, put
from dispute.evidence.chronology import Step
from dispute.evidence.dates import SORTS
from dispute.words.days import in_words
from dispute.words.texts import Words, capital
from dispute.work.progress import Progress

NAME = "repair"
#: What is picked, one after the other; a new pick takes away those after it.
PICKS = ("step", "day", "speaker")


class Next(NamedTuple):
    """The lesson to go on with: its title, and where it is."""

    title: str
    place: str


@dataclass(frozen=True)
class Repair:
    """Three picks, each from what the evidence has; then the sentence, to copy.

    Every voice on a step is on offer for each of its days: which of them gives that day is the learner's to find.

    Parameters
    ----------
    sentence
        The sentence of the news text that is to be mended.
    source
        Id of the news text.
    publishers
        Source id to who published it.
    following
        The lesson to go on with.
    """

    sentence: str
    source: str
    steps: Sequence[Step]
    claims: Sequence[Any]
    publishers: Mapping[str, str]
    following: Next
    words: Words
    name: str = NAME

    def picked(self, progress: Progress) -> tuple[Step | None, Way | None, Any]:
        """Return step, day and claim as picked; None for what is open or no longer on offer."""
        entries = kept(NAME, progress)
        step = by_id(self.steps).get(entries.get("step", ""))
        way = by_id(self._ways(step)).get(entries.get("day", "")) if step else None
        claims = {claim.claim_id: claim for claim in self._speakers(step, way)} if way else {}
        return step, way, claims.get(entries.get("speaker", ""))

    def _ways(self, step: Step) -> list[Way]:
        return ways(step.id, self.claims)

    def _speakers(self, step: Step, way: Way) -> list[Any]:
        """Return a claim of each voice on a step: the one that gives this day, or else the first of another day."""
        found: dict[str, Any] = {}
        for claim in (claim for each in self._ways(step) for claim in each.claims):
            found.setdefault(who(claim), claim)
        return [*(found | {who(claim): claim for claim in way.claims}).values()]

    def speaker(self, claim: Any) -> str:
        """Return who says it; a page that speaks of itself has its own name."""
        return self.words.of(claim, "speaker").replace(
            self.words("opening.the_page"), self.publishers[claim.source_id], 1
        )

    def day(self, way: Way) -> str:
        """Return a day with its kind."""
        done, when = self.words(f"dates.{way.kind}"), in_words(way.when, self.words)
        return self.words("opening.repair_dated", done=done, when=when)

    def question(self, pick: str) -> str:
        """Return what one pick asks."""
        return self.words(f"opening.repair_{pick}")

    def made(self, progress: Progress) -> tuple[str, str]:
        """Return the learner's sentence and its tag; both empty while a pick is open."""
        step, way, claim = self.picked(progress)
        if claim is None or claim not in way.claims:
            return "", ""
        when = in_words(way.when, self.words)
        when = self.words("opening.repair_on", when=when) if way.when.single and way.kind != "traced" else when
        act = self.words(f"opening.act_{step.id.lower()}")
        said = capital(self.words(f"opening.made_{way.kind}", act=act, when=when, speaker=self.speaker(claim)))
        return said, f"[{claim.source_id}]"

    def weighed(self, step: Step, way: Way, claim: Any) -> str:
        """Return which picked parts are stronger than the evidence and which are not, and what would be too strong."""
        words, every = self.words, self._ways(step)
        own = [each for each in every if who(claim) in map(who, each.claims)]
        if way not in own:
            day, kind = (getattr(way, part) in [getattr(each, part) for each in own] for part in ("when", "kind"))
            key = "weak" if follows(way, own) else "not_kind" if day else "not_day" if kind else "not_both"
            return words(f"opening.repair_{key}", days=words.parts(self.day(each) for each in own))
        others = words.parts(self.speaker(each) for each in way.claims if who(each) != who(claim))
        given = {each.kind for each in every if each.when == way.when}
        left = [words(f"dates.{kind}") for kind in SORTS if kind not in given]
        kinds = ", ".join(words("opening.repair_kind", kind=kind) for kind in left)
        said = words("opening.repair_shared" if others else "opening.repair_alone", others=others)
        return f"{said} {words('opening.repair_stronger', kinds=kinds)}"

    def show(self, progress: Progress, pressed: bool = False) -> Shown:
        words, (step, way, claim) = self.words, self.picked(progress)
        offers = [("step", [(each.label, each.id) for each in self.steps], step and step.id)]
        if step:
            offers.append(("day", [(self.day(each), each.id) for each in self._ways(step)], way and way.id))
        if way:
            speakers = [(self.speaker(each), each.claim_id) for each in self._speakers(step, way)]
            offers.append(("speaker", speakers, claim and claim.claim_id))
        (said, tag), weighed = self.made(progress), self.weighed(step, way, claim) if claim else ""
        parts = {"repair": draw(NAME, words, "ask", sentence=self.sentence, source=self.source)}
        parts |= {f"repair-{pick}": "" for pick in PICKS}
        for offer in offers:
            question, answer = self.question(offer[0]), "" if said or offer[0] != PICKS[-1] else weighed
            parts[f"repair-{offer[0]}"] = draw(NAME, words, "pick", offer=offer, question=question, answer=answer)
        made = draw(NAME, words, "made", said=said, tag=tag, weighed=weighed, following=self.following) if said else ""
        parts["repair-made"], say = made, words("opening.repair_task")
        if pressed:
            say = f"{said} {tag} {weighed}".strip() or self.question(PICKS[len(offers) - 1])
        return Shown(parts, say, bool(said), "[data-part=repair-made]" if said else "")

    def press(self, progress: Progress, button: str) -> Progress:
        pick, _, value = button.partition("=")
        if pick not in PICKS:
            return progress
        cleared = dict.fromkeys(PICKS[PICKS.index(pick) + 1 :], "")
        return put(NAME, progress, {pick: value, **cleared})
