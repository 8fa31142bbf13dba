"""Cards on a slide: a letter, a number or a name, and words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dispute.publish.slides.look import FONT, colour
from dispute.publish.slides.office import emu, plain, rgb
from dispute.publish.slides.places import Box, fitting
from dispute.publish.slides.slide import Card

#: Letters of a card grow up to this size; a smaller one than the last cannot be read from the back of a room.
SIZES = (28, 26, 24, 22, 20, 18, 16)
#: More cards stand side by side.
MANY = 4


def draw_cards(page: Any, cards: Sequence[Card], box: Box) -> float:
    """Draw cards below each other, or in two columns where there are many or long ones; return where they end."""
    long = max(len(card.text) + len(card.foot) for card in cards)
    columns = 2 if len(cards) > MANY or (len(cards) == 2 and long > 120) else 1
    rows, gap = -(-len(cards) // columns), 0.16
    width = (box.width - gap * (columns - 1)) / columns
    height = min((box.height - gap * (rows - 1)) / rows, 1.15 if columns == 1 and long < 200 else 9)
    head = all(len(card.head) < 2 for card in cards)
    inner = Box(0, 0, width - (1.15 if head else 0.4), height - 0.16)
    texts = [[card.text] if head else [card.head, card.text, *filter(None, [card.foot])] for card in cards]
    size = min(fitting(text, inner, SIZES, gap=0.25 if len(text) > 1 else 0) for text in texts)
    for n, card in enumerate(cards):
        left = box.left + (n % columns) * (width + gap)
        top = box.top + (n // columns) * (height + gap)
        _card(page, card, Box(left, top, width, height), size, head)
    return box.top + rows * (height + gap) - gap


def _card(page: Any, card: Card, box: Box, size: int, head: bool) -> None:
    from pptx.enum.shapes import MSO_SHAPE
    from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
    from pptx.util import Pt

    shape = page.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, *emu(box.left, box.top, box.width, box.height))
    shape.adjustments[0] = 0.1 / min(box.width, box.height)
    shape.fill.solid()
    shape.fill.fore_color.rgb = rgb(colour("raised"))
    shape.line.color.rgb, shape.line.width = rgb(colour("line")), Pt(1)
    plain(shape)
    frame = shape.text_frame
    frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.MIDDLE if head else MSO_ANCHOR.TOP
    frame.margin_left, frame.margin_right, frame.margin_top, frame.margin_bottom = emu(
        0.95 if head and card.head else 0.2, 0.2, 0.08, 0.08
    )
    told = [card.text] if head else [card.head, card.text, *filter(None, [card.foot])]
    for n, words in enumerate(told):
        paragraph = frame.paragraphs[0] if n == 0 else frame.add_paragraph()
        paragraph.alignment = PP_ALIGN.LEFT
        run = paragraph.add_run()
        run.text = words
        run.font.size, run.font.name = Pt(size), FONT
        run.font.bold = not head and n == 0
        run.font.color.rgb = rgb(colour("quiet" if n == 2 else "ink"))
        paragraph.space_after = Pt(size * 0.25) if n < len(told) - 1 else Pt(0)
    if head and card.head:
        _badge(page, card.head, box)


def _badge(page: Any, letter: str, box: Box) -> None:
    from pptx.enum.shapes import MSO_SHAPE
    from pptx.util import Pt

    side = min(0.56, box.height - 0.1)
    top = box.top + (box.height - side) / 2
    dot = page.shapes.add_shape(MSO_SHAPE.OVAL, *emu(box.left + 0.22, top, side, side))
    dot.fill.solid()
    dot.fill.fore_color.rgb = rgb(colour("ink"))
    dot.line.fill.background()
    plain(dot)
    frame = dot.text_frame
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    run = frame.paragraphs[0].add_run()
    run.text = letter
    run.font.size, run.font.bold, run.font.name = Pt(20), True, FONT
    run.font.color.rgb = rgb("ffffff")
