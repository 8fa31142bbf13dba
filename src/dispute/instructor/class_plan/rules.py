"""Lesson plans for a class, and how long their parts take a class that reads and votes at a stated pace."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dispute.errors import DisputeError, one_of
from dispute.words import translated

#: Scenes of the opening that take more than one slide.
SEVERAL = {"papers": 2, "sorted": 3, "why": 2}


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a lesson: when it begins, how long it is planned, and who does what.

    ``paper`` is plan B. ``needs`` says what learners read and do in it, for the rehearsal; ``work`` is what of it is
    done in a lesson, counted along one right path.
    """

    at: int
    minutes: int
    name: str
    teacher: str
    learners: str
    paper: str
    slide: str
    needs: Mapping[str, Any]
    work: tuple[Mapping[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class ClassPlan:
    """A plan for one lesson in class; ``lesson`` is the notebook that it mostly uses."""

    id: str
    lesson: str
    title: str
    about: str
    parts: tuple[Part, ...]
    pace: Mapping[str, float]

    @property
    def minutes(self) -> int:
        """Length of the lesson, without what is prepared before it."""
        return max(part.at + part.minutes for part in self.parts)


def load(lang: str = "en") -> dict[str, ClassPlan]:
    """Return every plan by id."""

    def build(raw: dict[str, Any]) -> dict[str, ClassPlan]:
        return {
            p["id"]: ClassPlan(
                p["id"],
                p["lesson"],
                p["title"],
                p["about"],
                tuple(_part(one, raw["work"]) for one in p["parts"]),
                raw["pace"],
            )
            for p in raw["plans"]
        }

    return translated.read(Path(__file__).with_name("class_plans.toml"), lang, build)


def plan(key: str, lang: str = "en") -> ClassPlan:
    """Return one plan; an unknown id is an error that lists the known ones."""
    plans = load(lang)
    if key not in plans:
        raise DisputeError(f"There is no class plan {key!r}: choose {one_of(plans)}.")
    return plans[key]


def slides_of(part: Part) -> int:
    """Return how many slides a part has: its words, its scenes, its votes."""
    scenes = sum(SEVERAL.get(name, 1) for name in part.needs.get("shows", ()))
    return bool(part.slide) + scenes + len(part.needs.get("votes", ()))


def counted(lang: str = "en") -> dict[str, dict[str, int]]:
    """Return what is read and pressed in each piece of work that a plan names, as the file of the plans has it."""
    return translated.read(Path(__file__).with_name("class_plans.toml"), lang, lambda raw: raw["work"])


def _part(raw: dict[str, Any], work: Mapping[str, Mapping[str, int]]) -> Part:
    own = {name: raw[name] for name in ("at", "minutes", "name", "teacher", "learners", "paper")}
    needs = {key: value for key, value in raw.items() if key not in own and key != "slide"}
    return Part(**own, slide=raw.get("slide", ""), needs=needs, work=tuple(work[key] for key in raw.get("does", ())))


def seconds(part: Part, pace: Mapping[str, float], words_of: Callable[[str], int]) -> float:
    """Return how long a part takes a class at this pace.

    Parameters
    ----------
    words_of
        Words that learners read in a question or a prediction, by its id.
    """
    needs = part.needs

    def all_of(what: str) -> float:
        return needs.get(what, 0) + sum(one.get(what, 0) for one in part.work)

    reading = all_of("words") + sum(map(words_of, [*needs.get("votes", ()), *needs.get("asks", ())]))
    votes = len(needs.get("votes", ()))
    voting = votes * pace["vote"] if needs.get("once") else votes * (2 * pace["vote"] + pace["talk"])
    return (
        60 * reading / pace["words_per_minute"]
        + voting
        + len(needs.get("asks", ())) * pace["predict"]
        + 60 * all_of("writes") / pace["written_words_per_minute"]
        + all_of("questions") * pace["question"]
        + all_of("chips") * pace["chip"]
        + all_of("fields") * pace["field"]
        + needs.get("rows", 0) * pace["row"]
        + needs.get("starts", 0) * pace["start"]
    )
