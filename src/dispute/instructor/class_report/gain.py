"""The test before and after: who counts, scores by sitting, and how much came with each order of the two sets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import mean, stdev

from dispute.questions.form import answered
from dispute.questions.plan import Form
from dispute.questions.quiz import Item, Verdict, grade
from dispute.questions.sitting import FIRST, SECOND, handed, order
from dispute.work.progress import Progress

#: From this many learners on, a gain is put into one number; with fewer there are only dots.
ENOUGH_FOR_GAIN = 20
#: From this many learners on, an order of the two sets has a mean.
ENOUGH_FOR_ORDER = 5


@dataclass(frozen=True, slots=True)
class Pair:
    """One learner with both sets: the form that came first, points by question in each sitting, scenes opened."""

    first: str
    before: tuple[bool, ...]
    after: tuple[bool, ...]
    opened: int | None


@dataclass(frozen=True, slots=True)
class Order:
    """Learners who met one form first. ``change`` is their mean change in points; None for too few.

    ``items`` holds the sitting, the question and its right answers, first all of the one sitting, then of the other;
    None in place of a number for too few.
    """

    first: str
    learners: int
    change: float | None
    items: tuple[tuple[str, Item, int | None], ...] = ()


@dataclass(frozen=True, slots=True)
class Gain:
    """Scores of the learners who did both sets, in the same order, and right answers by question.

    ``most`` is the highest score; ``single`` counts learners who handed in one set only, ``older`` those with a set
    of an older edition, ``turned`` those whose first set came after the second. ``early`` counts learners who did
    the first set before the opening, ``late`` those who did it later; of the others that is not known.
    """

    before: tuple[int, ...]
    after: tuple[int, ...]
    most: int
    items: tuple[tuple[Item, int, int], ...]
    single: int
    older: int = 0
    turned: int = 0
    early: int = 0
    late: int = 0
    orders: tuple[Order, ...] = ()

    @property
    def means(self) -> tuple[float, float]:
        return mean(self.before), mean(self.after)

    @property
    def spreads(self) -> tuple[float, float]:
        """Standard deviation of the scores before and after."""
        return (stdev(self.before), stdev(self.after)) if len(self.before) > 1 else (0.0, 0.0)

    @property
    def raw(self) -> float:
        """Mean score after less mean score before, in points."""
        return self.means[1] - self.means[0]

    @property
    def balanced(self) -> float | None:
        """Mean of the two orders' changes: a set that is easier than the other cancels. None for too few."""
        changes = [each.change for each in self.orders]
        return mean(changes) if len(changes) == 2 and None not in changes else None

    @property
    def normalised(self) -> float | None:
        """Share of the possible gain, from group means; None where nothing was left to gain."""
        left = self.most - self.means[0]
        return self.raw / left if left else None

    @property
    def effect(self) -> float | None:
        """Raw gain in standard deviations of the scores before; None where these are all equal."""
        return self.raw / self.spreads[0] if self.spreads[0] else None


def gain(forms: Mapping[str, Form], learners: Sequence[Progress]) -> Gain | None:
    """Return scores before and after; None if nobody has done both sets as they are today."""
    pairs, single, older, turned = [], 0, 0, 0
    for progress in learners:
        done = [form for form in forms.values() if handed(form, progress)]
        if len(done) < len(forms):
            single += len(done)
        elif any(len(answered(form, progress)) < len(form.items) for form in done):
            older += 1
        elif _turned(order(forms, progress), progress):
            turned += 1
        else:
            pairs.append(_pair(order(forms, progress), progress))
    if not pairs:
        return None
    items = next(iter(forms.values())).items
    return Gain(
        tuple(sum(p.before) for p in pairs), tuple(sum(p.after) for p in pairs), len(items),
        tuple((item, sum(p.before[n] for p in pairs), sum(p.after[n] for p in pairs)) for n, item in enumerate(items)),
        single, older, turned,
        early=sum(p.opened == 0 for p in pairs), late=sum(bool(p.opened) for p in pairs),
        orders=tuple(_order(key, [p for p in pairs if p.first == key], forms) for key in sorted(forms)),
    )  # fmt: skip


def _pair(both: tuple[Form, Form], progress: Progress) -> Pair:
    before, after = (tuple(_right(item, progress) for item in form.items) for form in both)
    return Pair(both[0].id, before, after, handed(both[0], progress).opened)


def _turned(both: tuple[Form, Form], progress: Progress) -> bool:
    """Return whether the first set was handed in after the second, so that its reasons were known."""
    first, second = (progress.stamps.get(f"forms/{form.key}", (0, ""))[0] for form in both)
    return 0 < second < first


def _order(first: str, pairs: Sequence[Pair], forms: Mapping[str, Form]) -> Order:
    many = len(pairs) >= ENOUGH_FOR_ORDER
    [second] = forms.keys() - {first}
    items = [
        (sitting, item, sum(getattr(p, when)[n] for p in pairs) if many else None)
        for sitting, key, when in ((FIRST, first, "before"), (SECOND, second, "after"))
        for n, item in enumerate(forms[key].items)
    ]
    change = mean(sum(p.after) - sum(p.before) for p in pairs) if many else None
    return Order(first, len(pairs), change, tuple(items))


def _right(item: Item, progress: Progress) -> bool:
    """Return whether the last answer is right: until both sets are handed in, nobody hears a verdict."""
    return grade(item, progress.answers[item.id].choice).verdict is Verdict.RIGHT
