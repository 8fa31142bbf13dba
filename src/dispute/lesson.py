"""What a notebook may ask for: one short method for each activity."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from dispute import disk
from dispute.activities import Activities
from dispute.data import Evidence
from dispute.errors import DisputeError
from dispute.frames import frame
from dispute.model import course
from dispute.model import plan as plans
from dispute.model.progress import Progress
from dispute.model.quiz import Item
from dispute.model.resume import from_json, to_json
from dispute.texts import Words
from dispute.views import cases as case_view
from dispute.views import chronology as chronology_view
from dispute.views import sources as source_view
from dispute.views import start as start_view
from dispute.views import treaty as treaty_view
from dispute.widgets import (
    cases,
    chronology,
    form,
    four_dates,
    prediction,
    progress,
    quiz,
    recap,
    resume,
    save,
    start,
    treaty,
    warm_up,
    writing,
)
from dispute.widgets.page import Page
from dispute.widgets.panel import Panel
from dispute.widgets.store import Store

if TYPE_CHECKING:
    import pandas


class Lesson:
    """One lesson: its activities, each made by one call.

    Parameters
    ----------
    name
        The notebook's name, such as ``"02_expulsions"``.
    lang
        Language of all words on screen.
    data
        Folder with the tables. Default: the project's own.

    Raises
    ------
    DisputeError
        If there is no such lesson or language, or a table is damaged.
    """

    def __init__(self, name: str, lang: str = "en", data: Path | None = None):
        self.words = Words(lang)
        self.plan = plans.load(name, lang)
        self.evidence = Evidence(data)
        self.activities = Activities(self.plan, self.evidence, lang)
        self.store = Store()
        self.store.observe(self._keep, "progress")

    def start(self) -> Panel:
        """Say that the lesson is ready, what it asks, and what it builds on."""
        before = [plans.load(other, self.words.lang).title for other in self.plan.prerequisites]
        counts = {name: len(self.evidence[name]) for name in ("events", "claims", "sources")}
        html = start_view.ready(self.plan, before, counts, self.cutoff, self.words)
        return start.start(self.plan.title, html, self.words)

    @property
    def cutoff(self) -> date:
        """The last day that the evidence covers."""
        return date.fromisoformat(self.evidence.package["cutoff"])

    def predict(self, key: str) -> Panel:
        """Ask for a prediction and a reason. The first answer stays, for comparison."""
        question = self.plan.prediction(key)
        return prediction.reveal(question, self.store, self.words, self.words("predict.prompt"))

    def ask(self, item_id: str) -> Panel:
        """Ask one checkpoint question, and give the reason for each answer."""
        return quiz.question(self.plan.item(item_id), self.store, self.words)

    def write(self, key: str) -> Panel:
        """Ask for a text of the learner's own. It is kept and counted, never marked."""
        return writing.writing(self.plan.prompt(key), self.store, self.words)

    def warm_up(self) -> Panel:
        """Bring back three earlier questions, by the design's plan and by what this learner missed."""
        earlier = self._course.items_before(self.plan.number)
        return warm_up.warm_up(self.plan.warm_ups, earlier, self.store, self.words)

    def test(self, form_id: str) -> Panel:
        """Ask one form of the test before and after; its reasons come when the design says."""
        return form.form(self._course.form(form_id), self._course.forms, self.store, self.words)

    def recap(self) -> Panel:
        """Bring back the learner's own predictions and answers."""
        orders = self.activities.has("order-switch") and chronology_view.orders(*self.activities.pair(), self.words)
        return recap.recap(self.plan, orders or [], self.store, self.words)

    # The learner's work ---------------------------------------------------------------------

    def resume(self) -> Panel:
        """Offer the way back: a code, a file, or the work kept on this computer."""
        return resume.resume(disk.found(), self.store, self.words)

    def save(self) -> Panel:
        """Offer the work as a page to hand in, as a file and as a code."""
        return save.save(lambda: self._course, self.store, self.words)

    def progress(self) -> Panel:
        """Show what is answered, how sure against how right, and what to revisit, over all lessons."""
        return progress.progress(lambda: self._course.plans, self.store, self.words)

    @cached_property
    def _course(self) -> course.Course:
        """All lessons; read when first needed, which in most cells is never."""
        return course.load(self.words.lang)

    def _keep(self, change) -> None:
        """Keep the progress on disk; where that fails, the save panel says so."""
        try:
            disk.write(self.plan.name, to_json(self._kept().merged(change.new)))
            self.store.problem = ""
        except DisputeError as problem:
            self.store.problem = str(problem)

    def _kept(self) -> Progress:
        """What this lesson's file holds: work that nobody has loaded must not be lost with the next answer."""
        try:
            return from_json(disk.read(self.plan.name))
        except DisputeError:
            return Progress()

    # Activities -----------------------------------------------------------------------------

    def example(self) -> Page:
        """Show one case with fixed days on a day axis."""
        case, names = self.activities.example()
        return Page(self.words("cases.example"), case_view.example(case, names, self.words))

    def source_cards(self) -> Page:
        """Show the sources of the puzzle, with what each says and where it comes from."""
        return Page(self.words("sources.cards"), source_view.cards(self.activities.source_cards(), self.words))

    def four_dates(self) -> Panel:
        """Ask for four dates of each step, and answer cell by cell."""
        steps, others = self.activities.steps("four-dates"), self.activities.ranges("four-dates", "distractors")
        return four_dates.four_dates(steps, others, self.evidence["claims"].rows, self.store, self.words)

    def order_switch(self) -> Panel:
        """Sort the steps by one of their four dates, once the learner has predicted the result."""
        pair, sides = self.activities.pair()
        steps = self.activities.steps("order-switch")
        return chronology.order_switch(steps, pair, sides, self._question_of("order-switch"), self.store, self.words)

    def toolbox(self) -> Panel:
        """List the tools of diplomatic law by situation and role, once the learner has made a guess."""
        return treaty.toolbox(self.evidence["treaty"].rows, self._question_of("toolbox"), self.store, self.words)

    def arguments(self) -> Page:
        """Show what each side argues, with speaker and limit."""
        shown = self.activities.rows("arguments", "entries", "treaty")
        return Page(self.words("treaty.sides"), treaty_view.arguments(shown, self.words))

    def cases(self) -> Panel:
        """Compare other cases, once the learner has said what to expect."""
        rows = self.activities.rows("cases", "cases", "cases")
        return cases.comparison(rows, self._question_of("cases"), self.store, self.words)

    def _question_of(self, activity: str) -> Item:
        return self.plan.prediction(self.activities.setting(activity, "prediction"))

    def sources(self) -> Page:
        """List every source that this lesson's questions and activities rest on; the tags lead here."""
        return Page(self.words("sources.title"), source_view.listed(self.activities.sources(), self.words))

    def table(self, name: str) -> pandas.DataFrame:
        """Return a table of ``data/`` as a pandas DataFrame."""
        return frame(self.evidence[name])

    def codebook(self, name: str) -> Page:
        """Explain one table and each of its columns, in the words of ``datapackage.json``."""
        return Page(name, start_view.codebook(self.evidence.resource(name), self.words))
