"""A learner's way through a lesson: predict, answer wrongly, half-wrongly and rightly, write, and come back."""

from __future__ import annotations

from base64 import b64decode
from itertools import combinations, cycle

from dispute import Lesson
from dispute.activity import File
from dispute.hosts.shown import Shown
from dispute.questions.quiz import Item, Verdict, grade
from dispute.work.come_back_view import ALL
from driving import activities
from reading import read
from using import Using, answer, predict


def marked_as(verdict: Verdict, item: Item) -> tuple[str, ...]:
    """Return an answer with a verdict, or a wrong one where a question has none of the kind."""
    ids = item.option_ids
    swapped = (*item.key[1::-1], *item.key[2:])
    tries = {
        "single": [(key,) for key in ids],
        "several": [some for n in range(1, len(ids) + 1) for some in combinations(ids, n)],
        "order": [item.key, swapped, (*item.key[-1:], *item.key[:-1])],
        "number": [(f"{item.answer or 0:g}",), ("99999",)],
    }[item.type]
    by_verdict = {grade(item, choice).verdict: choice for choice in tries}
    return by_verdict.get(verdict, by_verdict[Verdict.WRONG])


def in_use(lesson: Lesson) -> dict[str, Using]:
    """Return every activity of a lesson, ready to be used."""
    return {label: Using(shown) for label, shown in activities(lesson).items() if isinstance(shown, Shown)}


def work_through(lesson: Lesson) -> dict[str, Using]:
    """Do everything that a lesson asks, and return its activities; the first question is tried twice."""
    uses = in_use(lesson)
    verdicts, sure = cycle([Verdict.RIGHT, Verdict.WRONG]), cycle(["certain", "unsure", "guess", "fairly sure"])
    for key, question in lesson.plan.predictions.items():
        predict(uses[f"predict {key}"], question.option_ids[-1], f"Why <{key}>: Ségou & “co”")
    first = next(iter(lesson.plan.items.values()))
    answer(uses[f"ask {first.id}"], first, marked_as(Verdict.WRONG, first), "certain")
    for item in lesson.plan.items.values():
        verdict = Verdict.PARTLY if item.type in ("several", "order") else next(verdicts)
        answer(uses[f"ask {item.id}"], item, marked_as(verdict, item), next(sure))
    for item in lesson.plan.warm_ups:
        if f"{item.id}-sure=guess" in uses["warm_up"].buttons:
            answer(uses["warm_up"], item, marked_as(next(verdicts), item), next(sure))
    for key in lesson.plan.prompts:
        uses[f"write {key}"].press("keep", {"text": f"My text for {key}.\nSecond line: 1 < 2 🕊️"})
    for name in ("four_dates", "more_dates", "explanations"):
        if name in uses:
            for button in [*uses[name].buttons]:
                if button in uses[name].buttons:  # a room may take its buttons away once all has its place
                    uses[name].press(button)
    return uses


def paste(use: Using, code: str) -> Using:
    """Come back with a code."""
    return use.press("use-code", {"code": code})


def upload(use: Using, content: bytes, name: str = "my.json") -> Using:
    """Come back with a file, as a browser hands it over."""
    return use.press("file", files=(File(name, content),))


def load_kept(use: Using) -> Using:
    """Come back with all the work kept on this computer."""
    return use.press("load-kept", {"which": ALL} if "which" in use.fields else {})


def take_away(use: Using) -> dict[str, str]:
    """Make the files and codes, and return them by kind: ``html``, ``json``, ``short``, ``full``."""
    use.press("make")
    root = read(use.html)
    files = {a.get("download").rpartition(".")[2]: a.get("href").partition(";base64,")[2] for a in root.iter("a")
             if a.get("download")}  # fmt: skip
    codes = {code.get("data-code"): code.text for code in root.iter("code")}
    return {kind: b64decode(text).decode() for kind, text in files.items()} | codes
