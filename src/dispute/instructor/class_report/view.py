"""A class's answers as sentences, pictures and tables; for the instructor's eyes, as it shows the keys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from markupsafe import Markup

from dispute.charts.bars import Bar, bars
from dispute.instructor.class_report.exports import Collection
from dispute.instructor.class_report.gain import ENOUGH_FOR_GAIN, ENOUGH_FOR_ORDER, Gain
from dispute.instructor.class_report.rules import ENOUGH_FOR_ITEMS, ClassReport, ItemReport
from dispute.words import problems
from dispute.words.numbers import decimal
from dispute.words.template import render
from dispute.words.texts import Words

#: The highest pile of dots in pixels; in a large class the dots shrink.
HEIGHT = 120
#: From so many answers on, a share of them is told in percent.
ENOUGH_FOR_SHARE = 10
#: A number or an order can be answered in many ways: so many of them are shown.
MOST_CHOSEN = 6


def show(report: ClassReport, found: Collection, words: Words, *, unfolded: bool = False) -> str:
    """Return what was read and left out, each lesson's questions, confidence, and the test before and after.

    Parameters
    ----------
    unfolded
        Whether everything lies open, as paper cannot be unfolded.
    """
    lessons = [
        {"plan": plan, "items": items, "figure": Markup(_difficulty(plan.title, items, plan.name, words))}
        for plan, items in report.lessons
    ]
    misled = sorted((r for r in report.items if r.misled), key=lambda r: (-r.misled, r.item.id))
    return render(
        "instructor/class_report/view.html", report=report, found=found, lessons=lessons, misled=misled, words=words,
        decimal=decimal, calibration=Markup(_calibration(report, words)), sentence=calibration_sentence(report, words),
        gain=report.gain, dots=Markup(_dots(report.gain, words)) if report.gain else "", chosen=chosen,
        gain_sentence=gain_sentence(report.gain, words) if report.gain else "", enough=ENOUGH_FOR_ITEMS,
        percent=percent, told=problems.told, enough_order=ENOUGH_FOR_ORDER, open=" open" if unfolded else "",
        many_enough=bool(report.gain and len(report.gain.before) >= ENOUGH_FOR_GAIN),
    )  # fmt: skip


def page(report: ClassReport, found: Collection, words: Words) -> str:
    """Return the report as a whole page that can be kept and printed."""
    body = Markup(show(report, found, words, unfolded=True))
    return render("hosts/print_page.html", title=words("class_report.page"), body=body, lang=words.lang)


def percent(part: int, whole: int, words: Words) -> str:
    return words.typeset(f"{100 * part / whole:.0f} %") if whole else "–"


def chosen(report: ItemReport) -> list[tuple[str, int, bool]]:
    """Return each option (or whole answer) in words, how many chose it, and whether it is (part of) the key."""
    item = report.item
    texts = {option.id: option.text for option in item.options}
    if item.type in ("single", "several"):
        return [(texts.get(key, key), n, key in item.key) for key, n in report.chosen]
    shown = []
    for answer, n in report.chosen[:MOST_CHOSEN]:
        parts = answer.split(" → ")
        right = tuple(parts) == item.key if item.type == "order" else False
        shown.append((" → ".join(texts.get(part, part) for part in parts), n, right))
    return shown


def _difficulty(title: str, items: Sequence[ItemReport], name: str, words: Words) -> str:
    rows = [
        Bar(
            r.item.id,
            words("class_report.bar", right=percent(r.right, r.answers, words), misled=r.misled),
            r.share,
            hatched=r.misled / r.answers,
        )
        for r in items
    ]
    return bars(words("class_report.figure", lesson=title), rows, name)


def _calibration(report: ClassReport, words: Words) -> str:
    rows = [
        Bar(
            words("quiz." + level.confidence.replace(" ", "_")),
            words("class_report.of", right=level.right, n=level.answers),
            level.right / level.answers if level.answers else 0,
        )
        for level in report.levels
    ]
    return bars(words("class_report.calibration"), rows, "calibration")


def calibration_sentence(report: ClassReport, words: Words) -> str:
    """Return how often the class was right when it was certain, and when it guessed."""
    certain, guess = report.levels[-1], report.levels[0]
    return words(
        "class_report.sure", certain=share(certain.right, certain.answers, words), n=certain.answers,
        guess=share(guess.right, guess.answers, words), m=guess.answers,
    )  # fmt: skip


def share(part: int, whole: int, words: Words) -> str:
    """Return a share in percent; of few answers the number itself, since one more would move it far."""
    return percent(part, whole, words) if whole >= ENOUGH_FOR_SHARE or not whole else str(part)


def gain_sentence(gain: Gain, words: Words) -> str:
    """Return raw gain, and for enough learners the group gain from group means and the effect size."""
    said = [
        words(
            "class_report.means",
            n=len(gain.before),
            before=decimal(gain.means[0], words),
            after=decimal(gain.means[1], words),
            raw=decimal(gain.raw, words, sign=True),
            most=gain.most,
        )
    ]
    if gain.balanced is not None:
        said.append(words("class_report.balanced", mean=decimal(gain.balanced, words, sign=True)))
    if len(gain.before) < ENOUGH_FOR_GAIN:
        return " ".join([*said, words("class_report.few", enough=ENOUGH_FOR_GAIN)])
    if gain.normalised is not None:
        said.append(words("class_report.normalised", g=decimal(gain.normalised, words, 2)))
    if gain.effect is not None:
        said.append(words("class_report.effect", d=decimal(gain.effect, words)))
    return " ".join(said)


def _dots(gain: Gain, words: Words) -> str:
    """Return one dot for each learner and form above the learner's score."""
    highest = max(max(Counter(scores).values()) for scores in (gain.before, gain.after))
    step = min(8.0, HEIGHT / highest)
    height = step * (highest + 1)
    rows = []
    for label, scores in (("class_report.before", gain.before), ("class_report.after", gain.after)):
        dots = [
            {"x": _place(score, gain.most), "y": round(height - step * (n + 0.5), 2)}
            for score, many in sorted(Counter(scores).items())
            for n in range(many)
        ]
        rows.append({"label": words(label), "dots": dots})
    ticks = [(score, _place(score, gain.most)) for score in range(gain.most + 1)]
    title, radius = words("class_report.dots", n=len(gain.before)), round(step * 0.45, 2)
    return render(
        "instructor/class_report/figure.svg", rows=rows, ticks=ticks, height=height, radius=radius, title=title
    )


def _place(score: int, most: int) -> float:
    return round(4 + 92 * score / most, 2)
