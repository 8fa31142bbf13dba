"""The Data Package standard's own reader accepts the folder, and would not accept everything."""

import shutil

from dispute.evidence.tables import default_folder
from dispute.publish.seal import seal


def validate(folder):
    import frictionless  # slow to import: only here

    return frictionless.validate(str(folder / "datapackage.json"))


def test_frictionless_finds_no_error_in_the_data_package():
    report = validate(default_folder())
    assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "message"])


def test_frictionless_sees_a_key_that_leads_nowhere(tmp_path):
    folder = shutil.copytree(default_folder(), tmp_path / "data")
    claims = folder / "claims.csv"
    head, first, *rest = claims.read_text(encoding="utf-8").splitlines()
    claims.write_text("\n".join([head, first.replace(",DS", ",AF9", 1), *rest]), encoding="utf-8")
    seal(folder)
    assert validate(folder).flatten(["rowNumber", "type"]) == [[2, "foreign-key"]]
