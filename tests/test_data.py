"""The real tables: each loads, and every check of ``tests/checks`` is content."""

import re
import shutil

import pytest

import checks
from checks.references import ROOT
from dispute.errors import DisputeError
from dispute.evidence.tables import Evidence, default_folder
from dispute.publish.counts import LANGUAGES, PART, counted
from dispute.publish.seal import digest, seal
from spoiling import Copy

NAMES = list(Evidence().resources)


@pytest.mark.parametrize("name", NAMES)
def test_every_table_loads_and_its_rows_are_found_by_key(evidence, name):
    table = evidence[name]
    assert len(table) and all(table[table._key_of(row)] is row for row in table)


@pytest.mark.parametrize("name", NAMES)
def test_every_table_and_column_is_described(evidence, name):
    resource = evidence.resources[name]
    assert resource["title"] and resource["description"] and resource["schema"]["primaryKey"]
    for field in resource["schema"]["fields"]:
        assert field["type"] and field["title"], f"{name}.{field['name']} needs a type and a title"


@pytest.mark.parametrize("name", NAMES)
def test_every_table_is_the_one_that_was_sealed(evidence, name):
    resource = evidence.resources[name]
    assert resource.get("hash") == digest(default_folder() / resource["path"]), (
        f"data/{resource['path']} has changed since it was sealed: `git diff` shows the line. "
        "If you meant the change, note it in CHANGELOG.md and run `make outputs`."
    )


def test_a_seal_breaks_with_one_letter_and_leaves_the_description_as_it_is(tmp_path):
    folder = shutil.copytree(default_folder(), tmp_path / "data")
    before = (folder / "datapackage.json").read_text(encoding="utf-8")
    seal(folder)
    assert (folder / "datapackage.json").read_text(encoding="utf-8") == before
    table = folder / "opinion.csv"
    sealed = digest(table)
    table.write_bytes(table.read_bytes().replace(b"\n", b"\r\n"))
    assert digest(table) == sealed
    table.write_bytes(table.read_bytes().replace(b"2344", b"2345"))
    assert digest(table) != sealed


@pytest.mark.parametrize("check", checks.ALL)
def test_the_evidence_has_no_problem_with(evidence, check):
    assert list(checks.ALL[check](evidence)) == []


@pytest.mark.parametrize("name", NAMES)
def test_the_three_lines_of_the_readme_load_any_table_with_pandas_alone(evidence, name, monkeypatch):
    monkeypatch.chdir(ROOT)
    readme = (default_folder() / "README.md").read_text(encoding="utf-8")
    [lines] = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    assert lines.count("\n") == 3 and "dispute" not in lines and '"data/events.csv"' in lines
    names: dict = {}
    exec(lines.replace("events.csv", evidence.resources[name]["path"]), names)
    assert list(names["table"].columns) == list(evidence[name].fields) and len(names["table"]) == len(evidence[name])


def test_the_readme_counts_languages_and_countries_as_the_tables_do(evidence):
    readme = (default_folder() / "README.md").read_text(encoding="utf-8")
    assert PART.findall(readme) == [counted(evidence)], "The counts in data/README.md are old: run `make outputs`."
    assert {source.language for source in evidence["sources"]} <= LANGUAGES.keys()


def test_each_lesson_has_a_voice_and_each_side_of_the_scholars_quarrel_a_work(evidence):
    assert {voice.lesson for voice in evidence["voices"]} == {"00", "01", "02", "03", "04", "05"}
    countries = [scholar.country for scholar in evidence["scholars"]]
    assert 6 <= len(countries) <= 8
    for country in ("Mali", "Niger", "France", "United States"):
        assert any(country in listed for listed in countries)


def test_sources_that_rows_rest_on_are_collected(evidence):
    cited = evidence.cited("events", "claims")
    assert cited > set(evidence["events"].rows[0].source_ids) and evidence["claims"].rows[0].source_id in cited


def test_an_unknown_table_is_an_error_that_lists_the_known_ones(evidence):
    with pytest.raises(DisputeError, match=rf"^There is no table 'nothing': ask for {NAMES[0]}, .* or {NAMES[-1]}\.$"):
        evidence["nothing"]


def test_a_missing_description_is_named(tmp_path):
    with pytest.raises(DisputeError, match=r"^data/datapackage\.json is missing: restore it from the repository\.$"):
        Evidence(tmp_path)["events"]


def test_a_damaged_description_is_named(tmp_path):
    (tmp_path / "datapackage.json").write_text('{"resources": [', encoding="utf-8")
    with pytest.raises(DisputeError, match=r"^data/datapackage\.json is not valid JSON .*: undo the last change\.$"):
        Evidence(tmp_path)["events"]


def test_a_table_is_read_once_while_no_file_changes_and_anew_when_one_does(tmp_path):
    folder = shutil.copytree(default_folder(), tmp_path / "data")
    known = Evidence(folder)["events"]
    assert Evidence(folder)["events"] is known
    french = Evidence(folder, "fr")["events"]
    assert french is not known and french["DS019"].label_fr
    Copy(folder).edit("events", 2, label_en="Another label")
    changed = Evidence(folder)["events"]
    assert changed.rows[0].label_en == "Another label" != known.rows[0].label_en
