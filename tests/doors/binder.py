"""Binder: its tool reads ``binder/``, and an environment built from those files alone opens lesson 00.

``make test-all`` runs this by name. Neither Docker nor Binder itself is needed; the image is not built here.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

import used
from browser import engine, lab
from dispute.publish import address
from doors import fresh

BINDER = fresh.ROOT / "binder"
#: What repo2docker 2026.4 puts into its base environment for Python 3.12.
BASE = ["jupyterlab==4.4.9", "notebook==7.4.7", "ipywidgets==8.1.7", "ipykernel==7.0.1"]
REPO2DOCKER = "jupyter-repo2docker==2026.4.0"


@pytest.fixture(scope="module")
def dockerfile(tmp_path_factory) -> str:
    """What Binder's tool makes of the repository, without building it."""
    folder = tmp_path_factory.mktemp("repo2docker")
    python = fresh.environment(folder / "env")
    fresh.install(python, REPO2DOCKER)
    tree = folder / "tree"
    shutil.copytree(BINDER, used.tree(tree) / "binder")
    done = subprocess.run(
        [python.parent / "jupyter-repo2docker", "--no-build", "--debug", tree], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout + done.stderr


def test_binders_tool_reads_the_folder(dockerfile):
    version = (BINDER / "runtime.txt").read_text(encoding="utf-8").strip()
    assert re.fullmatch(r"python-3\.\d+", version)
    assert f"environment for python={version.removeprefix('python-')}\n" in dockerfile
    assert "binder/postBuild" in dockerfile and "binder/requirements.txt" in dockerfile


def test_packages_are_installed_before_the_repository_is_copied_so_that_the_layer_is_kept(dockerfile):
    steps = [line.strip() for line in dockerfile.splitlines()]
    install = next(n for n, line in enumerate(steps) if "requirements.txt" in line and "pip install" in line)
    copy = next(n for n, line in enumerate(steps) if re.match(r"COPY --chown=\S+ src/ \$\{REPO_DIR\}/?$", line))
    assert install < copy
    assert all(
        re.match(r"(#.*|[\w-]+==\S+.*|)$", line)
        for line in (BINDER / "requirements.txt").read_text(encoding="utf-8").splitlines()
    ), "exact versions of other people's packages, nothing of this repository"


@pytest.fixture(scope="module")
def image(tmp_path_factory):
    """An environment as Binder has it: its base packages, then binder/ alone, in a copy of the repository."""
    folder = tmp_path_factory.mktemp("image")
    version = (BINDER / "runtime.txt").read_text(encoding="utf-8").strip().removeprefix("python-")
    sys.path.insert(0, str(fresh.ROOT / "tests"))
    from matrix import find

    interpreter = find(version)
    if interpreter is None:
        print(f"Python {version} was not found, so this environment has {sys.version.split()[0]}.")
    python = fresh.environment(folder / "env", interpreter or sys.executable)
    fresh.install(python, *BASE)
    fresh.install(python, "-r", str(BINDER / "requirements.txt"))
    home = folder / "home"
    shutil.copytree(BINDER, used.tree(home) / "binder")
    fresh.install(python, "pip")
    fresh.install(python, "hatchling", "editables")  # what an isolated build would fetch
    env = {**os.environ, "KERNEL_PYTHON_PREFIX": str(folder / "env"), "NB_PYTHON_PREFIX": str(folder / "env")}
    fresh.run(home / "binder" / "postBuild", cwd=home, env={**env, "DISPUTE_HOME": str(folder / "kept")})
    return python, home


def test_the_build_adds_nothing_to_what_is_pinned_and_keeps_binders_own_lab(image):
    python, home = image
    listed = json.loads(fresh.run(python, "-m", "pip", "list", "--format=json", "--disable-pip-version-check"))
    found = {entry["name"].lower().replace("_", "-"): entry["version"] for entry in listed}
    assert found["jupyterlab"] == "4.4.9"
    for name, version in re.findall(
        r"^([\w-]+)==([\w.]+)$", (BINDER / "requirements.txt").read_text(encoding="utf-8"), flags=re.M
    ):
        assert found[name.replace("_", "-")] == version
    where = fresh.run(python, "-c", "import dispute; print(dispute.__file__)", cwd="/")
    assert Path(where.strip()).is_relative_to(home), "edited files are used at once"


def test_lesson_00_opens_in_the_document_view_and_runs_without_news(image, monkeypatch):
    python, home = image
    monkeypatch.setattr(lab.sys, "executable", str(python))
    path = address.FIRST.format(lang="en").removeprefix("doc/tree/")
    with lab.serve(home, options=lab.PROMPT) as running, sync_playwright() as playwright:
        browser = engine.launch(playwright)
        page = browser.new_context(viewport={"width": 1200, "height": 1000}).new_page()
        lab.open_notebook(page, running, path, view="doc")
        lab.run_all(page)
        assert page.locator(".dispute-framed[data-dispute=ran]").count(), "the build brings the frame"
        assert page.locator(".jp-Notebook .jp-Cell .dispute:visible").first.inner_text().startswith("Ready")
        assert page.locator(".jp-RenderedText[data-mime-type*=stderr]").count() == 0
        # Cells out of view are in the page, so a tag leads to its source; 4.4.9 would leave them out by itself.
        tag = page.locator(".jp-MarkdownOutput a", has_text="D046").first
        tag.click()
        page.get_by_role("dialog", name="[D046]").get_by_role("button", name="Show it in the list").click()
        expect(page.locator(tag.get_attribute("href"))).to_be_in_viewport()
        page.wait_for_timeout(3000)  # the question about news comes late
        assert page.get_by_text("Jupyter news").count() == 0
        browser.close()
    config = python.parents[1] / "etc" / "jupyter" / "jupyter_server_config.d" / "dispute.json"
    assert "PromptConnection" in config.read_text(encoding="utf-8")


def test_links_open_lesson_00_in_the_document_view():
    link = address.binder()
    assert link.endswith("?urlpath=doc%2Ftree%2Fnotebooks%2Fen%2F00_start_here.ipynb")
    assert (fresh.ROOT / address.FIRST.format(lang="en").removeprefix("doc/tree/")).is_file()
