"""Scene 5: how strong a sentence on the two expulsions does the evidence bear?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dispute.activities.opening.piles import Pile, piles, said
from dispute.activities.opening.rules import Mark, Strength, holds
from dispute.activities.opening.scene import Shown, draw, kept, put
from dispute.activities.opening.strip import Line, axis, strip
from dispute.activities.order_switch import testimony
from dispute.activities.order_switch.testimony import WITH_ACCESS
from dispute.evidence.chronology import Pair, compare
from dispute.evidence.dates import DateRange
from dispute.evidence.testimony import Hand, Says, Witness, sides_of, voices
from dispute.words.days import in_words
from dispute.words.texts import Words, capital
from dispute.work.progress import Progress

NAME = "sure"
#: The kind of date by which one state learns of the other's step.
KIND = "notified"


@dataclass(frozen=True)
class HowSure:
    """Four sentences, from the strongest to the most careful; each press is answered under its sentence.

    Parameters
    ----------
    told
        Who says what of the order.
    strip
        Marks that span the days of the picture.
    bound, steps, day, silent, credit
        Claims beside the picture: what the bar of the first step rests on, who names the steps that were answered,
        which day one outlet gives, who made no comment, and which page credits the second state with an answer. A bar
        without its speaker would look like a record.
    untraced
        Two claims of pages that put the second state first, by a voice that could not be traced: the order of the
        first one is told, the speaker of the other.
    publishers
        Source id to who published it.
    sides
        Actor id to the name of its side.
    """

    pair: Pair
    told: Sequence[Witness]
    strip: Sequence[Mark]
    bound: Any
    steps: Any
    day: Any
    silent: Any
    credit: Any
    untraced: Sequence[Any]
    publishers: Mapping[str, str]
    sides: Mapping[str, str]
    words: Words
    name: str = NAME

    @property
    def holds(self) -> Strength:
        """The sentence that the ranges bear."""
        return holds(compare(self.pair.a, self.pair.b, KIND))

    @property
    def _names(self) -> dict[str, str]:
        pair = {"first": self.pair.a, "second": self.pair.b}
        return {name: self.words.state(self.sides[step.actor]) for name, step in pair.items()}

    def sentence(self, strength: Strength) -> str:
        """Return one of the four sentences."""
        word = self.words("opening.sure_one" if len(self._sides) == 1 else "opening.sure_more")
        return capital(self.words(f"opening.sure_{strength.replace('-', '_')}", word=word, **self._names))

    @property
    def _sides(self) -> list[str]:
        """The states for which somebody gives an order."""
        return sides_of([one for says in (Says.FIRST, Says.SECOND) for one in voices(self.told, says, *WITH_ACCESS)])

    def ranges(self) -> str:
        """Return when each state told the other, as the picture has it."""
        words, pair = self.words, self.pair
        return capital(words(
            "opening.sure_ranges", **self._names,
            first_day=in_words(pair.a.dates[KIND], words), second_day=in_words(pair.b.dates[KIND], words),
        ))  # fmt: skip

    def rests(self) -> str:
        """Return on whose word the bar of the first step rests."""
        return self.words("opening.sure_bound", speaker=self.words.of(self.bound, "speaker"), **self._names)

    def piles(self) -> tuple[Pile, Pile]:
        """Return who says that the one state came first, and who says so of the other."""
        order = dict.fromkeys(side for side in self.sides.values() if side)
        marks = dict(zip(order, ("one", "two"), strict=False))
        return piles(self.told, *(self.sides[step.actor] for step in (self.pair.a, self.pair.b)), marks, self.words)

    def pages(self) -> list[tuple[str, str]]:
        """Return what pages without a traced voice say of the other order, each with its source."""
        words, (told, credited) = self.words, self.untraced
        page = {claim.source_id: self.publishers[claim.source_id] for claim in self.untraced}
        order = words("opening.sure_order", page=page[told.source_id], **self._names)
        speaker = words.of(credited, "speaker")
        by = words("opening.sure_credited", page=page[credited.source_id], speaker=speaker)
        return [(order, told.source_id), (by, credited.source_id)]

    def common(self) -> str:
        """Return what all voices on the order have in common; empty if there is nothing."""
        words, said = self.words, []
        on_paper = (Hand.DOCUMENT, Hand.RECORD)
        if not [one for one in self.told if one.says is not Says.NONE and one.voice.hand in on_paper]:
            said.append(words("opening.sure_no_paper"))
        if len(self._sides) == 1:
            said.append(words("opening.sure_one_side", side=words.state(self._sides[0])))
        return " ".join(said)

    def left(self) -> list[tuple[str, str]]:
        """Return what else the rows say, each with its source: two steps, one day, a silence, and the relays."""
        words = self.words
        day = in_words(DateRange(self.day.date_lo, self.day.date_hi), words)
        said = [
            (words("opening.sure_steps", speaker=words.of(self.steps, "speaker"), **self._names), self.steps),
            (words("opening.sure_day", day=day, speaker=words.of(self.day, "speaker"), **self._names), self.day),
            (words("opening.sure_silent", speaker=words.of(self.silent, "speaker")), self.silent),
        ]
        return [(each, claim.source_id) for each, claim in said]

    def relayed(self) -> list[str]:
        """Return how many pages only pass the order on, by the order that they give."""
        return testimony.relayed(self.told, self.pair, self.sides, self.words)

    def in_words(self) -> list[str]:
        """Return what stands below the bars, for who does not see the piles."""
        piles, pages = [said(pile, self.words) for pile in self.piles()], [page for page, _ in self.pages()]
        return [self.rests(), *piles, *pages, self.common(), self.words("opening.sure_credit")]

    @property
    def sources(self) -> list[str]:
        """The sources of :meth:`in_words`, each once."""
        heard = [one.source for pile in self.piles() for one in pile.tokens]
        pages = [source for _, source in self.pages()]
        return list(dict.fromkeys([self.bound.source_id, *heard, *pages, self.credit.source_id]))

    def answer(self, strength: Strength) -> str:
        """Return how a sentence fares: it holds, says too much, or says too little."""
        key = strength.replace("-", "_")
        how = "holds" if strength is self.holds else "fails"
        speaker = capital(self.words.of(self.steps, "speaker"))
        return capital(self.words(f"opening.sure_{how}_{key}", speaker=speaker, **self._names))

    def show(self, progress: Progress, pressed: bool = False) -> Shown:
        words, chosen = self.words, kept(NAME, progress).get("sentence", "")
        answers = {chosen: self.answer(Strength(chosen))} if chosen in set(Strength) else {}
        options = [(self.sentence(each), each.value) for each in Strength]
        parts = {"sure": draw(NAME, words, "ask", options=options, answers=answers, holds=self.holds), "sure-why": ""}
        say = words("opening.sure_task")
        if answers:
            parts["sure-why"] = draw(
                NAME, words, "why", picture=self._picture(), rests=self.rests(), bound=self.bound.source_id,
                piles=self.piles(), common=self.common(), left=self.left(), relayed=self.relayed(),
                pages=self.pages(), credit=self.credit.source_id,
            )  # fmt: skip
            say = " ".join([*answers.values(), self.ranges(), self.common()]) if pressed else say
        return Shown(parts, say, bool(answers))

    def _picture(self) -> str:
        lines = [
            Line(Mark(step, KIND), self.words.named(self.sides[step.actor])) for step in (self.pair.a, self.pair.b)
        ]
        return strip(NAME, lines, axis(self.strip), self.sides, self.ranges(), self.words)

    def press(self, progress: Progress, button: str) -> Progress:
        return put(NAME, progress, {"sentence": button}) if button in set(Strength) else progress
