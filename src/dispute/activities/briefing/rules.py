"""What to look at again in a briefing: tags, dates, words. It is a list of questions and never a mark."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from dispute.activities.desk import Desk
from dispute.evidence.written import Written, days
from dispute.words.prose import Sentence, sentences
from dispute.words.wording import Hit, WordList

#: A part with more letters than this is a slip: a whole briefing of 400 words has about 2,800.
MOST_LETTERS = 10_000
#: A sentence that stops at its dots waits for its end, as each opening of a box does; quotation marks may follow.
DOTS, CLOSING = ("…", "..."), "\"'”’») \xa0"


@dataclass(frozen=True, slots=True)
class Found:
    """A sentence to look at again, and the part it stands in; ``hit`` is the word that was found in it.

    ``attributed`` is True if the same sentence names a speaker's verb; ``written`` is a day that no row of the
    sentence's sources has.
    """

    part: str
    sentence: Sentence
    hit: Hit | None = None
    attributed: bool = False
    written: Written | None = None


@dataclass(frozen=True)
class Review:
    """What was found in a briefing.

    ``tags`` are known ones, sorted; ``shared`` maps an origin to its several tags; ``read`` is every sentence with its
    part, in their order. The folder is known to ``unheld``, sentences with the papers in the pile that carry them where
    none in the folder does, and to ``silent``, the sides of which it has no paper. The ends on
    offer are known to ``ended``, sentences with what their end is asked.
    """

    words: dict[str, int]
    read: tuple[tuple[str, Sentence], ...] = ()
    tags: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    shared: dict[str, tuple[str, ...]] = field(default_factory=dict)
    uncited: tuple[Found, ...] = ()
    dates: tuple[Found, ...] = ()
    causal: tuple[Found, ...] = ()
    sided: tuple[Found, ...] = ()
    settled: tuple[Found, ...] = ()
    unfinished: tuple[Found, ...] = ()
    missing: tuple[str, ...] = ()
    unheld: tuple[tuple[str, Sentence, tuple[Any, ...]], ...] = ()
    silent: tuple[str, ...] = ()
    ended: tuple[tuple[str, Sentence, str], ...] = ()

    @property
    def total(self) -> int:
        """The number of words, tags not counted."""
        return sum(self.words.values())

    @property
    def untagged(self) -> bool:
        """Whether there is text without any tag, and no sentence of it has been asked for one."""
        return bool(self.total) and not (self.tags or self.unknown or self.uncited)

    @property
    def points(self) -> int:
        """The number of things to look at again."""
        lists = (self.unknown, self.shared, self.uncited, self.dates, self.causal, self.sided, self.settled,
                 self.unfinished, self.missing, self.unheld, self.silent, self.ended)  # fmt: skip
        return sum(map(len, lists)) + self.untagged

    def beside(self, desk: Desk, folder: Mapping[str, str], months: Sequence[str]) -> Review:
        """Return the review of who has this folder: a sentence rests on its tags, or on its days if it still needs one.

        Each paper is asked for once. A folder that is empty asks for nothing.
        """
        loose = [found.sentence for found in self.uncited]
        rests = [(p, s, s.tags or (days(s.text, months) if s in loose else ())) for p, s in self.read]
        unheld: list[tuple[str, Sentence, tuple[Any, ...]]] = []
        for part, s, on in rests:
            told = [paper for *_, papers in unheld for paper in papers]
            if papers := tuple(paper for paper in desk.lacking(folder, on) if paper not in told):
                unheld.append((part, s, papers))
        return replace(self, unheld=tuple(unheld), silent=tuple(desk.silent(folder)))

    def against(self, ends: Mapping[str, Mapping[str, str]]) -> Review:
        """Return the review with what is asked of ends that were pressed: by part, each end with its question."""
        found = [
            (part, s, asks) for part, s in self.read for end, asks in ends.get(part, {}).items()
            if asks and end.rstrip(". ") in s.text
        ]  # fmt: skip
        return replace(self, ended=tuple(found))


@dataclass(frozen=True)
class Reader:
    """Reads briefings against the evidence.

    Parameters
    ----------
    lists
        Word lists by name, as :func:`dispute.words.wording.load` gives them.
    months
        The twelve names of the months, January first.
    origins
        For each known source id the id of its origin, or None.
    sides
        For each side that should be heard, the ids of the origins that speak from it.
    days
        For each source id the days of the rows that rest on it.
    own
        For each source id the days of its own word alone: its claims, and its day of publication. A row of several
        sources may have the day of another one, so a learner is shown these.
    """

    lists: Mapping[str, WordList]
    months: Sequence[str]
    origins: Mapping[str, str | None]
    sides: Mapping[str, frozenset[str]]
    days: Mapping[str, set[date]]
    own: Mapping[str, set[date]] = field(default_factory=dict)

    def review(self, parts: Mapping[str, str]) -> Review:
        """Return what to look at again in the parts of a briefing, by id. Any text can be read."""
        read = [(part, s) for part, text in parts.items() for s in sentences(text)]
        named = {tag for _, s in read for tag in s.tags}
        known = tuple(sorted(tag for tag in named if tag in self.origins))
        return Review(
            words={part: sum(len(s.text.split()) for p, s in read if p == part) for part in parts},
            read=tuple(read),
            tags=known,
            unknown=tuple(sorted(tag for tag in named if tag not in self.origins)),
            shared=self._shared(known),
            uncited=tuple(Found(part, s) for part, s in read if not s.tags and self.states_fact(s)),
            dates=tuple(found for part, s in read for found in self._wrong_days(part, s)),
            causal=tuple(self._words("causal", read)),
            sided=tuple(self._words("sided", read)),
            settled=tuple(found for found in self._settled(read) if not found.attributed),
            unfinished=tuple(Found(part, s) for part, s in read if s.text.rstrip(CLOSING).endswith(DOTS)),
            missing=self._missing(known),
        )

    def states_fact(self, sentence: Sentence) -> bool:
        """Return whether a sentence has a number, a date or a verb of saying.

        Questions claim nothing, the cut-off date is the writer's own, and a gap has nothing to cite.
        """
        text = sentence.text
        if sentence.asks or self.lists["own"].any.search(text):
            return False
        return (
            any(sign.isdigit() for sign in text)
            or any(re.search(rf"\b{month}\b", text, re.I) for month in self.months if month.lower() != "may")
            or bool(self.lists["numbers"].any.search(text))
            or (self._reports(text) and not self._is_gap(text))
        )

    def _reports(self, text: str) -> bool:
        return any(self.lists[name].any.search(text) for name in ("reporting", "ruling"))

    def _is_gap(self, text: str) -> bool:
        return bool(self.lists["gap"].any.search(text))

    def _settled(self, read: Sequence[tuple[str, Sentence]]) -> Iterable[Found]:
        """Yield what reads as settled; that a court has ruled does so unless the sentence says that none has."""
        yield from self._words("settled", read)
        yield from (found for found in self._words("ruling", read) if not self._is_gap(found.sentence.text))

    def _shared(self, known: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
        groups: dict[str, list[str]] = {}
        for tag in known:
            if origin := self.origins[tag]:
                groups.setdefault(origin, []).append(tag)
        return {origin: tuple(tags) for origin, tags in groups.items() if len(tags) > 1}

    def _missing(self, known: tuple[str, ...]) -> tuple[str, ...]:
        """Return the sides that no tag leads back to; nothing is missing from a text without tags."""
        heard = {self.origins[tag] for tag in known}
        return tuple(side for side, origins in self.sides.items() if known and not heard & origins)

    def _wrong_days(self, part: str, sentence: Sentence) -> list[Found]:
        tags = [tag for tag in sentence.tags if tag in self.origins]
        if not tags or self.lists["own"].any.search(sentence.text):
            return []
        possible = {day for tag in tags for day in self.days.get(tag, ())}
        written = days(sentence.text, self.months)
        return [Found(part, sentence, written=w) for w in written if not any(map(w.fits, possible))]

    def _words(self, name: str, read: Iterable[tuple[str, Sentence]]) -> Iterable[Found]:
        for part, sentence in read:
            for hit in self.lists[name].hits(sentence.text):
                yield Found(part, sentence, hit, bool(self.lists["reporting"].any.search(sentence.text)))
