"""Checks of lesson 04: the toy model as a function, and as a range."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

PARTS = [0.0, 0.1, 0.35, 0.8, 1.0]


def _near(a: float, b: float) -> bool:
    return abs(a - b) < 1e-9


def half_of_a_half_is_a_quarter(f: Callable) -> bool:
    return _near(f(0.5, 0.5), 0.25)


def nothing_cut_nothing_missing(f: Callable) -> bool:
    return all(_near(f(0.0, part), 0) for part in PARTS)


def all_rerouted_nothing_missing(f: Callable) -> bool:
    return all(_near(f(part, 1.0), 0) for part in PARTS)


def never_above_the_share(f: Callable) -> bool:
    return all(-1e-9 <= f(share, rerouted) <= share + 1e-9 for share, rerouted in product(PARTS, PARTS))


def two_wide_inputs_give_a_wide_range(f: Callable) -> bool:
    lo, hi = f((0.4, 0.8), (0.25, 0.75))
    return _near(lo, 0.1) and _near(hi, 0.6)


def equal_ends_give_one_number(f: Callable) -> bool:
    lo, hi = f((0.6, 0.6), (0.5, 0.5))
    return _near(lo, hi) and _near(lo, 0.3)


def lowest_comes_first(f: Callable) -> bool:
    pairs = [(a, b) for a, b in product(PARTS, PARTS) if a <= b]
    return all(f(share, rerouted)[0] <= f(share, rerouted)[1] + 1e-9 for share, rerouted in product(pairs, pairs))
