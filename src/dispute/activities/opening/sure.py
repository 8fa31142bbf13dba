"""Scene 5: how strong a sentence on the two expulsions does the evidence bear?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dispute.activities.opening.rules import Mark, Strength, holds
from dispute.activities.opening.scene import Shown, draw, kept, put
from dispute.activities.opening.strip import Line, axis, strip
from dispute.activities.order_switch.testimony import WITH_ACCESS
from dispute.evidence.chronology import Pair, compare
from dispute.evidence.dates import DateRange
from dispute.evidence.testimony import Hand, Says, Voice, Witness, sides_of, voices
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
    bound, day, silent
        Claims beside the picture: what the bar of the first step rests on, which day one outlet gives for it, and who
        made no comment. A bar without its speaker would look like a record.
    sides
        Actor id to the name of its side.
    """

    pair: Pair
    told: Sequence[Witness]
    strip: Sequence[Mark]
    bound: Any
    day: Any
    silent: Any
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

    def _voices(self, says: Says) -> list[Voice]:
        return voices(self.told, says, *WITH_ACCESS)

    def sentence(self, strength: Strength) -> str:
        """Return one of the four sentences."""
        word = self.words("opening.sure_one" if len(self._sides) == 1 else "opening.sure_more")
        return capital(self.words(f"opening.sure_{strength.replace('-', '_')}", word=word, **self._names))

    @property
    def _sides(self) -> list[str]:
        """The states for which somebody gives an order."""
        return sides_of(self._voices(Says.FIRST) + self._voices(Says.SECOND))

    def rests_on(self) -> list[str]:
        """Return the ranges, what the first of them rests on, and the speakers by side."""
        words, pair = self.words, self.pair
        said = [capital(words(
            "opening.sure_ranges", **self._names,
            first_day=in_words(pair.a.dates[KIND], words), second_day=in_words(pair.b.dates[KIND], words),
        ))]  # fmt: skip
        said.append(words("opening.sure_bound", speaker=words.of(self.bound, "speaker"), **self._names))
        for says, side in ((Says.FIRST, "first"), (Says.SECOND, "second")):
            heard = self._voices(says)
            speakers = words.parts(voice.speaker for voice in heard) or words("opening.sure_nobody_says")
            said.append(words("opening.sure_voices", side=self._names[side], speakers=speakers))
        if len(self._sides) == 1:
            said.append(words("opening.sure_one_side", side=words.state(self._sides[0])))
        if not [
            one for one in self.told if one.says is not Says.NONE and one.voice.hand in (Hand.DOCUMENT, Hand.RECORD)
        ]:
            said.append(words("opening.sure_no_paper"))
        day = in_words(DateRange(self.day.date_lo, self.day.date_hi), words)
        said.append(words("opening.sure_day", day=day, speaker=words.of(self.day, "speaker"), **self._names))
        said.append(words("opening.sure_silent", speaker=words.of(self.silent, "speaker")))
        return said

    @property
    def sources(self) -> list[str]:
        """The sources of all that is said, each once: the bound, who says which order, the day, the silence."""
        heard = [voice.claim for voice in self._voices(Says.FIRST) + self._voices(Says.SECOND)]
        return list(dict.fromkeys(claim.source_id for claim in (self.bound, *heard, self.day, self.silent)))

    def answer(self, strength: Strength) -> str:
        """Return how a sentence fares: it holds, says too much, or says too little."""
        key = strength.replace("-", "_")
        how = "holds" if strength is self.holds else "fails"
        return capital(self.words(f"opening.sure_{how}_{key}", **self._names))

    def show(self, progress: Progress, pressed: bool = False) -> Shown:
        words, chosen = self.words, kept(NAME, progress).get("sentence", "")
        answers = {chosen: self.answer(Strength(chosen))} if chosen in set(Strength) else {}
        options = [(self.sentence(each), each.value) for each in Strength]
        parts = {"sure": draw(NAME, words, "ask", options=options, answers=answers, holds=self.holds), "sure-why": ""}
        say = words("opening.sure_task")
        if answers:
            said, bound = self.rests_on(), self.bound.source_id
            sources = [key for key in self.sources if key != bound]
            parts["sure-why"] = draw(
                NAME, words, "why", picture=self._picture(), said=said, bound=bound, sources=sources
            )
            say = " ".join([*answers.values(), *said]) if pressed else say
        return Shown(parts, say, bool(answers))

    def _picture(self) -> str:
        lines = [
            Line(Mark(step, KIND), self.words.named(self.sides[step.actor])) for step in (self.pair.a, self.pair.b)
        ]
        return strip(NAME, lines, axis(self.strip), self.sides, self.rests_on()[0], self.words)

    def press(self, progress: Progress, button: str) -> Progress:
        return put(NAME, progress, {"sentence": button}) if button in set(Strength) else progress
