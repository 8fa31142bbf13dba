"""Slides as a .pptx file: all layouts 16:9, so that a slide which a teacher adds fits; titles where programs look."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path
from textwrap import wrap
from typing import Any

from dispute.publish.drawing import Box, draw, emu, hatch, plain, rgb
from dispute.publish.look import BOLD, FONT, LEADING, LETTER, colour
from dispute.publish.slide import Card, Slide

WIDTH, HEIGHT = 13.333, 7.5
#: python-pptx brings layouts for a page as high, and three quarters as wide.
WIDER = WIDTH / 10
LEFT, INNER = 0.7, 11.93
KICKER, TITLE = Box(LEFT, 0.38, INNER, 0.35), Box(LEFT, 0.68, INNER, 1.12)
BODY = Box(LEFT, 1.95, INNER, 4.85)
FOOT = Box(LEFT, 6.98, INNER - 1, 0.3)
#: Letters of a card grow up to this size; a smaller one than the last cannot be read from the back of a room.
SIZES = (28, 26, 24, 22, 20, 18, 16)
LARGER, SMALLER = (38, 36, 34, 32, 30, *SIZES, 14), (22, 20, 18, 17, 16, 15, 14)
#: Cards with so much text stand side by side.
MANY = 4


def write(deck: Sequence[Slide], path: Path) -> None:
    """Write the slides as a file that every office program opens and changes."""
    from pptx import Presentation  # here, not above: only who prints has this package

    file = Presentation()
    file.slide_width, file.slide_height = emu(WIDTH, HEIGHT)
    _master(file)
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
    size = _size([slide.title], TITLE, (30, 28, 26, 24, 22, 20), letter=BOLD)
    _font(page.shapes.title.text_frame.paragraphs, size, bold=True)
    if slide.kicker:
        _words(page, slide.kicker, KICKER, 14, "quiet")
    if slide.sources:
        tags = " ".join(f"[{key}]" for key in slide.sources)
        _words(page, tags, FOOT, 11 if len(tags) < 150 else 9, "quiet")
    lines, cards, picture = _places(slide)
    if slide.cards:
        end = _cards(page, slide.cards, cards)
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
        if slide.picture and slide.picture.tall:
            sizes = SIZES
        elif slide.cards or slide.picture:
            sizes = SMALLER
        else:
            sizes = LARGER
        _font(frame.paragraphs, _size(slide.lines, lines, sizes, gap=0.4))
    page.notes_slide.notes_text_frame.text = slide.notes


def _places(slide: Slide) -> tuple[Box, Box, Box]:
    """Return where lines, cards and a picture stand: side by side for a tall picture, else below each other."""
    top, high = BODY.top, BODY.height
    if slide.picture and slide.picture.tall:
        return Box(LEFT + 6.6, top, INNER - 6.6, high), BODY, Box(LEFT, top, 6, high)
    below = min(2.75, 0.25 + 0.36 * sum(1 + len(line) // 96 for line in slide.lines)) if slide.lines else 0
    above = Box(LEFT, top, INNER, high - below - 0.15 * bool(below))
    if slide.picture:
        return Box(LEFT, top + high - below, INNER, below), BODY, above
    if slide.cards:
        return Box(LEFT, 0, INNER, below), above, BODY
    return BODY, BODY, BODY


def _cards(page: Any, cards: Sequence[Card], box: Box) -> float:
    """Draw cards below each other, or in two columns where there are many or long ones; return where they end."""
    long = max(len(card.text) + len(card.foot) for card in cards)
    columns = 2 if len(cards) > MANY or (len(cards) == 2 and long > 120) else 1
    rows, gap = -(-len(cards) // columns), 0.16
    width = (box.width - gap * (columns - 1)) / columns
    height = min((box.height - gap * (rows - 1)) / rows, 1.15 if columns == 1 and long < 200 else 9)
    head = all(len(card.head) < 2 for card in cards)
    inner = Box(0, 0, width - (1.15 if head else 0.4), height - 0.16)
    texts = [[card.text] if head else [card.head, card.text, *filter(None, [card.foot])] for card in cards]
    size = min(_size(text, inner, SIZES, gap=0.25 if len(text) > 1 else 0) for text in texts)
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


def _size(texts: Sequence[str], box: Box, sizes: Sequence[int], gap: float = 0, letter: float = LETTER) -> int:
    """Return the largest size at which texts fit a box, each a paragraph; the smallest if none does."""
    for size in sizes:
        letters = max(1, int(box.width * 72 / (size * letter)))
        rows = sum(max(1, len(wrap(text, letters))) for text in texts)
        if (rows * LEADING + gap * (len(texts) - 1)) * size <= box.height * 72:
            return size
    return sizes[-1]


def _font(paragraphs: Sequence[Any], size: int, *, bold: bool = False) -> None:
    from pptx.util import Pt

    for n, paragraph in enumerate(paragraphs):
        paragraph.font.size, paragraph.font.bold = Pt(size), bold
        if n < len(paragraphs) - 1:
            paragraph.space_after = Pt(size * 0.4)


# The master ---------------------------------------------------------------------------------


def _master(file: Any) -> None:
    """Widen every layout, and give the master the look: type, places, the marks of the two states, a page number."""
    master = file.slide_master
    for place in (master, *file.slide_layouts):
        for shape in place.placeholders:
            if shape._element.spPr.xfrm is not None:
                shape.left, shape.width = int(shape.left * WIDER), int(shape.width * WIDER)
    for shape, box in zip(list(master.placeholders)[:2], (TITLE, BODY), strict=True):
        shape.left, shape.top, shape.width, shape.height = emu(box.left, box.top, box.width, box.height)
        body = shape._element.txBody.bodyPr
        body.set("lIns", "0"), body.set("rIns", "0")
        for fit in list(body):
            body.remove(fit)
    _type(master)
    _theme(file)
    _marks(file, master)


def _type(master: Any) -> None:
    """Titles are bold and stand on the left; lines have no bullet."""
    from pptx.oxml.ns import qn

    styles = master._element.find(qn("p:txStyles"))
    title = styles.find(qn("p:titleStyle")).find(qn("a:lvl1pPr"))
    title.set("algn", "l")
    title.find(qn("a:defRPr")).set("sz", "3000")
    title.find(qn("a:defRPr")).set("b", "1")
    for level in styles.find(qn("p:bodyStyle")):
        size = level.find(qn("a:defRPr"))
        if size is not None:
            size.set("sz", "2400")
    first = styles.find(qn("p:bodyStyle")).find(qn("a:lvl1pPr"))
    first.set("marL", "0"), first.set("indent", "0")
    for old in first.findall(qn("a:buChar")) + first.findall(qn("a:buFont")):
        first.remove(old)
    none = first.makeelement(qn("a:buNone"), {})
    first.insert(list(first).index(first.find(qn("a:defRPr"))), none)


def _theme(file: Any) -> None:
    """Write the module's colours and type into the theme, so that a teacher's own shapes have them."""
    from lxml import etree
    from pptx.opc.constants import RELATIONSHIP_TYPE
    from pptx.oxml.ns import qn

    part = file.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    root = etree.fromstring(part.blob)
    names = {"dk1": "ink", "dk2": "quiet", "lt2": "raised", "accent1": "one", "accent2": "two", "accent3": "data"}
    for key, name in names.items():
        slot = root.find(f".//{qn('a:clrScheme')}/{qn('a:' + key)}")
        for old in list(slot):
            slot.remove(old)
        etree.SubElement(slot, qn("a:srgbClr"), val=colour(name).upper())
    for kind in ("majorFont", "minorFont"):
        root.find(f".//{qn('a:fontScheme')}/{qn('a:' + kind)}/{qn('a:latin')}").set("typeface", FONT)
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _marks(file: Any, master: Any) -> None:
    """Put a line in both states' marks at the top of every slide, and the number of the page below.

    python-pptx draws only on slides, so a slide draws them, they move to the master, and the slide goes.
    """
    from pptx.enum.shapes import MSO_SHAPE
    from pptx.util import Pt

    page = file.slides.add_slide(file.slide_layouts[6])
    half = WIDTH / 2
    one = page.shapes.add_shape(MSO_SHAPE.RECTANGLE, *emu(0, 0, half, 0.14))
    one.fill.solid()
    one.fill.fore_color.rgb = rgb(colour("one"))
    one.line.fill.background()
    plain(one)
    other = hatch(page.shapes, Box(half, 0, half, 0.14), colour("two"), 0.09)
    number = page.shapes.add_textbox(*emu(LEFT + INNER - 0.9, FOOT.top, 0.9, 0.3))
    number.text_frame.word_wrap = True
    number.text_frame.margin_right = number.text_frame.margin_top = 0
    paragraph = number.text_frame.paragraphs[0]
    run = paragraph.add_run()
    run.text, run.font.size, run.font.color.rgb = "‹#›", Pt(11), rgb(colour("quiet"))
    _number(run)
    for shape in (one, other, number):
        master.shapes._spTree.append(deepcopy(shape._element))
    entries = file.slides._sldIdLst
    file.part.drop_rel(entries[-1].rId)
    entries.remove(entries[-1])


def _number(run: Any) -> None:
    """Turn a run into the field that counts pages, at the right edge."""
    from pptx.oxml.ns import qn

    element = run._r
    field = element.makeelement(qn("a:fld"), {"id": "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", "type": "slidenum"})
    for child in list(element):
        field.append(child)
    parent = element.getparent()
    parent.replace(element, field)
    parent.get_or_add_pPr().set("algn", "r")
