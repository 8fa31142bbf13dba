"""The opening's scenes as slides: what a class sees on the wall while it works on phones or on paper.

Each slide is made from the scene itself, so what changes in the tables or in a scene changes here too.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dispute import Lesson
from dispute.activities.opening.piles import said
from dispute.activities.opening.rules import Mark, Strength
from dispute.activities.opening.strip import Line as StripLine
from dispute.activities.opening.strip import axis, told
from dispute.activities.relay import view as relay_view
from dispute.evidence.chronology import Step, sort_steps
from dispute.publish.slides.slide import Card, Picture, Slide
from dispute.publish.slides.strip import strip
from dispute.questions.fields import LETTERS
from dispute.words.days import in_words
from dispute.words.template import render

#: Where the opening stands.
HOME = "00_start_here"


class Scenes:
    """The scenes of one language; a method for each slide, called by its name in a class plan."""

    def __init__(self, lang: str = "en"):
        lesson = Lesson(HOME, lang)
        opening = lesson.opening().activity
        self.words, self.evidence = lesson.words, lesson.evidence
        self.order = [scene.name for scene in opening.scenes]
        self._text, self._pages, self._witnesses, self._switch, self._sure, self._repair = opening.scenes

    def of(self, name: str) -> list[Slide]:
        """Return the slides that a class plan calls by a name."""
        return getattr(self, name)()

    def marks(self) -> Picture:
        """Return the marks of the two states as every figure has them."""
        sides = [side for side in dict.fromkeys(self._text.sides.values()) if side]
        svg = render("publish/slides/marks.svg", sides=sides)
        return Picture(svg, self.words("slides.marks"))

    # Scene 1 --------------------------------------------------------------------------------

    def text(self) -> list[Slide]:
        cards = [Card(str(n), one.text) for n, one in enumerate(self._text.sentences, 1)]
        return [self._slide("text", "text", cards=cards, lines=[self.words("slides.text_note")],
                            sources=[self._text.source])]  # fmt: skip

    def days(self) -> list[Slide]:
        """The strip of the riddle: the days that the text prints, and two that it leaves out."""
        marks, printed = self._text.marks, {one.day for one in self._text.sentences}
        lines = [
            StripLine(mark, self._text._named(mark) if mark.when.lo in printed else self.words("opening.text_later"),
                      secret=mark.when.lo not in printed)
            for mark in marks
        ]  # fmt: skip
        said = self.words("slides.days_picture", told=told(lines, self.words))
        picture = self._strip(lines, self._text.sides, said)
        sources = [one.rests_on[0].source_id for one in self._text.sentences if one.rests_on]
        return [self._slide("text", "days", picture=picture, sources=[self._text.source, *sources])]

    # Scene 2 --------------------------------------------------------------------------------

    def pages(self) -> list[Slide]:
        cards = [Card(one.outlet, one.wording) for one in self._pages.relays]
        sources = [one.source.source_id for one in self._pages.relays]
        return [self._slide("pages", "pages", cards=cards, sources=sources)]

    def tree(self) -> list[Slide]:
        figure = relay_view.figure(self._pages.every, self.words)
        lines = [self._pages.found(), self.words("opening.pages_so")]
        sources = [one.source.source_id for one in self._pages.relays]
        said = self.words("relay.figure", piles=relay_view.counted(self._pages.every, self.words))
        return [self._slide("pages", "tree", lines=lines, picture=Picture(figure, said, narrow=True), sources=sources)]

    # Scene 3 --------------------------------------------------------------------------------

    def papers(self) -> list[Slide]:
        """Four documents, two on a slide."""
        words, made = self.words, []
        for some in (self._witnesses.cards[:2], self._witnesses.cards[2:]):
            cards = []
            for card in some:
                tells = {key: card.tells.get(key, card.day) for key in ("day", "left", "seen")}
                says = words(
                    f"opening.says_{card.id}", day=words.day(tells["day"]), left=words.day(tells["left"], weekday=True),
                    weekday=words.day(tells["day"], weekday=True),
                )  # fmt: skip
                seen = words(f"opening.seen_{card.id}", day=words.day(tells["seen"]))
                cards.append(Card(words(f"opening.card_{card.id}"), says, seen))
            sources = [key for card in some for key in card.source_ids]
            made.append(self._slide("witnesses", "papers", cards=cards, sources=sources))
        return made

    def asked(self) -> list[Slide]:
        words = self.words
        cards = [Card(str(n), self._question(mark)) for n, mark in enumerate(self._witnesses.marks, 1)]
        return [self._slide("witnesses", "asked", cards=cards, lines=[words("slides.asked_hint")])]

    def placed(self) -> list[Slide]:
        """The days that were asked for, as the texts give them or leave them open."""
        lines = [StripLine(mark, self._question(mark)) for mark in self._witnesses.marks]
        sides = self._sides(mark.step for mark in self._witnesses.marks)
        sources = [claim.source_id for mark in self._witnesses.marks for claim in self._witnesses.rests_on(mark)[:1]]
        return [self._slide("witnesses", "placed", picture=self._strip(lines, sides, told(lines, self.words)),
                            sources=sources)]  # fmt: skip

    def _question(self, mark: Mark) -> str:
        return self.words(f"opening.ask_{mark.step.id.lower()}_{mark.kind}")

    # Scene 4 --------------------------------------------------------------------------------

    def switch(self) -> list[Slide]:
        """The question before anything is sorted."""
        words = self.words
        cards = [Card(str(n), words(f"opening.by_{kind}").capitalize()) for n, kind in enumerate(self._switch.kinds, 1)]
        lines = [words("slides.switch_task")]
        return [self._slide("switch", "switch", cards=cards, lines=lines, sources=self._ends())]

    def sorted(self) -> list[Slide]:
        """The two steps by each kind of date, never one without the others."""
        words, made, seen = self.words, [], []
        for kind in self._switch.kinds:
            seen.append(kind)
            said = self._switch._said(kind, seen)
            bars = [
                StripLine(Mark(step, kind), self._bar(step, kind))
                for step in sort_steps([self._switch.pair.a, self._switch.pair.b], kind).stated
            ]
            title = words("slides.switch_by", by=words(f"opening.by_{kind}"))
            picture = self._strip(bars, self._switch.sides, words.parts(bar.words for bar in bars))
            # The last slide says what none of the others shows.
            last = kind == self._switch.kinds[-1]
            lines = [*said, words("opening.switch_end")] if last else said[:3]
            slide = self._slide("switch", "", lines=lines, picture=picture, sources=self._switch.sources(kind),
                                title=title)  # fmt: skip
            made.append(slide)
        return made

    def _ends(self) -> list[str]:
        return [source for step in (self._switch.pair.a, self._switch.pair.b) for source in step.source_ids[:1]]

    def _bar(self, step: Step, kind: str) -> str:
        side = self._switch.sides[step.actor]
        return self.words("opening.bar", side=side, when=in_words(step.dates[kind], self.words))

    # Scenes 5 and 6 -------------------------------------------------------------------------

    def sure(self) -> list[Slide]:
        cards = [Card(LETTERS[n], self._sure.sentence(each)) for n, each in enumerate(Strength)]
        return [self._slide("sure", "sure", cards=cards, lines=[self.words("opening.sure_task")])]

    def why(self) -> list[Slide]:
        """What the four sentences are measured by: the days of notice, and the speakers by side."""
        lines = [
            StripLine(Mark(step, "notified"), self._bar(step, "notified"))
            for step in (self._sure.pair.a, self._sure.pair.b)
        ]
        picture = self._strip(lines, self._sure.sides, self._sure.ranges())
        (rests, *_, common, credit), (bound, *heard) = self._sure.in_words(), self._sure.sources
        first, second = (said(pile, self.words) for pile in self._sure.piles())
        pages = " ".join(page for page, _ in self._sure.pages())
        cards = [Card("", first), Card("", f"{second} {pages}")]
        who = self.words("opening.sure_who")
        return [
            self._slide("sure", "sure_why", lines=[rests], picture=picture, sources=[bound]),
            self._slide("sure", "sure_who", lines=[common, credit], cards=cards, sources=heard, title=who),
        ]

    def repair(self) -> list[Slide]:
        picks = [self._repair.question(pick) for pick in ("step", "day", "speaker")]
        cards = [Card("", self._repair.sentence), *(Card(str(n), pick) for n, pick in enumerate(picks, 1))]
        return [self._slide("repair", "repair", cards=cards, sources=[self._repair.source])]

    # ----------------------------------------------------------------------------------------

    def _slide(
        self, scene: str, name: str, *, cards: Sequence[Card] = (), lines: Sequence[str] = (),
        picture: Picture | None = None, sources: Iterable[str] = (), title: str = "",
    ) -> Slide:  # fmt: skip
        return Slide(
            title or self.words(f"slides.{name}"), lines=tuple(lines), cards=tuple(cards), picture=picture,
            sources=tuple(dict.fromkeys(sources)), scene=self.order.index(scene) + 1,
        )  # fmt: skip

    def _sides(self, steps: Iterable[Step]) -> dict[str, str]:
        return {step.actor: self._text.sides.get(step.actor, "") for step in steps}

    def _strip(self, lines: Sequence[StripLine], sides: dict[str, str], said: str) -> Picture:
        order = [side for side in dict.fromkeys(self._text.sides.values()) if side]
        return strip(lines, axis(self._text.marks), sides, order, said, self.words)
