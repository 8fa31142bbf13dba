"""Tables as ``data/datapackage.json`` describes them.

Reading a table also checks what a row can only get wrong together with others: that every
source, event and actor it names has a row of its own.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from dispute.errors import DisputeError, meant, one_of
from dispute.evidence import described, description
from dispute.evidence.table import Table

#: The table beside the tables: what their columns of words say in other languages.
TRANSLATIONS = "translations"


def default_folder() -> Path:
    """Return the folder that holds ``datapackage.json``: the repository's, or the installed copy."""
    installed = Path(__file__).parents[1] / "_data"
    return installed if installed.is_dir() else Path(__file__).parents[3] / "data"


def _state(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Return name, time of change and size of each file in a folder; nothing for a folder that is not there."""
    found = [(path.name, path.stat()) for path in sorted(folder.glob("*.*"))]
    return tuple((name, stat.st_mtime_ns, stat.st_size) for name, stat in found)


@lru_cache(maxsize=8)
def _read(folder: Path, lang: str, state: tuple) -> dict[str, Table]:
    """Return what was read of a folder, to add to: while no file changes, a table is read once in a process."""
    return {}


class Evidence:
    """All tables of one folder, each read when it is first asked for.

    Parameters
    ----------
    folder
        Folder with ``datapackage.json`` and its CSV files. Default: the project's own.
    lang
        Language whose words rows can say besides English: ``row.label_fr``, where ``translations.csv`` has it.

    Raises
    ------
    DisputeError
        If a table is unknown, missing or malformed.
    """

    def __init__(self, folder: Path | None = None, lang: str = "en"):
        self.folder = Path(folder) if folder else default_folder()
        self.lang = lang
        self._tables = _read(self.folder.resolve(), lang, _state(self.folder))

    @cached_property
    def package(self) -> dict[str, Any]:
        """The Data Package description, as written."""
        return description.read(self.folder / "datapackage.json")

    @cached_property
    def resources(self) -> dict[str, dict[str, Any]]:
        """Description of each table, by name."""
        return {resource["name"]: resource for resource in self.package["resources"]}

    def resource(self, name: str) -> dict[str, Any]:
        """Return the description of one table; an unknown name is an error that lists the known ones."""
        if not isinstance(name, str) or name not in self.resources:
            near = meant(name, self.resources)
            raise DisputeError(f"There is no table {name!r}: ask for {one_of(self.resources)}.{near}")
        return self.resources[name]

    def __getitem__(self, name: str) -> Table:
        resource = self.resource(name)
        if name not in self._tables:
            table = Table(self.folder, resource)
            self._check_references(table)
            self._tables[name] = table
            if self.lang != "en" and name != TRANSLATIONS:
                self._translate(table)
        return self._tables[name]

    @cached_property
    def _said(self) -> dict[tuple[str, str], dict[str, str]]:
        """Words in the other language by table and row, each by the name that its column would have."""
        found: dict[tuple[str, str], dict[str, str]] = {}
        for row in self[TRANSLATIONS]:
            if row.lang == self.lang:
                found.setdefault((row.table, row.key), {})[f"{row.column.removesuffix('_en')}_{row.lang}"] = row.text
        return found

    def described(self, name: str) -> dict[str, Any]:
        """Return what the code book says of one table, in the language that the evidence was asked for."""
        resource = self.resource(name)
        return resource if self.lang == "en" else described.in_language(resource, self._descriptions(), self.lang)

    def _descriptions(self) -> dict[str, str]:
        """Return the code book's words in the other language, by their English."""
        found: dict[str, str] = {}
        for key, part, english in described.places(self.package):
            if text := self._said.get((described.NAME, key), {}).get(f"{part}_{self.lang}"):
                found[english] = text
        return found

    def _translate(self, table: Table) -> None:
        if any(column.endswith("_en") for column in table.fields):
            for row in table:
                key = table.key_of(row)
                row.speak(f"data/{table.path}: {key}", self._said.get((table.name, key), {}))

    def _check_references(self, table: Table) -> None:
        """Every foreign key, and every id in ``source_ids``, must stand in its table."""
        keys = [(key["fields"], key["reference"]["resource"]) for key in table.schema.get("foreignKeys", [])]
        if "source_ids" in table.fields:
            keys.append(("source_ids", "sources"))
        for field, target in keys:
            for line, row in table.numbered():
                value = getattr(row, field)
                for key in value if isinstance(value, tuple) else [value]:
                    if key is not None and key not in self[target]:
                        noun = {"sources": "source", "events": "event", "actors": "actor"}.get(target, target)
                        raise DisputeError(
                            f"{table.place(line)}: {noun} {key} is not in data/{self.resources[target]['path']}. "
                            f"Add its row there, or correct {field}."
                        )

    def originals(self) -> dict[str, Any]:
        """Return the source to cite for each page through which an original was read, by the page's id."""
        return {row.through_id: self["sources"][row.source_id] for row in self["read_through"]}

    def cited(self, *tables: str) -> set[str]:
        """Return the ids of all sources that rows of the given tables rest on."""
        return {key for name in tables for row in self[name] for key in cited_by(row)}


def cited_by(row: Any) -> set[str]:
    """Return the ids of the sources that one row rests on."""
    return {*(getattr(row, "source_ids", None) or ()), *filter(None, [getattr(row, "source_id", None)])}
