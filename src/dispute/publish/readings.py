"""Which rows were read against their pages, and which of those have changed since.

``python -m dispute.publish.readings`` prints every row that waits for a reading, deciding rows first.
``python -m dispute.publish.readings events:DS019 claims:K031`` hashes the readings of these rows anew: run it after
a line was added to ``data/readings.csv`` (its hash may be empty until then). ``--counts`` writes the counts into
``data/README.md``.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dispute.console import command
from dispute.errors import DisputeError
from dispute.evidence.table import Table
from dispute.evidence.tables import TRANSLATIONS, Evidence

LOG = "readings"
#: Rows that decide who did what, and when; claims come next, then the other tables as they are described.
FIRST = ("events", "documents", "relays", "claims")
BLOCK = re.compile(r"(?<=<!-- readings -->\n).*?(?=<!-- /readings -->)", re.DOTALL)


def hand_made(evidence: Evidence) -> list[str]:
    """Return the tables whose rows people wrote, those that decide first.

    A table that a script takes over from a data set says ``computed`` in its description: it is checked as a whole.
    """
    left_out = (LOG, TRANSLATIONS)  # what is no evidence of its own
    names = [n for n, r in evidence.resources.items() if n not in left_out and not r.get("computed")]
    return sorted(names, key=lambda name: FIRST.index(name) if name in FIRST else len(FIRST))


def key_of(table: Table, row: Any) -> str:
    """Return the key of a row as one word; the parts of a key of several columns are joined by a stroke."""
    return table.key_of(row)


def fingerprint(table: Table, row: Any) -> str:
    """Return the hash of what a row says. Empty cells do not count, so a new column leaves old readings alone."""
    filled = {name: value for name in sorted(table.fields) if (value := getattr(row, name)) not in (None, ())}
    text = json.dumps(filled, default=str, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def fingerprints(evidence: Evidence) -> dict[tuple[str, str], str]:
    """Return the hash of every row by its table and key, in the order of the tables and files."""
    tables = [evidence[name] for name in hand_made(evidence)]
    return {(table.name, key_of(table, row)): fingerprint(table, row) for table in tables for row in table}


def problems(evidence: Evidence) -> Iterator[str]:
    """Yield one sentence for each reading that is no longer of the row as it stands."""
    now = fingerprints(evidence)
    for line, reading in evidence[LOG].numbered():
        place, row = evidence[LOG].place(line), (reading.table, reading.key)
        if row not in now:
            yield f"{place}: {':'.join(row)} is no row that people wrote. Correct table or key, or delete the line."
        elif reading.hash != now[row]:
            yield (
                f"{place}: {':'.join(row)} has changed since it was read on {reading.read_on}. Read it against its "
                f"sources again, correct this line, and run `python -m dispute.publish.readings {':'.join(row)}`."
            )
        if (reading.result == "mended") != bool(reading.mended):
            yield f"{place}: say what was mended if the result is mended, and only then."
        if (reading.result == "not found") != (reading.what == "not found"):
            yield f"{place}: a page that was not found proves nothing. Make what and result agree."


def waiting(evidence: Evidence) -> Iterator[tuple[str, str, str]]:
    """Yield table, key and reason of every row without a reading, and of every row that has changed since its own."""
    read = {(reading.table, reading.key): reading for reading in evidence[LOG]}
    for (table, key), now in fingerprints(evidence).items():
        if (table, key) not in read:
            yield table, key, "not read"
        elif read[table, key].hash != now:
            yield table, key, f"changed since {read[table, key].read_on}"


def counts(evidence: Evidence) -> str:
    """Return the counts for the README: a line for each table that people wrote."""
    left = Counter(table for table, _, _ in waiting(evidence))
    found = Counter((reading.table, reading.result) for reading in evidence[LOG])
    lines = ["| Table | Rows | Confirmed | Mended | Page not found | Without a reading |", "|---|---|---|---|---|---|"]
    for name in hand_made(evidence):
        results = " | ".join(str(found[name, result]) for result in ("confirmed", "mended", "not found"))
        lines.append(f"| `{name}` | {len(evidence[name])} | {results} | {left[name]} |")
    return "\n".join(lines) + "\n"


def write_counts(evidence: Evidence) -> None:
    """Renew the counts in ``README.md`` beside the tables."""
    readme = evidence.folder / "README.md"
    readme.write_text(BLOCK.sub(lambda _: counts(evidence), readme.read_text(encoding="utf-8")), encoding="utf-8")


def rehash(folder: Path, rows: list[str]) -> None:
    """Write the hash of each row, named as ``table:key``, as it stands now into its reading.

    Raises
    ------
    DisputeError
        If a row is unknown, or has no reading yet; then nothing is written.
    """
    now = fingerprints(Evidence(folder))
    path = folder / f"{LOG}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        head, *lines = csv.reader(file)
    table, key, hashed = (head.index(name) for name in ("table", "key", "hash"))
    for row in rows:
        wanted = tuple(row.partition(":")[::2])
        own = [line for line in lines if (line[table], line[key]) == wanted]
        if wanted not in now:
            raise DisputeError(f"There is no row {row}: write it as table:key, such as events:DS019.")
        if not own:
            raise DisputeError(f"{row} has no line in data/{path.name}: add one, then run this again.")
        for line in own:
            line[hashed] = now[wanted]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([head, *lines])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", nargs="*", metavar="table:key")
    parser.add_argument("--counts", action="store_true", help="write the counts into data/README.md")
    options = parser.parse_args()
    if options.rows:
        rehash(Evidence().folder, options.rows)
    if options.counts:
        write_counts(Evidence())
    if not options.rows and not options.counts:
        print(*("\t".join(row) for row in waiting(Evidence())), sep="\n")


if __name__ == "__main__":
    sys.exit(command(main)())
