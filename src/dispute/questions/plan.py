"""What a lesson is made of, read from ``lessons/<name>/lesson.toml``: aims, questions, predictions, settings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

from dispute.errors import DisputeError, meant, one_of
from dispute.questions.exercise.rules import Check, Exercise
from dispute.questions.quiz import Item, Option, Remark
from dispute.words import translated

FOLDER = Path(__file__).parents[1] / "lessons"
FORMS = Path(__file__).with_name("test_forms.toml")


@dataclass(frozen=True, slots=True)
class Prompt:
    """A writing task; ``length`` is the fewest and the most words it asks for.

    ``check`` is what a learner compares the kept text with: nobody marks it. With ``before`` or ``lists`` the reply
    names in its place what stands in the text: a year before that one, and words of these lists of ``words.wording``.
    ``headline`` asks for a headline of so many words besides; then the check is folded below what was found.
    ``models`` are ways to write it, each with ``says`` and ``sources``, folded there too.
    """

    id: str
    text: str
    length: tuple[int, int]
    check: str = ""
    before: int = 0
    lists: Sequence[str] = ()
    headline: int = 0
    models: Sequence[dict[str, Any]] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """One of the two forms of the test; which of them a learner meets first is in :mod:`dispute.questions.sitting`."""

    id: str
    intro: str
    items: tuple[Item, ...]

    @property
    def key(self) -> str:
        """Under which a learner's progress notes that it is handed in."""
        return f"test-{self.id}"


@dataclass(frozen=True, slots=True)
class Plan:
    """One lesson.

    ``objectives`` pairs a code with its words; ``core`` lists the ids of the questions above "Go further";
    ``predictions`` maps an id to a question without a key; ``terms`` are ids of the glossary; ``activities`` maps an
    activity's name to its settings.
    """

    name: str
    number: int
    title: str
    question: str
    minutes: int
    prerequisites: tuple[str, ...]
    objectives: tuple[tuple[str, str], ...]
    items: dict[str, Item]
    core: tuple[str, ...]
    predictions: dict[str, Item]
    warm_ups: tuple[Item, ...]
    prompts: dict[str, Prompt]
    exercises: dict[str, Exercise]
    terms: tuple[str, ...]
    activities: dict[str, dict[str, Any]]

    def item(self, item_id: str) -> Item:
        """Return a question; an unknown id is an error that lists the known ones."""
        return self._pick(self.items, item_id, "question")

    def prediction(self, key: str) -> Item:
        """Return a prediction's question; an unknown id is an error that lists the known ones."""
        return self._pick(self.predictions, key, "prediction")

    def prompt(self, key: str) -> Prompt:
        """Return a writing task; an unknown id is an error that lists the known ones."""
        return self._pick(self.prompts, key, "writing task")

    def exercise(self, key: str) -> Exercise:
        """Return an exercise; an unknown id is an error that lists the known ones."""
        return self._pick(self.exercises, key, "exercise")

    def _pick(self, where: dict[str, Any], key: str, noun: str) -> Any:
        if not isinstance(key, str) or key not in where:
            known = f"It has {one_of(where)}." if where else "It has none."
            raise DisputeError(f"Lesson {self.name} has no {noun} {key!r}. {known}{meant(key, where)}")
        return where[key]


def names(folder: Path = FOLDER) -> list[str]:
    """Return the names of all lessons, found on disk."""
    return sorted(path.parent.name for path in folder.glob("[0-9][0-9]_*/lesson.toml"))


def load(name: str, lang: str = "en", folder: Path = FOLDER) -> Plan:
    """Return the plan of one lesson in one language.

    Raises
    ------
    DisputeError
        If there is no such lesson, the file is damaged, or a phrase is missing in this language.
    """
    if name not in (known := names(folder)):
        raise DisputeError(f"There is no lesson {name!r}: choose {one_of(known)}.{meant(name, known)}")
    return _shipped(name, lang) if folder == FOLDER else _read(name, lang, folder)


