"""``data/datapackage.json``: what the tables hold, checked before anything rests on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from dispute.errors import DisputeError, one_of
from dispute.files import read_json

PLACE = "data/datapackage.json"
TYPES = ("string", "date", "integer", "number", "boolean")


def read(path: Path) -> dict[str, Any]:
    """Return the description as written.

    Raises
    ------
    DisputeError
        If the file is missing or no JSON, or a part that tables rest on is missing or of another kind.
    """
    package = read_json(path, PLACE)
    for problem in _problems(package):
        raise DisputeError(f"{PLACE}: {problem}. Undo the last change, or restore the file.")
    return package


def _problems(package: Any) -> Iterator[str]:
    if not isinstance(package, dict):
        yield "properties in braces are due"
        return
    yield from _wrong("the description", package, cutoff=str, resources=list)
    try:
        date.fromisoformat(package["cutoff"])
    except ValueError:
        yield f"'cutoff' is {package['cutoff']!r} and not a real day such as 2025-09-14"
    for n, resource in enumerate(package["resources"], start=1):
        yield from _wrong(f"table {n}", resource, name=str)
        name = f"table {resource['name']!r}"
        yield from _wrong(name, resource, path=str, schema=dict)
        yield from _wrong(name, resource["schema"], fields=list, primaryKey=(str, list))
        for field in resource["schema"]["fields"]:
            yield from _field(name, field)
        yield from _keys(name, resource["schema"])


def _wrong(what: str, part: Any, **kinds: type | tuple[type, ...]) -> Iterator[str]:
    if not isinstance(part, dict):
        yield f"{what} is {part!r:.40}, where properties in braces are due"
    for key, kind in kinds.items():
        if key not in part:
            yield f"{what} has no {key!r}"
        elif not isinstance(part[key], kind) or not part[key]:
            yield f"{what} has {part[key]!r:.40} as {key!r}, which is empty or of the wrong kind"


def _field(name: str, field: Any) -> Iterator[str]:
    yield from _wrong(f"a column of {name}", field, name=str, type=str)
    name = f"column {field['name']!r} of {name}"
    if field["type"] not in TYPES:
        yield f"{name} has the type {field['type']!r}; use {one_of(TYPES)}"
    if field["type"] == "boolean":
        yield from _wrong(name, field, trueValues=list, falseValues=list)
    rules = field.get("constraints", {})
    if not isinstance(rules, dict):
        yield f"{name} has {rules!r:.40} as 'constraints', where properties in braces are due"
    for key, kind in {"pattern": str, "enum": list, "maxLength": int}.items():
        if not isinstance(rules.get(key, kind()), kind):
            yield f"{name} has {rules[key]!r:.40} as {key!r}, which is of the wrong kind"
    try:
        re.compile(rules.get("pattern", ""))
    except re.error as problem:
        yield f"{name} has a pattern that is none ({problem})"


def _keys(name: str, schema: dict[str, Any]) -> Iterator[str]:
    known = {field["name"] for field in schema["fields"]}
    key = schema["primaryKey"]
    for part in [key] if isinstance(key, str) else key:
        if part not in known:
            yield f"the primaryKey of {name} names {part!r}, which is no column"
    for foreign in schema.get("foreignKeys", []):
        yield from _wrong(f"a foreign key of {name}", foreign, fields=str, reference=dict)
        yield from _wrong(f"a foreign key of {name}", foreign["reference"], resource=str)
        if foreign["fields"] not in known:
            yield f"a foreign key of {name} names {foreign['fields']!r}, which is no column"
