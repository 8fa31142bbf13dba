"""Who says it: no range rests on nobody, traced rests on what everybody can check, each order claim is heard."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from dispute.evidence.tables import Evidence

#: How speaker_en begins where a source names neither a speaker nor a document.
NOBODY = "nobody named"
#: Topics whose claims can carry a range of days or of people.
RANGES = ("date", "deadline", "number arrested", "number of staff", "number dismissed")


def check_a_range_rests_on_a_speaker_or_a_document(evidence: Evidence) -> Iterator[str]:
    """A claim that names nobody carries no range, wherever it points. For "made public" a dated page is a document."""
    for line, claim in evidence["claims"].numbered():
        nobody = claim.speaker_en.startswith(NOBODY)
        ranged = claim.topic in RANGES and claim.date_kind != "public"
        if claim.standing == "stands" and (nobody or (ranged and claim.origin_id is None)):
            yield (
                f"{evidence['claims'].place(line)}: {claim.claim_id} stands, but names neither a speaker nor a "
                "document. Make it a variant, or fill in origin_id and speaker_en."
            )


def check_traced_rests_on_a_document_or_a_statement_on_the_record(evidence: Evidence) -> Iterator[str]:
    for line, claim in evidence["claims"].numbered():
        if claim.date_kind == "traced" and claim.standing == "stands":
            kind = evidence["origins"][claim.origin_id].kind if claim.origin_id else "nothing"
            if kind not in ("document", "office on record"):
                yield (
                    f"{evidence['claims'].place(line)}: {claim.claim_id} traces {claim.event_id} by {kind}. "
                    "Only a document or an office on the record can: make it a variant, or correct origin_id."
                )


def check_every_claim_on_the_order_is_testimony(evidence: Evidence) -> Iterator[str]:
    """Each claim on the order of steps has a row in testimony.csv, each row such a claim, and no pair stands twice."""
    heard = defaultdict(list)
    for line, row in evidence["testimony"].numbered():
        place = f"{evidence['testimony'].place(line)}: {row.testimony_id}"
        pair = {row.step_a_id, row.step_b_id}
        claim = evidence["claims"][row.claim_id]
        if (claim.topic, claim.source_id) != ("order of steps", row.source_id):
            yield f"{place}: {claim.claim_id} is not about the order of steps, or not on this page. Correct the ids."
        if len(pair) < 2 or pair in heard[row.claim_id]:
            yield f"{place} gives a pair of one step, or one that {row.claim_id} has already. Correct the steps."
        heard[row.claim_id].append(pair)
    for line, claim in evidence["claims"].numbered():
        if claim.topic == "order of steps" and not heard[claim.claim_id]:
            yield (
                f"{evidence['claims'].place(line)}: {claim.claim_id} is about the order of steps. "
                "Add a row to data/testimony.csv that says which order it gives."
            )
