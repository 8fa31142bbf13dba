"""A damaged description of the tables: one sentence that says which part, and what to do."""

import json
import shutil

import pytest

from dispute.errors import DisputeError
from dispute.evidence.tables import Evidence, default_folder
from dispute.publish.seal import seal


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(default_folder(), tmp_path / "data")


def spoil(folder, change) -> None:
    path = folder / "datapackage.json"
    package = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(change(package) or package), encoding="utf-8")


def events(package):
    return next(resource for resource in package["resources"] if resource["name"] == "events")


def column(package, name="people_lo"):
    return next(field for field in events(package)["schema"]["fields"] if field["name"] == name)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda p: ["a list"], "properties in braces are due"),
        (lambda p: p.pop("resources") and None, "the description has no 'resources'"),
        (lambda p: p.pop("cutoff") and None, "the description has no 'cutoff'"),
        (lambda p: p.update(cutoff="5 June 2026"), "'cutoff' is '5 June 2026' and not a real day"),
        (lambda p: p.update(resources={}), "as 'resources', which is empty or of the wrong kind"),
        (lambda p: p.update(resources=["events"]), "table 1 is 'events', where properties in braces are due"),
        (lambda p: events(p).pop("name") and None, "has no 'name'"),
        (lambda p: events(p).pop("path") and None, "table 'events' has no 'path'"),
        (lambda p: events(p).pop("schema") and None, "table 'events' has no 'schema'"),
        (lambda p: events(p)["schema"].pop("primaryKey") and None, "table 'events' has no 'primaryKey'"),
        (lambda p: events(p)["schema"].update(primaryKey="nothing"), "names 'nothing', which is no column"),
        (lambda p: column(p).pop("type") and None, "a column of table 'events' has no 'type'"),
        (lambda p: column(p).update(type="float"), "column 'people_lo' of table 'events' has the type 'float'"),
        (lambda p: column(p).update(type="boolean"), "has no 'trueValues'"),
        (lambda p: column(p).update(constraints=["required"]), "as 'constraints'"),
        (lambda p: column(p).update(constraints={"pattern": "("}), "has a pattern that is none"),
        (lambda p: column(p).update(constraints={"enum": 3}), "has 3 as 'enum'"),
        (lambda p: events(p)["schema"].update(foreignKeys=[{"fields": "x"}]), "a foreign key of table 'events'"),
    ],
)
def test_a_part_that_is_missing_or_of_another_kind_is_named(folder, change, said):
    spoil(folder, change)
    with pytest.raises(DisputeError) as error:
        Evidence(folder)["events"]
    assert str(error.value).startswith("data/datapackage.json: ") and said in str(error.value)
    assert str(error.value).endswith("Undo the last change, or restore the file.")


def test_a_description_with_a_mark_in_front_is_read(folder):
    path = folder / "datapackage.json"
    path.write_text(path.read_text(encoding="utf-8"), encoding="utf-8-sig")
    assert len(Evidence(folder)["events"])


def test_a_table_that_cannot_be_read_is_not_sealed(folder):
    before = (folder / "datapackage.json").read_bytes()
    table = folder / "opinion.csv"
    table.write_text(table.read_text(encoding="utf-8").replace(",", ";"), encoding="utf-8")
    with pytest.raises(DisputeError, match="saved with semicolons"):
        seal(folder)
    assert (folder / "datapackage.json").read_bytes() == before
