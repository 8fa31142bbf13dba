"""Rival causes: a third story, a bet on what the table will show of it, and the table's answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dispute.activities.rivals import charts, view
from dispute.activities.rivals.rules import BETS, COUNTED, FIELDS, FORM, MORE, TESTS, Story, Third, attacked, story
from dispute.activities.rivals.table import Table
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

#: What the press tells that has placed a bet, and the one that asks what follows.
PLACED, FOLLOWS = "placed", "follows"

__all__ = [
    "BETS",
    "COUNTED",
    "FIELDS",
    "FORM",
    "MORE",
    "TESTS",
    "RivalCauses",
    "Story",
    "Table",
    "Third",
    "attacked",
    "charts",
    "named",
    "story",
    "view",
]


def named(progress: Progress) -> bool:
    """Whether a learner has bet on a test, so that numbers may be compared."""
    return story(progress.forms.get(FORM, {})).committed


@dataclass(frozen=True)
class RivalCauses:
    """A story made by presses; the press that bets on a test opens the table's answer, and the bet stays above it.

    What follows for the other stories waits for one more press where the answer has pictures, so that they come alone.

    Parameters
    ----------
    table
        What the tests are counted from.
    split
        Who attacked civilians, in parts: open below the test of the kinds, where a bet on any side says less, and
        folded below every other test. They come with what follows.
    """

    table: Table
    split: Sequence[Third]
    source_ids: Sequence[str]
    words: Words
    name: str = "rival-causes"

    @property
    def title(self) -> str:
        return self.words("rivals.title")

    @property
    def on_paper(self) -> str:
        """All places with what can be bet on there, for a page that nobody can press; no answer is among them."""
        return view.paper(self.words)

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        words, own = self.words, story(progress.forms.get(FORM, {}))
        parts = {"task": view.task(*self.table.window, self.source_ids, words)} | dict.fromkeys(
            ("field", "test", "bet", "yours", "found", "pictures", "more", "after", "third", "again", "next"), ""
        )
        if not own.committed:
            parts["field"] = view.fields(own, words)
            parts["test"] = view.tests(own, words) if own.field else ""
            parts["bet"] = view.bets(own.test, words) if own.test else ""
            asked = view.asked(own.test, words) if own.test else words("rivals.test") if own.field else ""
            return Screen(parts, say=asked)
        parts |= {"yours": view.yours(own, self.table, words), "again": view.again(own, words)}
        if own.test not in own.bets:
            parts["next"] = view.bets(own.test, words)
            return Screen(parts, say=view.asked(own.test, words), done=True)
        parts |= {
            "found": view.found(own, self.table, words),
            "pictures": view.pictures(own, self.table, words),
        }
        if own.waits:
            parts["more"] = view.more(own.test, words)
            focus = "[data-part=yours]" if told == PLACED else ""
            return Screen(parts, say=view.heard(own, self.table, words), focus=focus, done=True)
        parts |= {
            "after": view.after(own, self.table, self.split, words),
            "third": "" if own.test == "kinds" else view.third(self.split, words),
        }
        if told == FOLLOWS:
            return Screen(parts, say=view.follows(own.test, self.table, words), focus="[data-part=after]", done=True)
        focus = "[data-part=yours]" if told == PLACED else ""
        return Screen(parts, say=view.heard(own, self.table, words), focus=focus, done=True)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Take where the cause lies, then where to look, then the bet, then what follows; one bet at each place."""
        form = progress.forms.get(FORM, {})
        own = story(form)
        if "because" in press.entries and not own.committed:
            # What is typed stays with the press that opens the next part.
            form = {**form, "because": press.entries["because"].strip()}
        part, _, chosen = press.button.partition("=")
        match part:
            case "field" if chosen in FIELDS and not own.committed:
                return progress.with_form(FORM, {**form, "field": chosen}), None
            case "test" if chosen in TESTS and own.field:
                return progress.with_form(FORM, {**form, "test": chosen}), None
            case "bet" if own.field and chosen in BETS.get(own.test, ()) and own.test not in own.bets:
                return progress.with_form(FORM, {**form, f"bet.{own.test}": chosen}), PLACED
            case _ if part == MORE and chosen == own.test and own.waits:
                return progress.with_form(FORM, {**form, f"{MORE}.{chosen}": "on"}), FOLLOWS
        return progress, None
