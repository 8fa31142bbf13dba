"""What a notebook may ask for: the engine's own methods here, each lesson's activities in ``lessons/``."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from dispute import lessons
from dispute.activities import codebook, glossary, sources, start
from dispute.activity import Still
from dispute.errors import logged
from dispute.hosts.calls import speaking
from dispute.hosts.disk import Kept
from dispute.hosts.frames import frame
from dispute.hosts.paper import Page
from dispute.questions import plan as plans
from dispute.questions.exercise import rules as exercise
from dispute.questions.exercise import view as exercise_view
from dispute.questions.form import TestForm
from dispute.questions.prediction import Predicted
from dispute.questions.question import Question
from dispute.questions.sitting import sitting_of
from dispute.questions.warm_up import WarmUp
from dispute.questions.writing import Writing
from dispute.work.come_back import ComeBack
from dispute.work.overview import Overview
from dispute.work.progress import Progress
from dispute.work.recap import Recap
from dispute.work.save import Save

if TYPE_CHECKING:
    import pandas

    from dispute.hosts.shown import Shown


@speaking("lesson")
class Lesson(*lessons.activities()):
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
        super().__init__(name, lang, data)
        self.store.keep = self._keep
        #: A kept file that could not be read; said as long as the session lasts.
        self._aside = ""

    def start(self) -> Shown:
        """Say that the lesson is ready, what it asks, and what it builds on."""
        before = [
            self.words("general.quoted", text=plans.load(other, self.words.lang).title)
            for other in self.plan.prerequisites
        ]
        counts = {name: len(self.evidence[name]) for name in ("events", "claims", "sources")}
        html = start.ready(self.plan, before, counts, self.cutoff, self.words)
        return self.shown(Still("start", self.plan.title, html, start.waiting(html, self.words)))

    def predict(self, key: str) -> Shown:
        """Ask for a prediction and a reason. The first answer stays, for comparison."""
        question = self.plan.prediction(key)
        return self.shown(Predicted(question, self.words, self.words("predict.prompt")))

    def ask(self, item_id: str) -> Shown:
        """Ask one checkpoint question, and give the reason for each answer."""
        item = self.plan.item(item_id)
        return self.shown(Question(item, self.words, self.beside(item)))

    def write(self, key: str) -> Shown:
        """Ask for a text of the learner's own. It is kept and counted, never marked."""
        about, answers = partial(self.about, key), partial(self.answers, key)
        return self.shown(Writing(self.plan.prompt(key), self.words, about, answers))

    def warm_up(self) -> Shown:
        """Bring back a few earlier questions, by the design's plan and by what this learner missed."""
        earlier = self._course.items_before(self.plan.number)
        return self.shown(WarmUp(self.plan.name, self.plan.warm_ups, earlier, self.words))

    def test(self, sitting: str) -> Shown:
        """Ask the first or the second set of the test; reasons come after the second. Notebooks once said A and B."""
        return self.shown(TestForm(sitting_of(sitting), self._course.forms, self.words))

    def recap(self) -> Shown:
        """Bring back the learner's own predictions and answers, with what the evidence says."""
        return self.shown(Recap(self.plan, self.findings(), self.words))

    # The learner's work ---------------------------------------------------------------------

    def resume(self) -> Shown:
        """Offer the way back: a code, a file, or the work kept on this computer."""
        return self.shown(ComeBack(Kept(self.store), self.words))

    def save(self) -> Shown:
        """Offer the work as a page to hand in, as a file and as a code."""
        return self.shown(Save(lambda: self._course, lambda: self.store.problem, self.words))

    def progress(self) -> Shown:
        """Show what is answered, how sure against how right, and what to revisit, over all lessons."""
        return self.shown(Overview(lambda: self._course.plans, self.words))

    def _keep(self, progress: Progress) -> None:
        """Keep the progress on disk; where that fails, the save panel says so."""
        from dispute.work import kept

        try:
            self._aside = kept.keep(self.plan.name, progress) or self._aside
            self.store.problem = self._aside
            self.store.kept = None if progress.empty else kept.wanted()
        except Exception as problem:  # whatever a disk can do: the work stays in this session
            self.store.problem, self.store.kept = logged(problem), False

    # The evidence ---------------------------------------------------------------------------

    def sources(self) -> Page:
        """List every source that this lesson's questions and activities rest on; the tags lead here."""
        return self.page("sources.title", sources.listed(self.rows.sources(), self.words, self.evidence.originals()))

    def glossary(self) -> Page:
        """Explain the terms of this lesson; their first mention in the text leads here."""
        terms = glossary.load(self.words.lang)
        return self.page("glossary.title", glossary.listed([terms[t] for t in self.plan.terms], self.words))

    def table(self, name: str) -> pandas.DataFrame:
        """Return a table of ``data/`` as a pandas DataFrame."""
        return frame(self.evidence[name])

    def codebook(self, name: str) -> Page:
        """Explain one table and each of its columns, in the words of ``datapackage.json`` or their translation."""
        return Page(name, codebook.codebook(self.evidence.described(name), self.words))

    def check(self, exercise_id: str, function: Callable) -> Page:
        """Try a function of the learner's on small inputs, and give a hint for each thing that it does not do yet."""
        task = self.plan.exercise(exercise_id)
        tests = vars(lessons.part(self.plan.name, "exercises"))
        results = exercise.run(function, task, tests)
        return self.page("exercise.title", exercise_view.report(task, results, self.words))
