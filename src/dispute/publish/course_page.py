"""A page for a course on a learning platform: the lessons with links, what to do, and the quizzes beside them.

Platforms take away scripts, styles and forms, so there are none: headings, lists, a table and links.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urljoin, urlsplit

from jinja2 import Template

from dispute.errors import DisputeError
from dispute.publish import address
from dispute.publish.edition import environment
from dispute.questions.plan import Plan
from dispute.words.texts import Words


def page(plans: Sequence[Plan], words: Words, pages: str = "", link: str = "") -> str:
    """Return the page as HTML to paste into the editor of a platform.

    Parameters
    ----------
    pages
        Address of the live pages; the project's own if it has one, else the page says where to write it.
    link
        A teacher's own link, as ``link.html`` makes it; empty for none.

    Raises
    ------
    DisputeError
        If one of them is no address of a page.
    """
    pages = pages or (f"{address.pages()}/{words.lang}/" if address.known() else "")
    base = f"{checked(pages, '--pages').rstrip('/')}/" if pages else ""
    template: Template = environment().get_template("course_page.html")
    lessons = [(plan, urljoin(base, f"{plan.name}.html") if base else "") for plan in plans]
    own = checked(link, "--link") if link else ""
    return template.render(lessons=lessons, link=own, base=base, words=words).strip() + "\n"


def checked(link: str, option: str) -> str:
    """Return an address that a browser opens.

    Raises
    ------
    DisputeError
        If it is none.
    """
    try:
        parts = urlsplit(link.strip())
    except ValueError:  # brackets that are no address
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.hostname or set(link.strip()) & set(' <>"\n\t'):
        raise DisputeError(f"{option} {link!r} is no address. Copy all of it from the browser, with https:// in front.")
    return link.strip()
