"""The frame of a lesson: its list is what stands in the notebooks, it is small, and every way in brings it."""

import gzip
import json
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from dispute import shipped
from dispute.hosts.frame import listed
from dispute.questions import plan
from notebook import ROOT, notebooks

HERE = Path(__file__).parent
FRAME = listed.LIST.parents[1]
LIST = json.loads(listed.LIST.read_text(encoding="utf-8"))
BOOKS = notebooks()
LESSONS = [book for book in BOOKS if book.path.stem in plan.names()]
every = pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.path.stem)


def listed_for(book) -> dict:
    setup = book.by_id["setup"].source
    (found,) = (lesson for lesson in LIST["lessons"] if lesson["setup"] == setup)
    return found


@pytest.mark.node
def test_what_it_decides_is_what_it_says():
    node = shutil.which("node")
    assert node, "Node.js is missing: sudo apt-get install -y nodejs"
    done = subprocess.run([node, "--test", str(HERE / "frame.test.mjs")], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_list_is_what_stands_in_the_notebooks():
    assert listed.LIST.read_text(encoding="utf-8") == listed.written(ROOT / "notebooks"), (
        "python -m dispute.hosts.frame.listed"
    )


@every
def test_every_code_cell_of_ours_may_run(book):
    cells = [cell.source for cell in book.cells if cell.code]
    assert set(cells) <= set(listed_for(book)["cells"])


@every
def test_code_to_read_stands_under_the_hood_and_nowhere_else(book):
    kinds, hood = listed_for(book)["cells"], False
    for cell in book.cells:
        if not cell.code:
            hood = hood or cell.id == "hood-intro" or "with pandas" in cell.source.split("\n")[0]
        else:
            assert (kinds[cell.source] == "code") == hood, cell.id


@pytest.mark.parametrize("book", LESSONS, ids=lambda book: book.path.stem)
def test_minutes_left_begin_with_the_stated_ones_fall_and_end_with_the_recap(book):
    lesson = listed_for(book)
    left = list(lesson["left"].values())
    assert lesson["minutes"] == plan.load(book.path.stem).minutes > left[0]
    [recap] = re.findall(r"^## (.+)", book.by_id["recap-intro"].source, re.M)
    assert left == sorted(left, reverse=True) and left[-1] == 0 < lesson["left"][recap]
    assert lesson["cells"][lesson["first"]] == "live" and lesson["first"] != "lesson.resume()"


def test_it_is_small():
    # The list is no program, and the style is the one of the page, which has a size of its own.
    files = [FRAME / name for name in shipped.FRAME if name not in ("static/lessons.json", "static/page.css")]
    assert len(gzip.compress(b"".join(file.read_bytes() for file in files), 9)) <= 5_000


def test_the_package_brings_every_file_of_it_to_where_jupyter_looks():
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    shared = config["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
    brought = {Path(source): target for source, target in shared.items() if "labextensions" in source}
    place = "share/jupyter/labextensions/who-moved-first"
    assert brought == {
        Path(name): f"{place}/{own}" for name, own in zip(shipped.frame(ROOT), shipped.FRAME, strict=True)
    }
    assert sorted(shipped.FRAME) == sorted(p.relative_to(FRAME).as_posix() for p in FRAME.rglob("*") if p.is_file())
    said = json.loads((FRAME / "package.json").read_text(encoding="utf-8"))
    assert (said["name"], said["version"]) == (config["project"]["name"], config["project"]["version"])
    assert (FRAME / said["jupyterlab"]["_build"]["load"]).is_file()


def test_binder_copies_it_to_the_server():
    said = (ROOT / "binder" / "postBuild").read_text(encoding="utf-8")
    assert FRAME.relative_to(ROOT).as_posix() in said


def test_no_page_asks_a_reader_to_scroll_and_only_stored_pages_say_what_to_run():
    for book in BOOKS:
        for cell in book.cells:
            if not cell.code:
                assert "Run All Cells" not in cell.source and "scroll" not in cell.source.lower(), cell.id
            marked = cell.stored.count('<p class="dispute-run">') + cell.stored.count('<span class="dispute-run">')
            assert cell.stored.count("Run All Cells") == marked, cell.id
