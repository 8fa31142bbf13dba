"""The code book's words: what ``data/datapackage.json`` says of each table and each column, in one language.

Other languages stand in ``translations.csv``, as the words of rows do: the table is ``datapackage``, the key a table
(``events``) or one of its columns (``events/people_lo``), and the column what is said there. Words that stand in
several places, such as those about source ids, are translated in one of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from dispute.errors import DisputeError
from dispute.evidence.description import PLACE

#: What ``translations.csv`` calls the code book.
NAME = "datapackage"
#: What is said of a table or a column.
PARTS = ("title", "description", "unit")


def places(package: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Yield each place with words: its key, which part of it, and the English."""
    for resource in package["resources"]:
        yield from _parts(resource["name"], resource)
        for field in resource["schema"]["fields"]:
            yield from _parts(f"{resource['name']}/{field['name']}", field)


def _parts(key: str, found: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    return ((key, part, found[part]) for part in PARTS if found.get(part))


def in_language(resource: Mapping[str, Any], said: Mapping[str, str], lang: str) -> dict[str, Any]:
    """Return the description of a table with its words in another language; names and values stay as the file has them.

    Parameters
    ----------
    said
        The words in this language by their English.

    Raises
    ------
    DisputeError
        If a word is missing: one sentence that says which, and where to add it.
    """

    def spoken(key: str, found: Mapping[str, Any]) -> dict[str, Any]:
        made = dict(found)
        for _, part, english in _parts(key, found):
            if english not in said:
                raise DisputeError(
                    f"{PLACE}: {key} has no {part} in {lang!r}: add it to data/translations.csv, or use 'en'."
                )
            made[part] = said[english]
        return made

    name, schema = resource["name"], resource["schema"]
    table = spoken(name, resource)
    fields = [spoken(f"{name}/{field['name']}", field) for field in schema["fields"]]
    return {**table, "schema": {**schema, "fields": fields}}
