"""Checks of exercise E0, ``independent_origins(reports, claim_id)``; all reports here are invented."""

from __future__ import annotations

from collections.abc import Callable

Reports = list[dict[str, str | None]]
Function = Callable[[Reports, str], int]


def _reports(*origins: str | None, claim: str = "C1") -> Reports:
    return [{"claim_id": claim, "page": f"page {n}", "origin_id": each} for n, each in enumerate(origins)]


def doubling_rows_changes_nothing(f: Function) -> bool:
    once = _reports("minister", "letter", "minister")
    return f(once, "C1") == f(once + once, "C1") == 2


def one_new_origin_adds_one(f: Function) -> bool:
    before = _reports("minister", "minister")
    return f(before + _reports("letter"), "C1") == f(before, "C1") + 1


def other_claims_do_not_count(f: Function) -> bool:
    mixed = _reports("minister") + _reports("letter", "witness", claim="C2")
    return (f(mixed, "C1"), f(mixed, "C2")) == (1, 2)


def an_untraced_report_adds_nothing(f: Function) -> bool:
    return f(_reports("minister", None, ""), "C1") == 1


def no_report_means_no_origin(f: Function) -> bool:
    return f([], "C1") == 0
