"""Owners: each maker of a text has one row in ``outlets.csv``, and no other table says anything else of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dispute.evidence.tables import Evidence


def maker(source: Any) -> str:
    """Return whose text a page carries: the publisher's own, unless the row names another."""
    return source.original_publisher or source.publisher


def check_each_maker_of_a_text_has_one_owner(evidence: Evidence) -> Iterator[str]:
    """Owner and country of a page are those of its maker in ``outlets.csv``."""
    outlets, used = {}, set()
    for line, row in evidence["outlets"].numbered():
        place = evidence["outlets"].place(line)
        if row.outlet in outlets:
            yield f"{place}: {row.outlet} stands twice. Keep one row."
        outlets[row.outlet] = row
        known = "owner stated" if row.owner else "name or page" if row.owner_country else "not established"
        if row.basis != known:
            yield f"{place}: basis of {row.outlet} is {row.basis!r}, but its cells say {known!r}. Correct one."
    for line, source in evidence["sources"].numbered():
        place, name = evidence["sources"].place(line), maker(source)
        used.add(name)
        if name not in outlets:
            yield f"{place}: {name} has no row in data/outlets.csv. Add it there."
            continue
        for column in ("owner", "owner_country"):
            here, there = getattr(source, column), getattr(outlets[name], column)
            if here != there:
                yield (
                    f"{place}: {column} of {name} is {here or 'empty'}, "
                    f"but data/outlets.csv has {there or 'empty'}. Make them equal."
                )
    for line, row in evidence["outlets"].numbered():
        if row.outlet not in used:
            yield f"{evidence['outlets'].place(line)}: no source carries a text of {row.outlet}. Delete the row."
        elif maker(evidence["sources"][row.source_id]) != row.outlet:
            yield f"{evidence['outlets'].place(line)}: {row.source_id} is no page of {row.outlet}. Name one of its own."


def check_an_outlet_that_acts_has_the_country_of_its_owner(evidence: Evidence) -> Iterator[str]:
    countries = {row.outlet: row.owner_country for row in evidence["outlets"]}
    for line, actor in evidence["actors"].numbered():
        country = countries.get(actor.name_en)
        if actor.kind == "outlet" and country and actor.country != country:
            yield (
                f"{evidence['actors'].place(line)}: country of {actor.name_en} is {actor.country}, "
                f"but data/outlets.csv has {country}. Make them equal."
            )


def check_an_original_is_no_copy(evidence: Evidence) -> Iterator[str]:
    """A text to cite is not itself one of the copies through which another was read."""
    copies = {row.through_id for row in evidence["read_through"]}
    for line, row in evidence["read_through"].numbered():
        if row.source_id in copies:
            yield f"{evidence['read_through'].place(line)}: {row.source_id} is a copy itself. Name the original."
