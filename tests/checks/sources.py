"""Sources: what a page's address, or a data set's title, says of itself is what the row says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dispute.evidence.tables import Evidence

#: A day or a month in an address: ``/2025/09/19/``, ``2025-09-19``, ``20250919``, ``/2025/09/``.
_DAY = re.compile(r"(?<!\d)(20\d\d)([-/]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
_MONTH = re.compile(r"/(20\d\d)/(0[1-9]|1[0-2])/")


def check_a_page_was_published_when_its_address_says(evidence: Evidence) -> Iterator[str]:
    table = evidence["sources"]
    for line, source in table.numbered():
        address, published = source.url or "", source.published or ""
        if found := _DAY.search(address):
            said = f"{found[1]}-{found[3]}-{found[4]}"
        elif found := _MONTH.search(address):
            said = f"{found[1]}-{found[2]}"
        else:
            continue
        # A month agrees with each of its days; an undated page may have a day in its address.
        if published[: len(said)] != said[: len(published)]:
            yield f"{table.place(line)}: published is {published}, but the address has {said}. Correct one."


def check_deaths_are_of_the_version_that_their_source_names(evidence: Evidence) -> Iterator[str]:
    table, sources = evidence["deaths"], evidence["sources"]
    for line, row in table.numbered():
        title = sources[row.source_id].title_en
        if f"version {row.version}" not in title:
            yield f"{table.place(line)}: version is {row.version}, but {row.source_id} is “{title}”. Correct one."
