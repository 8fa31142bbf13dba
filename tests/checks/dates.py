"""Dates: between events and claims, in words and in the calendar."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from checks.cells import cells, english, links
from checks.days import WEEKDAYS, written
from dispute.evidence.dates import SORTS, DateRange, possible
from dispute.evidence.tables import Evidence
from wording import unquoted


def check_dates_are_what_the_claims_leave_possible(evidence: Evidence) -> Iterator[str]:
    """Each filled date of an event is what the standing date claims on it allow, and each empty one has none."""
    claimed = defaultdict(list)
    for claim in evidence["claims"]:
        if claim.topic == "date" and claim.standing == "stands":
            claimed[claim.event_id, claim.date_kind].append(DateRange(claim.date_lo, claim.date_hi))
    for line, event in evidence["events"].numbered():
        for kind in SORTS:
            stored = DateRange(getattr(event, f"{kind}_lo"), getattr(event, f"{kind}_hi"))
            try:
                said = possible(claimed[event.event_id, kind])
            except ValueError as clash:
                yield f"{evidence['events'].place(line)}: {event.event_id} {kind}: {clash}. Make one claim a variant."
                continue
            if stored != said:
                yield (
                    f"{evidence['events'].place(line)}: {event.event_id} {kind} is {_words(stored)}, "
                    f"but the claims that stand say {_words(said)}. Correct the one that is wrong."
                )


def check_no_year_lies_after_the_cutoff(evidence: Evidence) -> Iterator[str]:
    """No source, period or step is younger than the year in which the collection ended."""
    last = int(evidence.package["cutoff"][:4])
    for cell in cells(evidence):
        year = re.match(r"(\d{4})(-\d\d){0,2}$", str(cell.value)) if _DATED.fullmatch(cell.column) else None
        if year and int(year[1]) > last:
            yield cell.problem(f"is {cell.value}, but the collection ended in {last}. Correct the year.")


#: Columns that hold a day, a month or a year.
_DATED = re.compile(
    r"(published|edition|start|end|register_date|(date|period|year|as_of|decided|notified|public|effect|traced).*)"
)


def check_claims_are_complete(evidence: Evidence) -> Iterator[str]:
    for line, claim in evidence["claims"].numbered():
        place = f"{evidence['claims'].place(line)}: {claim.claim_id}"
        dated = claim.date_lo is not None or claim.date_hi is not None
        if claim.standing != "stands" and not claim.note_en:
            yield f"{place} is a {claim.standing}: say why in note_en."
        if claim.topic != "date":
            if claim.date_kind:
                yield f"{place} has a date_kind but not the topic 'date'. Empty date_kind, or change the topic."
            continue
        if not (claim.event_id and claim.date_kind):
            yield f"{place} is about a date: fill in event_id and date_kind."
        if claim.standing == "stands" and not dated:
            yield f"{place} stands but gives no day: fill in date_lo or date_hi, or make it a variant."
        listed = evidence["events"][claim.event_id].source_ids if claim.event_id else ()
        if claim.standing == "stands" and listed and claim.source_id not in listed:
            yield f"{place} dates {claim.event_id} by {claim.source_id}: add it to that event's source_ids."


def check_a_claims_range_has_the_days_of_its_words(evidence: Evidence) -> Iterator[str]:
    """First and last day of a claim are days that its words name; a note says where we counted them ourselves."""
    for line, claim in evidence["claims"].numbered():
        named = list(written(claim.value_en))
        if not named or claim.standing == "slip" or (claim.note_en or "").startswith("Counted"):
            continue
        for column in ("date_lo", "date_hi"):
            day = getattr(claim, column)
            if day and not any(one.fits(day) for one in named):
                texts = " and ".join(repr(one.text) for one in named)
                yield (
                    f"{evidence['claims'].place(line)}: {column} of {claim.claim_id} is {day}, "
                    f"but its words name {texts}. Correct one of them, or begin note_en with 'Counted'."
                )


def check_days_in_event_texts_are_days_of_the_event(evidence: Evidence) -> Iterator[str]:
    """A day that an event's text names is one of its own dates, or one that its claims give in cells or words."""
    known, said = defaultdict(set), defaultdict(set)
    for cell in cells(evidence):
        if cell.table in ("events", "claims") and isinstance(cell.value, date):
            known[cell.row.event_id].add(cell.value)
        elif cell.table == "claims" and cell.column.endswith("_en"):
            said[cell.row.event_id].update((day.day, day.month) for day in written(cell.value) if day.month)
    for cell in english(evidence):
        if cell.table == "events":
            event = cell.row.event_id
            for day in written(cell.value):
                if (day.day, day.month) not in said[event] and not any(day.fits(other) for other in known[event]):
                    yield cell.problem(f"names {day.text!r}, which is no date of this event or of its claims.")


def check_weekdays_agree_with_the_calendar(evidence: Evidence) -> Iterator[str]:
    """``Sunday 14 September`` was a Sunday. Words in quotation marks are a source's own, slips included."""
    linked = defaultdict(set)
    for cell, table, key in links(evidence):
        linked[cell.place].update(_days(evidence[table][key]))
    for cell in english(evidence):
        for day in written(unquoted(cell.value)):
            if day.weekday:
                readings = list(day.readings(_days(cell.row) or linked[cell.place]))
                if not readings:
                    yield cell.problem(f"has {day.text!r}, and the row gives no year for it. Add the year.")
                elif not any(WEEKDAYS[reading.weekday()] == day.weekday for reading in readings):
                    real = " or ".join(f"{reading} was a {WEEKDAYS[reading.weekday()]}" for reading in readings)
                    yield cell.problem(f"has {day.text!r}, but {real}.")


def check_nothing_begins_after_the_cut_off_date(evidence: Evidence) -> Iterator[str]:
    """The last day stands once, in datapackage.json. A forecast may end later, and a row is read later."""
    last = date.fromisoformat(evidence.package["cutoff"])
    for cell in cells(evidence):
        if cell.column.endswith("_hi") or cell.column == "read_on":
            continue
        if isinstance(cell.value, date) and cell.value > last:
            yield cell.problem(f"is {cell.value}, after the cut-off date in datapackage.json ({last}).")


def _days(row: Any) -> set[date]:
    """Return every day that a row has outside its texts; of a month or a year, the first day of each month."""
    found = set()
    for name in row.__slots__:
        value = getattr(row, name)
        if isinstance(value, date):
            found.add(value)
        elif isinstance(value, str) and (part := re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-\d\d)?)?", value)):
            months = [int(part[2])] if part[2] else range(1, 13)
            found.update(date(int(part[1]), month, 1) for month in months)
    return found


def _words(days: DateRange) -> str:
    if not days.stated:
        return "not stated"
    return f"{days.lo or '…'} to {days.hi or '…'}"
