"""The editor's line: one of two headlines is sent, three questions test it, and the line is written and replied to.

It begins with the learner's own headlines (:mod:`dispute.activities.headlines`), and what it asks is answered from the
rows. The text is a writing task of the lesson, kept like any other; the reply looks for words, and marks nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dispute.activities.editor import view
from dispute.activities.editor.others import Other, heard_of, others
from dispute.activities.editor.rules import (
    CALLS,
    FORM,
    SEND,
    Attacks,
    answered,
    attacks,
    begun,
    code,
    lacking,
)
from dispute.activities.headlines.rules import FORM as HEADLINES
from dispute.activities.headlines.rules import Window, opposite
from dispute.activities.headlines.rules import kept as kept_headlines
from dispute.activities.headlines.view import headline
from dispute.activity import Press, Screen
from dispute.evidence.deaths import Estimate
from dispute.questions.plan import Prompt
from dispute.questions.writing import KEEP, TEXT, Writing, length
from dispute.words.texts import Words
from dispute.work.progress import Progress

__all__ = ["CALLS", "FORM", "KEEP", "SEND", "TEXT", "Attacks", "EditorsLine", "attacks", "others"]


@dataclass(frozen=True)
class EditorsLine:
    """Two headlines to choose from, then a question at a time, then the box for the line.

    Without two opposite headlines the box stands there from the start, so that nobody is locked out of the text.

    Parameters
    ----------
    counts, kinds
        Estimates by year: of all kinds of violence together, and of each kind alone.
    attackers
        Who attacked civilians, by year: what the reply to a whole line opens.
    others
        What other counters have for single years of the same country.
    counter
        Who made ``counts``, as a text has to name it.
    """

    counts: Mapping[int, Estimate]
    kinds: Mapping[str, Mapping[int, Estimate]]
    attackers: Mapping[int, Attacks]
    others: Sequence[Other]
    place: str
    counter: str
    source_ids: Sequence[str]
    prompt: Prompt
    words: Words
    name: str = FORM

    @property
    def title(self) -> str:
        return self.words("editor.title")

    def headlines(self, progress: Progress) -> tuple[Window, ...]:
        """Return the learner's two opposite headlines, if they have kept such ones."""
        return opposite(kept_headlines(progress.forms.get(HEADLINES, {}), self.counts))

    def sent(self, progress: Progress) -> tuple[Window | None, Window | None]:
        """Return the headline that is sent and the other one; nothing while none is."""
        both, form = self.headlines(progress), progress.forms.get(FORM, {})
        for one, other in (both, both[::-1]) if both else ():
            if form.get(SEND) == code(one):
                return one, other
        return None, None

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        words, both, form = self.words, self.headlines(progress), progress.forms.get(FORM, {})
        (one, other), note = self.sent(progress), progress.notes.get(self.prompt.id)
        parts = {"closed": "" if both else view.closed(words)}
        parts["send"] = view.send(both, one, self.place, words) if both else ""
        said = answered(form, one) if one else {}
        asked = next((call for call in CALLS if call not in said), "") if one else ""
        heard = []
        for call in CALLS:
            shown = one and (call in said or call == asked)
            answer = self._told(call, said[call], one) if shown and call in said else ("", ())
            parts[f"call-{call}"] = view.call(call, said.get(call, ""), one, answer, words) if shown else ""
            heard += [answer[0]] if told == call else []
        heard += [view.asked(asked, one, words)] if asked and told in (*CALLS, SEND) else []
        # Once open, the box stays: what was typed in it goes with the learner to the other headline.
        if not both or note is not None or any(len(answered(form, each)) == len(CALLS) for each in both):
            parts |= self._box(progress, form, told)
        if told == KEEP:
            asks, within = self._lacking(note, one, other), self._inside(one)
            heard = [length(self.prompt, note, words), view.heard(note, asks, within, words)]
        elif told and told not in (*CALLS, SEND):
            heard = [told]
        focus = f"[data-part=call-{told}]" if told in CALLS else ""
        return Screen(parts, say=" ".join(heard), focus=focus, done=note is not None)

    def _told(self, call: str, choice: str, one: Window) -> tuple[str, Sequence[str]]:
        """Return what the tables say after a choice, with its sources."""
        named = heard_of(self.others, one) if call == "counts" else ()
        ids = dict.fromkeys([*self.source_ids, *(source for other in named for source in other.row.source_ids)])
        return view.told(call, choice, one, self.counts, self.others, self.words), [*ids]

    def _box(self, progress: Progress, form: Mapping[str, str], told: str | None) -> dict[str, str]:
        """Return the box as a writing task shows it, with the headline that is sent, and the editor's reply."""
        note, words = progress.notes.get(self.prompt.id), self.words
        writing = Writing(self.prompt, words)
        begins = progress.with_form(writing.name, {TEXT: form.get(TEXT, "")}) if note is None else progress
        fault = told if told and told not in (*CALLS, SEND, KEEP) else None
        parts = writing.render(begins, {}, fault).parts
        (one, other), reply = self.sent(progress), ""
        if note is not None:
            made = (self.counts, self.kinds, self.counter, self.place, words)
            compared = view.model(one, other, *made) if one and other else ""
            within = self._inside(one), self.source_ids
            reply = view.reply(note, self._lacking(note, one, other), compared, within, words)
        return {**{name: parts[name] for name in ("prompt", "text", "kept")}, "reply": reply}

    def _lacking(self, text: str, one: Window | None, other: Window | None) -> list[str]:
        """Return what the editor still asks about a line."""
        ends = view.ends(self.counts, one, self.words)
        missing = lacking(text, one, other, self.counter, ends, self.words("editor.range_words"), self.counts)
        return [view.lacks(what, one, self.counts, self.others, self.words) for what in missing]

    def _inside(self, one: Window | None) -> str:
        """Return what lies within the numbers of the headline that is sent."""
        return view.inside(one, self.attackers, self.place, self.words) if one else ""

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Send a headline, answer a question once, or keep the line as it stands in the box."""
        form, (one, _) = progress.forms.get(FORM, {}), self.sent(progress)
        if press.button == KEEP:
            made, fault = Writing(self.prompt, self.words).update(progress, press)
            return made, fault or KEEP
        key, _, value = press.button.partition("=")
        starts = {code(each): self._start(each) for each in self.headlines(progress)}
        if key == SEND and value in starts:
            text = begun(press.entries.get(TEXT, form.get(TEXT, "")), starts[value], starts.values())
            return progress.with_form(FORM, {**form, SEND: value, TEXT: text}), SEND
        said = answered(form, one) if one else {}
        asked = next((call for call in CALLS if call not in said), "")
        if one and key == asked and value in CALLS[key]:
            return progress.with_form(FORM, {**form, f"{code(one)}.{key}": value}), key
        return progress, None

    def _start(self, window: Window) -> str:
        """Return a headline as the box begins with it."""
        return f"{headline(window, self.place, self.words)} "
