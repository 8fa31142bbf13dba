"""What is published, and how: the workflow for the static host, the class server's files, the pins of the browser."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml

from dispute.hosts.frame import listed
from dispute.publish import address, pyodide
from notebook import ROOT

WORKFLOW = ROOT / ".github" / "workflows" / "publish.yml"


def test_the_workflow_publishes_both_editions_and_the_pack_and_needs_no_secret():
    text = WORKFLOW.read_text(encoding="utf-8")
    steps = yaml.safe_load(text)["jobs"]["publish"]["steps"]
    commands = "\n".join(step.get("run", "") for step in steps)
    targets = re.findall(r"make (\w+)", commands)
    assert targets == ["site", "lite", "print"]
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert all(f"\n{target}:" in makefile for target in targets)
    assert "secrets." not in text
    assert f"/pyodide/v{pyodide.PYODIDE}/" in commands, "pandas is taken from the version that is served"


def test_the_values_for_kubernetes_say_that_they_are_untested_and_open_lesson_00():
    text = (ROOT / "binder" / "hub" / "values.yaml").read_text(encoding="utf-8")
    values = yaml.safe_load(text)["singleuser"]
    assert "UNTESTED" in text
    folder = values["storage"]["homeMountPath"]
    assert values["extraEnv"]["DISPUTE_HOME"].startswith(folder), "work outlives the learner's server"
    assert values["defaultUrl"] == f"/doc/tree/{folder.rsplit('/', 1)[1]}/en/00_start_here.ipynb"


def test_the_link_for_a_hub_brings_the_repository_and_opens_lesson_00():
    link = address.pull("https://hub.example.edu")
    assert unquote(link) == (
        f"https://hub.example.edu/hub/user-redirect/git-pull?repo=https://github.com/{address.repository()}"
        f"&branch=main&urlpath=doc/tree/{address.repository().split('/')[1]}/notebooks/en/00_start_here.ipynb"
    )


def test_one_command_writes_the_address_everywhere_and_the_frame_still_knows_every_cell(tmp_path, capsys):
    """In a copy of all files that hold one; links to other repositories stay."""
    held = [path.relative_to(ROOT) for path in (*address.files(), *address.cells())]
    for name in held:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "pyproject.toml").write_text('[project.urls]\nRepository = "https://github.com/Lycee/mali-2025"\n')
    other = "https://github.com/numpy/numpy/pull/1"
    with (tmp_path / held[-2]).open("a", encoding="utf-8") as file:
        file.write(other)
    address.write(tmp_path)
    named = [Path(line) for line in capsys.readouterr().out.splitlines()]
    assert named == [name for name in held if (ROOT / name).read_bytes() != (tmp_path / name).read_bytes()]
    for name in named:
        text = (tmp_path / name).read_text(encoding="utf-8")
        assert not re.search(rf"{address.repository()}|{address.pages()}".replace("/", "(?:/|%2F)"), text), name
        assert "Lycee" in text
    book = tmp_path / held[-2]
    assert book.read_text(encoding="utf-8").endswith(other)
    book.write_text(book.read_text(encoding="utf-8").removesuffix(other), encoding="utf-8")
    assert listed.written(tmp_path / "notebooks") == (tmp_path / address.FRAME).read_text(encoding="utf-8")
    address.write(tmp_path)
    assert capsys.readouterr().out == "", "a second time there is nothing to do"


def test_an_address_that_moves_is_rewritten_everywhere(tmp_path):
    (tmp_path / "pyproject.toml").write_text('[project.urls]\nRepository = "https://github.com/Lycee/mali-2025"\n')
    text = "\n".join(
        [
            address.binder(),
            address.issues(),
            address.pages() + "/lite/",
            address.pull(),
            "https://github.com/OWNER/REPO",
        ]
    )
    new = address.rewritten(text, tmp_path)
    assert "OWNER" not in new and "REPO" not in new and "owner" not in new
    assert address.binder(root=tmp_path) in new and address.pull(root=tmp_path) in new
    assert "https://lycee.github.io/mali-2025/lite/" in new
    assert address.rewritten(new, tmp_path) == new


@pytest.mark.parametrize("content", [b"as named", b"something else"])
def test_a_wheel_from_elsewhere_is_taken_only_if_it_is_the_one_that_the_lock_file_names(tmp_path, content):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "pandas.whl").write_bytes(content)
    entry = {"file_name": "pandas.whl", "sha256": hashlib.sha256(b"as named").hexdigest()}
    if content == b"as named":
        pyodide._take(str(tmp_path / "full"), entry, tmp_path)
        assert (tmp_path / "pandas.whl").read_bytes() == content
    else:
        with pytest.raises(SystemExit, match="is not the file that Pyodide"):
            pyodide._take(str(tmp_path / "full"), entry, tmp_path)
        assert not (tmp_path / "pandas.whl").exists()


def test_what_a_package_needs_is_found_whatever_way_its_name_is_spelt():
    packages = {"a": {"depends": ["B_c"]}, "b-c": {"depends": ["d.e"]}, "d-e": {"depends": []}, "f": {"depends": []}}
    assert pyodide._closure(json.loads(json.dumps(packages)), ["a"]) == {"a", "b-c", "d-e"}
