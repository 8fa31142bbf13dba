"""The definition switch: two counts of one year side by side, then the year that turns the other way.

The answer to the learner's prediction comes first and alone, with the reasons that are given for its gap. Kinds of
violence, rates and other countries wait in one fold.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dispute.activities import rivals
from dispute.activities.deaths import example, pairs, view
from dispute.activities.deaths.rules import FORM, KIND, NEXT, Counts, Definition, Said, kept, opened, turned
from dispute.activity import Press, Screen
from dispute.evidence.deaths import KINDS
from dispute.words.texts import Words
from dispute.work.progress import Progress

#: The field of the count, which the results on paper go through; it only changes the view.
FIELD = "count"
RANGES, RATE = "ranges", "rate"
#: What a press tells: another pair has come, a kind has gone or come back, or the last kind has to stay.
CAME, TURNED, LAST = "came", "turned", "last"

__all__ = ["FIELD", "FORM", "KIND", "NEXT", "Counts", "Definition", "DefinitionSwitch", "Said", "example"]


@dataclass(frozen=True)
class DefinitionSwitch:
    """Two pairs of bars, and a fold with every other kind, unit and year.

    ``reasons`` are what those who count say of the gap in the first pair.
    """

    counts: Counts
    words: Words
    reasons: Sequence[Said] = ()
    name: str = "definition-switch"

    @property
    def title(self) -> str:
        return self.words("deaths.title")

    @property
    def options(self) -> list[tuple[str, str]]:
        """Words and value of each count that is open from the start."""
        return view.options(self.counts, self.words, all_countries=False)

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        form, words = progress.forms.get(FORM, {}), self.words
        more, kinds = opened(form), kept(form)
        # The other countries are what a rival cause is compared with: they wait for its test.
        options = view.options(self.counts, words, all_countries=rivals.named(progress))
        offered = tuple(value for _, value in options)
        count = entries.get(FIELD) if entries.get(FIELD) in offered else offered[0]
        html, said = self.drawn(count, entries, kinds)
        shown = pairs.of(self.counts, 2 if more else 1)
        parts = {
            "pairs": pairs.show(shown, self.counts, NEXT, self.reasons, words),
            "more": view.fold((KIND, kinds), (FIELD, options), (RANGES, RATE), html, self.counts.others, words),
        }
        focus = "[data-part=pairs] .beside > :last-child" if told == CAME else ""
        if told in (CAME, LAST):
            said = pairs.sentence(shown[-1], words) if told == CAME else words("deaths.last")
        ahead = {FIELD: offered, RANGES: ("", "on"), RATE: ("", "on")}
        return Screen(parts, say=said, focus=focus, ahead=ahead, done=more)

    def drawn(self, count: str, entries: Mapping[str, str], kinds: tuple[str, ...] = KINDS) -> tuple[str, str]:
        """Return a count under the definition of kinds and boxes as HTML, and its sentence."""
        counts, words = self.counts, self.words
        ranges, rate = entries.get(RANGES, "on") == "on", entries.get(RATE) == "on"
        dataset = view.dataset(counts.deaths, words)
        what = Definition(count, kinds, rate, ranges, dataset, counts.source_ids(rate=rate))
        found = counts.series(count, kinds, rate=rate)
        return view.show(found, what, words), view.sentence(found, what, words)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Bring the next pair, or take a kind of violence out of the fold's view and back; one kind always stays."""
        form = progress.forms.get(FORM, {})
        if press.button == NEXT and not opened(form):
            return progress.with_form(FORM, {**form, NEXT: "on"}), CAME
        prefix, _, kind = press.button.partition("=")
        if prefix != KIND or kind not in KINDS:
            return progress, None
        if kept(form) == (kind,):
            return progress, LAST
        return progress.with_form(FORM, turned(form, kind)), TURNED
