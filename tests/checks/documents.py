"""Renderings of the texts that matter: as many for each side, as long, in our words; and no side stays closed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from dispute.evidence.tables import Evidence

#: Steps in which one side accuses or prosecutes, and those in which the other answers.
ACCUSED = ("DS006", "DS007", "DS012", "AF010")
ANSWERED = ("DS009", "DS016", "DS033", "AF011")
#: Texts that are said to be of the same length may differ by this factor.
ALIKE = 2
LONGEST_QUOTATION = 4


def check_both_sides_have_as_many_renderings_of_the_same_length(evidence: Evidence) -> Iterator[str]:
    sizes = defaultdict(list)
    for row in evidence["documents"]:
        sizes[row.side].append(len(row.says_en.split()))
    place = f"data/{evidence['documents'].path}"
    if len({len(found) for found in sizes.values()}) != 1 or len(sizes) != 2:
        told = ", ".join(f"{side} {len(found)}" for side, found in sizes.items())
        yield f"{place}: {told}. Give both sides as many renderings."
    each = [size for found in sizes.values() for size in found]
    for name, found in (("the words of a side", [sum(found) for found in sizes.values()]), ("renderings", each)):
        if max(found) > ALIKE * min(found):
            yield f"{place}: {name} vary from {min(found)} to {max(found)} words. Shorten one, or say more in another."


def check_a_rendering_quotes_few_words_and_says_whose_step_it_is(evidence: Evidence) -> Iterator[str]:
    table = evidence["documents"]
    for line, row in table.numbered():
        if len(row.original.split()) > LONGEST_QUOTATION:
            yield f"{table.place(line)}: original has more than {LONGEST_QUOTATION} words. Quote fewer."
        for key in row.event_ids:
            if key not in evidence["events"]:
                yield f"{table.place(line)}: event {key} is not in data/events.csv. Correct event_ids."
        country = evidence["actors"][row.made_by].country
        if (country == "Mali") != (row.side == "Mali"):
            yield f"{table.place(line)}: {row.made_by} does not speak for {row.side}. Correct one."


def check_each_accusation_and_each_answer_can_be_opened(evidence: Evidence) -> Iterator[str]:
    """A page that learners may see, or a rendering in its place."""
    rendered = {key for row in evidence["documents"] for key in row.event_ids}
    events, sources = evidence["events"], evidence["sources"]
    for line, event in events.numbered():
        if event.event_id not in ACCUSED + ANSWERED or event.event_id in rendered:
            continue
        if not any(sources[key].show for key in event.source_ids):
            yield f"{events.place(line)}: no learner can open a source of {event.event_id}. Add a rendering."
