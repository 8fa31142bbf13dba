"""A small described table, to write rows into."""

from pathlib import Path

from dispute.evidence.table import Table

COLUMNS = {
    "step_id": {"type": "string", "constraints": {"required": True, "unique": True, "pattern": "S[0-9]"}},
    "label_en": {"type": "string", "constraints": {"required": True, "maxLength": 20}},
    "side": {"type": "string", "constraints": {"enum": ["north", "south", "both"]}},
    "day_lo": {"type": "date", "constraints": {"minimum": "2025-01-01", "maximum": "2025-12-31"}},
    "day_hi": {"type": "date"},
    "people": {"type": "integer", "constraints": {"minimum": 0, "maximum": 99}},
    "share": {"type": "number", "constraints": {"maximum": 100}},
    "shown": {"type": "boolean", "trueValues": ["yes"], "falseValues": ["no"]},
    "source_ids": {"type": "string", "constraints": {"pattern": "D[0-9]{3}(;D[0-9]{3})*"}},
}
STEPS = {
    "name": "steps",
    "path": "steps.csv",
    "schema": {"primaryKey": "step_id", "fields": [{"name": name, **field} for name, field in COLUMNS.items()]},
}
HEADER = ",".join(COLUMNS)
GOOD = 'S1,"A step, or two",north,2025-09-14,2025-09-17,5,2.5,yes,D001;D002'


def read(folder: Path, *lines: str, resource=STEPS) -> Table:
    (folder / resource["path"]).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return Table(folder, resource)
