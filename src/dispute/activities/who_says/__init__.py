"""Who says so: one question after the other, and for each who answers it, if anybody does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dispute.activities.who_says import view
from dispute.activities.who_says.rules import FORM, Asked, Kind, asked, given
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

__all__ = ["FORM", "Asked", "Kind", "WhoSays", "asked"]


@dataclass(frozen=True)
class WhoSays:
    """A question lies open, a press says who answers, the answer takes the place of the buttons and a head is drawn."""

    questions: Sequence[Asked]
    words: Words
    name: str = FORM

    @property
    def title(self) -> str:
        return self.words("who_says.title")

    @property
    def on_paper(self) -> str:
        """What paper shows besides: the questions that come one by one on a page that runs."""
        return "".join(view.card(one, None, self.words) for one in self.questions[1:])

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        put, words = given(self.questions, progress.forms.get(FORM, {})), self.words
        now = put.index(None) if None in put else len(put)
        parts, say, focus = {}, [], ""
        for n, (one, choice) in enumerate(zip(self.questions, put, strict=True)):
            parts[f"card-{n + 1}"] = view.card(one, choice, words) if n <= now else ""
            if told == one.id and choice:
                say, focus = [view.answer(one, words)], f"[data-part=card-{n + 1}]"
        done = now == len(put)
        parts["view"] = view.picture(self.questions[:now], words)
        parts["table"] = view.end(words) if done else ""
        say.append(words("who_says.end") if done else self.questions[now].text)
        return Screen(parts, " ".join(say), focus, done=done)

    def told(self, progress: Progress) -> list[str]:
        """Return what the recap brings back; nothing before every question is answered."""
        put = given(self.questions, progress.forms.get(FORM, {}))
        return [] if None in put else [self.words("who_says.end")]

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Take who answers the open question, named ``question=kind``."""
        form = progress.forms.get(FORM, {})
        key, _, choice = press.button.partition("=")
        put = given(self.questions, form)
        if None not in put or choice not in [*Kind] or key != self.questions[put.index(None)].id:
            return progress, None
        return progress.with_form(FORM, {**form, key: choice}), key
