"""A briefing to hand in: a page with a real list of sources, and plain text."""

from __future__ import annotations

from base64 import b64encode
from datetime import date
from typing import Any

from dispute.activities.briefing.document import Document
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/briefing/document.html"


def away(document: Document, words: Words) -> str:
    """Return two links that carry the document away, and the sources of its tags: the sheet itself is the preview."""
    return render(
        TEMPLATE, part="away", document=document, words=words,
        html=_link(page(document, words), "text/html"), markdown=_link(markdown(document, words), "text/plain"),
    )  # fmt: skip


def lead(reader: str, cutoff: date | None, words: Words) -> str:
    """Return for whom the briefing is and where it stops."""
    until = words("briefing.until", day=words.day(cutoff, year=True)) if cutoff else words("briefing.no_cutoff")
    return f"{words('briefing.for_reader', reader=reader)} {until}" if reader else until


def page(document: Document, words: Words) -> str:
    """Return a whole page with headings, links from tags to sources, and no need of a connection."""
    return render(
        TEMPLATE,
        part="page",
        document=document,
        lead=lead(document.reader, document.cutoff, words),
        lang=words.lang,
        words=words,
    )


def markdown(document: Document, words: Words) -> str:
    """Return plain text with Markdown headings and the list of sources."""
    blocks = [f"# {words('briefing.page_title')}", lead(document.reader, document.cutoff, words)]
    for title, paragraphs in document.parts:
        blocks.append(f"## {title}")
        blocks += ["".join(text + " ".join(f"[{tag}]" for tag in tags) for text, tags in p) for p in paragraphs]
    if document.sources:
        lines = [_line(source, origin, words) for source, origin in document.sources.values()]
        blocks += [f"## {words('general.sources')}", "\n".join(lines)]
    return "\n\n".join(blocks) + "\n"


def _line(source: Any, origin: Any, words: Words) -> str:
    name = words.named(source.original_publisher or source.publisher)
    who = ", ".join(filter(None, [name, words.dated(source.published)]))
    where = f"{words.of(source, 'title')}. <{source.url}>" if source.show else words("sources.withheld")
    back = f" ({words('briefing.goes_back', origin=words.of(origin, 'label'))})" if origin else ""
    return f"- [{source.source_id}] {words.typeset(f'{who}: ')}{where}{back}"


def _link(text: str, kind: str) -> str:
    # "replace": half a letter, as a broken paste can hold, must not stop the download.
    return f"data:{kind};charset=utf-8;base64,{b64encode(text.encode('utf-8', 'replace')).decode()}"
