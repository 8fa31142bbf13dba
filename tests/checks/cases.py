"""Cases of two states: whoever is said to have moved first did not move later than the other."""

from __future__ import annotations

from collections.abc import Iterator

from dispute.evidence.tables import Evidence


def check_who_moved_first_did_not_move_later(evidence: Evidence) -> Iterator[str]:
    """Both ends of the first mover's days lie no later than those of the answer, where both have days."""
    table = evidence["cases"]
    for line, case in table.numbered():
        if case.first_mover_id is None:
            continue
        days = {case.state_a_id: (case.date_a_lo, case.date_a_hi), case.state_b_id: (case.date_b_lo, case.date_b_hi)}
        if case.first_mover_id not in days:
            yield f"{table.place(line)}: {case.first_mover_id} moved first, but is neither state of this case."
            continue
        first = days.pop(case.first_mover_id)
        (other,) = days.values()
        for one, answer in zip(first, other, strict=True):
            if one and answer and one > answer:
                who = case.first_mover_id
                yield f"{table.place(line)}: {who} moved first, but on {one}, after {answer}. Correct one."
