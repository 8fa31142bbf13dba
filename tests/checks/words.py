"""Words: nothing in our own voice takes a side, and other people's words stay short."""

from __future__ import annotations

from collections.abc import Iterator

from checks.cells import english
from dispute.evidence.tables import Evidence
from wording import QUOTED, one_sided


def check_frame_words_stand_only_in_quotation_marks(evidence: Evidence) -> Iterator[str]:
    for cell in english(evidence):
        for why in one_sided(cell.value):
            yield cell.problem(f"has {why}")


def check_a_quotation_has_four_words_at_most(evidence: Evidence) -> Iterator[str]:
    """Facts carry over, sentences do not. A title of our own may be longer."""
    titles = {cell.value for cell in english(evidence) if cell.column in ("title_en", "label_en")}
    for cell in english(evidence):
        for quotation in QUOTED.findall(cell.value):
            if len(quotation.split()) > 4 and quotation[1:-1] not in titles:
                yield cell.problem(f"quotes {quotation}. Say it in your own words, or quote four words.")
