"""Commit, then reveal: an activity stays closed until the learner has said what they expect."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from dispute.activity import Activity, Press, Screen
from dispute.questions.fields import labels
from dispute.questions.quiz import Item
from dispute.words.template import render
from dispute.words.texts import Words
from dispute.work.progress import Prediction, Progress

TEMPLATE = "questions/prediction.html"
#: What the buttons of the options begin with, and what the field of the reason is called.
CHOOSE, REASON = "prediction", "prediction-reason"


def commitment(item: Item, prediction: Prediction, words: Words) -> str:
    """Return the learner's choice and reason, to stand next to the result."""
    chosen = item.option(prediction.choice).text
    return render(TEMPLATE, part="commitment", chosen=chosen, reason=prediction.reason, words=words)


def recalled(item: Item, prediction: Prediction, words: Words) -> str:
    """Return the learner's choice as a recap brings it back.

    Where nothing was to be predicted, the plan has its own words: nobody predicts where a story of theirs starts.
    """
    chosen, reason = item.option(prediction.choice).text, prediction.reason
    if item.recalled and not reason:
        return item.recalled.format(choice=chosen)
    return words("predict.yours" if reason else "predict.yours_choice", choice=chosen, reason=reason)


def asked(item: Item, words: Words, *, hides: bool) -> str:
    """Return what to predict, an option a button; ``hides`` adds that a result is waiting behind it."""
    return render(
        TEMPLATE, part="asked", item=item, words=words, hides=hides, options=labels(item), field=CHOOSE, reason=REASON,
    )  # fmt: skip


@dataclass(frozen=True)
class Predicted:
    """A prediction, and an activity that opens behind it.

    Parameters
    ----------
    question
        The prediction's question; its options carry no key.
    title
        A few words; all that a text terminal shows.
    task
        HTML about the activity behind the prediction; it is readable from the start.
    behind
        Makes the activity to open; it is called only once the prediction is made. None asks for the prediction alone.
        One that tells its result bit by bit has a ``begin``, which notes in the work that it starts now.
    """

    question: Item
    words: Words
    title: str
    task: str = ""
    behind: Callable[[], Activity] | None = None

    @property
    def name(self) -> str:
        return f"predicted-{self.question.id}" if self.behind is None else f"behind-{self.question.id}-{self.title}"

    @property
    def small(self) -> bool:
        """A prediction alone has no title but its own words."""
        return self.behind is None

    @property
    def at_once(self) -> bool:
        """Whether a page may hold all of its screens: what opens behind it is no key, but what the module shows."""
        return self.behind is None or getattr(self.behind(), "at_once", False)

    def made(self, progress: Progress) -> Prediction | None:
        """Return the prediction, if it is among today's options."""
        prediction = progress.predictions.get(self.question.id)
        return prediction if prediction and prediction.choice in self.question.option_ids else None

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        prediction = self.made(progress)
        if prediction is None:
            ask = asked(self.question, self.words, hides=self.behind is not None)
            return Screen({"task": self.task, "asked": ask, "yours": ""})
        # The prediction stands above the result, so that both are seen together.
        yours = commitment(self.question, prediction, self.words)
        above = {"task": self.task, "asked": "", "yours": yours}
        if self.behind is None:
            return Screen(above, self.words("predict.locked_in"), "[data-part=yours]", done=True)
        screen = self.behind().render(progress, entries, None if told == LOCKED else told)
        if told != LOCKED:
            return replace(screen, parts=above | dict(screen.parts))
        said = self.words("predict.locked_in")
        return replace(screen, parts=above | dict(screen.parts), say=said, focus="[data-part=yours]")

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Take the option that is pressed, with the reason; afterwards, hand every press to the activity behind it."""
        if self.made(progress) is not None:
            return self.behind().update(progress, press) if self.behind else (progress, None)
        button, _, choice = press.button.partition("=")
        if button != CHOOSE or choice not in self.question.option_ids:
            return progress, None
        reason = press.entries.get(REASON, "")
        made = progress.with_prediction(self.question.id, choice, reason, self.question.option_ids)
        begin = getattr(self.behind(), "begin", None) if self.behind else None
        return (begin(made) if begin else made), LOCKED


#: What the press tells that locks a prediction in.
LOCKED = "locked"
