"""Text files of the project, as any editor may have saved them."""

import pytest

from dispute.errors import DisputeError
from dispute.files import read_json, read_toml
from dispute.questions import plan
from dispute.words import texts, translated
from dispute.words.texts import Words

GOOD = 'title = { en = "Élan" }\n'


@pytest.fixture
def file(tmp_path):
    return tmp_path / "words.toml"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_mark_in_front_and_the_line_ends_of_any_system_do_not_matter(file, encoding, end):
    file.write_bytes(GOOD.replace("\n", end).encode(encoding))
    assert read_toml(file, "words.toml") == {"title": {"en": "Élan"}}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", None),
        ((GOOD + "title = 3").encode(), "is not valid TOML: Cannot overwrite a value (at "),
        ((GOOD + "more = “x”").encode(), "(at line 2, column 8)"),
        (("\n\n" + GOOD).encode("cp1252"), ", line 3, is not UTF-8 text: save it again as UTF-8."),
        (GOOD.encode("utf-16"), " is saved as UTF-16 (“Unicode”): save it again as UTF-8."),
        ((GOOD + "<<<<<<< HEAD\n").encode(), ", line 2: Git's marks of a conflict stand here."),
        (b"x = " + b"[" * 100_000, "is not valid TOML"),
    ],
)
def test_other_damage_is_one_sentence_with_file_and_line(file, content, said):
    file.write_bytes(content)
    if said is None:
        assert read_toml(file, "words.toml") == {}
        return
    with pytest.raises(DisputeError) as error:
        read_toml(file, "words.toml")
    assert str(error.value).startswith("words.toml") and said in str(error.value)
    assert len(str(error.value).splitlines()) == 1


def test_a_damaged_json_file_is_named_with_its_line(file):
    file.write_text('{"a": 1,\n"b" 2}', encoding="utf-8-sig")
    with pytest.raises(DisputeError, match=r"^x\.json is not valid JSON \(.*line 2 column 5.*: undo the"):
        read_json(file, "x.json")


@pytest.fixture
def phrases(tmp_path, monkeypatch):
    """A folder of phrases to spoil."""
    folder = tmp_path / "work" / "phrases"
    folder.mkdir(parents=True)
    for path in texts.files().values():
        name = path.name if path.parent.name == "phrases" else f"{path.parent.name}.toml"
        (folder / name).write_bytes(path.read_bytes())
    monkeypatch.setattr(texts, "ROOT", tmp_path)
    _forget()
    yield folder
    _forget()


def _forget() -> None:
    texts.files.cache_clear()
    texts.section.cache_clear()


def test_phrases_saved_with_a_mark_are_spoken(phrases):
    before = Words()("save.task")
    path = phrases / "save.toml"
    path.write_text(path.read_text(encoding="utf-8"), encoding="utf-8-sig")
    texts.section.cache_clear()
    assert Words()("save.task") == before


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('task = "Only words"', "work/phrases/save.toml: 'task' is no phrase. Write it as task = { en ="),
        ("task = { en = 3 }", "work/phrases/save.toml: 'task' is no phrase."),
        ('task = { en = "Press {button}" }', "work/phrases/save.toml: the braces of 'task' in 'en' do not fit"),
        ('task = { en = "Press {" }', "work/phrases/save.toml: the braces of 'task' in 'en' do not fit"),
        ('task = { fr = "Ici" }', "work/phrases/save.toml: the phrase 'task' is missing in 'en'. Add it."),
        ("task", "work/phrases/save.toml is not valid TOML"),
    ],
)
def test_a_damaged_phrase_is_named(phrases, text, said):
    (phrases / "save.toml").write_text(text, encoding="utf-8")
    with pytest.raises(DisputeError, match=said.replace("{", r"\{")):
        Words()("save.task")


@pytest.mark.parametrize("text", ["lesson = 3", "[lesson]\nnumber = 1", "lesson.objectives = 3", "[[items]]\nid = 3"])
def test_a_lesson_of_another_shape_is_one_sentence(tmp_path, text):
    name = plan.names()[0]
    (tmp_path / name).mkdir()
    (tmp_path / name / "lesson.toml").write_text(text, encoding="utf-8")
    with pytest.raises(DisputeError, match=rf"^{name}/lesson\.toml: "):
        plan.load(name, folder=tmp_path)


@pytest.mark.parametrize("problem", [AttributeError("no"), ValueError("no"), IndexError("no"), TypeError("no")])
def test_whatever_a_reader_stumbles_on_names_the_file(file, problem):
    file.write_text(GOOD, encoding="utf-8")

    def build(raw):
        raise problem

    with pytest.raises(DisputeError, match=r"/words\.toml: no\."):
        translated.read(file, "en", build)
