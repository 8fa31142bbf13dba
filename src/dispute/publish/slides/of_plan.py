"""Slides for a class plan as .pptx, the format that every office program and online service opens.

A reveal.js deck would need a network for its scripts, or carry them; a .pptx is edited by those who teach from it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dispute.evidence.tables import Evidence
from dispute.instructor.class_plan.rules import ClassPlan, Part
from dispute.instructor.class_plan.view import clock
from dispute.publish.slides.scenes import Scenes
from dispute.publish.slides.slide import Card, Slide
from dispute.questions.fields import labels
from dispute.questions.quiz import Item
from dispute.words.texts import Words


def slides(plan: ClassPlan, item_of: Callable[[str], Item], words: Words, link: str = "") -> list[Slide]:
    """Return a first slide; for each part its words, scenes and votes; and a last one that lists the sources.

    ``link`` is where learners open the first lesson; it stands on the first slide.
    """
    scenes = Scenes(words.lang)
    made = [Slide(
        words("slides.first"), tuple(filter(None, [words("slides.nobody_first"), link])), picture=scenes.marks(),
        notes=plan.about, kicker=plan.title,
    )]  # fmt: skip
    for part in plan.parts:
        for slide in _of_part(part, scenes, item_of, words):
            notes = words("slides.notes", clock=clock(part), teacher=part.teacher, learners=part.learners,
                          paper=part.paper)  # fmt: skip
            made.append(replace(slide, notes=" ".join(filter(None, [notes, slide.notes]))))
    return [*made, _sources(made, scenes.evidence, words)]


def _of_part(part: Part, scenes: Scenes, item_of: Callable[[str], Item], words: Words) -> list[Slide]:
    found, total = [], len(scenes.order)
    for name in part.needs.get("shows", ()):
        for slide in scenes.of(name):
            kicker = words("slides.scene", clock=clock(part), n=slide.scene, total=total)
            found.append(replace(slide, kicker=kicker))
    if part.slide:  # what a class does next, after the scene that it has just seen
        found.append(Slide(part.name, tuple(part.slide.splitlines()), kicker=words("slides.clock", clock=clock(part))))
    for key in part.needs.get("votes", ()):
        item = item_of(key)
        cards = tuple(Card(letter.split(".")[0], option.text) for (letter, _), option in
                      zip(labels(item), item.options, strict=True))  # fmt: skip
        how = words("slides.once" if part.needs.get("once") else "slides.again")
        found.append(Slide(
            item.stem, (how,), cards, sources=tuple(item.sources), notes=words("slides.about_vote", id=item.id),
            kicker=words("slides.vote", clock=clock(part)),
        ))  # fmt: skip
    return found


def _sources(made: list[Slide], evidence: Evidence, words: Words) -> Slide:
    """Return the slide that tells what the tags on the others stand for."""
    known = sorted({key for slide in made for key in slide.sources})
    rows = [evidence["sources"][key] for key in known]
    lines = []
    for row in rows:
        when = words.dated(row.published) or words("slides.undated")
        lines.append(words("slides.source", id=row.source_id, publisher=words.named(row.publisher), date=when))
    return Slide(words("slides.sources"), (" · ".join(lines),))
