"""Worksheets, cards and slides: ``python -m dispute.publish.paper`` fills ``build/print``.

Pages print cleanly on A4 and on Letter paper from any browser. They come from the same files as the lessons, and no
key, reason or hint is on them.
"""

from __future__ import annotations

import argparse
import re
import sys
from html import escape
from pathlib import Path

from markupsafe import Markup

from dispute.activities.role_play import view as game
from dispute.console import command
from dispute.instructor import Classroom
from dispute.instructor.class_plan import rules as class_plan
from dispute.instructor.role_play_kit import view as cards
from dispute.lesson import Lesson
from dispute.publish import address, results, sheet
from dispute.publish import worksheet as view
from dispute.publish.slides import deck
from dispute.publish.slides.look import colour
from dispute.publish.slides.of_plan import slides
from dispute.publish.slides.slide import Slide
from dispute.words.template import render
from dispute.words.texts import Words, capital

#: The plan that a substitute holds, and the name of the page for one.
SHORT, TEACHER = "fifty", "teacher_substitute"
#: How much larger a figure is on a slide in a browser, and how many pixels it may be high.
LARGER, HIGHEST = 1.35, 450
#: What the first page lists, in this order, by how the files' names begin.
GROUPS = {
    "first": ("teacher_",), "lesson": ("slides_", "sheet_", "cards_votes"), "talks": ("cards_role",),
    "reserve": ("pictures_", "evidence_"), "more": ("worksheet_", "test_"),
}  # fmt: skip


def build(folder: Path, words: Words) -> list[Path]:
    """Write every page and the slides; return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    classroom = Classroom(words.lang)
    pages: dict[str, tuple[str, str]] = {}
    for plan in classroom.course.plans:
        lesson = Lesson(plan.name, words.lang)
        page = view.worksheet(plan, lesson.rows.dated(), words)
        pages[f"worksheet_{plan.name}"] = words("worksheet.title", title=plan.title), page
        if found := evidence(lesson):
            pages[f"evidence_{plan.name}"] = words("worksheet.evidence", title=plan.title), found
        if solved := [each for each in results.of(plan.name, words.lang) if not (each.keyed or each.long)]:
            pages[f"pictures_{plan.name}"] = words("worksheet.pictures", title=plan.title), pictures(solved)
    for key, form in classroom.course.forms.items():
        body = view.test_form(form.intro, form.items, words)
        pages[f"test_form_{key.lower()}"] = words("worksheet.form", id=key), body
    pages["cards_votes"] = words("worksheet.votes"), view.vote_cards(words)
    plans = class_plan.load(words.lang).values()
    for plan in (plan for plan in plans if any(part.needs.get("shows") for part in plan.parts)):
        pages[f"sheet_{plan.id}"] = words("worksheet.sheet", title=plan.title), sheet.sheet(plan, classroom)
    for name, fiction in (("real", False), ("fiction", True)):
        title = words("role_play_kit.print_fiction" if fiction else "role_play_kit.print_real")
        pages[f"cards_role_play_{name}"] = title, role_play(classroom, fiction)
    # For whoever teaches: the only page here with keys.
    link = address.opening() if address.known() else ""
    pages[TEACHER] = classroom.substitute_page(SHORT, link)
    made = [folder / f"{name}.html" for name in pages]
    for path, (title, body) in zip(made, pages.values(), strict=True):
        path.write_text(view.page(title, body, words), encoding="utf-8")
    written = [path for plan in plans for path in decks(plan, classroom, folder, link)]
    return [*made, *written, index(pages, folder, words)]


def evidence(lesson: Lesson) -> str:
    """Return what a lesson's activities show before anybody has done anything, one after another."""
    shown = []
    for name in lesson.plan.activities:
        method = getattr(lesson, name.replace("-", "_"), None)
        if name != "sources" and callable(method):
            activity = method()
            html = activity.page["text/html"]
            reopened = escape(lesson.words("general.reopened"), quote=False)
            html = html.replace(f'<p class="dispute-run"><em>{reopened}</em></p>', "")
            shown.append(f"<h2>{escape(activity.page['text/plain'])}</h2>\n{html}")
    if shown:
        listed = lesson.sources()
        shown.append(f'<h2>{escape(listed.title)}</h2>\n<div class="small">{listed.html}</div>')
    inner = "\n".join(shown).replace("<details>", "<details open>")
    return f'<div class="evidence">\n{inner}\n</div>' if inner else ""


