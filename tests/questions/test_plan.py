"""Lesson files: every one on disk loads, and a damaged one says in a sentence what is wrong."""

import re
import tomllib

import pytest

from dispute.errors import DisputeError
from dispute.questions.plan import FOLDER, load, names
from notebook import ROOT, notebooks

#: The languages that have lessons; another may have its opening alone.
LANGUAGES = sorted(path.parent.name for path in (ROOT / "notebooks").glob("*/00_start_here.ipynb"))

GOOD = """
[lesson]
number = 9
minutes = 5
title.en = "A title"
question.en = "A question?"
[[lesson.objectives]]
code = "LO1"
text.en = "Do a thing."
[[lesson.writing]]
id = "W9"
words = [1, 9]
prompt.en = "Write."
check.en = "Compare."
[[items]]
id = "N9-Q1"
type = "single"
objective = "LO1"
bloom = "Apply"
misconception = "M1"
sources = ["D001"]
cell = "q-n9-1"
stem.en = "What?"
hints = [{ en = "Look." }]
[[items.options]]
id = "a"
text.en = "A"
reason.en = "Because."
key = true
[[predictions]]
id = "guess"
stem.en = "What do you expect?"
[[predictions.options]]
id = "yes"
text.en = "Yes"
"""


@pytest.fixture
def lesson(tmp_path):
    """Load one made-up lesson after a change to its file."""

    def load_it(old: str = "", new: str = "", lang: str = "en"):
        assert old in GOOD
        folder = tmp_path / "09_made_up"
        folder.mkdir(exist_ok=True)
        (folder / "lesson.toml").write_text(GOOD.replace(old, new, 1) if old else GOOD, encoding="utf-8")
        return load("09_made_up", lang, tmp_path)

    return load_it


def test_lessons_are_found_on_disk(tmp_path):
    for file in ("10_later/lesson.toml", "02_early/lesson.toml", "03_empty/notes.txt", "draft/lesson.toml"):
        (tmp_path / file).parent.mkdir()
        (tmp_path / file).touch()
    assert names(tmp_path) == ["02_early", "10_later"]
    assert set(names()) == {path.name for path in FOLDER.iterdir() if path.name[:2].isdigit()}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", names())
def test_every_lesson_loads_in_every_language(name, lang):
    plan = load(name, lang)
    assert plan.name == name
    assert name.startswith(f"{plan.number:02}_")
    assert plan.title and plan.question and plan.minutes > 0 and plan.objectives


@pytest.mark.parametrize("name", names())
def test_no_entry_is_lost_because_two_share_an_id(name):
    raw = tomllib.loads((FOLDER / name / "lesson.toml").read_text(encoding="utf-8"))
    plan = load(name)
    assert len(plan.items) == len(raw.get("items", []))
    assert len(plan.predictions) == len(raw.get("predictions", []))
    assert len(plan.prompts) == len(raw["lesson"].get("writing", []))
    for item in [*plan.items.values(), *plan.predictions.values()]:
        ids = [option.id for option in item.options]
        assert len(ids) == len(set(ids)), item.id


@pytest.mark.parametrize("name", names())
def test_activities_and_prerequisites_name_what_exists(name):
    plan = load(name)
    assert set(plan.prerequisites) <= set(names())
    for settings in plan.activities.values():
        assert settings.get("prediction") is None or plan.prediction(settings["prediction"])


@pytest.mark.parametrize("book", [b for b in notebooks() if b.path.stem in names()], ids=lambda b: b.name)
def test_the_questions_of_the_path_are_those_that_the_notebook_asks_above_go_further(book):
    above = "".join(cell.source for cell in book.cells[: list(book.by_id).index("go-further")])
    assert re.findall(r'lesson\.ask\("([^"]+)"\)', above) == [*load(book.path.stem).core]


def test_a_prediction_has_no_key_and_no_reason(plans):
    for plan in plans.values():
        for question in plan.predictions.values():
            assert question.key == ()
            assert all(option.reason == "" for option in question.options)


def test_a_lesson_comes_back_as_it_is_written(lesson):
    plan = lesson()
    assert (plan.title, plan.objectives) == ("A title", (("LO1", "Do a thing."),))
    assert plan.item("N9-Q1").option("a").key
    assert plan.item("N9-Q1").hints == ("Look.",)
    assert plan.prediction("guess").options[0].text == "Yes"
    assert plan.core == ("N9-Q1",) and lesson("minutes = 5", "minutes = 5\ncore = []").core == ()
    assert plan.prompt("W9").length == (1, 9) and plan.prompt("W9").check == "Compare."
    assert lesson('check.en = "Compare."\n').prompt("W9").check == ""


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("number = 9", "number = = 9", "TOML"),
        ('title.en = "A title"', "", "title"),
        ('code = "LO1"', "", "code"),
        ('cell = "q-n9-1"', "", "cell"),
        ('bloom = "Apply"', 'blooom = "Apply"', "blooom"),
        ('text.en = "Yes"', "", "text"),
        ('check.en = "Compare."', 'chek.en = "Compare."', "chek"),
        ('check.en = "Compare."', 'check.fr = "Comparez."', "en"),
        ('text.en = "A"', 'text.en = "A"\nkeyy = true', "keyy"),
        ("minutes = 5", 'minutes = 5\ncore = ["N9-Q2"]', "N9-Q2"),
        ('stem.en = "What?"', 'stem.fr = "Quoi ?"', "en"),
    ],
)
def test_a_damaged_lesson_names_the_file_and_what_is_wrong(lesson, old, new, named):
    with pytest.raises(DisputeError, match=r"09_made_up/lesson\.toml") as caught:
        lesson(old, new)
    assert named in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1


def test_an_unknown_lesson_is_an_error_that_lists_the_known_ones(lesson):
    with pytest.raises(DisputeError) as caught:
        load("99_nowhere")
    assert all(name in str(caught.value) for name in ["99_nowhere", *names()])


def test_an_unknown_id_is_an_error_that_lists_the_known_ones(lesson):
    plan = lesson()
    for ask, known in ((plan.item, "N9-Q1"), (plan.prediction, "guess"), (plan.prompt, "W9")):
        with pytest.raises(DisputeError, match=known):
            ask("nothing")