@cache
def _shipped(name: str, lang: str) -> Plan:
    """Read each of ours once: the overview of the course and the warm-up ask for those of other lessons."""
    return _read(name, lang, FOLDER)


def _read(name: str, lang: str, folder: Path) -> Plan:
    def build(raw: dict[str, Any]) -> Plan:
        lesson = raw["lesson"]
        ids = [item["id"] for item in raw.get("items", ())]
        core = tuple(lesson.get("core", ids))
        if unknown := set(core) - set(ids):
            raise ValueError(f"core names {one_of(sorted(unknown))}, which is no question of this lesson")
        return Plan(
            name=name,
            number=lesson["number"],
            title=lesson["title"],
            question=lesson["question"],
            minutes=lesson["minutes"],
            prerequisites=tuple(lesson.get("prerequisites", ())),
            objectives=tuple((o["code"], o["text"]) for o in lesson["objectives"]),
            items={i["id"]: _item(i) for i in raw.get("items", ())},
            core=core,
            predictions={p["id"]: _item({**_NO_KEY, **p}) for p in raw.get("predictions", ())},
            warm_ups=tuple(_item(i) for i in raw.get("warmups", ())),
            prompts={p["id"]: _prompt(p) for p in lesson.get("writing", ())},
            exercises={e["id"]: _exercise(e) for e in raw.get("exercises", ())},
            terms=tuple(lesson.get("terms", ())),
            activities=raw.get("activities", {}),
        )

    return translated.read(folder / name / "lesson.toml", lang, build)


def title(name: str, lang: str = "en", folder: Path = FOLDER) -> str:
    """Return the title of a lesson, which can speak a language before the lesson does."""
    return translated.read(folder / name / "lesson.toml", lang, str, lambda raw: raw["lesson"]["title"])


def statements(name: str, activity: str, ids: Iterable[str], lang: str = "en", folder: Path = FOLDER) -> dict[str, str]:
    """Return some statements of a text by their ids, which can speak a language before the lesson does."""

    def pick(raw: dict[str, Any]) -> Any:
        told, wanted = raw["activities"][activity]["statements"], set(ids)
        return [{"id": one["id"], "text": one["text"]} for one in told if one["id"] in wanted]

    return {one["id"]: one["text"] for one in translated.read(folder / name / "lesson.toml", lang, list, pick)}


def forms(lang: str = "en", file: Path = FORMS) -> dict[str, Form]:
    """Return the two forms of the test, by id."""

    def build(raw: dict[str, Any]) -> dict[str, Form]:
        return {f["id"]: Form(f["id"], raw["test"]["intro"], tuple(map(_item, f["items"]))) for f in raw["forms"]}

    return translated.read(file, lang, build)


def _prompt(raw: dict[str, Any]) -> Prompt:
    rest = {key: value for key, value in raw.items() if key not in ("id", "prompt", "words")}
    if unknown := set(rest) - {f.name for f in fields(Prompt)}:  # a misspelt check would never be shown
        raise TypeError(f"writing task {raw.get('id')} has the unknown entry {one_of(sorted(unknown))}")
    return Prompt(raw["id"], raw["prompt"], tuple(raw["words"]), **rest)


def _exercise(raw: dict[str, Any]) -> Exercise:
    return Exercise(raw["id"], raw["task"], tuple(Check(**check) for check in raw["checks"]))


#: A prediction is a question that nobody marks.
_NO_KEY = {"type": "single", "objective": "", "bloom": "", "misconception": "", "sources": (), "cell": ""}


def _item(raw: dict[str, Any]) -> Item:
    raw = dict(raw)
    options = tuple(Option(**{"reason": "", **o}) for o in raw.pop("options", ()))
    remarks = tuple(Remark(**r) for r in raw.pop("remarks", ()))
    lists = {key: tuple(raw.pop(key, ())) for key in ("sources", "hints")}
    if unknown := set(raw) - {f.name for f in fields(Item)}:
        raise TypeError(f"question {raw.get('id')} has the unknown entry {one_of(sorted(unknown))}")
    return Item(**raw, **lists, options=options, remarks=remarks)
