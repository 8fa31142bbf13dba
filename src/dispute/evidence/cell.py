"""One cell: its value, or what a spreadsheet program has made of it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

#: Day 0 of spreadsheet programs.
EPOCH = date(1899, 12, 30)
NOTHING = {"na", "n/a", "#n/a", "nan", "null", "none", "nat", "-", "–", "?"}
#: What spreadsheet programs make of a month or a day in words: 02/01/26, Feb-26, 1-Feb, févr.-26.
REWRITTEN = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|(?:\d{1,2}-)?[^\W\d_]{3,5}\.?-\d\d|\d{1,2}-[^\W\d_]{3}")
NUMBER = re.compile(r"-?\d+(\.\d*)?([eE][+-]?\d+)?", re.ASCII)
#: What stands in a table whose letters or formulas a program has damaged.
DAMAGE = ("Ã", "Â", "â€", "\ufffd", "\u200b", "\ufeff", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#N/A", "####")
DAMAGED = re.compile(r"Ã[\x80-¿]|Â[\x80-¿]|â€|[\ufffd\u200b\ufeff]|#(?:REF!|NAME\?|VALUE!|DIV/0!|N/A|###+)")


def convert(field: dict[str, Any], cell: str) -> Any:
    """Return a cell as its field's type; a :class:`ValueError` if it is none."""
    match field["type"]:
        case "date":
            if len(cell) != 10:  # fromisoformat also takes 20250914 and week dates
                raise ValueError
            return date.fromisoformat(cell)
        case "integer":
            if not re.fullmatch(r"-?\d+", cell, re.ASCII):  # int() also takes 1_0 and blanks
                raise ValueError
            return int(cell)
        case "number":
            if not NUMBER.fullmatch(cell):  # float() also takes nan and 1_0
                raise ValueError
            return float(cell)
        case "boolean":
            if cell in field["trueValues"]:
                return True
            if cell not in field["falseValues"]:
                raise ValueError
            return False
    return cell


def expected(field: dict[str, Any]) -> str:
    """Return what a field's cells are, as words."""
    if field["type"] == "boolean":
        return f"{field['trueValues'][0]} or {field['falseValues'][0]}"
    return {"date": "a real day such as 2025-09-14"}.get(field["type"], "a number")


def advice(field: dict[str, Any], cell: str) -> str:
    """Return what to do about a cell that is no value of its field, where that can be guessed; else nothing."""
    if cell.casefold() in NOTHING:
        return "Leave the cell empty where nothing is known."
    if field["type"] == "date":
        return _date(cell)
    if field["type"] == "boolean":
        return f"Write {expected(field)}, whatever language the spreadsheet speaks."
    if field["type"] in ("integer", "number") and (plain := re.sub(r"[\s']", "", cell)):
        if field["type"] == "integer" and (whole := re.fullmatch(r"(-?\d+)[.,]0*", plain, re.ASCII)):
            return f"Write {whole[1]}."
        if field["type"] == "number" and re.fullmatch(r"-?\d+,\d+", plain, re.ASCII):
            return f"Write {plain.replace(',', '.')}, with a point."
        if NUMBER.fullmatch(plain) and plain != cell:
            return f"Write {plain}."
    return ""


def _date(cell: str) -> str:
    if re.fullmatch(r"[1-9]\d{4}", cell, re.ASCII):
        return f"A spreadsheet has counted days: write {EPOCH + timedelta(int(cell))}."
    if timed := re.fullmatch(r"(\d{4}-\d\d-\d\d)[T ].*", cell):
        return f"Write {timed[1]}, without the time."
    if parts := re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", cell, re.ASCII):
        one, two, year = map(int, parts.groups())
        if one > 12 >= two > 0:  # else it could be the fifth of September or the ninth of May
            return f"A spreadsheet has rewritten it: write {year}-{two:02}-{one:02}."
    if re.search(r"\d", cell) and re.search(r"[/.]", cell):
        return "A spreadsheet has rewritten it: write the year, the month, the day."
    return ""
