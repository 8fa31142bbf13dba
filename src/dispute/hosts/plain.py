"""A page without script, made from one with it.

JupyterLab cleans the HTML of a notebook that it does not trust: ``role``, ``aria-`` and ``data-`` attributes, ``for``,
``<style>`` and ``<svg>`` go, buttons and menus stay and are dead. So the plain page rests on none of them: words for
buttons, a list for a menu, a picture as an image.
"""

from __future__ import annotations

import re
from base64 import b64encode
from html import escape
from html.parser import HTMLParser

#: Attributes that mean something to a reader of a page without script.
KEPT = {"href", "src", "alt", "type", "class", "scope", "colspan", "rowspan", "open", "lang", "start", "dir", "id"}
VOID = {"br", "hr", "img", "input"}
SVG = re.compile(r"<svg\b|</svg>")
#: How wide a picture is where nothing stretches it, in pixels.
WIDTH = 640
ASPECT = re.compile(r"aspect-ratio: ([\d.]+)")
LABEL = re.compile(r'<svg\b[^>]*?\baria-label="([^"]*)"', re.S)


def plain(html: str) -> str:
    """Return HTML as a page without script: nothing to press, and nothing that a cleaner takes away."""
    reader = _Plain()
    reader.feed(_with_images(html))
    reader.close()
    return "".join(reader.out)


def _with_images(html: str) -> str:
    """Return HTML in which each drawing, with all that is drawn inside it, is an image."""
    out, depth, begins, after = [], 0, 0, 0
    for mark in SVG.finditer(html):
        if mark[0] == "</svg>":
            depth -= 1
            if depth == 0:
                out += [html[after:begins], image(html[begins : mark.end()])]
                after = mark.end()
        else:
            begins = begins if depth else mark.start()
            depth += 1
    return "".join([*out, html[after:]])


def image(svg: str) -> str:
    """Return a drawing as an image that stands alone, with its words and a light ground of its own."""
    svg = str(svg)  # marked as safe it would escape what is put into it
    said = LABEL.search(svg)
    head, rest = svg.split(">", 1)
    head = head.replace(' width="100%"', f' width="{WIDTH}"')
    if aspect := ASPECT.search(head):
        head += f' height="{round(WIDTH / float(aspect[1]))}"'
    if "xmlns=" not in head:
        head = head.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
    ground = '<rect width="100%" height="100%" fill="#fff"/>'
    data = b64encode(f"{head}>{ground}{rest}".encode()).decode()
    return f'<img alt="{said[1] if said else ""}" src="data:image/svg+xml;base64,{data}">'


class _Plain(HTMLParser):
    """Writes HTML again, with words in place of controls."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.out: list[str] = []
        self.dropped = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "input" and values.get("type") in ("hidden", "file"):
            return
        if tag == "input" and "aria-label" in values:  # a handle on a picture: its name is all that can stay
            self.out.append(f"<span>{escape(values['aria-label'] or '')}</span> ")
            return
        if tag == "button":
            self.dropped = "=" not in (values.get("data-press") or "")
            if self.dropped:  # what one presses at the end means nothing on paper
                return
            values = {"class": "chip"}
        tag, more = _rest(tag)
        kept = "".join(f' {name}="{escape(value or "")}"' for name, value in values.items() if name in KEPT)
        self.out.append(f"<{tag}{kept}{more}>" + ("☐ " if values.get("class") == "chip" else ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "button" and self.dropped:
            self.dropped = False
        elif tag not in VOID:
            self.out.append(f"</{_rest(tag)[0]}>")

    def handle_data(self, data: str) -> None:
        if not self.dropped:
            self.out.append(escape(data, quote=False))


def _rest(tag: str) -> tuple[str, str]:
    """Return the tag that a control becomes, and what is added to it."""
    match tag:
        case "button":
            return "span", ""
        case "select":
            return "ul", ""
        case "option":
            return "li", ""
        case "textarea" | "input":
            return tag, " disabled"
    return tag, ""
