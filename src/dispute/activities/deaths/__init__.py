"""The definition switch: two counts of one year side by side, then the year that turns the other way, then why.

The answer to the learner's prediction comes first and alone. Kinds of violence are pressed away by buttons, so that
what is said after a press speaks of the bars, and after a change in the fold of the view there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dispute.activities import rivals
from dispute.activities.deaths import example, pairs, view
from dispute.activities.deaths.rules import FORM, KIND, NEXT, Counts, Definition, Said, kept, opened, tried, turned
from dispute.activities.headlines.rules import FORM as HEADLINES
from dispute.activities.headlines.rules import kept as kept_headlines
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
    """Two pairs of bars under the kinds that are pressed, and a fold with every other count, unit and year.

    ``reasons`` are what those who count say of the gap between them: they come once no kind has explained it.
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
        shown = pairs.of(self.counts, kinds, 2 if more else 1, words)
        headlines = kept_headlines(progress.forms.get(HEADLINES, {}), self.counts.series(self.counts.country, KINDS))
        reasons = [*self.reasons, pairs.holds(headlines, shown, self.counts, words)]
        gaps = pairs.gap_sentences(shown, reasons, words, last=told == LAST) if more else []
        parts = {
            "pairs": pairs.show(shown, self.counts, NEXT, words),
            "kinds": pairs.kinds(KIND, kinds, words) if more else "",
            "gaps": pairs.gaps(gaps, words) if gaps else "",
            "more": view.fold((FIELD, options), RANGES, RATE, html, self.counts.others, words),
        }
        focus = "[data-part=pairs] .beside > :last-child" if told == CAME else ""
        if told in (CAME, TURNED, LAST):
            said = pairs.heard(shown[-1:] if told == CAME else shown, gaps, words, last=told == LAST)
        ahead = {FIELD: offered, RANGES: ("", "on"), RATE: ("", "on")}
        return Screen(parts, say=said, focus=focus, ahead=ahead, done=more and tried(form))

    def drawn(self, count: str, entries: Mapping[str, str], kinds: tuple[str, ...] = KINDS) -> tuple[str, str]:
        """Return a count under the definition of kinds and boxes as HTML, and its sentence."""
        counts, words = self.counts, self.words
        ranges, rate = entries.get(RANGES, "on") == "on", entries.get(RATE) == "on"
        dataset = view.dataset(counts.deaths, words)
        what = Definition(count, kinds, rate, ranges, dataset, counts.source_ids(rate=rate))
        found = counts.series(count, kinds, rate=rate)
        return view.show(found, what, words), view.sentence(found, what, words)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Bring the next pair, or take a kind of violence out of the bars and back; one kind always stays."""
        form = progress.forms.get(FORM, {})
        if press.button == NEXT and not opened(form):
            return progress.with_form(FORM, {**form, NEXT: "on"}), CAME
        prefix, _, kind = press.button.partition("=")
        if prefix != KIND or kind not in KINDS or not opened(form):
            return progress, None
        if kept(form) == (kind,):
            return progress, LAST
        return progress.with_form(FORM, turned(form, kind)), TURNED
