"""Slides for a class plan as .pptx, the format that every office program and online service opens.

A reveal.js deck would need a network for its scripts, or carry them; a .pptx is edited by those who teach from it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dispute.instructor.class_plan.rules import ClassPlan
from dispute.instructor.class_plan.view import clock
from dispute.questions.fields import labels
from dispute.questions.quiz import Item
from dispute.words.texts import Words


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide: a title, its lines, and the notes for whoever speaks."""

    title: str
    lines: tuple[str, ...]
    notes: str


def slides(plan: ClassPlan, item_of: Callable[[str], Item], words: Words) -> list[Slide]:
    """Return the title, one slide for each part, and one for each question that is voted on."""
    made = [Slide(plan.title, (plan.about,), "")]
    for part in plan.parts:
        notes = words("worksheet.minutes", clock=clock(part), teacher=part.teacher, paper=part.paper)
        if part.slide:
            made.append(Slide(part.name, tuple(part.slide.splitlines()), notes))
        for key in part.needs.get("votes", ()):
            item = item_of(key)
            lines = (item.stem, *(label for label, _ in labels(item)))
            about = words("worksheet.source_ids", ids=", ".join(item.sources)) if item.sources else ""
            made.append(Slide(part.name, lines, f"{item.id}. {about}".strip()))
    return made


def write(deck: list[Slide], path: Path) -> None:
    """Write the slides as a .pptx file, with titles and bodies in the places that screen readers look for."""
    from pptx import Presentation  # here, not above: only who prints has this package
    from pptx.util import Emu, Inches, Pt

    file = Presentation()
    file.slide_width, file.slide_height = Inches(13.333), Inches(7.5)
    for slide in deck:
        page = file.slides.add_slide(file.slide_layouts[1])  # title and content
        title, body = page.shapes.title, page.placeholders[1]
        title.left, title.top, title.width, title.height = (Inches(n) for n in (0.8, 0.4, 11.7, 1.1))
        body.left, body.top, body.width, body.height = (Inches(n) for n in (0.8, 1.6, 11.7, 5.5))
        title.text_frame.text, body.text_frame.text = slide.title, slide.lines[0]
        for line in slide.lines[1:]:
            body.text_frame.add_paragraph().text = line
        letters = sum(map(len, slide.lines))
        size = Pt(32 if letters < 260 else 28 if letters < 420 else 24)
        for paragraph in body.text_frame.paragraphs:
            paragraph.font.size, paragraph.space_after = size, Emu(120000)
        page.notes_slide.notes_text_frame.text = slide.notes
    file.core_properties.title = deck[0].title
    file.core_properties.author = "the contributors"
    file.save(str(path))
