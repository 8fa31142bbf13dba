"""The master of all slides, and layouts as wide: a slide that a teacher adds fits, and looks like the others."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from dispute.publish.slides.look import FONT, colour
from dispute.publish.slides.office import emu, plain, rgb
from dispute.publish.slides.places import BODY, FOOT, INNER, LEFT, TITLE, WIDTH, Box
from dispute.publish.slides.stripes import hatch

#: python-pptx brings layouts for a page as high, and three quarters as wide.
WIDER = WIDTH / 10


def dress(file: Any) -> None:
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
