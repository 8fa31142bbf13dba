"""The front page: its picture is drawn from the data, and its table of lessons tells what the lessons say."""

import re

import pytest

from dispute.publish import address, picture
from dispute.questions import plan
from notebook import ROOT, notebooks

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_picture_is_the_one_that_the_data_give():
    stored = (ROOT / picture.FILE).read_text(encoding="utf-8")
    assert stored == picture.picture(), "run `python -m dispute.publish.picture`"


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("name", plan.names())
def test_each_lesson_stands_on_the_front_page_with_its_title_and_minutes(name, lang):
    lesson = plan.load(name, lang)
    assert f"[{lesson.number:02} {lesson.title}](notebooks/{lang}/{name}.ipynb) | {lesson.minutes} |" in README


def headings(text: str) -> set[str]:
    return {re.sub(r"[^\w -]", "", line.lstrip("# ")).lower().replace(" ", "-") for line in text.splitlines()}


@pytest.mark.parametrize("path", [ROOT / "README.md", *sorted((ROOT / ".github").glob("*.md"))], ids=lambda p: p.name)
def test_every_link_leads_to_a_file_or_a_heading(path):
    text = path.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if not target.startswith("https://"):
            name, _, part = target.partition("#")
            there = (path.parent / name).resolve() if name else path
            assert there.exists(), target
            assert not part or part in headings(there.read_text(encoding="utf-8")), target


def test_every_instructor_notebook_is_named_in_every_language():
    named = set(re.findall(r"notebooks/instructor/(?:\w+/)?\w+\.ipynb", README))
    assert named == {book.name for book in notebooks() if book.instructor}


def test_public_addresses_are_made_from_the_one_in_pyproject():
    for path in address.files():
        assert address.rewritten(path.read_text(encoding="utf-8")) == path.read_text(encoding="utf-8"), path.name
    for path in address.cells():
        assert address.rewritten_cells(text := path.read_text(encoding="utf-8")) == text, path.name
        assert address.archive() in text
    assert address.pull() in (ROOT / ".github" / "DOORS.md").read_text(encoding="utf-8")
    assert all(link in README for link in (address.binder(), address.issues(), address.pages(), address.lite()))


def test_no_number_was_left_to_fill_in():
    for path in [ROOT / "README.md", *sorted((ROOT / ".github").glob("*.md"))]:
        assert not re.findall(r"\b[A-Z]+_[A-Z_]+ \|", path.read_text(encoding="utf-8")), path.name
