"""A copy of data/ in which a test changes cells and lines."""

import csv
from dataclasses import dataclass
from pathlib import Path

import checks
from dispute.evidence.tables import Evidence


@dataclass
class Copy:
    """A copy of data/ to spoil."""

    folder: Path

    def edit(self, table: str, line: int, **cells: str) -> str:
        """Change cells of one line; return where."""
        lines = self.read(table)
        for column, value in cells.items():
            lines[line - 1][lines[0].index(column)] = value
        return self.write(table, line, lines)

    def delete(self, table: str, line: int) -> None:
        lines = self.read(table)
        del lines[line - 1]
        self.write(table, line, lines)

    def problems(self) -> list[str]:
        return checks.problems(Evidence(self.folder))

    def read(self, table: str) -> list[list[str]]:
        with (self.folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.reader(file))

    def write(self, table: str, line: int, lines: list[list[str]]) -> str:
        with (self.folder / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(lines)
        return f"data/{table}.csv, line {line}: "
