"""The rule by which acts of violence were chosen, the same for each force: see "Violence" in ``data/README.md``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from dispute.evidence.tables import Evidence

#: Each year has its event with most dead.
YEARS = range(2012, 2024)
#: The forces that somebody says killed civilians: until French and UN troops began to leave, and afterwards.
EARLY = {
    "French forces", "UN forces", "Malian forces", "JNIM and forerunners", "IS Sahel", "self-defence groups",
    "pro-government groups", "northern armed groups",
}  # fmt: skip
LATE = {"Malian and Russian-linked forces", "JNIM and forerunners", "IS Sahel"}
#: What stands for civilians: one counter does not part them from people who were held.
CIVILIANS = ("civilians", "civilians or people held")
#: The forces whose own heaviest loss in one event since 2013 stands.
OWN = {"French soldiers", "UN peacekeepers", "Malian soldiers", "soldiers of other African states"}


def check_violence_is_chosen_by_one_rule(evidence: Evidence) -> Iterator[str]:
    table, by_year, accused, own = evidence["losses"], *(defaultdict(set) for _ in range(3))
    for line, row in table.numbered():
        chosen, early = row.chosen_by, row.period_lo.year < 2022
        if "year" in chosen:
            by_year[row.period_lo.year].add(row.timeline_id)
        if "civilians" in chosen:
            accused[row.maker, early].add(row.timeline_id)
            if row.who_died not in CIVILIANS:
                yield f"{table.place(line)}: chosen for civilians, but who_died is {row.who_died}."
        if "own dead" in chosen:
            own[row.who_died].add(row.timeline_id)
    for year in YEARS:
        if len(by_year[year]) != 1:
            yield f"data/losses.csv: {year} has {len(by_year[year])} events chosen by 'year' where one is due."
    for forces, early in ((EARLY, True), (LATE, False)):
        for force in sorted(forces):
            if len(accused[force, early]) != 1:
                span = "2012 to 2021" if early else "2022 and 2023"
                found = len(accused[force, early])
                yield f"data/losses.csv: {found} events of {span} are chosen by 'civilians' for {force}; one is due."
    for who in sorted(OWN):
        if len(own[who]) != 1:
            yield f"data/losses.csv: {len(own[who])} events are chosen by 'own dead' for {who}; one is due."


def check_each_force_is_heard(evidence: Evidence) -> Iterator[str]:
    """Where a force is said to have killed civilians, its answer stands too, or a note says that none was found."""
    table = evidence["losses"]
    answered = {(row.timeline_id, row.maker) for row in table if row.row_kind == "answer"}
    for line, row in table.numbered():
        if row.row_kind == "answer":
            if (row.value_lo, row.value_hi) != (None, None) or not row.note_en:
                yield f"{table.place(line)}: an answer has no number, and its words stand in note_en."
        elif row.value_lo is None:
            yield f"{table.place(line)}: a count needs value_lo."
        elif (
            row.timeline_id
            and row.who_died in CIVILIANS
            and (row.timeline_id, row.maker) not in answered
            and not any(said in (row.note_en or "") for said in ("No answer of the group", "claims the attack"))
        ):
            yield f"{table.place(line)}: {row.maker} is not heard. Add its answer, or say that none was found."


def check_losses_fit_their_event(evidence: Evidence) -> Iterator[str]:
    """A count of an event ends on its last day, begins at the latest on its first, and rests in part on its sources."""
    table = evidence["losses"]
    for line, row in table.numbered():
        if bool(row.timeline_id) == ("total" in row.chosen_by):
            yield f"{table.place(line)}: a total has no event, and every other row has one."
            continue
        if not row.timeline_id:
            continue
        event = evidence["timeline"][row.timeline_id]
        if event.layer != "violence":
            yield f"{table.place(line)}: {row.timeline_id} is not in the layer of violence."
        if not set(row.source_ids) <= set(event.source_ids):
            yield f"{table.place(line)}: add {';'.join(row.source_ids)} to the sources of {row.timeline_id}."
        if row.period_hi != event.date_hi or row.period_lo > event.date_lo:
            yield (
                f"{table.place(line)}: the days counted are {row.period_lo} to {row.period_hi}, "
                f"but {row.timeline_id} is of {event.date_lo} to {event.date_hi}. Correct one."
            )
