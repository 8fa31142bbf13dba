"""The opening as a page of its own, in a language whose lessons are not there yet.

It needs no Python: all its screens stand in the page. A language in which a word of it is missing gets no page.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from markupsafe import Markup, escape

from dispute.errors import DisputeError
from dispute.evidence.tables import Evidence
from dispute.hosts.page import linked
from dispute.hosts.showing import beginning, said
from dispute.lessons.opening import opening
from dispute.publish import address, cited, composed, live, style
from dispute.publish.catalogue import languages
from dispute.publish.edition import PAGE_STYLE, environment
from dispute.publish.reading import TEMPLATES
from dispute.words.texts import Words
from dispute.work.progress import Progress

#: The language of the lessons that the page leads to.
LESSONS = "en"
SCRIPTS = ("page.js", "tables.js", "live.js", "alone.js")
START = 'alone(document, JSON.parse(document.getElementById("live").textContent));'


def offered(spoken: Iterable[str]) -> dict[str, str]:
    """Return the page of each language that has one, but for languages that have lessons; say which are left out."""
    found = {}
    for lang in languages():
        if lang not in spoken:
            try:
                found[lang] = page(lang)
            except DisputeError as problem:
                print(f"Left out: the opening in {lang!r}. {problem}", file=sys.stderr)
    return found


def page(lang: str) -> str:
    """Return the page.

    Raises
    ------
    DisputeError
        If a word of it is missing in this language.
    """
    words, evidence = Words(lang), Evidence()
    activity = opening(lang, f"../{LESSONS}/")
    first = beginning(activity, activity.render(Progress(), {}), words)
    first["parts"] = {part: linked(html) for part, html in first["parts"].items()}
    data = live.written({
        "words": said(words),
        "activities": [{"cell": activity.name, "first": first, "table": composed.table(activity)}],
    })  # fmt: skip
    made = environment().get_template("alone.html").render(
        words=words, activity=activity, lessons=LESSONS, policy="POLICY", css="STYLE",
        stored=live.still(activity, words), sources=cited.sources(data, evidence, words),
        cutoff=words.day(date.fromisoformat(evidence.package["cutoff"]), year=True),
        public=address.known(), report=address.issues(), data=Markup(data), script=Markup(script()),
    )  # fmt: skip
    css = "".join(style.short(path.read_text(encoding="utf-8")) for path in (PAGE_STYLE, TEMPLATES / "site.css"))
    return made.replace("POLICY", escape(live.policy(made)), 1).replace("STYLE", Markup(css), 1) + "\n"


def script() -> str:
    """Return the script of the page, which begins at once."""
    texts = (live.COMMENT.sub("", (Path(live.HERE) / name).read_text("utf-8")) for name in SCRIPTS)
    return f"\n{live.IMPORT.sub('', ''.join(texts))}{START}\n"


def offers(pages: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return language and words of the link to each page."""
    return [(lang, Words(lang)("alone.offer")) for lang in pages]
