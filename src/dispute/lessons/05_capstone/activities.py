"""Lesson 05: a briefing and a negotiation."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from dispute import activities as rooms
from dispute.evidence.chronology import Pair, step
from dispute.evidence.written import days_by_source
from dispute.hosts.paper import Page
from dispute.lessons.base import Base
from dispute.lessons.opening import opening
from dispute.lessons.rows import Rows
from dispute.questions.finding import Finding
from dispute.words import wording
from dispute.words.texts import Words
from dispute.work.course_recap import CourseRecap
from dispute.work.progress import Progress

if TYPE_CHECKING:
    from dispute.activities.briefing.rules import Reader
    from dispute.activities.briefing.sheet import Card
    from dispute.hosts.shown import Shown
    from dispute.words.prose import Sentence


class Activities(Base):
    """Activities of lesson 05."""

    def desk(self) -> Shown:
        """Show the papers of both sides; a press opens one and puts it into the folder."""
        return self.shown(rooms.desk.Papers(self._desk(), self.words))

    def talks(self) -> Shown:
        """Let two chairs negotiate on one phone: cards, three offers, a sentence on law, and whom it leaves out."""
        self.rows.require("talks")
        return self.shown(rooms.talks.TwoChairs(rooms.talks.load(self.words.lang), self.cutoff, self.words))

    def updates(self) -> Shown:
        """Ask for a log of later reports and for the learner's own cut-off date."""
        return self.shown(rooms.updates.UpdateWatch(self.cutoff, self.rows.setting("updates", "example"), self.words))

    def model_briefings(self) -> Shown:
        """Ask for marks on two briefings, then show ours with the reasons."""
        rows = rooms.rubric.rules.rows({"rows": self.rows.setting("rubric", "rows")})
        settings = {key: self.rows.setting("model-briefings", key) for key in ("intro", "briefings", "marks")}
        return self.shown(rooms.model_briefings.ModelBriefings(settings, rows, self.words))

    def briefing(self) -> Shown:
        """Ask for a briefing in five parts, ask questions about it, and hand it out as a document."""
        settings = {key: self.rows.setting("briefing", key) for key in ("task", "words", "readers", "parts", "also")}
        builder = rooms.briefing.Builder(
            settings, self.plan.prompts, {plan.name: plan.title for plan in self._course.plans},
            self._sources_of, self.evidence, self._reader, self._desk(), self._own, self.cutoff, self.words,
        )  # fmt: skip
        return self.shown(builder)

    def rubric(self) -> Shown:
        """Ask for the learner's own marks on the briefing, and for what to fix next."""
        rows = rooms.rubric.rules.rows({"rows": self.rows.setting("rubric", "rows")})
        return self.shown(rooms.rubric.OwnMarks(rows, self.words, self._folder_told, self._page, self._doubted))

    def negotiation(self) -> Page:
        """Show the role-play as every player may read it."""
        self.rows.require("negotiation")
        game = rooms.role_play.public(self.words.lang)
        return Page(self.words("role_play.title", title=game.title), rooms.role_play.shown(game, self.words))

    def debrief(self) -> Page:
        """Show the questions that follow the role-play."""
        self.rows.require("negotiation")
        html = rooms.role_play.debrief(rooms.role_play.public(self.words.lang), self.words)
        return self.page("role_play.debrief", html)

    def memo(self, key: str) -> Shown:
        """Ask for a position memo: ``memo-one`` or ``memo-two``."""
        prompts = [self.plan.prompt(f"{key}-{field}") for field in rooms.memo.rules.FIELDS]
        roles = {role.id: role.name for role in rooms.role_play.public(self.words.lang).roles}
        sources, ladder = self.evidence["sources"], rooms.memo.view.ladder(self.evidence["treaty"], self.words)
        return self.shown(rooms.memo.PositionMemo(key, prompts, roles, ladder, sources, self.words))

    def last_question(self) -> Shown:
        """Ask once more who moved first, by each kind of date, with our answer beside each press."""
        pair, claims, asked = self._pair(), self.evidence["claims"], ("rests", "told", "note", "variants")
        rests, told, note, apart = (self.rows.setting("last-question", key) for key in asked)
        sources, voices = rooms.last_question.rules.carried(rests, claims, self.evidence["origins"])
        told, sides = self.evidence["testimony"][told], self.rows.sides((pair.a, pair.b))
        reported = date.fromisoformat(self.evidence["sources"][note].published)
        variants = {kind: claims[key] for kind, key in apart.items()}
        return self.shown(
            rooms.last_question.LastQuestion(pair, sources, reported, sides, voices, told, variants, self.words)
        )

    def course_recap(self) -> Shown:
        """Bring back the learner's own line through all lessons."""
        self.rows.require("briefing")  # the last lesson's own
        return self.shown(CourseRecap(lambda: self._course, self.words, self._findings_of, self._deeds))

    def findings(self) -> list[Finding]:
        """Add the learner's text from the talks."""
        found = super().findings()
        if self.rows.has("talks"):
            found.append(Finding(rooms.talks.NAME, self.words("talks.recap"), self._text_told))
        return found

    def _deeds(self, progress: Progress) -> list[str]:
        """Return what the learner's work of this lesson shows that they can do, each only once it is done."""
        texts = self._page(progress)
        at = rooms.talks.table(rooms.talks.load(self.words.lang), progress.forms.get(rooms.talks.NAME, {}))
        done = {
            "dates": rooms.last_question.rules.agreed(self._pair(), progress.forms.get(rooms.last_question.NAME)),
            "sources": len(self._reader().review(texts).tags) if any(texts.values()) else 0,
            "steps": len(at.agreed) if at.now == "end" else 0,
        }
        return [self.words.counted(f"course_recap.can_{key}", n, n=n) for key, n in done.items() if n]

    def _page(self, progress: Progress) -> dict[str, str]:
        """Return what stands in each box of the page."""
        return {part["id"]: progress.notes.get(part["id"], "") for part in self.rows.setting("briefing", "parts")}

    def _doubted(self, progress: Progress) -> Sentence | None:
        """Return the first sentence of the page with a day that no row of its sources has."""
        return next((found.sentence for found in self._reader().review(self._page(progress)).dates), None)

    def _folder_told(self, progress: Progress) -> str:
        """Return how the page stands to the folder, and how much of it is the learner's own."""
        kept, page = progress.forms.get(rooms.desk.NAME, {}), self._page(progress)
        told = rooms.desk.view.used(self._desk(), kept, page.values(), self.words)
        own = rooms.briefing.sheet.own_words(page, self.rows.setting("briefing", "parts"))
        return f"{told} {rooms.rubric.view.own_words(*own, self.words)}".strip()

    def _pair(self) -> Pair:
        steps = (step(row, self.words.lang) for row in self.rows.listed("last-question", "pair", "events"))
        return Pair("expulsions", *steps)

    def _text_told(self, progress: Progress) -> list[str]:
        game = rooms.talks.load(self.words.lang)
        at = rooms.talks.table(game, progress.forms.get(rooms.talks.NAME, {}))
        return rooms.talks.view.told(game, at, self.words) if at.now == "end" else []

    def _desk(self) -> rooms.desk.Desk:
        papers = self.rows.listed("desk", "documents", "documents")
        cards, names, matters = (self.rows.setting("desk", key) for key in ("documents", "names", "matters"))
        return rooms.desk.rules.laid_out(papers, cards, names, matters, self.evidence["sources"])

    def _own(self, progress: Progress) -> list[Card]:
        """Return what this learner kept in earlier lessons: a sentence, a text, two headlines, an if-then sentence."""
        texts = {
            "00": self._careful(progress), "02": progress.notes.get("W2", ""), "03": self._two_headlines(progress),
            "04": progress.notes.get("W4", "").strip() or self._if_then(progress),
        }  # fmt: skip
        return [rooms.briefing.Card(lesson, text) for lesson, text in texts.items() if text.strip()]

    def _careful(self, progress: Progress) -> str:
        kept = rooms.opening.scene.kept(rooms.opening.repair.NAME, progress)
        return " ".join(self._repair.made(progress)) if kept else ""

    def _two_headlines(self, progress: Progress) -> str:
        room = rooms.headlines
        if not (form := progress.forms.get(room.FORM)):
            return ""
        counts, place = self._third._headline_counts(), self._third._country
        pair, tags = rooms.briefing.sheet.pair(room.rules.kept(form, counts)), self._third._death_sources[:1]
        return " ".join(f"{room.view.headline(each, place, self.words)} [{tag}]" for each in pair for tag in tags)

    def _if_then(self, progress: Progress) -> str:
        inputs = rooms.what_if.kept(progress)
        return rooms.what_if.view.sentence(inputs, self.words) if inputs else ""

    @cached_property
    def _repair(self) -> Any:
        """The last scene of the opening, which makes a sentence of three picks."""
        return opening(self.words.lang, "", self.evidence.folder).scenes[-1]

    @cached_property
    def _third(self) -> Any:
        """The lesson whose table the headlines are made of."""
        return type(self)("03_sahel_shift", self.words.lang, self.evidence.folder)

    def _findings_of(self, plan: Any) -> list[Any]:
        """Return what the evidence says in another lesson."""
        return type(self)(plan.name, self.words.lang).findings()

    def _sources_of(self, name: str) -> list[Any]:
        """Return the sources of one lesson, or of all lessons if no name is given."""
        plans = [plan for plan in self._course.plans if name in ("", plan.name)]
        found = {s.source_id: s for plan in plans for s in Rows(plan, self.evidence, self.words.lang).sources()}
        return [found[key] for key in sorted(found)]

    def _reader(self) -> Reader:
        """Return what reads a briefing against all tables."""
        sides = {side: frozenset(voices) for side, voices in self.rows.setting("briefing", "sides").items()}
        # Who has read a row again, and when, is no day of a source.
        tables = (self.evidence[name] for name in self.evidence.resources if name != "readings")
        known = {source.source_id: source.origin_id for source in self.evidence["sources"]}
        told = days_by_source(tables, Words().months)  # the rows tell their days in English
        own = days_by_source((self.evidence["claims"], self.evidence["sources"]), Words().months)
        return rooms.briefing.rules.Reader(wording.load(self.words.lang), self.words.months, known, sides, told, own)
