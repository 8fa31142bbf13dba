"""All pages of one language: lessons, contents, answers, search, and a form that makes links."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from dispute import hosts, notebook_file, shipped
from dispute.evidence.tables import Evidence
from dispute.hosts.page import activity_of
from dispute.lessons.opening import LESSON as FRONT
from dispute.lessons.opening import opening
from dispute.publish import address, cited, links, live, results, style, votes
from dispute.publish.reading import TEMPLATES, Reading, read
from dispute.questions import plan as plans
from dispute.questions.fields import LETTERS
from dispute.words.texts import Words

NOTEBOOKS = address.ROOT / "notebooks"
#: The style of activities, which a page of the site shows as a notebook does.
PAGE_STYLE = Path(hosts.__file__).parent / "page.css"
#: The cell of the lesson's notebook that the front page begins with.
OPENING = "opening"
#: What stands for policy and style until the rest of the page is known.
POLICY, STYLE = "POLICY", "STYLE"
#: The source tags behind a "+3": on a page with the results of every activity at once, the number is enough.
FOLDED = re.compile(r' <details><summary[^>]*>(\+\d+)</summary>(?: <a href="#\w+">\[\w+\]</a>)+</details>')
#: What a pointer shows over a mark of a picture, and what a script moves. Phones wait for each letter.
HOVERED = re.compile(r'<title>.*?</title>| data-move="[^"]*"')
#: A colour for where the style is not there; it is.
SPARE = re.compile(r"(var\(--\w+), #\w+\)")


@dataclass(frozen=True)
class Edition:
    """All pages of one language."""

    lang: str
    notebooks: Path = NOTEBOOKS
    #: The script that draws QR codes; without it a link is made without a picture.
    qr: str = ""
    #: Languages that have the opening as a page and no lesson yet, with the words of the link to it.
    openings: Sequence[tuple[str, str]] = ()

    @cached_property
    def words(self) -> Words:
        return Words(self.lang)

    @cached_property
    def plans(self) -> list[plans.Plan]:
        """The lessons that have a notebook, in order."""
        names = [name.split("/") for name in shipped.lessons(self.notebooks)]
        return [plans.load(Path(name).stem, self.lang) for lang, name in names if lang == self.lang]

    @cached_property
    def results(self) -> dict[str, list[results.Result]]:
        return {plan.name: results.of(plan.name, self.lang) for plan in self.plans}

    @cached_property
    def readings(self) -> dict[str, Reading]:
        ids = {item.id for plan in self.plans for item in (*plan.items.values(), *plan.warm_ups)}
        known = frozenset(ids | {result.id for found in self.results.values() for result in found})
        folder = self.notebooks / self.lang
        return {plan.name: read(folder / f"{plan.name}.ipynb", self.words, known) for plan in self.plans}

    def pages(self, others: list[str]) -> dict[str, str]:
        """Return every page by its file name. ``others`` are the other languages."""
        made = {"index.html": self._front(others)}
        for before, plan, after in zip([None, *self.plans], self.plans, [*self.plans[1:], None], strict=False):
            note = f'<p class="note" data-still>{self.words("site.note")}</p>\n'
            body = Markup(note + self.readings[plan.name].body)
            made[f"{plan.name}.html"] = self._frame(
                plan.title,
                body,
                others,
                f"{plan.name}.html",
                previous=before,
                next=after,
                **self._live(plan.name),
            )
        answers = self._fill(
            "answers.html", lessons=[(plan, self.results[plan.name]) for plan in self.plans],
            forms=plans.forms(self.lang).values(), letters=LETTERS,
        )  # fmt: skip
        slim = Markup(SPARE.sub(r"\1)", HOVERED.sub("", self._cited(Markup(FOLDED.sub(r" \1", answers))))))
        made["answers.html"] = self._frame(self.words("site.answers"), slim, others, "answers.html")
        search = self._fill("search.html", index=Markup(self.index))
        made["search.html"] = self._frame(self.words("site.search"), search, others, "search.html")
        link = self._fill(
            "link.html", plans=self.plans, lessons=Markup(live.written(self._parts())), qr=Markup(self.qr),
            unset=Markup(live.written(self.words("live.link_unset"))),
        )  # fmt: skip
        made["link.html"] = self._frame(self.words("live.link"), link, others, "link.html")
        known = Markup(live.written(votes.data(self.plans, self.words)))
        vote = self._fill("vote.html", questions=known, qr=Markup(self.qr))
        made["vote.html"] = votes.strict(self._frame(self.words("live.vote"), vote, others, "vote.html"))
        return made

    def _front(self, others: list[str]) -> str:
        """Return the page that one comes to first: the opening, which answers there, and all lessons."""
        here = FRONT in self.readings  # a language may have other lessons only
        more = self._live(FRONT, OPENING) if here else {}
        body = self._fill(
            "contents.html", plans=self.plans, openings=self.openings, public=address.known(),
            binder=address.binder(lang=self.lang), **(self._opening(more["live_data"]) if here else {"opening": ""}),
        )  # fmt: skip
        return self._frame(self.words("site.module"), body, others, "index.html", **more)

    def _notebook(self, name: str) -> dict:
        return notebook_file.read(self.notebooks / self.lang / f"{name}.ipynb")

    def _parts(self) -> dict[str, dict]:
        """Return where a link can lead in each lesson, and what it can set up."""
        found = {}
        for plan in self.plans:
            shown = live.shown(plan.name, self.lang, self._notebook(plan.name))
            setups = links.setups((cell, activity_of(one)) for cell, _, _, one in shown)
            headings = {heading: anchor for anchor, heading, _ in reversed(self.readings[plan.name].parts) if heading}
            found[plan.name] = {"setups": [*setups], "headings": [[a, h] for h, a in reversed(headings.items())]}
        return found

    def _cited(self, html: str) -> Markup:
        """Lead each tag to the page that lists its source; a source that no page lists keeps its tag alone."""
        place = {anchor: name for name, reading in self.readings.items() for anchor, _, _ in reading.parts}
        return Markup(re.sub(
            r'<a href="#([DS]\d{3})">(.*?)</a>',
            lambda m: f'<a href="{place[m[1]]}.html#{m[1]}">{m[2]}</a>' if m[1] in place else m[2], html,
        ))  # fmt: skip

    @property
    def index(self) -> str:
        """What the search knows, as JSON: pages, and passages with page, anchor, heading and text. No answers."""
        passages, seen = [], set()
        for number, plan in enumerate(self.plans):
            for anchor, heading, text in self.readings[plan.name].parts:
                if text and text not in seen:  # a source that two lessons list is found once
                    seen.add(text)
                    passages.append([number, anchor, heading, text])
        found = {"pages": [[f"{plan.name}.html", plan.title] for plan in self.plans], "passages": passages}
        return live.written(found)

    def _fill(self, template: str, **values: object) -> Markup:
        return Markup(environment().get_template(template).render(words=self.words, **values).strip())

    def _opening(self, data: str) -> dict[str, object]:
        """Return the opening, with which the front page begins, and the sources that its screens (``data``) cite."""
        return {
            "opening": OPENING, "still": live.still(opening(self.lang, ""), self.words),
            "sources": cited.sources(data, Evidence(), self.words),
        }  # fmt: skip

    @cached_property
    def _data(self) -> dict[str, dict[str, Any]]:
        """What the page of each lesson knows from the start."""
        return {plan.name: live.data(plan.name, self.lang, self._notebook(plan.name)) for plan in self.plans}

    def _live(self, name: str, only: str = "") -> dict[str, Markup]:
        """Return what makes a lesson's page answer, or a page with ``only`` one of its cells."""
        script, worker = live.scripts()
        data = live.only(self._data[name], only) if only else self._data[name]
        return {"live_data": Markup(live.written(data)), "script": Markup(script), "worker": Markup(worker)}

    def _there(self, lang: str, name: str) -> str:
        """Return the same page of another language; the contents, where that language lacks the lesson."""
        lesson = name.partition(".")[0] in self.readings
        return "index.html" if lesson and not (self.notebooks / lang / f"{Path(name).stem}.ipynb").is_file() else name

    def _frame(self, title: str, body: Markup, others: list[str], name: str, previous=None, next=None, **more) -> str:
        css = "".join(style.short(path.read_text(encoding="utf-8")) for path in (PAGE_STYLE, TEMPLATES / "site.css"))
        cutoff = self.words.day(date.fromisoformat(Evidence().package["cutoff"]), year=True)
        there = [(lang, f"../{lang}/{self._there(lang, name)}", Words(lang)("site.language")) for lang in others]
        page = self._fill(
            "frame.html", policy=POLICY, lang=self.lang, title=title, body=body, css=STYLE, cutoff=cutoff,
            others=there, previous=previous, next=next,
            public=address.known(), binder=address.binder(lang=self.lang), report=address.issues(),
            **{"live_data": "", **more},
        )  # fmt: skip
        css = css if more else style.needed(css, page)  # what answers brings elements that are not there yet
        page = page.replace(POLICY, escape(live.policy(page)), 1).replace(STYLE, Markup(css), 1)
        return page + "\n"


def environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
