"""Templates, each in the folder of what it shows. Everything that a learner typed is escaped."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from dispute.words.typed_text import disturbs, shown

if TYPE_CHECKING:
    from jinja2 import Environment

ROOT = Path(__file__).parents[1]


def code(text: str) -> Markup:
    """Return text whose parts between backticks are shown as code."""
    return Markup(re.sub("`([^`]+)`", r"<code>\1</code>", str(escape(text))))


def whole(value: object) -> object:
    """Return what a template fills in, without signs that would disturb the page around it."""
    if isinstance(value, str) and disturbs(value):
        return type(value)(shown(value))  # HTML stays HTML
    return value


@cache
def environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # only once something is drawn

    made = Environment(
        loader=FileSystemLoader(ROOT),
        autoescape=True,
        auto_reload=False,  # else each picture looks at the disk first
        finalize=whole,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["code"] = code
    return made


def render(template: str, **values: object) -> str:
    """Return a template, named by its path in the package, filled in; a missing value is an error, never a blank."""
    return environment().get_template(template).render(**values).strip()
