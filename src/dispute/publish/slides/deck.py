"""Slides as a .pptx file: all layouts 16:9, so that a slide which a teacher adds fits; titles where programs look."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from dispute.publish.slides.cards import SIZES, draw_cards
from dispute.publish.slides.drawing import draw
from dispute.publish.slides.look import BOLD, FONT, colour
from dispute.publish.slides.master import dress
from dispute.publish.slides.office import emu, rgb
from dispute.publish.slides.places import BODY, FOOT, HEIGHT, INNER, KICKER, LEFT, TITLE, WIDTH, Box, fitting
from dispute.publish.slides.slide import Slide

#: What a text box keeps free at its left and right, and half of it above and below, in inches.
MARGIN = 0.1
#: Sizes for lines that stand alone, and for those with cards or a picture.
LARGER, SMALLER = (38, 36, 34, 32, 30, *SIZES, 14), (22, 20, 18, 17, 16, 15, 14)


def write(deck: Sequence[Slide], path: Path) -> None:
    """Write the slides as a file that every office program opens and changes."""
    from pptx import Presentation  # here, not above: only who prints has this package

    file = Presentation()
    file.slide_width, file.slide_height = emu(WIDTH, HEIGHT)
    dress(file)
    for slide in deck:
        _slide(file, slide)
    file.core_properties.title = deck[0].title
    file.core_properties.author = "the contributors"
    file.save(str(path))


def _slide(file: Any, slide: Slide) -> None:
    """Add one slide. Lines stand in the body's own place, so that outlines and screen readers have them."""
    lay = file.slide_layouts[1 if slide.lines else 5]
    page = file.slides.add_slide(lay)
    page.shapes.title.text_frame.text = slide.title
    size = fitting([slide.title], TITLE, (30, 28, 26, 24, 22, 20), letter=BOLD)
    _font(page.shapes.title.text_frame.paragraphs, size, bold=True)
    if slide.kicker:
        _words(page, slide.kicker, KICKER, 14, "quiet")
    if slide.sources:
        tags = " ".join(f"[{key}]" for key in slide.sources)
        _words(page, tags, FOOT, 11 if len(tags) < 150 else 9, "quiet")
    lines, cards, picture = _places(slide)
    if slide.cards:
        end = draw_cards(page, slide.cards, cards)
        lines = Box(lines.left, end + 0.2, lines.width, lines.height)
    if slide.picture:
        draw(page.shapes, slide.picture, picture)
    if slide.lines:
        body = page.placeholders[1]
        body.left, body.top, body.width, body.height = emu(lines.left, lines.top, lines.width, lines.height)
        frame = body.text_frame
        frame.text = slide.lines[0]
        for line in slide.lines[1:]:
            frame.add_paragraph().text = line
        if slide.picture and slide.picture.narrow:
            sizes = SIZES
        elif slide.cards or slide.picture:
            sizes = SMALLER
        else:
            sizes = LARGER
        within = Box(lines.left, lines.top, lines.width - 2 * MARGIN, lines.height - MARGIN)
        _font(frame.paragraphs, fitting(slide.lines, within, sizes, gap=0.4))
    page.notes_slide.notes_text_frame.text = slide.notes


def _places(slide: Slide) -> tuple[Box, Box, Box]:
    """Return where lines, cards and a picture stand: side by side for a narrow picture, else below each other."""
    top, high = BODY.top, BODY.height
    if slide.picture and slide.picture.narrow:
        return Box(LEFT + 6.6, top, INNER - 6.6, high), BODY, Box(LEFT, top, 6, high)
    below = min(2.75, 0.25 + 0.36 * sum(1 + len(line) // 96 for line in slide.lines)) if slide.lines else 0
    above = Box(LEFT, top, INNER, high - below - 0.15 * bool(below))
    if slide.picture:
        return Box(LEFT, top + high - below, INNER, below), BODY, above
    if slide.cards:
        return Box(LEFT, 0, INNER, below), above, BODY
    return BODY, BODY, BODY


def _words(page: Any, text: str, box: Box, size: int, name: str) -> None:
    """Write one quiet line."""
    from pptx.util import Pt

    shape = page.shapes.add_textbox(*emu(box.left, box.top, box.width, box.height))
    frame = shape.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    run = frame.paragraphs[0].add_run()
    run.text = text
    run.font.size, run.font.name = Pt(size), FONT
    run.font.color.rgb = rgb(colour(name))


def _font(paragraphs: Sequence[Any], size: int, *, bold: bool = False) -> None:
    from pptx.util import Pt

    for n, paragraph in enumerate(paragraphs):
        paragraph.font.size, paragraph.font.bold = Pt(size), bold
        if n < len(paragraphs) - 1:
            paragraph.space_after = Pt(size * 0.4)