def pictures(solved: list[results.Result]) -> str:
    """Return what activities show once they are used, for the one who leads a class without a network."""
    shown = "\n".join(f"<section><h2>{escape(each.title)}</h2>\n{each.html}</section>" for each in solved)
    opened = shown.replace("<details>", "<details open>")  # paper cannot be unfolded
    return f'<div class="evidence">\n{opened}\n</div>'


def role_play(classroom: Classroom, fiction: bool) -> str:
    """Return the whole kit, each part on a page of its own: the game first, what the leader hands out after it."""
    kit, words = classroom.kit(fiction), classroom.words
    parts = [("game", game.shown(kit.game, words))]
    parts += [(name, cards.part(name, kit, words)) for name in cards.PARTS]
    parts.append(("debrief", game.debrief(kit.game, words)))
    names = {name: words(f"role_play_kit.{name}") for name, _ in parts}
    headed = [f"<h2>{escape(capital(names[name]))}</h2>\n{html}" for name, html in parts]
    return "\n".join(f'<section class="next">{each}</section>' for each in headed)


def decks(plan: class_plan.ClassPlan, classroom: Classroom, folder: Path, link: str = "") -> list[Path]:
    """Write the slides of a plan, as .pptx and as a page that any browser shows and prints."""
    made = slides(plan, classroom.item, classroom.words, link)
    pptx, page = folder / f"slides_{plan.id}.pptx", folder / f"slides_{plan.id}.html"
    deck.write(made, pptx)
    page.write_text(_deck_page(made, plan.title, classroom.words), encoding="utf-8")
    return [pptx, page]


def _deck_page(made: list[Slide], title: str, words: Words) -> str:
    def picture(slide: Slide, n: int) -> Markup:
        # The pattern that fills a bar needs a name of its own in each picture of a page.
        return Markup(slide.picture.svg.replace('"hatch"', f'"hatch-{n}"').replace("#hatch", f"#hatch-{n}"))

    def zoom(slide: Slide) -> float:
        high = int(re.search(r'height="(\d+)"', slide.picture.svg)[1])
        return round(min(LARGER, HIGHEST / high), 2)

    return render(
        "publish/slides/page.html", deck=made, title=words("worksheet.slides", title=title), words=words, colour=colour,
        picture=picture, zoom=zoom,
    )  # fmt: skip


def index(pages: dict[str, tuple[str, str]], folder: Path, words: Words) -> Path:
    """Write a page that leads to all others, in the order in which one needs them."""
    names = [f"{name}.html" for name in pages] + [path.name for path in sorted(folder.glob("slides_*"))]
    titles = {f"{name}.html": title for name, (title, _) in pages.items()}
    for plan in class_plan.load(words.lang).values():
        title = words("worksheet.slides", title=plan.title)
        titles |= {f"slides_{plan.id}{end}": f"{title} ({end})" for end in (".pptx", ".html")}
    groups = []
    for key, starts in GROUPS.items():
        found = [name for name in names if name.startswith(starts)]
        names = [name for name in names if name not in found]
        groups.append((words(f"worksheet.group_{key}"), [(name, titles.get(name, name)) for name in found]))
    body = render("publish/pack.html", groups=groups, words=words)
    path = folder / "index.html"
    path.write_text(view.page(words("worksheet.index"), body, words), encoding="utf-8")
    return path


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("build/print"))
    parser.add_argument("--lang", default="en", help="the language of all sheets")
    chosen = parser.parse_args()
    for path in build(chosen.folder, Words(chosen.lang)):
        print(path)


if __name__ == "__main__":
    sys.exit(command(main)())
