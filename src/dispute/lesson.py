"""What a notebook may ask for: one short method for each activity."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dispute import disk
from dispute.data import Evidence
from dispute.errors import DisputeError, one_of
from dispute.model import plan as plans
from dispute.model.chronology import Step, step
from dispute.model.dates import DateRange
from dispute.model.progress import Progress
from dispute.model.resume import from_json, to_json
from dispute.texts import Words
from dispute.views import cases as case_view
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
        self.store = Store()
        self.store.observe(self._keep, "progress")

    def start(self) -> Panel:
        """Say that the lesson is ready, what it asks, and what it builds on."""
        before = [plans.load(other, self.words.lang).title for other in self.plan.prerequisites]
        counts = {name: len(self.evidence[name]) for name in ("events", "claims", "sources")}
        html = start_view.ready(self.plan, before, counts, self.cutoff, self.words)
        return Panel(self.words, self.plan.title, html)

    @property
    def cutoff(self) -> date:
        """The last day that the evidence covers."""
        return date.fromisoformat(self.evidence.package["cutoff"])

    # Questions ------------------------------------------------------------------------------

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
        earlier = {
            key: item for plan in self._course if plan.number < self.plan.number for key, item in plan.items.items()
        }
        return warm_up.warm_up(self.plan.warm_ups, earlier, self.store, self.words)

    def test(self, form_id: str) -> Panel:
        """Ask one form of the test before and after; its reasons come when the design says."""
        forms = plans.forms(self.words.lang)
        if form_id not in forms:
            raise DisputeError(f"There is no test form {form_id!r}: choose {one_of(forms)}.")
        return form.form(forms[form_id], forms, self.store, self.words)

    def recap(self) -> Panel:
        """Bring back the learner's own predictions and answers."""
        return recap.recap(self.plan, self.store, self.words)

    # The learner's work ---------------------------------------------------------------------

    def resume(self) -> Panel:
        """Offer the way back: a code, a file, or the work kept on this computer."""
        return resume.resume(disk.found(), self.store, self.words)

    def save(self) -> Panel:
        """Offer the work as a page to hand in, as a file and as a code; nothing is sent anywhere."""

        def course():
            forms = plans.forms(self.words.lang).values()
            others = [i for plan in self._course for i in plan.warm_ups] + [i for form in forms for i in form.items]
            return self._course, others

        return save.save(course, self.store, self.words)

    def progress(self) -> Panel:
        """Show what is answered, how sure against how right, and what to revisit, over all lessons."""
        return progress.progress(lambda: self._course, self.store, self.words)

    @cached_property
    def _course(self) -> list[plans.Plan]:
        """All lessons of the course, in order."""
        return [plans.load(name, self.words.lang) for name in plans.names()]

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
        case = self.evidence["cases"][self._setting("example", "case")]
        names = {state: self.evidence["actors"][state].name_en for state in (case.state_a_id, case.state_b_id)}
        return Page(self.words("cases.example"), case_view.example(case, names, self.words))

    def source_cards(self) -> Page:
        """Show the sources of the puzzle, with what each says and where it comes from."""
        topics, events = self._setting("source-cards", "topics"), self._setting("source-cards", "events")
        shown = []
        for source_id in self._setting("source-cards", "sources"):
            source = self.evidence["sources"][source_id]
            claims = [c for c in self.evidence["claims"] if c.source_id == source_id and c.topic in topics]
            by_step = {
                self.evidence["events"][key].label_en: [c for c in claims if c.event_id == key] for key in events
            }
            origin = self.evidence["origins"][source.origin_id] if source.origin_id else None
            shown.append((source, {label: said for label, said in by_step.items() if said}, origin))
        return Page(self.words("sources.cards"), source_view.cards(shown, self.words))

    def four_dates(self) -> Panel:
        """Ask for four dates of each step, and answer cell by cell."""
        distractors = [self._range(text) for text in self._setting("four-dates", "distractors")]
        dated = [c for c in self.evidence["claims"] if c.date_kind]
        return four_dates.four_dates(self._steps("four-dates"), distractors, dated, self.store, self.words)

    def order_switch(self) -> Panel:
        """Sort the steps by one of their four dates, once the learner has predicted the result."""
        steps = {s.id: s for s in self._steps("order-switch")}
        one, other = (steps[key] for key in self._setting("order-switch", "pair"))
        question = self.plan.prediction(self._setting("order-switch", "prediction"))
        return chronology.order_switch(
            list(steps.values()), (one, other), self._sides(steps.values()), question, self.store, self.words
        )

    def toolbox(self) -> Panel:
        """List the tools of diplomatic law by situation and role, once the learner has made a guess."""
        question = self.plan.prediction(self._setting("toolbox", "prediction"))
        return treaty.toolbox(self.evidence["treaty"].rows, question, self.store, self.words)

    def arguments(self) -> Page:
        """Show what each side argues, with speaker and limit."""
        wanted = self._setting("arguments", "entries")
        return Page(self.words("treaty.sides"), treaty_view.arguments(self.evidence["treaty"].rows, wanted, self.words))

    def cases(self) -> Panel:
        """Compare other cases, once the learner has guessed the odd one out."""
        rows = [self.evidence["cases"][key] for key in self._setting("cases", "cases")]
        question = self.plan.prediction(self._setting("cases", "prediction"))
        return cases.comparison(rows, question, self.store, self.words)

    # Evidence -------------------------------------------------------------------------------

    def sources(self) -> Page:
        """List every source that this lesson's questions and activities rest on; the tags lead here."""
        listed = [self.evidence["sources"][key] for key in self._source_ids]
        return Page(self.words("sources.title"), source_view.listed(listed, self.words))

    def table(self, name: str) -> pandas.DataFrame:
        """Return a table of ``data/`` as a DataFrame, one row for each row of the file.

        Days become ``datetime.date``-like timestamps, empty cells become missing values.
        """
        import pandas  # only here: a lesson opens 240 ms sooner without it

        table = self.evidence[name]
        frame = pandas.DataFrame([[getattr(row, f) for f in table.fields] for row in table], columns=list(table.fields))
        for field in table.schema["fields"]:
            if field["type"] == "date":
                frame[field["name"]] = pandas.to_datetime(frame[field["name"]])
            elif field["type"] == "integer":
                frame[field["name"]] = frame[field["name"]].astype("Int64")
        return frame

    def codebook(self, name: str) -> Page:
        """Explain one table and each of its columns, in the words of ``datapackage.json``."""
        table = self.evidence[name]
        return Page(name, start_view.codebook(self.evidence.resources[table.name], self.words))

    # Behind the activities ------------------------------------------------------------------

    def _setting(self, activity: str, key: str) -> Any:
        try:
            return self.plan.activities[activity][key]
        except KeyError:
            raise DisputeError(
                f"Lesson {self.plan.name} has no activity {activity!r} with {key!r}. "
                f"Add it to lessons/{self.plan.name}.toml, or use another lesson."
            ) from None

    def _steps(self, activity: str) -> Sequence[Step]:
        return [step(self.evidence["events"][key], self.words.lang) for key in self._setting(activity, "steps")]

    def _sides(self, steps) -> dict[str, str]:
        """Return for each acting office or group the state it belongs to."""
        actors = {s.actor: self.evidence["actors"][s.actor] for s in steps}
        return {key: actor.country or actor.name_en for key, actor in actors.items()}

    @staticmethod
    def _range(text: str) -> DateRange:
        lo, hi = (date.fromisoformat(part) if part else None for part in text.split("/"))
        return DateRange(lo, hi)

    @cached_property
    def _source_ids(self) -> list[str]:
        found: set[str] = set()
        for item in self.plan.items.values():
            found.update(item.sources)
        for table, settings in (("events", "steps"), ("cases", "cases"), ("treaty", "entries"), ("sources", "sources")):
            for activity in self.plan.activities.values():
                for key in activity.get(settings, ()):
                    row = self.evidence[table][key]
                    found.update(getattr(row, "source_ids", None) or [row.source_id])
        if "toolbox" in self.plan.activities:  # it shows the whole table
            found.update(self.evidence.cited("treaty"))
        return sorted(found)
