"""``make lab`` really sets up: in a folder with blanks and accents, under settings that break other environments, and
again in a folder that was renamed. ``make test-all`` runs this by name; it installs JupyterLab twice.
"""

import os
import shutil

import used
from doors import fresh

SETTINGS = """[global]
require-virtualenv = true
target = {away}
no-build-isolation = true
require-hashes = true
[install]
user = true
no-deps = true
"""


def test_make_lab_works_under_a_users_own_settings_and_after_a_move(tmp_path):
    folder = used.tree(tmp_path / "Cours d’été" / "module")
    shutil.copy(fresh.ROOT / "Makefile", folder)
    shutil.copytree(fresh.ROOT / "binder", folder / "binder")
    home = tmp_path / "home"
    (home / ".config" / "pip").mkdir(parents=True)
    (home / ".config" / "pip" / "pip.conf").write_text(SETTINGS.format(away=home / "away"), encoding="utf-8")
    env = {
        **os.environ, "HOME": str(home), "XDG_CONFIG_HOME": "", "PIP_USER": "1", "PIP_TARGET": str(home / "away"),
        "PYTHONPATH": str(home), "PYTHONWARNINGS": "error", "PIP_REQUIRE_VIRTUALENV": "1",
    }  # fmt: skip
    lab = ("make", "--no-print-directory", "lab", "ARGS=--version")
    assert fresh.run(*lab, cwd=folder, env=env).endswith("4.6.6\n")
    moved = folder.rename(folder.with_name("module renommé"))
    said = fresh.run(*lab, cwd=moved, env=env)
    assert "setting up again" in said and said.endswith("4.6.6\n")
    where = fresh.run(
        moved / ".venv" / "bin" / "python", "-c", "import dispute; print(dispute.__file__)", cwd="/", env={}
    )
    assert where.startswith(str(moved)) and not (home / "away").exists()
