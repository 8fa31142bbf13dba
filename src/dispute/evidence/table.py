"""One CSV file as typed rows.

A row becomes a frozen dataclass whose fields and types come from ``datapackage.json``, so a new
column is written down once. Everything a row can get wrong on its own is checked while
reading, with file and line: ``data/events.csv, line 3: …``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import make_dataclass
from functools import cache
from pathlib import Path
from typing import Any

from dispute.errors import DisputeError, one_of
from dispute.evidence import lines
from dispute.evidence.cell import REWRITTEN, advice, convert, expected

#: Parts the ids of a list inside one cell; the pattern of such a column contains it.
SEPARATOR = ";"


class Table:
    """Rows of one CSV file, typed and checked against its description.

    Iterating gives the rows in file order; ``table[key]`` gives the row with that primary key.
    """

    def __init__(self, folder: Path, resource: dict[str, Any]):
        self.name, self.path = resource["name"], resource["path"]
        self.schema = resource["schema"]
        self.fields = {field["name"]: field for field in self.schema["fields"]}
        self.key = self.schema["primaryKey"]
        self._row_type = row_type(self.name, tuple(self.fields))
        self.rows = tuple(self._read(folder / self.path))
        self._by_key: dict[str, Any] = {}
        for line, row in self.numbered():
            key = self._key_of(row)
            if key in self._by_key:
                raise DisputeError(f"{self.place(line)}: {self.key} {key} stands twice. Give this row its own.")
            self._by_key[key] = row

    def _key_of(self, row: Any) -> Any:
        """Return the primary key of a row; a tuple if it spans several columns."""
        return getattr(row, self.key) if isinstance(self.key, str) else tuple(getattr(row, part) for part in self.key)

    def key_of(self, row: Any) -> str:
        """Return the primary key of a row as one text, such as ``D420/D241``."""
        key = self._key_of(row)
        return key if isinstance(key, str) else "/".join(map(str, key))

    def place(self, line: int) -> str:
        """Return where a line is, for an error message."""
        return f"data/{self.path}, line {line}"

    def numbered(self) -> Iterator[tuple[int, Any]]:
        """Yield line number in the file and row."""
        return enumerate(self.rows, start=2)

    def __iter__(self) -> Iterator[Any]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __contains__(self, key: str) -> bool:
        return key in self._by_key

    def __getitem__(self, key: str) -> Any:
        try:
            return self._by_key[key]
        except KeyError:
            raise DisputeError(f"data/{self.path} has no row {key!r} in column {self.key}.") from None

    def _read(self, path: Path) -> Iterator[Any]:
        rows = lines.read(path, [*self.fields], f"data/{self.path}")
        cast: dict[str, dict[str, Any]] = {name: {} for name in self.fields}  # half of all cells say what others say
        for number, cells in rows:
            values = {}
            for (name, known), cell in zip(cast.items(), cells, strict=True):
                if cell not in known:
                    known[cell] = self._cast(number, name, cell, rows)
                values[name] = known[cell]
            self._check_ranges(number, values)
            yield self._row_type(**values)

    def _cast(self, line: int, name: str, cell: str, rows: list[tuple[int, list[str]]]) -> Any:
        field = self.fields[name]
        rules = field.get("constraints", {})

        def wrong(why: str) -> DisputeError:
            return DisputeError(f"{self.place(line)}: {name} {_short(cell)} {why}.")

        if cell != cell.strip() or "\n" in cell:
            raise wrong("begins or ends with a space, or holds a line break. Delete it")
        if cell == "":
            if rules.get("required"):
                raise DisputeError(f"{self.place(line)}: {name} is empty. Fill it in, or delete the row.")
            return () if SEPARATOR in rules.get("pattern", "") else None
        if "enum" in rules and cell not in rules["enum"]:
            raise wrong(f"is not allowed. Use {one_of(rules['enum'])}")
        if "pattern" in rules and not re.fullmatch(rules["pattern"], cell):
            column = [row[[*self.fields].index(name)] for _, row in rows]
            like = next((other for other in column if other and re.fullmatch(rules["pattern"], other)), "")
            raise wrong(f"does not have the form {rules['pattern']}. Write it like {like or 'the other rows'}")
        if field["type"] == "string" and REWRITTEN.fullmatch(cell):
            raise wrong("is what a spreadsheet makes of a month or a day. Write it as it was; import columns as text")
        if len(cell) > rules.get("maxLength", len(cell)):
            raise wrong(f"is longer than {rules['maxLength']} characters. Shorten it")
        try:
            value = convert(field, cell)
        except ValueError:
            raise DisputeError(
                f"{self.place(line)}: {name} {_short(cell)} is not {expected(field)}. {advice(field, cell)}".strip()
            ) from None
        least, most = (convert(field, str(rules[end])) if end in rules else value for end in ("minimum", "maximum"))
        if not least <= value <= most:
            raise wrong(f"is outside {rules.get('minimum', '…')} to {rules.get('maximum', '…')}")
        return tuple(value.split(SEPARATOR)) if SEPARATOR in rules.get("pattern", "") else value

    def _check_ranges(self, line: int, values: dict[str, Any]) -> None:
        for name, low in values.items():
            high = values.get(f"{name[:-3]}_hi") if name.endswith("_lo") else None
            if low is not None and high is not None and low > high:
                raise DisputeError(
                    f"{self.place(line)}: {name} {low} comes after {name[:-3]}_hi {high}. Swap them, or correct one."
                )


def _short(cell: str) -> str:
    return repr(cell if len(cell) <= 80 else f"{cell[:80]}…")


class Row:
    """What rows of all tables share: words in a language that is no column stand in ``translations.csv``."""

    __slots__ = ("_place", "_said")

    def speak(self, place: str, said: Mapping[str, str]) -> None:
        """Take words of another language, each by the name that its column would have: ``label_fr``."""
        for name, value in (("_place", place), ("_said", said)):
            object.__setattr__(self, name, value)

    def __getattr__(self, name: str) -> Any:
        column, _, lang = name.rpartition("_")
        if name in self.__slots__ or not column or f"{column}_en" not in type(self).__dataclass_fields__:
            raise AttributeError(f"{type(self).__name__} has no {name!r}")
        if name in (said := getattr(self, "_said", {})):
            return said[name]
        if not getattr(self, f"{column}_en"):  # what nobody has said needs no translation
            return getattr(self, f"{column}_en")
        place = getattr(self, "_place", type(self).__name__)
        raise DisputeError(f"{place} has no {column} in {lang!r}: add it to data/translations.csv, or use 'en'.")


@cache
def row_type(table: str, fields: tuple[str, ...]) -> type:
    """Return the frozen dataclass of one table's rows."""
    return make_dataclass(f"{table.title().replace('_', '')}Row", fields, bases=(Row,), frozen=True, slots=True)
