"""Every file is described, every row rests on a source, and no row stands unused."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from checks.cells import english, links
from dispute.evidence.tables import Evidence

ROOT = Path(__file__).parents[2]


def check_each_file_has_a_description_and_each_description_a_file(evidence: Evidence) -> Iterator[str]:
    described = Counter(resource["path"] for resource in evidence.package["resources"])
    there = {path.name for path in evidence.folder.glob("*.csv")}
    for path in sorted(there - described.keys()):
        yield f"data/{path} is not described: add a resource to data/datapackage.json."
    for path in sorted(described.keys() - there):
        yield f"data/{path} is missing: restore it, or take its resource out of data/datapackage.json."
    for path in sorted(path for path, times in described.items() if times > 1):
        yield f"data/datapackage.json describes {path} twice. Delete one."


def check_each_table_has_rows_and_each_row_sources(evidence: Evidence) -> Iterator[str]:
    """Only sources, their origins, works that are cited, readings and translations need no source column."""
    about_sources = {"sources", "scholars", "readings", "translations"}
    about_sources |= {target for cell, target, _ in links(evidence) if cell.table == "sources"}
    for name in evidence.resources:
        table = evidence[name]
        if not len(table):
            yield f"data/{table.path} has no rows. Fill it, or take it out of data/datapackage.json."
        column = next((column for column in ("source_ids", "source_id") if column in table.fields), None)
        if name in about_sources:
            continue
        if not column:
            yield f"data/{table.path} has no column source_id or source_ids. Add one."
            continue
        for line, row in table.numbered():
            ids = getattr(row, column)
            if not ids:
                yield f"{table.place(line)}: {column} is empty. No fact stands without a source."
            elif isinstance(ids, tuple) and len(set(ids)) < len(ids):
                yield f"{table.place(line)}: {column} lists a source twice. Delete one."


def check_no_source_origin_or_actor_is_orphaned(evidence: Evidence) -> Iterator[str]:
    """These rows stand for others' sake: a row, a lesson or a notebook points to each, or a text names the actor."""
    used = defaultdict(set)
    for _, target, key in links(evidence):
        used[target].add(key)
    cited = set(re.findall(r"[\w-]+", _lessons()))
    words = " ".join(cell.value for cell in english(evidence) if cell.table != "actors") + _lessons()
    for target in ("sources", "origins", "actors"):
        table = evidence[target]
        for line, row in table.numbered():
            key, name = getattr(row, table.key), getattr(row, "name_en", None)
            if key in used[target] or key in cited or (name and re.search(rf"\b{re.escape(name)}\b", words)):
                continue
            yield f"{table.place(line)}: nothing uses {key}. Cite it, or delete the row."


def check_texts_hold_no_row_id(evidence: Evidence) -> Iterator[str]:
    """Learners see texts without ids, so an id there says nothing to them. Plain words such as niger are no ids."""
    ids = set()
    for name in evidence.resources:
        table = evidence[name]
        if isinstance(table.key, str):
            ids.update(key for row in table if re.search(r"[-0-9]", key := getattr(row, table.key)))
    for cell in english(evidence):
        for word in re.findall(r"[\w-]+", cell.value):
            if word in ids:
                yield cell.problem(f"holds the row id {word!r}. Say it in words.")


def check_no_page_stands_twice(evidence: Evidence) -> Iterator[str]:
    seen: dict[str, str] = {}
    for line, source in evidence["sources"].numbered():
        page = re.sub(r"^https?://(www\.)?", "", source.url).rstrip("/")
        if not source.url.startswith(("https://", "http://")):
            yield f"{evidence['sources'].place(line)}: url {source.url!r} is no address. Begin it with https://."
        if page in seen:
            yield f"{evidence['sources'].place(line)}: {source.source_id} is the page of {seen[page]}. Keep one row."
        seen[page] = source.source_id


@cache
def _lessons() -> str:
    """Return the text of all lesson plans, and what is written (not computed) in the notebooks."""
    plans = [path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("src/dispute/lessons/*/lesson.toml"))]
    notebooks = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(ROOT.glob("notebooks/**/*.ipynb"))]
    return "\n".join(plans + ["".join(cell["source"]) for notebook in notebooks for cell in notebook["cells"]])
